//! Conditions of admission and the validity of papers.

use serde_json::{Value, json};

use crate::Example;
use crate::told::{application, companion, introduced, meeting, on, step, told, with};

/// Documents 1 to 6 of the file.
const FIRST_SIX: [&str; 6] =
    ["awareness_certificate", "application", "applicant_cv", "member_introduction", "union_resolution", "opinions"];

pub fn examples() -> Vec<Example> {
    let born =
        |date: &str, on: &str| told("2026-05-01", vec![], json!({"person": {"born_on": date}, "planned": meeting(on)}));
    let graduating = |on: &str, code: &str| {
        let steps = vec![step("admission_decision", "2026-07-01")];
        let planned = json!([{"code": code, "on": on}]);
        told("2026-07-04", steps, json!({"person": {"graduated_on": "2026-07-10"}, "planned": planned}))
    };
    let certificate = |on: &str, number: Value| with("certificate_issued", on, json!({"number": number}));
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
            "companion-assigned",
            told("2026-05-01", vec![step("sympathiser_listing", "2026-03-02")], json!({})),
            told(
                "2026-05-01",
                vec![step("sympathiser_listing", "2026-03-02"), companion(json!("2019-02-03"))],
                json!({}),
            ),
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
    ]
}
