mod offers;
mod refusals;

use super::*;
use crate::date::parse_iso;
use chrono::NaiveDate;
use serde_json::{Value, json};

fn day(text: &str) -> NaiveDate {
    parse_iso(text).unwrap()
}

const TODAY: &str = "2027-08-20";

fn terms() -> Terms {
    let branch_ratio = Since::always(Threshold { part: 2, whole: 3, beyond: false });
    Terms { probation_months: Since::always(12), branch_ratio, base_summoned: false }
}

fn steps(told: &Value) -> Vec<Step> {
    serde_json::from_value(told.clone()).unwrap()
}

/// `code@day` or `code`, with the place in the list as id.
fn brief(told: &str) -> Vec<Step> {
    let read = |(at, word): (usize, &str)| {
        let (code, on) = word.split_once('@').unwrap_or((word, ""));
        let code = StepCode::parse(code).unwrap_or_else(|| panic!("{code}"));
        Step::new(at.to_string(), code, parse_iso(on).ok())
    };
    told.split_whitespace().enumerate().map(read).collect()
}

fn read(steps: Vec<Step>) -> Timeline {
    Timeline::read(steps, &Person::default(), day(TODAY), terms())
}

fn whole_path() -> &'static str {
    "identified@2025-09-20 union_branch_nomination@2025-10-01 union_recognition@2025-10-10 \
     sympathiser_listing@2025-11-03 companion_assignment@2025-11-03 class_referral@2025-12-01 \
     certificate_issued@2026-01-12 dossier_clearance@2026-01-20 union_introduction@2026-02-02 \
     application_received@2026-02-03 cv_received@2026-02-04 verification_requested@2026-02-05 \
     verification_answered@2026-03-02 cv_certified@2026-03-10 member_introduction@2026-03-11 \
     opinions_summary@2026-03-12 submitted_to_branch@2026-03-13 branch_resolution@2026-03-20 \
     file_sent@2026-03-23 admission_decision@2026-05-04 decision_received@2026-05-06 ceremony_held@2026-05-19 \
     probation_helper_assigned@2026-05-19 member_declared@2026-06-01 new_member_class@2026-09-01 self_review@2027-05-20 helper_review@2027-05-21 \
     recognition_opinions@2027-05-24 recognition_branch_resolution@2027-06-01 recognition_decision@2027-07-01 \
     card_issued@2027-08-02"
}

#[test]
fn words_of_the_path_go_round() {
    for stage in Stage::ALL {
        assert_eq!(Stage::parse(stage.code()), Some(stage));
        assert_eq!(serde_json::to_value(stage).unwrap(), stage.code());
        assert_eq!(usize::from(stage.number()), Stage::ALL.iter().position(|one| *one == stage).unwrap() + 1);
        assert!(stage.station().stages().any(|one| one == stage));
    }
    for state in SideState::ALL {
        assert_eq!(SideState::parse(state.code()), Some(state));
        assert_eq!(serde_json::to_value(state).unwrap(), state.code());
        assert_eq!(SideState::entered_with(state.entered_by()), Some(state));
    }
    for station in Station::ALL {
        assert_eq!(serde_json::to_value(station).unwrap(), station.code());
        assert!(!station.label().is_empty());
    }
    for id in RefusalId::ALL {
        assert_eq!(serde_json::to_value(id).unwrap(), id.code());
    }
    assert_eq!(Stage::RecognitionReview.board_column(), Station::Probation);
    assert_eq!(Stage::RecognitionReview.station(), Station::Official);
}

#[test]
fn a_step_keeps_what_no_rule_reads() {
    let told = json!({
        "id": "a", "code": "admission_decision", "on": "2026-05-04", "elsewhere": true, "number": "15-QĐ/ĐU",
        "vote": {"total": 9, "in_favour": 5}, "signer": "Bí thư", "symbol": "QĐ/ĐU", "dated_on": "không đọc"
    });
    let step: Step = serde_json::from_value(told.clone()).unwrap();
    assert!(step.elsewhere);
    assert_eq!(step.facts.number.as_deref(), Some("15-QĐ/ĐU"));
    assert_eq!(step.facts.dated_on, None);
    assert_eq!(step.facts.other["signer"], "Bí thư");
    assert_eq!(serde_json::to_value(&step).unwrap(), told);
}

