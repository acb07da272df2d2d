//! Tracking lists of other offices: other words, two header lines with merged cells, a sheet for every year or every class,
//! a column of years, number and day in one cell, days as text, half a day. Each against what a careful reader finds.

use dong_hanh_tests::place;
use serde_json::{Value, json};

use crate::office::{Office, assert_sentence, rows, text};

fn file(name: &str) -> String {
    place::fixture("import").join(name).display().to_string()
}

fn truth() -> serde_json::Map<String, Value> {
    let path = file("nguon-khac.truth.json");
    serde_json::from_str(&std::fs::read_to_string(path).expect("a truth")).expect("JSON")
}

fn preview(office: &Office, name: &str) -> Value {
    office.call("import.preview", json!({ "files": [file(name)], "as": "candidates" }))
}

#[test]
fn lists_of_five_other_offices() {
    for (name, expected) in truth() {
        let office = Office::with(json!({ "kind": if name.contains("cong-ty") { "enterprise" } else { "school" } }));
        let plan = preview(&office, &name);
        let (found, expected) = (rows(&plan), expected.as_array().cloned().unwrap_or_default());
        assert_eq!(found.len(), expected.len(), "{name}: no row is left out");
        for (row, wanted) in found.iter().zip(&expected) {
            let at = format!("{name}, {}", wanted["name"]);
            assert_eq!(row["verdict"], "new", "{at}: {row}");
            for (key, field) in [
                ("name", "name"),
                ("dob", "born_on"),
                ("cls", "branch"),
                ("year", "school_year"),
                ("steps", "steps"),
                ("papers", "papers"),
                ("stage", "stage"),
            ] {
                assert_eq!(row["fields"][field], wanted[key], "{at}: {key}");
            }
            let complaints = row["complaints"].as_array().cloned().unwrap_or_default();
            let cells: Vec<&Value> = complaints.iter().map(|one| &one["cell"]).collect();
            assert_eq!(json!(cells), wanted["complaints"], "{at}: {complaints:?}");
            complaints.iter().for_each(|one| assert_sentence(&text(&one["sentence"])));
        }
        let before = office.state();
        let done = office.call("import.commit", json!({ "plan": plan["plan"] }));
        assert_eq!(done["added"], json!(expected.len()), "{name}");
        let again = preview(&office, &name);
        // Whoever has no birth date is never taken for somebody by name alone.
        let sure = expected.iter().filter(|row| !row["dob"].is_null()).count();
        let counts = [&again["counts"]["same"], &again["counts"]["doubtful"]].map(|count| count.as_u64().unwrap_or(99));
        assert_eq!(counts, [sure as u64, (expected.len() - sure) as u64], "{name}: again it tells nothing new");
        assert_eq!(office.problems(), json!([]), "{name}");
        office.undo();
        assert_eq!(office.state(), before, "{name}: one plan, one undo");
    }
}

#[test]
fn what_is_not_taken_over_is_named() {
    let office = Office::new();
    let notes = |name: &str| preview(&office, name)["notes"].to_string();
    assert!(notes("nguon-ket-nap-cot-nam.xlsx").contains("«Tháng kết nạp» không được nhập"));
    assert!(
        notes("nguon-ket-nap-nhieu-trang.xlsx")
            .contains("«Ghi chú» của nguon-ket-nap-nhieu-trang.xlsx không có bảng người")
    );
    let classes = notes("nguon-moi-lop-mot-trang.xlsx");
    assert_eq!(classes.matches("«ĐVƯT năm học»").count(), 1, "once for all sheets: {classes}");
}

/// Admissions of several years come in one import: each class of its own year, and the first chart is true.
#[test]
fn several_school_years_in_one_import() {
    let office = Office::new();
    let mut branches = 0;
    for name in ["nguon-ket-nap-cot-nam.xlsx", "nguon-ket-nap-nhieu-trang.xlsx"] {
        let plan = preview(&office, name);
        assert!(plan["notes"].to_string().contains("Mỗi dòng được ghi vào năm học của nó"), "{}", plan["notes"]);
        branches += office.call("import.commit", json!({ "plan": plan["plan"] }))["branches"].as_u64().unwrap_or(0);
    }
    assert_eq!(branches, 6, "12A1 of four years, 12A2 and 12A3");
    let admitted: Vec<(String, u64)> = rows(&json!({ "rows": office.call("overview.get", json!({}))["admissions"] }))
        .iter()
        .map(|year| (text(&year["label"]), year["held"].as_u64().unwrap_or(0)))
        .filter(|(_, held)| *held > 0)
        .collect();
    let told = |label: &str, held: u64| admitted.iter().any(|(own, count)| own.contains(label) && *count == held);
    assert!(told("2021", 2) && told("2022", 1) && told("2023", 1), "{admitted:?}");
    let first = office.call("overview.year_sentence", json!({ "year": "2020-2021" }));
    assert!(text(&first["sentence"]).contains("kết nạp 01"), "{first}");
    let everybody = office.call("members.search", json!({ "text": "", "statuses": ["moved_out"] }));
    assert_eq!(everybody["total"], 6, "who finished school is on no roll any more");
}

#[test]
fn people_of_a_company_are_no_pupils() {
    let office = Office::with(json!({ "kind": "enterprise" }));
    let plan = preview(&office, "nguon-cong-ty.xlsx");
    office.call("import.commit", json!({ "plan": plan["plan"] }));
    let branches = rows(&office.call("branches.list", json!({})));
    assert!(branches.iter().all(|branch| branch["kind"] == "worker"), "{branches:?}");
}
