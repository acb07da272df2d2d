//! The journal as a reader sees it: operations newest first, what one of them changed, and what happened to a person.

use std::collections::BTreeMap;

use domain::id::Id;
use rusqlite::{OptionalExtension, Params};
use serde_json::Value;

use crate::cell::Cells;
use crate::conn::Conn;
use crate::error::{Result, StoreError};
use crate::journal::{Count, Kind};

/// Thao tác: one line of the journal.
#[derive(Debug, Clone, PartialEq)]
pub struct OperationRow {
    /// Id.
    pub id: Id,
    /// Place in the journal, from 1.
    pub number: i64,
    /// The operation it belongs to; itself for kind `Do`.
    pub root: Id,
    /// Done, undone or redone.
    pub kind: Kind,
    /// The operation it took back.
    pub undoes: Option<Id>,
    /// Its own command.
    pub command: String,
    /// The root's command: what was done, undone or redone.
    pub root_command: String,
    /// When, RFC 3339.
    pub at: String,
    /// Who.
    pub user: String,
    /// The ids its command was given.
    pub arguments: Value,
    /// The root's arguments.
    pub root_arguments: Value,
    /// Whether it may ever be taken back.
    pub undoable: bool,
    /// Whether it is the one of its root that holds now, and not an undo.
    pub live: bool,
    /// Per table, how many rows it touched.
    pub counts: BTreeMap<String, Count>,
}

/// Thay đổi: one row changed by an operation.
#[derive(Debug, Clone, PartialEq)]
pub struct ChangeRow {
    /// The operation that owns the change.
    pub operation: Id,
    /// Table.
    pub table: String,
    /// Id of the row.
    pub row: Id,
    /// The person the row is about.
    pub person: Option<Id>,
    /// `I`, `U` or `D`.
    pub kind: String,
    /// The values before: of the changed columns (`U`), of all (`D`). Blobs are hexadecimal.
    pub before: Option<Value>,
    /// The values after, of the changed columns (`U`).
    pub after: Option<Value>,
}

/// A page of the journal, newest first, and how many operations there are in all.
pub fn list(conn: &Conn<'_>, limit: Option<u32>, offset: u32) -> Result<(Vec<OperationRow>, u64)> {
    let total: i64 = conn.sql().prepare_cached("SELECT count(*) FROM operation")?.query_row([], |row| row.get(0))?;
    let page = (limit.map_or(-1, i64::from), i64::from(offset));
    Ok((read(conn, "ORDER BY o.number DESC LIMIT ?1 OFFSET ?2", page)?, total.unsigned_abs()))
}

