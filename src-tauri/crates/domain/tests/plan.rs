//! The planner on stories: tables taken from the worked examples of the rules, and a whole class.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use domain::calendar::Holidays;
use domain::date::parse_iso;
use domain::path::{Levels, StepCode, Timeline};
use domain::plan::{Ask, Cohort, LEARNED_FROM, Pace, PathPlan, PlanVerdict, hand_over};
use domain::rules::{Case, Rulebook};
use domain::story::Story;
use serde_json::{Value, json};

fn day(text: &str) -> NaiveDate {
    parse_iso(text).expect("a story")
}

/// The plan of a story up to `end`, with days tried out.
fn plan(told: &Value, end: &str, tried: &[(StepCode, &str)]) -> PathPlan {
    let (book, holidays) = (Rulebook::built_in(), Holidays::built_in());
    let story = Story::parse(&told.to_string()).expect("a story");
    let timeline =
        Timeline::build(story.steps, &story.person, story.today, book.terms(&story.practice)).expect("a story");
    let case = Case {
        person: &story.person,
        timeline: &timeline,
        planned: &story.planned,
        leaving: None,
        conditions: None,
        documents: &[],
        tasks: &[],
        remarks: &[],
        practice: &story.practice,
        holidays: &holidays,
    };
    let tried: BTreeMap<StepCode, NaiveDate> = tried.iter().map(|(code, on)| (*code, day(on))).collect();
    let ask = Ask { end: day(end), tried: &tried, levels: Levels::default(), pace: &Pace::default() };
    PathPlan::of(&case, &book, &ask)
}

fn window(plan: &PathPlan, code: StepCode) -> (String, String) {
    let step = plan.steps.iter().find(|step| step.code == code).unwrap_or_else(|| panic!("{code:?} is ahead"));
    (step.earliest.to_string(), step.latest.map(|day| day.to_string()).unwrap_or_default())
}

fn born(on: &str, today: &str) -> Value {
    json!({ "today": today, "person": { "born_on": on, "unit_joined_on": "2023-09-05" } })
}

#[test]
fn coming_of_age_decides_for_most() {
    use PlanVerdict::{Impossible, Possible, ToAsk};
    for (on, end, verdict, meeting) in [
        // Examples 1 to 3 of the rules, with graduation in place of the meeting.
        ("2008-05-15", "2026-05-31", Possible, Some(("2026-05-15", "2026-05-31"))),
        ("2008-05-31", "2026-05-31", Possible, Some(("2026-05-31", "2026-05-31"))),
        ("2008-05-20", "2026-05-08", ToAsk, Some(("2026-05-01", "2026-05-08"))),
        ("2008-05-31", "2026-05-30", ToAsk, Some(("2026-05-01", "2026-05-30"))),
        ("2008-06-20", "2026-05-31", Impossible, None),
        ("2008-06-01", "2026-05-31", Impossible, None),
        ("2008-02-29", "2026-02-27", ToAsk, Some(("2026-02-01", "2026-02-27"))),
        ("2008-02-29", "2026-01-30", Impossible, None),
        ("2008-02-29", "2026-03-01", Possible, Some(("2026-03-01", "2026-03-01"))),
        ("2007-01-01", "2026-05-31", Possible, Some(("2026-01-05", "2026-05-31"))),
    ] {
        let plan = plan(&born(on, "2026-01-05"), end, &[]);
        assert_eq!(plan.verdict, verdict, "{on} until {end}: {}", plan.sentence);
        match meeting {
            Some((from, until)) => {
                let own = window(&plan, StepCode::BranchResolution);
                assert_eq!(own, (from.to_owned(), until.to_owned()), "{on} until {end}");
                assert_eq!(window(&plan, StepCode::CeremonyHeld).1, until);
                assert!(plan.blocked_by.is_empty());
            }
            None => {
                assert!(plan.steps.is_empty());
                assert_eq!(plan.blocked_by, ["age-at-branch-meeting"], "{on} until {end}");
            }
        }
    }
}

