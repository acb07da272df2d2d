//! The two handles other rooms get: `Conn` reads, `Tx` also writes.
//!
//! Invariant: neither lets a caller reach SQL. A read that writes does not compile, because every writing function
//! asks for a `Tx`, and a `Tx` exists only inside `Store::write` and `Store::remember`.
//! Rejected: handing out `rusqlite::Connection` (anybody could write around the journal).

use std::cell::Cell;
use std::ops::Deref;

use rusqlite::{Connection, ToSql};

use crate::error::{Result, StoreError};

/// A view on the office for reading.
pub struct Conn<'a> {
    sql: &'a Connection,
}

impl<'a> Conn<'a> {
    pub(crate) fn new(sql: &'a Connection) -> Self {
        Self { sql }
    }

    pub(crate) fn sql(&self) -> &'a Connection {
        self.sql
    }

    /// How much was written since this office was opened, of whatever table: the same number twice means the same rows.
    pub fn stamp(&self) -> u64 {
        self.sql.total_changes()
    }
}

/// One operation being written: everything a `Conn` reads, and the writing functions of the tables.
pub struct Tx<'a> {
    conn: Conn<'a>,
    failed: Cell<bool>,
}

impl<'a> Tx<'a> {
    pub(crate) fn new(sql: &'a Connection) -> Self {
        Self { conn: Conn::new(sql), failed: Cell::new(false) }
    }

    /// The one way into the file for every write.
    pub(crate) fn execute(&self, sql: &str, cells: &[&dyn ToSql]) -> Result<usize> {
        self.check()?;
        let done = self.conn.sql.prepare_cached(sql).and_then(|mut statement| statement.execute(cells));
        done.map_err(|error| {
            let error = StoreError::from(error);
            // A taken value is an answer; anything else, as a full disk, must not be talked away by the caller.
            self.failed.set(self.failed.get() || !matches!(error, StoreError::Taken { .. } | StoreError::StillUsed));
            error
        })
    }

    /// Whether the operation may still be committed. SQLite may have taken the transaction back by itself (a full
    /// disk, an interruption): each further statement would then be committed alone.
    pub(crate) fn check(&self) -> Result<()> {
        if self.failed.get() || self.conn.sql.is_autocommit() { Err(StoreError::Aborted) } else { Ok(()) }
    }
}

impl<'a> Deref for Tx<'a> {
    type Target = Conn<'a>;

    fn deref(&self) -> &Self::Target {
        &self.conn
    }
}
