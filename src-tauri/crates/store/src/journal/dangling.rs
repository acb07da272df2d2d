//! References that an undo would leave hanging: found before the commit, so that the operation behind can be named.
//!
//! Invariant: after this check the commit cannot fail for a foreign key. Rejected: waiting for COMMIT to fail and then
//! asking `foreign_key_check` (it reads every table, and the caller's own check would have seen broken rows).

use std::collections::BTreeSet;

use domain::id::Id;
use rusqlite::{Connection, OptionalExtension};

use super::inverse::{Change, owner};
use super::refusal::{Reason, Refusal};
use crate::cell::Cells;
use crate::error::Result;

/// `child.column` refers to `parent.id`.
struct Reference {
    child: String,
    column: String,
    parent: String,
}

/// `undone`: the changes just taken back; `after`: the last change of the operation they belong to.
pub(super) fn check(conn: &Connection, undone: &[Change], after: i64) -> Result<()> {
    let references = references(conn)?;
    let rows: BTreeSet<(&str, Id)> = undone.iter().map(|change| (change.table.as_str(), change.row)).collect();
    for (table, row) in rows {
        let there: Option<i64> = conn
            .prepare_cached(&format!("SELECT 1 FROM \"{table}\" WHERE id = ?1"))?
            .query_row([row.as_bytes()], |row| row.get(0))
            .optional()?;
        for reference in &references {
            let Reference { child, column, parent } = reference;
            let (hanging, reason, at) = if there.is_none() && parent == table {
                let sql = format!("SELECT id FROM \"{child}\" WHERE \"{column}\" = ?1 LIMIT 1");
                (lookup(conn, &sql, row)?, Reason::UsedLater, child)
            } else if there.is_some() && child == table {
                let sql = format!(
                    "SELECT c.\"{column}\" FROM \"{child}\" c WHERE c.id = ?1 AND c.\"{column}\" IS NOT NULL
                     AND NOT EXISTS (SELECT 1 FROM \"{parent}\" p WHERE p.id = c.\"{column}\")"
                );
                (lookup(conn, &sql, row)?, Reason::ParentGone, parent)
            } else {
                continue;
            };
            if let Some(row) = hanging {
                let latest: Option<i64> = conn
                    .prepare_cached("SELECT max(id) FROM change WHERE id > ?1 AND tbl = ?2 AND row = ?3")?
                    .query_row((after, at, row.as_bytes()), |row| row.get(0))?;
                let later = latest.map_or(Ok(None), |change| owner(conn, change))?;
                return Err(Refusal { reason, later }.into());
            }
        }
    }
    Ok(())
}

fn references(conn: &Connection) -> Result<Vec<Reference>> {
    let mut statement = conn.prepare_cached(
        "SELECT s.name, f.\"from\", f.\"table\" FROM sqlite_schema s, pragma_foreign_key_list(s.name) f
         WHERE s.type = 'table' ORDER BY s.name, f.\"from\"",
    )?;
    let rows = statement
        .query_map([], |row| Ok(Reference { child: row.get(0)?, column: row.get(1)?, parent: row.get(2)? }))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

fn lookup(conn: &Connection, sql: &str, row: Id) -> Result<Option<Id>> {
    Ok(conn.prepare_cached(sql)?.query_row([row.as_bytes()], |row| Cells::new(row).next()).optional()?)
}
