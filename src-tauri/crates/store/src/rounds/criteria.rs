//! The criteria of a round.

use domain::id::Id;

use crate::conn::Conn;
use crate::error::Result;
use crate::row::{row, select, verbs};

row! {
    /// Tiêu chí của một đợt xét.
    CriterionRow = "round_criterion" {
        /// Id.
        id: Id,
        /// The round.
        round_id: Id,
        /// Place in the list, from 1.
        position: i64,
        /// What is asked.
        text: String,
        /// `CriterionSource` code.
        source: String,
        /// From which level, as a code of its source.
        level: Option<String>,
        /// Name of the group of which so many are enough; none: it is required.
        together: Option<String>,
        /// How many of the group are enough.
        needs: i64,
    }
}
verbs!(CriterionRow: insert update delete);

/// Those of a round, in order.
pub fn of_round(conn: &Conn<'_>, round_id: Id) -> Result<Vec<CriterionRow>> {
    select(conn, "WHERE t.round_id = ?1 ORDER BY t.position, t.id", [round_id.as_bytes()])
}
