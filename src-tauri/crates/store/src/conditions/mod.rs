//! Records of conditions: education, school report, consents; at most one for a candidacy.
//!
//! Invariant: what stands in `facts` is what `app` wrote: an object of civil dates, words of fixed lists and texts.

use domain::id::Id;

use crate::conn::Conn;
use crate::error::Result;
use crate::row::{first, row, select, verbs};

row! {
    /// Điều kiện: the person's side of the conditions of admission.
    ConditionsRow = "conditions" {
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
verbs!(ConditionsRow: insert update delete);

/// The record of a candidacy, if there is one.
pub fn of_candidacy(conn: &Conn<'_>, candidacy_id: Id) -> Result<Option<ConditionsRow>> {
    first(conn, "WHERE t.candidacy_id = ?1", [candidacy_id.as_bytes()])
}

/// Those of a person, one for each candidacy.
pub fn of_person(conn: &Conn<'_>, person_id: Id) -> Result<Vec<ConditionsRow>> {
    select(conn, "WHERE t.person_id = ?1 ORDER BY t.id", [person_id.as_bytes()])
}

/// Those in which a fact of this name is told.
pub fn with_fact(conn: &Conn<'_>, fact: &str) -> Result<Vec<ConditionsRow>> {
    select(conn, "WHERE json_extract(t.facts, '$.' || ?1) IS NOT NULL ORDER BY t.id", [fact])
}

/// All records.
pub fn all(conn: &Conn<'_>) -> Result<Vec<ConditionsRow>> {
    select(conn, "ORDER BY t.candidacy_id", [])
}