#[test]
fn the_month_may_be_confirmed_by_the_committee() {
    let mut told = born("2008-05-20", "2026-01-05");
    told["settings"] = json!({ "age-month-reading": "month" });
    let plan = plan(&told, "2026-05-08", &[]);
    assert_eq!(plan.verdict, PlanVerdict::Possible);
    assert_eq!(window(&plan, StepCode::BranchResolution).0, "2026-05-01");
}

fn helped(joined: Value, helper_joined: Value) -> Value {
    json!({
        "today": "2026-04-01",
        "person": { "born_on": "2007-01-01", "unit_joined_on": joined },
        "steps": [{ "id": "c", "code": "companion_assignment", "on": "2026-01-12", "kind": "party",
            "companion": { "name": "Trần Thị Cúc", "official_on": "2019-02-03", "unit_joined_on": helper_joined } }],
    })
}

#[test]
fn the_introducer_has_shared_twelve_months() {
    // Example 8: together since 05/09/2025.
    let told = helped(json!("2025-09-05"), json!("2015-08-01"));
    let late = plan(&told, "2026-08-31", &[]);
    assert_eq!((late.verdict, late.blocked_by.as_slice()), (PlanVerdict::Impossible, &["introducer-shared-time"][..]));
    let fits = plan(&told, "2026-09-30", &[]);
    assert_eq!(window(&fits, StepCode::MemberIntroduction), ("2026-09-05".to_owned(), "2026-09-30".to_owned()));
    assert_eq!(window(&fits, StepCode::BranchResolution).0, "2026-09-05");
    let critical: Vec<StepCode> = fits.steps.iter().filter(|step| step.critical).map(|step| step.code).collect();
    assert_eq!(critical.first(), Some(&StepCode::MemberIntroduction));
    assert!(critical.contains(&StepCode::BranchResolution) && !critical.contains(&StepCode::CvReceived));
}

#[test]
fn what_is_not_recorded_delays_nothing_and_is_named() {
    for (told, words) in [
        (helped(Value::Null, json!("2015-08-01")), &["chưa ghi ngày vào đơn vị"][..]),
        (helped(json!("2025-09-05"), Value::Null), &["ngày về đơn vị của người giới thiệu"]),
        (born("2008-01-01", "2026-02-02"), &["chưa có đảng viên giới thiệu", "chưa có lớp nhận thức"]),
        (json!({ "today": "2026-02-02" }), &["chưa ghi đủ ngày sinh", "chưa ghi ngày vào đơn vị"]),
    ] {
        let plan = plan(&told, "2026-05-31", &[]);
        assert_eq!(plan.verdict, PlanVerdict::Possible, "{}", plan.sentence);
        for word in words {
            assert!(plan.sentence.contains(word), "{}", plan.sentence);
        }
        assert_eq!(window(&plan, StepCode::BranchResolution).0, told["today"].as_str().expect("a story"));
    }
}

#[test]
fn an_introduction_dated_too_early_is_written_anew() {
    // Example 8a: together since 05/09/2025, the 3-KNĐ dated 20/04/2026.
    let mut told = helped(json!("2025-09-05"), json!("2015-08-01"));
    told["today"] = json!("2026-05-01");
    let introducer = told["steps"][0]["companion"].clone();
    let step = json!({ "id": "m", "code": "member_introduction", "on": "2026-04-20", "introducer": introducer });
    told["steps"].as_array_mut().expect("a story").push(step.clone());
    let early = plan(&told, "2026-09-30", &[]);
    assert_eq!(window(&early, StepCode::MemberIntroduction).0, "2026-09-05");
    assert!(early.sentence.contains("phải làm lại"), "{}", early.sentence);
    assert_eq!(plan(&told, "2026-05-31", &[]).blocked_by, ["introducer-shared-time"]);
    let mut second = step;
    second["id"] = json!("n");
    second["introducer"] = json!({ "name": "Sơn Thị Lan", "official_on": "2010-01-05" });
    told["steps"].as_array_mut().expect("a story").push(second);
    assert!(plan(&told, "2026-05-31", &[]).steps.iter().all(|step| step.code != StepCode::MemberIntroduction));
}

