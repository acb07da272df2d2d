//! The two passes: forward for the first day of each step, backward for the last one.
//!
//! Invariant: a step takes no time of its own; only releases, the probation and days tried out move it. A window whose
//! first day lies after its last one is a contradiction, and each release that lies after the last day is its cause.

use super::Ask;
use super::limits::{AGE, Release, after_probation, due, probation_end};
use super::way::rests_on;
use crate::path::StepCode;
use crate::rules::{Case, Rulebook};
use chrono::NaiveDate;

/// One step ahead, between its first and its last day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Window {
    pub code: StepCode,
    pub earliest: NaiveDate,
    /// `None`: no last day by rule.
    pub latest: Option<NaiveDate>,
    /// The day tried out for it.
    pub tried: Option<NaiveDate>,
}

impl Window {
    /// Whether some day is left.
    pub(super) fn is_open(&self) -> bool {
        self.tried.is_none_or(|day| day >= self.earliest) && self.latest.is_none_or(|latest| self.first() <= latest)
    }

    /// The first day, or the one tried out.
    pub(super) fn first(&self) -> NaiveDate {
        self.tried.unwrap_or(self.earliest)
    }
}

/// The windows of all steps ahead.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Windows {
    pub all: Vec<Window>,
}

impl Windows {
    /// Both passes over the steps ahead.
    pub(super) fn of(
        case: &Case<'_>,
        book: &Rulebook,
        ask: &Ask<'_>,
        ahead: &[StepCode],
        releases: &[Release],
    ) -> Self {
        let mut windows = Self::default();
        for code in ahead.iter().copied() {
            let earliest = windows.earliest(case, book, code, releases);
            let tried = ask.tried.get(&code).copied();
            windows.all.push(Window { code, earliest, latest: None, tried });
        }
        windows.set_latest(case, book, ask);
        windows
    }

    /// The window of a step, if it is ahead.
    pub(super) fn get(&self, code: StepCode) -> Option<&Window> {
        self.all.iter().find(|window| window.code == code)
    }

    /// Whether every step has a day.
    pub(super) fn fit(&self) -> bool {
        self.all.iter().all(Window::is_open)
    }

    fn earliest(&self, case: &Case<'_>, book: &Rulebook, code: StepCode, releases: &[Release]) -> NaiveDate {
        let own = releases.iter().filter(|release| release.code == code).map(|release| release.on);
        let before = rests_on(code).iter().filter_map(|needed| self.get(*needed)).map(Window::first);
        own.chain(before).chain(self.released_by_probation(case, book, code)).fold(case.today(), NaiveDate::max)
    }

    fn released_by_probation(&self, case: &Case<'_>, book: &Rulebook, code: StepCode) -> Option<NaiveDate> {
        if !matches!(code, StepCode::SelfReview | StepCode::RecognitionBranchResolution) {
            return None;
        }
        let planned = || Some(probation_end(case, self.get(StepCode::CeremonyHeld)?.first()));
        let end = case.timeline.dates().probation_end.or_else(planned)?;
        Some(after_probation(case, book, code, end))
    }

    fn set_latest(&mut self, case: &Case<'_>, book: &Rulebook, ask: &Ask<'_>) {
        for at in 0..self.all.len() {
            let Window { code, tried, .. } = self.all[at];
            let span = |needed| self.get(needed).map(|window| (window.first(), window.latest));
            let by_deadline = due(case, book, code, span);
            let by_end = (code <= StepCode::CeremonyHeld).then_some(ask.end);
            let bound = earlier(by_deadline, by_end);
            // A day tried out may be late by a deadline, but never after the end.
            self.all[at].latest = match tried {
                Some(day) => Some(by_end.map_or(day, |end| day.min(end))),
                None => bound,
            };
        }
        for at in (0..self.all.len()).rev() {
            let Window { code, latest, .. } = self.all[at];
            // The probation lies between the ceremony and what follows it.
            for needed in rests_on(code).iter().filter(|needed| **needed != StepCode::CeremonyHeld) {
                if let Some(own) = self.all.iter_mut().find(|window| window.code == *needed) {
                    own.latest = earlier(own.latest, latest);
                }
            }
        }
    }

    /// The rules whose day comes too late for the step they hold up, each once.
    pub(super) fn broken(&self, releases: &[Release], asked: Option<NaiveDate>, today: NaiveDate) -> Vec<&'static str> {
        let age = asked.map(|on| Release { code: StepCode::BranchResolution, on, rule: AGE });
        let mut rules: Vec<&'static str> = Vec::new();
        // A release that is past holds nobody up, even when the end is past too.
        for release in age.iter().chain(releases).filter(|release| release.on > today) {
            let late = self.get(release.code).and_then(|window| window.latest).is_some_and(|last| release.on > last);
            if late && !rules.contains(&release.rule) {
                rules.push(release.rule);
            }
        }
        rules
    }
}

fn earlier(one: Option<NaiveDate>, other: Option<NaiveDate>) -> Option<NaiveDate> {
    match (one, other) {
        (Some(one), Some(other)) => Some(one.min(other)),
        (one, other) => one.or(other),
    }
}
