//! Papers that run out: the certificate, the file, each paper of it.
//!
//! Invariant: a validity is tested at the chi bộ meeting; without one it speaks today, until the decision is there.

use super::case::{Case, Event};
use super::clock::Clock;
use super::{Finding, Rulebook, Switch};
use crate::path::{RenewedPaper, Stage, Step, StepCode};
use chrono::NaiveDate;

/// The meeting, and whether a validity speaks at all.
fn meeting(case: &Case<'_>) -> (Option<Event>, bool) {
    let event = case.event(StepCode::BranchResolution);
    let awaited = !case.is_over() && !case.timeline.reached(Stage::AwaitingCeremony);
    (event, event.is_some() || awaited)
}

/// `awareness-certificate-validity`.
pub(super) fn certificate(case: &Case<'_>, book: &Rulebook) -> Vec<Finding> {
    let (event, speaks) = meeting(case);
    let certificate = case.timeline.step(StepCode::CertificateIssued).filter(|_| speaks);
    let judge =
        |step: &Step| Clock::new(case, book.row("awareness-certificate-validity", step.on), step.on, event).judge(case);
    certificate.map(judge).into_iter().collect()
}

/// `dossier-validity`.
pub(super) fn dossier(case: &Case<'_>, book: &Rulebook) -> Vec<Finding> {
    let (event, speaks) = meeting(case);
    let start = renewals(case, event).last().map(|renewal| {
        let papers = renewal.facts.papers.iter().filter_map(|paper| paper.dated).min();
        renewal.facts.new_start.or(papers)
    });
    let opened = || case.timeline.step(StepCode::DossierOpened).map(|step| step.on);
    let applied = || case.timeline.step(StepCode::ApplicationReceived).map(|step| step.facts.dated_on);
    let start = start.or_else(opened).or_else(applied).filter(|_| speaks);
    let judge = |start| Clock::new(case, book.row("dossier-validity", start), start, event).wanting(OPENED).judge(case);
    start.map(judge).into_iter().collect()
}

/// What starts the clock of the file, while none of it is dated.
const OPENED: &str = "ngày lập hồ sơ hoặc ngày ghi trên đơn";

/// The renewals up to the day tested, in order of time.
fn renewals<'a>(case: &Case<'a>, event: Option<Event>) -> impl Iterator<Item = &'a Step> {
    let tested = event.and_then(|event| event.on).unwrap_or(case.today());
    case.timeline.steps_of(StepCode::DossierRenewed).filter(move |step| step.on <= Some(tested))
}

/// Switch `paper-12-months`: `paper-validity`, one finding for each paper, named by `matter`.
pub(super) fn papers(case: &Case<'_>, book: &Rulebook) -> Vec<Finding> {
    let (event, speaks) = meeting(case);
    if !speaks || !case.practice.is_on(Switch::PaperValidity) {
        return Vec::new();
    }
    let own = |code: StepCode, doc_type: &'static str| {
        case.timeline.steps_of(code).map(move |step| {
            let dated = if code == StepCode::ApplicationReceived { step.facts.dated_on } else { step.on };
            (doc_type, dated)
        })
    };
    let recorded: Vec<(&str, Option<NaiveDate>)> = own(StepCode::ApplicationReceived, "application")
        .chain(own(StepCode::CvReceived, "applicant_cv"))
        .chain(own(StepCode::MemberIntroduction, "member_introduction"))
        .chain(own(StepCode::UnionIntroduction, "union_resolution"))
        .chain(own(StepCode::OpinionsSummary, "opinions"))
        .collect();
    let renewed: Vec<&RenewedPaper> = renewals(case, event).flat_map(|step| &step.facts.papers).collect();
    let again = |doc_type: &str| {
        renewed.iter().filter(|paper| paper.doc_type.as_deref() == Some(doc_type)).filter_map(|paper| paper.dated).max()
    };
    let judge = |(doc_type, dated): (&str, Option<NaiveDate>)| {
        let start = dated.max(again(doc_type));
        Clock::new(case, book.row("paper-validity", start), start, event).judge(case).about(doc_type)
    };
    recorded.into_iter().map(judge).collect()
}
