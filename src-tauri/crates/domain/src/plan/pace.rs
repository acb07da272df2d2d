//! Nhịp của đơn vị: how many days usually lie between a step and what it rests on.
//!
//! Invariant: a usual day is a guess and never a limit. Until an office has enough cases of its own, the numbers are
//! its settings, and before that the program's own guess; from five cases on the median of a step takes their place.
//! Rejected: the mean, because one case that lay for a year would move every plan.

use super::limits::{after_probation, probation_end};
use super::way::{WAY, rests_on};
use super::windows::Windows;
use crate::path::{StepCode, Timeline};
use crate::rules::{Case, Rulebook};
use chrono::{Days, NaiveDate};
use std::collections::BTreeMap;

/// Cases from which the office's own median counts.
pub const LEARNED_FROM: usize = 5;

/// Nhịp: usual days by step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pace {
    days: BTreeMap<StepCode, u32>,
    /// Steps whose days are a median of the office's own cases, and of how many.
    learned: BTreeMap<StepCode, usize>,
}

/// The program's own guess, in days after the step it rests on.
const GUESS: &[(StepCode, u32)] = &[
    (StepCode::Identified, 0),
    (StepCode::UnionBranchNomination, 14),
    (StepCode::UnionRecognition, 14),
    (StepCode::SympathiserListing, 30),
    (StepCode::CompanionAssignment, 7),
    (StepCode::ClassReferral, 30),
    (StepCode::CertificateIssued, 21),
    (StepCode::UnionIntroduction, 30),
    (StepCode::ApplicationReceived, 7),
    (StepCode::CvReceived, 14),
    (StepCode::CvCertified, 45),
    (StepCode::MemberIntroduction, 14),
    (StepCode::OpinionsSummary, 21),
    (StepCode::SubmittedToBranch, 7),
    (StepCode::BranchResolution, 7),
    (StepCode::BaseCommitteeResolution, 14),
    (StepCode::AdmissionDecision, 30),
    (StepCode::DecisionReceived, 3),
    (StepCode::CeremonyHeld, 14),
    (StepCode::MemberDeclared, 14),
    (StepCode::NewMemberClass, 90),
    (StepCode::SelfReview, 3),
    (StepCode::HelperReview, 3),
    (StepCode::RecognitionOpinions, 7),
    (StepCode::RecognitionBranchResolution, 7),
    (StepCode::RecognitionDecision, 30),
];

impl Default for Pace {
    fn default() -> Self {
        Self { days: GUESS.iter().copied().collect(), learned: BTreeMap::new() }
    }
}

impl Pace {
    /// The pace with the office's own settings laid over the guess; steps that no plan has are left out.
    pub fn with(mut self, settings: impl IntoIterator<Item = (StepCode, u32)>) -> Self {
        let known = settings.into_iter().filter(|(code, _)| GUESS.iter().any(|(own, _)| own == code));
        self.days.extend(known);
        self
    }

    /// The pace with the medians of the office's own cases, for steps that enough of them tell of. A case is told once
    /// its ceremony is held: before that, it is not known whether the step was the last of its kind.
    pub fn learning<'a>(mut self, cases: impl IntoIterator<Item = &'a Timeline>) -> Self {
        let mut gaps: BTreeMap<StepCode, Vec<i64>> = BTreeMap::new();
        for timeline in cases.into_iter().filter(|timeline| timeline.has(StepCode::CeremonyHeld)) {
            for (code, _) in WAY {
                if let Some(days) = gap(timeline, *code) {
                    gaps.entry(*code).or_default().push(days);
                }
            }
        }
        for (code, mut days) in gaps.into_iter().filter(|(_, days)| days.len() >= LEARNED_FROM) {
            days.sort_unstable();
            // Of two middle ones the longer: a plan errs on the slow side.
            let median = days[days.len() / 2];
            self.days.insert(code, u32::try_from(median).unwrap_or_default());
            self.learned.insert(code, days.len());
        }
        self
    }

    /// Usual days of a step after what it rests on.
    pub fn days(&self, code: StepCode) -> u32 {
        self.days.get(&code).copied().unwrap_or_default()
    }

    /// Whether plans have this step at all.
    pub fn knows(&self, code: StepCode) -> bool {
        self.days.contains_key(&code)
    }

    /// Of how many of the office's own cases the number is the median; `None`: it is set or guessed.
    pub fn learned_from(&self, code: StepCode) -> Option<usize> {
        self.learned.get(&code).copied()
    }

    /// The usual day of each step ahead, in their order: never before it is allowed, and after what it rests on.
    pub(super) fn usual(&self, case: &Case<'_>, book: &Rulebook, windows: &Windows) -> Vec<NaiveDate> {
        let mut days: Vec<(StepCode, NaiveDate)> = Vec::new();
        for window in &windows.all {
            let day = window.tried.unwrap_or_else(|| {
                let later = |day: NaiveDate| day.checked_add_days(Days::new(self.days(window.code).into()));
                let base = self.base(case, book, window.code, &days);
                let usual = later(base).unwrap_or(NaiveDate::MAX);
                usual.max(window.earliest)
            });
            days.push((window.code, day));
        }
        days.into_iter().map(|(_, day)| day).collect()
    }

    /// The day from which the usual days of a step are counted.
    fn base(&self, case: &Case<'_>, book: &Rulebook, code: StepCode, done: &[(StepCode, NaiveDate)]) -> NaiveDate {
        let planned = |code: StepCode| done.iter().find(|(own, _)| *own == code).map(|(_, day)| *day);
        let recorded = |code: StepCode| case.timeline.step(code).and_then(|step| step.on);
        let needed = rests_on(code).iter().filter_map(|needed| {
            let day = planned(*needed).or_else(|| recorded(*needed))?;
            let ceremony = *needed == StepCode::CeremonyHeld
                && matches!(code, StepCode::SelfReview | StepCode::RecognitionBranchResolution);
            Some(if ceremony { after_probation(case, book, code, probation_end(case, day)) } else { day })
        });
        needed.max().unwrap_or(case.today())
    }
}

/// Days between a step and the last of those it rests on, in one finished case.
fn gap(timeline: &Timeline, code: StepCode) -> Option<i64> {
    let on = |code: StepCode| timeline.step(code).and_then(|step| step.on);
    let ended = |needed: StepCode| match (needed, code) {
        (StepCode::CeremonyHeld, StepCode::SelfReview | StepCode::RecognitionBranchResolution) => {
            timeline.dates().probation_end
        }
        (needed, _) => on(needed),
    };
    let from = rests_on(code).iter().filter_map(|needed| ended(*needed)).max()?;
    Some((on(code)? - from).num_days().max(0))
}
