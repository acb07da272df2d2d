//! Đợt xét đoàn viên ưu tú: a round as an office holds it, from last year's criteria to the decision, and what it is not
//! let do.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::office::{Office, TODAY, assert_sentence, rows, text};

fn open(office: &Office, args: Value) -> String {
    text(&office.call("rounds.open", args)["id"])
}

fn page(office: &Office, id: &str) -> Value {
    office.call("rounds.get", json!({ "id": id }))
}

/// The row of somebody by name.
fn row(office: &Office, id: &str, name: &str) -> Value {
    rows(&page(office, id)).into_iter().find(|row| row["name"] == name).expect("somebody of the round")
}

fn fill(office: &Office, id: &str, more: Value, people: Value) {
    let mut args = json!({ "id": id, "nominated_on": "2026-03-02", "people": people });
    args.as_object_mut().expect("an object").extend(more.as_object().cloned().unwrap_or_default());
    office.call("rounds.fill", args);
}

/// Two chi đoàn with so many members, rated and marked as the usual criteria want it.
fn people(office: &Office, count: usize) -> Vec<String> {
    let classes = ["12A1", "12A2"].map(|name| office.branch(name));
    let people: Vec<String> = (0..count)
        .map(|at| {
            let name =
                format!("Thạch Thị Sa {}", char::from(b'A' + (at % 26) as u8).to_string() + &"a".repeat(at / 26));
            let values = [("name", name.as_str()), ("born_on", "2008-03-02"), ("post", "Bí thư")];
            office.member(Some(&classes[at % 2]), &values)
        })
        .collect();
    let cell = |person: &String, field: &str, value: &str| json!({ "person": person, "field": field, "value": value });
    let cells: Vec<Value> = people
        .iter()
        .flat_map(|one| [cell(one, "rating", "good"), cell(one, "study", "kha"), cell(one, "conduct", "tot")])
        .collect();
    office.call("yearly.set", json!({ "cells": cells }));
    people
}

