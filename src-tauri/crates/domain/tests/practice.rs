//! What an office has said of its chi bộ, its committees and its papers, and what rules make of it.

use domain::rules::{Finding, Outcome, Reply};
use domain::story::{StoryError, examine_json};
use serde_json::{Value, json};

fn judged(story: &Value) -> Reply {
    examine_json(&story.to_string()).unwrap_or_else(|wrong| panic!("{story}: {wrong}"))
}

fn said<'a>(reply: &'a Reply, rule: &str) -> Option<&'a Finding> {
    reply.findings.iter().find(|finding| finding.rule_id == rule)
}

#[test]
fn a_decision_is_made_public_by_the_next_regular_meeting() {
    let decided = |received: Value| {
        let mut received = received;
        received["code"] = json!("decision_received");
        received["on"] = json!("2026-05-06");
        json!([{ "code": "admission_decision", "on": "2026-05-04", "number": "9" }, received])
    };
    for (today, meetings, received, outcome, date) in [
        ("2026-05-08", json!({}), json!({}), Outcome::Missing, None),
        ("2026-05-08", json!({ "day": 3 }), json!({}), Outcome::Running, Some("2026-06-03")),
        ("2026-05-29", json!({ "day": 3 }), json!({}), Outcome::DueSoon, Some("2026-06-03")),
        ("2026-06-04", json!({ "day": 3 }), json!({}), Outcome::Overdue, Some("2026-06-03")),
        ("2026-06-04", json!({ "day": 3, "dates": ["2026-06-05"] }), json!({}), Outcome::DueSoon, Some("2026-06-05")),
        (
            "2026-06-04",
            json!({ "day": 3 }),
            json!({ "made_public_on": "2026-06-03" }),
            Outcome::Met,
            Some("2026-06-03"),
        ),
        (
            "2026-06-06",
            json!({ "day": 3 }),
            json!({ "made_public_on": "2026-06-05" }),
            Outcome::Late,
            Some("2026-06-03"),
        ),
        ("2026-06-06", json!({}), json!({ "made_public_on": "2026-06-05" }), Outcome::Met, None),
    ] {
        let story = json!({ "today": today, "meetings": meetings, "steps": decided(received) });
        let reply = judged(&story);
        let finding = said(&reply, "decision-made-public").expect("a finding");
        assert_eq!(finding.outcome, outcome, "{story}");
        assert_eq!(finding.date.map(|day| day.to_string()).as_deref(), date, "{story}");
    }
}

#[test]
fn the_body_of_the_chain_on_the_day_measures_the_vote() {
    let chain = json!([
        { "role": "party_competent", "body": "standing_committee", "members": 9, "to": "2026-05-31" },
        { "role": "party_competent", "body": "delegated_committee", "members": 15, "from": "2026-06-01" },
    ]);
    for (on, body, votes, rule, outcome, base) in [
        // Nine members, more than half.
        ("2026-05-20", Value::Null, json!({ "in_favour": 5 }), "standing-committee-vote", Outcome::Met, 9),
        ("2026-05-20", Value::Null, json!({ "in_favour": 4 }), "standing-committee-vote", Outcome::Failed, 9),
        // Fifteen members, two thirds.
        ("2026-06-01", Value::Null, json!({ "in_favour": 9 }), "delegated-committee-vote", Outcome::Failed, 15),
        ("2026-06-01", Value::Null, json!({ "in_favour": 10 }), "delegated-committee-vote", Outcome::Met, 15),
        // What the minutes say goes before the settings.
        (
            "2026-06-01",
            Value::Null,
            json!({ "total": 12, "in_favour": 8 }),
            "delegated-committee-vote",
            Outcome::Met,
            12,
        ),
        (
            "2026-06-01",
            json!("standing_committee"),
            json!({ "total": 7, "in_favour": 4 }),
            "standing-committee-vote",
            Outcome::Met,
            7,
        ),
    ] {
        let step = json!({ "code": "admission_decision", "on": on, "body": body, "vote": votes });
        let reply = judged(&json!({ "today": "2026-07-01", "chain": chain, "steps": [step] }));
        let finding = said(&reply, rule).unwrap_or_else(|| panic!("{rule} on {on}: {:?}", reply.findings));
        assert_eq!((finding.outcome, finding.base), (outcome, Some(base)), "{on} {votes}");
    }
    // Another body than that of the chain: its members are not known.
    let step = json!({ "code": "admission_decision", "on": "2026-06-01", "body": "standing_committee", "vote": { "in_favour": 4 } });
    let reply = judged(&json!({ "today": "2026-07-01", "chain": chain, "steps": [step] }));
    assert_eq!(said(&reply, "standing-committee-vote").map(|finding| finding.outcome), Some(Outcome::Missing));
}

