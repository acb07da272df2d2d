//! Where somebody stands: stage, side state, closed or not, and who accompanies him.
//!
//! Invariant: computed from the steps that count, each time anew.

use super::counting::{annulled_for_good, same_name};
use super::{CompanionKind, SideState, Stage, Step, StepCode, Timeline};
use crate::path::step::AnnulCause;
use chrono::NaiveDate;

/// The highest stage a gate of which counts. A chi bộ resolution without the ratio is no gate.
pub(super) fn stage(timeline: &Timeline) -> Option<Stage> {
    timeline
        .counting()
        .filter(|step| step.code != StepCode::BranchResolution || timeline.has_ratio(step))
        .filter_map(|step| step.code.gate())
        .max()
}

/// The side state after the last side step; an ended one does not bring an earlier one back.
pub(super) fn side_state(timeline: &Timeline) -> Option<SideState> {
    let mut state = None;
    let mut faulty = None;
    for step in timeline.live() {
        state = match (step.code, state) {
            (StepCode::Resumed, Some(SideState::Paused | SideState::Closed))
            | (StepCode::Resubmitted, Some(SideState::Returned))
            | (StepCode::SubmittedToBranch, Some(SideState::VoteFailed | SideState::Rejected)) => None,
            (code, Some(SideState::Annulled)) if faulty == Some(code) => None,
            (StepCode::VoteFailureReported, _) if step.facts.answer.as_deref() == Some("go_on") => None,
            (code, before) => SideState::entered_with(code).or(before),
        };
        if step.code == StepCode::Annulled {
            let redone = step.facts.faulty_step.unwrap_or(StepCode::AdmissionDecision);
            faulty = (step.facts.cause == Some(AnnulCause::Procedure)).then_some(redone);
        }
    }
    state
}

/// Whether a closing step stands that nothing reopened.
pub(super) fn closed(timeline: &Timeline) -> bool {
    let mut closed_for_good = false;
    let mut closed = false;
    for step in timeline.live() {
        match step.code {
            StepCode::Resumed => closed = false,
            StepCode::Closed => closed = true,
            code => {
                let closing = SideState::entered_with(code).is_some_and(SideState::is_closing);
                closed_for_good |= closing || annulled_for_good(step);
            }
        }
    }
    closed || closed_for_good
}

/// One assignment of a companion, with the day it ended by itself or by a successor.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Companionship<'a> {
    /// The assigning step.
    pub step: &'a Step,
    /// First day; `None` = not recorded, which is before any date.
    pub from: Option<NaiveDate>,
    until: Option<Option<NaiveDate>>,
}

impl Companionship<'_> {
    /// Whether it had not ended before `day`.
    pub(crate) fn lasts(&self, day: NaiveDate) -> bool {
        self.until.is_none_or(|until| until >= Some(day))
    }

    /// Whether it had begun and not ended before `day`.
    pub(crate) fn is_current(&self, day: NaiveDate) -> bool {
        self.from <= Some(day) && self.lasts(day)
    }
}

/// The Party companions ever assigned, in order of time.
pub(super) fn party_companions(timeline: &Timeline) -> Vec<Companionship<'_>> {
    let assigned: Vec<&Step> = timeline.steps_of(StepCode::CompanionAssignment).collect();
    let from = |step: &Step| step.facts.from.or(step.on);
    let name = |step: &Step| step.facts.companion.as_ref().and_then(|helper| helper.name.as_deref()).map(same_name);
    assigned
        .iter()
        .filter(|step| step.facts.kind == Some(CompanionKind::Party))
        .map(|step| {
            let step: &Step = step;
            let successor = assigned
                .iter()
                .filter(|other| !std::ptr::eq(**other, step) && from(other) >= from(step))
                .filter(|other| {
                    other.facts.replaces.as_deref().map(same_name).is_some_and(|gone| Some(gone) == name(step))
                })
                .map(|other| from(other))
                .min();
            let until = [step.facts.to.map(Some), successor].into_iter().flatten().min();
            Companionship { step, from: from(step), until }
        })
        .collect()
}
