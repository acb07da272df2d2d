//! Whether a later change that still stands touches the same row and column.
//!
//! Invariant: a later change blocks when its root has an *odd* number of operations after the one being undone.
//! "Its root is live" is the tempting rule and wrong: after undo, undo, redo, redo on one field it refuses the last.

use std::collections::{BTreeSet, HashMap};

use domain::id::Id;
use rusqlite::Connection;

use super::operation::OperationRef;
use super::pick::Target;
use super::refusal::{Reason, Refusal};
use crate::cell::Cells;
use crate::error::{Result, StoreError};

/// What of a row a change touched.
enum Extent {
    Whole,
    Columns(BTreeSet<String>),
}

impl Extent {
    fn of(kind: &str, before: Option<&str>) -> Result<Self> {
        match (kind, before) {
            ("I" | "D", _) => Ok(Self::Whole),
            ("U", Some(before)) => {
                let columns: serde_json::Map<String, serde_json::Value> =
                    serde_json::from_str(before).map_err(|_| StoreError::JournalBroken("before"))?;
                Ok(Self::Columns(columns.into_iter().map(|(name, _)| name).collect()))
            }
            _ => Err(StoreError::JournalBroken("kind of change")),
        }
    }

    fn add(&mut self, other: Self) {
        match (&mut *self, other) {
            (Self::Columns(mine), Self::Columns(more)) => mine.extend(more),
            _ => *self = Self::Whole,
        }
    }

    fn meets(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Columns(mine), Self::Columns(theirs)) => !mine.is_disjoint(theirs),
            _ => true,
        }
    }
}

/// Refuses, naming the newest operation in the way.
pub(super) fn check(conn: &Connection, target: &Target) -> Result<()> {
    let later = later_operations(conn, target.operation.number)?;
    if later.iter().all(|(_, last, _)| *last <= target.last) {
        return Ok(());
    }
    let mine = extents(conn, target)?;
    let mut after: HashMap<Id, usize> = HashMap::new();
    for (_, _, operation) in &later {
        *after.entry(operation.root).or_default() += 1;
    }
    for (first, last, operation) in later.iter().rev() {
        let stands = after.get(&operation.root).is_some_and(|count| count % 2 == 1);
        if stands && touches(conn, *first, *last, &mine)? {
            return Err(Refusal { reason: Reason::ChangedLater, later: Some(operation.clone()) }.into());
        }
    }
    Ok(())
}

fn later_operations(conn: &Connection, number: i64) -> Result<Vec<(i64, i64, OperationRef)>> {
    let sql = format!(
        "SELECT o.first, o.last, {} FROM operation o WHERE o.number > ?1 ORDER BY o.number",
        OperationRef::COLUMNS
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let rows = statement.query_map([number], |row| {
        let mut cells = Cells::new(row);
        Ok((cells.next()?, cells.next()?, OperationRef::take(&mut cells)?))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn extents(conn: &Connection, target: &Target) -> Result<HashMap<(String, Id), Extent>> {
    let mut mine: HashMap<(String, Id), Extent> = HashMap::new();
    each_change(conn, target.first, target.last, |table, row, extent| {
        match mine.entry((table, row)) {
            std::collections::hash_map::Entry::Occupied(mut known) => known.get_mut().add(extent),
            std::collections::hash_map::Entry::Vacant(free) => {
                free.insert(extent);
            }
        }
        true
    })?;
    Ok(mine)
}

fn touches(conn: &Connection, first: i64, last: i64, mine: &HashMap<(String, Id), Extent>) -> Result<bool> {
    let mut found = false;
    each_change(conn, first, last, |table, row, extent| {
        found = mine.get(&(table, row)).is_some_and(|known| known.meets(&extent));
        !found
    })?;
    Ok(found)
}

/// Shows every change of the range to `see` until it returns false.
fn each_change(
    conn: &Connection,
    first: i64,
    last: i64,
    mut see: impl FnMut(String, Id, Extent) -> bool,
) -> Result<()> {
    let mut statement =
        conn.prepare_cached("SELECT tbl, row, kind, before FROM change WHERE id BETWEEN ?1 AND ?2 ORDER BY id")?;
    let mut rows = statement.query([first, last])?;
    while let Some(row) = rows.next()? {
        let mut cells = Cells::new(row);
        let (table, id, kind): (String, Id, String) = (cells.next()?, cells.next()?, cells.next()?);
        let before: Option<String> = cells.next()?;
        if !see(table, id, Extent::of(&kind, before.as_deref())?) {
            break;
        }
    }
    Ok(())
}