#[test]
fn a_round_of_sixty_is_one_grid_and_its_decision_is_the_step() {
    let office = Office::new();
    let people = people(&office, 60);
    let id = open(&office, json!({ "name": "Đợt 26/3" }));
    let before = office.state();
    office.call("rounds.add_people", json!({ "id": id, "persons": people }));
    let grid = page(&office, &id);
    assert_eq!(rows(&grid).len(), 60);
    // Everything the office has recorded stands there already; only votes are wanting.
    let first = rows(&grid)[0].clone();
    assert_eq!((&first["checked"], &first["proposed"]), (&json!("met"), &Value::Null));
    let told: Vec<&str> =
        first["marks"].as_array().expect("marks").iter().filter_map(|m| m["evidence"].as_str()).collect();
    assert!(told.contains(&"Khá") && told.contains(&"Hoàn thành tốt nhiệm vụ") && told.contains(&"Bí thư"), "{told:?}");
    office.undo();
    assert_eq!(office.state(), before, "sixty candidacies and the round's people go with one undo");
    office.redo();

    let grid = page(&office, &id);
    let candidates: Vec<String> = rows(&grid).iter().map(|row| text(&row["candidate"])).collect();
    let voted: Vec<Value> = candidates
        .iter()
        .enumerate()
        .map(|(at, candidate)| {
            // The last chi đoàn vote fails: ten of twenty are not more than half.
            let for_it = if at == 59 { 10 } else { 19 };
            json!({
                "candidate": candidate,
                "nomination": { "total": 30, "present": 20, "in_favour": for_it, "against": 20 - for_it },
                "committee": { "in_favour": 14, "against": 1 },
            })
        })
        .collect();
    let before = office.state();
    let committee = json!({ "committee_on": "2026-03-16", "committee_total": 15, "committee_present": 15 });
    fill(&office, &id, committee, json!(voted));
    let after = office.state();
    office.undo();
    assert_eq!(office.state(), before);
    office.redo();
    assert_eq!(office.state(), after);
    let grid = page(&office, &id);
    let proposed = |code: &str| rows(&grid).iter().filter(|row| row["proposed"] == code).count();
    assert_eq!((proposed("recognised"), proposed("not_recognised")), (59, 1));
    // Votes of the chi đoàn are steps: they stand on the candidate's page, and nowhere else.
    let steps = office.page(&candidates[0])["steps"].clone();
    assert_eq!((&steps[0]["code"], &steps[0]["on"]), (&json!("union_branch_nomination"), &json!("2026-03-02")));
    assert_eq!(steps[0]["facts"]["vote"]["in_favour"], 19);
    assert_eq!(
        (&steps[0]["facts"]["rating"], &steps[0]["facts"]["union_branch"]),
        (&json!("Hoàn thành tốt nhiệm vụ"), &json!("12A1"))
    );

    let before = office.state();
    let decided = office.call("rounds.decide", json!({ "id": id, "on": "2026-03-20", "number": "12-QĐ/ĐTN" }));
    assert_eq!(decided["recognised"], 59);
    let after = office.state();
    office.undo();
    assert_eq!(office.state(), before);
    office.redo();
    assert_eq!(office.state(), after);
    let grid = page(&office, &id);
    assert_eq!((&grid["number"], &grid["round"]["decided_on"]), (&json!("12-QĐ/ĐTN"), &json!("2026-03-20")));
    assert_eq!((&grid["round"]["people"], &grid["round"]["recognised"]), (&json!(60), &json!(59)));
    let step = office.page(&candidates[0])["steps"][0].clone();
    assert_eq!((&step["code"], &step["facts"]["number"]), (&json!("union_recognition"), &json!("12-QĐ/ĐTN")));
    assert_eq!(step["facts"]["vote"], json!({ "total": 15, "present": 15, "in_favour": 14, "against": 1 }));
    assert_eq!(step["facts"]["checklist"].as_array().map(Vec::len), Some(7));

    // One truth: a step voided on the page is no recognition in the round either.
    office
        .call("candidates.void_step", json!({ "candidate": candidates[0], "step": step["id"], "reason": "Ghi nhầm" }));
    let grid = page(&office, &id);
    assert_eq!(grid["round"]["recognised"], 58);
    office.undo();
    // What is decided is not changed before it is opened again.
    let one = json!([{ "candidate": candidates[0], "note": "Xem lại" }]);
    let refused = office.refused("rounds.fill", json!({ "id": id, "people": one }));
    assert_eq!(refused.refused, "round-decided");
    assert!(refused.sentence.contains("20/03/2026"), "{}", refused.sentence);
    office.call("rounds.reopen", json!({ "id": id }));
    let vote = json!([{ "candidate": candidates[0], "committee": { "in_favour": 13, "against": 2 } }]);
    fill(&office, &id, json!({}), vote);
    let step = office.page(&candidates[0])["steps"][0].clone();
    assert_eq!(step["facts"]["vote"]["in_favour"], 13, "the step carries the vote");
    assert_eq!(
        office.refused("rounds.take_out", json!({ "id": id, "candidates": [candidates[0]] })).refused,
        "round-recognised"
    );
    assert_eq!(office.problems(), json!([]));
}

#[test]
fn criteria_are_ticked_by_hand_and_one_of_a_group_is_enough() {
    let office = Office::new();
    let (_, candidate) = office.candidate("Kim Sô Phi");
    let group = |text: &str| json!({ "text": text, "together": "Thành tích", "needs": 1 });
    let criteria = json!([{ "text": "Tham gia đủ sinh hoạt" }, group("Giải thưởng"), group("Sáng kiến")]);
    let id = open(&office, json!({ "name": "Đợt 26/3", "criteria": criteria }));
    let person = office.page(&candidate)["row"]["person"].clone();
    office.call("rounds.add_people", json!({ "id": id, "persons": [person] }));
    let asked = page(&office, &id)["criteria"].clone();
    assert_eq!(asked[0]["asked"], "bắt buộc");
    assert_eq!(asked[1]["asked"], "ít nhất 1 trong 2 của nhóm «Thành tích»");
    let tick = |at: usize, met: Value| json!({ "criterion": asked[at]["id"], "met": met, "evidence": "Có biên bản" });
    let checked = || text(&row(&office, &id, "Kim Sô Phi")["checked"]);
    assert_eq!(checked(), "open");
    let typed = |marks: Value| json!([{ "candidate": candidate, "marks": marks }]);
    fill(&office, &id, json!({}), typed(json!([tick(0, json!(true)), tick(1, json!(false))])));
    assert_eq!(checked(), "open");
    fill(&office, &id, json!({}), typed(json!([tick(2, json!(true))])));
    assert_eq!(checked(), "met");
    fill(&office, &id, json!({}), typed(json!([tick(2, Value::Null), tick(0, json!(false))])));
    assert_eq!(checked(), "failed");
    let mark = row(&office, &id, "Kim Sô Phi")["marks"][0].clone();
    assert_eq!((&mark["by_hand"], &mark["evidence"]), (&json!(true), &json!("Có biên bản")));
    // Criteria written anew keep their ticks; one that goes takes them along.
    let keep = json!({ "id": asked[0]["id"], "text": "Tham gia đủ sinh hoạt chi đoàn" });
    office.call("rounds.change", json!({ "id": id, "name": "Đợt 26/3", "criteria": [keep] }));
    assert_eq!(row(&office, &id, "Kim Sô Phi")["marks"].as_array().map(Vec::len), Some(1));
    assert_eq!(checked(), "failed");
    office.undo();
    assert_eq!(row(&office, &id, "Kim Sô Phi")["marks"].as_array().map(Vec::len), Some(3));
    assert_eq!(office.problems(), json!([]));
}