#[test]
fn a_replaced_introducer_waits_for_nothing() {
    let mut told = helped(json!("2025-09-05"), json!("2015-08-01"));
    told["steps"][0]["replaces"] = json!("Lê Văn Dũng");
    assert_eq!(plan(&told, "2026-05-31", &[]).verdict, PlanVerdict::Possible);
}

#[test]
fn a_planned_class_takes_its_time() {
    let mut told = born("2007-06-01", "2026-02-02");
    told["planned"] = json!([{ "code": "certificate_issued", "on": "2026-04-20", "class_to": "2026-04-24" }]);
    let fits = plan(&told, "2026-05-31", &[]);
    assert_eq!(window(&fits, StepCode::CertificateIssued).0, "2026-04-24");
    assert_eq!(window(&fits, StepCode::BranchResolution).0, "2026-04-24");
    assert!(!fits.sentence.contains("chưa có lớp"), "{}", fits.sentence);
    let late = plan(&told, "2026-04-20", &[]);
    assert_eq!(late.blocked_by, ["awareness-certificate-required"]);
}

#[test]
fn papers_that_run_out_are_made_anew_on_the_day() {
    let mut told = born("2008-12-01", "2026-06-01");
    told["steps"] = json!([
        { "id": "a", "code": "certificate_issued", "on": "2021-08-31", "number": "12/GCN" },
        { "id": "b", "code": "application_received", "on": "2025-11-02", "dated_on": "2025-11-01" },
    ]);
    let plan = plan(&told, "2026-12-31", &[]);
    assert_eq!(plan.verdict, PlanVerdict::Possible);
    assert!(plan.sentence.contains("giấy chứng nhận hết giá trị từ sau 31/08/2026"), "{}", plan.sentence);
    assert!(plan.sentence.contains("hồ sơ hết giá trị từ sau 01/11/2026"), "{}", plan.sentence);
}

fn resolved(today: &str, steps: Value) -> Value {
    let mut all = vec![json!({ "id": "r", "code": "branch_resolution", "on": "2025-12-29" })];
    all.extend(steps.as_array().expect("a story").iter().cloned());
    json!({ "today": today, "person": { "born_on": "2007-01-01" }, "steps": all })
}

#[test]
fn deadlines_end_what_follows_the_meeting() {
    // Example 13: 45 working days from 29/12/2025 end on 10/03/2026, prolonged on 31/03/2026.
    let open = plan(&resolved("2026-02-02", json!([])), "2026-05-31", &[]);
    assert_eq!(window(&open, StepCode::AdmissionDecision), ("2026-02-02".to_owned(), "2026-03-10".to_owned()));
    let special = json!([{ "id": "f", "code": "file_sent", "on": "2026-01-05", "special_case": {} }]);
    assert_eq!(
        window(&plan(&resolved("2026-02-02", special), "2026-05-31", &[]), StepCode::AdmissionDecision).1,
        "2026-03-31"
    );
    // Overdue already: it binds nobody any more, the ceremony may still be held.
    let over = plan(&resolved("2026-03-16", json!([])), "2026-05-31", &[]);
    assert_eq!(window(&over, StepCode::AdmissionDecision).1, "2026-05-31");
    // Example 14: received 06/05/2026, so the ceremony by 17/06/2026.
    let received = json!([
        { "id": "d", "code": "admission_decision", "on": "2026-05-04", "number": "15-QĐ/ĐU" },
        { "id": "g", "code": "decision_received", "on": "2026-05-06" },
    ]);
    let waits = plan(&resolved("2026-05-10", received), "2026-07-10", &[]);
    assert_eq!(window(&waits, StepCode::CeremonyHeld), ("2026-05-10".to_owned(), "2026-06-17".to_owned()));
    assert_eq!(waits.steps[0].code, StepCode::CeremonyHeld);
}

