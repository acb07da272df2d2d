//! An operation as it goes into the journal and as it comes back to the caller.
//!
//! Invariant: stored words are written out by hand here and read back by a test. Numbers count from 1 without a gap.

use std::collections::BTreeMap;

use chrono::{DateTime, SecondsFormat, Utc};
use domain::id::Id;
use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{Connection, Row};
use serde_json::{Value, json};

use crate::cell::{Cell, Cells};
use crate::error::{Result, StoreError};

/// Thao tác, as announced by the command that begins it.
#[derive(Debug, Clone)]
pub struct OperationMeta {
    /// Id of the operation.
    pub id: Id,
    /// The instant it was done; stored as RFC 3339 with milliseconds.
    pub at: DateTime<Utc>,
    /// Who did it: the name of the user that opened the office.
    pub user: String,
    /// The command's name in the catalogue, e.g. `members.rename`.
    pub command: String,
    /// The ids the command was given; no names, no values of sensitive fields.
    pub arguments: Value,
    /// Whether it can be taken back. Ignored for undo and redo themselves, which always can.
    pub undoable: bool,
}

/// What an operation is to its root.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A command of the office: the root itself.
    Do,
    /// Takes back the root.
    Undo,
    /// Takes back an undo.
    Redo,
}

impl Kind {
    /// The word stored in `operation.kind`.
    pub fn stored(self) -> &'static str {
        match self {
            Self::Do => "do",
            Self::Undo => "undo",
            Self::Redo => "redo",
        }
    }
}

impl Cell for Kind {
    fn put(&self) -> ToSqlOutput<'_> {
        ToSqlOutput::Borrowed(ValueRef::Text(self.stored().as_bytes()))
    }

    fn take(value: ValueRef<'_>) -> Option<Self> {
        let word = value.as_str().ok()?;
        [Self::Do, Self::Undo, Self::Redo].into_iter().find(|kind| kind.stored() == word)
    }
}

/// An operation named to the reader. `command` is that of the root, so that "undo of a rename" says what was renamed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OperationRef {
    /// Id of the operation.
    pub id: Id,
    /// The operation it belongs to; itself for kind `Do`.
    pub root: Id,
    /// Place in the journal, from 1.
    pub number: i64,
    /// Done, undone or redone.
    pub kind: Kind,
    /// The root's command.
    pub command: String,
    /// When it was done, RFC 3339.
    pub at: String,
}

impl OperationRef {
    pub(super) const COLUMNS: &'static str =
        "o.id, o.root, o.number, o.kind, (SELECT r.command FROM operation r WHERE r.id = o.root), o.at";

    pub(super) fn take(cells: &mut Cells<'_, '_>) -> rusqlite::Result<Self> {
        Ok(Self {
            id: cells.next()?,
            root: cells.next()?,
            number: cells.next()?,
            kind: cells.next()?,
            command: cells.next()?,
            at: cells.next()?,
        })
    }
}

/// What one operation did to one table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Count {
    /// Rows added.
    pub inserted: u64,
    /// Rows changed, each time counted.
    pub updated: u64,
    /// Rows removed.
    pub deleted: u64,
}

/// What was written to the journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Id of the operation.
    pub operation: Id,
    /// The tables touched, sorted, each once: what the window must read anew.
    pub changes: Vec<String>,
    /// Per table, how many rows.
    pub counts: BTreeMap<String, Count>,
}

/// The last change that belongs to an operation. A change after it was written around the journal.
pub(super) fn sound_end(conn: &Connection) -> Result<i64> {
    let (claimed, real): (i64, i64) =
        conn.prepare_cached(include_str!("ends.sql"))?.query_row([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    if claimed == real { Ok(real) } else { Err(StoreError::WrittenOutside) }
}

/// Writes the row of the operation whose changes came after `end`; `of` is root and operation undone, if any.
pub(super) fn record(
    conn: &Connection,
    meta: &OperationMeta,
    kind: Kind,
    of: Option<(Id, Id)>,
    end: i64,
) -> Result<Written> {
    let last: i64 = conn.prepare_cached("SELECT coalesce(max(id), 0) FROM change")?.query_row([], |row| row.get(0))?;
    let counts = count(conn, end, last)?;
    let stored: BTreeMap<&str, Value> = counts
        .iter()
        .map(|(table, count)| (table.as_str(), json!([count.inserted, count.updated, count.deleted])))
        .collect();
    conn.prepare_cached(include_str!("record.sql"))?.execute((
        meta.id.as_bytes(),
        of.map_or(meta.id, |(root, _)| root).as_bytes(),
        kind.stored(),
        of.as_ref().map(|(_, undone)| undone.as_bytes()),
        &meta.command,
        meta.at.to_rfc3339_opts(SecondsFormat::Millis, true),
        &meta.user,
        meta.arguments.to_string(),
        meta.undoable || of.is_some(),
        json!(stored).to_string(),
        end + 1,
        last.max(end),
    ))?;
    Ok(Written { operation: meta.id, changes: counts.keys().cloned().collect(), counts })
}

fn count(conn: &Connection, end: i64, last: i64) -> Result<BTreeMap<String, Count>> {
    let mut counts: BTreeMap<String, Count> = BTreeMap::new();
    let mut statement =
        conn.prepare_cached("SELECT tbl, kind, count(*) FROM change WHERE id > ?1 AND id <= ?2 GROUP BY tbl, kind")?;
    let mut rows = statement.query([end, last])?;
    while let Some(row) = rows.next()? {
        let (table, kind, number) = named_count(row)?;
        let count = counts.entry(table).or_default();
        match kind.as_str() {
            "I" => count.inserted = number,
            "U" => count.updated = number,
            "D" => count.deleted = number,
            _ => return Err(StoreError::JournalBroken("kind of change")),
        }
    }
    Ok(counts)
}

fn named_count(row: &Row<'_>) -> rusqlite::Result<(String, String, u64)> {
    let number: i64 = row.get(2)?;
    Ok((row.get(0)?, row.get(1)?, number.unsigned_abs()))
}
