//! Leaving records: one for a candidacy whose person goes before or after the decision.
//!
//! Invariant: what stands in `facts` is what `app` wrote: an object of civil dates, texts and the list handed over.
//! Rejected: a column for each of some thirty facts of which a person has five.

use domain::id::Id;

use crate::conn::Conn;
use crate::error::Result;
use crate::row::{first, row, select, verbs};

row! {
    /// Rời đơn vị: the facts for the clocks of leaving, and what was handed over.
    LeavingRow = "leaving" {
        /// Id.
        id: Id,
        /// The candidacy; one record each.
        candidacy_id: Id,
        /// The person of the candidacy.
        person_id: Id,
        /// Facts: a JSON object.
        facts: String,
    }
}
verbs!(LeavingRow: insert update delete);

/// The record of a candidacy, if there is one.
pub fn of_candidacy(conn: &Conn<'_>, candidacy_id: Id) -> Result<Option<LeavingRow>> {
    first(conn, "WHERE t.candidacy_id = ?1", [candidacy_id.as_bytes()])
}

/// All records.
pub fn all(conn: &Conn<'_>) -> Result<Vec<LeavingRow>> {
    select(conn, "ORDER BY t.candidacy_id", [])
}
