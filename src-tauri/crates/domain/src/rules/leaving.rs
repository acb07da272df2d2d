//! Graduation and leaving: what has to happen when a person goes before the path is finished.
//!
//! Invariant: the clocks of leaving go on when the candidacy is closed, because closing here is how leaving usually
//! ends. A pupil's clock starts on the day of leaving as entered, everybody else's with the transfer decision.

use super::case::{Case, Event};
use super::clock::Clock;
use super::condition::{tested, undated};
use super::{Finding, Outcome, Rulebook, Severity, Switch};
use crate::date::dmy;
use crate::path::{AnnulCause, Leaving, PersonKind, StepCode};
use chrono::NaiveDate;

/// `graduation-before-branch-meeting`.
pub(super) fn graduation_before_meeting(case: &Case<'_>, book: &Rulebook) -> Vec<Finding> {
    graduation(case, book, "graduation-before-branch-meeting", StepCode::BranchResolution, None)
}

/// `graduation-before-ceremony`; its switch makes a breach block.
pub(super) fn graduation_before_ceremony(case: &Case<'_>, book: &Rulebook) -> Vec<Finding> {
    let breach = case.practice.is_on(Switch::GraduatedCeremony).then_some(Severity::Blocks);
    graduation(case, book, "graduation-before-ceremony", StepCode::CeremonyHeld, breach)
}

fn graduation(case: &Case<'_>, book: &Rulebook, id: &str, code: StepCode, breach: Option<Severity>) -> Vec<Finding> {
    let Some((event, graduated)) = case.event(code).zip(case.person.graduated_on) else { return Vec::new() };
    let rule = book.row(id, event.on);
    if case.person.kind == PersonKind::Staff || case.person.studies_on {
        let why = if case.person.studies_on {
            "người này học tiếp tại đơn vị"
        } else {
            "người này không phải học sinh"
        };
        return vec![tested(rule, event, Outcome::NotApplicable, format!("không áp dụng, vì {why}"))];
    }
    let mut finding = match event.on {
        None => undated(rule, event),
        Some(day) => {
            let plan = if event.planned { "dự kiến " } else { "" };
            let at = format!("{plan}{} là {}, ra trường ngày {}", rule.clock_end, dmy(day), dmy(graduated));
            match day <= graduated {
                true => tested(rule, event, Outcome::Met, at),
                false => tested(rule, event, Outcome::Failed, format!("{at}. {}", rule.act)),
            }
        }
    };
    finding.date = Some(graduated);
    finding.days = event.on.map(|day| (graduated - day).num_days());
    vec![finding.weighing(breach.unwrap_or(rule.severity))]
}

/// The day the clocks of a transfer start.
fn gone_on(case: &Case<'_>, leaving: &Leaving) -> Option<NaiveDate> {
    let (left, decided) = (leaving.leaving_on, leaving.transfer_decided_on);
    if case.person.kind == PersonKind::Pupil { left.or(decided) } else { decided.or(left) }
}

/// A clock between two fields of the leaving record; silent without its start.
fn between(
    case: &Case<'_>,
    book: &Rulebook,
    id: &str,
    start: Option<NaiveDate>,
    end: Option<NaiveDate>,
) -> Vec<Finding> {
    if start.is_none() {
        return Vec::new();
    }
    vec![Clock::new(case, book.row(id, start), start, Event::field(end)).judge(case)]
}

/// `transfer-helped-certificate`: for a listed sympathiser who leaves before the chi bộ has resolved.
pub(super) fn helped_certificate(case: &Case<'_>, book: &Rulebook) -> Vec<Finding> {
    let Some((leaving, day)) = case.leaving.and_then(|leaving| Some((leaving, leaving.leaving_on?))) else {
        return Vec::new();
    };
    let by_then = |step: Option<&crate::path::Step>| step.is_some_and(|step| step.on <= Some(day));
    let listed = by_then(case.timeline.step(StepCode::SympathiserListing));
    let resolved =
        by_then(case.timeline.carried_resolution()) || by_then(case.timeline.step(StepCode::AdmissionDecision));
    if !listed || resolved {
        return Vec::new();
    }
    let rule = book.row("transfer-helped-certificate", Some(day));
    let event = Event::done(Some(day));
    vec![match leaving.helped_certificate_on {
        Some(on) => tested(rule, event, Outcome::Met, format!("đã cấp ngày {}", dmy(on))),
        None => tested(
            rule,
            event,
            Outcome::Missing,
            format!("rời đơn vị ngày {} mà chưa ghi giấy này. {}", dmy(day), rule.act),
        ),
    }]
}