#[test]
fn probation_lasts_twelve_months_and_the_day_after() {
    // Example 18: ceremony 19/05/2026; recognition from 20/05/2027, meeting by 30/06/2027.
    let mut told = resolved("2026-06-01", json!([]));
    told["steps"] = json!([
        { "id": "d", "code": "admission_decision", "on": "2026-05-04", "number": "15-QĐ/ĐU" },
        { "id": "g", "code": "ceremony_held", "on": "2026-05-19" },
    ]);
    let plan = plan(&told, "2026-05-31", &[]);
    assert_eq!(plan.verdict, PlanVerdict::Possible);
    assert_eq!(window(&plan, StepCode::SelfReview).0, "2027-05-20");
    let meeting = window(&plan, StepCode::RecognitionBranchResolution);
    assert_eq!(meeting, ("2027-05-20".to_owned(), "2027-06-30".to_owned()));
    assert!(
        hand_over(&Timeline::read(
            Story::parse(&told.to_string()).expect("a story").steps,
            &Default::default(),
            day("2026-06-01"),
            Rulebook::built_in().terms(&Default::default())
        ))
        .act
        .contains("sinh hoạt đảng")
    );
}

#[test]
fn a_day_tried_out_moves_everything_at_once() {
    use StepCode::{AdmissionDecision, BranchResolution, CeremonyHeld};
    let told = born("2008-05-15", "2026-02-02");
    let early = plan(&told, "2026-05-31", &[(BranchResolution, "2026-04-30")]);
    assert_eq!((early.verdict, early.blocked_by.as_slice()), (PlanVerdict::Impossible, &["age-at-branch-meeting"][..]));
    assert!(early.sentence.contains("sau ngày họp 30/04/2026"), "{}", early.sentence);
    let asked = plan(&told, "2026-05-31", &[(BranchResolution, "2026-05-04")]);
    assert_eq!(asked.verdict, PlanVerdict::ToAsk);
    let fits = plan(&told, "2026-05-31", &[(BranchResolution, "2026-05-18")]);
    assert_eq!(fits.verdict, PlanVerdict::Possible);
    assert_eq!(window(&fits, AdmissionDecision).0, "2026-05-18");
    assert_eq!(window(&fits, StepCode::SubmittedToBranch).1, "2026-05-18");
    let late = plan(&told, "2026-05-31", &[(CeremonyHeld, "2026-06-05")]);
    assert_eq!(late.blocked_by, ["graduation-before-ceremony"]);
    let crossed = plan(&told, "2026-05-31", &[(BranchResolution, "2026-05-20"), (CeremonyHeld, "2026-05-18")]);
    assert_eq!(crossed.blocked_by, ["step-order"]);
}

#[test]
fn after_graduation_nothing_is_left_here_but_the_way_on() {
    let plan_of = |told: &Value| plan(told, "2026-05-31", &[]);
    let mut told = born("2008-01-01", "2026-06-01");
    let none = plan_of(&told);
    assert_eq!(none.blocked_by, ["graduation-before-branch-meeting"]);
    assert!(none.sentence.contains("nơi cư trú hoặc trường mới"), "{}", none.sentence);
    told["steps"] = json!([{ "id": "l", "code": "sympathiser_listing", "on": "2026-02-03" }]);
    let listed = plan_of(&told);
    assert!(listed.sentence.contains("giấy chứng nhận đang được giúp đỡ"), "{}", listed.sentence);
    assert_eq!((none.hand_over.items.len(), listed.hand_over.items.len()), (4, 7));
    let resolved = plan_of(&resolved("2026-06-01", json!([])));
    assert_eq!(resolved.blocked_by, ["graduation-before-ceremony"]);
    assert!(resolved.sentence.contains("chuyển hồ sơ"), "{}", resolved.sentence);
}

