//! The files offices really bring, row by row, and an export that comes back.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{FILES, KEYS, commit, counts, fixture, prepared, preview, truth, year_of};
use crate::excel;
use crate::office::{Office, rows};

#[test]
fn every_row_of_every_file_is_as_a_careful_reader_understands_it() {
    for file in FILES {
        let (office, plan) = prepared(file);
        let truth = truth(file);
        let (found, expected) = (rows(&plan), rows(&truth));
        assert_eq!(found.len(), expected.len(), "{file}");
        for (row, wanted) in found.iter().zip(&expected) {
            let at = format!("{file}, row {}", row["row"]);
            for (key, field) in KEYS {
                let Some(value) = wanted.get(key) else { continue };
                let value = match value.as_str() {
                    Some("Nam") => json!("male"),
                    Some("Nữ") => json!("female"),
                    Some("") => Value::Null,
                    _ => value.clone(),
                };
                let found = &row["fields"][field];
                // The book spells its posts in one way, as the list of posts does.
                let alike = *key == "post" && alike(found, &value);
                assert!(alike || *found == value, "{at}, {key}: {found} {value}");
            }
            if let Some(number) = wanted.get("row") {
                assert_eq!(&row["row"], number, "{at}");
            }
            if let Some(verdict) = wanted["verdict"].as_str() {
                assert_eq!(row["verdict"], verdict.split(':').next().unwrap_or_default(), "{at}: {row}");
            }
            let status = match (wanted["stopped"].as_bool(), wanted.get("joined")) {
                (Some(true), _) => Some("moved_out"),
                (_, Some(Value::Null)) => Some("youth"),
                (_, Some(_)) => Some("active"),
                (None, None) if wanted.get("verdict").is_none() => Some("active"),
                _ => None,
            };
            if let Some(status) = status {
                assert_eq!(row["fields"]["status"], status, "{at}");
            }
        }
        let before = office.state();
        let done = commit(&office, &plan);
        let [new, _, changes, doubtful, rejected] = counts(&plan);
        assert_eq!([&done["added"], &done["changed"], &done["left"]], [new, changes, doubtful + rejected], "{file}");
        undone_is_as_before_and_again_is_same(&office, file, &plan, &before);
    }
}

/// Two spellings of one post: case and the place of the tone aside.
fn alike(one: &Value, other: &Value) -> bool {
    let plain = |value: &Value| value.as_str().unwrap_or_default().to_lowercase().replace("uỷ", "ủy");
    plain(one) == plain(other)
}

/// After the commit: the people are there, the same file again tells only what is known, one undo takes all back.
fn undone_is_as_before_and_again_is_same(office: &Office, file: &str, plan: &Value, before: &str) {
    let [new, _, changes, doubtful, rejected] = counts(plan);
    let again = preview(office, &fixture(file), year_of(file));
    assert_eq!(counts(&again), [0, new + changes, 0, doubtful, rejected], "{file} again");

    if truth(file)["before"].is_null() {
        let key = |name: &Value, born: &Value, class: &Value| format!("{name} {born} {class}");
        let mut there: BTreeMap<String, usize> = BTreeMap::new();
        for row in office.everybody() {
            *there.entry(key(&row["name"], &row["born_on"], &row["branch"])).or_default() += 1;
        }
        for row in rows(&truth(file)).iter().filter(|row| row["verdict"] != "rejected") {
            let key = key(&row["name"], &row["dob"], &row["cls"]);
            let left = there.get_mut(&key).unwrap_or_else(|| panic!("{file}: {key} is not in the office"));
            *left -= 1;
        }
        assert_eq!(there.values().sum::<usize>(), 0, "{file}: people in the office that the file does not have");
    }
    office.undo();
    assert_eq!(office.state(), before, "{file}");
    office.redo();
    assert_eq!(counts(&preview(office, &fixture(file), year_of(file)))[1], new + changes, "{file} done again");
}

