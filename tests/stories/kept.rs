//! Backups that nobody asks for, the second place, and an office file that was replaced by an older one.

use std::path::{Path, PathBuf};
use std::time::Duration;

use app::{App, Place};
use serde_json::{Value, json};

use crate::excel;
use crate::office::{NOW, Office, another, assert_sentence, clock, rows, text};

const LONG: Duration = Duration::from_secs(120);

/// The program on the same office at another time of the day (or on another day), with the recovery code.
fn at(office: &Office, instant: &str) -> App {
    let app = another(&office.folder(), clock(instant));
    app.call("office.unlock", json!({ "recovery_code": office.recovery_code })).expect("opens");
    app
}

/// Another office altogether, with chance of its own.
fn stranger(office: &Office) -> App {
    let app = App::new(Place::Folder(office.file("nguoi-la").into()), clock(NOW));
    let unit = json!({ "unit": "Đoàn trường THPT Cù Lao", "kind": "school", "school_year": "2025-2026" });
    app.call("office.create", unit).expect("an office");
    app
}

fn add(app: &App, name: &str) {
    app.call("members.add", json!({ "values": [{ "field": "name", "value": name }] })).expect("added");
}

/// Codes of the reasons in the list, newest first.
fn reasons(app: &App) -> Vec<String> {
    let list = app.call("backup.list", json!({})).expect("a list");
    rows(&list).iter().map(|row| text(&row["reason"])).collect()
}

fn notes(app: &App) -> Vec<String> {
    let state = app.call("backup.state", json!({})).expect("a state");
    state["notes"].as_array().expect("notes").iter().map(|note| text(&note["code"])).collect()
}

fn sentence(app: &App, code: &str) -> String {
    let state = app.call("backup.state", json!({})).expect("a state");
    let notes = state["notes"].as_array().expect("notes").clone();
    let note = notes.iter().find(|note| note["code"] == code).unwrap_or_else(|| panic!("{code} in {notes:?}"));
    let sentence = text(&note["sentence"]);
    assert_sentence(&sentence);
    sentence
}

#[test]
fn work_is_backed_up_when_it_is_left_but_not_more_often_than_set_and_not_for_nothing() {
    let office = Office::new();
    office.app.end(LONG);
    let table: [(&str, bool, usize); 6] = [
        ("2026-05-14T02:00:00Z", false, 0), // made, and nothing else done
        ("2026-05-14T02:01:00Z", true, 1),
        ("2026-05-14T02:20:00Z", true, 1), // within the pause
        ("2026-05-14T02:31:00Z", true, 2),
        ("2026-05-14T08:00:00Z", false, 2), // long after, but nothing changed
        ("2026-05-13T08:00:00Z", true, 3),  // a clock that was set back does not put it off
    ];
    for (instant, works, backups) in table {
        let app = at(&office, instant);
        if works {
            add(&app, "Thạch Thị Sa Ry");
        }
        app.end(LONG);
        let found = reasons(&another(&office.folder(), clock(instant)));
        assert_eq!(found.len(), backups, "{instant}");
        assert!(found.iter().all(|reason| reason == "work"), "{found:?}");
    }
    // While the office stays open the window asks; what is due is made, and its content is whole.
    let app = at(&office, "2026-05-14T12:00:00Z");
    assert_eq!(app.call("backup.automatic", json!({})).expect("asked")["made"], Value::Null);
    add(&app, "Sơn Minh Đa");
    let made = app.call("backup.automatic", json!({})).expect("asked")["made"].clone();
    assert_eq!((&made["people"], &made["here"]), (&json!(5), &json!(true)));
    app.call("backup.verify", json!({ "path": made["path"] })).expect("whole");
    let journal = app.call("journal.list", json!({})).expect("a journal");
    assert!(
        rows(&journal).iter().all(|row| row["command"] != "backup.automatic"),
        "the journal tells of people's work"
    );
}

#[test]
fn closing_lets_go_of_the_office_at_once_and_seals_the_copy_afterwards() {
    let office = Office::new();
    office.member(None, &[("name", "Lâm Gia Hào")]);
    office.call("office.close", json!({}));
    // Nobody waited for the backup, and the office opens again.
    office.call("office.unlock", json!({ "recovery_code": office.recovery_code }));
    office.app.end(LONG);
    assert_eq!(reasons(&office.app), ["work"]);
}

