//! What goes out and comes back: views as files, layouts of other systems, forms; photos of a class.

use std::collections::BTreeMap;

use dong_hanh_tests::photo;
use serde_json::{Value, json};

use super::{commit, counts, file, fixture, preview};
use crate::excel;
use crate::made::Xlsx;
use crate::office::{Office, rows, text};

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

/// Lists made for paper carry the codes of their people too, in a column nobody sees: brought back, each row is known, as a
/// list of members and as one of the path.
#[test]
fn every_printed_list_of_people_comes_back_as_theirs() {
    let office = Office::demo();
    let branch = rows(&office.call("branches.list", json!({})))[0]["id"].clone();
    let known: Vec<Value> = office.everybody().iter().map(|row| row["id"].clone()).collect();
    let mut coded = 0;
    for paper in rows(&office.call("papers.list", json!({}))) {
        let (id, of) = (text(&paper["id"]), text(&paper["of"]));
        if !paper["formats"].as_array().is_some_and(|formats| formats.contains(&json!("xlsx"))) {
            continue;
        }
        let subject = match of.as_str() {
            "view" => json!(json!({ "branch": branch, "status": ["active"] }).to_string()),
            _ => paper["example"].clone(),
        };
        let path = office.file("giay.xlsx");
        office.call("papers.make", json!({ "paper": id, "subject": subject, "path": path }));
        if !excel::read(&path).iter().flatten().any(|cell| cell == "Mã trong sổ") {
            continue;
        }
        coded += 1;
        // A ceremony ahead is no step yet; of members nothing says that they are on the path.
        let ahead = id == "ceremony-admitted";
        let of_path = !matches!(of.as_str(), "view" | "branch") && !ahead;
        let plain = if ahead { json!({ "as": "members" }) } else { json!({}) };
        let ways = [Some(plain), of_path.then(|| json!({ "as": "candidates" }))];
        for how in ways.into_iter().flatten() {
            let plan = preview(&office, &path, how);
            assert!(!plan["notes"].to_string().contains("cột đang ẩn"), "{id}: {}", plan["notes"]);
            for row in rows(&plan) {
                assert!(known.contains(&row["person"]), "{id}: {row}");
                // Where this year has no results yet, this list shows those of the year before.
                let told = row["changes"].as_array().cloned().unwrap_or_default();
                let earlier = |change: &Value| {
                    ["study", "conduct", "rating", "reward"].iter().any(|field| change["field"] == *field)
                };
                let fine = row["verdict"] == "same" || (id == "outstanding-members" && told.iter().all(earlier));
                assert!(fine, "{id}: {row}");
            }
        }
    }
    assert!(coded >= 14, "{coded}");
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

/// Picked once, a layout stays with the office's data; the newer file takes the place of the older, and undo gives it back.
#[test]
fn a_layout_once_picked_is_offered_until_it_is_dropped() {
    let office = Office::new();
    let branch = office.branch("11A1");
    office.member(Some(&branch), &[("name", "Thạch Sô Phi"), ("born_on", "2009-02-01")]);
    let file = office.file("bo-cuc.json");
    let write = |title: &str, columns: Value| {
        let layout = json!({ "id": "cua-huyen", "title": title, "columns": columns, "own": false });
        std::fs::write(&file, layout.to_string()).expect("a file");
        text(&office.call("members.keep_layout", json!({ "path": file }))["id"])
    };
    let own = || {
        let all = rows(&office.call("members.layouts", json!({})));
        all.into_iter().filter(|layout| layout["own"] == true).map(|layout| text(&layout["title"])).collect::<Vec<_>>()
    };
    let head = |id: &str| {
        let path = office.file("xuat.xlsx");
        office.call("members.export", json!({ "search": { "text": "" }, "layout": id, "path": path }));
        excel::read(&path)[0].clone()
    };
    let id = write("Mẫu của huyện", json!([{ "title": "Họ tên", "field": "name" }]));
    std::fs::remove_file(&file).expect("the file may go");
    assert_eq!((own(), head(&id)), (vec!["Mẫu của huyện".to_owned()], vec!["Họ tên".to_owned()]));
    let again =
        write("Mẫu mới của huyện", json!([{ "title": "Mã", "field": "id" }, { "title": "Lớp", "field": "branch" }]));
    assert_eq!(again, id, "the same layout");
    assert_eq!((own(), head(&id)), (vec!["Mẫu mới của huyện".to_owned()], vec!["Mã".to_owned(), "Lớp".to_owned()]));
    office.undo();
    assert_eq!(own(), ["Mẫu của huyện"]);
    office.redo();
    office.call("members.drop_layout", json!({ "id": id }));
    assert_eq!(own(), Vec::<String>::new());
    let export = json!({ "search": {}, "layout": id, "path": office.file("x.xlsx") });
    assert_eq!(office.refused("members.export", export).refused, "usage");
    assert_eq!(office.refused("members.drop_layout", json!({ "id": id })).refused, "not-found");
    office.undo();
    assert_eq!(own(), ["Mẫu mới của huyện"]);
    std::fs::write(&file, "{ \"id\": 1 }").expect("a file");
    assert_eq!(office.refused("members.keep_layout", json!({ "path": file })).refused, "usage");
    std::fs::write(&file, vec![b' '; 2 << 20]).expect("a file");
    assert_eq!(office.refused("members.keep_layout", json!({ "path": file })).refused, "usage");
    let gone = office.refused("members.keep_layout", json!({ "path": office.file("khong-co.json") }));
    assert_eq!(gone.refused, "file_unreadable");
}

/// Exports a view in both kinds of file and imports each again: every row is known, by its own code, and nothing is said of
/// any cell.
fn comes_back_the_same(office: &Office, command: &str, args: &Value, import: &Value) -> u64 {
    let mut people = 0;
    for ending in ["xlsx", "csv"] {
        let path = office.file(&format!("xuat.{ending}"));
        let mut args = args.clone();
        args["path"] = json!(path);
        people = office.call(command, args.clone())["rows"].as_u64().unwrap_or(0);
        if ending == "xlsx" {
            assert!(!excel::has_formula(&path));
        }
        if people == 0 {
            continue;
        }
        let plan = preview(office, &path, import.clone());
        let odd: Vec<Value> = rows(&plan).into_iter().filter(|row| row["verdict"] != "same").take(3).collect();
        assert_eq!(counts(&plan), [0, people, 0, 0, 0], "{command} {args}: {odd:?}");
        for row in rows(&plan) {
            assert_eq!((&row["changes"], &row["complaints"]), (&json!([]), &json!([])), "{command} {args}: {row}");
        }
    }
    people
}

#[test]
fn the_path_goes_out_and_comes_back() {
    let tracked = Office::new();
    let list = preview(&tracked, &fixture("theo-doi-nguon.xlsx"), json!({ "as": "candidates" }));
    commit(&tracked, &list);
    let as_path = json!({ "as": "candidates" });
    for office in [tracked, Office::demo(), Office::demo_of("enterprise")] {
        let all = comes_back_the_same(&office, "candidates.export", &json!({ "list": { "closed": true } }), &as_path);
        let open = comes_back_the_same(&office, "candidates.export", &json!({}), &as_path);
        assert!(open > 15 && all >= open, "{open} of {all}");
        let listed = office.call("candidates.list", json!({ "station": 9 }));
        let some = comes_back_the_same(&office, "candidates.export", &json!({ "list": { "station": 9 } }), &as_path);
        assert_eq!(listed["total"], some, "the view that is seen");
    }
}

/// Cells that begin like formulas, long names, a companion with a sign before the name, votes: letter for letter.
#[test]
fn odd_facts_of_the_path_go_out_and_come_back() {
    let office = Office::new();
    let long = format!("Nguyễn {} Anh", "Công Tằng Tôn Nữ ".repeat(5).trim());
    let (_, candidate) = office.candidate(&long);
    let (_, other) = office.candidate("Thạch Sa Ry");
    for (code, on, facts) in [
        ("union_branch_nomination", "2022-10-03", json!({ "number": "=1+1" })),
        ("union_recognition", "2022-11-03", json!({ "number": "-09/QĐ" })),
        ("sympathiser_listing", "2022-12-03", json!({ "number": "+12" })),
        ("companion_assignment", "2022-12-10", json!({ "kind": "party", "companion": { "name": "@Phan Văn Thuận" } })),
        ("companion_assignment", "2022-12-11", json!({ "kind": "union", "companion": { "name": "Lê Thị Ngân" } })),
        ("certificate_issued", "2023-06-10", json!({ "number": "0200/GCN", "grade": "Giỏi" })),
        (
            "union_introduction",
            "2024-02-10",
            json!({ "number": "@14", "vote": { "total": 15, "present": 14, "in_favour": 13, "against": 1 } }),
        ),
    ] {
        office.step(&candidate, code, on, facts);
    }
    office.step(&other, "union_recognition", "2023-11-03", json!({}));
    let people = comes_back_the_same(&office, "candidates.export", &json!({}), &json!({ "as": "candidates" }));
    assert_eq!(people, 2);
    let cells = excel::read(&office.file("xuat.xlsx")).concat();
    for told in ["=1+1", "-09/QĐ", "+12", "@Phan Văn Thuận", "0200/GCN", "@14", long.as_str()] {
        assert!(cells.iter().any(|cell| cell == told), "{told}: {cells:?}");
    }
}

#[test]
fn results_of_a_year_go_out_and_come_back() {
    let office = Office::demo();
    let mut told = 0;
    for year in rows(&office.call("school_years.list", json!({}))).iter().map(|row| text(&row["label"])) {
        for branch in rows(&office.call("branches.list", json!({ "school_year": year }))).iter().step_by(15) {
            let args = json!({ "branch": branch["id"], "school_year": year });
            told += comes_back_the_same(&office, "yearly.export", &args, &json!({ "school_year": year }));
        }
    }
    assert!(told > 40, "{told}");
    // A year whose ratings are locked says no word against what it holds itself.
    let year = text(&office.call("office.status", json!({}))["school_year"]);
    let branch = rows(&office.call("branches.list", json!({})))[0]["id"].clone();
    let roll = office.call("yearly.grid", json!({ "branch": branch }));
    let person = rows(&roll).into_iter().find(|row| row["rated"] == true).expect("a member")["id"].clone();
    let level = roll["ratings"][0]["code"].clone();
    let cells = json!([{ "person": person, "field": "rating", "value": level }]);
    office.call("yearly.set", json!({ "school_year": year, "cells": cells }));
    office.call("yearly.lock", json!({ "school_year": year }));
    let args = json!({ "branch": branch });
    assert!(comes_back_the_same(&office, "yearly.export", &args, &json!({ "school_year": year })) > 0);
}

#[test]
fn texts_that_begin_like_formulas_go_out_and_come_back() {
    let office = Office::new();
    let branch = office.branch("11A1");
    let values = [("name", "Thạch Sô Phi"), ("born_on", "2009-02-01"), ("post", "=1+1"), ("phone", "+84 900 000 123")];
    office.member(Some(&branch), &values);
    for name in ["xuat.csv", "xuat.xlsx"] {
        let path = office.file(name);
        let columns = ["name", "born_on", "branch", "post", "phone", "id"];
        office.call("members.export", json!({ "search": { "text": "" }, "columns": columns, "path": path }));
        let raw = std::fs::read(&path).expect("a file");
        if name.ends_with("csv") {
            assert!(String::from_utf8_lossy(&raw).contains(";'=1+1;"), "guarded");
        } else {
            assert!(!excel::has_formula(&path));
        }
        let plan = preview(&office, &path, json!({}));
        let found = &rows(&plan)[0];
        assert_eq!(
            (&found["fields"]["post"], &found["person"]),
            (&json!("=1+1"), &office.named("Thạch Sô Phi")["id"]),
            "{found}"
        );
    }
}

#[test]
fn forms_come_back_without_a_question() {
    let office = Office::new();
    office.branch("11A1");
    for (kind, tab) in [("members", "Đoàn viên"), ("candidates", "Theo dõi nguồn")] {
        let path = office.file("mau.xlsx");
        office.call("import.save_form", json!({ "list": kind, "path": path }));
        let form = excel::read(&path);
        let head = form.iter().position(|row| row.iter().any(|cell| cell == "Họ và tên")).expect("a header");
        let titles: Vec<&str> = form[head].iter().map(String::as_str).collect();
        let row: Vec<&str> = titles
            .iter()
            .map(|title| match *title {
                "Họ và tên" => "Thạch Sô Phi",
                "Ngày sinh" => "01/02/2009",
                "Lớp" | "Chi đoàn" => "11A1",
                "Dân tộc" => "Khmer",
                _ => "",
            })
            .collect();
        let filled = Xlsx::default().bytes(&[(tab, &[titles.as_slice(), row.as_slice()])]);
        let plan = preview(&office, &file(&office, "dien.xlsx", &filled), json!({}));
        assert_eq!((counts(&plan), &plan["notes"]), ([1, 0, 0, 0, 0], &json!([])), "{kind}: {plan}");
        let sure = plan["sheets"][0]["columns"].as_array().into_iter().flatten().all(|column| column["sure"] != 0);
        assert!(sure, "{}", plan["sheets"]);
    }
}

#[test]
fn photos_of_a_class_are_matched_shown_and_taken() {
    let office = Office::new();
    let branch = office.branch("11A1");
    for (name, number) in
        [("Thạch Sô Phi", "000000000011"), ("Kim Sa Ry", "000000000012"), ("Kim Sa Ry", "000000000013")]
    {
        office.member(Some(&branch), &[("name", name), ("personal_id", number)]);
    }
    let folder = office.file("anh");
    std::fs::create_dir(&folder).expect("a folder");
    for (at, name) in (1_u32..).zip(["000000000012.jpg", "thach so phi.jpg", "Kim Sa Ry.jpg", "ai do.jpg"]) {
        photo::write(&std::path::Path::new(&folder).join(name), at, 600, 800).expect("a photo");
    }
    let looked = office.call("import.photos_look", json!({ "folder": folder, "branch": branch }));
    let by: Vec<(String, String)> = rows(&looked).iter().map(|row| (text(&row["file"]), text(&row["by"]))).collect();
    let told = |file: &str, by: &str| (file.to_owned(), by.to_owned());
    assert_eq!(
        by,
        [
            told("000000000012.jpg", "number"),
            told("Kim Sa Ry.jpg", "several"),
            told("ai do.jpg", "nobody"),
            told("thach so phi.jpg", "name")
        ]
    );
    let photos: Vec<Value> = rows(&looked)
        .iter()
        .filter(|row| !row["person"].is_null())
        .map(|row| json!({ "path": row["path"], "person": row["person"] }))
        .collect();
    let before = office.state();
    office.call("attachments.add_many", json!({ "files": photos }));
    let person = office.named("Thạch Sô Phi")["id"].clone();
    assert_eq!(office.call("attachments.list", json!({ "person": person }))["total"], 1);
    office.undo();
    assert_eq!(office.state(), before);
}
