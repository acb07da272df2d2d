//! What an office knows after a tracking list: people, candidacies, steps; nothing twice, nothing silently changed.

use std::collections::BTreeMap;

use dong_hanh_tests::place;
use serde_json::{Value, json};

use super::{commit, counts, list, preview, steps_of};
use crate::office::{Office, assert_sentence, rows, text};

const SAMPLE: &str = "theo-doi-nguon.xlsx";

fn fixture() -> String {
    place::fixture("import").join(SAMPLE).display().to_string()
}

fn truth() -> Value {
    let path = place::fixture("import").join(format!("{SAMPLE}.truth.json"));
    serde_json::from_str(&std::fs::read_to_string(path).expect("a truth")).expect("JSON")
}

/// Name and birth date → stage of everybody on the path.
fn stages(office: &Office) -> BTreeMap<String, String> {
    let all = office.call("candidates.list", json!({ "closed": true }));
    rows(&all)
        .iter()
        .map(|row| (format!("{} {}", text(&row["name"]), text(&row["born_on"])), text(&row["stage"])))
        .collect()
}

#[test]
fn every_row_of_the_sample_is_as_a_careful_reader_understands_it() {
    let (office, truth) = (Office::new(), truth());
    // Said or not: the columns tell that these people are on the path.
    let unsaid = office.call("import.preview", json!({ "files": [fixture()] }));
    assert_eq!(unsaid["as"], "candidates");
    let plan = preview(&office, &fixture(), json!({}));
    assert_eq!(counts(&plan), [40, 0, 0, 0, 0]);
    let (found, expected) = (rows(&plan), rows(&truth));
    assert_eq!(found.len(), expected.len());
    for (row, wanted) in found.iter().zip(&expected) {
        let at = format!("row {}", row["row"]);
        for (key, field) in [
            ("name", "name"),
            ("dob", "born_on"),
            ("cls", "branch"),
            ("steps", "steps"),
            ("papers", "papers"),
            ("stage", "stage"),
        ] {
            assert_eq!(row["fields"][field], wanted[key], "{at}, {key}");
        }
        assert_eq!((&row["complaints"], &row["fields"]["status"]), (&json!([]), &json!("active")), "{at}");
    }
    let before = office.state();
    let done = commit(&office, &plan);
    let steps: usize = expected.iter().map(|row| row["steps"].as_object().expect("steps").len()).sum();
    assert_eq!([&done["added"], &done["candidacies"], &done["steps"]], [&json!(40), &json!(40), &json!(steps)]);

    let stages = stages(&office);
    for wanted in &expected {
        let key = format!("{} {}", text(&wanted["name"]), text(&wanted["dob"]));
        assert_eq!(stages.get(&key), wanted["stage"].as_str().map(str::to_owned).as_ref(), "{key}");
    }
    let recorded = steps_of(&office, "Đỗ Thùy Đạt");
    assert_eq!(recorded["admission_decision"], (json!("2025-11-04"), json!("348-QĐ/ĐU")));
    assert_eq!(recorded["ceremony_held"], (json!("2025-12-22"), Value::Null));
    assert_eq!(office.problems(), json!([]));

    assert_eq!(counts(&preview(&office, &fixture(), json!({}))), [0, 40, 0, 0, 0], "again tells only what is known");
    let after = office.state();
    office.undo();
    assert_eq!(office.state(), before);
    office.redo();
    assert_eq!(office.state(), after);
}

#[test]
fn people_of_the_book_come_onto_the_path_and_later_lists_add_only_what_is_new() {
    let office = Office::new();
    let branch = office.branch("12A1");
    office.member(Some(&branch), &[("name", "Thạch Sô Phi"), ("born_on", "2007-03-02")]);
    let head: &[&str] = &["STT", "Họ và tên", "Ngày sinh", "Lớp", "Ngày công nhận ĐVƯT", "Số GCN", "Ngày cấp"];
    let first = list(&office, "mot.xlsx", &[head, &["1", "Thạch Sô Phi", "02/03/2007", "12A1", "09/12/2024", "", ""]]);
    let plan = preview(&office, &first, json!({}));
    assert_eq!(counts(&plan), [0, 0, 1, 0, 0], "a person known is changed, not new");
    assert_eq!(rows(&plan)[0]["changes"], json!([{ "field": "union_recognition", "old": null, "new": "2024-12-09" }]));
    let done = commit(&office, &plan);
    assert_eq!([&done["added"], &done["changed"], &done["candidacies"], &done["steps"]], [0, 1, 1, 1]);

    let second = list(
        &office,
        "hai.xlsx",
        &[head, &["1", "Thạch Sô Phi", "02/03/2007", "12A1", "09/12/2024", "200/GCN", "09/04/2025"]],
    );
    let plan = preview(&office, &second, json!({}));
    let states: Vec<Value> =
        rows(&plan)[0]["path"]["steps"].as_array().expect("steps").iter().map(|step| step["state"].clone()).collect();
    assert_eq!((counts(&plan), states), ([0, 0, 1, 0, 0], vec![json!("same"), json!("new")]));
    let done = commit(&office, &plan);
    assert_eq!([&done["candidacies"], &done["steps"]], [0, 1]);
    assert_eq!(counts(&preview(&office, &second, json!({}))), [0, 1, 0, 0, 0]);
    // The first list knows less: nothing is taken away.
    assert_eq!(counts(&preview(&office, &first, json!({}))), [0, 1, 0, 0, 0]);
}

