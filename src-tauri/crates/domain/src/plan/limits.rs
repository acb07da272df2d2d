//! What takes time: the first day some steps may have, and the last day others have by their deadlines.
//!
//! Invariant: each limit comes from the rulebook, in the version of the day it is tested on, or of its clock's start.

use super::way::before_meeting;
use crate::date::{add_months, reaches_age};
use crate::path::{Facts, Helper, Stage, Step, StepCode};
use crate::rules::{AgeReading, Case, Rule, Rulebook, Severity, Switch, asked_from, shared_since};
use chrono::NaiveDate;

/// A step that may not be earlier than a day, and the rule that says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Release {
    pub code: StepCode,
    pub on: NaiveDate,
    pub rule: &'static str,
}

/// The first meeting day that is safe and the first that may be asked for (neither before today), and the birthday.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct OfAge {
    pub safe: NaiveDate,
    pub asked: NaiveDate,
    pub birthday: NaiveDate,
    pub years: u32,
}

pub(super) const AGE: &str = "age-at-branch-meeting";
pub(super) const SHARED: &str = "introducer-shared-time";
pub(super) const OFFICIAL: &str = "introducer-official";
pub(super) const CLASS: &str = "awareness-certificate-required";

/// Coming of age, while the meeting is ahead and the birth date is known.
pub(super) fn of_age(case: &Case<'_>, book: &Rulebook) -> Option<OfAge> {
    let born = case.person.born_on.filter(|_| before_meeting(case.timeline))?;
    // The version is that of the meeting's own day, so the birthday is looked for in each of them.
    let birthday = |rule: &Rule| reaches_age(born, rule.number());
    let safe = book.first_open(AGE, case.today(), birthday)?;
    let asked = book.first_open(AGE, case.today(), |rule| asked_from(born, birthday(rule)))?;
    let by_month = case.practice.settings.age_month_reading == AgeReading::Month;
    let rule = book.row(AGE, Some(safe));
    Some(OfAge { safe: if by_month { asked } else { safe }, asked, birthday: birthday(rule), years: rule.number() })
}

/// What else opens only on a day: the introducer's shared months, and the planned class.
pub(super) fn releases(case: &Case<'_>, book: &Rulebook) -> Vec<Release> {
    let mut all = Vec::new();
    if !before_meeting(case.timeline) || case.timeline.has(StepCode::CeremonyHeld) {
        return all;
    }
    all.extend(introducer(case, book));
    if !case.timeline.has(StepCode::CertificateIssued) {
        let class = |code: StepCode| {
            let (plan, on) = case.plan(code)?;
            Some(Release { code, on: plan.facts.class_to.map_or(on, |end| end.max(on)), rule: CLASS })
        };
        all.extend(class(StepCode::ClassReferral).filter(|_| !case.timeline.reached(Stage::AwarenessClass)));
        all.extend(class(StepCode::CertificateIssued));
    }
    all
}

/// The recorded 3-KNĐ that has to be written anew, because none recorded is good: dated too early, or by somebody who
/// was not official yet.
pub(super) fn to_be_redone<'a>(case: &Case<'a>, book: &Rulebook) -> Option<&'a Step> {
    if !before_meeting(case.timeline) {
        return None;
    }
    let is_good = |step: &Step| {
        let helper = step.facts.introducer.as_ref();
        let official =
            helper.and_then(|helper| helper.official_on).is_none_or(|from| step.on.is_none_or(|on| from <= on));
        let since = shared_since(case, &step.facts, helper).filter(|_| step.facts.replaces.is_none());
        let opens = since.map(|since| book.row(SHARED, step.on).end(since, 0, case.holidays));
        official && opens.is_none_or(|opens| step.on.is_none_or(|on| opens <= on))
    };
    let mut recorded = case.timeline.steps_of(StepCode::MemberIntroduction);
    match recorded.any(is_good) {
        true => None,
        false => case.timeline.step(StepCode::MemberIntroduction),
    }
}

/// The day from which the 3-KNĐ may be dated, if who will sign it and since when both are here is known.
fn introducer(case: &Case<'_>, book: &Rulebook) -> Vec<Release> {
    let code = StepCode::MemberIntroduction;
    let redone = to_be_redone(case, book);
    if case.timeline.has(code) && redone.is_none() {
        return Vec::new();
    }
    let again = redone.and_then(|step| step.facts.introducer.as_ref().map(|helper| (&step.facts, helper)));
    let Some((facts, helper)) = again.or_else(|| expected_introducer(case)) else { return Vec::new() };
    let shared = || {
        let since = shared_since(case, facts, Some(helper))?;
        let on = book.first_open(SHARED, case.today(), |rule| rule.end(since, 0, case.holidays))?;
        Some(Release { code, on, rule: SHARED })
    };
    let official = helper.official_on.map(|on| Release { code, on, rule: OFFICIAL });
    let waived = facts.replaces.is_some();
    official.into_iter().chain(if waived { None } else { shared() }).collect()
}