#[test]
fn a_level_outside_the_chain_is_not_asked_for() {
    let story = |chain: Value| {
        json!({ "today": "2026-07-01", "switches": ["party-deadlines"], "chain": chain,
            "steps": [{ "code": "branch_resolution", "on": "2026-05-20", "vote": { "total": 9, "in_favour": 9 } }] })
    };
    let base = json!({ "role": "party_base_committee", "members": 15 });
    let competent = json!({ "role": "party_competent", "body": "standing_committee" });
    let ended = json!({ "role": "party_base_committee", "to": "2026-05-19" });
    for (chain, speaks) in [
        (json!([]), true),
        (json!([base, competent]), true),
        (json!([competent]), false),
        (json!([ended, competent]), false),
    ] {
        let reply = judged(&story(chain.clone()));
        assert_eq!(said(&reply, "base-committee-considers").is_some(), speaks, "{chain}");
        assert!(said(&reply, "branch-sends-file").is_some());
    }
    // A committee that only appraises has no share to reach; what was voted is measured by its members.
    let voted = |chain: Value| {
        json!({ "today": "2026-07-01", "chain": chain,
            "steps": [{ "code": "base_committee_resolution", "on": "2026-05-20", "vote": { "in_favour": 9 } }] })
    };
    let reply = judged(&voted(json!([base])));
    let finding = said(&reply, "base-committee-vote").expect("a finding");
    assert_eq!((finding.outcome, finding.needs), (Outcome::Failed, Some(10)));
    let mut appraises = base.clone();
    appraises["appraises_only"] = json!(true);
    assert_eq!(said(&judged(&voted(json!([appraises]))), "base-committee-vote"), None);
}

#[test]
fn documents_one_to_six_before_the_file_is_submitted() {
    let own = |marks: Value, facts: Value| {
        let mut submitted = facts;
        submitted["code"] = json!("submitted_to_branch");
        submitted["on"] = json!("2026-05-06");
        json!({ "today": "2026-05-10", "documents": marks, "steps": [
            { "code": "certificate_issued", "on": "2026-01-12", "number": "200/GCN" },
            { "code": "application_received", "on": "2026-02-02", "dated_on": "2026-02-01" },
            { "code": "cv_received", "on": "2026-02-02" },
            { "code": "member_introduction", "on": "2026-04-01", "introducer": { "name": "Lê Văn Dũng" } },
            { "code": "union_introduction", "on": "2026-04-06" },
            submitted,
        ] })
    };
    let sentence = |story: Value| {
        let reply = judged(&story);
        let finding = said(&reply, "submission-file-complete").expect("a finding");
        (finding.outcome, finding.sentence.clone())
    };
    let (outcome, says) = sentence(own(json!([]), json!({})));
    assert_eq!(outcome, Outcome::Missing);
    assert!(says.contains("còn thiếu 5-KNĐ; chưa ghi là đạt yêu cầu: CN-NTVĐ1, 1-KNĐ"), "{says}");
    let opinions = json!([{ "doc_type": "opinions", "status": "accepted", "on": "2026-05-04" }]);
    let (_, says) = sentence(own(opinions.clone(), json!({})));
    assert!(!says.contains("thiếu") && says.contains("chưa ghi là đạt yêu cầu"), "{says}");
    // Whoever submits the file as complete has said so of what is there.
    assert_eq!(sentence(own(opinions, json!({ "file_complete": true }))).0, Outcome::Met);
    assert_eq!(sentence(own(json!([]), json!({ "file_complete": true }))).0, Outcome::Missing);
    let sent_back = json!([
        { "doc_type": "opinions", "status": "not_needed" }, { "doc_type": "applicant_cv", "status": "returned" },
    ]);
    let (_, says) = sentence(own(sent_back, json!({ "file_complete": true })));
    assert!(says.contains("còn thiếu 2-KNĐ."), "{says}");
    let unknown = json!({ "today": "2026-05-10", "documents": [{ "doc_type": "passport", "status": "accepted" }] });
    assert!(matches!(examine_json(&unknown.to_string()), Err(StoryError::Usage(_))));
}

#[test]
fn a_recognition_may_hold_one_school_year() {
    for (holds, listed, outcome) in [
        ("until_withdrawn", "2026-05-04", Outcome::Met),
        ("until_withdrawn", "2026-10-05", Outcome::Met),
        ("school_year", "2026-05-04", Outcome::Met),
        ("school_year", "2026-10-05", Outcome::Failed),
        ("school_year", "2025-10-06", Outcome::Missing),
    ] {
        let reply = judged(&json!({
            "today": "2026-11-02",
            "switches": ["outstanding-throughout"],
            "settings": { "outstanding-holds": holds },
            "steps": [
                { "id": "a", "code": "union_recognition", "on": "2026-03-26" },
                { "id": "b", "code": "sympathiser_listing", "on": listed },
            ],
        }));
        let finding = said(&reply, "outstanding-throughout").expect("a finding");
        assert_eq!(finding.outcome, outcome, "{holds} {listed}: {}", finding.sentence);
    }
}
