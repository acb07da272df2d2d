//! Steps: what happened on the path, in the order it was entered.
//!
//! Invariant: a mistake is answered by a step `void`, never by editing; `update` is there for a fact that was left
//! empty and is filled in later, `delete` for a candidacy opened by mistake. `seq` is the order of entry, from 1.

use chrono::NaiveDate;
use domain::id::Id;

use crate::conn::Conn;
use crate::error::Result;
use crate::row::{row, select, verbs};

row! {
    /// Bước: one dated act of a candidacy.
    StepRow = "step" {
        /// Id.
        id: Id,
        /// The candidacy.
        candidacy_id: Id,
        /// The person of the candidacy.
        person_id: Id,
        /// Order of entry within the candidacy, from 1.
        seq: i64,
        /// Step code of `path.md` §2.
        code: String,
        /// Day it happened; `None`: not known.
        on_date: Option<NaiveDate>,
        /// The other facts: a JSON object.
        facts: String,
        /// Ghi chú.
        note: Option<String>,
    }
}
verbs!(StepRow: insert update delete get);

/// The steps of a candidacy, in order of entry.
pub fn of_candidacy(conn: &Conn<'_>, candidacy_id: Id) -> Result<Vec<StepRow>> {
    select(conn, "WHERE t.candidacy_id = ?1 ORDER BY t.seq", [candidacy_id.as_bytes()])
}

/// The steps of all candidacies, each candidacy's together in order of entry: for the board and for counts.
pub fn all(conn: &Conn<'_>) -> Result<Vec<StepRow>> {
    select(conn, "ORDER BY t.candidacy_id, t.seq", [])
}

/// The steps that may bear the number of a paper, and those that void others.
pub fn numbered(conn: &Conn<'_>) -> Result<Vec<StepRow>> {
    select(conn, "WHERE t.code = 'void' OR t.facts LIKE '%\"number\"%' ORDER BY t.candidacy_id, t.seq", [])
}

/// The `seq` of the next step of a candidacy.
pub fn next_seq(conn: &Conn<'_>, candidacy_id: Id) -> Result<i64> {
    let sql = "SELECT coalesce(max(seq), 0) + 1 FROM step WHERE candidacy_id = ?1";
    Ok(conn.sql().prepare_cached(sql)?.query_row([candidacy_id.as_bytes()], |row| row.get(0))?)
}

/// The id of every step.
pub fn ids(conn: &Conn<'_>) -> Result<Vec<Id>> {
    crate::row::ids(conn, "step")
}
