//! The timeline of one candidacy: recorded steps in, standing out.
//!
//! Invariant: a value, computed once when built and never changed; recording a step means building the next one.
//! Rejected: storing the stage or patching it step by step, because a void may take away any step.

use super::counting::Counting;
use super::standing;
use super::{Person, Refusal, SideState, Stage, Step, StepCode, Terms, refuse};
use crate::date::add_months;
use chrono::NaiveDate;
use serde::Serialize;

/// The dates that must never be mixed. Each is `None` until its step counts and is dated.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Dates {
    /// Ngày ban hành quyết định kết nạp: tuổi đảng counts from it.
    pub decision_issued_on: Option<NaiveDate>,
    /// Ngày chi bộ nhận quyết định.
    pub decision_received_on: Option<NaiveDate>,
    /// Ngày tổ chức lễ kết nạp: the probation counts from it.
    pub ceremony_on: Option<NaiveDate>,
    /// Ngày chính thức: ceremony plus the probation, whatever the recognition decision says.
    pub official_from: Option<NaiveDate>,
    /// Ngày hết thời gian dự bị: the same day.
    pub probation_end: Option<NaiveDate>,
}

/// Con đường của một người trong nguồn: the steps of one candidacy and what follows from them.
#[derive(Debug, Clone)]
pub struct Timeline {
    steps: Vec<Step>,
    live: Vec<usize>,
    counting: Vec<usize>,
    person: Person,
    today: NaiveDate,
    terms: Terms,
    stage: Option<Stage>,
    side_state: Option<SideState>,
    closed: bool,
    dates: Dates,
}

impl Timeline {
    /// Reads the steps, in order of entry, as they stand on `today`.
    ///
    /// # Errors
    /// The first [`Refusal`] one timeline can decide; nothing of it should then be stored.
    pub fn build(steps: Vec<Step>, person: &Person, today: NaiveDate, terms: Terms) -> Result<Self, Refusal> {
        let timeline = Self::read(steps, person, today, terms);
        match refuse::refusal(&timeline, person) {
            Some(refusal) => Err(refusal),
            None => Ok(timeline),
        }
    }

    /// Reads steps that are already stored, without refusing: what is on the books must stay readable even when the
    /// machine's clock went back.
    pub fn read(steps: Vec<Step>, person: &Person, today: NaiveDate, terms: Terms) -> Self {
        let Counting { live, counting } = Counting::of(&steps);
        let mut timeline = Self {
            steps,
            live,
            counting,
            person: person.clone(),
            today,
            terms,
            stage: None,
            side_state: None,
            closed: false,
            dates: Dates::default(),
        };
        timeline.dates = timeline.derive_dates();
        timeline.stage = standing::stage(&timeline);
        timeline.side_state = standing::side_state(&timeline);
        timeline.closed = standing::closed(&timeline);
        timeline
    }

    /// The timeline with one more step, as it would be stored after the others.
    ///
    /// # Errors
    /// The [`Refusal`] of the timeline with that step; this one stays as it is.
    pub fn accept(&self, step: Step) -> Result<Self, Refusal> {
        let mut steps = self.steps.clone();
        steps.push(step);
        Self::build(steps, &self.person, self.today, self.terms.clone())
    }

    fn derive_dates(&self) -> Dates {
        let on = |code| self.step(code).and_then(|step| step.on);
        let ceremony_on = on(StepCode::CeremonyHeld);
        let probation_end = ceremony_on.map(|on| add_months(on, self.terms.probation_months.on(Some(on))));
        Dates {
            decision_issued_on: on(StepCode::AdmissionDecision),
            decision_received_on: on(StepCode::DecisionReceived),
            ceremony_on,
            official_from: probation_end,
            probation_end,
        }
    }

    /// Every step as recorded, in order of entry, with those that do not count.
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// The steps neither void nor voided, in order of time.
    pub fn live(&self) -> impl Iterator<Item = &Step> {
        self.live.iter().map(|at| &self.steps[*at])
    }

    /// The steps that count, in order of time: not voided, not corrected, not of an earlier attempt, not annulled.
    pub fn counting(&self) -> impl DoubleEndedIterator<Item = &Step> {
        self.counting.iter().map(|at| &self.steps[*at])
    }

    /// The steps of one code that count, in order of time.
    pub fn steps_of(&self, code: StepCode) -> impl DoubleEndedIterator<Item = &Step> {
        self.counting().filter(move |step| step.code == code)
    }

    /// The step of one code that counts; of several the last in time.
    pub fn step(&self, code: StepCode) -> Option<&Step> {
        self.steps_of(code).next_back()
    }

    /// Whether a step of this code counts.
    pub fn has(&self, code: StepCode) -> bool {
        self.step(code).is_some()
    }

    /// The chi bộ resolution on admission that counts and does not lack the ratio.
    pub fn carried_resolution(&self) -> Option<&Step> {
        self.step(StepCode::BranchResolution).filter(|step| self.has_ratio(step))
    }

    /// Whether the vote of a chi bộ resolution reached the ratio, or was not recorded.
    pub fn has_ratio(&self, step: &Step) -> bool {
        !self.terms.lacks_ratio(step.facts.vote.as_ref(), step.on)
    }

    /// The stage, `None` before the first gate.
    pub fn stage(&self) -> Option<Stage> {
        self.stage
    }

    /// Whether the stage is at or after `stage`.
    pub fn reached(&self, stage: Stage) -> bool {
        self.stage.is_some_and(|now| now >= stage)
    }

    /// The side state, if any.
    pub fn side_state(&self) -> Option<SideState> {
        self.side_state
    }

    /// Whether the candidacy is closed. Becoming an official member ends it too, but closes nothing.
    pub fn closed(&self) -> bool {
        self.closed
    }

    /// The dates of decision, receipt, ceremony, and the end of the probation.
    pub fn dates(&self) -> Dates {
        self.dates
    }

    /// The day for which it was read.
    pub fn today(&self) -> NaiveDate {
        self.today
    }

    /// The limits with which it was read.
    pub fn terms(&self) -> &Terms {
        &self.terms
    }
}
