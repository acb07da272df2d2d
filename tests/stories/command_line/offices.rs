//! `init` and `demo`.

use serde_json::json;

use super::{DAY, Desk};
use crate::office::{rows, text};

#[test]
fn init_prints_the_code_once_and_the_code_opens() {
    let desk = Desk::empty();
    let init = ["init", "--unit", "Đoàn trường", "--kind", "school", "--school-year", "2025-2026"];
    let made = desk.data(&init).done();
    let code = text(&made["recovery_code"]);
    assert_eq!(code.split('-').map(str::len).collect::<Vec<_>>(), [4; 8]);
    desk.data(&init).refused("office-exists");
    desk.data(&["check"]).refused("password-wanted");
    std::fs::write(desk.path("ma.txt"), format!(" {}\n", code.to_lowercase().replace('-', " "))).expect("a file");
    let check = desk.run(&["check"]).done();
    assert_eq!(check["problems"], json!([]));
    assert_eq!(text(&check["state_sha256"]).len(), 64);
    assert!(check["state_sha256"].as_str().is_some_and(|hash| hash.chars().all(|c| c.is_ascii_hexdigit())));
    for wrong in [
        &["init", "--unit", "X", "--kind", "school"][..],
        &["init", "--unit", "X", "--kind", "circus", "--school-year", "2025-2026"],
    ] {
        Desk::empty().data(wrong).wrong_usage();
    }
}

#[test]
fn the_first_password_comes_from_a_file() {
    let desk = Desk::empty();
    let file = desk.file("mk.txt");
    let init = |password: &str| {
        std::fs::write(&file, password).expect("a file");
        let words = ["init", "--unit", "Đoàn trường", "--kind", "other", "--school-year", "2025-2026"];
        desk.data(&[&["--password-file", &file], &words[..]].concat())
    };
    init("chin ky tu").done();
    let opened = |password: &str| {
        std::fs::write(&file, password).expect("a file");
        desk.data(&["check", "--password-file", &file])
    };
    // One line ending is dropped, both when it is made and when it is typed.
    opened("chin ky tu\r\n").done();
    opened("chin ky tu\n").done();
    opened("chin ky tu ").refused("wrong-password");
    opened("mat khau khac").refused("wrong-password");
    let short = Desk::empty();
    std::fs::write(&file, "123456789\n").expect("a file");
    let words = ["init", "--unit", "X", "--kind", "other", "--school-year", "2025-2026", "--password-file", &file];
    short.data(&words).refused("password-weak");
}

#[test]
fn a_demonstration_is_the_same_for_the_same_day() {
    let hash = |kind: &str, day: &str| {
        let desk = Desk::empty();
        desk.data(&["demo", "--kind", kind, "--today", day]).done();
        // It opens with nothing.
        let check = desk.data(&["check", "--today", day]).done();
        assert_eq!(check["problems"], json!([]), "{kind} {day}");
        text(&check["state_sha256"])
    };
    let school = hash("school", DAY);
    assert_eq!(hash("school", DAY), school);
    assert_ne!(hash("school", "2026-05-15"), school);
    let enterprise = hash("enterprise", DAY);
    assert_ne!(enterprise, school);
    assert_eq!(hash("enterprise", DAY), enterprise);
    Desk::empty().data(&["demo", "--kind", "circus"]).wrong_usage();
    let again = Desk::demo(DAY);
    again.data(&["demo", "--today", "2026-09-07"]).done();
    Desk::new().data(&["demo"]).refused("office-exists");
}

/// A demonstration is sound whatever the day it is made around.
#[test]
fn a_demonstration_is_sound_on_any_day_of_the_year() {
    for day in ["2026-01-01", "2026-02-28", "2024-02-29", "2026-08-31", "2026-09-01", "2026-12-31"] {
        let desk = Desk::demo(day);
        assert_eq!(desk.data(&["check", "--today", day]).done()["problems"], json!([]), "{day}");
        assert!(rows(&desk.data(&["candidates", "list", "--today", day]).done()).len() > 30, "{day}");
    }
}