#[test]
fn an_export_of_the_office_imported_again_tells_only_what_is_known() {
    let school = Office::new();
    for file in ["csdl-nganh-11a1.xlsx", "doan-truong-12a2.xlsx"] {
        commit(&school, &preview(&school, &fixture(file), json!({})));
    }
    let everything = ["name", "born_on", "sex", "branch", "status", "union_joined_on", "post", "phone", "moet_id"];
    let all: Vec<&str> = everything.into_iter().chain(["personal_id", "ethnicity", "religion"]).collect();
    for (office, people) in [(school, 73), (Office::demo(), 945)] {
        for columns in [Value::Null, json!(all)] {
            let path = office.file("xuat.xlsx");
            let export = json!({ "search": { "text": "" }, "columns": columns, "path": path });
            assert_eq!(office.call("members.export", export)["rows"], people);
            assert!(!excel::has_formula(&path));
            let text = office.file("xuat.csv");
            let export = json!({ "search": { "text": "" }, "columns": columns, "path": text });
            assert_eq!(office.call("members.export", export)["rows"], people);
            assert_eq!(counts(&preview(&office, &text, json!({}))), [0, people, 0, 0, 0], "as text");
            let plan = preview(&office, &path, json!({}));
            let odd: Vec<&Value> =
                plan["rows"].as_array().into_iter().flatten().filter(|row| row["verdict"] != "same").take(3).collect();
            assert_eq!(counts(&plan), [0, people, 0, 0, 0], "{odd:?}");
            for row in rows(&plan) {
                assert_eq!((&row["changes"], &row["complaints"]), (&json!([]), &json!([])), "{row}");
            }
        }
        // The layouts of other systems come back too.
        for layout in rows(&office.call("members.layouts", json!({}))) {
            let path = office.file("bo-cuc.xlsx");
            let export = json!({ "search": { "text": "" }, "layout": layout["id"], "path": path });
            assert_eq!(office.call("members.export", export)["rows"], people, "{}", layout["id"]);
            let plan = preview(&office, &path, json!({}));
            let [new, same, changes, doubtful, rejected] = counts(&plan);
            assert_eq!((new, changes), (0, 0), "{}", layout["id"]);
            // Layouts without numbers cannot tell two people of one name and one birth date apart: they are asked about.
            let numbered =
                layout["columns"].as_array().into_iter().flatten().any(|column| column["field"] == "personal_id");
            assert!(doubtful == 0 || !numbered, "{}", layout["id"]);
            // The old update form names nobody but by number.
            assert_eq!(same + doubtful + rejected, people);
            assert!(rejected == 0 || layout["id"] == "csdl-nganh-cap-nhat", "{}", layout["id"]);
        }
    }
}

/// A layout that another system asks for tomorrow is a file, named where the list is written.
#[test]
fn an_office_s_own_layout_is_a_file_and_comes_back_by_its_ids() {
    let office = Office::new();
    commit(&office, &preview(&office, &fixture("csdl-nganh-11a1.xlsx"), json!({})));
    let layout = office.file("bo-cuc.json");
    let columns = json!([
        { "title": "Mã trong sổ", "field": "id" },
        { "title": "Họ tên", "field": "name" },
        { "title": "Sinh ngày", "field": "born_on", "text_date": true },
        { "title": "Đơn vị", "text": "THPT Bến Lá" },
        { "title": "Lớp", "field": "branch" },
    ]);
    let own = json!({ "id": "cua-truong", "title": "Theo mẫu của huyện", "columns": columns });
    std::fs::write(&layout, own.to_string()).expect("a file");
    for name in ["xuat.xlsx", "xuat.csv"] {
        let path = office.file(name);
        let export = json!({ "search": { "text": "" }, "layout": layout, "path": path });
        assert_eq!(office.call("members.export", export)["rows"], 38, "{name}");
        if name.ends_with("xlsx") {
            let cells = excel::read(&path);
            let head = cells.iter().position(|row| row.iter().any(|cell| cell == "Sinh ngày")).expect("a header");
            assert_eq!(cells[head], ["Mã trong sổ", "Họ tên", "Sinh ngày", "Đơn vị", "Lớp"]);
            assert_eq!(cells[head + 1][3], "THPT Bến Lá");
        }
        let plan = preview(&office, &path, json!({}));
        assert_eq!(counts(&plan), [0, 38, 0, 0, 0], "{name}");
        let ids: BTreeMap<String, String> =
            office.everybody().iter().map(|row| (row["id"].to_string(), row["name"].to_string())).collect();
        for row in rows(&plan) {
            assert_eq!(ids.get(&row["person"].to_string()), Some(&row["fields"]["name"].to_string()), "{row}");
        }
    }
    let wrong = json!({ "id": "x", "title": "x", "columns": [{ "title": "Điểm", "field": "points" }] });
    std::fs::write(&layout, wrong.to_string()).expect("a file");
    let export = json!({ "search": { "text": "" }, "layout": layout, "path": office.file("sai.xlsx") });
    assert_eq!(office.refused("members.export", export).refused, "usage");
}