#[test]
fn empty_facts_are_not_written() {
    let told = json!({"id": "a", "code": "cv_received", "on": null});
    let given = json!({"id": "a", "code": "cv_received", "elsewhere": null});
    let step: Step = serde_json::from_value(given).unwrap();
    assert_eq!(serde_json::to_value(&step).unwrap(), told);
    let plan: Planned = serde_json::from_value(json!({"code": "ceremony_held", "on": "2026-06-30"})).unwrap();
    assert_eq!(serde_json::to_value(&plan).unwrap(), json!({"code": "ceremony_held", "on": "2026-06-30"}));
    assert!(serde_json::from_value::<Step>(json!({"id": "a", "code": "cv_lost"})).is_err());
    assert!(serde_json::from_value::<Step>(json!({"id": "a", "code": "branch_resolution", "vote": 5})).is_err());
}

#[test]
fn the_stage_is_the_highest_gate() {
    let path = brief(whole_path());
    for (told, stage) in
        [(1, Stage::Source), (3, Stage::Outstanding), (4, Stage::Sympathiser), (6, Stage::AwarenessClass)]
    {
        assert_eq!(read(path[..told].to_vec()).stage(), Some(stage));
    }
    for (told, stage) in
        [(8, Stage::Introduced), (10, Stage::Dossier), (17, Stage::BranchReview), (18, Stage::CommitteeReview)]
    {
        assert_eq!(read(path[..told].to_vec()).stage(), Some(stage));
    }
    for (told, stage) in [(20, Stage::AwaitingCeremony), (22, Stage::Probationary), (26, Stage::RecognitionReview)] {
        assert_eq!(read(path[..told].to_vec()).stage(), Some(stage));
    }
    assert_eq!(read(path).stage(), Some(Stage::Official));
    assert_eq!(read(Vec::new()).stage(), None);
    assert_eq!(read(brief("certificate_issued@2026-01-12")).stage(), Some(Stage::AwarenessClass));
}

#[test]
fn a_resolution_without_the_ratio_is_no_gate() {
    for (vote, stage) in [
        (json!({"total": 31, "in_favour": 20}), Stage::BranchReview),
        (json!({"total": 31, "in_favour": 21}), Stage::CommitteeReview),
        (json!({"total": 31, "summoned": 29, "in_favour": 20}), Stage::BranchReview),
        (json!({"in_favour": 1}), Stage::CommitteeReview),
        (Value::Null, Stage::CommitteeReview),
    ] {
        let told = json!([
            {"id": "a", "code": "submitted_to_branch", "on": "2026-05-10"},
            {"id": "b", "code": "branch_resolution", "on": "2026-05-20", "vote": vote}
        ]);
        assert_eq!(read(steps(&told)).stage(), Some(stage), "{vote}");
    }
    let told = json!([{"id": "b", "code": "branch_resolution", "on": "2026-05-20", "vote": {"total": 29, "in_favour": 20, "summoned": 28}}]);
    assert_eq!(read(steps(&told)).stage(), Some(Stage::CommitteeReview));
    let alone =
        json!([{"id": "b", "code": "branch_resolution", "on": "2026-05-20", "vote": {"total": 29, "in_favour": 2}}]);
    assert_eq!(read(steps(&alone)).stage(), None);
}

#[test]
fn side_states_come_and_go() {
    for (told, state, closed) in [
        ("paused@2026-01-01", Some(SideState::Paused), false),
        ("paused@2026-01-01 resumed@2026-02-01", None, false),
        ("paused@2026-01-01 resubmitted@2026-02-01", Some(SideState::Paused), false),
        ("returned@2026-01-01 resubmitted@2026-02-01", None, false),
        ("paused@2026-01-01 returned@2026-01-02 resubmitted@2026-02-01", None, false),
        ("vote_failure_reported@2026-01-01", Some(SideState::VoteFailed), false),
        ("vote_failure_reported@2026-01-01 submitted_to_branch@2026-02-01", None, false),
        ("vote_failure_reported@2026-01-01 rejected@2026-02-01", Some(SideState::Rejected), false),
        ("rejected@2026-01-01 submitted_to_branch@2026-02-01", None, false),
        ("struck_off@2026-01-01", Some(SideState::StruckOff), true),
        ("closed@2026-01-01", Some(SideState::Closed), true),
        ("closed@2026-01-01 resumed@2026-02-01", None, false),
        ("resumed@2026-02-01 closed@2026-01-01", None, false),
        ("resumed closed@2026-01-01", Some(SideState::Closed), true),
        ("annulled@2026-01-01", Some(SideState::Annulled), false),
    ] {
        let timeline = read(brief(told));
        assert_eq!((timeline.side_state(), timeline.closed()), (state, closed), "{told}");
    }
}