/// `transfer-file-forward`: only a file that lies with the competent committee.
pub(super) fn file_forward(case: &Case<'_>, book: &Rulebook) -> Vec<Finding> {
    let Some(leaving) = case.leaving.filter(|leaving| leaving.file_with_competent == Some(true)) else {
        return Vec::new();
    };
    between(case, book, "transfer-file-forward", gone_on(case, leaving), leaving.file_forwarded_on)
}

/// `decision-after-transfer`.
pub(super) fn decision_after_transfer(case: &Case<'_>, book: &Rulebook) -> Vec<Finding> {
    let Some(leaving) = case.leaving else { return Vec::new() };
    let Some(gone) = gone_on(case, leaving) else { return Vec::new() };
    let held_before = case.timeline.step(StepCode::CeremonyHeld).is_some_and(|step| step.on <= Some(gone));
    let event = case.event(StepCode::AdmissionDecision);
    let awaited = case.timeline.carried_resolution().is_some() && leaving.file_forwarded_on.is_none();
    if held_before || annulled_as_late(case) || !(event.is_some() || awaited) {
        return Vec::new();
    }
    vec![Clock::new(case, book.row("decision-after-transfer", Some(gone)), Some(gone), event).judge(case)]
}

fn annulled_as_late(case: &Case<'_>) -> bool {
    case.timeline
        .live()
        .any(|step| step.code == StepCode::Annulled && step.facts.cause == Some(AnnulCause::LateAfterTransfer))
}

/// `transfer-receiving-decision`, or `transfer-reexamination` once the decision came too late.
pub(super) fn at_the_new_place(case: &Case<'_>, book: &Rulebook) -> Vec<Finding> {
    let Some(leaving) = case.leaving else { return Vec::new() };
    let decided = case.timeline.has(StepCode::AdmissionDecision);
    let too_late = decision_after_transfer(case, book).iter().any(|finding| finding.outcome == Outcome::Late);
    if annulled_as_late(case) || (decided && too_late) {
        return between(case, book, "transfer-reexamination", leaving.file_received_on, leaving.reexamined_on);
    }
    if decided {
        return Vec::new();
    }
    between(case, book, "transfer-receiving-decision", leaving.file_received_on, leaving.receiver_decided_on)
}

/// `transfer-of-membership`: only after a ceremony.
pub(super) fn membership(case: &Case<'_>, book: &Rulebook) -> Vec<Finding> {
    let held = case.timeline.has(StepCode::CeremonyHeld);
    let leaving = case.leaving.filter(|leaving| held && leaving.effective_on.or(leaving.transfer_decided_on).is_some());
    let judge = |leaving: &Leaving| {
        let event = Event::field(leaving.membership_transferred_on);
        Clock::new(case, book.row("transfer-of-membership", leaving.effective_on), leaving.effective_on, event)
            .judge(case)
    };
    leaving.map(judge).into_iter().collect()
}

/// `transfer-paper-shown`.
pub(super) fn paper_shown(case: &Case<'_>, book: &Rulebook) -> Vec<Finding> {
    let Some(leaving) = case.leaving else { return Vec::new() };
    between(case, book, "transfer-paper-shown", leaving.referral_dated_on, leaving.referral_shown_on)
}

/// `student-party-file`.
pub(super) fn student_file(case: &Case<'_>, book: &Rulebook) -> Vec<Finding> {
    let Some(leaving) = case.leaving else { return Vec::new() };
    between(case, book, "student-party-file", leaving.enrolled_on, leaving.student_file_handed_on)
}

/// `handover-complete`.
pub(super) fn handover(case: &Case<'_>, book: &Rulebook) -> Vec<Finding> {
    let Some(leaving) = case.leaving else { return Vec::new() };
    let start = leaving.transfer_decided_on.or(case.person.graduated_on);
    between(case, book, "handover-complete", start, leaving.handover_completed_on)
}
