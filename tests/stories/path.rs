//! The path to the Party, recorded step by step through the door.
//!
//! What a timeline accepts is proved in the domain; here it is that the commands ask it, write nothing when it refuses,
//! and tell the stage a reader of the rules expects.

use serde_json::{Value, json};

use crate::office::{Office, TODAY, assert_sentence, text};
use crate::refused::vote;

/// Step, day, facts, the stage and the column of the board after it: nobody leaves the column of probationers while his
/// deadline runs.
type Line = (&'static str, &'static str, fn() -> Value, &'static str, u8);

pub const NONE: fn() -> Value = || json!({});
const PARTY_VOTE: fn() -> Value = || {
    json!({
        "number": "08-NQ/CB",
        "vote": { "total": 31, "summoned": 30, "present": 29, "in_favour": 28, "against": 1, "blank": 0 },
    })
};

const WAY: &[Line] = &[
    ("union_branch_nomination", "2022-10-03", NONE, "source", 1),
    ("union_recognition", "2022-10-14", NONE, "outstanding", 2),
    ("list_handover", "2022-11-01", NONE, "outstanding", 2),
    ("sympathiser_listing", "2022-12-05", NONE, "sympathiser", 3),
    (
        "companion_assignment",
        "2022-12-05",
        || json!({ "kind": "party", "companion": { "name": "Kim Thị Thu Hà", "official_on": "2016-02-03" } }),
        "sympathiser",
        3,
    ),
    ("class_referral", "2023-02-06", NONE, "awareness_class", 3),
    (
        "certificate_issued",
        "2023-03-10",
        || json!({ "number": "200/GCN", "class_from": "2023-02-20", "class_to": "2023-02-24" }),
        "awareness_class",
        3,
    ),
    ("union_introduction", "2023-09-11", || json!({ "number": "09-NQ/ĐTN", "form": "4-KNĐ" }), "introduced", 4),
    ("application_received", "2023-10-02", || json!({ "dated_on": "2023-09-29" }), "dossier", 5),
    ("cv_received", "2023-10-09", NONE, "dossier", 5),
    ("cv_certified", "2023-12-11", NONE, "dossier", 5),
    (
        "member_introduction",
        "2023-12-18",
        || json!({ "introducer": { "name": "Kim Thị Thu Hà", "official_on": "2016-02-03" }, "shared_since": "2021-08-16" }),
        "dossier",
        5,
    ),
    ("opinions_summary", "2023-12-25", NONE, "dossier", 5),
    ("submitted_to_branch", "2024-01-08", NONE, "branch_review", 6),
    ("branch_resolution", "2024-01-15", PARTY_VOTE, "committee_review", 7),
    ("file_sent", "2024-01-18", NONE, "committee_review", 7),
    ("admission_decision", "2024-02-05", || json!({ "number": "300-QĐ/ĐU" }), "awaiting_ceremony", 8),
    ("decision_received", "2024-02-08", NONE, "awaiting_ceremony", 8),
    ("ceremony_held", "2024-02-26", NONE, "probationary", 9),
    ("probation_helper_assigned", "2024-02-26", || json!({ "helper": "Kim Thị Thu Hà" }), "probationary", 9),
    ("member_declared", "2024-03-11", NONE, "probationary", 9),
    ("new_member_class", "2024-06-03", NONE, "probationary", 9),
    ("self_review", "2025-02-27", NONE, "recognition_review", 9),
    ("helper_review", "2025-02-28", NONE, "recognition_review", 9),
    ("recognition_branch_resolution", "2025-03-10", PARTY_VOTE, "recognition_review", 9),
    (
        "recognition_decision",
        "2025-04-07",
        || json!({ "number": "402-QĐ/ĐU", "official_from": "2025-02-26" }),
        "official",
        10,
    ),
    ("card_issued", "2025-05-05", NONE, "official", 10),
];

/// A candidate with all steps of the way up to and with `last`.
pub fn walked(office: &Office, name: &str, last: &str) -> String {
    let (_, candidate) = office.candidate(name);
    let end = WAY.iter().position(|(code, ..)| *code == last).expect("a step of the way");
    for (code, on, facts, ..) in &WAY[..=end] {
        office.step(&candidate, code, on, facts());
    }
    candidate
}

pub fn step_of(office: &Office, candidate: &str, code: &str) -> Value {
    let page = office.page(candidate);
    let steps = page["steps"].as_array().cloned().unwrap_or_default();
    steps.into_iter().find(|step| step["code"] == code && step["voided"].is_null()).expect("the step")
}

fn finding(findings: &Value, rule: &str) -> Option<Value> {
    findings.as_array()?.iter().find(|finding| finding["rule_id"] == rule).cloned()
}

#[test]
fn a_whole_path_is_recorded_and_each_step_stands_where_it_should() {
    let office = Office::new();
    let (_, candidate) = office.candidate("Thạch Thị Sa Ry");
    assert_eq!(office.page(&candidate)["row"]["stage"], "source");
    for (code, on, facts, stage, station) in WAY {
        let row = office.step(&candidate, code, on, facts())["row"].clone();
        assert_eq!(row["stage"], *stage, "after {code}");
        assert_eq!(row["station"], *station, "after {code}");
        let party = ["awaiting_ceremony", "probationary", "recognition_review", "official"].contains(stage);
        assert_eq!(row["party"], party, "the Party's mark after {code}");
        assert_eq!(row["side_state"], Value::Null, "after {code}");
    }
    let page = office.page(&candidate);
    assert_eq!(page["steps"].as_array().map(Vec::len), Some(WAY.len() + 1));
    let dates = json!({
        "decision_issued_on": "2024-02-05", "decision_received_on": "2024-02-08", "ceremony_on": "2024-02-26",
        "official_from": "2025-02-26", "probation_end": "2025-02-26",
    });
    assert_eq!(page["dates"], dates, "the four dates are four");
    let stations = page["stations"].as_array().expect("ten stations");
    assert_eq!(stations.len(), 10);
    assert!(stations.iter().all(|station| station["state"] != "future"), "{stations:?}");
    assert_eq!(office.problems(), json!([]));
}

/// The end of the twelve months of somebody admitted on the 29th of February or the last day of a month.
#[test]
fn the_probation_ends_on_the_day_a_calendar_gives() {
    for (held, end) in [("2024-02-29", "2025-02-28"), ("2024-03-31", "2025-03-31"), ("2025-05-14", "2026-05-14")] {
        let office = Office::new();
        let candidate = walked(&office, "Thạch Thị Sa Ry", "decision_received");
        office.step(&candidate, "ceremony_held", held, json!({}));
        assert_eq!(office.page(&candidate)["dates"]["probation_end"], end, "held on {held}");
    }
}

#[test]
fn a_step_recorded_by_mistake_is_voided_and_stays_readable() {
    let office = Office::new();
    let candidate = walked(&office, "Thạch Thị Sa Ry", "sympathiser_listing");
    let before = office.state();
    let step = step_of(&office, &candidate, "sympathiser_listing");
    let void = |reason: &str| json!({ "candidate": candidate, "step": step["id"], "reason": reason });
    assert_eq!(office.refused("candidates.void_step", void(" ")).refused, "reason-missing");
    let row = office.call("candidates.void_step", void("Ghi nhầm người"))["row"].clone();
    assert_eq!(row["stage"], "outstanding");
    let page = office.page(&candidate);
    let steps = page["steps"].as_array().cloned().unwrap_or_default();
    let told = steps.iter().find(|own| own["id"] == step["id"]).expect("still there");
    assert_eq!(told["voided"], "Ghi nhầm người");
    assert_eq!(steps.iter().filter(|own| own["void"] == true).count(), 1);
    // What is voided is not voided again, and a void is no step to be recorded by hand.
    assert_eq!(office.refused("candidates.void_step", void("Lần nữa")).refused, "step-gone");
    let by_hand = json!({ "candidate": candidate, "code": "void", "on": TODAY, "facts": { "voids": step["id"] } });
    assert!(office.refused("candidates.record_step", by_hand).usage);
    office.undo();
    assert_eq!(office.state(), before);
}

#[test]
fn a_correction_is_one_operation() {
    let office = Office::new();
    let candidate = walked(&office, "Thạch Thị Sa Ry", "union_recognition");
    let before = office.state();
    let step = step_of(&office, &candidate, "union_recognition");
    let correct = |reason: &str, on: &str| json!({ "candidate": candidate, "step": step["id"], "on": on, "facts": { "number": "15-QĐ/ĐTN" }, "reason": reason });
    assert_eq!(office.refused("candidates.correct_step", correct("", "2022-10-17")).refused, "reason-missing");
    assert_eq!(office.refused("candidates.correct_step", correct("Nhầm ngày", "2027-01-01")).refused, "future-step");
    office.call("candidates.correct_step", correct("Nhầm ngày", "2022-10-17"));
    let right = step_of(&office, &candidate, "union_recognition");
    assert_eq!((&right["on"], &right["facts"]["number"]), (&json!("2022-10-17"), &json!("15-QĐ/ĐTN")));
    assert_ne!(right["id"], step["id"], "steps are never edited");
    let kinds: Vec<String> =
        office.page(&candidate)["steps"].as_array().into_iter().flatten().map(|own| text(&own["code"])).collect();
    let told = ["union_recognition", "void", "union_recognition", "union_branch_nomination", "identified"];
    assert_eq!(kinds, told, "the wrong one, what voids it and the right one, newest first");
    office.undo();
    assert_eq!(office.state(), before, "one undo takes both back");
}

#[test]
fn an_empty_fact_is_filled_in_where_it_stands() {
    let office = Office::new();
    let candidate = walked(&office, "Thạch Thị Sa Ry", "union_recognition");
    let step = step_of(&office, &candidate, "union_recognition");
    assert!(
        step["missing"].as_array().is_some_and(|missing| missing.iter().any(|what| what == "số văn bản")),
        "{step}"
    );
    let facts = json!({ "number": "14-QĐ/ĐTN" });
    let fill = json!({ "candidate": candidate, "step": step["id"], "on": "2022-10-14", "facts": facts, "reason": "" });
    office.call("candidates.correct_step", fill);
    let filled = step_of(&office, &candidate, "union_recognition");
    assert_eq!((&filled["id"], &filled["facts"]), (&step["id"], &facts));
    assert_eq!(office.page(&candidate)["steps"].as_array().map(Vec::len), Some(3), "no void, no second step");
    // What is filled is no longer empty: another value is a correction and wants its reason.
    let other = json!({
        "candidate": candidate, "step": step["id"], "on": "2022-10-14", "facts": { "number": "99" }, "reason": "",
    });
    assert_eq!(office.refused("candidates.correct_step", other).refused, "reason-missing");
}

#[test]
fn a_planned_day_is_judged_and_is_no_step() {
    let office = Office::new();
    let person =
        office.member(None, &[("name", "Kim Sô Phi"), ("born_on", "2008-06-20"), ("unit_joined_on", "2023-09-05")]);
    let opened = office.call("candidates.open", json!({ "persons": [person], "on": "2025-10-06" }));
    let candidate = text(&opened["ids"][0]);
    let plan = |on: Option<&str>| json!({ "candidate": candidate, "code": "branch_resolution", "on": on });
    assert_eq!(office.refused("candidates.plan_event", plan(Some("2026-05-13"))).refused, "planned-past");
    let reply = office.call("candidates.plan_event", plan(Some("2026-05-29")));
    assert_eq!(reply["row"]["stage"], "source", "a plan moves nobody");
    let found = finding(&reply["findings"], "age-at-branch-meeting").expect("a finding");
    // Example 2 of the rules: born 20/06/2008, a meeting on 29/05/2026.
    assert_eq!((&found["outcome"], &found["severity"]), (&json!("too_early"), &json!("blocks")));
    assert_eq!((&found["date"], &found["planned"]), (&json!("2026-06-20"), &json!(true)));
    assert_sentence(&text(&found["sentence"]));
    assert_eq!(office.page(&candidate)["planned"][0]["on"], "2026-05-29");
    let later = office.call("candidates.plan_event", plan(Some("2026-06-22")));
    assert_eq!(finding(&later["findings"], "age-at-branch-meeting").expect("a finding")["outcome"], "met");
    let none = office.call("candidates.plan_event", plan(None));
    assert_eq!(finding(&none["findings"], "age-at-branch-meeting").filter(|found| found["planned"] == true), None);
    assert_eq!(office.page(&candidate)["planned"], json!([]));
    let side = json!({ "candidate": candidate, "code": "paused", "on": "2026-06-22" });
    assert!(office.refused("candidates.plan_event", side).usage);
}

#[test]
fn the_result_of_a_ceremony_is_for_those_who_came() {
    let office = Office::new();
    let people = ["Thạch Thị Sa Ry", "Kim Sô Phi", "Sơn Gia Hào"];
    let [first, second, absent] = people.map(|name| walked(&office, name, "decision_received"));
    let save = json!({ "title": "Lễ kết nạp đợt 13/5", "on": "2026-05-19", "place": "Hội trường A" });
    let id = text(&office.call("ceremonies.save", save)["id"]);
    office.call("ceremonies.add_people", json!({ "id": id, "candidates": [first, second, absent] }));
    let helper = json!({ "id": id, "candidate": second, "helper": "Đỗ Kim Ngân" });
    office.call("ceremonies.set_admittee", helper);
    let result = |on: &str, people: Value| json!({ "id": id, "on": on, "present_count": 42, "people": people });
    let nobody = result("2026-05-13", json!([{ "candidate": first, "attended": false }]));
    assert_eq!(office.refused("ceremonies.record_result", nobody).refused, "nobody-came");
    let came = json!([
        { "candidate": first, "attended": true, "helper": "Kim Thị Thu Hà" },
        { "candidate": second, "attended": true },
        { "candidate": absent, "attended": false },
    ]);
    for (on, refused) in [("2026-05-15", "future-step"), ("2024-02-02", "ceremony-before-decision")] {
        let failure = office.refused("ceremonies.record_result", result(on, came.clone()));
        assert_eq!(failure.refused, refused);
        assert!(people.iter().any(|name| failure.sentence.starts_with(name)), "who: {}", failure.sentence);
    }
    let before = office.state();
    office.call("ceremonies.record_result", result("2026-05-13", came));
    for (candidate, who) in [(&first, "Kim Thị Thu Hà"), (&second, "Đỗ Kim Ngân")] {
        let held = step_of(&office, candidate, "ceremony_held");
        assert_eq!((&held["on"], &held["facts"]["place"]), (&json!("2026-05-13"), &json!("Hội trường A")));
        assert_eq!(step_of(&office, candidate, "probation_helper_assigned")["facts"]["helper"], who);
        assert_eq!(office.page(candidate)["row"]["stage"], "probationary");
        assert_eq!(office.page(candidate)["dates"]["probation_end"], "2027-05-13");
    }
    let waiting = office.page(&absent);
    assert_eq!(waiting["row"]["stage"], "awaiting_ceremony");
    let codes: Vec<&Value> = waiting["steps"].as_array().into_iter().flatten().map(|step| &step["code"]).collect();
    assert!(codes.iter().all(|code| **code != "ceremony_held" && **code != "probation_helper_assigned"));
    let page = office.call("ceremonies.get", json!({ "id": id }));
    assert_eq!((&page["state"], &page["present_count"]), (&json!("held"), &json!(42)));
    // Held once; who stayed away may join another ceremony.
    let again = result("2026-05-13", json!([{ "candidate": absent, "attended": true }]));
    assert_eq!(office.refused("ceremonies.record_result", again).refused, "ceremony-held");
    let next = text(&office.call("ceremonies.save", json!({ "title": "Lễ đợt 02/9", "on": "2026-09-02" }))["id"]);
    office.call("ceremonies.add_people", json!({ "id": next, "candidates": [absent] }));
    let late = office.refused("ceremonies.add_people", json!({ "id": next, "candidates": [first] }));
    assert!(["twice-in-ceremony", "already-admitted"].contains(&late.refused.as_str()), "{}", late.refused);
    for _ in 0..2 {
        office.undo();
    }
    let taken = office.undo();
    assert!(text(&taken["sentence"]).contains("2 người"), "{taken}");
    assert_eq!(office.state(), before, "one undo takes the whole result back");
}

/// A vote that misses the ratio leaves the person before the chi bộ; a new submission opens a new attempt.
#[test]
fn a_failed_vote_and_a_new_attempt() {
    let office = Office::new();
    let candidate = walked(&office, "Thạch Thị Sa Ry", "submitted_to_branch");
    let failed = vote(json!({ "total": 30, "summoned": 30, "present": 30, "in_favour": 12, "against": 18 }));
    assert_eq!(office.step(&candidate, "branch_resolution", "2024-01-15", failed)["row"]["stage"], "branch_review");
    let told = office.step(&candidate, "vote_failure_reported", "2024-01-17", json!({ "level": "Đảng ủy phường" }));
    assert_eq!(told["row"]["side_state"], "vote_failed");
    office.step(&candidate, "rejected", "2024-02-05", json!({ "reason": "Chưa đủ tỷ lệ" }));
    office.step(&candidate, "submitted_to_branch", "2024-09-09", json!({}));
    assert_eq!(office.page(&candidate)["row"]["stage"], "branch_review");
    let carried = office.step(&candidate, "branch_resolution", "2024-09-16", PARTY_VOTE());
    assert_eq!((&carried["row"]["stage"], &carried["row"]["side_state"]), (&json!("committee_review"), &Value::Null));
}
