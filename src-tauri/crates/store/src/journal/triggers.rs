//! The triggers that write the journal: temporary, made anew at every opening from the tables as they are.
//!
//! Invariant: insert records the id, update the changed columns before and after, delete the whole row; ids never
//! change. Temporary, so that backups and copies never carry them and a migration cannot leave stale ones.
//! Undo reads `before` only; `after` is for readers. Rejected: recording whole rows on update (twice the file).

use rusqlite::Connection;

use super::schema::{Affinity, Column, Table, tables};
use crate::error::Result;

/// Drops whatever triggers there are and makes those of the tables as they are now.
pub(crate) fn remake(conn: &Connection) -> Result<()> {
    drop_all(conn)?;
    for table in tables(conn)? {
        conn.execute_batch(&statements(&table))?;
    }
    Ok(())
}

pub(crate) fn drop_all(conn: &Connection) -> Result<()> {
    let mut names = conn.prepare("SELECT name FROM temp.sqlite_schema WHERE type = 'trigger'")?;
    let names: Vec<String> = names.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    for name in names {
        conn.execute_batch(&format!("DROP TRIGGER temp.\"{name}\";"))?;
    }
    Ok(())
}

fn statements(table: &Table) -> String {
    let name = &table.name;
    let columns = &table.columns;
    let person = |side: &str| table.person_column().map_or("NULL".to_owned(), |column| format!("{side}.{column}"));
    let unchanged: Vec<String> =
        columns.iter().map(|Column { name, .. }| format!("OLD.\"{name}\" IS NEW.\"{name}\"")).collect();
    format!(
        "CREATE TEMP TRIGGER \"{name} keeps id\" BEFORE UPDATE OF id ON main.\"{name}\" WHEN OLD.id IS NOT NEW.id
         BEGIN SELECT RAISE(ABORT, 'ids never change'); END;
         CREATE TEMP TRIGGER \"{name} I\" AFTER INSERT ON main.\"{name}\" BEGIN
           INSERT INTO change (tbl, row, person, kind) VALUES ('{name}', NEW.id, {person_new}, 'I'); END;
         CREATE TEMP TRIGGER \"{name} U\" AFTER UPDATE ON main.\"{name}\" WHEN NOT ({unchanged}) BEGIN
           INSERT INTO change (tbl, row, person, kind, before, after)
           VALUES ('{name}', NEW.id, {person_new}, 'U', {before}, {after}); END;
         CREATE TEMP TRIGGER \"{name} D\" AFTER DELETE ON main.\"{name}\" BEGIN
           INSERT INTO change (tbl, row, person, kind, before)
           VALUES ('{name}', OLD.id, {person_old}, 'D', {whole}); END;",
        person_new = person("NEW"),
        person_old = person("OLD"),
        unchanged = unchanged.join(" AND "),
        before = changed(columns, "OLD"),
        after = changed(columns, "NEW"),
        whole = whole(columns),
    )
}

/// SQL for a JSON object of the columns that differ.
fn changed(columns: &[Column], side: &str) -> String {
    let parts: Vec<String> = columns
        .iter()
        .map(|column| {
            let name = &column.name;
            let value = json(column, side);
            format!("iif(OLD.\"{name}\" IS NEW.\"{name}\", '', ',\"{name}\":' || {value})")
        })
        .collect();
    format!("'{{' || substr({}, 2) || '}}'", parts.join(" || "))
}

/// SQL for a JSON object of all columns of the old row.
fn whole(columns: &[Column]) -> String {
    let parts: Vec<String> =
        columns.iter().map(|column| format!("',\"{}\":' || {}", column.name, json(column, "OLD"))).collect();
    format!("'{{' || substr({}, 2) || '}}'", parts.join(" || "))
}

fn json(column: &Column, side: &str) -> String {
    let value = format!("{side}.\"{}\"", column.name);
    match column.affinity {
        Affinity::Text | Affinity::Integer => format!("json_quote({value})"),
        Affinity::Blob => format!("iif({value} IS NULL, 'null', '\"' || hex({value}) || '\"')"),
    }
}
