//! What the program merely remembers, outside the journal and never undone: how columns were mapped, how a paper was
//! last printed, who opens the office, what was being typed when it was locked. Written inside any operation, or alone through `Store::remember`.

use domain::id::Id;
use serde_json::Value;

use crate::cell::{Cell, Cells};
use crate::conn::{Conn, Tx};
use crate::error::{Result, StoreError};
use crate::row::{first, row, select, verbs};
use rusqlite::OptionalExtension;

row! {
    /// Người dùng: who has a key slot, and the key that wraps the office's key in it.
    OfficeUserRow = "office_user" {
        /// Id.
        id: Id,
        /// Name shown when opening; unique.
        name: String,
        /// The wrapping key of the slot: a new recovery code rewraps every slot without the passwords.
        wrapping_key: Vec<u8>,
        /// When they were added, an instant; unknown for users of the first version.
        since: Option<String>,
        /// How the password becomes the wrapping key, as the vault writes it; no secret.
        recipe: Option<String>,
    }
}
verbs!(OfficeUserRow: insert update delete get);

/// Every user, by name.
pub fn users(conn: &Conn<'_>) -> Result<Vec<OfficeUserRow>> {
    select(conn, "ORDER BY t.name", [])
}

/// The user of this name.
pub fn user_by_name(conn: &Conn<'_>, name: &str) -> Result<Option<OfficeUserRow>> {
    first(conn, "WHERE t.name = ?1", [name])
}

/// Ghép cột: the map last used for files with these headers (`signature`).
pub fn column_map(conn: &Conn<'_>, signature: &str) -> Result<Option<Value>> {
    json(conn, "SELECT map FROM column_map WHERE signature = ?1", signature, "column_map.map")
}

/// Remembers the map for files with these headers.
pub fn set_column_map(tx: &Tx<'_>, signature: &str, map: &Value) -> Result<()> {
    let sql = "INSERT INTO column_map (signature, map) VALUES (?1, ?2)
               ON CONFLICT (signature) DO UPDATE SET map = excluded.map";
    keep(tx, sql, signature, map)
}

/// The choices last made for a paper.
pub fn paper_choice(conn: &Conn<'_>, paper: &str) -> Result<Option<Value>> {
    json(conn, "SELECT choices FROM paper_choice WHERE paper = ?1", paper, "paper_choice.choices")
}

/// Remembers the choices made for a paper.
pub fn set_paper_choice(tx: &Tx<'_>, paper: &str, choices: &Value) -> Result<()> {
    let sql = "INSERT INTO paper_choice (paper, choices) VALUES (?1, ?2)
               ON CONFLICT (paper) DO UPDATE SET choices = excluded.choices";
    keep(tx, sql, paper, choices)
}

/// What the program keeps under this name.
pub fn kept(conn: &Conn<'_>, name: &str) -> Result<Option<Value>> {
    json(conn, "SELECT value FROM kept WHERE name = ?1", name, "kept.value")
}

/// Keeps something under a name, in place of what was there.
pub fn keep_as(tx: &Tx<'_>, name: &str, value: &Value) -> Result<()> {
    let sql = "INSERT INTO kept (name, value) VALUES (?1, ?2)
               ON CONFLICT (name) DO UPDATE SET value = excluded.value";
    keep(tx, sql, name, value)
}

/// Forgets what was kept under a name, if anything was.
pub fn forget(tx: &Tx<'_>, name: &str) -> Result<()> {
    tx.execute("DELETE FROM kept WHERE name = ?1", &[&name.to_owned().put()])?;
    Ok(())
}

fn json(conn: &Conn<'_>, sql: &str, key: &str, place: &str) -> Result<Option<Value>> {
    let text: Option<String> =
        conn.sql().prepare_cached(sql)?.query_row([key], |row| Cells::new(row).next()).optional()?;
    text.map(|text| serde_json::from_str(&text).map_err(|_| StoreError::Unreadable { place: place.to_owned() }))
        .transpose()
}

fn keep(tx: &Tx<'_>, sql: &str, key: &str, value: &Value) -> Result<()> {
    let (key, value) = (key.to_owned(), value.to_string());
    tx.execute(sql, &[&key.put(), &value.put()])?;
    Ok(())
}
