//! The office's own catalogue of challenge tasks.

use domain::id::Id;

use crate::conn::Conn;
use crate::error::Result;
use crate::row::{row, select, verbs};

row! {
    /// Việc mẫu: a task the office gives again and again.
    PatternRow = "task_pattern" {
        /// Id.
        id: Id,
        /// What is to be done.
        title: String,
        /// `TaskKind` code.
        kind: String,
        /// Yêu cầu.
        expected: Option<String>,
        /// Usual days from giving to the due day.
        days: Option<i64>,
        /// Place in the list, from 1.
        position: i64,
    }
}
verbs!(PatternRow: insert update delete get);

/// All of them, in order.
pub fn all(conn: &Conn<'_>) -> Result<Vec<PatternRow>> {
    select(conn, "ORDER BY t.position, t.id", [])
}
