//! Imports that were left before they were written, with their files; the bytes lie with those of attached files.

pub mod files;

use chrono::NaiveDate;
use domain::id::Id;

use crate::conn::{Conn, Tx};
use crate::error::Result;
use crate::row::{row, select, verbs};

row! {
    /// Bản nhập đang làm dở.
    SavedImportRow = "saved_import" {
        /// Id.
        id: Id,
        /// The name of its first file.
        name: String,
        /// Rows of people read.
        people: i64,
        /// The day it was left.
        saved_on: NaiveDate,
        /// What was chosen, as the window wrote it.
        choices: String,
        /// The verdicts of its rows then, in runs.
        verdicts: String,
    }
}
verbs!(SavedImportRow: insert update delete get);

/// All of them, the newest first.
pub fn all(conn: &Conn<'_>) -> Result<Vec<SavedImportRow>> {
    select(conn, "ORDER BY t.saved_on DESC, t.id DESC", [])
}

/// Forgets one with its files; whether it was there.
pub fn forget(tx: &Tx<'_>, id: Id) -> Result<bool> {
    if get(tx, id)?.is_none() {
        return Ok(false);
    }
    for file in files::of_import(tx, id)? {
        files::delete(tx, file.id)?;
    }
    delete(tx, id)?;
    Ok(true)
}
