//! Walks the list of rules: each must have a story in which it finds something to say, and one in which it does not.
//!
//! "Fires" = a finding with a severity; "rests" = none with a severity (met, running, not applicable, or silent).

use domain::rules::{RULES, Reply, Rulebook};
use domain::story::examine_json;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

fn step(code: &str, on: &str) -> Value {
    json!({"id": code, "code": code, "on": on})
}

fn with(code: &str, on: &str, facts: Value) -> Value {
    let mut step = step(code, on);
    let (Some(step_fields), Value::Object(facts)) = (step.as_object_mut(), facts) else {
        panic!("facts are an object")
    };
    step_fields.extend(facts);
    step
}

fn told(today: &str, steps: Vec<Value>, rest: Value) -> Value {
    let mut story = Map::from_iter([("today".to_owned(), json!(today)), ("steps".to_owned(), Value::Array(steps))]);
    if let Value::Object(rest) = rest {
        story.extend(rest);
    }
    Value::Object(story)
}

fn meeting(on: &str) -> Value {
    json!([{"code": "branch_resolution", "on": on}])
}

/// Decision, receipt and ceremony of May 2026.
fn admitted() -> Vec<Value> {
    vec![
        step("admission_decision", "2026-05-04"),
        step("decision_received", "2026-05-06"),
        step("ceremony_held", "2026-05-19"),
    ]
}

fn and(mut steps: Vec<Value>, more: impl IntoIterator<Item = Value>) -> Vec<Value> {
    steps.extend(more);
    steps
}

fn introduced(on: &str, official: &str, joined: &str) -> Value {
    let introducer = json!({"name": "Trần Thị Cúc", "official_on": official, "unit_joined_on": joined});
    with("member_introduction", on, json!({"introducer": introducer}))
}

fn companion(official: Value) -> Value {
    let companion = json!({"name": "Lê Văn Dũng", "official_on": official, "unit_joined_on": "2015-08-01"});
    with("companion_assignment", "2026-03-02", json!({"kind": "party", "companion": companion}))
}

fn on(switch: &str) -> Value {
    json!({"switches": [switch]})
}

fn vote(total: i64, present: i64, in_favour: i64) -> Value {
    json!({"vote": {"total": total, "present": present, "in_favour": in_favour}})
}

fn leaving(kind: &str, fields: Value) -> Value {
    json!({"person": {"kind": kind}, "leaving": fields})
}

