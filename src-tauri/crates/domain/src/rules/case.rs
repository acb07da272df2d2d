//! The facts of one person that rules look at, and the event each rule tests.
//!
//! Invariant: an event is the recorded step that counts; if there is none, the planned one, unless its day has passed.
//! A planned day never starts a clock.

use super::Practice;
use crate::calendar::Holidays;
use crate::path::{
    Conditions, DocumentMark, Leaving, Person, Planned, Remark, SideState, Stage, StepCode, Task, Timeline, Track,
};
use chrono::NaiveDate;

/// Everything known of one candidacy, read on the day of its timeline.
#[derive(Debug, Clone, Copy)]
pub struct Case<'a> {
    /// The person.
    pub person: &'a Person,
    /// The steps and what follows from them.
    pub timeline: &'a Timeline,
    /// Planned events in order of entry; the last of a code counts.
    pub planned: &'a [Planned],
    /// Facts of leaving, once there are any.
    pub leaving: Option<&'a Leaving>,
    /// The person's side of the conditions, once something of it is known.
    pub conditions: Option<&'a Conditions>,
    /// What the office has written of the documents of the file.
    pub documents: &'a [DocumentMark],
    /// Challenge tasks.
    pub tasks: &'a [Task],
    /// Quarterly remarks.
    pub remarks: &'a [Remark],
    /// The office's switches and settings.
    pub practice: &'a Practice,
    /// The calendar.
    pub holidays: &'a Holidays,
}

/// The day on which something is judged, the calendar, and what the office has set: all a clock needs.
#[derive(Debug, Clone, Copy)]
pub struct Moment<'a> {
    /// The day.
    pub today: NaiveDate,
    /// The office's switches and settings.
    pub practice: &'a Practice,
    /// The calendar.
    pub holidays: &'a Holidays,
}

impl<'a> From<&Case<'a>> for Moment<'a> {
    fn from(case: &Case<'a>) -> Self {
        Self { today: case.today(), practice: case.practice, holidays: case.holidays }
    }
}

/// What is tested: something done (perhaps on an unknown day) or planned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Event {
    pub on: Option<NaiveDate>,
    pub planned: bool,
}

impl Event {
    pub(crate) fn done(on: Option<NaiveDate>) -> Self {
        Self { on, planned: false }
    }

    /// A field that is filled with the day of an event; an empty one is no event.
    pub(crate) fn field(on: Option<NaiveDate>) -> Option<Self> {
        on.map(|on| Self::done(Some(on)))
    }
}

impl<'a> Case<'a> {
    pub(crate) fn today(&self) -> NaiveDate {
        self.timeline.today()
    }

    /// The event of a step that may occur once.
    pub(crate) fn event(&self, code: StepCode) -> Option<Event> {
        let recorded = self.timeline.step(code).map(|step| Event::done(step.on));
        recorded.or_else(|| self.planned_event(code))
    }

    /// The recognition meeting: the first one in time, else the planned one.
    pub(crate) fn recognition(&self) -> Option<Event> {
        let code = StepCode::RecognitionBranchResolution;
        let recorded = self.timeline.steps_of(code).next().map(|step| Event::done(step.on));
        recorded.or_else(|| self.planned_event(code))
    }

    pub(crate) fn planned_event(&self, code: StepCode) -> Option<Event> {
        self.plan(code).map(|(_, on)| Event { on: Some(on), planned: true })
    }

    /// The last plan of a code, if its day has not passed.
    pub(crate) fn plan(&self, code: StepCode) -> Option<(&'a Planned, NaiveDate)> {
        self.last_plan(code).filter(|(_, on)| *on >= self.today())
    }

    /// The last plan of a code, with its day.
    pub(crate) fn last_plan(&self, code: StepCode) -> Option<(&'a Planned, NaiveDate)> {
        let plan = self.planned.iter().rev().find(|plan| plan.code == code && code.track() == Track::Main)?;
        plan.on.map(|on| (plan, on))
    }

    /// Closed or official: nothing speaks any more without an event.
    pub(crate) fn is_over(&self) -> bool {
        self.timeline.closed() || self.timeline.reached(Stage::Official)
    }

    pub(crate) fn is(&self, state: SideState) -> bool {
        self.timeline.side_state() == Some(state)
    }
}
