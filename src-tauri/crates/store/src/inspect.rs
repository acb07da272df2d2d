//! Looking into a file without becoming its owner: is it an office, whole, of which version, holding what.
//!
//! Invariant: the file is opened for reading only, is not brought up to this version and gets no trigger, so that a copy
//! can be judged exactly as it lies there. Every page is read through its seal: `quick_check` walks all of them, and
//! SQLCipher refuses a page whose seal does not fit, so that a second walk (`cipher_integrity_check`) would find nothing
//! more. Rejected: `Store::open` on copies (it would migrate them) and `integrity_check` (ten times the time, to compare
//! indexes that were built anew a moment ago).

use std::path::Path;

use domain::id::Id;
use rusqlite::{Connection, OpenFlags, OptionalExtension};

use crate::attachments;
use crate::cell::Cells;
use crate::conn::Conn;
use crate::error::{Result, StoreError};
use crate::open::{check_is_office, check_key, for_sqlite, give_key, look_at};

/// How much lies in an office.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Totals {
    /// People.
    pub people: u64,
    /// Steps of candidates.
    pub steps: u64,
    /// Operations of the journal.
    pub operations: u64,
    /// Files attached, and the contents kept of them.
    pub attachments: Attached,
}

/// How many files are attached; all none in an office of a version before there were any.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Attached {
    /// References to a file.
    pub files: u64,
    /// Contents that lie in the office, each once.
    pub bodies: u64,
}

/// The last operation of a journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastOperation {
    /// Its id.
    pub id: Id,
    /// Its place in the journal, from 1.
    pub number: i64,
    /// When, RFC 3339.
    pub at: String,
}

/// What a file turned out to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inspected {
    /// The office it belongs to.
    pub office_id: Id,
    /// What lies in it.
    pub totals: Totals,
    /// Whether every page and every tree is as it was written.
    pub whole: bool,
}

/// Opens a file for reading only and looks through all of it.
///
/// # Errors
/// As for `Store::open`; a damaged page inside is told by `whole`, not as an error.
pub fn inspect(path: &Path, key_hex: &str) -> Result<Inspected> {
    let conn = open_to_read(path, key_hex)?;
    let office_id = office_id(&conn)?;
    let whole = match conn.query_row("PRAGMA quick_check(1)", [], |row| row.get::<_, String>(0)) {
        Ok(line) => line == "ok",
        Err(error) => match StoreError::from(error) {
            StoreError::Damaged => false,
            other => return Err(other),
        },
    };
    let totals = if whole { totals(&Conn::new(&conn))? } else { Totals::default() };
    Ok(Inspected { office_id, totals, whole })
}

/// Counts what lies in an office of any version.
pub fn totals(conn: &Conn<'_>) -> Result<Totals> {
    let count = |table: &str| -> Result<u64> {
        let found: i64 = conn.sql().query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0))?;
        Ok(found.unsigned_abs())
    };
    Ok(Totals {
        people: count("person")?,
        steps: count("step")?,
        operations: count("operation")?,
        attachments: if attachments::are_known(conn)? {
            Attached { files: count("attachment")?, bodies: count("attachment_body")? }
        } else {
            Attached::default()
        },
    })
}

/// The last operation of the journal, if there is any.
pub fn last_operation(conn: &Conn<'_>) -> Result<Option<LastOperation>> {
    last_where(conn, "")
}

/// The last operation that changed rows: prints, exports and backups change none.
pub fn last_change(conn: &Conn<'_>) -> Result<Option<LastOperation>> {
    last_where(conn, "WHERE last >= first")
}

fn last_where(conn: &Conn<'_>, condition: &str) -> Result<Option<LastOperation>> {
    let sql = format!("SELECT id, number, at FROM operation {condition} ORDER BY number DESC LIMIT 1");
    let read = |row: &rusqlite::Row<'_>| {
        let mut cells = Cells::new(row);
        Ok(LastOperation { id: cells.next()?, number: cells.next()?, at: cells.next()? })
    };
    Ok(conn.sql().query_row(&sql, [], read).optional()?)
}

/// Opens for reading only: key, then the marks of an office of a version this program knows.
pub(crate) fn open_to_read(path: &Path, key_hex: &str) -> Result<Connection> {
    let conn = open_to_copy(path, key_hex)?;
    conn.execute_batch("PRAGMA query_only = ON;")?;
    Ok(conn)
}

/// The same, where a copy of it is to be written elsewhere.
pub(crate) fn open_to_copy(path: &Path, key_hex: &str) -> Result<Connection> {
    check_key(key_hex)?;
    look_at(path)?;
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_EXRESCODE;
    let conn = Connection::open_with_flags(for_sqlite(path), flags)?;
    give_key(&conn, key_hex)?;
    conn.execute_batch("PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF;")?;
    check_is_office(&conn).map_err(|error| match error {
        StoreError::Damaged => StoreError::WrongKeyOrDamaged,
        other => other,
    })?;
    Ok(conn)
}

pub(crate) fn office_id(conn: &Connection) -> Result<Id> {
    let found = conn.query_row("SELECT id FROM office", [], |row| Cells::new(row).next()).optional()?;
    found.ok_or(StoreError::NotAnOffice)
}
