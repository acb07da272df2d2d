//! The deadlines of the Party path, from the verification to the recognition.
//!
//! Invariant: a deadline speaks once its start is recorded; it falls silent without an event when the candidacy is
//! over, and never moves the official day.

use super::case::{Case, Event};
use super::clock::Clock;
use super::condition::tested;
use super::{Finding, Outcome, Rule, Rulebook, Severity, Switch};
use crate::date::dmy;
use crate::path::{Consent, SideState, Step, StepCode};
use crate::unit::UnitRole;
use chrono::{Datelike, NaiveDate};

/// The finding of a clock, unless nothing speaks any more without an event.
fn spoken(case: &Case<'_>, clock: Clock<'_>, event: Option<Event>) -> Vec<Finding> {
    if event.is_none() && case.is_over() { Vec::new() } else { vec![clock.judge(case)] }
}

/// A plain deadline from `start` (outer `None`: not recorded) to `event`.
fn plain(
    case: &Case<'_>,
    book: &Rulebook,
    id: &str,
    start: Option<Option<NaiveDate>>,
    event: Option<Event>,
) -> Vec<Finding> {
    let Some(start) = start else { return Vec::new() };
    spoken(case, Clock::new(case, book.row(id, start), start, event), event)
}

/// `lich-verification-reply` and `lich-verification-reply-abroad`: one finding for each request.
pub(super) fn verification(case: &Case<'_>, book: &Rulebook) -> Vec<Finding> {
    let requests = case.timeline.steps_of(StepCode::VerificationRequested);
    requests.flat_map(|request| verification_reply(case, book, request)).collect()
}

fn verification_reply(case: &Case<'_>, book: &Rulebook, request: &Step) -> Vec<Finding> {
    let answers = |facts: &crate::path::Facts| facts.request.as_deref() == Some(request.id.as_str());
    let answer = case.timeline.steps_of(StepCode::VerificationAnswered).find(|step| answers(&step.facts));
    let planned = || case.plan(StepCode::VerificationAnswered).filter(|(plan, _)| answers(&plan.facts));
    let event = answer
        .map(|step| Event::done(step.on.or(step.facts.received_on)))
        .or_else(|| planned().map(|(_, on)| Event { on: Some(on), planned: true }));
    let id =
        if request.facts.abroad == Some(true) { "lich-verification-reply-abroad" } else { "lich-verification-reply" };
    let start = request.facts.received_on.or(request.on);
    let estimated = request.facts.received_on.is_none() && start.is_some();
    let mut findings = plain(case, book, id, Some(start), event);
    for finding in findings.iter_mut().filter(|_| estimated) {
        finding.estimated = Some(true);
        finding.sentence.push_str(" Chưa ghi ngày nơi được hỏi nhận công văn, tạm tính từ ngày gửi.");
    }
    findings
}

/// `admission-decision`, in the version of its start; +15 in a special case.
pub(super) fn admission(case: &Case<'_>, book: &Rulebook) -> Vec<Finding> {
    let Some(resolution) = case.timeline.carried_resolution() else { return Vec::new() };
    let event = case.event(StepCode::AdmissionDecision);
    let forwarded = case.leaving.is_some_and(|leaving| leaving.file_forwarded_on.is_some());
    if event.is_none() && (case.is(SideState::Rejected) || forwarded) {
        return Vec::new();
    }
    let special = case.timeline.step(StepCode::FileSent).and_then(|step| step.facts.special_case.as_ref());
    let longer = special.map(|said| (said, book.row("admission-decision-special", resolution.on)));
    prolonged(case, book.row("admission-decision", resolution.on), resolution.on, longer, event)
}

/// A decision that is awaited from `start`, longer in a special case: the sentence tells how much and who said so, and
/// what the office has laid over either row stands beside it.
fn prolonged(
    case: &Case<'_>,
    rule: &Rule,
    start: Option<NaiveDate>,
    longer: Option<(&Consent, &Rule)>,
    event: Option<Event>,
) -> Vec<Finding> {
    let extra = longer.map_or(0, |(_, row)| row.number());
    let mut findings = spoken(case, Clock::prolonged(case, rule, start, extra, event), event);
    if let Some((said, row)) = longer {
        let who = [said.by.clone(), said.on.map(|on| format!("ngày {}", dmy(on)))].into_iter().flatten();
        let who = who.collect::<Vec<_>>().join(", ");
        let who = if who.is_empty() { "chưa ghi ai quyết định".to_owned() } else { who };
        for finding in findings.iter_mut().filter(|finding| finding.date.is_some()) {
            finding.sentence.push_str(&format!(" Đã tính thêm {extra} ngày làm việc vì trường hợp đặc biệt ({who})."));
            finding.own = match (finding.own.take(), row.changed()) {
                (Some(own), Some(other)) => Some(format!("{own}; {other}")),
                (own, other) => own.or(other),
            };
        }
    }
    findings
}

