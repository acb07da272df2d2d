//! A file is spoiled on purpose, by another program that holds the key: the check says so in a sentence and names nobody,
//! the repair puts right what follows from other rows, in one operation that is taken back like every other.

use serde_json::{Value, json};

use crate::office::{Office, assert_sentence, rows, text};

/// Runs SQL on the file as a stranger would: no journal, no references held.
pub fn spoil(office: &Office, sql: &str) {
    let key = office.app.office().expect("an open office").key.hex();
    let key: &str = &key;
    office.call("office.close", json!({}));
    let stranger = rusqlite::Connection::open(office.folder().join("office.db")).expect("the file");
    stranger.execute_batch(&format!("PRAGMA key = \"x'{key}'\"; PRAGMA foreign_keys = OFF; {sql}")).expect("spoiled");
    drop(stranger);
    office.call("office.unlock", json!({ "recovery_code": office.recovery_code }));
}

/// An id as SQL writes it.
pub fn blob(id: &str) -> String {
    format!("x'{}'", id.replace('-', ""))
}

const NAME: &str = "Thạch Thị Sa Ry";
const SOMEBODY: &str = "INSERT INTO person (id, kind, full_name, given_words, sort_key, folded, sex)
    VALUES (zeroblob(16), 'pupil', 'Kim Sô Phi', 1, '', '', 'male');";

/// An office with somebody in a chi đoàn and on the path.
fn office() -> Office {
    let office = Office::new();
    let branch = office.branch("11A1");
    office.member(Some(&branch), &[("name", "Kim Thị Ánh")]);
    let (person, candidate) = office.candidate(NAME);
    office.call("members.move", json!({ "ids": [person], "branch": branch, "on": "2025-10-06" }));
    office.step(&candidate, "union_recognition", "2025-11-20", json!({}));
    assert_eq!(office.problems(), json!([]));
    office
}

fn codes(problems: &Value) -> Vec<String> {
    problems.as_array().expect("problems").iter().map(|problem| text(&problem["code"])).collect()
}

const SPOILED: &[(&str, bool, &str)] = &[
    ("name-keys", true, "UPDATE person SET folded = 'x' WHERE full_name = 'Thạch Thị Sa Ry';"),
    ("name-keys", true, "UPDATE person SET sort_key = '';"),
    ("class-keys", true, "UPDATE branch_year SET sort_key = '';"),
    (
        "other-person",
        true,
        "UPDATE step SET person_id = (SELECT id FROM person p WHERE p.id <> step.person_id LIMIT 1);",
    ),
    ("person-of-nobody", true, SOMEBODY),
    ("off-the-roll", false, "DELETE FROM member WHERE person_id = (SELECT person_id FROM membership LIMIT 1);"),
    (
        "two-branches",
        false,
        "INSERT INTO membership (id, person_id, branch_id, starts_on, ends_on)
         SELECT zeroblob(16), person_id, branch_id, '2020-01-01', '2030-01-01' FROM membership LIMIT 1;",
    ),
    (
        "ended-before-begun",
        false,
        "INSERT INTO membership (id, person_id, branch_id, starts_on, ends_on)
         SELECT zeroblob(16), person_id, branch_id, '2020-01-02', '2020-01-01' FROM membership LIMIT 1;",
    ),
    ("not-a-date", false, "UPDATE candidacy SET opened_on = '2022-02-31';"),
    ("not-a-date", false, "UPDATE step SET on_date = '20/11/2025';"),
    ("unknown-word", false, "UPDATE member SET status = 'x';"),
    ("unknown-word", false, "UPDATE step SET code = 'x';"),
    ("unknown-word", false, "UPDATE step SET facts = '[';"),
    (
        "unknown-word",
        false,
        "INSERT INTO year_record (id, person_id, school_year_id, study)
         SELECT zeroblob(16), p.id, y.id, 'x' FROM person p, school_year y LIMIT 1;",
    ),
    ("reference-missing", false, "DELETE FROM branch;"),
    ("journal-gap", false, "DELETE FROM change WHERE id = 1;"),
    ("journal-row-lost", false, "DELETE FROM step;"),
    ("journal-rootless", false, "UPDATE operation SET undoes = zeroblob(16) WHERE number = 2;"),
    ("journal-unreadable", false, "UPDATE operation SET arguments = '{' WHERE number = 2;"),
];

