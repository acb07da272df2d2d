//! Monthly reviews of the list: one meeting, and what it said of each person.

pub mod lines;

use chrono::NaiveDate;
use domain::id::Id;

use crate::conn::Conn;
use crate::error::Result;
use crate::row::{row, select, verbs};

row! {
    /// Rà soát danh sách: one meeting.
    ReviewRow = "list_review" {
        /// Id.
        id: Id,
        /// The day.
        on_date: NaiveDate,
        /// Chủ trì.
        chair: Option<String>,
        /// Thư ký.
        secretary: Option<String>,
        /// How many were present.
        present: Option<i64>,
        /// Ghi chú.
        note: Option<String>,
    }
}
verbs!(ReviewRow: insert update delete get);

/// All of them, the newest first.
pub fn all(conn: &Conn<'_>) -> Result<Vec<ReviewRow>> {
    select(conn, "ORDER BY t.on_date DESC, t.id DESC", [])
}
