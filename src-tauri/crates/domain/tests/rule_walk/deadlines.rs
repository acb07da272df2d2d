//! Deadlines and earliest days of the path.

use serde_json::json;

use crate::Example;
use crate::told::{admitted, and, on, recognised, resolved, step, told, vote, with};

pub fn examples() -> Vec<Example> {
    let declined = |id: &str, on: &str| {
        let mut step = with("recognition_branch_resolution", on, vote(30, 30, 5));
        step["id"] = json!(id);
        step
    };
    let request = |abroad: bool, received: &str| {
        with("verification_requested", "2026-01-05", json!({"abroad": abroad, "received_on": received}))
    };
    vec![
        (
            "new-member-class-before-recognition",
            told("2027-06-02", recognised(json!({})), json!({})),
            told("2027-06-02", and(recognised(json!({})), [step("new_member_class", "2026-12-01")]), json!({})),
        ),
        (
            "lich-verification-reply",
            told("2026-03-12", vec![request(false, "2026-01-28")], json!({})),
            told("2026-02-12", vec![request(false, "2026-01-28")], json!({})),
        ),
        (
            "lich-verification-reply-abroad",
            told("2026-06-30", vec![request(true, "2026-01-28")], json!({})),
            told("2026-03-12", vec![request(true, "2026-01-28")], json!({})),
        ),
        ("admission-decision", told("2026-08-20", resolved(), json!({})), told("2026-06-01", resolved(), json!({}))),
        (
            "branch-sends-file",
            told("2026-06-20", resolved(), on("party-deadlines")),
            told("2026-06-20", and(resolved(), [step("file_sent", "2026-05-22")]), on("party-deadlines")),
        ),
        (
            "base-committee-considers",
            told("2026-06-30", resolved(), on("party-deadlines")),
            told("2026-06-30", resolved(), json!({})),
        ),
        (
            "party-database-entry",
            told("2026-07-30", admitted(), on("party-deadlines")),
            told(
                "2026-07-30",
                vec![with("admission_decision", "2026-05-04", json!({"database_entered_on": "2026-05-20"}))],
                on("party-deadlines"),
            ),
        ),
        (
            "ceremony-after-receipt",
            told("2026-06-30", vec![step("decision_received", "2026-05-06")], json!({})),
            told(
                "2026-06-30",
                vec![with("decision_received", "2026-05-06", json!({"late_consent": {"by": "Đảng ủy xã"}}))],
                json!({}),
            ),
        ),
        (
            "ceremony-after-decision",
            told("2026-11-23", vec![step("admission_decision", "2026-10-19")], json!({})),
            told("2026-11-23", vec![step("admission_decision", "2026-05-04")], json!({})),
        ),
        (
            "new-member-declarations",
            told("2026-08-01", admitted(), json!({})),
            told("2026-08-01", and(admitted(), [step("member_declared", "2026-06-01")]), json!({})),
        ),
        (
            "self-criticism-not-before",
            told("2027-06-02", and(admitted(), [step("self_review", "2027-05-19")]), json!({})),
            told("2027-06-02", and(admitted(), [step("self_review", "2027-05-20")]), json!({})),
        ),
        (
            "recognition-not-before",
            told("2027-06-02", and(admitted(), [step("recognition_branch_resolution", "2027-05-19")]), json!({})),
            told("2027-06-02", recognised(json!({})), json!({})),
        ),
        (
            "recognition-meeting",
            told("2027-07-20", admitted(), json!({})),
            told("2027-06-02", recognised(json!({})), json!({})),
        ),
        (
            "recognition-decision",
            told("2027-08-20", recognised(json!({})), json!({})),
            told("2027-08-20", recognised(json!({"vote": {"total": 30, "in_favour": 5}})), json!({})),
        ),
        (
            "recognition-decision-local",
            told("2027-08-20", recognised(json!({})), on("recognition-15")),
            told("2027-08-20", recognised(json!({})), json!({})),
        ),
        (
            "probation-three-votes",
            told(
                "2027-09-01",
                and(
                    admitted(),
                    [declined("a", "2027-06-01"), declined("b", "2027-07-01"), declined("c", "2027-08-02")],
                ),
                json!({}),
            ),
            told("2027-09-01", and(admitted(), [declined("a", "2027-06-01"), declined("b", "2027-07-01")]), json!({})),
        ),
        (
            "decision-made-public",
            told("2026-05-10", vec![step("decision_received", "2026-05-06")], json!({})),
            told(
                "2026-05-10",
                vec![with("decision_received", "2026-05-06", json!({"made_public_on": "2026-05-08"}))],
                json!({}),
            ),
        ),
        (
            "member-supplement-yearly",
            told("2027-12-24", admitted(), json!({})),
            told(
                "2027-12-24",
                and(admitted(), [with("member_declared", "2026-05-25", json!({"supplement_on": "2027-11-02"}))]),
                json!({}),
            ),
        ),
    ]
}
