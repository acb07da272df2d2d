//! The file itself: pages against their seals, structure and indexes, foreign keys.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::{Problem, row_of};
use crate::error::{Result, StoreError};

/// Pages whose seal does not fit: altered or cut outside the program.
pub(super) fn pages(conn: &Connection) -> Result<Vec<Problem>> {
    let found = lines(conn, "PRAGMA cipher_integrity_check")?.len();
    Ok((found > 0)
        .then(|| Problem {
            code: "pages-damaged",
            sentence: format!(
                "Tệp dữ liệu có {found} trang bị hỏng hoặc bị sửa từ bên ngoài. Hãy khôi phục từ bản sao lưu gần nhất."
            ),
            repairable: false,
        })
        .into_iter()
        .collect())
}

/// Trees and indexes. Index faults alone are repairable, by `Store::rebuild_indexes`; a backup would carry them along.
pub(super) fn structure(conn: &Connection) -> Result<Vec<Problem>> {
    let lines = match lines(conn, "PRAGMA integrity_check") {
        Err(StoreError::Damaged) => vec!["damaged".to_owned()],
        other => other?,
    };
    let faults: Vec<&String> = lines.iter().filter(|line| *line != "ok").collect();
    let of_index = |line: &&&String| line.contains("missing from index") || line.contains("# of entries in index");
    let index_faults = faults.iter().filter(of_index).count();
    let mut problems = Vec::new();
    if faults.len() > index_faults {
        problems.push(Problem {
            code: "structure-damaged",
            sentence: format!(
                "Cấu trúc tệp dữ liệu bị hỏng ở {} chỗ. Hãy khôi phục từ bản sao lưu gần nhất.",
                faults.len() - index_faults
            ),
            repairable: false,
        });
    }
    if index_faults > 0 {
        problems.push(Problem {
            code: "index-damaged",
            sentence: format!(
                "Mục lục tra cứu của tệp dữ liệu sai ở {index_faults} chỗ, dữ liệu vẫn đủ. Hãy dựng lại mục lục; không mất gì cả."
            ),
            repairable: true,
        });
    }
    Ok(problems)
}

/// Rows that refer to nothing, per table.
pub(super) fn references(conn: &Connection) -> Result<Vec<Problem>> {
    let mut statement = conn.prepare("SELECT \"table\", \"parent\" FROM pragma_foreign_key_check")?;
    let mut rows = statement.query([])?;
    let mut found: BTreeMap<(String, String), usize> = BTreeMap::new();
    while let Some(row) = rows.next()? {
        *found.entry((row.get(0)?, row.get(1)?)).or_default() += 1;
    }
    let problem = |((child, parent), number): ((String, String), usize)| Problem {
        code: "reference-missing",
        sentence: format!(
            "Có {number} {} trỏ đến {} không còn. Hãy khôi phục từ bản sao lưu gần nhất.",
            row_of(&child),
            row_of(&parent)
        ),
        repairable: false,
    };
    Ok(found.into_iter().map(problem).collect())
}

fn lines(conn: &Connection, pragma: &str) -> Result<Vec<String>> {
    let mut statement = conn.prepare(pragma)?;
    let rows = statement.query_map([], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
