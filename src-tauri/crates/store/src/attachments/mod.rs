//! Attachments: what refers to a file of a person; the bytes lie beside, in `bodies`.
//!
//! Invariant: a row is journalled like any other, its bytes are not, so that undo moves references only. The same bytes
//! are kept once, whoever refers to them.

pub mod bodies;

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::id::Id;

use crate::cell::Cells;
use crate::conn::Conn;
use crate::error::Result;
use crate::row::{row, select, verbs};

row! {
    /// Tệp đính kèm: a scan or photo of a person.
    AttachmentRow = "attachment" {
        /// Id.
        id: Id,
        /// Whose it is.
        person_id: Id,
        /// The step it belongs to.
        step_id: Option<Id>,
        /// Code of the document of the file it is a copy of.
        document: Option<String>,
        /// Code of what it is: picture, pdf, …
        kind: String,
        /// Name of the file, without its folder.
        name: String,
        /// Media type, found by the content.
        media_type: String,
        /// Bytes as kept.
        size: i64,
        /// Names the bytes: 64 hexadecimal digits.
        sha256: String,
        /// Ghi chú.
        note: Option<String>,
        /// The day it was attached.
        added_on: NaiveDate,
    }
}
verbs!(AttachmentRow: insert update delete get);

/// Those of a person, newest day first, by name within a day.
pub fn of_person(conn: &Conn<'_>, person_id: Id) -> Result<Vec<AttachmentRow>> {
    select(conn, "WHERE t.person_id = ?1 ORDER BY t.added_on DESC, t.name, t.id", [person_id.as_bytes()])
}

/// Those with the same bytes, oldest first.
pub fn with_bytes(conn: &Conn<'_>, sha256: &str) -> Result<Vec<AttachmentRow>> {
    select(conn, "WHERE t.sha256 = ?1 ORDER BY t.added_on, t.id", [sha256])
}

/// The id of every reference; none in an office of a version before there were any.
pub fn ids(conn: &Conn<'_>) -> Result<Vec<Id>> {
    if are_known(conn)? { crate::row::ids(conn, "attachment") } else { Ok(Vec::new()) }
}

/// Whether this office is of a version that knows attachments.
pub(crate) fn are_known(conn: &Conn<'_>) -> Result<bool> {
    let sql = "SELECT count(*) FROM sqlite_schema WHERE name = 'attachment'";
    Ok(conn.sql().query_row(sql, [], |row| row.get(0))?)
}

/// What each is, as stored.
pub fn kinds(conn: &Conn<'_>) -> Result<Vec<String>> {
    let mut statement = conn.sql().prepare_cached("SELECT kind FROM attachment")?;
    let rows = statement.query_map([], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// How many have lost their bytes.
pub fn without_bytes(conn: &Conn<'_>) -> Result<u32> {
    let sql = "SELECT count(*) FROM attachment a
               WHERE NOT EXISTS (SELECT 1 FROM attachment_body b WHERE b.sha256 = a.sha256)";
    let rows: i64 = conn.sql().prepare_cached(sql)?.query_row([], |row| row.get(0))?;
    Ok(u32::try_from(rows).unwrap_or(u32::MAX))
}

/// How many files each person has.
pub fn counts(conn: &Conn<'_>) -> Result<HashMap<Id, u32>> {
    let mut statement = conn.sql().prepare_cached("SELECT person_id, count(*) FROM attachment GROUP BY person_id")?;
    let rows = statement.query_map([], |row| {
        let mut cells = Cells::new(row);
        let (person, count): (Id, i64) = (cells.next()?, cells.next()?);
        Ok((person, u32::try_from(count).unwrap_or(u32::MAX)))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// How many files of a person show each document of the file, by its key.
pub fn of_documents(conn: &Conn<'_>, person_id: Id) -> Result<HashMap<String, u32>> {
    let mut counts = HashMap::new();
    for document in of_person(conn, person_id)?.into_iter().filter_map(|row| row.document) {
        *counts.entry(document).or_default() += 1;
    }
    Ok(counts)
}
