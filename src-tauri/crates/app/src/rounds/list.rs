//! `rounds.list`.

use std::collections::HashMap;

use domain::id::Id;
use domain::path::StepCode;
use domain::rounds::usual;
use domain::school_year::SchoolYear;
use store::rounds::entries::EntryRow;
use store::rounds::{self, RoundRow, entries};
use store::{Conn, school_years};

use super::evidence::choices;
use super::open::{as_written, is_school, proposed_name};
use super::steps::of_round;
use super::wire::{RoundLine, RoundsList};
use crate::branches::current_year;
use crate::candidates::{Everybody, judged};
use crate::office::wire::Nothing;
use crate::rules::OfficeBook;
use crate::{Call, Failure};

/// `rounds.list`.
pub fn run(call: &Call<'_>, _: Nothing) -> Result<RoundsList, Failure> {
    let everybody = judged(call)?;
    call.office()?.store.read(|conn| {
        let mut people: HashMap<Id, Vec<EntryRow>> = HashMap::new();
        for entry in entries::all(conn)? {
            people.entry(entry.round_id).or_default().push(entry);
        }
        let mut rows = Vec::new();
        for round in rounds::all(conn)? {
            let own = people.remove(&round.id).unwrap_or_default();
            let recognised = recognised(conn, &round, &own, &everybody)?;
            rows.push(line(conn, &round, own.len() as u32, recognised)?);
        }
        let (year_id, year) = current_year(conn)?;
        Ok(RoundsList {
            total: rows.len() as u32,
            rows,
            proposed_name: proposed_name(conn, year_id, year)?,
            usual: as_written(&usual(is_school(conn)?)),
            sources: choices(conn)?,
        })
    })
}

fn recognised(conn: &Conn<'_>, round: &RoundRow, own: &[EntryRow], everybody: &Everybody) -> Result<u32, Failure> {
    let year = year_of(conn, round)?;
    let has = |entry: &&EntryRow| {
        let one = everybody.iter().find(|one| one.stand.candidacy.id == entry.candidacy_id);
        one.is_some_and(|one| of_round(&one.stand, StepCode::UnionRecognition, round, year).is_some())
    };
    Ok(own.iter().filter(has).count() as u32)
}

/// Năm học of a round.
pub fn year_of(conn: &Conn<'_>, round: &RoundRow) -> Result<SchoolYear, Failure> {
    let row =
        school_years::get(conn, round.school_year_id)?.ok_or_else(|| Failure::not_found("năm học của đợt xét"))?;
    Ok(SchoolYear::parse(&row.label).unwrap_or_else(|| SchoolYear::of(round.opened_on)))
}

/// A round on the wire.
pub fn line(conn: &Conn<'_>, row: &RoundRow, people: u32, recognised: u32) -> Result<RoundLine, Failure> {
    let number = |number: Option<i64>| number.and_then(|number| u32::try_from(number).ok());
    let book = OfficeBook::read(conn)?;
    Ok(RoundLine {
        id: row.id.to_string(),
        name: row.name.clone(),
        school_year: year_of(conn, row)?.label(),
        opened_on: row.opened_on.to_string(),
        quota: number(row.quota),
        quota_of_book: domain::rounds::quota(row.decided_on.unwrap_or(row.opened_on), &book.rules),
        committee_on: row.committee_on.map(|day| day.to_string()),
        committee_total: number(row.committee_total),
        committee_present: number(row.committee_present),
        decided_on: row.decided_on.map(|day| day.to_string()),
        note: row.note.clone(),
        people,
        recognised,
    })
}