#[test]
fn a_big_operation_is_backed_up_before_it_begins_and_its_undo_as_well() {
    let office = Office::new();
    office.member(None, &[("name", "Thạch Thị Sa Ry")]);
    let file = office.file("lop.xlsx");
    excel::write(&file, &[&["Họ và tên", "Ngày sinh", "Lớp"], &["Sơn Minh Đa", "02/03/2009", "11A1"]]);
    let plan = office.call("import.preview", json!({ "files": [file], "school_year": "2025-2026" }));
    office.call("import.commit", json!({ "plan": plan["plan"] }));
    assert_eq!(reasons(&office.app), ["import"]);
    let list = office.call("backup.list", json!({}));
    assert_eq!(rows(&list)[0]["people"], 1, "as it was before the import");
    office.undo();
    assert_eq!(reasons(&office.app).len(), 2);
    assert!(reasons(&office.app).contains(&"undo".to_owned()));
    office.call("members.add", json!({ "values": [{ "field": "name", "value": "Kim Sa Ry" }] }));
    office.undo();
    assert_eq!(reasons(&office.app).len(), 2, "the undo of a small thing is a small thing");
    office.call("school_years.add", json!({ "label": "2026-2027" }));
    office.call("school_years.set_current", json!({ "label": "2026-2027" }));
    assert!(reasons(&office.app).contains(&"year".to_owned()));
}

#[test]
fn a_backup_that_fails_by_itself_is_told_and_the_work_goes_on() {
    let office = Office::new();
    office.member(None, &[("name", "Thạch Thị Sa Ry")]);
    let folder = office.folder().join("sao-luu");
    std::fs::remove_dir_all(&folder).ok();
    std::fs::write(&folder, b"a file lies where the folder should be").expect("a file");
    let file = office.file("lop.xlsx");
    excel::write(&file, &[&["Họ và tên", "Ngày sinh", "Lớp"], &["Sơn Minh Đa", "02/03/2009", "11A1"]]);
    let plan = office.call("import.preview", json!({ "files": [file], "school_year": "2025-2026" }));
    office.call("import.commit", json!({ "plan": plan["plan"] }));
    assert_eq!(office.everybody().len(), 2, "the import went through");
    assert!(sentence(&office.app, "trouble").contains("Dữ liệu đang dùng không bị ảnh hưởng."));
    let by_hand = office.refused("backup.make", json!({}));
    assert!(by_hand.sentence.contains("sao-luu") || by_hand.sentence.contains("don-vi"), "{}", by_hand.sentence);

    std::fs::remove_file(&folder).expect("removed");
    office.call("backup.make", json!({}));
    assert_eq!(notes(&office.app), Vec::<String>::new(), "told no longer once one stands");
}

fn choices(office: &Office, more: Value) -> Value {
    let mut choices = office.call("backup.state", json!({}))["choices"].clone();
    for (key, value) in more.as_object().expect("choices") {
        choices[key] = value.clone();
    }
    choices
}

