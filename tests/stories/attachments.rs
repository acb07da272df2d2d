//! Scans and photos of people: taken in small, held against what is there, shown, saved, taken back, swept, backed up.

use std::fs;

use dong_hanh_tests::{base64, photo};
use serde_json::{Value, json};

use crate::health::spoil;
use crate::office::{NOW, Office, another, assert_sentence, clock, rows, text};

fn photo_of(office: &Office, name: &str, seed: u32) -> String {
    let path = office.file(name);
    photo::write(path.as_ref(), seed, 64, 48).expect("a photo");
    path
}

fn attach(office: &Office, person: &str, path: &str) -> Value {
    office.call("attachments.add", json!({ "person": person, "files": [{ "path": path }] }))
}

fn list(office: &Office, person: &str) -> Vec<Value> {
    rows(&office.call("attachments.list", json!({ "person": person })))
}

fn bytes(office: &Office, id: &Value) -> String {
    text(&office.call("attachments.read", json!({ "id": id }))["base64"])
}

#[test]
fn a_photo_is_kept_small_shown_saved_and_taken_back() {
    let office = Office::new();
    let person = office.member(None, &[("name", "Thạch Thị Sa Ry")]);
    let path = office.file("Ảnh thẻ.png");
    photo::write(path.as_ref(), 7, 2_400, 30).expect("a photo");
    let args = json!({ "person": person, "files": [{ "path": path, "note": "Chụp tháng 5" }] });
    let id = office.call("attachments.add", args)["ids"][0].clone();
    let row = list(&office, &person)[0].clone();
    let told = json!([row["name"], row["kind"], row["media_type"], row["note"], row["added_on"], row["lost"]]);
    assert_eq!(told, json!(["Ảnh thẻ.jpg", "picture", "image/jpeg", "Chụp tháng 5", "2026-05-14", false]));
    assert!(row["size"].as_u64() < fs::metadata(&path).ok().map(|found| found.len()), "smaller than it came");

    let shown = office.call("attachments.read", json!({ "id": id }));
    let target = office.file("luu.jpg");
    office.call("attachments.save", json!({ "id": id, "path": target }));
    let saved = fs::read(&target).expect("a plain copy");
    assert_eq!(base64::decode(&text(&shown["base64"])), Some(saved.clone()));
    assert_eq!(saved.len() as u64, row["size"]);
    let last = rows(&office.call("journal.list", json!({})))[0].clone();
    assert_eq!((&last["command"], &last["undoable"]), (&json!("attachments.save"), &json!(false)));
    assert!(text(&last["sentence"]).contains("Thạch Thị Sa Ry"), "{last}");
    let wrong = office.refused("attachments.save", json!({ "id": id, "path": office.file("luu.pdf") }));
    assert_eq!(wrong.refused, "usage");

    office.call("attachments.note", json!({ "id": id, "note": "" }));
    office.call("attachments.remove", json!({ "id": id }));
    assert_eq!(list(&office, &person), Vec::<Value>::new());
    office.undo();
    assert_eq!(bytes(&office, &id), text(&shown["base64"]), "the bytes were still there");
    assert_eq!(office.problems(), json!([]));
}

/// Papers the office makes itself are known by their content, whatever they are called.
#[test]
fn what_a_file_is_is_found_by_its_content() {
    let office = Office::new();
    let branch = office.branch("11A1");
    let person = office.member(Some(&branch), &[("name", "Kim Sô Phi")]);
    for (ending, kind) in [("docx", "word"), ("xlsx", "excel"), ("pdf", "pdf")] {
        let (made, bare) = (office.file(&format!("danh-sach.{ending}")), office.file(&format!("khong-duoi-{kind}")));
        let paper = json!({ "paper": "branch-members", "subject": branch, "path": made });
        office.call("papers.make", paper);
        fs::rename(&made, &bare).expect("a name without an ending");
        attach(&office, &person, &bare);
        let row = list(&office, &person).into_iter().find(|row| row["kind"] == kind).expect("told by its content");
        assert_eq!(row["name"], format!("khong-duoi-{kind}.{ending}"));
    }
    let word = list(&office, &person).into_iter().find(|row| row["kind"] == "word").expect("a paper");
    let failure = office.refused("attachments.read", json!({ "id": word["id"] }));
    assert_eq!(failure.refused, "attachment-not-shown");
}

