//! Options, `call`, `undo`, and what is wrong usage.

use std::path::Path;

use serde_json::{Value, json};

use super::{DAY, Desk, has_keys, spoken};
use crate::office::{assert_sentence, rows, text};

#[test]
fn undo_redo_and_journal() {
    let desk = Desk::new();
    let empty = desk.state();
    desk.run(&["undo"]).refused("nothing-to-undo");
    desk.run(&["redo"]).refused("nothing-to-redo");
    desk.run(&["call", "branches.save", r#"{ "name": "11A1" }"#]).done();
    let with = desk.state();
    assert_sentence(&text(&desk.run(&["undo"]).done()["sentence"]));
    assert_eq!(desk.state(), empty);
    desk.run(&["redo"]).done();
    assert_eq!(desk.state(), with);
    let journal = desk.run(&["journal"]).done();
    let told: Vec<(Value, Value)> =
        rows(&journal).iter().map(|row| (row["command"].clone(), row["kind"].clone())).collect();
    assert_eq!(told.len(), 4, "{told:?}");
    assert_eq!(told.last(), Some(&(json!("office.create"), json!("do"))));
    assert_eq!([&told[0].1, &told[1].1, &told[2].1], ["redo", "undo", "do"]);
    assert_eq!(rows(&desk.run(&["journal", "--limit", "2"]).done()).len(), 2);
    desk.run(&["undo", "everything"]).wrong_usage();
}

#[test]
fn what_nobody_knows_is_wrong_usage() {
    let desk = Desk::new();
    let cases: &[&[&str]] = &[
        &[],
        &["dance"],
        &["members"],
        &["members", "dance"],
        &["report", "2026"],
        &["backup", "dance"],
        &["check", "--colour", "red"],
        &["check", "--limit", "3"],
        &["check", "--commit"],
        &["check", "-x"],
        &["check", "--today"],
        &["check", "--today", "14/05/2026"],
        &["call"],
        &["call", "no.such_command"],
        &["call", "members.search", "{"],
        &["call", "members.search", "{}", "more"],
        &["call", "members.search", r#"{ "limit": "ten" }"#],
    ];
    for case in cases {
        desk.run(case).wrong_usage();
    }
    spoken(&["--json", "check"], "").wrong_usage();
    let elsewhere = desk.file("khong-co");
    spoken(&["--data", &elsewhere, "check", "--json"], "").refused("office-missing");
    assert!(!Path::new(&elsewhere).exists(), "looking makes no folder");
}

#[test]
fn call_takes_any_command_with_its_json_a_pipe_or_nothing() {
    let desk = Desk::new();
    let (data, code) = (desk.file("don-vi"), desk.file("ma.txt"));
    let all = desk.run(&["call", "members.search"]).done();
    assert_eq!(all["total"], 0, "without JSON it is {{}}");
    let piped = spoken(
        &["call", "branches.save", "-", "--data", &data, "--recovery-file", &code, "--json"],
        r#"{ "name": "11A1" }"#,
    );
    assert!(piped.done()["id"].is_string());
    desk.run(&["call", "members.add", r#"{ "values": [] }"#]).refused("name-missing");
    // `call` speaks JSON also when not asked to.
    let plain = spoken(&["--data", &data, "--recovery-file", &code, "call", "branches.list"], "");
    assert_eq!(rows(&plain.done())[0]["name"], "11A1");
    let catalogue = spoken(&["commands", "--json"], "").done();
    for row in rows(&catalogue) {
        has_keys(&row, &["name", "args", "reply", "effect"]);
        let undone = row["effect"] == "not_undone";
        assert_eq!(row["not_undone_because"].is_string(), undone, "{row}");
    }
    assert!(!catalogue["types"].is_null());
}

#[test]
fn options_stand_before_or_after_the_verb() {
    let desk = Desk::new();
    let (data, code) = (desk.file("don-vi"), desk.file("ma.txt"));
    let words = ["--data", &data, "--recovery-file", &code, "--today", DAY];
    let before = [&words[..], &["--json", "members", "search", ""]].concat();
    let after = [&["members", "search", "", "--json"], &words[..]].concat();
    let between = [&["members", "--json", "search"], &words[..], &[""]].concat();
    let replies = [before, after, between].map(|words| spoken(&words, "").done());
    assert_eq!(replies[0], replies[1]);
    assert_eq!(replies[0], replies[2]);
    let status = spoken(&[&["call", "office.status"], &words[..]].concat(), "").done();
    assert_eq!(status["today"], DAY);
    let equals = spoken(&[&format!("--data={data}"), "check", &format!("--recovery-file={code}"), "--json"], "");
    equals.done();
}

#[test]
fn without_json_a_reader_gets_lines_and_the_sentence() {
    let desk = Desk::new();
    let (data, code) = (desk.file("don-vi"), desk.file("ma.txt"));
    desk.run(&["call", "members.add", r#"{ "values": [{ "field": "name", "value": "Kim Sa Ry" }] }"#]).done();
    let plain = spoken(&["--data", &data, "--recovery-file", &code, "members", "search", ""], "");
    assert_eq!(plain.code, 0);
    assert!(plain.out.contains("Kim Sa Ry") && !plain.out.contains('{'), "{}", plain.out);
    let refused = spoken(&["--data", &data, "undo"], "");
    assert_eq!((refused.code, refused.out.as_str()), (1, ""));
    assert_sentence(refused.err.trim());
}