#[test]
fn whatever_is_spoiled_is_told_in_a_sentence_that_names_nobody() {
    for (code, repairable, sql) in SPOILED {
        let office = office();
        spoil(&office, sql);
        let problems = office.problems();
        let problem = problems.as_array().expect("problems").iter().find(|problem| problem["code"] == *code);
        let problem = problem.unwrap_or_else(|| panic!("{sql} gives {problems}, not {code}"));
        assert_eq!(problem["repairable"], *repairable, "{code}");
        for problem in problems.as_array().expect("problems") {
            let sentence = text(&problem["sentence"]);
            assert_sentence(&sentence);
            assert!(sentence.chars().any(|c| c.is_ascii_digit()) || problem["code"] != *code, "how many: {sentence}");
            for name in ["Sa Ry", "Sô Phi", "Ánh"] {
                assert!(!sentence.contains(name), "{sentence}");
            }
        }
    }
}

#[test]
fn what_can_be_put_right_is_put_right_in_one_operation_and_taken_back() {
    for (code, _, sql) in SPOILED.iter().filter(|(_, repairable, _)| *repairable) {
        let office = office();
        let sound = office.dump();
        spoil(&office, sql);
        let (spoiled, before) = (office.dump(), codes(&office.problems()));
        let repaired = office.call("office.repair", json!({}));
        assert!(repaired["rows"].as_u64() > Some(0) && repaired["left"] == json!([]), "{code}: {repaired}");
        assert_eq!((office.problems(), office.dump()), (json!([]), sound.clone()), "{code}");
        office.undo();
        assert_eq!((codes(&office.problems()), office.dump()), (before, spoiled), "{code}");
        office.redo();
        assert_eq!(office.dump(), sound, "{code}");
    }
}

#[test]
fn much_at_once_is_one_operation_and_what_is_left_is_told() {
    let office = office();
    let all: String = SPOILED.iter().filter(|(_, repairable, _)| *repairable).map(|(_, _, sql)| *sql).collect();
    spoil(&office, &format!("{all} UPDATE member SET status = 'x';"));
    let entries = || rows(&office.call("journal.list", json!({}))).len();
    let before = entries();
    let repaired = office.call("office.repair", json!({}));
    assert_eq!(entries(), before + 1);
    assert_eq!(codes(&repaired["left"]), ["unknown-word"]);
    assert_eq!(codes(&office.problems()), ["unknown-word"]);
    assert_sentence(&text(&repaired["said"]));
}

#[test]
fn a_sound_office_is_not_touched() {
    let office = office();
    let (before, entries) = (office.dump(), rows(&office.call("journal.list", json!({}))).len());
    let repaired = office.call("office.repair", json!({}));
    assert_eq!((&repaired["rows"], &repaired["left"], &repaired["operation"]), (&json!(0), &json!([]), &Value::Null));
    assert_eq!((office.dump(), rows(&office.call("journal.list", json!({}))).len()), (before, entries));
    let demo = Office::demo();
    assert_eq!(demo.problems(), json!([]));
}

/// Pages that were altered are neither read nor written over.
#[test]
fn a_damaged_file_is_not_repaired() {
    let office = Office::new();
    for number in 0..60 {
        office.member(None, &[("name", &format!("Kim Sô {number}"))]);
    }
    office.call("office.close", json!({}));
    let path = office.folder().join("office.db");
    let mut bytes = std::fs::read(&path).expect("the file");
    let at = bytes.len() - 4096 * 3 + 100;
    bytes[at] ^= 1;
    std::fs::write(&path, &bytes).expect("the file");
    office.call("office.unlock", json!({ "recovery_code": office.recovery_code }));
    assert_eq!(codes(&office.problems()), ["pages-damaged"]);
    let failure = office.app.call("office.repair", json!({})).expect_err("a damaged file");
    assert_eq!(failure.refused, "pages-damaged");
    assert_sentence(&failure.sentence);
    assert!(std::fs::read(&path).expect("the file") == bytes, "not a byte of it was written");
}
