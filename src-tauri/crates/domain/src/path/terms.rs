//! What a timeline has to know of the rulebook to tell where somebody stands.
//!
//! Invariant: a limit that changed is taken as of the day it is asked about, so that an old vote or ceremony keeps the
//! limit of its day.

use super::{Threshold, Vote};
use chrono::NaiveDate;

/// A limit that may change on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Since<T> {
    first: T,
    changes: Vec<(NaiveDate, T)>,
}

impl<T: Copy> Since<T> {
    /// The same at all times.
    pub fn always(value: T) -> Self {
        Self { first: value, changes: Vec::new() }
    }

    /// Something else from `from` on; changes come in order of time.
    pub fn change(&mut self, from: NaiveDate, value: T) {
        self.changes.push((from, value));
    }

    /// The value of a day; without a day the newest.
    pub fn on(&self, day: Option<NaiveDate>) -> T {
        let holds = |(from, _): &&(NaiveDate, T)| day.is_none_or(|day| *from <= day);
        self.changes.iter().rev().find(holds).map_or(self.first, |(_, value)| *value)
    }
}

/// The limits a timeline needs to know where somebody stands; taken from the rulebook and the office's switches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terms {
    /// Length of the probation in months, by the day of the ceremony.
    pub probation_months: Since<u32>,
    /// Share of votes a chi bộ resolution needs, by its day.
    pub branch_ratio: Since<Threshold>,
    /// Whether the base of that share is the members summoned, where recorded, instead of all.
    pub base_summoned: bool,
}

impl Terms {
    /// The base of a vote of the chi bộ.
    pub fn base(&self, vote: &Vote) -> Option<i64> {
        if self.base_summoned { vote.summoned.or(vote.total) } else { vote.total }
    }

    /// Whether base and votes are known and too few on that day; votes not recorded lack nothing.
    pub fn lacks_ratio(&self, vote: Option<&Vote>, on: Option<NaiveDate>) -> bool {
        let known = vote.and_then(|vote| self.base(vote).zip(vote.in_favour));
        known.is_some_and(|(base, in_favour)| !self.branch_ratio.on(on).reached(in_favour, base))
    }
}
