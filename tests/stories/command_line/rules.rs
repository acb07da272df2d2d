//! `rules examine` and `candidates plan`.

use dong_hanh_tests::place;
use serde_json::{Value, json};

use super::{Desk, has_keys, spoken};
use crate::excel;
use crate::office::text;

#[test]
fn a_story_is_judged_refused_or_wrong() {
    let examples = place::root().join("src-tauri/crates/domain/tests/examples.json");
    let examples: Value = serde_json::from_str(&std::fs::read_to_string(examples).expect("examples")).expect("JSON");
    let examples = examples.as_array().expect("a list");
    assert!(examples.len() > 40);
    let (mut judged, mut refused) = (0, 0);
    for example in examples {
        let ended = spoken(&["--json", "rules", "examine", "-"], &example["story"].to_string());
        if let Some(code) = example["refused"].as_str().or_else(|| example["expect"]["refused"].as_str()) {
            ended.refused(code);
            refused += 1;
            continue;
        }
        let reply = ended.done();
        let findings = reply["findings"].as_array().unwrap_or_else(|| panic!("findings, not {reply}"));
        for wanted in example["expect"].as_array().into_iter().flatten() {
            let says = |found: &&Value| {
                wanted.as_object().is_some_and(|wanted| {
                    wanted.iter().all(|(key, value)| match value.as_array().filter(|_| key == "sentence_has") {
                        None => &found[key.as_str()] == value,
                        Some(words) => words.iter().all(|word| text(&found["sentence"]).contains(&text(word))),
                    })
                })
            };
            assert!(findings.iter().any(|found| says(&found)), "{}: {wanted} in {findings:?}", example["id"]);
        }
        for absent in example["absent"].as_array().into_iter().flatten() {
            assert!(findings.iter().all(|found| &found["rule_id"] != absent), "{}: {absent}", example["id"]);
        }
        for (name, day) in example["expect_dates"].as_object().into_iter().flatten() {
            assert_eq!(&reply["dates"][name], day, "{}: {name}", example["id"]);
        }
        judged += 1;
    }
    assert!(judged > 30 && judged + refused == examples.len(), "{judged} judged, {refused} refused");

    let desk = Desk::empty();
    let story = |name: &str, content: &str| {
        std::fs::write(desk.path(name), content).expect("a file");
        spoken(&["--json", "rules", "examine", &desk.file(name)], "")
    };
    let person = r#""person": {"kind": "pupil", "born_on": "2008-05-15"}"#;
    let with = |steps: &str| format!(r#"{{"today": "2026-05-14", {person}, "steps": [{steps}]}}"#);
    story("tot.json", &with("")).done();
    story("mai.json", &with(r#"{"code": "identified", "on": "2026-05-15"}"#)).refused("future-step");
    story("la.json", &with(r#"{"code": "danced", "on": "2026-05-13"}"#)).wrong_usage();
    story("hong.json", "{").wrong_usage();
    spoken(&["--json", "rules", "examine"], "").wrong_usage();
    spoken(&["--json", "rules", "examine", &desk.file("khong-co.json")], "").refused("file");
}

#[test]
fn the_plan_of_a_class_is_printed_with_its_reasons() {
    let desk = Desk::new();
    let file = desk.file("12a9.xlsx");
    excel::write(
        &file,
        &[
            &["STT", "Họ và tên", "Ngày sinh", "Giới tính", "Lớp", "Ngày vào Đoàn"],
            &["1", "Thạch Thị Bông", "15/05/2008", "Nữ", "12A9", "26/03/2023"],
            &["2", "Kim Sa Ry", "20/06/2008", "Nam", "12A9", "26/03/2023"],
            &["3", "Lê Minh Khang", "31/05/2008", "Nam", "12A9", "26/03/2023"],
        ],
    );
    desk.run(&["import", &file, "--commit"]).done();
    let day = ["--today", "2025-12-01"];
    let plan = |more: &[&str]| desk.run(&[&["candidates", "plan"], more, &day].concat());
    let found = plan(&["--graduation", "2026-05-30", "--branch", "12a9"]).done();
    has_keys(&found, &["graduation", "total", "possible", "to_ask", "impossible", "blocked_by", "people"]);
    assert_eq!((&found["total"], &found["possible"]), (&json!(3), &json!(1)));
    assert_eq!((&found["to_ask"], &found["impossible"]), (&json!(1), &json!(1)));
    assert_eq!(found["blocked_by"], json!({ "age-at-branch-meeting": 1 }));
    for person in rows_of(&found, "people") {
        has_keys(&person, &["name", "born_on", "branch", "verdict", "blocked_by", "sentence", "steps"]);
        assert_eq!(person["steps"].is_null(), person["verdict"] == "impossible", "{person}");
        for step in person["steps"].as_array().into_iter().flatten() {
            has_keys(step, &["code", "earliest", "latest", "usual"]);
        }
    }
    // Nobody is on the path yet.
    assert_eq!(plan(&["--graduation", "2026-05-30"]).done()["total"], 0);
    plan(&["--graduation", "2026-05-30", "--branch", "12B7"]).refused("not-found");
    plan(&["--graduation", "2026-02-30"]).refused("not-a-date");
    plan(&[]).wrong_usage();
}

fn rows_of(value: &Value, key: &str) -> Vec<Value> {
    value[key].as_array().expect("a list").clone()
}
