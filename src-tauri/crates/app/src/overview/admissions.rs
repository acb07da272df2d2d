//! Admissions of the last school years, from the ceremonies held.

use std::sync::Arc;

use domain::path::Stage;
use domain::school_year::SchoolYear;

use super::wire::YearCount;
use crate::candidates::Judgement;

/// Years shown.
const YEARS: usize = 5;

/// People admitted in each of the last five school years, oldest first.
pub fn by_year(all: &[Arc<Judgement>], current: SchoolYear) -> Vec<YearCount> {
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
            held: all
                .iter()
                .filter(|one| one.stand.timeline.dates().ceremony_on.is_some_and(|day| year.contains(day)))
                .count() as u32,
            waiting: if year == current { waiting(all) } else { 0 },
        })
        .collect()
}

/// People with a decision and no ceremony yet.
pub fn waiting(all: &[Arc<Judgement>]) -> u32 {
    let waits = |one: &&Arc<Judgement>| !one.stand.timeline.closed() && one.stand.stage() == Stage::AwaitingCeremony;
    all.iter().filter(waits).count() as u32
}
