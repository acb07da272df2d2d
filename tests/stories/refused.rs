//! What is impossible on the path is refused by the commands that record it, and nothing is stored.

use serde_json::{Value, json};

use crate::office::{Office, TODAY, text};
use crate::path::{NONE, step_of, walked};

/// What is prepared, the step that is tried, its facts, the code of the refusal.
type Refused = (&'static str, &'static str, &'static str, fn() -> Value, &'static str);

const REFUSED: &[Refused] = &[
    ("file_sent", "branch_resolution", "2024-01-22", || vote(json!({ "total": 20, "present": 21 })), "vote-arithmetic"),
    (
        "file_sent",
        "branch_resolution",
        "2024-01-22",
        || vote(json!({ "summoned": 20, "present": 21 })),
        "vote-arithmetic",
    ),
    (
        "file_sent",
        "branch_resolution",
        "2024-01-22",
        || vote(json!({ "total": 20, "summoned": 21 })),
        "vote-arithmetic",
    ),
    ("file_sent", "branch_resolution", "2024-01-22", || vote(json!({ "in_favour": -1 })), "vote-arithmetic"),
    (
        "file_sent",
        "branch_resolution",
        "2024-01-22",
        || vote(json!({ "present": 20, "in_favour": 15, "against": 4, "blank": 2 })),
        "vote-arithmetic",
    ),
    ("class_referral", "certificate_issued", "2026-05-15", NONE, "future-step"),
    ("class_referral", "certificate_issued", "31/02/2025", NONE, "not-a-date"),
    ("class_referral", "certificate_issued", "2025-02-31", NONE, "not-a-date"),
    ("class_referral", "certificate_issued", "1899-12-31", NONE, "not-a-date"),
    (
        "class_referral",
        "certificate_issued",
        "2023-02-10",
        || json!({ "class_from": "2023-02-20" }),
        "certificate-before-class",
    ),
    (
        "class_referral",
        "certificate_issued",
        "2023-03-10",
        || json!({ "class_from": "2023-02-20", "class_to": "2023-02-17" }),
        "ends-before-start",
    ),
    (
        "sympathiser_listing",
        "companion_assignment",
        "2023-01-09",
        || json!({ "kind": "party", "companion": { "name": "Kim Thu Hà" }, "from": "2023-01-09", "to": "2022-12-01" }),
        "ends-before-start",
    ),
    ("admission_decision", "decision_received", "2024-02-02", NONE, "received-before-issued"),
    ("decision_received", "ceremony_held", "2024-02-02", NONE, "ceremony-before-decision"),
    ("file_sent", "ceremony_held", "2024-02-26", NONE, "held-without-decision"),
    ("decision_received", "self_review", "2025-02-27", NONE, "probation-without-ceremony"),
    ("decision_received", "card_issued", "2025-02-27", NONE, "probation-without-ceremony"),
    ("member_declared", "recognition_decision", "2024-02-20", NONE, "recognised-before-ceremony"),
    (
        "member_declared",
        "recognition_decision",
        "2025-04-07",
        || json!({ "official_from": "2024-02-20" }),
        "recognised-before-ceremony",
    ),
];

pub fn vote(vote: Value) -> Value {
    json!({ "number": "08-NQ/CB", "vote": vote })
}

#[test]
fn what_is_impossible_is_refused_and_not_stored() {
    let office = Office::new();
    for (at, (before, code, on, facts, refused)) in REFUSED.iter().enumerate() {
        let candidate = walked(&office, &format!("Người thứ {}", at + 1), before);
        let args = json!({ "candidate": candidate, "code": code, "on": on, "facts": facts() });
        let failure = office.refused("candidates.record_step", args);
        assert_eq!(failure.refused, *refused, "{code} {on}: {}", failure.sentence);
        assert!(!failure.usage);
    }
    assert_eq!(office.problems(), json!([]));
}

#[test]
fn a_closed_candidacy_takes_no_step_until_it_is_opened_again() {
    let office = Office::new();
    for closing in ["struck_off", "withdrawn", "referred_away", "closed"] {
        let candidate = walked(&office, &format!("Người {closing}"), "sympathiser_listing");
        let row = office.step(&candidate, closing, "2023-05-08", json!({ "reason": "Theo gia đình" }))["row"].clone();
        assert_eq!(row["side_state"], closing);
        assert_eq!(row["closed"], true, "{closing}");
        let args = json!({ "candidate": candidate, "code": "class_referral", "on": "2023-06-05" });
        assert_eq!(office.refused("candidates.record_step", args.clone()).refused, "step-on-closed", "{closing}");
        if closing == "closed" {
            office.step(&candidate, "resumed", "2023-06-01", json!({ "reason": "Trở lại trường" }));
            assert_eq!(office.call("candidates.record_step", args)["row"]["stage"], "awareness_class");
        }
    }
}