#[test]
fn a_day_recorded_otherwise_waits_for_a_decision_and_is_voided_not_edited() {
    let office = Office::new();
    let head: &[&str] = &["Họ và tên", "Ngày sinh", "Lớp", "Ngày công nhận ĐVƯT", "Ngày vào DS cảm tình"];
    let first = list(&office, "mot.xlsx", &[head, &["Kim Sa Ry", "02/03/2007", "12A1", "09/12/2024", ""]]);
    commit(&office, &preview(&office, &first, json!({})));
    let other = list(&office, "hai.xlsx", &[head, &["Kim Sa Ry", "02/03/2007", "12A1", "10/12/2024", "03/02/2025"]]);
    let plan = preview(&office, &other, json!({}));
    let row = &rows(&plan)[0];
    assert_eq!((counts(&plan), &row["path"]["corrects"]), ([0, 0, 0, 1, 0], &json!(true)));
    let doubt = text(&row["doubt"]);
    assert_sentence(&doubt);
    assert!(doubt.contains("09/12/2024") && doubt.contains("10/12/2024"), "{doubt}");

    let before = office.state();
    for decision in ["new", "leave"] {
        let decisions = json!([{ "key": 0, "decision": decision }]);
        let done = office.call("import.commit", json!({ "plan": plan["plan"], "decisions": decisions }));
        assert_eq!(
            (&done["added"], &done["steps"], office.state()),
            (&json!(0), &json!(0), before.clone()),
            "{decision}"
        );
    }
    let decided = json!([{ "key": 0, "decision": "person" }]);
    office.call("import.commit", json!({ "plan": plan["plan"], "decisions": decided }));
    let recorded = steps_of(&office, "Kim Sa Ry");
    assert_eq!(recorded["union_recognition"].0, "2024-12-10");
    assert_eq!(recorded["sympathiser_listing"].0, "2025-02-03");
    assert_eq!(counts(&preview(&office, &other, json!({}))), [0, 1, 0, 0, 0]);
    office.undo();
    assert_eq!(office.state(), before);

    // Overwriting was chosen for all: that is a decision too.
    let plan = preview(&office, &other, json!({ "overwrite": true }));
    assert_eq!(counts(&plan), [0, 0, 1, 0, 0]);
    commit(&office, &plan);
    assert_eq!(steps_of(&office, "Kim Sa Ry")["union_recognition"].0, "2024-12-10");
}

#[test]
fn admissions_of_past_years_make_the_first_chart_true() {
    let office = Office::new();
    let file = list(
        &office,
        "nam-truoc.xlsx",
        &[
            &["DANH SÁCH ĐẢNG VIÊN MỚI KẾT NẠP NĂM HỌC 2023-2024"],
            &[],
            &[
                "STT",
                "Họ và tên",
                "Ngày sinh",
                "Chi đoàn",
                "Số QĐ",
                "Ngày QĐ",
                "Ngày kết nạp",
                "Số QĐ công nhận chính thức",
                "Ngày chính thức",
            ],
            &["1", "Thạch Sô Phi", "02/03/2006", "12A1", "300-QĐ/ĐU", "02/05/2024", "19/05/2024", "", ""],
            &[
                "2",
                "Kim Sa Ry",
                "05/01/2006",
                "12A2",
                "301-QĐ/ĐU",
                "02/05/2024",
                "19/05/2024",
                "402-QĐ/ĐU",
                "19/05/2025",
            ],
            &[
                "3",
                "Sơn Gia Hào",
                "05/01/1990",
                "GV",
                "302-QĐ/ĐU",
                "02/05/2024",
                "19/05/2024",
                "403-QĐ/ĐU",
                "19/05/2025",
            ],
        ],
    );
    let plan = preview(&office, &file, json!({}));
    assert_eq!((counts(&plan), &plan["school_year"]), ([3, 0, 0, 0, 0], &json!("2023-2024")));
    let before = office.state();
    commit(&office, &plan);
    let everybody = office.everybody();
    let of = |name: &str, field: &str| everybody.iter().find(|row| row["name"] == name).map(|row| row[field].clone());
    assert_eq!(of("Thạch Sô Phi", "status"), Some(json!("moved_out")));
    assert_eq!(of("Thạch Sô Phi", "branch"), Some(Value::Null));
    assert_eq!(of("Sơn Gia Hào", "status"), Some(json!("active")), "teachers stay");
    let chart = office.call("overview.get", json!({}))["admissions"].clone();
    let year = chart.as_array().expect("years").iter().find(|year| year["label"] == "2023-2024").cloned();
    assert_eq!(year.map(|year| year["held"].clone()), Some(json!(3)));
    // Nobody who has left is followed here any more, so nothing of his is overdue.
    assert_eq!(rows(&office.call("candidates.list", json!({}))).len(), 0);
    assert!(steps_of(&office, "Thạch Sô Phi").contains_key("transferred"));
    assert!(!steps_of(&office, "Kim Sa Ry").contains_key("transferred"));
    assert_eq!(office.problems(), json!([]));
    assert_eq!(counts(&preview(&office, &file, json!({}))), [0, 3, 0, 0, 0]);
    office.undo();
    assert_eq!(office.state(), before);
}
