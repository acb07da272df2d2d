//! Chuỗi cấp ủy and the meetings of the chi bộ as the office sets them, and what is asked for and reminded of then.

use serde_json::{Value, json};

use crate::office::{Office, rows, text};

fn level(office: &Office, level: Value) -> String {
    text(&office.call("settings.set_level", level)["id"])
}

fn keys(page: &Value) -> Vec<String> {
    page["documents"].as_array().expect("documents").iter().map(|one| text(&one["key"])).collect()
}

fn finding(page: &Value, rule: &str) -> Value {
    let own = page["findings"].as_array().and_then(|all| all.iter().find(|one| one["rule_id"] == rule).cloned());
    own.unwrap_or(Value::Null)
}

#[test]
fn a_level_is_asked_for_only_while_it_is_in_the_chain() {
    let office = Office::new();
    let (_, candidate) = office.candidate("Thạch Thị Sa Ry");
    let vote = json!({ "vote": { "total": 9, "present": 9, "in_favour": 9 } });
    office.step(&candidate, "branch_resolution", "2026-04-06", vote);
    let next = |office: &Office| text(&office.page(&candidate)["next"][0]["code"]);
    assert_eq!(next(&office), "file_sent", "no chain was told");
    assert!(!keys(&office.page(&candidate)).contains(&"base_committee_resolution".to_owned()));

    let base = level(&office, json!({ "role": "party_base_committee", "members": 15, "valid_from": "2025-07-01" }));
    level(&office, json!({ "role": "party_competent", "body": "standing_committee", "members": 9 }));
    let page = office.page(&candidate);
    assert_eq!(next(&office), "base_committee_resolution");
    let documents = keys(&page);
    assert!(documents.contains(&"base_committee_resolution".to_owned()));
    assert!(!documents.contains(&"subcommittee_report".to_owned()), "{documents:?}");
    // The number of members stands in the form, and measures a vote without a total.
    let form = page["next"].as_array().expect("steps")[0].clone();
    let total = form["fields"].as_array().expect("fields").iter().find(|field| field["key"] == "vote.total").cloned();
    assert_eq!(total.expect("a field")["hint"], "15");
    office.step(&candidate, "base_committee_resolution", "2026-04-20", json!({ "vote": { "in_favour": 9 } }));
    let said = finding(&office.page(&candidate), "base-committee-vote");
    assert_eq!(
        (&said["outcome"], text(&said["sentence"]).contains("9 trên tổng số 15")),
        (&json!("failed"), true),
        "{said}"
    );

    // The level ended before the resolution: its paper stays because it is recorded, the one of recognition is not asked.
    let ended = json!({ "id": base, "role": "party_base_committee", "members": 15, "valid_to": "2026-03-31" });
    office.call("settings.set_level", ended);
    let documents = keys(&office.page(&candidate));
    assert!(documents.contains(&"base_committee_resolution".to_owned()), "an old step is kept: {documents:?}");
    assert!(!documents.contains(&"recognition_base_resolution".to_owned()), "{documents:?}");
    office.undo();
    assert!(keys(&office.page(&candidate)).contains(&"recognition_base_resolution".to_owned()));

    let page = office.call("settings.get", json!({}));
    let told: Vec<&str> =
        page["chain"].as_array().expect("levels").iter().filter_map(|level| level["role"].as_str()).collect();
    assert_eq!(told, ["party_base_committee", "party_competent"]);
    office.call("settings.remove_level", json!({ "id": base }));
    for wrong in [
        json!({ "role": "school" }),
        json!({ "role": "party_competent", "body": "everybody" }),
        json!({ "role": "party_branch", "members": 0 }),
        json!({ "role": "party_branch", "valid_from": "2026-05-01", "valid_to": "2026-04-30" }),
    ] {
        office.refused("settings.set_level", wrong);
    }
}

#[test]
fn the_body_of_the_chain_decides_how_a_vote_is_measured() {
    let office = Office::new();
    let (_, candidate) = office.candidate("Sơn Ngọc Thanh");
    level(&office, json!({ "role": "party_competent", "body": "delegated_committee", "members": 15 }));
    office.step(
        &candidate,
        "admission_decision",
        "2026-05-04",
        json!({ "number": "9-QĐ/ĐU", "vote": { "in_favour": 9 } }),
    );
    let said = finding(&office.page(&candidate), "delegated-committee-vote");
    assert_eq!(said["outcome"], "failed", "{said}");
    assert!(finding(&office.page(&candidate), "standing-committee-vote").is_null());
}

#[test]
fn the_next_regular_meeting_is_the_deadline_for_making_a_decision_public() {
    let office = Office::new();
    let (_, candidate) = office.candidate("Thạch Thị Sa Ry");
    office.step(&candidate, "admission_decision", "2026-04-27", json!({ "number": "9-QĐ/ĐU" }));
    office.step(&candidate, "decision_received", "2026-05-04", json!({}));
    assert_eq!(finding(&office.page(&candidate), "decision-made-public")["outcome"], "missing");
    office.call("rules.set_meetings", json!({ "day": 3 }));
    let said = finding(&office.page(&candidate), "decision-made-public");
    assert_eq!((&said["outcome"], &said["date"]), (&json!("running"), &json!("2026-06-03")), "{said}");
    let key = format!("rule:{candidate}:decision-made-public");
    let due = rows(&office.call("agenda.list", json!({}))).into_iter().find(|row| row["key"] == key);
    assert_eq!(due.expect("a line of the agenda")["due"]["on"], "2026-06-03");
    // This month the chi bộ meets on another day.
    office.call("rules.set_meetings", json!({ "day": 3, "dates": ["2026-05-11"] }));
    assert_eq!(finding(&office.page(&candidate), "decision-made-public")["outcome"], "overdue");
    let book = office.call("rules.book", json!({}))["meetings"].clone();
    assert_eq!(book, json!({ "day": 3, "dates": ["2026-05-11"], "next": "2026-06-03" }));
    office.undo();
    assert_eq!(finding(&office.page(&candidate), "decision-made-public")["date"], "2026-06-03");
    for wrong in [json!({ "day": 32 }), json!({ "day": 0 }), json!({ "dates": ["2026-02-31"] })] {
        office.refused("rules.set_meetings", wrong);
    }
    let page = office.page(&candidate);
    let step =
        page["steps"].as_array().expect("steps").iter().find(|step| step["code"] == "decision_received").cloned();
    let facts = json!({ "made_public_on": "2026-05-11" });
    let corrected = json!({ "candidate": candidate, "step": step.expect("a step")["id"], "on": "2026-05-04", "facts": facts, "reason": "" });
    office.call("candidates.correct_step", corrected);
    assert_eq!(finding(&office.page(&candidate), "decision-made-public")["outcome"], "met");
}
