//! The journal against itself and against the rows.

use std::collections::{BTreeMap, BTreeSet};

use domain::id::Id;
use rusqlite::{Connection, OptionalExtension};

use super::{Problem, row_of};
use crate::cell::Cells;
use crate::error::Result;
use crate::journal::tables;

/// Changes that no operation owns, ranges that overlap or reach beyond the last change, operations of no root.
pub(super) fn ranges(conn: &Connection) -> Result<Vec<Problem>> {
    let mut statement = conn.prepare(
        "SELECT first, last, root IN (SELECT id FROM operation)
           AND (undoes IS NULL OR undoes IN (SELECT id FROM operation)) FROM operation ORDER BY number",
    )?;
    let mut rows = statement.query([])?;
    let (mut end, mut gaps, mut rootless) = (0_i64, 0_usize, 0_usize);
    while let Some(row) = rows.next()? {
        let (first, last, rooted): (i64, i64, bool) = (row.get(0)?, row.get(1)?, row.get(2)?);
        if first != end + 1 || last < first - 1 {
            gaps += 1;
        }
        if !rooted {
            rootless += 1;
        }
        end = last;
    }
    let real: i64 = conn.query_row("SELECT coalesce(max(id), 0) FROM change", [], |row| row.get(0))?;
    let number: i64 = conn.query_row("SELECT count(*) FROM change", [], |row| row.get(0))?;
    if real != end || number != real {
        gaps += 1;
    }
    let mut problems = Vec::new();
    if gaps > 0 {
        problems.push(journal_problem(
            "journal-gap",
            format!("Nhật ký có {gaps} chỗ không khớp giữa thao tác và thay đổi."),
        ));
    }
    if rootless > 0 {
        problems.push(journal_problem(
            "journal-rootless",
            format!("Nhật ký có {rootless} thao tác trỏ đến thao tác không còn."),
        ));
    }
    Ok(problems)
}

/// Rows whose last change says they are gone, or there, and the table says otherwise.
pub(super) fn rows(conn: &Connection) -> Result<Vec<Problem>> {
    let known: BTreeSet<String> = tables(conn)?.into_iter().map(|table| table.name).collect();
    let mut statement = conn.prepare(include_str!("last_changes.sql"))?;
    let mut rows = statement.query([])?;
    let mut wrong: BTreeMap<String, usize> = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let mut cells = Cells::new(row);
        let (table, id, kind): (String, Id, String) = (cells.next()?, cells.next()?, cells.next()?);
        let there = known.contains(&table)
            && conn
                .prepare_cached(&format!("SELECT 1 FROM \"{table}\" WHERE id = ?1"))?
                .query_row([id.as_bytes()], |_| Ok(()))
                .optional()?
                .is_some();
        if there == (kind == "D") {
            *wrong.entry(table).or_default() += 1;
        }
    }
    let problem = |(table, number): (&String, &usize)| {
        journal_problem(
            "journal-row-lost",
            format!("Có {number} {} không đúng với thay đổi cuối cùng trong nhật ký.", row_of(table)),
        )
    };
    Ok(wrong.iter().map(problem).collect())
}

/// Entries whose values cannot be read: they could be neither undone nor shown.
pub(super) fn texts(conn: &Connection) -> Result<Vec<Problem>> {
    let unreadable: i64 = conn.query_row(
        "SELECT (SELECT count(*) FROM change WHERE NOT json_valid(coalesce(before, '{}')) OR NOT json_valid(coalesce(after, '{}')))
              + (SELECT count(*) FROM operation WHERE NOT json_valid(arguments) OR NOT json_valid(counts))",
        [],
        |row| row.get(0),
    )?;
    let problem = || journal_problem("journal-unreadable", format!("Nhật ký có {unreadable} dòng không đọc được."));
    Ok((unreadable > 0).then(problem).into_iter().collect())
}

fn journal_problem(code: &'static str, what: String) -> Problem {
    let sentence = format!("{what} Tệp có thể đã bị sửa từ bên ngoài. Hãy khôi phục từ bản sao lưu gần nhất.");
    Problem { code, sentence, repairable: false }
}
