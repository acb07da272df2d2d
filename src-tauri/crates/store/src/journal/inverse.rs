//! One recorded change, turned round and applied.
//!
//! Invariant: an inverse hits exactly one row; a column or table that is unknown now is an error, never skipped.

use domain::id::Id;
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, params_from_iter};
use serde_json::Map;

use super::refusal::{Reason, Refusal};
use super::schema::{Affinity, Table};
use crate::cell::Cells;
use crate::error::{Result, StoreError};
use crate::journal::operation::OperationRef;

/// A row of `change`, as undo needs it.
pub(super) struct Change {
    pub(super) table: String,
    pub(super) row: Id,
    pub(super) kind: String,
    before: Option<String>,
}

/// The changes of a range, latest first.
pub(super) fn changes(conn: &Connection, first: i64, last: i64) -> Result<Vec<Change>> {
    let mut statement =
        conn.prepare_cached("SELECT tbl, row, kind, before FROM change WHERE id BETWEEN ?1 AND ?2 ORDER BY id DESC")?;
    let rows = statement.query_map([first, last], |row| {
        let mut cells = Cells::new(row);
        Ok(Change { table: cells.next()?, row: cells.next()?, kind: cells.next()?, before: cells.next()? })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Takes one change back. `after`: the last change of the operation undone, to name who holds a taken value.
pub(super) fn apply(conn: &Connection, tables: &[Table], change: &Change, after: i64) -> Result<()> {
    let table = tables.iter().find(|table| table.name == change.table).ok_or(StoreError::JournalBroken("table"))?;
    let name = &table.name;
    let mut values = before(table, change)?;
    let sql = match change.kind.as_str() {
        "I" => format!("DELETE FROM \"{name}\" WHERE id = ?"),
        "U" => {
            let sets: Vec<String> = values.iter().map(|(column, _)| format!("\"{column}\" = ?")).collect();
            format!("UPDATE \"{name}\" SET {} WHERE id = ?", sets.join(", "))
        }
        "D" => {
            let columns: Vec<String> = values.iter().map(|(column, _)| format!("\"{column}\"")).collect();
            let marks = vec!["?"; columns.len()].join(", ");
            format!("INSERT INTO \"{name}\" ({}) VALUES ({marks})", columns.join(", "))
        }
        _ => return Err(StoreError::JournalBroken("kind of change")),
    };
    if change.kind != "D" {
        values.push((String::new(), Value::Blob(change.row.as_bytes().to_vec())));
    }
    let hit = conn.prepare_cached(&sql)?.execute(params_from_iter(values.iter().map(|(_, value)| value)));
    match hit.map_err(StoreError::from) {
        Ok(1) => Ok(()),
        Ok(_) => Err(StoreError::JournalBroken("row")),
        Err(StoreError::Taken { place }) => {
            let later = holder(conn, table, change, &values, &place, after)?;
            Err(Refusal { reason: Reason::ValueTaken, later }.into())
        }
        Err(other) => Err(other),
    }
}

/// `change.before` as columns and values.
fn before(table: &Table, change: &Change) -> Result<Vec<(String, Value)>> {
    let Some(text) = &change.before else { return Ok(Vec::new()) };
    let object: Map<String, serde_json::Value> =
        serde_json::from_str(text).map_err(|_| StoreError::JournalBroken("before"))?;
    object
        .into_iter()
        .map(|(name, value)| {
            let column = table.columns.iter().find(|column| column.name == name);
            let affinity = column.ok_or(StoreError::JournalBroken("column"))?.affinity;
            Ok((name, cell(affinity, value).ok_or(StoreError::JournalBroken("before"))?))
        })
        .collect()
}

fn cell(affinity: Affinity, value: serde_json::Value) -> Option<Value> {
    match (affinity, value) {
        (_, serde_json::Value::Null) => Some(Value::Null),
        (Affinity::Integer, serde_json::Value::Number(number)) => number.as_i64().map(Value::Integer),
        (Affinity::Text, serde_json::Value::String(text)) => Some(Value::Text(text)),
        (Affinity::Blob, serde_json::Value::String(hex)) => bytes(&hex).map(Value::Blob),
        _ => None,
    }
}

fn bytes(hex: &str) -> Option<Vec<u8>> {
    let digits: Option<Vec<u32>> = hex.chars().map(|digit| digit.to_digit(16)).collect();
    let pairs = digits?;
    if pairs.len() % 2 == 1 {
        return None;
    }
    pairs.chunks(2).map(|pair| u8::try_from(pair[0] * 16 + pair[1]).ok()).collect()
}

/// The operation that last changed the row which holds the value now. `place` is `t.a, t.b` as SQLite names it.
fn holder(
    conn: &Connection,
    table: &Table,
    change: &Change,
    values: &[(String, Value)],
    place: &str,
    after: i64,
) -> Result<Option<OperationRef>> {
    let columns: Vec<&str> = place.split(", ").filter_map(|part| part.split_once('.').map(|(_, name)| name)).collect();
    let mut tests = vec!["id IS NOT ?1".to_owned()];
    let mut params = vec![Value::Blob(change.row.as_bytes().to_vec())];
    for column in columns.into_iter().filter(|column| table.has(column)) {
        // A column the change does not carry keeps the value the row has now.
        match values.iter().find(|(name, _)| name == column) {
            Some((_, value)) => {
                params.push(value.clone());
                tests.push(format!("\"{column}\" IS ?{}", params.len()));
            }
            None => tests.push(format!("\"{column}\" IS (SELECT \"{column}\" FROM \"{}\" WHERE id = ?1)", table.name)),
        }
    }
    let sql = format!(
        "SELECT max(c.id) FROM change c WHERE c.id > {after} AND c.tbl = '{0}'
         AND c.row IN (SELECT id FROM \"{0}\" WHERE {1})",
        table.name,
        tests.join(" AND ")
    );
    let latest: Option<i64> = conn.query_row(&sql, params_from_iter(params), |row| row.get(0))?;
    latest.map_or(Ok(None), |change| owner(conn, change))
}

/// The operation that owns a change.
pub(super) fn owner(conn: &Connection, change: i64) -> Result<Option<OperationRef>> {
    let sql = format!(
        "SELECT {} FROM operation o WHERE o.first <= ?1 AND o.last >= ?1 ORDER BY o.first DESC LIMIT 1",
        OperationRef::COLUMNS
    );
    Ok(conn.prepare_cached(&sql)?.query_row([change], |row| OperationRef::take(&mut Cells::new(row))).optional()?)
}
