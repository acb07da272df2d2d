//! The corners of stories: usage before refusal, dates that are none, and what the documents settle one by one.

use domain::rules::{Finding, Outcome, Reply, Severity};
use domain::story::{StoryError, examine_json};
use serde_json::{Value, json};

fn judged(story: &Value) -> Reply {
    examine_json(&story.to_string()).unwrap_or_else(|wrong| panic!("{story}: {wrong}"))
}

fn said<'a>(reply: &'a Reply, rule: &str) -> Option<&'a Finding> {
    reply.findings.iter().find(|finding| finding.rule_id == rule)
}

#[test]
fn wrong_usage_is_said_before_anything_else() {
    for story in [
        "not json",
        "[]",
        "{}",
        r#"{"today": null}"#,
        r#"{"today": 5}"#,
        r#"{"today": "2026-05-01", "steps": [{"code": "baptised"}]}"#,
        r#"{"today": "2026-05-01", "steps": [{"id": "a"}]}"#,
        r#"{"today": "2026-05-01", "planned": [{"code": "baptised"}]}"#,
        r#"{"today": "2026-05-01", "switches": ["no-such-switch"]}"#,
        r#"{"today": "2026-05-01", "settings": {"no-such-setting": 1}}"#,
        r#"{"today": "2026-05-01", "settings": {"age-month-reading": "week"}}"#,
        r#"{"today": "2026-05-01", "settings": {"due-soon-working-days": "ten"}}"#,
        r#"{"today": "2026-05-01", "steps": {}}"#,
        r#"{"today": "2026-05-01", "steps": [{"code": "cv_received", "on": 5}]}"#,
        r#"{"today": "2026-05-01", "steps": [{"code": "branch_resolution", "vote": {"total": 3.5}}]}"#,
        r#"{"today": "2026-05-01", "person": {"born_on": "2026-02-31", "studies_on": "yes"}}"#,
        r#"{"today": "2026-02-31", "switches": ["no-such-switch"]}"#,
    ] {
        let Err(StoryError::Usage(sentence)) = examine_json(story) else { panic!("{story} is no usage error") };
        assert!(sentence.ends_with('.'), "{sentence}");
    }
}

#[test]
fn a_date_that_is_none_is_refused_wherever_one_is_read() {
    for story in [
        json!({"today": "2026-02-31"}),
        json!({"today": "2026-05-01", "person": {"born_on": "2008-02-30"}}),
        json!({"today": "2026-05-01", "person": {"born_on": "1899-02-03"}}),
        json!({"today": "2026-05-01", "steps": [{"id": "a", "code": "cv_received", "on": "01/05/2026"}]}),
        json!({"today": "2026-05-01", "steps": [
            {"id": "a", "code": "cv_received", "on": "2026-04-31"}, {"id": "b", "code": "void", "on": "2026-05-01", "voids": "a"}
        ]}),
        json!({"today": "2026-05-01", "steps": [{"id": "a", "code": "dossier_renewed", "papers": [{"dated": "2026-13-01"}]}]}),
        json!({"today": "2026-05-01", "steps": [{"id": "a", "code": "member_introduction", "introducer": {"official_on": ""}}]}),
        json!({"today": "2026-05-01", "planned": [{"code": "paused", "on": "2026-02-30"}]}),
        json!({"today": "2026-05-01", "leaving": {"enrolled_on": "2026-02-30"}}),
        json!({"today": "2026-05-01", "tasks": [{"due_on": "2026-02-30"}]}),
        json!({"today": "2026-05-01", "remarks": [{"to": "2026-02-30"}]}),
    ] {
        let Err(StoryError::Refused(refusal)) = examine_json(&story.to_string()) else {
            panic!("{story} is not refused")
        };
        assert_eq!(refusal.id.code(), "not-a-date");
    }
}

#[test]
fn nothing_recorded_has_three_spellings() {
    let told = json!({
        "today": "2026-05-01", "switches": null, "settings": [], "person": null, "steps": [], "planned": null,
        "leaving": [], "tasks": null, "unknown": {"on": "2026-02-31"}
    });
    let reply = judged(&told);
    assert_eq!((reply.stage, reply.side_state, reply.findings.len()), (None, None, 0));
    let told = json!({"today": "2026-05-01", "steps": [{"code": "branch_resolution", "on": null, "vote": [], "elsewhere": []}]});
    assert!(said(&judged(&told), "branch-vote-admission").is_some_and(|finding| finding.outcome == Outcome::Missing));
}