/// The id of every operation, newest first.
pub fn ids(conn: &Conn<'_>) -> Result<Vec<Id>> {
    let mut statement = conn.sql().prepare_cached("SELECT id FROM operation ORDER BY number DESC")?;
    let rows = statement.query_map([], |row| Cells::new(row).next())?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The instant of the newest operation of one of these commands, RFC 3339.
pub fn last_of(conn: &Conn<'_>, commands: &[&str]) -> Result<Option<String>> {
    let sql =
        "SELECT at FROM operation WHERE command IN (SELECT value FROM json_each(?1)) ORDER BY number DESC LIMIT 1";
    let named = serde_json::json!(commands).to_string();
    Ok(conn.sql().prepare_cached(sql)?.query_row([named], |row| row.get(0)).optional()?)
}

/// The operations that changed a row about a person, newest first.
pub fn of_person(conn: &Conn<'_>, person: Id) -> Result<Vec<OperationRow>> {
    read(conn, include_str!("of_person.sql"), [person.as_bytes()])
}

/// One operation.
pub fn get(conn: &Conn<'_>, id: Id) -> Result<Option<OperationRow>> {
    Ok(read(conn, "WHERE o.id = ?1", [id.as_bytes()])?.pop())
}

/// What an operation changed, in the order it did.
pub fn changes(conn: &Conn<'_>, operation: Id) -> Result<Vec<ChangeRow>> {
    read_changes(conn, "ON o.first <= c.id AND o.last >= c.id WHERE o.id = ?1 ORDER BY c.id", operation)
}

/// Every change to a row about a person, earliest first.
pub fn changes_of_person(conn: &Conn<'_>, person: Id) -> Result<Vec<ChangeRow>> {
    read_changes(conn, include_str!("changes_of_person.sql"), person)
}

/// The place of the newest change in the journal, 0 while there is none.
pub fn newest_change(conn: &Conn<'_>) -> Result<i64> {
    Ok(conn.sql().prepare_cached("SELECT coalesce(max(id), 0) FROM change")?.query_row([], |row| row.get(0))?)
}

/// Which tables were changed after a place in the journal, and about whom.
pub fn changed_since(conn: &Conn<'_>, place: i64) -> Result<Vec<(String, Option<Id>)>> {
    let mut statement = conn.sql().prepare_cached("SELECT DISTINCT tbl, person FROM change WHERE id > ?1")?;
    let rows = statement.query_map([place], |row| {
        let mut cells = Cells::new(row);
        Ok((cells.next()?, cells.next()?))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The instant of the newest operation, RFC 3339: a clock behind it deserves a warning.
pub fn last_instant(conn: &Conn<'_>) -> Result<Option<String>> {
    let sql = "SELECT at FROM operation ORDER BY number DESC LIMIT 1";
    Ok(conn.sql().prepare_cached(sql)?.query_row([], |row| row.get(0)).optional()?)
}

fn read(conn: &Conn<'_>, tail: &str, params: impl Params) -> Result<Vec<OperationRow>> {
    let sql = format!("{} {tail}", include_str!("select.sql"));
    let mut statement = conn.sql().prepare_cached(&sql)?;
    let mut rows = statement.query(params)?;
    let mut operations = Vec::new();
    while let Some(row) = rows.next()? {
        let mut cells = Cells::new(row);
        operations.push(OperationRow {
            id: cells.next()?,
            number: cells.next()?,
            root: cells.next()?,
            kind: cells.next()?,
            undoes: cells.next()?,
            command: cells.next()?,
            root_command: cells.next()?,
            at: cells.next()?,
            user: cells.next()?,
            arguments: json(cells.next()?, "operation.arguments")?,
            root_arguments: json(cells.next()?, "operation.arguments")?,
            undoable: cells.next()?,
            live: cells.next()?,
            counts: counts(cells.next()?)?,
        });
    }
    Ok(operations)
}

fn read_changes(conn: &Conn<'_>, tail: &str, id: Id) -> Result<Vec<ChangeRow>> {
    let sql = format!("{} {tail}", include_str!("changes.sql"));
    let mut statement = conn.sql().prepare_cached(&sql)?;
    let mut rows = statement.query([id.as_bytes()])?;
    let mut changes = Vec::new();
    while let Some(row) = rows.next()? {
        let mut cells = Cells::new(row);
        changes.push(ChangeRow {
            operation: cells.next()?,
            table: cells.next()?,
            row: cells.next()?,
            person: cells.next()?,
            kind: cells.next()?,
            before: cells.next::<Option<String>>()?.map(|text| json(text, "change.before")).transpose()?,
            after: cells.next::<Option<String>>()?.map(|text| json(text, "change.after")).transpose()?,
        });
    }
    Ok(changes)
}

fn json<T: serde::de::DeserializeOwned>(text: String, place: &str) -> Result<T> {
    serde_json::from_str(&text).map_err(|_| StoreError::Unreadable { place: place.to_owned() })
}

fn counts(text: String) -> Result<BTreeMap<String, Count>> {
    let stored: BTreeMap<String, [u64; 3]> = json(text, "operation.counts")?;
    let counts =
        stored.into_iter().map(|(table, [inserted, updated, deleted])| (table, Count { inserted, updated, deleted }));
    Ok(counts.collect())
}
