//! Tracking lists of other offices: other words, two header lines with merged cells, a sheet for every year or every class,
//! a column of years, number and day in one cell, days as text, half a day. Each against what a careful reader finds.

use dong_hanh_tests::place;
use serde_json::{Value, json};

use crate::excel;
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
    let months = notes("nguon-ket-nap-cot-nam.xlsx");
    assert!(!months.contains("Tháng kết nạp"), "it is read: {months}");
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

/// A month beside an empty day: the ceremony is not recorded, the month is said and stays with the decision.
#[test]
fn a_month_beside_an_empty_day_is_said_and_kept() {
    let office = Office::new();
    let file = office.file("ket-nap.xlsx");
    let titles = ["Họ và tên", "Ngày sinh", "Lớp", "Số QĐ kết nạp", "Ngày QĐ kết nạp", "Ngày kết nạp", "Tháng kết nạp"];
    excel::write(
        &file,
        &[
            &titles,
            &["Kim Sa Ry", "02/03/2005", "12A1", "301-QĐ/ĐU", "04/05/2023", "19/05/2023", "4/2023"],
            &["Lâm Thị Hoa", "03/03/2005", "12A1", "302-QĐ/ĐU", "03/10/2022", "", "10/2022"],
            &["Sơn Văn Út", "04/03/2005", "12A1", "303-QĐ/ĐU", "03/11/2022", "", "11"],
            &["Lê Văn Tân", "06/03/2005", "12A1", "305-QĐ/ĐU", "04/05/2023", "", ""],
        ],
    );
    let (plan, said) = complaints(&office, &file);
    assert!(said[1].contains("\"tháng 10/2022\" chỉ có tháng") && said[2].contains("\"tháng 11\""), "{said:?}");
    assert_eq!((said[0].as_str(), said[3].as_str()), ("", ""), "{said:?}");
    office.call("import.commit", json!({ "plan": plan["plan"] }));
    assert_eq!(step(&office, "Kim Sa Ry", "ceremony_held"), Some((json!("2023-05-19"), Value::Null)));
    for (name, note) in [("Lâm Thị Hoa", "tháng 10/2022"), ("Sơn Văn Út", "tháng 11")] {
        assert_eq!(step(&office, name, "ceremony_held"), None, "{name}");
        let (_, kept) = step(&office, name, "admission_decision").expect("a decision");
        assert_eq!(kept, format!("Trong tệp ghi kết nạp: {note}"), "{name}");
    }
    assert_eq!(step(&office, "Lê Văn Tân", "admission_decision"), Some((json!("2023-05-04"), Value::Null)));
}

/// Where no column of days is there, the month tells the act: recorded without its day.
#[test]
fn a_month_alone_tells_the_act_without_its_day() {
    let office = Office::new();
    let file = office.file("ket-nap.xlsx");
    excel::write(
        &file,
        &[
            &["Họ và tên", "Ngày sinh", "Lớp", "Số QĐ kết nạp", "Ngày QĐ kết nạp", "Tháng kết nạp"],
            &["Kim Sa Ry", "02/03/2005", "12A1", "301-QĐ/ĐU", "04/05/2023", "5/2023"],
            &["Lâm Thị Hoa", "03/03/2005", "12A1", "302-QĐ/ĐU", "03/10/2022", "19/10/2022"],
        ],
    );
    let (plan, said) = complaints(&office, &file);
    assert!(said[0].contains("bước được ghi không có ngày"), "{said:?}");
    office.call("import.commit", json!({ "plan": plan["plan"] }));
    let undated = (Value::Null, json!("Trong tệp ghi: tháng 05/2023"));
    assert_eq!(step(&office, "Kim Sa Ry", "ceremony_held"), Some(undated));
    assert_eq!(step(&office, "Lâm Thị Hoa", "ceremony_held"), Some((json!("2022-10-19"), Value::Null)));
}

/// The plan of a list, and what is said of each row.
fn complaints(office: &Office, file: &str) -> (Value, Vec<String>) {
    let plan =
        office.call("import.preview", json!({ "files": [file], "as": "candidates", "school_year": "2025-2026" }));
    let of = |row: &Value| -> Vec<String> {
        row["complaints"].as_array().into_iter().flatten().map(|one| text(&one["sentence"])).collect()
    };
    let said = rows(&plan).iter().map(|row| of(row).join(" ")).collect();
    (plan, said)
}

/// Day and note of a step of somebody, if it is recorded.
fn step(office: &Office, name: &str, code: &str) -> Option<(Value, Value)> {
    let candidates = rows(&office.call("candidates.list", json!({ "closed": true })));
    let id = candidates.iter().find(|row| row["name"] == name).map(|row| text(&row["id"])).expect("a candidate");
    let page = office.page(&id);
    let own = page["steps"].as_array().expect("steps").iter().find(|step| step["code"] == code).cloned();
    own.map(|step| (step["on"].clone(), step["note"].clone()))
}
