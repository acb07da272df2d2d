//! The files offices really bring, row by row.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{FILES, KEYS, commit, counts, fixture, prepared, preview, truth, year_of};
use crate::office::{Office, rows};

#[test]
fn every_row_of_every_file_is_as_a_careful_reader_understands_it() {
    for file in FILES {
        let (office, plan) = prepared(file);
        let truth = truth(file);
        let (found, expected) = (rows(&plan), rows(&truth));
        assert_eq!(found.len(), expected.len(), "{file}");
        for (row, wanted) in found.iter().zip(&expected) {
            let at = format!("{file}, row {}", row["row"]);
            for (key, field) in KEYS {
                let Some(value) = wanted.get(key) else { continue };
                let value = match value.as_str() {
                    Some("Nam") => json!("male"),
                    Some("Nữ") => json!("female"),
                    Some("") => Value::Null,
                    _ => value.clone(),
                };
                let found = &row["fields"][field];
                // The book spells its posts in one way, as the list of posts does.
                let alike = *key == "post" && alike(found, &value);
                assert!(alike || *found == value, "{at}, {key}: {found} {value}");
            }
            if let Some(number) = wanted.get("row") {
                assert_eq!(&row["row"], number, "{at}");
            }
            if let Some(verdict) = wanted["verdict"].as_str() {
                assert_eq!(row["verdict"], verdict.split(':').next().unwrap_or_default(), "{at}: {row}");
            }
            let status = match (wanted["stopped"].as_bool(), wanted.get("joined")) {
                (Some(true), _) => Some("moved_out"),
                (_, Some(Value::Null)) => Some("youth"),
                (_, Some(_)) => Some("active"),
                (None, None) if wanted.get("verdict").is_none() => Some("active"),
                _ => None,
            };
            if let Some(status) = status {
                assert_eq!(row["fields"]["status"], status, "{at}");
            }
        }
        let before = office.state();
        let done = commit(&office, &plan);
        let [new, _, changes, doubtful, rejected] = counts(&plan);
        assert_eq!([&done["added"], &done["changed"], &done["left"]], [new, changes, doubtful + rejected], "{file}");
        undone_is_as_before_and_again_is_same(&office, file, &plan, &before);
    }
}

/// Two spellings of one post: case and the place of the tone aside.
fn alike(one: &Value, other: &Value) -> bool {
    let plain = |value: &Value| value.as_str().unwrap_or_default().to_lowercase().replace("uỷ", "ủy");
    plain(one) == plain(other)
}

/// After the commit: the people are there, the same file again tells only what is known, one undo takes all back.
fn undone_is_as_before_and_again_is_same(office: &Office, file: &str, plan: &Value, before: &str) {
    let [new, _, changes, doubtful, rejected] = counts(plan);
    let again = preview(office, &fixture(file), year_of(file));
    assert_eq!(counts(&again), [0, new + changes, 0, doubtful, rejected], "{file} again");

    if truth(file)["before"].is_null() {
        let key = |name: &Value, born: &Value, class: &Value| format!("{name} {born} {class}");
        let mut there: BTreeMap<String, usize> = BTreeMap::new();
        for row in office.everybody() {
            *there.entry(key(&row["name"], &row["born_on"], &row["branch"])).or_default() += 1;
        }
        for row in rows(&truth(file)).iter().filter(|row| row["verdict"] != "rejected") {
            let key = key(&row["name"], &row["dob"], &row["cls"]);
            let left = there.get_mut(&key).unwrap_or_else(|| panic!("{file}: {key} is not in the office"));
            *left -= 1;
        }
        assert_eq!(there.values().sum::<usize>(), 0, "{file}: people in the office that the file does not have");
    }
    office.undo();
    assert_eq!(office.state(), before, "{file}");
    office.redo();
    assert_eq!(counts(&preview(office, &fixture(file), year_of(file)))[1], new + changes, "{file} done again");
}
