//! Whose timelines and memberships an undo has moved: what the caller must look at before it may stand (law 2).

use std::collections::BTreeSet;

use domain::id::Id;
use rusqlite::{Connection, OptionalExtension};

use crate::cell::Cells;
use crate::error::{Result, StoreError};

/// The people and candidacies with a row that the undo changed. One of them may be gone now.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Touched {
    /// Người: memberships and Union facts may have moved.
    pub persons: BTreeSet<Id>,
    /// Người trong nguồn: their timelines may have moved.
    pub candidacies: BTreeSet<Id>,
    /// Tệp đính kèm: references that came back.
    pub attachments: BTreeSet<Id>,
}

/// Reads the changes the undo itself has written: a row that went carries all its columns, any other is still there.
pub(super) fn of_changes(conn: &Connection, end: i64) -> Result<Touched> {
    let mut touched = Touched::default();
    let mut statement = conn.prepare_cached("SELECT tbl, row, person, kind, before FROM change WHERE id > ?1")?;
    let mut rows = statement.query([end])?;
    while let Some(row) = rows.next()? {
        let mut cells = Cells::new(row);
        let (table, row, person): (String, Id, Option<Id>) = (cells.next()?, cells.next()?, cells.next()?);
        let (kind, before): (String, Option<String>) = (cells.next()?, cells.next()?);
        touched.persons.extend(person);
        let sql = match table.as_str() {
            "candidacy" => {
                touched.candidacies.insert(row);
                continue;
            }
            "attachment" => {
                touched.attachments.extend((kind == "I").then_some(row));
                continue;
            }
            "step" => "SELECT candidacy_id FROM step WHERE id = ?1",
            "planned_event" => "SELECT candidacy_id FROM planned_event WHERE id = ?1",
            "ceremony_admittee" => "SELECT candidacy_id FROM ceremony_admittee WHERE id = ?1",
            _ => continue,
        };
        let candidacy = if kind == "D" {
            Some(candidacy_in(before.as_deref().unwrap_or_default())?)
        } else {
            conn.prepare_cached(sql)?.query_row([row.as_bytes()], |row| Cells::new(row).next()).optional()?
        };
        touched.candidacies.extend(candidacy);
    }
    Ok(touched)
}

fn candidacy_in(before: &str) -> Result<Id> {
    let broken = || StoreError::JournalBroken("before");
    let row: serde_json::Value = serde_json::from_str(before).map_err(|_| broken())?;
    let hex = row.get("candidacy_id").and_then(serde_json::Value::as_str).ok_or_else(broken)?;
    let number = u128::from_str_radix(hex, 16).map_err(|_| broken())?;
    Ok(Id::from_bytes(number.to_be_bytes()))
}