#[test]
fn last_years_round_is_copied_and_the_quota_is_said() {
    let office = Office::new();
    let people = people(&office, 6);
    let first = open(&office, json!({ "name": "Đợt 26/3", "quota": 2, "criteria": [{ "text": "Gương mẫu" }] }));
    let facts = json!({ "id": first, "name": "Đợt 26/3", "quota": 2, "committee_total": 15 });
    office.call("rounds.change", facts);
    let before = office.state();
    let copy = open(&office, json!({ "copy": first }));
    let grid = page(&office, &copy);
    assert_eq!(grid["criteria"][0]["text"], "Gương mẫu");
    assert_eq!((&grid["round"]["quota"], &grid["round"]["committee_total"]), (&json!(2), &json!(15)));
    assert_eq!(grid["round"]["name"], "Đợt xét đoàn viên ưu tú năm học 2025–2026");
    assert_eq!(rows(&grid), Vec::<Value>::new(), "people are another year's");
    office.undo();
    assert_eq!(office.state(), before);
    office.redo();
    // Three of each chi đoàn, two are allowed: recorded all the same, and said.
    office.call("rounds.add_people", json!({ "id": copy, "persons": people }));
    let candidates: Vec<String> = rows(&page(&office, &copy)).iter().map(|row| text(&row["candidate"])).collect();
    let all: Vec<Value> = candidates.iter().map(|one| json!({ "candidate": one, "result": "recognised" })).collect();
    fill(&office, &copy, json!({}), json!(all));
    let over: Vec<Value> = page(&office, &copy)["branches"].as_array().cloned().unwrap_or_default();
    assert_eq!(over.len(), 2);
    for branch in &over {
        assert_sentence(&text(&branch["over"]));
    }
    let decided = office.call("rounds.decide", json!({ "id": copy, "on": TODAY }));
    assert_eq!((&decided["recognised"], decided["notes"].as_array().map(Vec::len)), (&json!(6), Some(2)));
    // The rulebook's own limit is the default of a round without one.
    let own = json!({
        "rule": "outstanding-per-union-branch", "value": "1", "confirmed_by": "BCH Đoàn trường", "confirmed_on": "2025-09-05",
    });
    office.call("rules.override", own);
    let bare = open(&office, json!({ "name": "Đợt sau", "criteria": [{ "text": "Gương mẫu" }] }));
    let grid = page(&office, &bare);
    assert_eq!((&grid["round"]["quota"], &grid["round"]["quota_of_book"]), (&Value::Null, &json!(1)));
    assert_eq!(office.problems(), json!([]));
}

