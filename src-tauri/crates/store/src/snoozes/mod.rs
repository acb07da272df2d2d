//! What of the agenda was put off, until when and why.
//!
//! Invariant: one row a thing; its id is derived from its key by the caller, so that two PCs agree on it.

use chrono::NaiveDate;
use domain::id::Id;

use crate::conn::Conn;
use crate::error::Result;
use crate::row::{first, row, select, verbs};

row! {
    /// Hoãn: one thing of the agenda put off.
    SnoozeRow = "snooze" {
        /// Id, derived from the key.
        id: Id,
        /// What was put off.
        key: String,
        /// Whom it is about.
        person_id: Option<Id>,
        /// Its deadline as it was then.
        due_on: Option<NaiveDate>,
        /// The day it comes back.
        until_on: NaiveDate,
        /// Why.
        reason: String,
    }
}
verbs!(SnoozeRow: insert update delete);

/// The snooze of one thing.
pub fn of_key(conn: &Conn<'_>, key: &str) -> Result<Option<SnoozeRow>> {
    first(conn, "WHERE t.key = ?1", [key])
}

/// Everything that was ever put off and not woken.
pub fn all(conn: &Conn<'_>) -> Result<Vec<SnoozeRow>> {
    select(conn, "ORDER BY t.key", [])
}
