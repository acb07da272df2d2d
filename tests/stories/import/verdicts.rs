//! What one row promises: who is known, what is asked, what stays out.

use serde_json::{Value, json};

use super::{HEAD, commit, counts, fixture, list, preview};
use crate::excel;
use crate::office::{Office, assert_sentence, rows, text};

#[test]
fn the_title_tells_the_school_year_and_the_reader_is_told() {
    let office = Office::with(json!({ "school_year": "2024-2025" }));
    let plan = preview(&office, &fixture("csdl-nganh-11a1.xlsx"), json!({}));
    assert_eq!(plan["school_year"], "2025-2026");
    let notes = plan["notes"].as_array().expect("notes");
    assert!(notes.iter().any(|note| text(note).contains("2025–2026")), "{notes:?}");
    notes.iter().for_each(|note| assert_sentence(&text(note)));
    commit(&office, &plan);
    let years = rows(&office.call("school_years.list", json!({})));
    let told: Vec<(Value, Value)> =
        years.iter().map(|year| (year["label"].clone(), year["branches"].clone())).collect();
    assert_eq!(told, [(json!("2025-2026"), json!(1)), (json!("2024-2025"), json!(0))]);
}

#[test]
fn youth_stay_youth_until_a_list_says_otherwise() {
    let office = Office::new();
    let file = fixture("csdl-nganh-11a1.xlsx");
    let plan = preview(&office, &file, json!({ "as": "youth" }));
    assert!(rows(&plan).iter().all(|row| row["fields"]["status"] == "youth"));
    commit(&office, &plan);
    assert!(office.everybody().iter().all(|row| row["status"] == "youth"));
    // A list without a column that says so leaves them youth; said to be members, they have joined.
    assert_eq!(counts(&preview(&office, &file, json!({}))), [0, 38, 0, 0, 0]);
    let joined = preview(&office, &file, json!({ "as": "members" }));
    assert_eq!(counts(&joined), [0, 0, 38, 0, 0]);
    for row in rows(&joined) {
        assert_eq!(row["changes"], json!([{ "field": "status", "old": "youth", "new": "active" }]), "{row}");
    }
    commit(&office, &joined);
    assert!(office.everybody().iter().all(|row| row["status"] == "active"));
    assert_eq!(office.refused("import.preview", json!({ "files": [file], "as": "nobody" })).refused, "usage");
}

#[test]
fn the_column_of_who_somebody_is_decides() {
    let office = Office::new();
    let file = list(
        &office,
        "doi-tuong.xlsx",
        &[
            &["STT", "Họ và tên", "Ngày sinh", "Lớp", "Đối tượng"],
            &["1", "Thạch Sô Phi", "01/02/2009", "11A1", "Đoàn viên"],
            &["2", "Kim Sa Ry", "03/04/2009", "11A1", "Thanh niên"],
            &["3", "Sơn Gia Hào", "05/06/2009", "11A1", ""],
        ],
    );
    let plan = preview(&office, &file, json!({}));
    assert_eq!(plan["as"], "by_column");
    commit(&office, &plan);
    let status = |name: &str| office.named(name)["status"].clone();
    assert_eq!([status("Thạch Sô Phi"), status("Kim Sa Ry"), status("Sơn Gia Hào")], ["active", "youth", "youth"]);
}

#[test]
fn a_map_once_made_is_remembered_for_the_same_titles() {
    let office = Office::new();
    let head: &[&str] = &["STT", "Họ và tên", "Ngày sinh", "Lớp", "Liên lạc nhanh"];
    let first = list(&office, "mot.xlsx", &[head, &["1", "Thạch Sô Phi", "01/02/2009", "11A1", "0900000123"]]);
    let plan = preview(&office, &first, json!({}));
    assert_eq!(rows(&plan)[0]["fields"]["phone"], Value::Null, "nobody can know what this title means");
    let map = json!({ "columns": [{ "column": "E", "field": "phone" }] });
    let plan = preview(&office, &first, json!({ "maps": [map] }));
    assert_eq!(rows(&plan)[0]["fields"]["phone"], "0900000123");
    office.call("import.commit", json!({ "plan": plan["plan"], "remember": true }));

    let second = list(&office, "hai.xlsx", &[head, &["1", "Kim Sa Ry", "03/04/2009", "11A1", "0900000456"]]);
    let plan = preview(&office, &second, json!({}));
    assert_eq!(plan["sheets"][0]["remembered"], true);
    assert_eq!(rows(&plan)[0]["fields"]["phone"], "0900000456");
    // What the program merely remembers is no operation: one undo takes the people, not the map.
    office.undo();
    assert_eq!(preview(&office, &second, json!({}))["sheets"][0]["remembered"], true);
    assert_eq!(office.everybody().len(), 0);
}