#[test]
fn a_remark_that_ends_before_it_starts_is_refused() {
    let told = json!({"today": "2026-05-01", "remarks": [{"from": "2026-04-01", "to": "2026-03-31"}]});
    let Err(StoryError::Refused(refusal)) = examine_json(&told.to_string()) else { panic!("not refused") };
    assert_eq!(refusal.id.code(), "ends-before-start");
}

/// One rule, one story, what comes out: outcome, severity, date, days.
#[test]
fn settled_corners() {
    let ceremony = |on: Value| json!([{"id": "d", "code": "admission_decision", "on": "2026-05-04"}, {"id": "c", "code": "ceremony_held", "on": on}]);
    let closed = |more: Value| {
        let mut steps = vec![json!({"id": "r", "code": "branch_resolution", "on": "2026-05-20"})];
        steps.extend(more.as_array().cloned().unwrap_or_default());
        Value::Array(steps)
    };
    let meeting = json!([{"code": "branch_resolution", "on": "2026-05-20"}]);
    let cases = [
        // On the Saturday after a Friday due date a deadline is late by 0 working days.
        (
            "ceremony-after-receipt",
            json!({"today": "2026-07-01", "steps": [
                {"id": "d", "code": "admission_decision", "on": "2026-05-04"},
                {"id": "e", "code": "decision_received", "on": "2026-05-08"},
                {"id": "c", "code": "ceremony_held", "on": "2026-06-20"}]}),
            Some((Outcome::Late, Some(Severity::Warns), Some("2026-06-19"), Some(0))),
        ),
        // No birth date.
        (
            "age-at-branch-meeting",
            json!({"today": "2026-05-01", "planned": meeting}),
            Some((Outcome::Unknown, Some(Severity::Informs), None, None)),
        ),
        // The month reading, once confirmed.
        (
            "age-at-branch-meeting",
            json!({"today": "2026-05-01", "settings": {"age-month-reading": "month"}, "person": {"born_on": "2008-05-25"}, "planned": meeting}),
            Some((Outcome::Met, None, Some("2026-05-25"), Some(-5))),
        ),
        // A plan whose day has passed is no event.
        (
            "age-at-branch-meeting",
            json!({"today": "2026-05-21", "person": {"born_on": "2008-05-25"}, "planned": meeting}),
            None,
        ),
        // The last plan of a code counts, even if it has passed.
        (
            "age-at-branch-meeting",
            json!({"today": "2026-05-21", "person": {"born_on": "2008-05-25"}, "planned": [
                {"code": "branch_resolution", "on": "2026-06-20"}, {"code": "branch_resolution", "on": "2026-05-20"}]}),
            None,
        ),
        // A start recorded without its date.
        (
            "recognition-meeting",
            json!({"today": "2026-06-01", "steps": ceremony(Value::Null)}),
            Some((Outcome::Unknown, Some(Severity::Informs), None, None)),
        ),
        (
            "admission-decision",
            json!({"today": "2026-06-01", "steps": [{"id": "r", "code": "branch_resolution"}]}),
            Some((Outcome::Unknown, Some(Severity::Informs), None, None)),
        ),
        // An event without its date: the limit is still given.
        (
            "admission-decision",
            json!({"today": "2026-06-01", "steps": closed(json!([{"id": "d", "code": "admission_decision"}]))}),
            Some((Outcome::Unknown, Some(Severity::Informs), Some("2026-07-22"), None)),
        ),
        // Closed: silent without an event.
        (
            "admission-decision",
            json!({"today": "2026-09-01", "steps": closed(json!([{"id": "w", "code": "withdrawn", "on": "2026-06-01"}]))}),
            None,
        ),
        // Rejected, or the file forwarded: silent while undecided.
        (
            "admission-decision",
            json!({"today": "2026-09-01", "steps": closed(json!([{"id": "w", "code": "rejected", "on": "2026-06-01"}]))}),
            None,
        ),
        (
            "admission-decision",
            json!({"today": "2026-09-01", "steps": closed(json!([])), "leaving": {"file_forwarded_on": "2026-06-10"}}),
            None,
        ),
        // Transferred: the count-down of the recognition goes on.
        (
            "recognition-meeting",
            json!({"today": "2027-07-14", "steps": [
                {"id": "d", "code": "admission_decision", "on": "2026-05-04"}, {"id": "c", "code": "ceremony_held", "on": "2026-05-19"},
                {"id": "t", "code": "transferred", "on": "2026-08-03"}]}),
            Some((Outcome::Overdue, Some(Severity::Warns), Some("2027-06-30"), Some(-10))),
        ),
        // Not applicable goes before unknown.
        (
            "ceremony-after-receipt",
            json!({"today": "2026-06-01", "steps": [{"id": "e", "code": "decision_received", "late_consent": {"by": "Đảng ủy xã"}}]}),
            Some((Outcome::NotApplicable, None, None, None)),
        ),
        (
            "graduation-before-branch-meeting",
            json!({"today": "2026-05-01", "person": {"kind": "staff"}, "planned": meeting}),
            None,
        ),
        (
            "graduation-before-branch-meeting",
            json!({"today": "2026-05-01", "person": {"studies_on": true, "graduated_on": "2026-05-10"}, "planned": meeting}),
            Some((Outcome::NotApplicable, None, None, None)),
        ),
        // Receipt clock of a decision issued under the newer text: only a note.
        (
            "ceremony-after-receipt",
            json!({"today": "2026-12-31", "steps": [
                {"id": "d", "code": "admission_decision", "on": "2026-08-03"}, {"id": "e", "code": "decision_received", "on": "2026-08-12"}]}),
            Some((Outcome::Overdue, Some(Severity::Informs), Some("2026-09-25"), Some(-68))),
        ),
        // Sent, but not known when received.
        (
            "lich-verification-reply",
            json!({"today": "2026-03-12", "steps": [{"id": "v", "code": "verification_requested", "on": "2026-01-28"}]}),
            Some((Outcome::DueSoon, Some(Severity::Informs), Some("2026-03-18"), Some(4))),
        ),
        // Only when the transfer was decided is known.
        (
            "transfer-of-membership",
            json!({"today": "2026-12-01", "steps": ceremony(json!("2026-05-19")), "leaving": {"transfer_decided_on": "2026-08-03"}}),
            Some((Outcome::Unknown, Some(Severity::Informs), None, None)),
        ),
        // A pupil's clock starts on the day of leaving.
        (
            "transfer-file-forward",
            json!({"today": "2026-06-10", "leaving": {"leaving_on": "2026-06-08", "transfer_decided_on": "2026-06-01", "file_with_competent": true}}),
            Some((Outcome::Running, None, Some("2026-06-29"), Some(13))),
        ),
        // The file's clock is the date on the đơn, never its receipt.
        (
            "dossier-validity",
            json!({"today": "2026-06-10", "steps": [{"id": "a", "code": "application_received", "on": "2026-01-20"}]}),
            Some((Outcome::Unknown, Some(Severity::Informs), None, None)),
        ),
        (
            "dossier-validity",
            json!({"today": "2026-06-10", "steps": [
                {"id": "a", "code": "application_received", "on": "2026-01-20", "dated_on": "2026-01-15"}, {"id": "o", "code": "dossier_opened"}]}),
            Some((Outcome::Unknown, Some(Severity::Informs), None, None)),
        ),
        // Certificate without its number, while the chi bộ considers: informs today.
        (
            "awareness-certificate-required",
            json!({"today": "2026-06-10", "steps": [
                {"id": "g", "code": "certificate_issued", "on": "2026-01-20"}, {"id": "s", "code": "submitted_to_branch", "on": "2026-05-20"}]}),
            Some((Outcome::Missing, Some(Severity::Informs), None, None)),
        ),
        // Calendar days: due soon by the setting for working days.
        (
            "student-party-file",
            json!({"today": "2026-09-24", "leaving": {"enrolled_on": "2026-09-03"}}),
            Some((Outcome::DueSoon, Some(Severity::Informs), Some("2026-10-03"), Some(9))),
        ),
        // A cancelled task.
        (
            "challenge-task-due",
            json!({"today": "2026-09-24", "tasks": [{"given_on": "2026-09-01", "due_on": "2026-09-10", "result": "cancelled"}]}),
            Some((Outcome::NotApplicable, None, None, None)),
        ),
        // Done elsewhere, without numbers: silent.
        (
            "branch-vote-admission",
            json!({"today": "2026-06-10", "steps": [{"id": "r", "code": "branch_resolution", "elsewhere": true}]}),
            None,
        ),
        // The official date is compared with the end of the probation.
        (
            "decision-after-transfer",
            json!({"today": "2026-09-01", "person": {"kind": "staff"}, "steps": closed(json!([])), "leaving": {"transfer_decided_on": "2026-06-01"}}),
            Some((Outcome::Overdue, Some(Severity::Blocks), Some("2026-07-13"), Some(-35))),
        ),
    ];
    for (rule, story, expected) in cases {
        let reply = judged(&story);
        let found = said(&reply, rule)
            .map(|finding| (finding.outcome, finding.severity, finding.date.map(|day| day.to_string()), finding.days));
        let expected =
            expected.map(|(outcome, severity, date, days)| (outcome, severity, date.map(str::to_owned), days));
        assert_eq!(found, expected, "{rule} in {story}");
    }
}

