//! Planned events: dates without legal weight, one of a code for a candidacy.

use chrono::NaiveDate;
use domain::id::Id;

use crate::conn::Conn;
use crate::error::Result;
use crate::row::{row, select, verbs};

row! {
    /// Dự kiến: a step that is expected on a day.
    PlannedRow = "planned_event" {
        /// Id.
        id: Id,
        /// The candidacy.
        candidacy_id: Id,
        /// The person of the candidacy.
        person_id: Id,
        /// Step code; one of each a candidacy.
        code: String,
        /// The day expected.
        on_date: NaiveDate,
        /// The other facts: a JSON object.
        facts: String,
    }
}
verbs!(PlannedRow: insert update delete get);

/// What is planned for a candidacy, by day.
pub fn of_candidacy(conn: &Conn<'_>, candidacy_id: Id) -> Result<Vec<PlannedRow>> {
    select(conn, "WHERE t.candidacy_id = ?1 ORDER BY t.on_date, t.code", [candidacy_id.as_bytes()])
}

/// What is planned for all, each candidacy's together.
pub fn all(conn: &Conn<'_>) -> Result<Vec<PlannedRow>> {
    select(conn, "ORDER BY t.candidacy_id, t.on_date, t.code", [])
}
