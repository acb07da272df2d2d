//! Criteria ticked by hand.

use domain::id::Id;

use crate::conn::Conn;
use crate::error::Result;
use crate::row::{row, select, verbs};

row! {
    /// Tiêu chí được đánh dấu bằng tay cho một người.
    MarkRow = "round_mark" {
        /// Id.
        id: Id,
        /// The entry.
        entry_id: Id,
        /// The criterion.
        criterion_id: Id,
        /// The person of the entry.
        person_id: Id,
        /// Đạt.
        met: bool,
        /// Minh chứng.
        evidence: Option<String>,
    }
}
verbs!(MarkRow: insert update delete);

/// Those of a round.
pub fn of_round(conn: &Conn<'_>, round_id: Id) -> Result<Vec<MarkRow>> {
    let tail = "JOIN round_entry e ON e.id = t.entry_id WHERE e.round_id = ?1 ORDER BY t.entry_id, t.criterion_id";
    select(conn, tail, [round_id.as_bytes()])
}

/// Those of an entry.
pub fn of_entry(conn: &Conn<'_>, entry_id: Id) -> Result<Vec<MarkRow>> {
    select(conn, "WHERE t.entry_id = ?1 ORDER BY t.criterion_id", [entry_id.as_bytes()])
}