#[test]
fn nobody_has_two_open_candidacies() {
    let office = Office::new();
    let (person, candidate) = office.candidate("Thạch Thị Sa Ry");
    let again = json!({ "persons": [person], "on": "2023-09-15" });
    let failure = office.refused("candidates.open", again.clone());
    assert_eq!(failure.refused, "two-open-candidacies");
    assert!(failure.sentence.contains("Thạch Thị Sa Ry"), "{}", failure.sentence);
    let both = json!({ "persons": [person, person], "on": "2023-09-15" });
    assert_eq!(office.refused("candidates.open", both).refused, "two-open-candidacies");
    office.step(&candidate, "struck_off", "2023-05-08", json!({ "reason": "Theo gia đình" }));
    let opened = office.call("candidates.open", again);
    assert_ne!(opened["ids"][0], candidate);
    let all = office.call("candidates.list", json!({ "closed": true }));
    assert_eq!(
        (all["total"].as_u64(), office.call("candidates.list", json!({}))["total"].as_u64()),
        (Some(2), Some(1))
    );
    // The other way round: the closing step of the first cannot be taken back while the second is open.
    let closing = step_of(&office, &candidate, "struck_off");
    let void = json!({ "candidate": candidate, "step": closing["id"], "reason": "Ghi nhầm" });
    assert_eq!(office.refused("candidates.void_step", void).refused, "two-open-candidacies");
}

#[test]
fn nobody_is_twice_in_a_ceremony() {
    let office = Office::new();
    let candidate = walked(&office, "Thạch Thị Sa Ry", "decision_received");
    let ceremony =
        |title: &str| text(&office.call("ceremonies.save", json!({ "title": title, "on": "2026-05-19" }))["id"]);
    let (first, second) = (ceremony("Đợt 19/5"), ceremony("Đợt 02/9"));
    let to = |id: &str| json!({ "id": id, "candidates": [candidate] });
    office.call("ceremonies.add_people", to(&first));
    assert_eq!(office.refused("ceremonies.add_people", to(&first)).refused, "twice-in-ceremony");
    assert_eq!(office.refused("ceremonies.add_people", to(&second)).refused, "twice-in-ceremony");
    let twice = json!({ "id": second, "candidates": [candidate, candidate] });
    office.call("ceremonies.remove_people", to(&first));
    assert_eq!(office.refused("ceremonies.add_people", twice).refused, "twice-in-ceremony");
    office.call("ceremonies.add_people", to(&second));
}

#[test]
fn a_helper_is_somebody_else() {
    let office = Office::new();
    let candidate = walked(&office, "Thạch Thị Sa Ry", "sympathiser_listing");
    let own = json!({ "name": "Thạch Thị Sa Ry", "official_on": "2016-02-03" });
    let steps = [
        ("companion_assignment", json!({ "kind": "party", "companion": own })),
        ("member_introduction", json!({ "introducer": own })),
    ];
    for (code, facts) in steps {
        let args = json!({ "candidate": candidate, "code": code, "on": "2023-01-09", "facts": facts });
        assert_eq!(office.refused("candidates.record_step", args).refused, "companion-is-self", "{code}");
    }
}

#[test]
fn nobody_is_born_after_today_or_on_no_day() {
    let office = Office::new();
    let person = office.member(None, &[("name", "Thạch Thị Sa Ry")]);
    let born = |day: &str| json!([{ "field": "born_on", "value": day }]);
    let refused = |day: &str| {
        let update = office.refused("members.update", json!({ "id": person, "values": born(day) })).refused;
        let add =
            json!({ "values": [{ "field": "name", "value": "Kim Sa Ry" }, { "field": "born_on", "value": day }] });
        assert_eq!(office.refused("members.add", add).refused, update, "{day}");
        update
    };
    assert_eq!(refused("2026-05-15"), "born-after-today");
    assert_eq!(refused("2027"), "born-after-today");
    for day in ["2009-02-31", "31/02/2009", "1899-12-31"] {
        assert_eq!(refused(day), "field", "{day}");
    }
    office.call("members.update", json!({ "id": person, "values": born(TODAY) }));
}

#[test]
fn nobody_belongs_to_two_chi_doan_at_once() {
    let office = Office::new();
    let (one, two) = (office.branch("11A1"), office.branch("11A2"));
    let person = office.member(Some(&one), &[("name", "Thạch Thị Sa Ry")]);
    let move_to = |branch: &str, on: &str| json!({ "ids": [person], "branch": branch, "on": on });
    let end = json!({ "ids": [person], "status": "moved_out", "on": "2026-04-30" });
    office.call("members.move", move_to(&two, "2026-02-02"));
    let memberships = || office.call("members.get", json!({ "id": person }))["memberships"].clone();
    let two_since = json!({ "branch": "11A2", "from": "2026-02-02", "to": null });
    let one_until = json!({ "branch": "11A1", "from": "2025-09-01", "to": "2026-02-01" });
    assert_eq!(memberships(), json!([two_since, one_until]));
    office.call("members.end", end);
    assert_eq!(memberships()[0]["to"], "2026-04-30");
    // Back into a chi đoàn on a day on which the person was still in another.
    assert_eq!(office.refused("members.move", move_to(&one, "2026-03-02")).refused, "two-current-union-branches");
    office.call("members.move", move_to(&one, "2026-05-01"));
    assert_eq!(memberships().as_array().map(Vec::len), Some(3));
    let early = json!({ "ids": [person], "status": "moved_out", "on": "2026-04-01" });
    assert_eq!(office.refused("members.end", early).refused, "ends-before-start");
}
