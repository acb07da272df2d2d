//! Rating scales: written once, never changed; what the office uses now is named in a setting.

use domain::id::Id;

use crate::conn::Conn;
use crate::error::Result;
use crate::row::{row, select, verbs};

row! {
    /// Thang xếp loại đoàn viên.
    RatingScaleRow = "rating_scale" {
        /// Id, derived from the levels.
        id: Id,
        /// Levels: a JSON list.
        levels: String,
    }
}
verbs!(RatingScaleRow: insert get);

/// Every scale ever used.
pub fn all(conn: &Conn<'_>) -> Result<Vec<RatingScaleRow>> {
    select(conn, "ORDER BY t.id", [])
}