/// Who is going to introduce: the planned introducer, else the Party companion of today.
pub(super) fn expected_introducer<'a>(case: &Case<'a>) -> Option<(&'a Facts, &'a Helper)> {
    let planned = case.plan(StepCode::MemberIntroduction).map(|(plan, _)| &plan.facts);
    let planned = planned.and_then(|facts| facts.introducer.as_ref().map(|helper| (facts, helper)));
    let companion = || {
        let current = case.timeline.party_companions().into_iter().rfind(|own| own.lasts(case.today()))?;
        let facts = &current.step.facts;
        facts.companion.as_ref().map(|helper| (facts, helper))
    };
    planned.or_else(companion)
}

/// The last day of a step by its deadline; `None`: no deadline, or one that is over already and binds nobody any more.
///
/// `span` gives the first and the last day of a step that is still ahead.
pub(super) fn due(
    case: &Case<'_>,
    book: &Rulebook,
    code: StepCode,
    span: impl Fn(StepCode) -> Option<(NaiveDate, Option<NaiveDate>)>,
) -> Option<NaiveDate> {
    let timeline = case.timeline;
    let last = |code: StepCode| span(code).and_then(|(_, last)| last);
    let recorded = |code: StepCode| timeline.step(code).and_then(|step| step.on);
    let limit = |id: &str, start: NaiveDate, extra: u32| book.row(id, Some(start)).end(start, extra, case.holidays);
    let open = |day: NaiveDate, counted: bool| (!counted || day >= case.today()).then_some(day);
    match code {
        StepCode::AdmissionDecision => {
            let carried = timeline.carried_resolution().filter(|_| !before_meeting(timeline));
            let start = carried.and_then(|step| step.on);
            let special = timeline.step(StepCode::FileSent).is_some_and(|step| step.facts.special_case.is_some());
            let from = start.or_else(|| last(StepCode::BranchResolution))?;
            let extra = match special && start.is_some() {
                true => book.row("admission-decision-special", Some(from)).number(),
                false => 0,
            };
            open(limit("admission-decision", from, extra), start.is_some())
        }
        StepCode::CeremonyHeld => ceremony(case, book, span(StepCode::AdmissionDecision)),
        StepCode::MemberDeclared => {
            let start = recorded(StepCode::CeremonyHeld);
            let from = start.or_else(|| last(StepCode::CeremonyHeld))?;
            open(limit("new-member-declarations", from, 0), start.is_some())
        }
        StepCode::RecognitionBranchResolution => {
            let start = timeline.dates().probation_end;
            let end = start.or_else(|| Some(probation_end(case, last(StepCode::CeremonyHeld)?)))?;
            open(limit("recognition-meeting", end, 0), start.is_some())
        }
        StepCode::RecognitionDecision => {
            let carried = |step: &&Step| timeline.has_ratio(step);
            let start = timeline.steps_of(StepCode::RecognitionBranchResolution).rfind(carried);
            let special = start.is_some_and(|step| step.facts.special_case.is_some());
            let start = start.and_then(|step| step.on);
            let from = start.or_else(|| last(StepCode::RecognitionBranchResolution))?;
            let short = case.practice.is_on(Switch::RecognitionShort);
            let id = if short { "recognition-decision-local" } else { "recognition-decision" };
            let extra = if special { book.row("recognition-decision-special", Some(from)).number() } else { 0 };
            open(limit(id, from, extra), start.is_some())
        }
        _ => None,
    }
}

/// The ceremony's deadline: from the decision where that rule applies to it, else from the receipt. While the decision
/// is still `ahead` and may come before the rule does, nothing binds yet.
fn ceremony(case: &Case<'_>, book: &Rulebook, ahead: Option<(NaiveDate, Option<NaiveDate>)>) -> Option<NaiveDate> {
    let timeline = case.timeline;
    let receipt = timeline.step(StepCode::DecisionReceived).filter(|_| !before_meeting(timeline));
    if receipt.is_some_and(|step| step.facts.late_consent.is_some()) {
        return None;
    }
    let issued = timeline.dates().decision_issued_on.filter(|_| !before_meeting(timeline));
    let (first, last) = match issued {
        Some(issued) => (Some(issued), Some(issued)),
        None => (ahead.map(|(first, _)| first), ahead.and_then(|(_, last)| last)),
    };
    let rule = book.row("ceremony-after-decision", first);
    let applies = first.is_some_and(|first| rule.valid_from.is_none_or(|valid| valid <= first));
    let (start, rule, counted) = match last.filter(|_| applies) {
        Some(start) => (start, rule, issued.is_some()),
        None => {
            let start = receipt.and_then(|step| step.on)?;
            (start, book.row("ceremony-after-receipt", Some(start)), true)
        }
    };
    let due = rule.end(start, 0, case.holidays);
    (rule.severity < Severity::Informs && (!counted || due >= case.today())).then_some(due)
}

/// The end of a probation that begins with a ceremony on this day.
pub(super) fn probation_end(case: &Case<'_>, ceremony: NaiveDate) -> NaiveDate {
    add_months(ceremony, case.timeline.terms().probation_months.on(Some(ceremony)))
}

/// The first day after the probation on which recognition may be taken up.
pub(super) fn after_probation(case: &Case<'_>, book: &Rulebook, code: StepCode, end: NaiveDate) -> NaiveDate {
    let id = if code == StepCode::SelfReview { "self-criticism-not-before" } else { "recognition-not-before" };
    book.row(id, Some(end)).end(end, 0, case.holidays)
}