#[test]
fn doubtful_rows_wait_for_a_decision() {
    let decided = |decision: Option<&str>| {
        let office = Office::new();
        let branch = office.branch("11A1");
        office.member(Some(&branch), &[("name", "Thạch Sô Phi"), ("born_on", "2009-02-01")]);
        let file = list(&office, "lop.xlsx", &[HEAD, &["1", "Thạch Sô Phi", "02/02/2009", "11A1", "0900000123"]]);
        let plan = preview(&office, &file, json!({}));
        assert_eq!(counts(&plan), [0, 0, 0, 1, 0], "one day off");
        let row = rows(&plan).remove(0);
        assert_sentence(&text(&row["doubt"]));
        assert_eq!(row["person"], office.named("Thạch Sô Phi")["id"]);
        let decisions: Vec<Value> =
            decision.into_iter().map(|word| json!({ "key": row["key"], "decision": word })).collect();
        let done = office.call("import.commit", json!({ "plan": plan["plan"], "decisions": decisions }));
        let people = office.everybody().into_iter().map(|row| (row["born_on"].clone(), row["phone"].clone()));
        let mut people: Vec<(Value, Value)> = people.collect();
        people.sort_by_key(|(born, _)| born.to_string());
        (done["added"].as_u64(), done["changed"].as_u64(), done["left"].as_u64(), people)
    };
    let (first, second) = (json!("2009-02-01"), json!("2009-02-02"));
    let (phone, none) = (json!("0900000123"), Value::Null);
    let untouched = vec![(first.clone(), none.clone())];
    assert_eq!(decided(None), (Some(0), Some(0), Some(1), untouched.clone()));
    assert_eq!(decided(Some("leave")), (Some(0), Some(0), Some(1), untouched));
    // The same person: blanks are filled, the birth date recorded stays.
    assert_eq!(decided(Some("person")), (Some(0), Some(1), Some(0), vec![(first.clone(), phone.clone())]));
    assert_eq!(decided(Some("new")), (Some(1), Some(0), Some(0), vec![(first, none), (second, phone)]));
}

#[test]
fn a_new_row_can_be_left_out() {
    let office = Office::new();
    let file = list(
        &office,
        "lop.xlsx",
        &[HEAD, &["1", "Thạch Sô Phi", "01/02/2009", "11A1", ""], &["2", "Kim Sa Ry", "03/04/2009", "11A1", ""]],
    );
    let plan = preview(&office, &file, json!({}));
    let leave = json!([{ "key": rows(&plan)[0]["key"], "decision": "leave" }]);
    let done = office.call("import.commit", json!({ "plan": plan["plan"], "decisions": leave }));
    assert_eq!((done["added"].as_u64(), done["left"].as_u64()), (Some(1), Some(1)));
    assert_eq!(office.everybody().len(), 1);
    office.named("Kim Sa Ry");
}

#[test]
fn what_changed_since_the_preview_stays_out() {
    let office = Office::new();
    let branch = office.branch("11A1");
    let known = office.member(Some(&branch), &[("name", "Thạch Sô Phi"), ("born_on", "2009-02-01")]);
    let file = list(
        &office,
        "lop.xlsx",
        &[
            HEAD,
            &["1", "Thạch Sô Phi", "01/02/2009", "11A1", "0900000123"],
            &["2", "Kim Sa Ry", "03/04/2009", "11A1", "0900000124"],
            &["3", "Sơn Gia Hào", "05/06/2009", "11A1", "0900000125"],
        ],
    );
    let plan = preview(&office, &file, json!({}));
    assert_eq!(counts(&plan), [2, 0, 1, 0, 0]);
    // Meanwhile the phone is typed by hand, and one of the new people is added by hand.
    let phone = json!([{ "field": "phone", "value": "0900000999" }]);
    office.call("members.update", json!({ "id": known, "values": phone }));
    office.member(Some(&branch), &[("name", "Kim Sa Ry"), ("born_on", "2009-04-03")]);
    let done = commit(&office, &plan);
    assert_eq!([&done["added"], &done["changed"], &done["left"]], [1, 0, 2], "{done}");
    assert_eq!(office.named("Thạch Sô Phi")["phone"], "0900000999");
    assert_eq!(office.named("Kim Sa Ry")["phone"], Value::Null);
    assert_eq!(office.everybody().len(), 3);
}

