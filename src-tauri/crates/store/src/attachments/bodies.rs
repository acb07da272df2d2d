//! The bytes of attachments, by their content.
//!
//! Invariant: outside the journal and never rewritten; what nothing refers to any more stays for a while, so that an undo
//! finds it, and is then swept. Rejected: counting references in a column (undo would have to keep the count), and
//! sweeping at once (taking a removal back would bring an empty shell).

use chrono::{Days, NaiveDate};
use rusqlite::OptionalExtension;

use crate::cell::{Cell, Cells};
use crate::conn::{Conn, Tx};
use crate::error::Result;

/// So many days bytes stay after the last reference to them went.
pub const KEPT_DAYS: u64 = 90;

/// Bytes that no attachment, no Word template and no import that was left refers to.
const UNREFERRED: &str = "(NOT EXISTS (SELECT 1 FROM attachment a WHERE a.sha256 = attachment_body.sha256)
    AND NOT EXISTS (SELECT 1 FROM word_template w WHERE w.sha256 = attachment_body.sha256)
    AND NOT EXISTS (SELECT 1 FROM saved_import_file f WHERE f.sha256 = attachment_body.sha256))";

/// The bytes of this name, if they are there.
pub fn get(conn: &Conn<'_>, sha256: &str) -> Result<Option<Vec<u8>>> {
    let sql = "SELECT bytes FROM attachment_body WHERE sha256 = ?1";
    Ok(conn.sql().prepare_cached(sql)?.query_row([sha256], |row| Cells::new(row).next()).optional()?)
}

/// Whether the bytes of this name are there.
pub fn is_there(conn: &Conn<'_>, sha256: &str) -> Result<bool> {
    let sql = "SELECT 1 FROM attachment_body WHERE sha256 = ?1";
    Ok(conn.sql().prepare_cached(sql)?.query_row([sha256], |_| Ok(())).optional()?.is_some())
}

/// Keeps bytes under their name; those that are there already stay as they are.
pub fn keep(tx: &Tx<'_>, sha256: &str, bytes: &[u8]) -> Result<()> {
    let sql = "INSERT INTO attachment_body (sha256, bytes) VALUES (?1, ?2)
               ON CONFLICT (sha256) DO UPDATE SET left_on = NULL";
    tx.execute(sql, &[&sha256, &bytes])?;
    Ok(())
}

/// Whether a sweep would write anything today.
pub fn is_sweep_due(conn: &Conn<'_>, today: NaiveDate) -> Result<bool> {
    let sql =
        format!("SELECT 1 FROM attachment_body WHERE left_on <= ?1 OR (left_on IS NULL) = ({UNREFERRED}) LIMIT 1");
    Ok(conn.sql().prepare_cached(&sql)?.query_row([oldest(today).put()], |_| Ok(())).optional()?.is_some())
}

/// Notes since when bytes are referred to by nothing, and removes those that have been so for long enough. Says how many
/// went.
pub fn sweep(tx: &Tx<'_>, today: NaiveDate) -> Result<usize> {
    let back = format!("UPDATE attachment_body SET left_on = NULL WHERE left_on IS NOT NULL AND NOT ({UNREFERRED})");
    tx.execute(&back, &[])?;
    let gone = tx.execute("DELETE FROM attachment_body WHERE left_on <= ?1", &[&oldest(today).put()])?;
    let left = format!("UPDATE attachment_body SET left_on = ?1 WHERE left_on IS NULL AND {UNREFERRED}");
    tx.execute(&left, &[&today.put()])?;
    Ok(gone)
}

/// What was left on this day or before may go.
fn oldest(today: NaiveDate) -> NaiveDate {
    today.checked_sub_days(Days::new(KEPT_DAYS)).unwrap_or(NaiveDate::MIN)
}
