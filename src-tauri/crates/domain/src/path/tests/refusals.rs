//! What is impossible, and what may still be accepted.

use super::*;

#[test]
fn refusals() {
    let vote = |facts: Value| json!([{"id": "a", "code": "branch_resolution", "on": "2026-05-20", "vote": facts}]);
    let class = |from: &str, to: &str| json!([{"id": "a", "code": "certificate_issued", "on": "2026-05-20", "class_from": from, "class_to": to}]);
    let decision = json!({"id": "d", "code": "admission_decision", "on": "2026-05-20"});
    let ceremony = json!({"id": "c", "code": "ceremony_held", "on": "2026-05-20"});
    let recognised = |on: Value, official: Value| json!([decision, ceremony, {"id": "r", "code": "recognition_decision", "on": on, "official_from": official}]);
    for (told, expected) in [
        (vote(json!({"total": 5, "in_favour": 6})), Some("vote-arithmetic")),
        (json!([{"id": "a", "code": "removed", "branch_vote": {"total": 3, "against": 4}}]), Some("vote-arithmetic")),
        (vote(json!({"total": 6, "in_favour": 6})), None),
        (json!([{"id": "a", "code": "cv_received", "on": "2027-08-21"}]), Some("future-step")),
        (json!([{"id": "a", "code": "void", "on": "2027-08-21"}]), Some("future-step")),
        (
            json!([{"id": "a", "code": "cv_received", "on": "2027-08-21"}, {"id": "b", "code": "void", "voids": "a"}]),
            None,
        ),
        (
            json!([decision, {"id": "e", "code": "decision_received", "on": "2026-05-19"}]),
            Some("received-before-issued"),
        ),
        (json!([decision, {"id": "e", "code": "decision_received", "on": "2026-05-20"}]), None),
        (json!([decision, {"id": "c", "code": "ceremony_held", "on": "2026-05-19"}]), Some("ceremony-before-decision")),
        (json!([ceremony]), Some("held-without-decision")),
        (json!([{"id": "c", "code": "ceremony_held", "on": null}, {"id": "d", "code": "admission_decision"}]), None),
        (json!([decision, {"id": "s", "code": "card_issued", "on": "2027-05-20"}]), Some("probation-without-ceremony")),
        (json!([decision, {"id": "s", "code": "new_member_class", "on": "2027-05-20"}]), None),
        (recognised(json!("2026-05-19"), Value::Null), Some("recognised-before-ceremony")),
        (recognised(json!("2027-05-21"), json!("2026-05-19")), Some("recognised-before-ceremony")),
        (recognised(json!("2027-05-21"), json!("2027-05-20")), None),
        (class("2026-05-21", "2026-05-22"), Some("certificate-before-class")),
        (class("2026-05-10", "2026-05-09"), Some("ends-before-start")),
        (class("2026-05-10", "2026-05-10"), None),
        (
            json!([{"id": "a", "code": "companion_assignment", "on": "2026-05-10", "to": "2026-05-09"}]),
            Some("ends-before-start"),
        ),
        (
            json!([{"id": "a", "code": "companion_assignment", "on": "2026-05-10", "from": "2026-05-01", "to": "2026-05-09"}]),
            None,
        ),
    ] {
        let result = Timeline::build(steps(&told), &Person::default(), day(TODAY), terms());
        let refused = result.err();
        assert_eq!(refused.as_ref().map(|refusal| refusal.id.code()), expected, "{told}");
        assert!(refused.is_none_or(|refusal| refusal.sentence.ends_with('.')));
    }
    let unborn = Person { born_on: Some(day("2027-08-21")), ..Person::default() };
    let refused = Timeline::build(Vec::new(), &unborn, day(TODAY), terms()).err().map(|refusal| refusal.id);
    assert_eq!(refused, Some(RefusalId::BornAfterToday));
}

#[test]
fn nothing_after_closing_until_it_is_reopened() {
    for (told, refused) in [
        ("struck_off@2026-05-01 cv_received@2026-05-02", true),
        ("struck_off@2026-05-01 cv_received@2026-05-01", false),
        ("struck_off@2026-05-01 resumed@2026-05-02", true),
        ("struck_off@2026-05-01 withdrawn@2026-05-02", true),
        ("closed@2026-05-01 resumed@2026-05-10 cv_received@2026-05-11", false),
        ("closed@2026-05-01 cv_received@2026-05-10 resumed@2026-05-10", false),
        ("closed@2026-05-01 resumed@2026-05-10 cv_received@2026-05-09", true),
        ("closed@2026-05-01 cv_received@2026-05-09", true),
        ("cv_received@2026-04-09 closed@2026-05-01", false),
        ("cv_received closed@2026-05-01", false),
        ("paused@2026-05-01 cv_received@2026-05-09", false),
        ("annulled@2026-05-01 cv_received@2026-05-09", false),
    ] {
        let result = Timeline::build(brief(told), &Person::default(), day(TODAY), terms());
        assert_eq!(result.err().map(|refusal| refusal.id), refused.then_some(RefusalId::StepOnClosed), "{told}");
    }
}

#[test]
fn accepting_leaves_the_old_timeline_alone() {
    let timeline = Timeline::build(brief("identified@2026-01-05"), &Person::default(), day(TODAY), terms()).unwrap();
    let next = timeline.accept(Step::new("n", StepCode::UnionRecognition, Some(day("2026-02-02")))).unwrap();
    assert_eq!((timeline.stage(), next.stage()), (Some(Stage::Source), Some(Stage::Outstanding)));
    let refused = next.accept(Step::new("c", StepCode::CeremonyHeld, Some(day("2026-03-02")))).err();
    assert_eq!(refused.map(|refusal| refusal.id), Some(RefusalId::HeldWithoutDecision));
    let mut void = Step::new("v", StepCode::Void, Some(day("2026-03-02")));
    void.facts.voids = Some("n".into());
    assert_eq!(next.accept(void).unwrap().stage(), Some(Stage::Source));
}
