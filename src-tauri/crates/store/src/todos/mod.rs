//! To-dos the office writes itself.

use chrono::NaiveDate;
use domain::id::Id;

use crate::conn::Conn;
use crate::error::Result;
use crate::row::{row, select, verbs};

row! {
    /// Việc tự ghi: something to do that no rule knows of.
    TodoRow = "todo" {
        /// Id.
        id: Id,
        /// What to do.
        title: String,
        /// By when, if there is a day.
        due_on: Option<NaiveDate>,
        /// Ghi chú.
        note: Option<String>,
        /// Whom it is about.
        person_id: Option<Id>,
        /// The candidacy it is about.
        candidacy_id: Option<Id>,
        /// Who wrote it, named as in the journal.
        written_by: String,
        /// When it was done.
        done_on: Option<NaiveDate>,
    }
}
verbs!(TodoRow: insert update delete get);

/// Every to-do, by deadline, those without one last.
pub fn all(conn: &Conn<'_>) -> Result<Vec<TodoRow>> {
    select(conn, "ORDER BY t.due_on IS NULL, t.due_on, t.title, t.id", [])
}
