//! An import that is left, and taken up again on another day, by a program begun anew, after the office has changed.

use serde_json::{Value, json};

use super::{HEAD, counts, list, preview};
use crate::office::{Office, TODAY, another, clock, rows, text};

/// A list of two, left; its file is gone, as the stick it came on would be. Gives the import.
fn left(office: &Office) -> (String, Value) {
    let path = list(
        office,
        "11A1.xlsx",
        &[
            HEAD,
            &["1", "Thạch Sô Phi", "01/02/2009", "11A1", "0900000111"],
            &["2", "Kim Sa Ry", "03/04/2009", "11A1", ""],
        ],
    );
    let plan = preview(office, &path, json!({}));
    let ask = json!({ "plan": plan["plan"], "choices": "{\"year\":\"2025-2026\"}", "files": [path] });
    let id = text(&office.call("import.save", ask)["id"]);
    std::fs::remove_file(&path).expect("gone");
    (id, plan)
}

#[test]
fn an_import_is_left_and_taken_up_by_a_program_begun_anew() {
    let office = Office::new();
    let (id, _) = left(&office);
    let saved = rows(&office.call("import.saved", json!({})));
    let told = json!({ "id": id, "files": ["11A1.xlsx"], "rows": 2, "saved_on": TODAY });
    assert_eq!(saved, [told]);

    office.call("office.close", json!({}));
    let later = another(&office.folder(), clock("2026-05-16T08:00:00Z"));
    let call = |command: &str, args: Value| later.call(command, args).expect(command);
    call("office.unlock", json!({ "recovery_code": office.recovery_code }));
    let choices = call("import.take_up", json!({ "id": id }));
    assert_eq!(choices, json!({ "choices": "{\"year\":\"2025-2026\"}", "files": ["11A1.xlsx"] }));
    let plan = call("import.preview", json!({ "saved": id, "since_saved": true }));
    assert_eq!(
        (counts(&plan), &plan["notes"]),
        ([2, 0, 0, 0, 0], &json!(["Chi đoàn mới của năm học 2025–2026: 11A1."]))
    );
    let done = call("import.commit", json!({ "plan": plan["plan"], "saved": id }));
    assert_eq!(done["added"], 2);
    assert_eq!(call("import.saved", json!({}))["total"], 0, "written, it is left no more");
    call("journal.undo", json!({}));
    assert_eq!(call("import.saved", json!({}))["total"], 1, "taken back, it waits again");
}

#[test]
fn verdicts_are_computed_anew_and_what_differs_is_said() {
    let office = Office::new();
    let (id, _) = left(&office);
    let branch = office.branch("11A1");
    office.member(Some(&branch), &[("name", "Kim Sa Ry"), ("born_on", "2009-04-03")]);
    let plan = office.call("import.preview", json!({ "saved": id, "since_saved": true }));
    assert_eq!(counts(&plan), [1, 1, 0, 0, 0], "{}", plan["rows"]);
    let note = text(&plan["notes"][0]);
    assert!(note.contains("kết luận được tính lại, 1 dòng khác lúc để dở"), "{note}");
    // Left once more as it is now, nothing differs.
    office.call("import.save", json!({ "plan": plan["plan"], "choices": "{}", "saved": id }));
    let again = office.call("import.preview", json!({ "saved": id, "since_saved": true }));
    assert!(!again["notes"].to_string().contains("để dở"), "{}", again["notes"]);
    assert_eq!(office.call("import.saved", json!({}))["total"], 1);
}

#[test]
fn what_was_left_is_dropped_and_brought_back() {
    let office = Office::new();
    let (id, plan) = left(&office);
    let before = office.state();
    office.call("import.drop_saved", json!({ "id": id }));
    assert_eq!(office.call("import.saved", json!({}))["total"], 0);
    assert_eq!(office.refused("import.take_up", json!({ "id": id })).refused, "not-found");
    assert_eq!(office.refused("import.preview", json!({ "saved": id })).refused, "not-found");
    office.undo();
    assert_eq!(office.state(), before);
    assert_eq!(counts(&office.call("import.preview", json!({ "saved": id }))), [2, 0, 0, 0, 0]);
    // A stick that was taken out before.
    let gone = json!({ "plan": plan["plan"], "choices": "{}", "files": [office.file("11A1.xlsx")] });
    let failure = office.refused("import.save", gone);
    assert!(failure.sentence.contains("11A1.xlsx") && failure.refused == "file-gone", "{}", failure.sentence);
}