#[test]
fn the_second_place_gets_each_backup_when_it_is_there_and_is_asked_for_when_it_grew_old() {
    let office = Office::new();
    office.member(None, &[("name", "Thạch Thị Sa Ry")]);
    let stick = PathBuf::from(office.file("usb"));
    std::fs::create_dir(&stick).expect("a stick");
    office.call("backup.set", choices(&office, json!({ "second": stick })));
    assert!(sentence(&office.app, "second-old").contains("chưa có bản nào"));

    let made = office.call("backup.make", json!({ "second": true }));
    assert_eq!((&made["here"], &made["second"]), (&json!(true), &json!(true)));
    let listed = office.call("backup.list", json!({}));
    assert_eq!(listed["total"], 1, "one backup in two places is one row");
    assert_eq!(notes(&office.app), Vec::<String>::new());
    assert_eq!(std::fs::read_dir(&stick).expect("the stick").count(), 1, "nothing half-written stays there");

    // The stick is pulled out: the backup here stands, and who asked for the stick is told.
    let drawer = stick.with_extension("drawer");
    std::fs::rename(&stick, &drawer).expect("pulled out");
    let alone = office.call("backup.make", json!({}));
    assert_eq!((&alone["here"], &alone["second"]), (&json!(true), &json!(false)));
    let refused = office.app.call("backup.make", json!({ "second": true })).expect_err("no stick");
    assert_sentence(&refused.sentence);
    assert!(refused.sentence.contains("đã bị rút ra") && refused.sentence.contains("đã xong và còn nguyên"));
    assert_eq!(notes(&office.app), Vec::<String>::new(), "a stick in a drawer is no trouble yet");
    office.app.end(LONG);

    // Days later: nothing to copy while nothing was done, then the reminder.
    let later = at(&office, "2026-05-22T02:00:00Z");
    assert_eq!(notes(&later), Vec::<String>::new());
    add(&later, "Sơn Minh Đa");
    assert!(sentence(&later, "second-old").contains("đã 8 ngày chưa có bản mới"));
    std::fs::rename(&drawer, &stick).expect("plugged in");
    later.call("backup.make", json!({})).expect("made");
    assert_eq!(notes(&later), Vec::<String>::new());
    let elsewhere = App::new(Place::Folder(office.file("may-khac").into()), clock(NOW));
    let copy = std::fs::read_dir(&stick).expect("the stick").flatten().map(|entry| entry.path()).max().expect("a copy");
    elsewhere
        .call("backup.restore", json!({ "path": copy, "recovery_code": office.recovery_code }))
        .expect("the copy alone brings the office back");
}

#[test]
fn what_can_be_set_has_bounds_and_a_second_place_must_be_elsewhere_and_writable() {
    let office = Office::new();
    std::fs::write(office.file("tep"), b"a file").expect("a file");
    let table = [
        (json!({ "all_days": 0 }), "out-of-range"),
        (json!({ "pause_minutes": 2 }), "out-of-range"),
        (json!({ "remind_days": 9999 }), "out-of-range"),
        (json!({ "second": office.folder().join("sao-luu") }), "second-place-same"),
        (json!({ "second": office.folder() }), "second-place-same"),
        (json!({ "second": office.file("khong-co") }), "disk-gone"),
        (json!({ "second": office.file("tep") }), "not-a-folder"),
    ];
    for (more, code) in table {
        assert_eq!(office.refused("backup.set", choices(&office, more.clone())).refused, code, "{more}");
    }
}

#[test]
fn only_as_many_are_kept_as_is_set_and_those_of_others_stay() {
    let office = Office::new();
    office.member(None, &[("name", "Thạch Thị Sa Ry")]);
    let first = PathBuf::from(text(&office.call("backup.make", json!({}))["path"]));
    let named = |name: &str| first.with_file_name(name);
    for name in ["sao-luu-2026-05-11-070000.donghanh", "sao-luu-2026-05-12-070000.donghanh", "cua-toi.donghanh"] {
        std::fs::copy(&first, named(name)).expect("a copy");
    }
    let foreign = text(&stranger(&office).call("backup.make", json!({})).expect("made")["path"]);
    std::fs::copy(foreign, named("sao-luu-2026-05-11-080000.donghanh")).expect("a copy");
    office.call("backup.make", json!({}));
    assert!(named("sao-luu-2026-05-11-070000.donghanh").exists(), "14 days by default");
    office.call("backup.set", choices(&office, json!({ "all_days": 1, "weekly_months": 1, "monthly_years": 1 })));
    office.call("backup.make", json!({}));
    let left = |name: &str| named(name).exists();
    assert!(!left("sao-luu-2026-05-11-070000.donghanh") && !left("sao-luu-2026-05-12-070000.donghanh"));
    assert!(left("cua-toi.donghanh") && left("sao-luu-2026-05-11-080000.donghanh"), "not ours to throw away");
}

/// Copies `office.db` alone.
fn copy_database(from: &Path, to: &Path) {
    std::fs::copy(from.join("office.db"), to).expect("a copy");
}