/// Switch `party-deadlines`: `branch-sends-file`, `base-committee-considers`.
pub(super) fn inside_the_party(case: &Case<'_>, book: &Rulebook) -> Vec<Finding> {
    if !case.practice.is_on(Switch::PartyDeadlines) {
        return Vec::new();
    }
    let start = case.timeline.carried_resolution().map(|step| step.on);
    let settled = case.timeline.has(StepCode::AdmissionDecision) || case.is(SideState::Rejected);
    let day = start.flatten().unwrap_or(case.today());
    let no_base = case.practice.chain.lacks(UnitRole::PartyBaseCommittee, day);
    [("branch-sends-file", StepCode::FileSent), ("base-committee-considers", StepCode::BaseCommitteeResolution)]
        .into_iter()
        .map(|(id, code)| (id, case.event(code)))
        .filter(|(_, event)| event.is_some() || !settled)
        .filter(|(id, event)| *id != "base-committee-considers" || event.is_some() || !no_base)
        .flat_map(|(id, event)| plain(case, book, id, start, event))
        .collect()
}

/// Switch `party-deadlines`: `party-database-entry`.
pub(super) fn database_entry(case: &Case<'_>, book: &Rulebook) -> Vec<Finding> {
    let decision =
        case.timeline.step(StepCode::AdmissionDecision).filter(|_| case.practice.is_on(Switch::PartyDeadlines));
    let judge = |step: &Step| {
        plain(case, book, "party-database-entry", Some(step.on), Event::field(step.facts.database_entered_on))
    };
    decision.map(judge).unwrap_or_default()
}

fn late_consent<'a>(case: &Case<'_>) -> Option<&'a str> {
    let received = case.timeline.step(StepCode::DecisionReceived)?;
    received.facts.late_consent.as_ref().map(|_| "cấp ủy cấp trên đã đồng ý cho tổ chức muộn hơn")
}

/// `ceremony-after-receipt`: only a note once the clock from the decision applies.
pub(super) fn ceremony_after_receipt(case: &Case<'_>, book: &Rulebook) -> Vec<Finding> {
    let Some(received) = case.timeline.step(StepCode::DecisionReceived) else { return Vec::new() };
    let event = case.event(StepCode::CeremonyHeld);
    let rule = book.row("ceremony-after-receipt", received.on);
    let clock = Clock::new(case, rule, received.on, event).waived(late_consent(case));
    let issued = case.timeline.dates().decision_issued_on;
    let other = book.row("ceremony-after-decision", issued).valid_from;
    let superseded = issued.zip(other).is_some_and(|(issued, from)| issued >= from);
    spoken(case, if superseded { clock.weighing(Severity::Informs) } else { clock }, event)
}

/// `ceremony-after-decision`: not applicable to decisions issued before it was in force.
pub(super) fn ceremony_after_decision(case: &Case<'_>, book: &Rulebook) -> Vec<Finding> {
    let Some(decision) = case.timeline.step(StepCode::AdmissionDecision) else { return Vec::new() };
    let event = case.event(StepCode::CeremonyHeld);
    let rule = book.row("ceremony-after-decision", decision.on);
    let early = decision.on.zip(rule.valid_from).is_some_and(|(issued, from)| issued < from);
    let waived = late_consent(case).or(early.then_some("quyết định ban hành trước ngày quy định này có hiệu lực"));
    spoken(case, Clock::new(case, rule, decision.on, event).waived(waived), event)
}

/// `decision-made-public`: by the next regular meeting of the chi bộ; silent of it after the ceremony. Where the office has
/// not said when the chi bộ meets, what is wanting is said without a day.
pub(super) fn made_public(case: &Case<'_>, book: &Rulebook) -> Vec<Finding> {
    let Some(received) = case.timeline.step(StepCode::DecisionReceived) else { return Vec::new() };
    let event = Event::field(received.facts.made_public_on);
    if event.is_none() && (case.is_over() || case.timeline.has(StepCode::CeremonyHeld)) {
        return Vec::new();
    }
    let rule = book.row("decision-made-public", received.on);
    let meeting = received.on.and_then(|day| case.practice.meetings.next_after(day));
    vec![match (meeting, received.facts.made_public_on) {
        (Some(_), _) => Clock::ending(rule, received.on, meeting, event).judge(case),
        (None, Some(on)) => tested(rule, Event::done(Some(on)), Outcome::Met, format!("đã công bố ngày {}", dmy(on))),
        (None, None) => {
            let says = format!("chưa ghi ngày công bố trong chi bộ. {}", rule.act);
            let mut finding = Finding::new(rule, Outcome::Missing, says);
            finding.start = received.on;
            finding
        }
    }]
}