#[test]
fn companions_inform_until_there_is_an_introduction() {
    let companion = |id: &str, name: &str, from: &str, replaces: Value| {
        json!({"id": id, "code": "companion_assignment", "on": from, "kind": "party", "replaces": replaces,
               "companion": {"name": name, "official_on": "2019-02-03", "unit_joined_on": "2015-08-01"}})
    };
    let story = json!({
        "today": "2026-05-01", "person": {"unit_joined_on": "2025-09-05"},
        "steps": [companion("a", "An", "2025-11-03", Value::Null), companion("b", "Bình", "2026-03-02", json!("An"))]
    });
    let reply = judged(&story);
    let shared: Vec<&Finding> =
        reply.findings.iter().filter(|finding| finding.rule_id == "introducer-shared-time").collect();
    assert_eq!(shared.len(), 1, "An was replaced");
    assert_eq!((shared[0].outcome, shared[0].severity), (Outcome::NotApplicable, None));
    let story = json!({
        "today": "2026-05-01", "person": {"unit_joined_on": "2025-09-05"},
        "steps": [companion("a", "An", "2025-11-03", Value::Null)]
    });
    let finding = judged(&story);
    let finding = said(&finding, "introducer-shared-time").expect("An is looked at");
    assert_eq!((finding.outcome, finding.severity), (Outcome::TooEarly, Some(Severity::Informs)));
    assert_eq!(finding.date.map(|day| day.to_string()).as_deref(), Some("2026-09-05"));
}