#[test]
fn a_value_that_changed_under_the_same_verdict_stays_out_too() {
    let office = Office::new();
    let branch = office.branch("11A1");
    let known = office.member(Some(&branch), &[("name", "Thạch Sô Phi"), ("born_on", "2009-02-01")]);
    let head: &[&str] = &["STT", "Họ và tên", "Ngày sinh", "Lớp", "Điện thoại", "Tôn giáo"];
    let row: &[&str] = &["1", "Thạch Sô Phi", "01/02/2009", "11A1", "0900000123", "Phật giáo"];
    let file = list(&office, "lop.xlsx", &[head, row]);
    let plan = preview(&office, &file, json!({}));
    assert_eq!(counts(&plan), [0, 0, 1, 0, 0]);
    let phone = json!([{ "field": "phone", "value": "0900000999" }]);
    office.call("members.update", json!({ "id": known, "values": phone }));
    // The row still changes something, but no longer what was shown.
    let done = commit(&office, &plan);
    assert_eq!([&done["changed"], &done["left"]], [0, 1], "{done}");
    assert_eq!(office.named("Thạch Sô Phi")["phone"], "0900000999");
    assert_eq!(office.named("Thạch Sô Phi")["religion"], Value::Null);
}

#[test]
fn rejected_and_doubtful_rows_go_back_with_their_reason() {
    let office = Office::new();
    let branch = office.branch("11A1");
    office.member(Some(&branch), &[("name", "Thạch Sô Phi"), ("born_on", "2009-02-01")]);
    let file = list(
        &office,
        "lop.xlsx",
        &[
            &["DANH SÁCH LỚP 11A1"],
            HEAD,
            &["1", "Thạch Sô Phi", "02/02/2009", "11A1", ""],
            &["2", "Kim Sa Ry", "31/02/2009", "11A1", "0900000124"],
            &["3", "Sơn Gia Hào", "05/06/2009", "11A1", ""],
        ],
    );
    let plan = preview(&office, &file, json!({}));
    assert_eq!(counts(&plan), [1, 0, 0, 1, 1]);
    let rejected = rows(&plan).remove(1);
    assert_eq!(rejected["complaints"][0]["cell"], "C4");
    assert_eq!(rejected["fields"]["phone"], "0900000124", "the other fields are still shown");
    commit(&office, &plan);
    let path = office.file("chua-nhap.xlsx");
    let saved = office.call("import.save_rejected", json!({ "plan": plan["plan"], "path": path }));
    assert_eq!(saved["rows"], 2);
    let back = excel::read(&path);
    let head = back.iter().position(|row| row.iter().any(|cell| cell == "Lý do")).expect("a header with «Lý do»");
    let [first, second] = &back[head + 1..] else { panic!("two rows: {back:?}") };
    assert_eq!(back[head][..5], ["STT", "Họ và tên", "Ngày sinh", "Lớp", "Điện thoại"]);
    assert_eq!((first[1].as_str(), first[2].as_str()), ("Thạch Sô Phi", "02/02/2009"));
    assert_eq!((second[1].as_str(), second[2].as_str()), ("Kim Sa Ry", "31/02/2009"));
    assert!(first[5].contains("ngày sinh gần giống"), "{first:?}");
    assert!(second[5].contains("C4") && second[5].contains("31/02/2009"), "{second:?}");
    // Corrected there, it can be imported: the reason is passed over.
    let again = preview(&office, &path, json!({}));
    assert_eq!(counts(&again), [0, 0, 0, 1, 1]);
    let nothing =
        preview(&office, &list(&office, "trong.xlsx", &[HEAD, &["1", "Sơn Gia Hào", "05/06/2009"]]), json!({}));
    let args = json!({ "plan": nothing["plan"], "path": path });
    assert_eq!(office.refused("import.save_rejected", args).refused, "nothing-left");
}

#[test]
fn a_cancelled_import_leaves_nothing() {
    let office = Office::new();
    let before = office.state();
    let plan = preview(&office, &fixture("ca-truong.xlsx"), json!({}));
    let commit = json!({ "command": "import.commit", "args": { "plan": plan["plan"] } });
    let read = json!({ "command": "import.preview", "args": { "files": [fixture("ca-truong.xlsx")] } });
    for job in [commit, read] {
        let id = office.call("jobs.start", job)["job"].clone();
        office.call("jobs.cancel", json!({ "job": id }));
        let end = dong_hanh_tests::patience::until("the job to end", dong_hanh_tests::patience::LONG, || {
            let status = office.call("jobs.status", json!({ "job": id }));
            (status["state"] != "running").then_some(status)
        })
        .expect("an end");
        assert_eq!(end["state"], "cancelled", "{end}");
        assert_sentence(&text(&end["sentence"]));
        assert_eq!(office.state(), before);
        assert_eq!(office.everybody().len(), 0);
    }
    assert_eq!(office.refused("journal.undo", json!({})).refused, "nothing-to-undo");
    // The plan is still there to be written after all.
    assert_eq!(self::commit(&office, &plan)["added"], 2700);
}

