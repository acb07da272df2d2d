//! What the office writes itself in one paper of one subject: chair and secretary of a meeting, a reason, a plan.

use domain::id::Id;

use crate::conn::Conn;
use crate::error::Result;
use crate::row::{first, row, verbs};

row! {
    /// Phần tự ghi của một văn bản.
    PaperTextRow = "paper_text" {
        /// Id.
        id: Id,
        /// The paper.
        paper: String,
        /// What it is about; empty for the whole office.
        subject: String,
        /// Whom it is about, if it is one person.
        person_id: Option<Id>,
        /// Texts by key: a JSON object.
        texts: String,
    }
}
verbs!(PaperTextRow: insert update delete get);

/// What was written last in a paper, of whatever subject.
pub fn latest(conn: &Conn<'_>, paper: &str) -> Result<Option<PaperTextRow>> {
    first(conn, "WHERE t.paper = ?1 ORDER BY t.id DESC", [paper])
}

/// What was written in a paper of a subject.
pub fn of_paper(conn: &Conn<'_>, paper: &str, subject: &str) -> Result<Option<PaperTextRow>> {
    first(conn, "WHERE t.paper = ?1 AND t.subject = ?2", [paper, subject])
}
