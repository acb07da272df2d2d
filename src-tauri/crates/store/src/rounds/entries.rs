//! Who is considered in a round.

use domain::id::Id;

use crate::conn::Conn;
use crate::error::Result;
use crate::row::{row, select, verbs};

row! {
    /// Người được xét trong một đợt.
    EntryRow = "round_entry" {
        /// Id.
        id: Id,
        /// The round.
        round_id: Id,
        /// The candidacy.
        candidacy_id: Id,
        /// The person of the candidacy.
        person_id: Id,
        /// Chi đoàn that puts the person forward.
        branch_id: Option<Id>,
        /// Ban Chấp hành: tán thành, until a step carries it.
        in_favour: Option<i64>,
        /// Ban Chấp hành: không tán thành, until a step carries it.
        against: Option<i64>,
        /// `RoundResult` code, where the office has said one.
        result: Option<String>,
        /// Ghi chú, lý do.
        note: Option<String>,
    }
}
verbs!(EntryRow: insert update delete);

/// All of all rounds.
pub fn all(conn: &Conn<'_>) -> Result<Vec<EntryRow>> {
    select(conn, "ORDER BY t.round_id, t.id", [])
}

/// Those of a round.
pub fn of_round(conn: &Conn<'_>, round_id: Id) -> Result<Vec<EntryRow>> {
    select(conn, "WHERE t.round_id = ?1 ORDER BY t.id", [round_id.as_bytes()])
}
