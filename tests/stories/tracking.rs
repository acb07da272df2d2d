//! Those already on the way: tracking lists of offices, with whatever columns they keep, become people on the path.

use std::collections::BTreeMap;

use dong_hanh_tests::place;
use serde_json::{Value, json};

use crate::excel;
use crate::office::{Office, assert_sentence, rows, text};

const SAMPLE: &str = "theo-doi-nguon.xlsx";

fn fixture() -> String {
    place::fixture("import").join(SAMPLE).display().to_string()
}

fn truth() -> Value {
    let path = place::fixture("import").join(format!("{SAMPLE}.truth.json"));
    serde_json::from_str(&std::fs::read_to_string(path).expect("a truth")).expect("JSON")
}

fn preview(office: &Office, file: &str, more: Value) -> Value {
    let mut args = json!({ "files": [file], "as": "candidates" });
    for (key, value) in more.as_object().expect("arguments") {
        args[key] = value.clone();
    }
    let before = office.state();
    let plan = office.call("import.preview", args);
    assert_eq!(office.state(), before, "a preview writes nothing");
    for row in rows(&plan) {
        for part in ["complaints", "path"] {
            let told = if part == "path" { &row["path"]["findings"] } else { &row[part] };
            told.as_array().into_iter().flatten().for_each(|one| assert_sentence(&text(&one["sentence"])));
        }
    }
    plan
}

fn commit(office: &Office, plan: &Value) -> Value {
    office.call("import.commit", json!({ "plan": plan["plan"] }))
}

fn counts(plan: &Value) -> [u64; 5] {
    ["new", "same", "changes", "doubtful", "rejected"].map(|verdict| plan["counts"][verdict].as_u64().unwrap_or(99))
}

fn list(office: &Office, name: &str, rows: &[&[&str]]) -> String {
    let path = office.file(name);
    excel::write(&path, rows);
    path
}

/// Name and birth date → stage of everybody on the path.
fn stages(office: &Office) -> BTreeMap<String, String> {
    let all = office.call("candidates.list", json!({ "closed": true }));
    rows(&all)
        .iter()
        .map(|row| (format!("{} {}", text(&row["name"]), text(&row["born_on"])), text(&row["stage"])))
        .collect()
}

