//! Rows of the book that no story of one person can show: each on an example where it speaks and one where it does not.
//! Rows that only lend their number to another speak when that other's day is another one.

use chrono::NaiveDate;
use domain::calendar::Holidays;
use domain::id::Id;
use domain::path::{Person, Step, Timeline};
use domain::report::{Every, Schedule};
use domain::rules::{
    Finding, Moment, MonthKept, OnRoll, Override, Papers, Practice, Quantity, RatedYear, Rulebook, UnionBranch,
    fee_arrears, member_lapsed, of_branch, of_member, outstanding_of_branch, party_member_not_rated,
    rating_minimum_stay, report_due,
};
use domain::values::MemberStatus;
use domain::yearly::Month;
use serde_json::{Value, json};

use super::judged;
use super::told::{admitted, and, step, told, with};

const TODAY: &str = "2026-05-14";

/// Rule, what is found where it should speak, and where it should not.
pub type Elsewhere = (&'static str, Vec<Finding>, Vec<Finding>);

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

pub fn examples() -> Vec<Elsewhere> {
    let book = Rulebook::built_in();
    let one = |found: Option<Finding>| found.into_iter().collect::<Vec<_>>();
    let introduced = |number: &str, on: &str| with("union_introduction", on, json!({ "number": number }));
    let decided = |number: &str| with("admission_decision", "2026-05-04", json!({ "number": number }));
    let member = |born: &str, joined: &str| {
        let (born_on, joined_on) = (Some(day(born)), Some(day(joined)));
        let member = OnRoll { status: MemberStatus::Active, born_on, joined_on, post: None, stays_on: None };
        of_member(&member, day(TODAY), &book)
    };
    let branch = |members: u32, posts: &[&'static str]| {
        of_branch(&UnionBranch { name: "12A1", members, posts: posts.to_vec() }, day(TODAY), &book)
    };
    let lapsed = |status| one(member_lapsed(&path(&[step("sympathiser_listing", "2026-03-02")]), status, None, &book));
    let fees = |paid: [bool; 4]| one(fee_arrears(&months(paid), &book, day(TODAY)));
    let rated = |since: &str| {
        let year = RatedYear { rated: true, member_since: Some(day(since)), on: day(TODAY), in_the_party: false };
        one(rating_minimum_stay(&year, &book))
    };
    let in_the_party = |rated| {
        let year = RatedYear { rated, member_since: None, on: day(TODAY), in_the_party: true };
        one(party_member_not_rated(&year, &book))
    };
    let committee = ["Bí thư", "Phó bí thư"];
    vec![
        (
            "paper-number-twice",
            papers(introduced("09-NQ/ĐTN", "2026-03-02"), introduced("09-NQ/ĐTN", "2026-04-06")),
            papers(introduced("09-NQ/ĐTN", "2026-03-02"), introduced("10-NQ/ĐTN", "2026-04-06")),
        ),
        (
            "decision-shared-number",
            papers(decided("311-QĐ/ĐU"), decided("311-QĐ/ĐU")),
            papers(decided("311-QĐ/ĐU"), decided("312-QĐ/ĐU")),
        ),
        ("member-lapsed", lapsed(MemberStatus::StruckOff), lapsed(MemberStatus::Active)),
        ("union-age", member("2009-03-27", "2025-03-26"), member("2009-03-26", "2025-03-26")),
        ("union-leaving-age", member("1995-05-14", "2012-03-26"), member("1995-05-15", "2012-03-26")),
        ("union-branch-minimum", branch(2, &[]), branch(3, &committee)),
        ("union-branch-committee", branch(8, &committee[..1]), branch(8, &committee)),
        ("fee-arrears", fees([true, false, false, false]), fees([true, false, true, false])),
        ("rating-minimum-stay", rated("2026-02-01"), rated("2025-09-05")),
        ("party-member-not-rated", in_the_party(true), in_the_party(false)),
        ("outstanding-per-union-branch", outstanding(3), outstanding(2)),
        ("report-due", report(None), report(Some("2026-03-10"))),
        ("probation-length", moved("self-criticism-not-before", json!({})), Vec::new()),
        (
            "admission-decision-special",
            moved("admission-decision", json!({ "by": "Ban Thường vụ Đảng ủy", "on": "2026-03-20" })),
            moved("admission-decision", Value::Null),
        ),
        (
            "recognition-decision-special",
            moved("recognition-decision", json!({ "by": "Ban Thường vụ Đảng ủy", "on": "2027-06-20" })),
            moved("recognition-decision", Value::Null),
        ),
    ]
}

fn path(steps: &[Value]) -> Timeline {
    let terms = Rulebook::built_in().terms(&Practice::default());
    Timeline::read(read(steps), &Person::default(), day(TODAY), terms)
}

fn read(steps: &[Value]) -> Vec<Step> {
    steps.iter().map(|step| serde_json::from_value(step.clone()).expect("a step")).collect()
}

/// What is said of the first of two candidacies with a step each.
fn papers(first: Value, other: Value) -> Vec<Finding> {
    let [one, two] = [1_u128, 2].map(|at| Id::from_bytes(at.to_be_bytes()));
    let all: Vec<(Id, Step)> = [one, two].into_iter().zip(read(&[first.clone(), other])).collect();
    Papers::of(&all).findings(one, &path(&[first]), &Rulebook::built_in())
}

fn months(paid: [bool; 4]) -> Vec<MonthKept> {
    let mut month: Month = "2025-12".parse().expect("a month");
    let kept = paid.map(|paid| {
        let kept = MonthKept { month, paid: Some(paid), came: None, excused: false };
        month = month.next();
        kept
    });
    kept.to_vec()
}

fn outstanding(people: u32) -> Vec<Finding> {
    let own = Override {
        id: "outstanding-per-union-branch".to_owned(),
        version: 1,
        value: Quantity::Number(2),
        confirmed_by: "BCH Đoàn trường".to_owned(),
        confirmed_on: day("2025-10-01"),
        paper: String::new(),
        from: day("2025-10-01"),
        until: None,
    };
    let book = Rulebook::built_in().overlaid([own]).expect("a value the row may have");
    outstanding_of_branch("12A1", "đợt 26/3", people, day("2026-03-02"), &book).into_iter().collect()
}

fn report(sent: Option<&str>) -> Vec<Finding> {
    let practice = Practice::default();
    let holidays = Holidays::built_in();
    let at = Moment { today: day(TODAY), practice: &practice, holidays: &holidays };
    let schedule = Schedule { every: Every::Quarter, month: 3, day: 15 };
    let period = schedule.due_between(day("2026-03-01"), day("2026-03-31")).remove(0);
    vec![report_due("Báo cáo quý", &period, sent.map(day), at, &Rulebook::built_in())]
}

/// What a rule says in a story with a special case, if its day is another than without; told under its own id.
fn moved(rule: &str, special: Value) -> Vec<Finding> {
    let of = |special: &Value| {
        let facts = if special.is_object() { json!({ "special_case": special }) } else { json!({}) };
        let file = if rule == "admission-decision" { facts.clone() } else { json!({}) };
        let before = vec![
            step("branch_resolution", "2026-03-02"),
            with("file_sent", "2026-03-09", file),
            step("admission_decision", "2026-05-04"),
        ];
        let after = and(
            admitted(),
            [step("self_review", "2027-05-20"), with("recognition_branch_resolution", "2027-06-01", facts)],
        );
        let story = told("2027-07-20", if rule == "admission-decision" { before } else { after }, json!({}));
        judged(&story).findings.into_iter().find(|finding| finding.rule_id == rule)
    };
    let (with, without) = (of(&special), of(&Value::Null));
    let day = |finding: &Option<Finding>| finding.as_ref().and_then(|finding| finding.date);
    if rule == "self-criticism-not-before" {
        // Twelve months after the ceremony, and the day after them.
        return with.into_iter().filter(|finding| finding.date == Some(self::day("2027-05-20"))).collect();
    }
    if day(&with) > day(&without) { with.into_iter().collect() } else { Vec::new() }
}