fn annulled(facts: Value, more: &[(&str, &str)]) -> Timeline {
    let mut told = brief(
        "submitted_to_branch@2026-04-20 branch_resolution@2026-05-04 admission_decision@2026-06-01 ceremony_held@2026-06-10",
    );
    let mut annulment: Value = json!({"id": "x", "code": "annulled", "on": "2026-07-01"});
    annulment.as_object_mut().unwrap().extend(facts.as_object().unwrap().clone());
    told.push(serde_json::from_value(annulment).unwrap());
    told.extend(more.iter().map(|(code, on)| Step::new("y", StepCode::parse(code).unwrap(), parse_iso(on).ok())));
    read(told)
}

#[test]
fn an_annulment_takes_away_what_was_built_on_the_fault() {
    for (facts, more, stage, state, closed) in [
        (json!({"cause": "criteria"}), vec![], Stage::CommitteeReview, Some(SideState::Annulled), true),
        (json!({"cause": "late_after_transfer"}), vec![], Stage::CommitteeReview, Some(SideState::Annulled), false),
        (
            json!({"cause": "procedure", "faulty_step": "ceremony_held"}),
            vec![],
            Stage::CommitteeReview,
            Some(SideState::Annulled),
            false,
        ),
        (
            json!({"cause": "procedure", "faulty_step": "branch_resolution"}),
            vec![],
            Stage::BranchReview,
            Some(SideState::Annulled),
            false,
        ),
        (
            json!({"cause": "procedure", "faulty_step": "branch_resolution"}),
            vec![("branch_resolution", "2026-07-10")],
            Stage::CommitteeReview,
            None,
            false,
        ),
        (
            json!({"cause": "procedure"}),
            vec![("admission_decision", "2026-07-10")],
            Stage::AwaitingCeremony,
            None,
            false,
        ),
        (
            json!({"cause": "criteria"}),
            vec![("admission_decision", "2026-07-10")],
            Stage::AwaitingCeremony,
            Some(SideState::Annulled),
            true,
        ),
    ] {
        let timeline = annulled(facts.clone(), &more);
        assert_eq!(
            (timeline.stage(), timeline.side_state(), timeline.closed()),
            (Some(stage), state, closed),
            "{facts} {more:?}"
        );
    }
}

#[test]
fn a_new_submission_after_a_failure_opens_an_attempt() {
    let told = "application_received@2026-01-05 submitted_to_branch@2026-02-02 branch_resolution@2026-02-10 rejected@2026-03-02 \
                submitted_to_branch@2026-04-01";
    let timeline = read(brief(told));
    assert_eq!(timeline.stage(), Some(Stage::BranchReview));
    assert!(!timeline.has(StepCode::BranchResolution));
    assert_eq!(timeline.step(StepCode::SubmittedToBranch).and_then(|step| step.on), Some(day("2026-04-01")));
    let without = told.replace("rejected@2026-03-02", "paused@2026-03-02");
    let timeline = read(brief(&without));
    assert!(timeline.has(StepCode::BranchResolution));
    assert_eq!(timeline.steps_of(StepCode::SubmittedToBranch).count(), 1);
}

#[test]
fn a_second_entry_corrects_the_first() {
    for (told, code, on) in [
        ("ceremony_held@2026-05-19 ceremony_held@2026-05-18", StepCode::CeremonyHeld, vec!["2026-05-18"]),
        (
            "certificate_issued@2026-01-01 certificate_issued@2026-02-01",
            StepCode::CertificateIssued,
            vec!["2026-02-01"],
        ),
        (
            "dossier_renewed@2026-02-01 dossier_renewed@2026-01-01",
            StepCode::DossierRenewed,
            vec!["2026-01-01", "2026-02-01"],
        ),
    ] {
        let timeline = read(brief(told));
        let counted: Vec<NaiveDate> = timeline.steps_of(code).filter_map(|step| step.on).collect();
        assert_eq!(counted, on.into_iter().map(day).collect::<Vec<_>>(), "{told}");
    }
}