#[test]
fn two_people_of_one_name_are_never_merged() {
    let office = Office::new();
    let file = list(
        &office,
        "lop.xlsx",
        &[
            HEAD,
            &["1", "Thạch Sô Phi", "01/02/2009", "11A1", ""],
            &["2", "Thạch Sô Phi", "20/11/2009", "11A1", ""],
            &["3", "Kim Sa Ry", "", "11A1", ""],
            &["4", "Kim Sa Ry", "", "11A2", ""],
        ],
    );
    let plan = preview(&office, &file, json!({}));
    assert_eq!(counts(&plan), [4, 0, 0, 0, 0]);
    commit(&office, &plan);
    assert_eq!(office.everybody().len(), 4);
    // A third one of the name with a birth date of his own, and one without any in another class.
    let more = list(
        &office,
        "them.xlsx",
        &[HEAD, &["1", "Thạch Sô Phi", "09/09/2008", "11A1", ""], &["2", "Kim Sa Ry", "", "11A3", ""]],
    );
    let plan = preview(&office, &more, json!({}));
    assert_eq!(counts(&plan), [2, 0, 0, 0, 0]);
    commit(&office, &plan);
    assert_eq!(office.everybody().len(), 6);
    // Name and class without a birth date is not enough to be one person: the secretary is asked.
    assert_eq!(counts(&preview(&office, &more, json!({}))), [0, 1, 0, 1, 0]);
}

#[test]
fn a_blank_never_overwrites_and_what_is_filled_stays() {
    let office = Office::new();
    let branch = office.branch("11A1");
    let known = [("name", "Thạch Sô Phi"), ("born_on", "2009-02-01"), ("phone", "0900000123"), ("religion", "Không")];
    office.member(Some(&branch), &known);
    let blank = list(&office, "trong.xlsx", &[HEAD, &["1", "Thạch Sô Phi", "01/02/2009", "", ""]]);
    for overwrite in [false, true] {
        let plan = preview(&office, &blank, json!({ "overwrite": overwrite }));
        assert_eq!(counts(&plan), [0, 1, 0, 0, 0], "overwrite {overwrite}");
    }
    let other = list(&office, "khac.xlsx", &[HEAD, &["1", "Thạch Sô Phi", "01/02/2009", "11A1", "0900000456"]]);
    let plan = preview(&office, &other, json!({}));
    assert_eq!(counts(&plan), [0, 1, 0, 0, 0], "the phone recorded stays");
    let told = text(&rows(&plan)[0]["complaints"][0]["sentence"]);
    assert!(told.contains("0900000456") && told.contains("0900000123"), "{told}");
    let plan = preview(&office, &other, json!({ "overwrite": true }));
    let change = json!([{ "field": "phone", "old": "0900000123", "new": "0900000456" }]);
    assert_eq!(rows(&plan)[0]["changes"], change);
    commit(&office, &plan);
    let row = office.named("Thạch Sô Phi");
    assert_eq!((&row["phone"], &row["religion"]), (&json!("0900000456"), &json!("Không")));
}

#[test]
fn numbers_that_belong_to_two_people_are_asked_about() {
    let office = Office::new();
    office.member(None, &[("name", "Thạch Sô Phi"), ("born_on", "2009-02-01"), ("personal_id", "000000000011")]);
    office.member(None, &[("name", "Kim Sa Ry"), ("born_on", "2009-04-03"), ("moet_id", "0000000022")]);
    let head: &[&str] = &["STT", "Họ và tên", "Ngày sinh", "Số CCCD", "Mã học sinh"];
    let lines: &[(&[&str], &str)] = &[
        (&["1", "Thạch Sô Phi", "01/02/2009", "000000000011", "0000000022"], "hai người"),
        (&["1", "Sơn Gia Hào", "05/06/2008", "000000000011", ""], "khác cả họ tên và ngày sinh"),
        (&["1", "Thạch Sô Phi", "01/02/2009", "000000000099", ""], "khác số định danh"),
    ];
    for (line, words) in lines {
        let plan = preview(&office, &list(&office, "lop.xlsx", &[head, line]), json!({}));
        assert_eq!(counts(&plan), [0, 0, 0, 1, 0], "{line:?}");
        let doubt = text(&rows(&plan)[0]["doubt"]);
        assert!(doubt.contains(words), "{doubt}");
    }
}
