//! Challenge tasks: what was given, and each person's part in it.

pub mod patterns;
pub mod shares;

use chrono::NaiveDate;
use domain::id::Id;

use crate::conn::Conn;
use crate::error::Result;
use crate::row::{row, select, verbs};

row! {
    /// Việc thử thách: one thing given to one or a group.
    ChallengeRow = "challenge_task" {
        /// Id.
        id: Id,
        /// What is to be done.
        title: String,
        /// `TaskKind` code.
        kind: String,
        /// Yêu cầu.
        expected: Option<String>,
        /// Người giao.
        given_by: Option<String>,
        /// Given on.
        given_on: NaiveDate,
        /// By when.
        due_on: Option<NaiveDate>,
    }
}
verbs!(ChallengeRow: insert update delete get);

/// All of them, the newest first.
pub fn all(conn: &Conn<'_>) -> Result<Vec<ChallengeRow>> {
    select(conn, "ORDER BY t.given_on DESC, t.id DESC", [])
}