#[test]
fn removal_votes_are_judged_by_level() {
    let story = json!({"today": "2027-07-01", "steps": [
        {"id": "d", "code": "admission_decision", "on": "2026-05-04"}, {"id": "c", "code": "ceremony_held", "on": "2026-05-19"},
        {"id": "x", "code": "removed", "on": "2027-06-10", "body": "delegated_committee",
         "branch_vote": {"total": 30, "in_favour": 20}, "base_committee_vote": {"total": 15, "in_favour": 9},
         "decision_vote": {"total": 15, "in_favour": 8}}]});
    let reply = judged(&story);
    for (rule, outcome, needs) in [
        ("branch-vote-removal", Outcome::Met, 20),
        ("base-committee-vote", Outcome::Failed, 10),
        ("delegated-committee-vote", Outcome::Failed, 10),
    ] {
        let finding = said(&reply, rule).unwrap_or_else(|| panic!("{rule}"));
        assert_eq!(
            (finding.outcome, finding.needs, finding.matter.as_deref()),
            (outcome, Some(needs), Some("removal")),
            "{rule}"
        );
    }
}

#[test]
fn an_old_day_is_marked_beside_the_source() {
    let story = json!({"today": "2024-06-01", "steps": [{"id": "d", "code": "decision_received", "on": "2024-05-06"}]});
    let reply = judged(&story);
    let finding = said(&reply, "ceremony-after-receipt").expect("speaks");
    assert!(finding.source.contains("trước khi văn bản có hiệu lực"), "{}", finding.source);
    assert_eq!(finding.version, 1);
}