#[test]
fn what_a_round_is_not_let_do() {
    let office = Office::new();
    let people = people(&office, 2);
    let id = open(&office, json!({ "name": "Đợt 26/3" }));
    let refused = |command: &str, args: Value, code: &str| {
        let failure = office.refused(command, args.clone());
        assert_eq!(failure.refused, code, "{command} {args}: {}", failure.sentence);
    };
    refused("rounds.open", json!({}), "name-missing");
    refused("rounds.open", json!({ "name": "Đợt 26/3" }), "round-twice");
    refused("rounds.open", json!({ "name": "Đợt khác", "criteria": [] }), "criteria");
    refused("rounds.open", json!({ "name": "Đợt khác", "criteria": [{ "text": " " }] }), "criterion");
    refused(
        "rounds.open",
        json!({ "name": "Đợt khác", "criteria": [{ "text": "Học tập", "source": "study" }] }),
        "criterion",
    );
    refused("rounds.open", json!({ "name": "Đợt khác", "quota": 0 }), "out-of-range");
    refused("rounds.decide", json!({ "id": id, "on": TODAY }), "nobody-in-round");
    refused("rounds.add_people", json!({ "id": id, "persons": [] }), "nobody-chosen");
    office.call("rounds.add_people", json!({ "id": id, "persons": people }));
    refused("rounds.add_people", json!({ "id": id, "persons": [people[0]] }), "twice-in-round");
    let [one, other] = [0, 1].map(|at| text(&rows(&page(&office, &id))[at]["candidate"]));
    let vote = |in_favour: u32, on: &str| {
        let nomination = json!({ "total": 20, "present": 18, "in_favour": in_favour, "against": 2 });
        json!({ "id": id, "nominated_on": on, "people": [{ "candidate": one, "nomination": nomination }] })
    };
    refused("rounds.fill", vote(19, "2026-03-02"), "vote-arithmetic");
    refused("rounds.fill", vote(16, "2026-06-02"), "future-step");
    refused("rounds.fill", vote(16, "2026-02-30"), "not-a-date");
    refused("rounds.fill", json!({ "id": id, "people": [] }), "usage");
    refused("rounds.fill", json!({ "id": id, "people": [{ "candidate": one, "result": "best" }] }), "usage");
    let committee = json!({ "id": id, "committee_total": 15, "committee_present": 16, "people": [] });
    refused("rounds.fill", committee, "vote-arithmetic");
    office.call("rounds.fill", vote(16, "2026-03-02"));
    // A vote typed again with other numbers is the step recorded anew; taken away it is only on the page.
    office.call("rounds.fill", vote(15, "2026-03-03"));
    let step = office.page(&one)["steps"][0].clone();
    assert_eq!((&step["on"], &step["facts"]["vote"]["in_favour"]), (&json!("2026-03-02"), &json!(15)));
    refused("rounds.fill", json!({ "id": id, "people": [{ "candidate": one, "nomination": {} }] }), "vote-missing");
    let day =
        |candidate: &str, on: &str| json!({ "id": id, "people": [{ "candidate": candidate, "nominated_on": on }] });
    refused("rounds.fill", day(&other, "2026-03-02"), "vote-missing");
    refused("rounds.fill", day(&one, "2026-06-02"), "future-step");
    refused("rounds.fill", day(&one, "2026-02-30"), "not-a-date");
    let failure = office.refused("rounds.decide", json!({ "id": id, "on": TODAY }));
    assert_eq!(failure.refused, "round-open-results");
    assert!(failure.sentence.contains("2 người"), "{}", failure.sentence);
    refused("rounds.decide", json!({ "id": id, "on": "2026-05-15" }), "future-step");
    refused("rounds.reopen", json!({ "id": id }), "round-open");
    // A decision before the vote is a finding, never a refusal; one dated before its round stands too.
    let results = json!([{ "candidate": one, "result": "recognised" }, { "candidate": other, "result": "later", "note": "Chờ đủ hồ sơ" }]);
    fill(&office, &id, json!({}), results);
    office.call("rounds.decide", json!({ "id": id, "on": "2026-03-20" }));
    let kept = row(&office, &id, "Thạch Thị Sa B");
    assert_eq!((&kept["result"], &kept["note"]), (&json!("later"), &json!("Chờ đủ hồ sơ")));
    refused("rounds.remove", json!({ "id": id }), "round-decided");
    office.undo();
    office.call("rounds.remove", json!({ "id": id }));
    assert_eq!(office.call("rounds.list", json!({}))["total"], 0);
    assert_eq!(office.problems(), json!([]));
}

