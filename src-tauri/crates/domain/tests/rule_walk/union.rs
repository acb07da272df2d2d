//! The work of the Union, votes, and what is unusual.

use serde_json::{Value, json};

use crate::Example;
use crate::told::{admitted, and, application, companion, meeting, recognised, resolved, step, told, vote, with};

pub fn examples() -> Vec<Example> {
    let removal = |votes: Value| and(admitted(), [with("removed", "2027-06-10", votes)]);
    vec![
        (
            "union-meeting-quorum",
            told("2026-06-01", vec![with("union_branch_nomination", "2026-05-20", vote(40, 26, 20))], json!({})),
            told("2026-06-01", vec![with("union_branch_nomination", "2026-05-20", vote(40, 27, 20))], json!({})),
        ),
        (
            "union-nomination-majority",
            told("2026-06-01", vec![with("union_branch_nomination", "2026-05-20", vote(40, 30, 15))], json!({})),
            told("2026-06-01", vec![with("union_branch_nomination", "2026-05-20", vote(40, 30, 16))], json!({})),
        ),
        (
            "union-resolution-majority",
            told("2026-06-01", vec![with("union_introduction", "2026-05-20", vote(15, 13, 7))], json!({})),
            told("2026-06-01", vec![with("union_introduction", "2026-05-20", vote(15, 13, 8))], json!({})),
        ),
        (
            "branch-vote-admission",
            told("2026-06-01", vec![with("branch_resolution", "2026-05-20", vote(31, 28, 20))], json!({})),
            told("2026-06-01", vec![with("branch_resolution", "2026-05-20", vote(31, 28, 21))], json!({})),
        ),
        (
            "branch-vote-recognition",
            told("2027-06-02", recognised(vote(30, 30, 19)), json!({})),
            told("2027-06-02", recognised(vote(30, 30, 20)), json!({})),
        ),
        (
            "branch-vote-removal",
            told("2027-06-12", removal(json!({"branch_vote": {"total": 30, "in_favour": 19}})), json!({})),
            told("2027-06-12", removal(json!({"branch_vote": {"total": 30, "in_favour": 20}})), json!({})),
        ),
        (
            "base-committee-vote",
            told("2026-06-01", vec![with("base_committee_resolution", "2026-05-20", vote(15, 13, 9))], json!({})),
            told("2026-06-01", vec![with("base_committee_resolution", "2026-05-20", vote(15, 13, 10))], json!({})),
        ),
        (
            "standing-committee-vote",
            told("2026-06-01", vec![with("admission_decision", "2026-05-20", vote(8, 8, 4))], json!({})),
            told("2026-06-01", vec![with("admission_decision", "2026-05-20", vote(9, 9, 5))], json!({})),
        ),
        (
            "delegated-committee-vote",
            told(
                "2026-06-01",
                vec![with("admission_decision", "2026-05-20", vote(15, 15, 9))],
                json!({"settings": {"competent-body": "whole_committee"}}),
            ),
            told(
                "2026-06-01",
                vec![with("admission_decision", "2026-05-20", vote(15, 15, 10))],
                json!({"settings": {"competent-body": "whole_committee"}}),
            ),
        ),
        (
            "companion-not-official",
            told("2026-05-01", vec![companion(Value::Null)], json!({})),
            told("2026-05-01", vec![companion(json!("2019-02-03"))], json!({})),
        ),
        (
            "quarterly-remark",
            told(
                "2026-04-20",
                vec![],
                json!({"remarks": [{"period": "Quý I/2026", "from": "2026-01-01", "to": "2026-03-31"}]}),
            ),
            told(
                "2026-03-31",
                vec![],
                json!({"remarks": [{"period": "Quý I/2026", "from": "2026-01-01", "to": "2026-03-31"}]}),
            ),
        ),
        (
            "challenge-task-due",
            told(
                "2026-04-20",
                vec![],
                json!({"tasks": [{"title": "Giúp bạn", "given_on": "2026-03-01", "due_on": "2026-04-19"}]}),
            ),
            told(
                "2026-04-20",
                vec![],
                json!({"tasks": [{"given_on": "2026-03-01", "due_on": "2026-04-19", "result": "passed", "judged_on": "2026-04-19"}]}),
            ),
        ),
        (
            "official-date-differs",
            told(
                "2027-08-05",
                and(admitted(), [with("recognition_decision", "2027-08-02", json!({"official_from": "2027-05-20"}))]),
                json!({}),
            ),
            told(
                "2027-08-05",
                and(admitted(), [with("recognition_decision", "2027-08-02", json!({"official_from": "2027-05-19"}))]),
                json!({}),
            ),
        ),
        (
            "resolution-after-decision",
            told(
                "2026-06-01",
                vec![step("branch_resolution", "2026-05-20"), step("admission_decision", "2026-05-19")],
                json!({}),
            ),
            told(
                "2026-06-01",
                vec![step("branch_resolution", "2026-05-20"), step("admission_decision", "2026-05-20")],
                json!({}),
            ),
        ),
        (
            "vote-not-adding-up",
            told(
                "2026-06-01",
                vec![with(
                    "branch_resolution",
                    "2026-05-20",
                    json!({"vote": {"present": 9, "in_favour": 7, "against": 1, "blank": 0}}),
                )],
                json!({}),
            ),
            told(
                "2026-06-01",
                vec![with(
                    "branch_resolution",
                    "2026-05-20",
                    json!({"vote": {"present": 9, "in_favour": 7, "against": 1}}),
                )],
                json!({}),
            ),
        ),
        (
            "weekend-meeting",
            told("2026-06-01", vec![step("branch_resolution", "2026-05-23")], json!({})),
            told("2026-06-01", vec![step("branch_resolution", "2026-05-22")], json!({})),
        ),
        (
            "planned-past",
            told("2026-06-01", vec![], json!({"planned": meeting("2026-05-22")})),
            told("2026-06-01", resolved(), json!({"planned": meeting("2026-05-22")})),
        ),
        (
            "step-order",
            told("2026-06-01", resolved(), json!({})),
            told("2026-06-01", vec![step("identified", "2026-05-20")], json!({})),
        ),
        (
            "long-in-stage",
            told("2026-06-01", vec![application("2026-01-12")], json!({})),
            told("2026-02-01", vec![application("2026-01-12")], json!({})),
        ),
    ]
}
