//! Leaving before the path is finished.

use serde_json::json;

use crate::Example;
use crate::told::{admitted, and, leaving, resolved, step, told};

pub fn examples() -> Vec<Example> {
    let moved =
        || json!({"transfer_decided_on": "2026-06-01", "file_with_competent": true, "file_received_on": "2026-06-10"});
    vec![
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
            told("2026-07-20", resolved(), leaving("staff", moved())),
            told("2026-07-20", resolved(), leaving("staff", json!({"transfer_decided_on": "2026-06-01"}))),
        ),
        (
            "decision-after-transfer",
            told("2026-07-20", and(resolved(), [step("admission_decision", "2026-07-14")]), leaving("staff", moved())),
            told("2026-07-20", and(resolved(), [step("admission_decision", "2026-07-13")]), leaving("staff", moved())),
        ),
        (
            "transfer-receiving-decision",
            told("2026-08-20", resolved(), leaving("staff", moved())),
            told("2026-08-20", and(resolved(), [step("admission_decision", "2026-07-13")]), leaving("staff", moved())),
        ),
        (
            "transfer-reexamination",
            told("2026-11-20", and(resolved(), [step("admission_decision", "2026-07-14")]), leaving("staff", moved())),
            told("2026-11-20", and(resolved(), [step("admission_decision", "2026-07-13")]), leaving("staff", moved())),
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
    ]
}
