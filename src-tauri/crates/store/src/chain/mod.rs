//! The levels of the Party a file passes here, each from a day to a day.

use chrono::NaiveDate;
use domain::id::Id;

use crate::conn::Conn;
use crate::error::Result;
use crate::row::{row, select, verbs};

row! {
    /// Một cấp trong chuỗi cấp ủy.
    ChainLevelRow = "chain_level" {
        /// Id.
        id: Id,
        /// Role code.
        role: String,
        /// First day; `None`: since ever.
        valid_from: Option<NaiveDate>,
        /// Last day; `None`: still.
        valid_to: Option<NaiveDate>,
        /// It appraises and takes no vote.
        appraises_only: bool,
        /// Which body decides: `DecidingBody` code.
        body: Option<String>,
        /// Members of the voting body.
        members: Option<i64>,
        /// Ghi chú.
        note: Option<String>,
    }
}
verbs!(ChainLevelRow: insert update delete get);

/// All levels, by role and first day.
pub fn all(conn: &Conn<'_>) -> Result<Vec<ChainLevelRow>> {
    select(conn, "ORDER BY t.role, t.valid_from, t.id", [])
}