#[test]
fn bad_files_are_refused_or_asked_about_and_nothing_is_half_taken_in() {
    let office = Office::new();
    let person = office.member(None, &[("name", "Thạch Thị Sa Ry")]);
    let other = office.member(None, &[("name", "Kim Sô Phi")]);
    let good = photo_of(&office, "tot.jpg", 1);
    let file = |name: &str, content: &[u8]| {
        let path = office.file(name);
        fs::write(&path, content).expect("a file");
        path
    };
    let cut = fs::read(&good).expect("a photo");
    let huge = office.file("video.mp4");
    fs::File::create(&huge).and_then(|file| file.set_len(500 << 20)).expect("500 MB of nothing");
    let once = photo_of(&office, "mot-lan.jpg", 2);
    attach(&office, &person, &once);
    let theirs = photo_of(&office, "giay chung.jpg", 3);
    attach(&office, &other, &theirs);
    let table = [
        (office.file("khong-co.jpg"), "refused", "attachment-unreadable"),
        (office.folder().display().to_string(), "refused", "attachment-unreadable"),
        (file("trong.jpg", b""), "refused", "attachment-empty"),
        (file("danh-sach.csv", "Họ và tên,Lớp".as_bytes()), "refused", "attachment-foreign"),
        (file("anh.jpg.exe", b"MZ\x90\x00\x03\x00\x00\x00 a program"), "refused", "attachment-foreign"),
        (file("cut.jpg", &cut[..cut.len() / 8]), "refused", "attachment-damaged"),
        (huge, "refused", "attachment-too-large"),
        (once, "refused", "attachment-twice"),
        (file("giay.pdf", &cut), "ask", "attachment-misnamed"),
        (theirs, "ask", "attachment-elsewhere"),
    ];
    for (path, verdict, code) in &table {
        let looked = office.call("attachments.look", json!({ "person": person, "paths": [path] }));
        let row = &rows(&looked)[0];
        assert_eq!(row["verdict"], *verdict, "{row}");
        let sentence = text(&row["sentence"]);
        assert_sentence(&sentence);
        // Beside a good one: neither is taken in.
        let both = json!([{ "path": photo_of(&office, "canh.jpg", 9) }, { "path": path }]);
        let failure = office.refused("attachments.add", json!({ "person": person, "files": both }));
        assert_eq!((failure.refused.as_str(), &failure.sentence), (*code, &sentence));
    }
    let twice = json!([{ "path": good }, { "path": photo_of(&office, "tot-lan-nua.jpg", 1) }]);
    let failure = office.refused("attachments.add", json!({ "person": person, "files": twice }));
    assert_eq!(failure.refused, "attachment-twice");
    let none = office.refused("attachments.add", json!({ "person": person, "files": [] }));
    assert_eq!(none.refused, "no-files");
    assert_eq!(list(&office, &person).len(), 1);
    // What was asked about is taken in when it is meant.
    for (path, ..) in table.iter().filter(|(_, verdict, _)| *verdict == "ask") {
        let sure = json!({ "person": person, "files": [{ "path": path, "sure": true }] });
        office.call("attachments.add", sure);
    }
    let mut names: Vec<String> = list(&office, &person).iter().map(|row| text(&row["name"])).collect();
    names.sort();
    assert_eq!(names, ["giay chung.jpg", "giay.jpg", "mot-lan.jpg"], "each with the ending of its content");
}