#[test]
fn answers_and_introductions_are_corrected_one_by_one() {
    let answer = |id: &str, request: &str, on: &str| json!({"id": id, "code": "verification_answered", "request": request, "on": on});
    let told =
        json!([answer("a", "r1", "2026-05-01"), answer("b", "r2", "2026-05-02"), answer("c", "r1", "2026-04-30")]);
    let ids = |timeline: &Timeline, code| timeline.steps_of(code).map(|step| step.id.clone()).collect::<Vec<_>>();
    assert_eq!(ids(&read(steps(&told)), StepCode::VerificationAnswered), ["c", "b"]);
    let made = |id: &str, name: &str, replaces: Value| json!({"id": id, "code": "member_introduction", "on": "2026-05-01", "introducer": {"name": name}, "replaces": replaces});
    let told = json!([made("a", "An", Value::Null), made("b", "Bình", json!("An ")), made("c", "Chi", json!("Bình"))]);
    assert_eq!(ids(&read(steps(&told)), StepCode::MemberIntroduction), ["c"]);
    let told = json!([made("a", "An", Value::Null), made("b", "Bình", Value::Null), made("c", "An", Value::Null)]);
    assert_eq!(ids(&read(steps(&told)), StepCode::MemberIntroduction), ["b", "c"]);
}

#[test]
fn the_four_dates_are_four() {
    let dates = read(brief(whole_path())).dates();
    assert_eq!(dates.decision_issued_on, Some(day("2026-05-04")));
    assert_eq!(dates.decision_received_on, Some(day("2026-05-06")));
    assert_eq!(dates.ceremony_on, Some(day("2026-05-19")));
    assert_eq!((dates.official_from, dates.probation_end), (Some(day("2027-05-19")), Some(day("2027-05-19"))));
}

/// What is said of a timeline, for comparing two.
fn said(timeline: &Timeline) -> (Option<Stage>, Option<SideState>, bool, Dates, Vec<String>) {
    let counting = timeline.counting().map(|step| step.id.clone()).collect();
    (timeline.stage(), timeline.side_state(), timeline.closed(), timeline.dates(), counting)
}

#[test]
fn a_voided_step_is_as_if_never_recorded() {
    let extras =
        ["submitted_to_branch@2026-04-01", "struck_off@2026-04-01", "annulled@2026-06-01", "ceremony_held@2026-05-20"];
    let path = brief(whole_path());
    for told in 1..=path.len() {
        for extra in extras {
            let plain = path[..told].to_vec();
            let mut added = brief(extra).remove(0);
            added.id = "extra".into();
            let mut void = Step::new("void", StepCode::Void, Some(day(TODAY)));
            void.facts.voids = Some("extra".into());
            for (first, second) in [(&added, &void), (&void, &added)] {
                let with = [plain.clone(), vec![first.clone(), second.clone()]].concat();
                assert_eq!(said(&read(with)), said(&read(plain.clone())), "{extra} after {told}");
            }
        }
    }
}

#[test]
fn the_order_of_entry_does_not_matter_without_corrections_and_ties() {
    let told = "identified@2025-09-20 sympathiser_listing@2025-11-04 submitted_to_branch@2026-03-13 branch_resolution@2026-03-20 \
                rejected@2026-04-02 dossier_renewed@2026-04-20 paused@2026-04-22 resumed@2026-04-25 submitted_to_branch@2026-05-04 branch_resolution@2026-05-10 \
                admission_decision@2026-06-01 decision_received@2026-06-02 ceremony_held@2026-06-10";
    let path = brief(told);
    let expected = said(&read(path.clone()));
    for seed in 1..200_usize {
        let mut shuffled = path.clone();
        let mut state = seed;
        for at in (1..shuffled.len()).rev() {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            shuffled.swap(at, (state >> 33) % (at + 1));
        }
        assert_eq!(said(&read(shuffled)), expected, "seed {seed}");
    }
}
