//! What a review of the list said of each person.

use domain::id::Id;

use crate::conn::Conn;
use crate::error::Result;
use crate::row::{row, select, verbs};

row! {
    /// Kết quả rà soát của một người.
    ReviewLineRow = "review_line" {
        /// Id.
        id: Id,
        /// The meeting.
        review_id: Id,
        /// The candidacy.
        candidacy_id: Id,
        /// The person of the candidacy.
        person_id: Id,
        /// `ReviewVerdict` code.
        verdict: String,
        /// Ghi chú.
        note: Option<String>,
    }
}
verbs!(ReviewLineRow: insert delete);

/// Those of a meeting.
pub fn of_review(conn: &Conn<'_>, review_id: Id) -> Result<Vec<ReviewLineRow>> {
    select(conn, "WHERE t.review_id = ?1 ORDER BY t.id", [review_id.as_bytes()])
}

/// Those of a candidacy.
pub fn of_candidacy(conn: &Conn<'_>, candidacy_id: Id) -> Result<Vec<ReviewLineRow>> {
    select(conn, "WHERE t.candidacy_id = ?1 ORDER BY t.id", [candidacy_id.as_bytes()])
}
