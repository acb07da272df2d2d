//! Which steps count: voids, attempts, annulments, corrections and replaced introducers, in this order.
//!
//! Invariant: the order of entry matters only among corrections and among steps of one day; everything else follows
//! the order of time (undated first, then by day). Nothing is removed: a step that does not count stays in the list.

use super::step::AnnulCause;
use super::{Occurs, Step, StepCode, Track};
use std::collections::{HashMap, HashSet};
use unicode_normalization::UnicodeNormalization;

/// Which of the steps, given in order of entry, count.
#[derive(Debug, Clone)]
pub(super) struct Counting {
    /// Indexes of the steps that are neither void nor voided, in order of time.
    pub live: Vec<usize>,
    /// Indexes of the steps that count, in order of time.
    pub counting: Vec<usize>,
}

impl Counting {
    pub fn of(steps: &[Step]) -> Self {
        let voided: HashSet<&str> = steps
            .iter()
            .filter(|step| step.code == StepCode::Void)
            .filter_map(|step| step.facts.voids.as_deref())
            .collect();
        let mut live: Vec<usize> = (0..steps.len())
            .filter(|at| steps[*at].code != StepCode::Void && !voided.contains(steps[*at].id.as_str()))
            .collect();
        live.sort_by_key(|at| (steps[*at].on, *at));
        let mut counting = live.clone();
        drop_earlier_attempts(steps, &live, &mut counting);
        drop_annulled(steps, &live, &mut counting);
        drop_corrected(steps, &mut counting);
        drop_replaced(steps, &mut counting);
        Self { live, counting }
    }
}

/// A new submission after a failure opens an attempt; acts of the chi bộ and the committees before it are history.
fn drop_earlier_attempts(steps: &[Step], live: &[usize], counting: &mut Vec<usize>) {
    let mut failed = false;
    let mut opened = None;
    for (place, at) in live.iter().enumerate() {
        match steps[*at].code {
            StepCode::Rejected | StepCode::VoteFailureReported => failed = true,
            StepCode::SubmittedToBranch if failed => {
                failed = false;
                opened = Some(place);
            }
            _ => {}
        }
    }
    if let Some(opened) = opened {
        let attempt = StepCode::SubmittedToBranch..=StepCode::DecisionReceived;
        drop_before(steps, &live[..opened], counting, |code| attempt.contains(&code));
    }
}

/// An annulment takes away what was built on the faulty step, at the latest from the decision on.
fn drop_annulled(steps: &[Step], live: &[usize], counting: &mut Vec<usize>) {
    for (place, at) in live.iter().enumerate().filter(|(_, at)| steps[**at].code == StepCode::Annulled) {
        let from = steps[*at].facts.faulty_step.unwrap_or(StepCode::AdmissionDecision).min(StepCode::AdmissionDecision);
        drop_before(steps, &live[..place], counting, |code| code >= from && code.track() == Track::Main);
    }
}

fn drop_before(steps: &[Step], before: &[usize], counting: &mut Vec<usize>, gone: impl Fn(StepCode) -> bool) {
    let before: HashSet<usize> = before.iter().copied().filter(|at| gone(steps[*at].code)).collect();
    counting.retain(|at| !before.contains(at));
}

/// Of two steps that may occur once, the one entered last is the truth.
fn drop_corrected(steps: &[Step], counting: &mut Vec<usize>) {
    let key = |at: usize| {
        let step = &steps[at];
        match step.code.occurs() {
            Occurs::Often => None,
            Occurs::Once => Some((step.code, None)),
            Occurs::PerRequest => Some((step.code, step.facts.request.clone())),
            Occurs::PerIntroducer => Some((step.code, introducer(step))),
        }
    };
    let mut last: HashMap<_, usize> = HashMap::new();
    for at in counting.iter().copied() {
        if let Some(key) = key(at) {
            let entered = last.entry(key).or_insert(at);
            *entered = at.max(*entered);
        }
    }
    counting.retain(|at| key(*at).is_none_or(|key| last.get(&key) == Some(at)));
}

/// An introducer in whose place the chi bộ appointed another no longer counts.
fn drop_replaced(steps: &[Step], counting: &mut Vec<usize>) {
    let replaced: Vec<(usize, String)> = counting
        .iter()
        .filter(|at| steps[**at].code == StepCode::MemberIntroduction)
        .filter_map(|at| steps[*at].facts.replaces.as_deref().map(|name| (*at, same_name(name))))
        .collect();
    counting.retain(|at| {
        steps[*at].code != StepCode::MemberIntroduction
            || introducer(&steps[*at]).is_none_or(|name| !replaced.iter().any(|(by, gone)| by != at && *gone == name))
    });
}

/// The introducer's name, in the spelling that is compared.
pub(super) fn introducer(step: &Step) -> Option<String> {
    step.facts.introducer.as_ref()?.name.as_deref().map(same_name)
}

/// Two spellings of one name are equal when only composition and outer spaces differ.
pub(crate) fn same_name(name: &str) -> String {
    name.trim().nfc().collect()
}

/// Whether an annulment leaves the candidacy closed.
pub(super) fn annulled_for_good(step: &Step) -> bool {
    step.code == StepCode::Annulled && step.facts.cause == Some(AnnulCause::Criteria)
}