/// Rule, the story in which it fires, the story in which it rests.
fn examples() -> Vec<(&'static str, Value, Value)> {
    let resolved = || vec![step("branch_resolution", "2026-05-20")];
    let recognised = |facts| and(admitted(), [with("recognition_branch_resolution", "2027-06-01", facts)]);
    let declined = |id: &str, on: &str| {
        let mut step = with("recognition_branch_resolution", on, vote(30, 30, 5));
        step["id"] = json!(id);
        step
    };
    let born =
        |date: &str, on: &str| told("2026-05-01", vec![], json!({"person": {"born_on": date}, "planned": meeting(on)}));
    let graduating = |on: &str, code: &str| {
        let steps = vec![step("admission_decision", "2026-07-01")];
        let planned = json!([{"code": code, "on": on}]);
        told("2026-07-04", steps, json!({"person": {"graduated_on": "2026-07-10"}, "planned": planned}))
    };
    let certificate = |on: &str, number: Value| with("certificate_issued", on, json!({"number": number}));
    let application = |dated: &str| with("application_received", "2026-01-20", json!({"dated_on": dated}));
    let request = |abroad: bool, received: &str| {
        with("verification_requested", "2026-01-05", json!({"abroad": abroad, "received_on": received}))
    };
    let moved =
        json!({"transfer_decided_on": "2026-06-01", "file_with_competent": true, "file_received_on": "2026-06-10"});
    let removal = |votes: Value| and(admitted(), [with("removed", "2027-06-10", votes)]);
    let switched = |name: &str, planned: Value| json!({"switches": [name], "planned": planned});
    vec![
        ("age-at-branch-meeting", born("2008-06-20", "2026-05-29"), born("2008-05-15", "2026-05-15")),
        ("age-upper", born("1966-04-30", "2026-05-29"), born("1966-06-01", "2026-05-29")),
        (
            "awareness-certificate-required",
            told("2026-05-01", vec![certificate("2026-01-01", Value::Null)], json!({"planned": meeting("2026-05-20")})),
            told("2026-05-01", vec![certificate("2026-01-01", json!("1"))], json!({"planned": meeting("2026-05-20")})),
        ),
        (
            "parents-opinion",
            told("2026-05-01", vec![step("sympathiser_listing", "2026-04-01")], on("parents-opinion")),
            told(
                "2026-05-01",
                vec![step("parents_opinion", "2026-03-31"), step("sympathiser_listing", "2026-04-01")],
                on("parents-opinion"),
            ),
        ),
        (
            "certified-before-vote",
            told("2026-05-01", vec![], switched("certified-before-vote", meeting("2026-05-20"))),
            told(
                "2026-05-01",
                vec![step("cv_certified", "2026-04-28")],
                switched("certified-before-vote", meeting("2026-05-20")),
            ),
        ),
        (
            "new-member-class-before-recognition",
            told("2027-06-02", recognised(json!({})), json!({})),
            told("2027-06-02", and(recognised(json!({})), [step("new_member_class", "2026-12-01")]), json!({})),
        ),
        (
            "outstanding-throughout",
            told("2026-05-01", vec![step("sympathiser_listing", "2026-04-01")], on("outstanding-throughout")),
            told(
                "2026-05-01",
                vec![step("union_recognition", "2026-03-01"), step("sympathiser_listing", "2026-04-01")],
                on("outstanding-throughout"),
            ),
        ),
        (
            "introducer-official",
            told("2026-05-01", vec![introduced("2026-04-20", "2026-04-21", "2015-08-01")], json!({})),
            told("2026-05-01", vec![introduced("2026-04-20", "2019-02-03", "2015-08-01")], json!({})),
        ),
        (
            "introducer-shared-time",
            told(
                "2026-05-01",
                vec![introduced("2026-04-20", "2019-02-03", "2015-08-01")],
                json!({"person": {"unit_joined_on": "2025-09-05"}}),
            ),
            told(
                "2026-05-01",
                vec![introduced("2026-04-20", "2019-02-03", "2015-08-01")],
                json!({"person": {"unit_joined_on": "2025-04-20"}}),
            ),
        ),
        (
            "union-introduction",
            told("2026-05-01", vec![], json!({"planned": meeting("2026-05-20")})),
            told(
                "2026-05-01",
                vec![introduced("2026-04-20", "2019-02-03", "2015-08-01"), step("union_introduction", "2026-04-21")],
                json!({"planned": meeting("2026-05-20")}),
            ),
        ),
        (
            "awareness-certificate-validity",
            told("2026-11-23", vec![certificate("2021-08-31", json!("1"))], json!({})),
            told("2026-11-23", vec![certificate("2024-02-29", json!("1"))], json!({})),
        ),
        (
            "dossier-validity",
            told("2027-01-13", vec![application("2026-01-12")], json!({})),
            told("2026-02-01", vec![application("2026-01-12")], json!({})),
        ),
        (
            "paper-validity",
            told("2027-01-13", vec![application("2026-01-12")], on("paper-12-months")),
            told("2027-01-13", vec![application("2026-01-12")], json!({})),
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
            "graduation-before-branch-meeting",
            graduating("2026-07-14", "branch_resolution"),
            graduating("2026-07-10", "branch_resolution"),
        ),
        (
            "graduation-before-ceremony",
            graduating("2026-07-15", "ceremony_held"),
            graduating("2026-07-08", "ceremony_held"),
        ),
        (
            "transfer-helped-certificate",
            told(
                "2026-07-20",
                vec![step("sympathiser_listing", "2026-01-05")],
                leaving("pupil", json!({"leaving_on": "2026-07-10"})),
            ),
            told(
                "2026-07-20",
                vec![step("sympathiser_listing", "2026-01-05")],
                leaving("pupil", json!({"leaving_on": "2026-07-10", "helped_certificate_on": "2026-07-09"})),
            ),
        ),
        (
            "transfer-file-forward",
            told("2026-07-20", resolved(), leaving("staff", moved.clone())),
            told("2026-07-20", resolved(), leaving("staff", json!({"transfer_decided_on": "2026-06-01"}))),
        ),
        (
            "decision-after-transfer",
            told(
                "2026-07-20",
                and(resolved(), [step("admission_decision", "2026-07-14")]),
                leaving("staff", moved.clone()),
            ),
            told(
                "2026-07-20",
                and(resolved(), [step("admission_decision", "2026-07-13")]),
                leaving("staff", moved.clone()),
            ),
        ),
        (
            "transfer-receiving-decision",
            told("2026-08-20", resolved(), leaving("staff", moved.clone())),
            told(
                "2026-08-20",
                and(resolved(), [step("admission_decision", "2026-07-13")]),
                leaving("staff", moved.clone()),
            ),
        ),
        (
            "transfer-reexamination",
            told(
                "2026-11-20",
                and(resolved(), [step("admission_decision", "2026-07-14")]),
                leaving("staff", moved.clone()),
            ),
            told("2026-11-20", and(resolved(), [step("admission_decision", "2026-07-13")]), leaving("staff", moved)),
        ),
        (
            "transfer-of-membership",
            told("2026-12-20", admitted(), leaving("pupil", json!({"effective_on": "2026-08-03"}))),
            told("2026-12-20", vec![], leaving("pupil", json!({"effective_on": "2026-08-03"}))),
        ),
        (
            "transfer-paper-shown",
            told("2026-12-20", admitted(), leaving("pupil", json!({"referral_dated_on": "2026-08-03"}))),
            told(
                "2026-12-20",
                admitted(),
                leaving("pupil", json!({"referral_dated_on": "2026-08-03", "referral_shown_on": "2026-08-20"})),
            ),
        ),
        (
            "student-party-file",
            told("2026-10-20", admitted(), leaving("pupil", json!({"enrolled_on": "2026-09-03"}))),
            told("2026-09-10", admitted(), leaving("pupil", json!({"enrolled_on": "2026-09-03"}))),
        ),
        (
            "handover-complete",
            told("2026-12-20", admitted(), leaving("pupil", json!({"transfer_decided_on": "2026-08-03"}))),
            told("2026-12-20", admitted(), json!({"person": {"graduated_on": "2026-08-03"}})),
        ),
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
            "companion-assigned",
            told("2026-05-01", vec![step("sympathiser_listing", "2026-03-02")], json!({})),
            told(
                "2026-05-01",
                vec![step("sympathiser_listing", "2026-03-02"), companion(json!("2019-02-03"))],
                json!({}),
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
        (
            "verifier-not-kin",
            told(
                "2026-02-01",
                vec![with("verification_requested", "2026-01-05", json!({"carrier_is_kin": true}))],
                json!({}),
            ),
            told(
                "2026-02-01",
                vec![with(
                    "verification_requested",
                    "2026-01-05",
                    json!({"carrier": "Lê Văn Dũng", "carrier_is_kin": false}),
                )],
                json!({}),
            ),
        ),
        (
            "submission-file-complete",
            told("2026-05-10", vec![step("submitted_to_branch", "2026-05-06")], json!({})),
            told(
                "2026-05-10",
                vec![step("submitted_to_branch", "2026-05-06")],
                json!({"documents": FIRST_SIX.map(|doc| json!({"doc_type": doc, "status": "accepted"}))}),
            ),
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
            "introducer-same-base",
            told(
                "2026-05-01",
                vec![with("member_introduction", "2026-04-20", json!({"introducer": {"same_base": false}}))],
                json!({}),
            ),
            told("2026-05-01", vec![introduced("2026-04-20", "2019-02-03", "2015-08-01")], json!({})),
        ),
        (
            "education-minimum",
            told("2026-05-01", vec![], json!({"person": {"kind": "staff"}, "planned": meeting("2026-05-20")})),
            told("2026-05-01", vec![], json!({"planned": meeting("2026-05-20")})),
        ),
        (
            "political-standard-concluded",
            told("2026-05-01", vec![], json!({"planned": meeting("2026-05-20")})),
            told(
                "2026-05-01",
                vec![],
                json!({"planned": meeting("2026-05-20"), "conditions": {"political_concluded_on": "2026-05-20"}}),
            ),
        ),
        (
            "pupil-marks",
            told(
                "2026-05-01",
                vec![step("sympathiser_listing", "2026-04-01")],
                json!({"switches": ["pupil-marks"], "conditions": {"year_10_result": "dat", "year_10_conduct": "tot"}}),
            ),
            told(
                "2026-05-01",
                vec![step("sympathiser_listing", "2026-04-01")],
                json!({"switches": ["pupil-marks"], "conditions": {"year_10_result": "kha", "year_10_conduct": "tot"}}),
            ),
        ),
        (
            "religion-consent",
            told(
                "2026-05-01",
                vec![step("dossier_opened", "2026-04-01")],
                json!({"switches": ["religion-consent"],
                    "conditions": {"religious": true, "religion_request_on": "2026-03-01", "religion_consent_on": "2026-04-02"}}),
            ),
            told(
                "2026-05-01",
                vec![step("dossier_opened", "2026-04-01")],
                json!({"switches": ["religion-consent"],
                    "conditions": {"religious": true, "religion_request_on": "2026-03-01", "religion_consent_on": "2026-04-01"}}),
            ),
        ),
        (
            "readmission-wait",
            told(
                "2026-05-01",
                vec![step("dossier_opened", "2026-04-01")],
                json!({"conditions": {"left_party_on": "2023-04-02"}}),
            ),
            told(
                "2026-05-01",
                vec![step("dossier_opened", "2026-04-01")],
                json!({"conditions": {"left_party_on": "2023-04-01"}}),
            ),
        ),
        (
            "readmission-wait-record",
            told(
                "2026-05-01",
                vec![step("dossier_opened", "2026-04-01")],
                json!({"conditions": {"left_party_on": "2021-04-02", "record_erased": true}}),
            ),
            told(
                "2026-05-01",
                vec![step("dossier_opened", "2026-04-01")],
                json!({"conditions": {"left_party_on": "2021-04-01", "record_erased": true}}),
            ),
        ),
        (
            "consent-recorded",
            told(
                "2026-05-01",
                vec![step("union_introduction", "2026-04-01")],
                json!({"person": {"born_on": "2008-05-15"}, "conditions": {"consent_on": "2026-03-01"}}),
            ),
            told(
                "2026-05-01",
                vec![step("union_introduction", "2026-04-01")],
                json!({"person": {"born_on": "2008-03-01"}, "conditions": {"consent_on": "2026-03-01"}}),
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

fn judged(story: &Value) -> Reply {
    examine_json(&story.to_string()).unwrap_or_else(|wrong| panic!("{story}: {wrong}"))
}

fn weighs(reply: &Reply, rule: &str) -> bool {
    reply.findings.iter().any(|finding| finding.rule_id == rule && finding.severity.is_some())
}

#[test]
fn every_rule_fires_and_rests() {
    let examples: BTreeMap<&str, (Value, Value)> =
        examples().into_iter().map(|(rule, fires, rests)| (rule, (fires, rests))).collect();
    let ids: Vec<&str> = RULES.iter().flat_map(|rule| rule.ids).copied().collect();
    for id in &ids {
        let Some((fires, rests)) = examples.get(id) else { panic!("no example for {id}") };
        assert!(weighs(&judged(fires), id), "{id} should fire in {fires}");
        assert!(!weighs(&judged(rests), id), "{id} should rest in {rests}");
    }
    assert_eq!(examples.len(), ids.len(), "an example for a rule that is not in the list");
}

/// Documents 1 to 6 of the file.
const FIRST_SIX: [&str; 6] =
    ["awareness_certificate", "application", "applicant_cv", "member_introduction", "union_resolution", "opinions"];

/// Rows that no story of one person can show, with what they need: what is judged from the whole office has examples of
/// its own beside it, and the others stand in the book to be looked up until their records are kept.
const ELSEWHERE: &[(&str, &str)] = &[
    ("probation-length", "other rows build on it"),
    ("admission-decision-special", "prolongs another row"),
    ("recognition-decision-special", "prolongs another row"),
    ("paper-number-twice", "the papers of the whole office"),
    ("decision-shared-number", "the papers of the whole office"),
    ("member-lapsed", "the roll of the Union"),
    ("union-age", "the roll of the Union"),
    ("union-leaving-age", "the roll of the Union"),
    ("union-branch-minimum", "the chi đoàn"),
    ("union-branch-committee", "the chi đoàn"),
    ("fee-arrears", "fees"),
    ("rating-minimum-stay", "ratings"),
    ("party-member-not-rated", "ratings"),
    ("outstanding-per-union-branch", "rounds"),
    ("report-due", "reports"),
];

#[test]
fn every_row_of_the_book_is_judged_or_named() {
    let book = Rulebook::built_in();
    let judged: Vec<&str> = RULES.iter().flat_map(|rule| rule.ids).copied().collect();
    for rule in book.rules() {
        let named = ELSEWHERE.iter().any(|(id, _)| *id == rule.id);
        assert!(judged.contains(&rule.id.as_str()) != named, "{}", rule.id);
    }
    assert!(ELSEWHERE.iter().all(|(id, why)| book.find(id, None).is_some() && !why.is_empty()));
}

#[test]
fn every_sentence_can_be_read() {
    for (rule, fires, rests) in examples() {
        for finding in judged(&fires).findings.iter().chain(&judged(&rests).findings) {
            let sentence = &finding.sentence;
            assert!(sentence.ends_with('.') && !sentence.contains('!'), "{rule}: {sentence}");
            for wrong in ["  ", "..", ". .", " .", "()", ": .", " ,", "None"] {
                assert!(!sentence.contains(wrong), "{rule}: {sentence}");
            }
            assert!(!finding.source.is_empty(), "{rule}");
        }
    }
}

#[test]
fn findings_come_gravest_first_then_by_date() {
    for (_, fires, _) in examples() {
        let findings = judged(&fires).findings;
        for pair in findings.windows(2) {
            let weight = |at: usize| (pair[at].severity.is_none(), pair[at].severity);
            assert!(weight(0) <= weight(1));
            if weight(0) == weight(1) {
                let date = |at: usize| (pair[at].date.is_none(), pair[at].date);
                assert!(date(0) <= date(1), "{} before {}", pair[0].rule_id, pair[1].rule_id);
            }
        }
    }
}
