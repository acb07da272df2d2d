//! `ceremonies.list`: newest first.

use store::ceremonies;

use super::wire::{CeremonyRow, CeremonyRows};
use crate::office::wire::Nothing;
use crate::{Call, Failure};

/// `ceremonies.list`.
pub fn run(call: &Call<'_>, _: Nothing) -> Result<CeremonyRows, Failure> {
    let rows = call.office()?.store.read(ceremonies::list)?;
    let rows: Vec<CeremonyRow> = rows
        .into_iter()
        .map(|(row, admittees)| CeremonyRow {
            id: row.id.to_string(),
            title: row.title,
            on: row.on_date.to_string(),
            state: state(row.held).to_owned(),
            admittees: admittees as u32,
        })
        .collect();
    Ok(CeremonyRows { total: rows.len() as u32, rows })
}

/// Code of the state of a ceremony.
pub fn state(held: bool) -> &'static str {
    if held { "held" } else { "planned" }
}