#[test]
fn an_older_office_file_is_noticed_with_what_it_lacks_and_can_be_brought_forward() {
    let office = Office::new();
    office.member(None, &[("name", "Thạch Thị Sa Ry")]);
    office.app.end(LONG);
    let old = PathBuf::from(office.file("cu.db"));
    copy_database(&office.folder(), &old);

    let later = at(&office, "2026-05-14T09:00:00Z");
    add(&later, "Sơn Minh Đa");
    add(&later, "Lâm Gia Hào");
    let whole = text(&later.call("backup.make", json!({})).expect("made")["path"]);
    add(&later, "Kim Sa Ry");
    later.end(LONG);
    std::fs::copy(&old, office.folder().join("office.db")).expect("replaced");

    let opened = at(&office, "2026-05-15T02:00:00Z");
    let status = opened.call("office.status", json!({})).expect("a status");
    let warning = text(&status["older_warning"]);
    assert_sentence(&warning);
    let state = opened.call("backup.state", json!({})).expect("a state");
    assert_eq!(state["older"]["missing"], 4, "three people and a backup: {warning}");
    assert_eq!(state["older"]["until"], "2026-05-14T09:00:00.000Z");
    assert_eq!(notes(&opened).first().map(String::as_str), Some("older"));
    // Which they are is told by the backup that has them; the key of the office opens it.
    let compared = opened.call("backup.compare", json!({ "path": whole })).expect("compared");
    assert_eq!((&compared["gained"]["people"], &compared["lost"]["people"]), (&json!(2), &json!(0)));
    let told: Vec<String> = compared["gained"]["operations"]
        .as_array()
        .expect("operations")
        .iter()
        .map(|operation| text(&operation["sentence"]))
        .collect();
    assert_eq!(told, ["Đã thêm Lâm Gia Hào.", "Đã thêm Sơn Minh Đa."]);
    // It is not forgotten by closing.
    drop(opened);
    let again = at(&office, "2026-05-15T03:00:00Z");
    assert!(again.call("office.status", json!({})).expect("a status")["older_warning"].is_string());

    let newest = text(&rows(&again.call("backup.list", json!({})).expect("a list"))[0]["path"]);
    again.call("backup.restore", json!({ "path": newest, "replace": true })).expect("no password is asked again");
    let after = again.call("office.status", json!({})).expect("a status");
    assert_eq!(after["older_warning"], Value::Null, "brought forward, and the journal says so");
    again.end(LONG);

    // Who wants the older file all the same says so once.
    std::fs::copy(&old, office.folder().join("office.db")).expect("replaced");
    let kept = at(&office, "2026-05-16T02:00:00Z");
    assert!(kept.call("office.status", json!({})).expect("a status")["older_warning"].is_string());
    kept.call("backup.accept_older", json!({})).expect("accepted");
    drop(kept);
    let calm = at(&office, "2026-05-17T02:00:00Z");
    assert_eq!(calm.call("office.status", json!({})).expect("a status")["older_warning"], Value::Null);
}

#[test]
fn comparing_says_what_would_be_lost_and_gained_and_changes_nothing() {
    let office = Office::new();
    let (_, candidate) = office.candidate("Thạch Thị Sa Ry");
    let file = text(&office.call("backup.make", json!({}))["path"]);
    office.step(&candidate, "union_recognition", "2025-11-20", json!({ "number": "14-QĐ/ĐTN" }));
    office.member(None, &[("name", "Lâm Gia Hào")]);
    let state = office.state();
    let compared = office.call("backup.compare", json!({ "path": file }));
    assert_eq!(office.state(), state);
    assert_eq!((&compared["same_office"], &compared["people"]), (&json!(true), &json!(2)));
    assert_eq!((&compared["lost"]["people"], &compared["lost"]["steps"]), (&json!(1), &json!(1)));
    assert_eq!(compared["lost"]["count"], 2, "the backup itself is nothing that could be lost");
    assert_eq!(compared["lost"]["operations"][0]["sentence"], "Đã thêm Lâm Gia Hào.");
    assert_eq!((&compared["gained"]["people"], &compared["gained"]["count"]), (&json!(0), &json!(0)));
    let stranger = stranger(&office);
    let refused = stranger.call("backup.compare", json!({ "path": file })).expect_err("another key");
    assert_eq!(refused.refused, "no-password", "of another office: its code is asked");
    let with = json!({ "path": file, "recovery_code": office.recovery_code });
    assert_eq!(stranger.call("backup.compare", with).expect("compared")["same_office"], false);
}
