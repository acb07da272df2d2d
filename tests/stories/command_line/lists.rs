//! `members`, `candidates`, `papers`.

use std::path::Path;

use dong_hanh_tests::place;
use serde_json::Value;

use super::{DAY, Desk, MEMBER, has_keys};
use crate::office::{rows, text};

#[test]
fn members_are_searched_without_accents_with_a_limit_and_as_of_a_day() {
    let desk = Desk::new();
    let file = place::fixture("import/csdl-nganh-11a1.xlsx").display().to_string();
    desk.run(&["import", &file, "--commit", "--today", DAY]).done();
    let everyone = desk.run(&["members", "search", "", "--today", DAY]).done();
    assert_eq!((everyone["total"].as_u64(), rows(&everyone).len()), (Some(38), 38), "without a limit all rows");
    has_keys(&rows(&everyone)[0], MEMBER);
    let some = desk.run(&["members", "search", "", "--limit", "5"]).done();
    assert_eq!((some["total"].as_u64(), rows(&some).len()), (Some(38), 5));
    let found = desk.run(&["members", "search", "duong thi ngan", "--today", DAY]).done();
    assert_eq!((rows(&found)[0]["name"].as_str(), found["total"].as_u64()), (Some("Dương Thị Ngân"), Some(1)));
    assert_eq!(rows(&found)[0]["branch"], "11A1");
    let earlier = desk.run(&["members", "search", "duong thi ngan", "--as-of", "2024-10-01"]).done();
    assert_eq!(rows(&earlier)[0]["branch"], Value::Null, "nobody was in a class before the list says so");
    desk.run(&["members", "search", "", "--limit", "many"]).wrong_usage();
    desk.run(&["members", "search", "", "--as-of", "2024-02-31"]).refused("not-a-date");
}

#[test]
fn candidates_ceremonies_and_papers_have_their_shapes() {
    let desk = Desk::demo(DAY);
    let run = |arguments: &[&str]| desk.data(&[arguments, &["--today", DAY]].concat());
    let candidates = run(&["candidates", "list"]).done();
    assert!(rows(&candidates).len() > 30);
    assert_eq!(candidates["total"].as_u64(), Some(rows(&candidates).len() as u64));
    has_keys(&rows(&candidates)[0], &["id", "name", "born_on", "branch", "stage", "side_state"]);
    let ceremonies = run(&["call", "ceremonies.list"]).done();
    has_keys(&rows(&ceremonies)[0], &["id", "title", "on", "state", "admittees"]);
    for row in rows(&ceremonies) {
        assert!(["planned", "held"].contains(&row["state"].as_str().unwrap_or_default()), "{row}");
    }
    let papers = run(&["papers", "list"]).done();
    for row in rows(&papers) {
        has_keys(&row, &["id", "title", "subject", "formats", "example"]);
        let (id, option) = (text(&row["id"]), format!("--{}", text(&row["subject"])));
        if row["example"].is_null() {
            // It needs nothing said: it is made as it is, and of nothing else.
            let out = desk.file(&format!("{id}.pdf"));
            assert!(run(&["papers", "make", &id, "--out", &out]).done()["draft"].is_boolean());
            run(&["papers", "make", &id, "--ceremony", "19-5", "--out", &out]).wrong_usage();
            continue;
        }
        let example = text(&row["example"]);
        for ending in row["formats"].as_array().expect("formats") {
            let out = desk.file(&format!("{id}.{}", text(ending)));
            let made = run(&["papers", "make", &id, &option, &example, "--out", &out]).done();
            assert!(made["draft"].is_boolean());
            assert!(Path::new(&out).is_file());
        }
        let out = desk.file("giay.pdf");
        run(&["papers", "make", &id, "--out", &out]).wrong_usage();
        run(&["papers", "make", &id, "--round", &example, "--out", &out]).wrong_usage();
        run(&["papers", "make", &id, &option, &example]).wrong_usage();
        run(&["papers", "make", &id, &option, &example, "--out", &desk.file("giay.odt")]).wrong_usage();
        run(&["papers", "make", &id, &option, "không có", "--out", &out]).refused("not-found");
        assert!(!Path::new(&out).exists());
    }
    run(&["papers", "make", "no-such-paper", "--branch", "12A1", "--out", &desk.file("giay.pdf")]).wrong_usage();
}
