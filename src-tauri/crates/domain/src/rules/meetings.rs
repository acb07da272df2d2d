//! Sinh hoạt chi bộ thường kỳ: on which day of each month the chi bộ meets, and the months that differ.
//!
//! Invariant: days written down for a month take the place of its usual day. A day a month does not have is its last one.

use std::collections::BTreeSet;

use chrono::{Datelike, Months, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::date::first_of_month;

/// Months looked through for the next meeting: a chi bộ that has written down only a few days has no meeting after them.
const AHEAD: u32 = 12;

/// Lịch sinh hoạt thường kỳ.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Meetings {
    /// The day of each month; `None` = the office has not said.
    pub day: Option<u32>,
    /// Days of the months that differ.
    pub dates: BTreeSet<NaiveDate>,
}

impl Meetings {
    /// The first meeting after a day, if one is known.
    pub fn next_after(&self, day: NaiveDate) -> Option<NaiveDate> {
        let first = first_of_month(day);
        (0..=AHEAD)
            .filter_map(|month| first.checked_add_months(Months::new(month)))
            .find_map(|month| self.of_month(month).into_iter().find(|meeting| *meeting > day))
    }

    /// Whether the chi bộ regularly meets on this day.
    pub fn is_on(&self, day: NaiveDate) -> bool {
        self.of_month(first_of_month(day)).contains(&day)
    }

    /// The meetings of the month that begins on this day, in order.
    fn of_month(&self, first: NaiveDate) -> Vec<NaiveDate> {
        let written: Vec<NaiveDate> =
            self.dates.iter().copied().filter(|date| first_of_month(*date) == first).collect();
        let usual = || self.day.and_then(|day| day_of_month(first, day)).into_iter().collect();
        if written.is_empty() { usual() } else { written }
    }
}

/// The day of the month that begins on `first`, or its last one.
pub(crate) fn day_of_month(first: NaiveDate, day: u32) -> Option<NaiveDate> {
    let last = first.checked_add_months(Months::new(1))?.pred_opt()?;
    first.with_day(day.clamp(1, last.day()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_next_meeting() {
        let third = Meetings { day: Some(3), dates: BTreeSet::new() };
        let last = Meetings { day: Some(31), dates: BTreeSet::new() };
        let moved = Meetings { day: Some(3), dates: BTreeSet::from([on("2026-06-05")]) };
        let few = Meetings { day: None, dates: BTreeSet::from([on("2026-06-05"), on("2026-07-02")]) };
        for (meetings, after, next) in [
            (&third, "2026-05-02", Some("2026-05-03")),
            (&third, "2026-05-03", Some("2026-06-03")),
            (&third, "2026-12-31", Some("2027-01-03")),
            (&last, "2026-02-01", Some("2026-02-28")),
            (&last, "2026-03-31", Some("2026-04-30")),
            (&moved, "2026-05-03", Some("2026-06-05")),
            (&moved, "2026-06-05", Some("2026-07-03")),
            (&few, "2026-06-05", Some("2026-07-02")),
            (&few, "2026-07-02", None),
            (&Meetings::default(), "2026-07-02", None),
        ] {
            assert_eq!(meetings.next_after(on(after)), next.map(on), "{meetings:?} after {after}");
        }
    }
}