/// The steps of the only candidacy of this name: code → day and number.
fn steps_of(office: &Office, name: &str) -> BTreeMap<String, (Value, Value)> {
    let all = office.call("candidates.list", json!({ "closed": true }));
    let own: Vec<Value> = rows(&all).into_iter().filter(|row| row["name"] == name).collect();
    assert_eq!(own.len(), 1, "{name}");
    let page = office.call("candidates.get", json!({ "id": own[0]["id"] }));
    let steps = page["steps"].as_array().expect("steps").clone();
    let live = steps.into_iter().filter(|step| step["voided"].is_null() && step["void"] == false);
    live.map(|step| (text(&step["code"]), (step["on"].clone(), step["facts"]["number"].clone()))).collect()
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
fn two_header_lines_number_and_day_in_one_cell_dates_as_text() {
    let office = Office::new();
    let file = list(
        &office,
        "hai-dong.xlsx",
        &[
            &["ĐOÀN TRƯỜNG THPT BẾN LÁ"],
            &["DANH SÁCH THEO DÕI KẾT NẠP ĐẢNG"],
            &[],
            &[
                "TT",
                "Họ và tên",
                "Ngày sinh",
                "Chi đoàn",
                "Đảng viên giúp đỡ",
                "Giấy chứng nhận",
                "",
                "NQ Đoàn (số, ngày)",
                "Nghị quyết chi bộ",
                "",
                "",
                "QĐ kết nạp",
                "Hết 12 tháng",
            ],
            &["", "", "", "", "", "Số", "Ngày cấp", "", "Số", "Ngày", "Số phiếu", "", ""],
            &[
                "1",
                "Thạch Sô Phi",
                "2/3/2007",
                "12A1",
                "Nguyễn Thị Mỹ Duyên",
                "200/GCN",
                "9.4.2025",
                "số 15-NQ/ĐTN, 12/6/2025",
                "38-NQ/CB",
                "8-7-2025",
                "28/29/30",
                "324-QĐ/ĐU ngày 09/10/2025",
                "",
            ],
            &["2", "Kim Sa Ry", "05/06/2007", "12A1", "", "201/GCN", "45756", "QĐ 45 (02/2025)", "", "", "", "", ""],
            &["3", "Sơn Gia Hào", "07/08/2007", "12A1", "", "202/GCN", "31/02/2025", "", "", "", "", "", ""],
            &["4", "Lâm Ngọc Ánh", "07/08/2007", "12A1", "", "203/GCN", "01/10/2027", "", "", "", "", "", ""],
        ],
    );
    let plan = preview(&office, &file, json!({}));
    let found = rows(&plan);
    assert_eq!(counts(&plan), [2, 0, 0, 0, 2], "{found:?}");
    let papers = json!({
        "certificate_issued": "200/GCN", "union_introduction": "15-NQ/ĐTN", "branch_resolution": "38-NQ/CB",
        "admission_decision": "324-QĐ/ĐU",
    });
    let steps = json!({
        "certificate_issued": "2025-04-09", "union_introduction": "2025-06-12", "branch_resolution": "2025-07-08",
        "admission_decision": "2025-10-09",
    });
    assert_eq!((&found[0]["fields"]["papers"], &found[0]["fields"]["steps"]), (&papers, &steps));
    // Three months from the resolution to the decision: late, told beside its cell, and taken all the same.
    let findings = found[0]["path"]["findings"].as_array().expect("findings");
    assert!(findings.iter().any(|finding| finding["cell"] == "L6"), "{findings:?}");
    // Month and year are no day: the paper stays as written and is complained about.
    assert_eq!(found[1]["fields"]["papers"]["union_introduction"], "QĐ 45 (02/2025)");
    assert_eq!(found[1]["fields"]["steps"], json!({ "certificate_issued": "2025-04-09" }));
    assert_eq!(found[1]["complaints"][0]["cell"], "H7");
    // What no calendar has, and what is still to come, keeps the row out and says where.
    for (row, cell) in [(2, "G8"), (3, "G9")] {
        assert_eq!(found[row]["complaints"][0]["cell"], cell, "{}", found[row]);
        assert!(text(&found[row]["complaints"][0]["sentence"]).starts_with(cell));
    }
    commit(&office, &plan);
    let recorded = steps_of(&office, "Thạch Sô Phi");
    assert!(recorded.contains_key("companion_assignment"));
    assert_eq!(counts(&preview(&office, &file, json!({}))), [0, 2, 0, 0, 2]);
}

#[test]
fn what_the_path_refuses_is_rejected_with_its_sentence() {
    let office = Office::new();
    let head: &[&str] = &[
        "Họ và tên",
        "Ngày sinh",
        "Lớp",
        "Đảng viên giúp đỡ",
        "Ngày QĐ kết nạp",
        "Ngày lễ kết nạp",
        "Ngày đủ 18 tuổi",
    ];
    let file = list(
        &office,
        "sai.xlsx",
        &[
            head,
            &["Thạch Sô Phi", "02/03/2007", "12A1", "", "", "19/05/2025", ""],
            &["Kim Sa Ry", "02/03/2007", "12A1", "", "20/05/2025", "19/05/2025", ""],
            &["Sơn Gia Hào", "02/03/2007", "12A1", "Sơn Gia Hào", "", "", ""],
            &["Lâm Ngọc Ánh", "02/03/2007", "12A1", "", "x", "", "03/03/2025"],
        ],
    );
    let plan = preview(&office, &file, json!({}));
    let found = rows(&plan);
    assert_eq!(counts(&plan), [1, 0, 0, 0, 3]);
    for (row, cell) in [(0, "F2"), (1, "F3"), (2, "D4")] {
        assert_eq!(found[row]["complaints"][0]["cell"], cell, "{}", found[row]);
    }
    let odd: Vec<String> =
        found[3]["complaints"].as_array().expect("complaints").iter().map(|one| text(&one["cell"])).collect();
    assert_eq!(odd, ["E5", "G5"], "a mark without a day, and a day that does not follow from the birth date");
    assert_eq!(found[3]["fields"]["stage"], "awaiting_ceremony");
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

#[test]
fn the_shipped_form_comes_back_without_any_mapping() {
    let office = Office::new();
    let path = office.file("mau.xlsx");
    assert_eq!(office.call("import.save_form", json!({ "path": path }))["path"], path.as_str());
    assert!(!excel::has_formula(&path));
    let form = excel::read(&path);
    let head = form.iter().position(|row| row.iter().any(|cell| cell == "Họ và tên")).expect("the header");
    let filled: Vec<(&str, &str)> = vec![
        ("Họ và tên", "Thạch Sô Phi"),
        ("Ngày sinh", "02/03/2007"),
        ("Giới tính", "Nam"),
        ("Chi đoàn", "12A1"),
        ("Ngày vào Đoàn", "26/03/2022"),
        ("Số QĐ công nhận ĐVƯT", "14-QĐ/ĐTN"),
        ("Ngày công nhận ĐVƯT", "20/11/2024"),
        ("Ngày vào danh sách cảm tình Đảng", "03/02/2025"),
        ("Đảng viên giúp đỡ", "Nguyễn Thị Mỹ Duyên"),
        ("Số giấy chứng nhận", "200/GCN"),
        ("Ngày cấp giấy chứng nhận", "09/04/2025"),
        ("Số NQ Đoàn giới thiệu", "09-NQ/ĐTN"),
        ("Ngày NQ Đoàn giới thiệu", "12/05/2025"),
        ("Ngày nộp đơn xin vào Đảng", "19/05/2025"),
        ("Ngày nộp lý lịch", "26/05/2025"),
        ("Ngày có kết quả thẩm tra lý lịch", "20/06/2025"),
        ("Người giới thiệu", "Phan Văn Thuận"),
        ("Số NQ chi bộ", "17-NQ/CB"),
        ("Ngày chi bộ xét", "07/07/2025"),
        ("Số QĐ kết nạp", "324-QĐ/ĐU"),
        ("Ngày QĐ kết nạp", "01/08/2025"),
        ("Ngày lễ kết nạp", "20/08/2025"),
    ];
    let titles: Vec<&str> = form[head].iter().map(String::as_str).collect();
    let row: Vec<&str> = titles
        .iter()
        .map(|title| filled.iter().find(|(name, _)| name == title).map(|(_, value)| *value).unwrap_or_default())
        .collect();
    assert_eq!(row.iter().filter(|cell| !cell.is_empty()).count(), filled.len(), "every column is there");
    let back = list(&office, "da-dien.xlsx", &[&["DANH SÁCH THEO DÕI NGƯỜI TRONG NGUỒN"], &titles, &row]);
    let plan = office.call("import.preview", json!({ "files": [back] }));
    assert_eq!((&plan["as"], counts(&plan)), (&json!("candidates"), [1, 0, 0, 0, 0]));
    let own = &rows(&plan)[0];
    assert_eq!(own["complaints"], json!([]));
    assert_eq!(own["fields"]["stage"], "probationary");
    assert_eq!(own["fields"]["steps"].as_object().expect("steps").len(), 10);
    assert_eq!(own["fields"]["papers"].as_object().expect("papers").len(), 5);
    commit(&office, &plan);
    assert_eq!(counts(&office.call("import.preview", json!({ "files": [back] }))), [0, 1, 0, 0, 0]);
}

#[test]
fn a_map_of_a_tracking_list_is_remembered_apart_from_the_same_titles_of_people() {
    let office = Office::new();
    let head: &[&str] = &["Họ và tên", "Ngày sinh", "Lớp", "Ngày vào Đảng"];
    let file = list(&office, "dang.xlsx", &[head, &["Thạch Sô Phi", "02/03/2000", "GV", "19/05/2024"]]);
    let plan = preview(&office, &file, json!({}));
    assert_eq!(rows(&plan)[0]["fields"]["steps"], json!({}), "which of the four dates it is nobody can know");
    let notes = plan["notes"].as_array().expect("notes");
    assert!(notes.iter().any(|note| text(note).contains("Ngày vào Đảng")), "{notes:?}");
    let map = json!({ "columns": [{ "column": "D", "field": "admission_decision.on" }] });
    let plan = preview(&office, &file, json!({ "maps": [map] }));
    assert_eq!(rows(&plan)[0]["fields"]["steps"], json!({ "admission_decision": "2024-05-19" }));
    office.call("import.commit", json!({ "plan": plan["plan"], "remember": true }));
    assert_eq!(preview(&office, &file, json!({}))["sheets"][0]["remembered"], true);
    let people = office.call("import.preview", json!({ "files": [file], "as": "members" }));
    assert_eq!(people["sheets"][0]["remembered"], false);
    assert!(people["fields"].as_array().expect("fields").iter().all(|field| !text(&field["code"]).contains('.')));
}
