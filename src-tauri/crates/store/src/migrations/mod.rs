//! The ladder from an older file to this program's: numbered steps, each written once and never edited after release.
//!
//! Invariant: all missing steps and the new `user_version` are one transaction of the caller; a step that fails leaves
//! the file as it was. The journal's triggers are dropped before the first step and made anew after the last: with old
//! ones a new column would be silently unrecorded and a rebuilt table would have none.
//! Rejected: stored checksums of the steps (the version is enough for one file with one writer).

use rusqlite::Connection;

use crate::error::Result;
use crate::journal::triggers;

/// Version reached, and the statements that lead to it from the one before.
pub(crate) type Step = (i64, &'static str);

/// Every step there is, in ascending order.
pub(crate) const LADDER: &[Step] = &[
    (1, include_str!("0001_office.sql")),
    (2, include_str!("0002_keys.sql")),
    (3, include_str!("0003_leaving.sql")),
    (4, include_str!("0004_agenda.sql")),
    (5, include_str!("0005_attachments.sql")),
    (6, include_str!("0006_conditions.sql")),
    (7, include_str!("0007_papers.sql")),
    (8, include_str!("0008_ceremony.sql")),
    (9, include_str!("0009_rules.sql")),
    (10, include_str!("0010_years.sql")),
    (11, include_str!("0011_companions.sql")),
    (12, include_str!("0012_classes.sql")),
    (13, include_str!("0013_rounds.sql")),
    (14, include_str!("0014_guests.sql")),
    (15, include_str!("0015_consents.sql")),
    (16, include_str!("0016_imports.sql")),
    (17, include_str!("0017_layouts.sql")),
];

/// The version this program writes.
pub(crate) fn newest() -> i64 {
    LADDER.last().map_or(0, |(version, _)| *version)
}

pub(crate) fn version(conn: &Connection) -> Result<i64> {
    Ok(conn.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

/// Runs the steps the file has not seen. The caller holds the transaction, commits it, and remakes the triggers.
pub(crate) fn climb(conn: &Connection, ladder: &[Step]) -> Result<()> {
    let reached = version(conn)?;
    let mut missing = ladder.iter().filter(|(version, _)| *version > reached).peekable();
    if missing.peek().is_some() {
        triggers::drop_all(conn)?;
    }
    for (version, statements) in missing {
        conn.execute_batch(statements)?;
        conn.pragma_update(None, "user_version", version)?;
    }
    Ok(())
}
