//! Conditions: is a fact there at the moment that needs it?
//!
//! Invariant: a fact that is recorded without its day counts as being there; one dated after the event does not. A
//! missing fact is said even when the day of the event is not known.

use super::case::{Case, Event};
use super::{Finding, Holds, Outcome, Rule, Rulebook, Switch};
use crate::date::dmy;
use crate::path::{Stage, Step, StepCode};
use crate::school_year::SchoolYear;

/// A finding of a condition tested at `event`.
pub(crate) fn tested(rule: &Rule, event: Event, outcome: Outcome, says: impl AsRef<str>) -> Finding {
    let mut finding = Finding::new(rule, outcome, says);
    finding.event = event.on;
    finding.planned = event.planned;
    finding
}

/// The event is recorded, but not on which day.
pub(crate) fn undated(rule: &Rule, event: Event) -> Finding {
    tested(rule, event, Outcome::Unknown, format!("chưa ghi {}. Ghi bổ sung ngày này", rule.clock_end))
}

/// "Recorded?": `what` must be there, not later than the event.
pub(crate) fn recorded(rule: &Rule, event: Event, fact: Option<&Step>, what: &str) -> Finding {
    let Some(fact) = fact else {
        return tested(rule, event, Outcome::Missing, format!("chưa ghi {what}. {}", rule.act));
    };
    match (fact.on, event.on) {
        (_, None) => undated(rule, event),
        (Some(on), Some(day)) if on > day => {
            let says = format!("{what} ghi ngày {}, sau {} {}. {}", dmy(on), rule.clock_end, dmy(day), rule.act);
            tested(rule, event, Outcome::Missing, says)
        }
        _ => tested(rule, event, Outcome::Met, format!("đã ghi {what}")),
    }
}

/// Awareness certificate with number and date, at the chi bộ meeting; without one, today from `branch_review` on.
pub(super) fn certificate_required(case: &Case<'_>, book: &Rulebook) -> Vec<Finding> {
    let certificate = case.timeline.step(StepCode::CertificateIssued);
    let complete = certificate.filter(|step| {
        step.on.is_some() && step.facts.number.as_deref().is_some_and(|number| !number.trim().is_empty())
    });
    let what = match certificate {
        Some(_) if complete.is_none() => "đủ số và ngày cấp giấy chứng nhận",
        _ => "giấy chứng nhận",
    };
    let waits = Stage::BranchReview..Stage::Probationary;
    match case.event(StepCode::BranchResolution) {
        Some(meeting) => {
            let rule = book.row("awareness-certificate-required", meeting.on);
            vec![recorded(rule, meeting, complete, what)]
        }
        None if !case.is_over() && case.timeline.stage().is_some_and(|stage| waits.contains(&stage)) => {
            let rule = book.row("awareness-certificate-required", Some(case.today()));
            vec![match complete {
                Some(_) => Finding::new(rule, Outcome::Met, format!("đã ghi {what}")),
                None => Finding::new(rule, Outcome::Missing, format!("chưa ghi {what}. {}", rule.act))
                    .weighing(super::Severity::Informs),
            }]
        }
        None => Vec::new(),
    }
}

/// Switch `parents-opinion`: before the sympathiser listing.
pub(super) fn parents_opinion(case: &Case<'_>, book: &Rulebook) -> Vec<Finding> {
    let on = case.practice.is_on(Switch::ParentsOpinion);
    let listing = case.event(StepCode::SympathiserListing).filter(|_| on);
    let judge = |event: Event| {
        let fact = case.timeline.step(StepCode::ParentsOpinion);
        recorded(book.row("parents-opinion", event.on), event, fact, "ý kiến cha mẹ")
    };
    listing.map(judge).into_iter().collect()
}

/// Switch `certified-before-vote`: lý lịch certified before the chi bộ votes.
pub(super) fn certified_before_vote(case: &Case<'_>, book: &Rulebook) -> Vec<Finding> {
    let on = case.practice.is_on(Switch::CertifiedBeforeVote);
    let meeting = case.event(StepCode::BranchResolution).filter(|_| on);
    let judge = |event: Event| {
        let fact = case.timeline.step(StepCode::CvCertified);
        recorded(book.row("certified-before-vote", event.on), event, fact, "chứng nhận lý lịch")
    };
    meeting.map(judge).into_iter().collect()
}

/// The class for new members, by the recognition meeting.
pub(super) fn new_member_class(case: &Case<'_>, book: &Rulebook) -> Vec<Finding> {
    let judge = |event: Event| {
        let fact = case.timeline.step(StepCode::NewMemberClass);
        recorded(book.row("new-member-class-before-recognition", event.on), event, fact, "lớp đảng viên mới")
    };
    case.recognition().map(judge).into_iter().collect()
}

/// Switch `outstanding-throughout`: recognised as ĐVƯT at the listing and at the chi bộ meeting; where the recognition holds
/// one school year (setting `outstanding-holds`), in the year of the event.
pub(super) fn outstanding_throughout(case: &Case<'_>, book: &Rulebook) -> Vec<Finding> {
    if !case.practice.is_on(Switch::OutstandingThroughout) {
        return Vec::new();
    }
    let fact = case.timeline.step(StepCode::UnionRecognition);
    [StepCode::SympathiserListing, StepCode::BranchResolution]
        .into_iter()
        .filter_map(|code| case.event(code).map(|event| (code, event)))
        .map(|(code, event)| {
            let rule = book.row("outstanding-throughout", event.on);
            let one_year = case.practice.settings.outstanding_holds == Holds::SchoolYear;
            let days = fact.and_then(|step| step.on).zip(event.on).filter(|_| one_year);
            match days.map(|(recognised, on)| (recognised, SchoolYear::of(recognised), on)) {
                Some((recognised, year, on)) if recognised <= on && !year.contains(on) => {
                    let says = format!(
                        "công nhận đoàn viên ưu tú ngày {} chỉ có giá trị trong năm học {}. Xét, công nhận lại trong năm học này",
                        dmy(recognised),
                        year.display()
                    );
                    tested(rule, event, Outcome::Failed, says)
                }
                _ => recorded(rule, event, fact, "quyết định công nhận đoàn viên ưu tú"),
            }
            .about(code.code())
        })
        .collect()
}

/// `verifier-not-kin`: whoever carries a letter of verification is neither the applicant nor a relative.
pub(super) fn verifier_not_kin(case: &Case<'_>, book: &Rulebook) -> Vec<Finding> {
    let requests = case.timeline.steps_of(StepCode::VerificationRequested);
    requests
        .filter(|step| step.facts.carrier.is_some() || step.facts.carrier_is_kin.is_some())
        .map(|step| {
            let (rule, event) = (book.row("verifier-not-kin", step.on), Event::done(step.on));
            match step.facts.carrier_is_kin {
                Some(false) => tested(rule, event, Outcome::Met, "người đi thẩm tra không phải người thân"),
                Some(true) => {
                    let says = format!("người đi thẩm tra là người xin vào Đảng hoặc người thân. {}", rule.act);
                    tested(rule, event, Outcome::Failed, says)
                }
                None => {
                    let says = "chưa ghi người đi thẩm tra có phải người thân không. Hỏi rồi ghi bổ sung";
                    tested(rule, event, Outcome::Missing, says).weighing(super::Severity::Informs)
                }
            }
        })
        .collect()
}
