//! `import`.

use dong_hanh_tests::place;
use serde_json::{Value, json};

use super::{DAY, Desk, MEMBER, has_keys};
use crate::excel;
use crate::office::{rows, text};

#[test]
fn an_import_shows_and_only_with_commit_writes() {
    let desk = Desk::new();
    let file = place::fixture("import/csdl-nganh-11a1.xlsx").display().to_string();
    let before = desk.state();
    let plan = desk.run(&["import", &file, "--today", DAY]).done();
    assert_eq!(desk.state(), before);
    assert_eq!(plan["counts"], json!({ "new": 38, "same": 0, "changes": 0, "doubtful": 0, "rejected": 0 }));
    assert_eq!(plan["operation"], Value::Null);
    let row = &rows(&plan)[0];
    has_keys(row, &["file", "sheet", "row", "verdict", "fields", "changes", "complaints"]);
    has_keys(&row["fields"], &MEMBER[1..]);
    assert_eq!(row["file"], "csdl-nganh-11a1.xlsx");
    let done = desk.run(&["--commit", "import", &file, "--today", DAY]).done();
    assert!(done["operation"].is_string(), "{}", done["operation"]);
    assert_eq!(desk.run(&["import", &file]).done()["counts"]["same"], 38);
    let again = desk.run(&["import", &file, "--commit"]).done();
    assert_eq!(again["operation"], Value::Null, "nothing written, no operation");
    let youth = desk.run(&["import", &file, "--as", "members"]).done();
    assert_eq!(youth["as"], "members");
    desk.run(&["import", &file, "--as", "nobody"]).wrong_usage();
    desk.run(&["import"]).wrong_usage();
    desk.run(&["import", &desk.file("khong-co.xlsx")]).refused("file_unreadable");
    desk.run(&["import", &file, "--sheet", "Khác"]).refused("no-people");
    desk.run(&["import", &file, "--school-year", "2025"]).refused("school-year");
    desk.run(&["undo"]).done();
    assert_eq!(desk.state(), before);
}

/// The truth of the tracking list, row for row, as a script sees it.
#[test]
fn a_tracking_list_becomes_people_on_the_path() {
    let desk = Desk::new();
    let file = place::fixture("import/theo-doi-nguon.xlsx").display().to_string();
    let truth = std::fs::read_to_string(format!("{file}.truth.json")).expect("a truth");
    let truth: Value = serde_json::from_str(&truth).expect("JSON");
    let today = text(&truth["today"]);
    let done = desk.run(&["import", &file, "--as", "candidates", "--commit", "--today", &today]).done();
    assert_eq!(done["counts"], json!({ "new": 40, "same": 0, "changes": 0, "doubtful": 0, "rejected": 0 }));
    assert!(done["operation"].is_string());
    for (row, wanted) in rows(&done).iter().zip(rows(&truth)) {
        let at = &row["row"];
        assert_eq!((&row["fields"]["name"], &row["fields"]["born_on"]), (&wanted["name"], &wanted["dob"]), "{at}");
        assert_eq!(row["fields"]["branch"], wanted["cls"], "{at}");
        for part in ["steps", "papers", "stage"] {
            assert_eq!(row["fields"][part], wanted[part], "{at}, {part}");
        }
    }
    let listed = rows(&desk.run(&["candidates", "list", "--today", &today]).done());
    let key = |name: &Value, born: &Value, stage: &Value| format!("{name} {born} {stage}");
    let mut found: Vec<String> = listed.iter().map(|row| key(&row["name"], &row["born_on"], &row["stage"])).collect();
    let mut wanted: Vec<String> =
        rows(&truth).iter().map(|row| key(&row["name"], &row["dob"], &row["stage"])).collect();
    found.sort();
    wanted.sort();
    assert_eq!(found, wanted);
    let again = desk.run(&["import", &file, "--as", "candidates", "--commit", "--today", &today]).done();
    assert_eq!((&again["counts"]["same"], &again["operation"]), (&json!(40), &Value::Null));
    desk.run(&["undo", "--today", &today]).done();
    assert_eq!(rows(&desk.run(&["members", "search", "", "--today", &today]).done()).len(), 0);
}

#[test]
fn a_locked_workbook_is_opened_by_a_file_that_holds_its_password() {
    let desk = Desk::new();
    let file = |name: &str| place::fixture("import").join(name).display().to_string();
    let secret = desk.file("mat-khau.txt");
    let all = [
        ("khoa-2010.xlsx", "Đoàn-2026"),
        ("khoa-2007.xlsx", "Doan2026"),
        ("khoa.ods", "Đoàn-2026"),
        ("khoa-cu.xls", "Doan2026"),
        ("khoa-2003.xls", "Đoàn-2026"),
    ];
    for (locked, password) in all {
        desk.run(&["import", &file(locked)]).refused("file_password");
        for line_end in ["", "\n", "\r\n"] {
            std::fs::write(&secret, format!("{password}{line_end}")).expect("a file");
            let plan = desk.run(&["import", &file(locked), "--workbook-password-file", &secret]).done();
            assert_eq!(plan["counts"]["new"], 4, "{locked}");
        }
    }
    std::fs::write(&secret, "sai").expect("a file");
    for locked in ["khoa.ods", "khoa-cu.xls", "khoa-2003.xls"] {
        desk.run(&["import", &file(locked), "--workbook-password-file", &secret]).refused("file_wrong_password");
    }
    desk.run(&["import", &file("khoa.ods"), "--workbook-password-file", "khong-co.txt"]).refused("file");
    desk.run(&["members", "search", "x", "--workbook-password-file", &secret]).wrong_usage();
}

#[test]
fn an_import_with_rejected_rows_is_no_failure_and_a_map_is_read() {
    let desk = Desk::new();
    let (file, map) = (desk.file("lop.xlsx"), desk.file("cot.json"));
    let head: &[&str] = &["STT", "Họ và tên", "Ngày sinh", "Gọi"];
    excel::write(&file, &[head, &["1", "Kim Sa Ry", "31/02/2009", ""], &["2", "Sơn Hào", "01/02/2009", "0900000123"]]);
    std::fs::write(&map, r#"{ "columns": [{ "column": "D", "field": "phone" }] }"#).expect("a file");
    let plan = desk.run(&["import", &file, "--map", &map, "--commit", "--today", DAY]).done();
    assert_eq!(plan["counts"], json!({ "new": 1, "same": 0, "changes": 0, "doubtful": 0, "rejected": 1 }));
    has_keys(&rows(&plan)[0]["complaints"][0], &["cell", "sentence"]);
    assert_eq!(rows(&desk.run(&["members", "search", "hào"]).done())[0]["phone"], "0900000123");
    std::fs::write(&map, "khong phai JSON").expect("a file");
    desk.run(&["import", &file, "--map", &map]).wrong_usage();
}
