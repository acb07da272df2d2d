//! Where somebody stands, and what is offered next.

use super::*;

#[test]
fn stations_show_where_somebody_stands() {
    let told = "identified@2025-09-20 union_recognition@2025-10-10 certificate_issued@2026-01-12 \
                application_received@2026-02-03 submitted_to_branch@2026-03-13";
    let timeline = read(brief(told));
    let planned: Vec<Planned> =
        serde_json::from_value(json!([{"code": "branch_resolution", "on": "2027-09-01"}])).unwrap();
    let stations = timeline.stations(&planned);
    let states: Vec<StationState> = stations.iter().map(|station| station.state).collect();
    use StationState::{Current, Done, Future, Gap};
    assert_eq!(states, [Done, Done, Gap, Gap, Gap, Current, Future, Future, Future, Future]);
    let here = &stations[5];
    let shown: Vec<StepCode> = here.steps.iter().map(|shown| shown.code).collect();
    assert_eq!(shown, [StepCode::SubmittedToBranch, StepCode::BranchResolution]);
    assert_eq!(here.steps[1].planned_on, Some(day("2027-09-01")));
    let whole = read(brief(whole_path()));
    let stations = whole.stations(&[]);
    assert!(stations.iter().all(|station| station.complete));
    assert_eq!(stations[9].state, Current);
    assert_eq!(stations[8].ends_on, Some(day("2027-05-19")));
    assert!(read(Vec::new()).stations(&[]).iter().all(|station| station.state == Future));
}

#[test]
fn the_usual_path_is_offered_step_by_step() {
    let path = brief(whole_path());
    let mut answered = path.clone();
    for step in answered.iter_mut().filter(|step| step.code == StepCode::VerificationAnswered) {
        step.facts.request = Some("11".into());
    }
    for told in 0..answered.len() {
        let timeline = read(answered[..told].to_vec());
        let next = timeline.next_steps(Levels::default());
        let offered = next.proposed.map(StepCode::code);
        let follows: Vec<&str> = answered[told..].iter().map(|step| step.code.code()).collect();
        assert!(offered.is_some_and(|code| follows.contains(&code)), "{told}: {offered:?}, then {follows:?}");
        assert!(!next.others.contains(&next.proposed.unwrap()));
    }
    assert_eq!(read(answered).next_steps(Levels::default()).proposed, None);
}

#[test]
fn side_states_are_left_by_one_step() {
    for (told, proposed) in [
        ("identified@2026-01-01 paused@2026-01-02", Some(StepCode::Resumed)),
        ("application_received@2026-01-01 returned@2026-01-02", Some(StepCode::Resubmitted)),
        ("submitted_to_branch@2026-01-01 rejected@2026-01-02", Some(StepCode::SubmittedToBranch)),
        ("identified@2026-01-01 closed@2026-01-02", Some(StepCode::Resumed)),
        ("identified@2026-01-01 struck_off@2026-01-02", None),
        ("", Some(StepCode::Identified)),
    ] {
        assert_eq!(read(brief(told)).next_steps(Levels::default()).proposed, proposed, "{told}");
    }
    let lost = json!([
        {"id": "a", "code": "submitted_to_branch", "on": "2026-05-10"},
        {"id": "b", "code": "branch_resolution", "on": "2026-05-20", "vote": {"total": 31, "in_favour": 20}}
    ]);
    assert_eq!(read(steps(&lost)).next_steps(Levels::default()).proposed, Some(StepCode::VoteFailureReported));
    let levels = Levels { base_committee: true, ..Levels::default() };
    let resolved = read(brief("submitted_to_branch@2026-05-10 branch_resolution@2026-05-20"));
    assert_eq!(resolved.next_steps(levels).proposed, Some(StepCode::BaseCommitteeResolution));
    assert_eq!(resolved.next_steps(Levels::default()).proposed, Some(StepCode::FileSent));
    let side = resolved.next_steps(levels).side;
    assert!(side.contains(&StepCode::Rejected) && !side.contains(&StepCode::Removed));
}