/// `new-member-declarations`.
pub(super) fn declarations(case: &Case<'_>, book: &Rulebook) -> Vec<Finding> {
    let start = case.timeline.step(StepCode::CeremonyHeld).map(|step| step.on);
    plain(case, book, "new-member-declarations", start, case.event(StepCode::MemberDeclared))
}

/// `member-supplement-yearly`: the year that is running, or the one before while its supplement is wanting; and with a
/// transfer of membership.
pub(super) fn yearly_supplement(case: &Case<'_>, book: &Rulebook) -> Vec<Finding> {
    let Some(held) = case.timeline.dates().ceremony_on.filter(|_| !case.is_over()) else { return Vec::new() };
    let filed = case.timeline.step(StepCode::MemberDeclared).and_then(|step| step.facts.supplement_on);
    of_year(case, book, held, filed).into_iter().chain(with_transfer(case, book, filed)).collect()
}

fn of_year(case: &Case<'_>, book: &Rulebook, held: NaiveDate, filed: Option<NaiveDate>) -> Option<Finding> {
    let now = case.today().year();
    let owed = filed.map_or(held.year(), |day| day.year()) + 1;
    let year = if filed.is_some_and(|day| day.year() == now) { now } else { owed.max(now - 1) };
    if year > now || year <= held.year() {
        return None;
    }
    let (first, last) = (NaiveDate::from_ymd_opt(year, 1, 1), NaiveDate::from_ymd_opt(year, 12, 31));
    let event = Event::field(filed.filter(|day| day.year() == year));
    Some(Clock::ending(book.row("member-supplement-yearly", first), first, last, event).judge(case))
}

/// One filed since the transfer was decided goes along; it is due when the membership moves.
fn with_transfer(case: &Case<'_>, book: &Rulebook, filed: Option<NaiveDate>) -> Option<Finding> {
    let leaving = case.leaving?;
    let decided = leaving.transfer_decided_on.or(leaving.effective_on)?;
    let moves = leaving.membership_transferred_on.or(leaving.effective_on).unwrap_or(decided);
    let event = Event::field(filed.filter(|day| *day >= decided));
    let clock = Clock::ending(book.row("member-supplement-yearly", Some(decided)), None, Some(moves), event);
    Some(clock.judge(case).append("Phiếu này nộp khi chuyển sinh hoạt đảng."))
}

/// `self-criticism-not-before` and `recognition-not-before`: only with an event.
pub(super) fn after_probation(case: &Case<'_>, book: &Rulebook) -> Vec<Finding> {
    let events = [
        ("self-criticism-not-before", case.event(StepCode::SelfReview)),
        ("recognition-not-before", case.recognition()),
    ];
    let held = case.timeline.has(StepCode::CeremonyHeld);
    let end = case.timeline.dates().probation_end;
    events
        .into_iter()
        .filter(|(_, event)| held && event.is_some())
        .map(|(id, event)| Clock::new(case, book.row(id, end), end, event).wanting(CEREMONY).judge(case))
        .collect()
}

const CEREMONY: &str = "ngày tổ chức lễ kết nạp";

/// `recognition-meeting`; for somebody transferred the count-down goes on.
pub(super) fn recognition_meeting(case: &Case<'_>, book: &Rulebook) -> Vec<Finding> {
    if !case.timeline.has(StepCode::CeremonyHeld) {
        return Vec::new();
    }
    let event = case.recognition();
    let end = case.timeline.dates().probation_end;
    let clock = Clock::new(case, book.row("recognition-meeting", end), end, event).wanting(CEREMONY);
    if case.is(SideState::Transferred) { vec![clock.judge(case)] } else { spoken(case, clock, event) }
}

/// `recognition-decision`, or with its switch `recognition-decision-local`.
pub(super) fn recognition_decision(case: &Case<'_>, book: &Rulebook) -> Vec<Finding> {
    let mut resolutions = case.timeline.steps_of(StepCode::RecognitionBranchResolution);
    let Some(resolution) = resolutions.rfind(|step| case.timeline.has_ratio(step)) else { return Vec::new() };
    let event = case.event(StepCode::RecognitionDecision);
    let local = case.practice.is_on(Switch::RecognitionShort);
    let rule = book.row(if local { "recognition-decision-local" } else { "recognition-decision" }, resolution.on);
    let special = resolution.facts.special_case.as_ref();
    let longer = special.map(|said| (said, book.row("recognition-decision-special", resolution.on)));
    prolonged(case, rule, resolution.on, longer, event)
}