#[test]
fn a_step_of_somebody_else_is_refused() {
    let office = Office::new();
    let (person, candidate) = office.candidate("Thạch Thị Sa Ry");
    let (_, other) = office.candidate("Kim Sô Phi");
    let step = |candidate: &str| office.page(candidate)["steps"][0]["id"].clone();
    let args =
        |step: Value| json!({ "person": person, "files": [{ "path": photo_of(&office, "anh.jpg", 1) }], "step": step });
    assert_eq!(office.refused("attachments.add", args(step(&other))).refused, "other-person");
    office.call("attachments.add", args(step(&candidate)));
    assert_eq!(list(&office, &person)[0]["step"], "Đưa vào nguồn");
}

#[test]
fn removed_bytes_wait_ninety_days_and_an_undo_after_that_is_refused() {
    let office = Office::new();
    let person = office.member(None, &[("name", "Thạch Thị Sa Ry")]);
    let id = attach(&office, &person, &photo_of(&office, "anh.jpg", 1))["ids"][0].clone();
    office.call("attachments.remove", json!({ "id": id }));
    office.call("office.close", json!({}));
    let at = |instant: &str| {
        let app = another(&office.folder(), clock(instant));
        app.call("office.unlock", json!({ "recovery_code": office.recovery_code })).expect("opens");
        app
    };
    // Noted when it is next opened, and still there within the time.
    at(NOW).call("office.close", json!({})).expect("closed");
    let app = at("2026-08-11T02:00:00Z");
    app.call("journal.undo", json!({})).expect("the bytes are there");
    app.call("journal.redo", json!({})).expect("removed again");
    app.call("office.close", json!({})).expect("closed");
    at("2026-08-12T02:00:00Z").call("office.close", json!({})).expect("closed");
    let app = at("2026-12-01T02:00:00Z");
    let failure = app.call("journal.undo", json!({})).expect_err("the bytes are gone");
    assert_eq!(failure.refused, "attachment-lost");
    assert_sentence(&failure.sentence);
}

#[test]
fn lost_bytes_are_told_and_come_back_with_the_same_file() {
    let office = Office::new();
    let person = office.member(None, &[("name", "Thạch Thị Sa Ry")]);
    let path = photo_of(&office, "anh.jpg", 1);
    let id = attach(&office, &person, &path)["ids"][0].clone();
    let state = office.state();
    spoil(&office, "DELETE FROM attachment_body;");
    let problems = office.problems();
    assert_eq!((&problems[0]["code"], &problems[0]["repairable"]), (&json!("attachment-without-bytes"), &json!(false)));
    assert_sentence(&text(&problems[0]["sentence"]));
    assert_eq!(list(&office, &person)[0]["lost"], true);
    assert_eq!(office.refused("attachments.read", json!({ "id": id })).refused, "attachment-lost");
    assert_eq!(attach(&office, &person, &path)["ids"][0], id, "no second row");
    assert_eq!((office.problems(), office.state()), (json!([]), state));
    bytes(&office, &id);
}

#[test]
fn a_backup_carries_and_counts_them() {
    let office = Office::new();
    let person = office.member(None, &[("name", "Thạch Thị Sa Ry")]);
    let id = attach(&office, &person, &photo_of(&office, "anh.jpg", 1))["ids"][0].clone();
    let before = bytes(&office, &id);
    let made = office.call("backup.make", json!({}));
    assert_eq!(made["attachments"], 1);
    attach(&office, &person, &photo_of(&office, "anh-nua.jpg", 2));
    let compared = office.call("backup.compare", json!({ "path": made["path"] }));
    assert_eq!(json!([compared["lost"]["attachments"], compared["gained"]["attachments"]]), json!([1, 0]));
    office.call("backup.verify", json!({ "path": made["path"] }));
    office.call(
        "backup.restore",
        json!({ "path": made["path"], "recovery_code": office.recovery_code, "replace": true }),
    );
    assert_eq!((list(&office, &person).len(), bytes(&office, &id)), (1, before));
    assert_eq!(office.problems(), json!([]));
}
