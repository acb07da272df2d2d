//! The whole state of the office as text, and one number for it: what law 1 and `check` compare.
//!
//! Invariant: covers every journalled table and column, and nothing else; two files with the same rows give the same
//! text whatever the order they were written in. Rejected: hashing the file (pages move without a row changing).

use std::fmt::Write;

use rusqlite::types::ValueRef;
use sha2::{Digest, Sha256};

use crate::conn::Conn;
use crate::error::{Result, StoreError};
use crate::journal::{Affinity, Table, tables};
use crate::open::Store;

impl Store {
    /// Every row of every journalled table as a line `table {"column": value, …}`, by table and id.
    pub fn dump(&self) -> Result<String> {
        self.read(dump)
    }

    /// SHA-256 of `dump`, 64 hexadecimal digits.
    pub fn state_sha256(&self) -> Result<String> {
        self.read(state_sha256)
    }
}

/// `Store::dump` for a view, as that of a snapshot.
pub fn dump(conn: &Conn<'_>) -> Result<String> {
    let mut text = String::new();
    each_line(conn, |line| {
        text.push_str(line);
        text.push('\n');
    })?;
    Ok(text)
}

/// `Store::state_sha256` for a view.
pub fn state_sha256(conn: &Conn<'_>) -> Result<String> {
    let mut hash = Sha256::new();
    each_line(conn, |line| {
        hash.update(line);
        hash.update("\n");
    })?;
    Ok(hex(&hash.finalize()))
}

fn each_line(conn: &Conn<'_>, mut see: impl FnMut(&str)) -> Result<()> {
    for table in tables(conn.sql())? {
        let columns: Vec<String> = table.columns.iter().map(|column| format!("\"{}\"", column.name)).collect();
        let sql = format!("SELECT {} FROM \"{}\" ORDER BY id", columns.join(", "), table.name);
        let mut statement = conn.sql().prepare(&sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let values = (0..table.columns.len()).map(|at| row.get_ref(at)).collect::<rusqlite::Result<Vec<_>>>()?;
            see(&line(&table, &values)?);
        }
    }
    Ok(())
}

fn line(table: &Table, values: &[ValueRef<'_>]) -> Result<String> {
    let mut parts: Vec<String> = Vec::with_capacity(values.len());
    for (column, value) in table.columns.iter().zip(values) {
        let text = match (column.affinity, value) {
            (_, ValueRef::Null) => "null".to_owned(),
            (Affinity::Integer, ValueRef::Integer(number)) => number.to_string(),
            (Affinity::Blob, ValueRef::Blob(bytes)) => format!("\"{}\"", hex(bytes)),
            (Affinity::Text, ValueRef::Text(bytes)) => {
                serde_json::Value::String(String::from_utf8_lossy(bytes).into_owned()).to_string()
            }
            _ => return Err(StoreError::Unreadable { place: format!("{}.{}", table.name, column.name) }),
        };
        parts.push(format!("\"{}\":{text}", column.name));
    }
    Ok(format!("{} {{{}}}", table.name, parts.join(",")))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        // Writing to a string cannot fail.
        write!(text, "{byte:02x}").ok();
        text
    })
}
