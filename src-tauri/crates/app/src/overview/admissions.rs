//! Admissions of the last school years, from the ceremonies held.

use domain::path::Stage;
use domain::school_year::SchoolYear;

use super::wire::YearCount;
use crate::candidates::Stand;

/// Years shown.
const YEARS: usize = 5;

/// People admitted in each of the last five school years, oldest first.
pub fn by_year(stands: &[Stand], current: SchoolYear) -> Vec<YearCount> {
    let mut year = current;
    let mut years = vec![year];
    while years.len() < YEARS {
        year = year.previous();
        years.insert(0, year);
    }
    years
        .into_iter()
        .map(|year| YearCount {
            label: year.label(),
            held: stands
                .iter()
                .filter(|stand| stand.timeline.dates().ceremony_on.is_some_and(|day| year.contains(day)))
                .count() as u32,
            waiting: if year == current { waiting(stands) } else { 0 },
        })
        .collect()
}

/// People with a decision and no ceremony yet.
pub fn waiting(stands: &[Stand]) -> u32 {
    let waits = |stand: &&Stand| !stand.timeline.closed() && stand.stage() == Stage::AwaitingCeremony;
    stands.iter().filter(waits).count() as u32
}
