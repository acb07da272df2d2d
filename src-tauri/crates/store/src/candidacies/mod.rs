//! Candidacies: people on the path. Where somebody stands is derived from the steps, never stored here.

use chrono::NaiveDate;
use domain::id::Id;
use rusqlite::named_params;

use crate::cell::{Cell, Cells};
use crate::conn::Conn;
use crate::error::Result;
use crate::memberships::CURRENT;
use crate::people::PersonRow;
use crate::row::{Row, columns, row, select, verbs};

row! {
    /// Người trong nguồn: one candidacy of one person.
    CandidacyRow = "candidacy" {
        /// Id.
        id: Id,
        /// The person.
        person_id: Id,
        /// Day the candidacy was opened.
        opened_on: NaiveDate,
        /// Chi bộ.
        party_branch: Option<String>,
        /// Ghi chú.
        note: Option<String>,
    }
}
verbs!(CandidacyRow: insert update delete get);

/// One line of the list of candidates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CandidacyListRow {
    /// The candidacy.
    pub candidacy: CandidacyRow,
    /// Who.
    pub person: PersonRow,
    /// Chi đoàn on the day asked for; its name belongs to the school year that is shown.
    pub branch_id: Option<Id>,
}

/// All of a person, earliest first.
pub fn of_person(conn: &Conn<'_>, person_id: Id) -> Result<Vec<CandidacyRow>> {
    select(conn, "WHERE t.person_id = ?1 ORDER BY t.opened_on, t.id", [person_id.as_bytes()])
}

/// Every candidacy, earliest first.
pub fn all(conn: &Conn<'_>) -> Result<Vec<CandidacyRow>> {
    select(conn, "ORDER BY t.opened_on, t.id", [])
}

/// Every candidacy with its person and chi đoàn on a day, in name order.
pub fn list(conn: &Conn<'_>, as_of: NaiveDate) -> Result<Vec<CandidacyListRow>> {
    lines(conn, as_of, None)
}

/// One candidacy as a line of the list.
pub fn one(conn: &Conn<'_>, id: Id, as_of: NaiveDate) -> Result<Option<CandidacyListRow>> {
    Ok(lines(conn, as_of, Some(id))?.pop())
}

fn lines(conn: &Conn<'_>, as_of: NaiveDate, only: Option<Id>) -> Result<Vec<CandidacyListRow>> {
    // Not `:only IS NULL OR …`: that would read every candidacy to find one.
    let which = if only.is_some() { "k.id = :only" } else { ":only IS NULL" };
    let sql = include_str!("list.sql")
        .replace("{which}", which)
        .replace("{candidacy}", &columns::<CandidacyRow>("k"))
        .replace("{person}", &columns::<PersonRow>("p"))
        .replace("{current}", CURRENT);
    let mut statement = conn.sql().prepare_cached(&sql)?;
    let rows = statement.query_map(
        named_params! {":as_of": as_of.put(), ":only": only.as_ref().map(|id| id.as_bytes())},
        |row| {
            let mut cells = Cells::new(row);
            let (candidacy, person) = (CandidacyRow::take(&mut cells)?, PersonRow::take(&mut cells)?);
            Ok(CandidacyListRow { candidacy, person, branch_id: cells.next()? })
        },
    )?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
