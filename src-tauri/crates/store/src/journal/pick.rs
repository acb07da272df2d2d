//! Which operation the next undo or redo means.
//!
//! Undo: the newest live operation that can be undone, of whichever day, passing over what never can (prints, numbers).
//! "Newest" counts from when it last came into force, so that an operation just redone is the next to be undone.
//! Redo: as in every editor, the latest undo that was not redone, and none once something new was done since;
//! a print or a number given in between does not count as new.

use domain::id::Id;
use rusqlite::{Connection, OptionalExtension, Params};

use super::operation::{Kind, OperationRef};
use crate::cell::Cells;
use crate::conn::Conn;
use crate::error::{Result, StoreError};

/// An operation about to be taken back, and the changes it owns.
pub(super) struct Target {
    pub(super) operation: OperationRef,
    pub(super) first: i64,
    pub(super) last: i64,
}

/// What `Store::undo_last` would take back now, for the undo bar.
pub fn next_undo(conn: &Conn<'_>) -> Result<Option<OperationRef>> {
    Ok(live(conn.sql())?.map(|target| target.operation))
}

/// The undo that `Store::redo_last` would take back now; its `command` is the root's.
pub fn next_redo(conn: &Conn<'_>) -> Result<Option<OperationRef>> {
    Ok(undone(conn.sql())?.map(|target| target.operation))
}

pub(super) fn live(conn: &Connection) -> Result<Option<Target>> {
    find(conn, include_str!("live.sql"), [])
}

pub(super) fn undone(conn: &Connection) -> Result<Option<Target>> {
    find(conn, include_str!("undone.sql"), [])
}

/// The latest operation of the root that `id` belongs to, if it is live.
pub(super) fn live_root_of(conn: &Connection, id: Id) -> Result<Target> {
    let tail = "WHERE o.root = (SELECT root FROM operation WHERE id = ?1) ORDER BY o.number DESC LIMIT 1";
    let target = find(conn, tail, [id.as_bytes()])?.ok_or(StoreError::NoSuchOperation)?;
    let undoable: bool = conn
        .prepare_cached("SELECT undoable FROM operation WHERE id = ?1")?
        .query_row([target.operation.id.as_bytes()], |row| row.get(0))?;
    match target.operation.kind {
        Kind::Undo => Err(StoreError::AlreadyUndone),
        Kind::Do | Kind::Redo if undoable => Ok(target),
        Kind::Do | Kind::Redo => Err(StoreError::NotUndoable),
    }
}

fn find(conn: &Connection, tail: &str, params: impl Params) -> Result<Option<Target>> {
    let sql = format!("SELECT o.first, o.last, {} FROM operation o {tail}", OperationRef::COLUMNS);
    let target = conn
        .prepare_cached(&sql)?
        .query_row(params, |row| {
            let mut cells = Cells::new(row);
            Ok(Target { first: cells.next()?, last: cells.next()?, operation: OperationRef::take(&mut cells)? })
        })
        .optional()?;
    Ok(target)
}
