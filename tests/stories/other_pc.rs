//! Chuyển sang máy khác: one file carries the office; the first PC looks on or goes on; an office open elsewhere says so.

use std::path::PathBuf;
use std::time::Duration;

use app::catalogue::{self, Effect};
use app::{App, Place};
use serde_json::{Value, json};

use crate::office::{Office, another, assert_sentence, clock, text};

const PASSWORD: &str = "hai mươi hạt dẻ";
const LATER: &str = "2026-05-14T09:30:00Z";

fn office() -> Office {
    let office = Office::with(json!({ "password": PASSWORD, "user": "Cô Sa Ry" }));
    office.member(None, &[("name", "Thạch Thị Sa Ry")]);
    office
}

fn add(app: &App, name: &str) -> Result<Value, app::Failure> {
    app.call("members.add", json!({ "values": [{ "field": "name", "value": name }] }))
}

fn people(app: &App) -> Value {
    app.call("members.search", json!({ "text": "", "limit": 1 })).expect("a list")["total"].clone()
}

#[test]
fn an_office_moves_with_one_file_works_on_there_and_survives_the_loss_of_the_first() {
    let office = office();
    let file = office.file("chuyen-may.donghanh");
    let moved = office.call("backup.move", json!({ "path": file, "then": "read_only" }));
    assert_eq!((&moved["read_only"], &moved["backup"]["reason"]), (&json!(true), &json!("move")));

    let second = PathBuf::from(office.file("may-moi"));
    let there = App::new(Place::Folder(second.clone()), clock(LATER));
    let wrong = there.call("backup.restore", json!({ "path": file, "password": "không phải" })).expect_err("refused");
    assert_eq!(wrong.refused, "wrong-password");
    there.call("backup.restore", json!({ "path": file, "password": PASSWORD })).expect("opens there");
    assert_eq!(there.call("office.status", json!({})).expect("a status")["read_only"], Value::Null, "it works there");
    add(&there, "Sơn Minh Đa").expect("works on");
    let kept = text(&there.call("backup.make", json!({})).expect("made")["path"]);
    assert_eq!(people(&there), 2);

    // The first PC still shows everything it had, and writes nothing.
    assert_eq!(people(&office.app), 1);
    assert_eq!(add(&office.app, "Lâm Gia Hào").expect_err("only looks").refused, "read-only");
    // It is lost; the second one and its backup are enough.
    office.app.end(Duration::from_secs(60));
    std::fs::remove_dir_all(office.folder()).expect("lost");
    there.end(Duration::from_secs(60));
    let third = App::new(Place::Folder(office.file("may-thu-ba").into()), clock(LATER));
    third.call("backup.restore", json!({ "path": kept, "recovery_code": office.recovery_code })).expect("by the code");
    assert_eq!(people(&third), 2);
    let again = another(&second, clock(LATER));
    again.call("office.unlock", json!({ "password": PASSWORD })).expect("opens");
    assert_eq!(people(&again), 2);
}

#[test]
fn an_office_that_only_looks_refuses_every_writing_command_with_one_sentence() {
    let office = office();
    office.call("backup.move", json!({ "path": office.file("a.donghanh"), "then": "read_only" }));
    let status = office.call("office.status", json!({}));
    assert_eq!(status["read_only"]["kind"], "moved");
    let mut sentences = Vec::new();
    for command in catalogue::all() {
        let expected = command.effect == Effect::Writes;
        assert!(!expected || command.needs_writing(), "{} writes", command.name);
        if command.needs_writing() {
            let refused = office.refused(command.name, json!({}));
            assert_eq!(refused.refused, "read-only", "{}", command.name);
            sentences.push(refused.sentence);
        }
    }
    sentences.dedup();
    assert_eq!(sentences.len(), 1, "{sentences:?}");
    // It stays so when it is opened again, and when its folder is carried elsewhere.
    office.call("office.close", json!({}));
    office.call("office.unlock", json!({ "password": PASSWORD }));
    assert_eq!(add(&office.app, "Lâm Gia Hào").expect_err("still").refused, "read-only");
    office.call("backup.make", json!({}));

    office.call("backup.work_again", json!({}));
    add(&office.app, "Lâm Gia Hào").expect("works again");
    let journal = office.call("journal.list", json!({}));
    let said: Vec<String> =
        journal["rows"].as_array().expect("rows").iter().map(|row| text(&row["sentence"])).collect();
    assert!(said.contains(&"Đã lập tệp chuyển sang máy khác; máy này chỉ còn xem.".to_owned()), "{said:?}");
    assert!(said.contains(&"Làm việc lại ở máy này sau khi đã chuyển sang máy khác.".to_owned()), "{said:?}");
}

#[test]
fn a_move_that_cannot_be_written_stops_nobody() {
    let office = office();
    let nowhere = office.file("khong-co/a.donghanh");
    assert_eq!(office.refused("backup.move", json!({ "path": nowhere, "then": "read_only" })).refused, "disk-gone");
    add(&office.app, "Lâm Gia Hào").expect("this PC works on");
    let file = office.file("a.donghanh");
    assert!(office.app.call("backup.move", json!({ "path": file, "then": "both" })).expect_err("unknown").usage);
    office.call("backup.move", json!({ "path": file, "then": "go_on" }));
    add(&office.app, "Sơn Minh Đa").expect("and after it");
}

#[test]
fn an_office_open_elsewhere_says_where_by_whom_since_when_and_its_last_backup_can_be_looked_at() {
    let office = office();
    let made = office.call("backup.make", json!({}));
    add(&office.app, "Lâm Gia Hào").expect("after the backup");
    let second = another(&office.folder(), clock(LATER));
    let with = json!({ "password": PASSWORD });
    let busy = second.call("office.unlock", with.clone()).expect_err("open already");
    assert_eq!(busy.refused, "office-busy");
    assert_sentence(&busy.sentence);
    for part in ["Cô Sa Ry", "/05/2026 ", "có thể xem bản sao lưu"] {
        assert!(busy.sentence.contains(part), "{part}: {}", busy.sentence);
    }
    let note = std::fs::read(office.folder().join("office.open")).expect("the note");
    assert!(!note.windows(5).any(|part| part == b"Sa Ry"), "no name lies in the clear");

    let looked = second.call("backup.look", with).expect("looked at");
    assert_eq!((&looked["phase"], &looked["read_only"]["kind"]), (&json!("open"), &json!("looking")));
    assert_eq!(looked["read_only"]["since"], made["at"]);
    assert_eq!(people(&second), 1, "as it was when backed up");
    for (command, args) in [("members.add", json!({})), ("backup.make", json!({})), ("journal.undo", json!({}))] {
        assert_eq!(second.call(command, args).expect_err("only looks").refused, "read-only", "{command}");
    }
    assert_eq!(people(&office.app), 2, "nobody was disturbed");
    second.call("office.close", json!({})).expect("closed");

    // Once the first one has closed, its note is gone; one left behind by a power cut is replaced in silence.
    office.call("office.close", json!({}));
    assert!(!office.folder().join("office.open").exists());
    std::fs::write(office.folder().join("office.open"), note).expect("left behind");
    second.call("office.unlock", json!({ "password": PASSWORD })).expect("opens");
    drop(second);
}
