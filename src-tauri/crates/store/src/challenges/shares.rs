//! Each person's part in a challenge task, and its result.

use chrono::NaiveDate;
use domain::id::Id;

use crate::conn::Conn;
use crate::error::Result;
use crate::row::{row, select, verbs};

row! {
    /// Phần của một người trong việc thử thách.
    ShareRow = "task_share" {
        /// Id.
        id: Id,
        /// The task.
        task_id: Id,
        /// The candidacy.
        candidacy_id: Id,
        /// The person of the candidacy.
        person_id: Id,
        /// `TaskResult` code.
        result: String,
        /// Người đánh giá.
        judged_by: Option<String>,
        /// Judged on.
        judged_on: Option<NaiveDate>,
        /// Whole hours, if counted.
        hours: Option<i64>,
        /// Minh chứng.
        evidence: Option<String>,
        /// A file that proves it.
        attachment_id: Option<Id>,
        /// Nhận xét.
        remark: Option<String>,
    }
}
verbs!(ShareRow: insert update delete get);

/// All parts of all tasks.
pub fn all(conn: &Conn<'_>) -> Result<Vec<ShareRow>> {
    select(conn, "ORDER BY t.task_id, t.id", [])
}

/// Those of a task.
pub fn of_task(conn: &Conn<'_>, task_id: Id) -> Result<Vec<ShareRow>> {
    select(conn, "WHERE t.task_id = ?1 ORDER BY t.id", [task_id.as_bytes()])
}

/// Those of a candidacy.
pub fn of_candidacy(conn: &Conn<'_>, candidacy_id: Id) -> Result<Vec<ShareRow>> {
    select(conn, "WHERE t.candidacy_id = ?1 ORDER BY t.id", [candidacy_id.as_bytes()])
}