/// Each chi đoàn meets on a day of its own; what was recorded with a wrong day is moved, all in one operation.
#[test]
fn every_chi_doan_has_its_own_meeting() {
    let office = Office::new();
    let people = people(&office, 4);
    let id = open(&office, json!({ "name": "Đợt 26/3", "criteria": [{ "text": "Gương mẫu" }] }));
    office.call("rounds.add_people", json!({ "id": id, "persons": people }));
    let grid = rows(&page(&office, &id));
    let vote = json!({ "total": 20, "present": 18, "in_favour": 16, "against": 2 });
    let days = |grid: &[Value]| -> Vec<(String, Value)> {
        grid.iter().map(|row| (text(&row["branch"]), row["nomination"]["on"].clone())).collect()
    };
    let branches: BTreeSet<String> = grid.iter().map(|row| text(&row["branch"])).collect();
    assert_eq!(branches.len(), 2, "two chi đoàn");
    let first = branches.first().expect("a chi đoàn");
    let own = |row: &Value| if row["branch"] == first.as_str() { "2026-03-02" } else { "2026-03-05" };
    let typed: Vec<Value> = grid
        .iter()
        .map(|row| json!({ "candidate": row["candidate"], "nomination": vote, "nominated_on": own(row) }))
        .collect();
    let before = office.state();
    fill(&office, &id, json!({ "nominated_on": "2026-04-01" }), json!(typed));
    let after = office.state();
    for (branch, on) in days(&rows(&page(&office, &id))) {
        assert_eq!(on, if &branch == first { "2026-03-02" } else { "2026-03-05" }, "{branch}");
    }
    office.undo();
    assert_eq!(office.state(), before);
    office.redo();
    assert_eq!(office.state(), after);

    let moved: Vec<Value> = grid
        .iter()
        .filter(|row| row["branch"] == first.as_str())
        .map(|row| json!({ "candidate": row["candidate"], "nominated_on": "2026-03-03" }))
        .collect();
    fill(&office, &id, json!({}), json!(moved));
    for (branch, on) in days(&rows(&page(&office, &id))) {
        assert_eq!(on, if &branch == first { "2026-03-03" } else { "2026-03-05" }, "{branch}");
    }
    let steps = office.page(&text(&moved[0]["candidate"]))["steps"].clone();
    assert_eq!((&steps[0]["on"], &steps[0]["facts"]["vote"]), (&json!("2026-03-03"), &vote), "its numbers stay");
    office.undo();
    assert_eq!(office.state(), after);
    assert_eq!(office.problems(), json!([]));
}

/// Where a recognition holds one school year, whoever was recognised last year is offered again, and gets a step of this year.
#[test]
fn a_recognition_of_last_year_may_be_given_again() {
    let office = Office::new();
    let (person, candidate) = office.candidate("Lâm Văn Thuận");
    office.step(&candidate, "union_recognition", "2024-11-20", json!({ "number": "5-QĐ/ĐTN" }));
    let id = open(&office, json!({ "name": "Đợt 26/3", "criteria": [{ "text": "Gương mẫu" }] }));
    let offered = |office: &Office| {
        let all = rows(&office.call("rounds.offer", json!({ "id": id })));
        all.iter().any(|row| row["person"] == json!(person))
    };
    assert!(!offered(&office));
    office.call("rules.set_practice", json!({ "name": "outstanding-holds", "value": "school_year" }));
    assert!(offered(&office));
    office.call("rounds.add_people", json!({ "id": id, "persons": [person] }));
    assert!(row(&office, &id, "Lâm Văn Thuận")["recognised_on"].is_null(), "that of last year is not of this round");
    fill(&office, &id, json!({}), json!([{ "candidate": candidate, "result": "recognised" }]));
    office.call("rounds.decide", json!({ "id": id, "on": "2026-03-20", "number": "12-QĐ/ĐTN" }));
    let codes: Vec<Value> =
        office.page(&candidate)["steps"].as_array().expect("steps").iter().map(|s| s["on"].clone()).collect();
    assert!(codes.contains(&json!("2026-03-20")) && codes.contains(&json!("2024-11-20")), "{codes:?}");
    assert_eq!(office.problems(), json!([]));
}

#[test]
fn the_demonstration_has_a_round_decided_and_one_under_way() {
    for kind in ["school", "enterprise"] {
        let office = Office::demo_of(kind);
        let all = rows(&office.call("rounds.list", json!({})));
        let states: Vec<bool> = all.iter().map(|row| row["decided_on"].is_string()).collect();
        assert_eq!(states, [false, true], "{kind}");
        assert!(all.iter().all(|row| row["people"].as_u64() > Some(3)), "{kind}: {all:?}");
        assert_eq!(all[1]["people"], all[1]["recognised"], "{kind}");
        let now = page(&office, &text(&all[0]["id"]));
        let voted = rows(&now).iter().filter(|row| row["nomination"]["reached"] == true).count();
        assert_eq!(voted, 3, "{kind}");
    }
}
