//! The tables under the journal, as SQLite describes them at this opening.
//!
//! Invariant: a table is journalled unless it is named here; so a new table cannot be forgotten. A journalled table
//! has a key `id` and only TEXT, INTEGER and BLOB columns (JSON would keep 15 digits of a REAL).
//! Rejected: a hand-written list of journalled tables and columns.

use rusqlite::Connection;

use crate::error::{Result, StoreError};

/// Outside the journal: the journal itself, the office's identity, the bytes of attachments (their references are
/// journalled), and what the program merely remembers.
pub(crate) const UNJOURNALLED: [&str; 8] =
    ["attachment_body", "change", "column_map", "kept", "office", "office_user", "operation", "paper_choice"];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Affinity {
    Text,
    Integer,
    Blob,
}

#[derive(Debug, Clone)]
pub(crate) struct Column {
    pub(crate) name: String,
    pub(crate) affinity: Affinity,
}

#[derive(Debug, Clone)]
pub(crate) struct Table {
    pub(crate) name: String,
    pub(crate) columns: Vec<Column>,
}

impl Table {
    /// The column that says whom a row is about: `person_id`, or the id of the person itself.
    pub(crate) fn person_column(&self) -> Option<&'static str> {
        match self.name.as_str() {
            "person" => Some("id"),
            _ if self.has("person_id") => Some("person_id"),
            _ => None,
        }
    }

    pub(crate) fn has(&self, column: &str) -> bool {
        self.columns.iter().any(|known| known.name == column)
    }
}

/// Every journalled table, by name.
pub(crate) fn tables(conn: &Connection) -> Result<Vec<Table>> {
    let mut names = conn.prepare_cached(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name",
    )?;
    let names: Vec<String> = names.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    names.into_iter().filter(|name| !UNJOURNALLED.contains(&name.as_str())).map(|name| describe(conn, name)).collect()
}

fn describe(conn: &Connection, name: String) -> Result<Table> {
    let mut statement = conn.prepare_cached("SELECT name, type FROM pragma_table_xinfo(?1) WHERE hidden = 0")?;
    let columns: Vec<(String, String)> =
        statement.query_map([&name], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<rusqlite::Result<_>>()?;
    let columns: Vec<Column> = columns
        .into_iter()
        .map(|(name, kind)| match kind.as_str() {
            "TEXT" => Ok(Column { name, affinity: Affinity::Text }),
            "INTEGER" | "INT" => Ok(Column { name, affinity: Affinity::Integer }),
            "BLOB" => Ok(Column { name, affinity: Affinity::Blob }),
            _ => Err(StoreError::JournalBroken("column type")),
        })
        .collect::<Result<_>>()?;
    let table = Table { name, columns };
    if table.has("id") { Ok(table) } else { Err(StoreError::JournalBroken("table without id")) }
}
