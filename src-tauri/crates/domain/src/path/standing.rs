//! Where somebody stands: stage, side state, closed or not.
//!
//! Invariant: computed from the steps that count, each time anew.

use super::counting::annulled_for_good;
use super::{SideState, Stage, StepCode, Timeline};
use crate::path::step::AnnulCause;

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