#[test]
fn a_case_sent_back_begins_again_with_the_chapter() {
    let told = resolved("2026-03-02", json!([{ "id": "x", "code": "rejected", "on": "2026-02-10" }]));
    let plan = plan(&told, "2026-05-31", &[]);
    assert_eq!(plan.steps[0].code, StepCode::CertificateIssued);
    assert!(plan.steps.iter().any(|step| step.code == StepCode::SubmittedToBranch));
    assert!(plan.steps.iter().any(|step| step.code == StepCode::BranchResolution));
}

#[test]
fn nothing_is_planned_for_who_is_done() {
    let told = resolved("2026-03-02", json!([{ "id": "x", "code": "withdrawn", "on": "2026-02-10" }]));
    let plan = plan(&told, "2026-05-31", &[]);
    assert!(plan.steps.is_empty() && plan.blocked_by.is_empty());
    assert_eq!(plan.verdict, PlanVerdict::Impossible);
}

/// Fifty-three pupils before anyone is sent to the class: 41 come of age too late, 4 came too late to the school.
#[test]
fn a_class_of_fifty_three() {
    let mut plans = Vec::new();
    for at in 0..53_u64 {
        let told = match at {
            0..8 => born(&(day("2008-05-31") - Days::new(at * 9)).to_string(), "2025-10-01"),
            8..49 => born(&(day("2008-06-01") + Days::new(at)).to_string(), "2025-10-01"),
            _ => {
                let mut told = helped(json!("2025-09-05"), json!("2015-08-01"));
                told["person"]["born_on"] = json!("2008-01-20");
                told
            }
        };
        plans.push(plan(&told, "2026-05-31", &[]));
    }
    let cohort = Cohort::of(&plans);
    assert_eq!((cohort.total, cohort.possible, cohort.to_ask, cohort.impossible), (53, 8, 0, 45));
    assert_eq!(cohort.blocked_by["age-at-branch-meeting"], 41);
    assert_eq!(
        cohort.sentence(day("2026-05-31"), &Rulebook::built_in()),
        "Trong 53 người, 8 kết nạp được trước 31/05/2026, 45 không: 41 đủ 18 tuổi quá muộn, 4 chưa đủ 12 tháng cùng đơn vị với người giới thiệu."
    );
}

#[test]
fn the_pace_is_learned_from_five_cases() {
    let case = |days: u64| {
        let told = json!({
            "today": "2026-06-01",
            "steps": [
                { "id": "r", "code": "branch_resolution", "on": "2026-01-05" },
                { "id": "d", "code": "admission_decision", "on": (day("2026-01-05") + Days::new(days)).to_string() },
                { "id": "c", "code": "ceremony_held", "on": "2026-05-19" },
            ],
        });
        let story = Story::parse(&told.to_string()).expect("a story");
        let terms = Rulebook::built_in().terms(&story.practice);
        Timeline::build(story.steps, &story.person, story.today, terms).expect("a story")
    };
    let cases: Vec<Timeline> = [20, 90, 24, 21, 22].map(case).into();
    let code = StepCode::AdmissionDecision;
    let few = Pace::default().learning(&cases[..LEARNED_FROM - 1]);
    assert_eq!(few.learned_from(code), None);
    assert_eq!(few.days(code), Pace::default().days(code));
    let enough = Pace::default().with([(code, 99)]).learning(&cases);
    assert_eq!((enough.learned_from(code), enough.learned_from(StepCode::CvReceived)), (Some(5), None));
    assert_eq!(enough.days(code), 22);
    assert_eq!(Pace::default().with([(code, 99)]).days(code), 99);
}

#[test]
fn a_usual_day_is_never_before_the_allowed_one() {
    let plan = plan(&born("2008-05-15", "2026-02-02"), "2026-05-31", &[]);
    for step in &plan.steps {
        assert!(step.usual >= step.earliest, "{:?}", step.code);
    }
    assert!(plan.sentence.contains("theo nhịp của đơn vị"), "{}", plan.sentence);
}
