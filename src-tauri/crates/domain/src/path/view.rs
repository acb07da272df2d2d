//! What the ten stations show of a timeline.
//!
//! Invariant: the mark stands at the station of the stage; a station behind it that is not complete says so.

use super::{Planned, Stage, Station, Step, StepCode, Timeline};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Tình trạng của trạm: how a station looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StationState {
    /// Everything it shows is recorded.
    Done,
    /// The person's mark stands here.
    Current,
    /// The person has passed it, but something it shows is not recorded.
    Gap,
    /// Still to come.
    Future,
}

/// Bước trên trạm: one step a station shows, recorded or not.
#[derive(Debug, Clone, PartialEq)]
pub struct ShownStep<'a> {
    /// What it is.
    pub code: StepCode,
    /// The recorded step, with date, paper and vote.
    pub step: Option<&'a Step>,
    /// The planned day while it is not recorded.
    pub planned_on: Option<NaiveDate>,
}

/// Trạm trên đường: one station of a candidate's page.
#[derive(Debug, Clone, PartialEq)]
pub struct StationView<'a> {
    /// Which one.
    pub station: Station,
    /// How it looks.
    pub state: StationState,
    /// Whether everything it shows is recorded, also while the mark stands here.
    pub complete: bool,
    /// The steps it shows.
    pub steps: Vec<ShownStep<'a>>,
    /// Derived day of the station: the end of the probation.
    pub ends_on: Option<NaiveDate>,
}

impl Timeline {
    /// The ten stations, in order.
    pub fn stations<'a>(&'a self, planned: &[Planned]) -> Vec<StationView<'a>> {
        Station::ALL.into_iter().map(|station| self.view(station, planned)).collect()
    }

    fn view<'a>(&'a self, station: Station, planned: &[Planned]) -> StationView<'a> {
        let codes = station.shows();
        let complete = match station {
            Station::Probation => {
                self.reached(Stage::Official) || self.dates().probation_end.is_some_and(|end| end < self.today())
            }
            _ => codes.iter().all(|code| self.is_passed(*code)),
        };
        let before = station.shows_before().filter(|_| !complete);
        let mark = self.stage().map(Stage::station);
        let state = match mark {
            Some(mark) if mark == station => StationState::Current,
            _ if complete => StationState::Done,
            Some(mark) if mark > station => StationState::Gap,
            _ => StationState::Future,
        };
        let shown = |code| {
            let step = self.step(code);
            let planned_on =
                planned.iter().rev().find(|plan| plan.code == code && step.is_none()).and_then(|plan| plan.on);
            ShownStep { code, step, planned_on }
        };
        let ends_on = self.dates().probation_end.filter(|_| station == Station::Probation);
        let steps = before.into_iter().chain(codes.iter().copied()).map(shown).collect();
        StationView { station, state, complete, steps, ends_on }
    }

    /// A chi bộ resolution without the ratio is recorded, but has not brought anybody on.
    fn is_passed(&self, code: StepCode) -> bool {
        match code {
            StepCode::BranchResolution => self.carried_resolution().is_some(),
            code => self.has(code),
        }
    }
}
