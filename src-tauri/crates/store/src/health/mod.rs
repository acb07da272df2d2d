//! Whether the file, its references and its journal are sound.
//!
//! Invariant: only reads; says table names and numbers, never a value. A problem is `repairable` when the rows
//! themselves are whole, so that nothing is lost in putting it right.
//! Rejected: repairing while looking (the reader must decide, with a backup in hand).

mod file;
mod journal;
mod words;

pub use words::row_of;

use crate::error::Result;
use crate::open::Store;

/// Lỗi dữ liệu: one thing that is not as it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Stable code, `kebab-case`.
    pub code: &'static str,
    /// What is wrong, where, and what to do; Vietnamese.
    pub sentence: String,
    /// Whether the rows themselves are whole.
    pub repairable: bool,
}

impl Store {
    /// Looks through the whole file; empty means sound. Takes about a second for 100,000 people.
    ///
    /// # Errors
    /// Only when the file cannot be read at all; damaged pages are problems, not errors.
    pub fn health(&self) -> Result<Vec<Problem>> {
        self.read(|conn| {
            let mut problems = file::pages(conn.sql())?;
            // Rows read from damaged pages would only repeat the news, or stop half-way.
            if problems.is_empty() {
                problems = file::structure(conn.sql())?;
            }
            if problems.iter().all(|problem| problem.repairable) {
                problems.extend(file::references(conn.sql())?);
                problems.extend(journal::ranges(conn.sql())?);
                problems.extend(journal::rows(conn.sql())?);
                problems.extend(journal::texts(conn.sql())?);
            }
            Ok(problems)
        })
    }

    /// Builds every index anew from the rows: the answer to `index-damaged`. No row is changed.
    ///
    /// # Errors
    /// `Taken` where two rows hold a value that must be unique; those of the disk. Nothing is changed then.
    pub fn rebuild_indexes(&self) -> Result<()> {
        self.still_there()?;
        let held = self.lock();
        self.take_turn();
        held.execute_batch("REINDEX")?;
        Ok(())
    }
}
