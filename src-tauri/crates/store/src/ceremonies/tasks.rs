//! What is to be prepared for a ceremony, by whom and until when.

use chrono::NaiveDate;
use domain::id::Id;

use crate::conn::Conn;
use crate::error::Result;
use crate::row::{row, select, verbs};

row! {
    /// Việc chuẩn bị của một buổi lễ.
    TaskRow = "ceremony_task" {
        /// Id.
        id: Id,
        /// The ceremony.
        ceremony_id: Id,
        /// Place in the list, from 1.
        position: i64,
        /// What to do.
        title: String,
        /// Who does it.
        who: Option<String>,
        /// By when.
        due_on: Option<NaiveDate>,
        /// When it was done.
        done_on: Option<NaiveDate>,
    }
}
verbs!(TaskRow: insert update delete get);

/// Those of a ceremony, in order.
pub fn of_ceremony(conn: &Conn<'_>, ceremony_id: Id) -> Result<Vec<TaskRow>> {
    select(conn, "WHERE t.ceremony_id = ?1 ORDER BY t.position, t.id", [ceremony_id.as_bytes()])
}

/// Those not done yet, of every ceremony.
pub fn open(conn: &Conn<'_>) -> Result<Vec<TaskRow>> {
    select(conn, "WHERE t.done_on IS NULL ORDER BY t.due_on IS NULL, t.due_on, t.ceremony_id, t.position, t.id", [])
}
