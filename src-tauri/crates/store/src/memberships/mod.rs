//! Memberships: who belonged to which chi đoàn, from a day to a day.
//!
//! Invariant: at most one open membership a person (a unique index holds it). `ends_on` is the last day. Where two
//! touch on the same day the later begun counts.

use chrono::NaiveDate;
use domain::id::Id;

use crate::cell::Cell;
use crate::conn::Conn;
use crate::error::Result;
use crate::row::{first, row, select, verbs};

/// SQL for the rowid of the membership of `p` on `:as_of`.
pub(crate) const CURRENT: &str = include_str!("current.sql");

row! {
    /// Thuộc chi đoàn từ … đến …: open until something ends it.
    MembershipRow = "membership" {
        /// Id.
        id: Id,
        /// The person.
        person_id: Id,
        /// Chi đoàn.
        branch_id: Id,
        /// First day.
        starts_on: NaiveDate,
        /// Last day; `None` while it is open.
        ends_on: Option<NaiveDate>,
        /// Why it ended or began: code.
        reason: Option<String>,
    }
}
verbs!(MembershipRow: insert update delete get);

/// All of a person, earliest first.
pub fn of_person(conn: &Conn<'_>, person_id: Id) -> Result<Vec<MembershipRow>> {
    select(conn, "WHERE t.person_id = ?1 ORDER BY t.starts_on, t.id", [person_id.as_bytes()])
}

/// The open one of a person.
pub fn open_of_person(conn: &Conn<'_>, person_id: Id) -> Result<Option<MembershipRow>> {
    first(conn, "WHERE t.person_id = ?1 AND t.ends_on IS NULL", [person_id.as_bytes()])
}

/// The one of a person on a day.
pub fn on_day(conn: &Conn<'_>, person_id: Id, day: NaiveDate) -> Result<Option<MembershipRow>> {
    let tail = "WHERE t.person_id = ?1 AND t.starts_on <= ?2 AND (t.ends_on IS NULL OR t.ends_on >= ?2)
                ORDER BY t.starts_on DESC, t.id DESC LIMIT 1";
    first(conn, tail, (person_id.as_bytes(), day.put()))
}

/// All of a chi đoàn, of every time, by person and day.
pub fn of_branch(conn: &Conn<'_>, branch_id: Id) -> Result<Vec<MembershipRow>> {
    select(conn, "WHERE t.branch_id = ?1 ORDER BY t.person_id, t.starts_on, t.id", [branch_id.as_bytes()])
}

/// All there are, by person and day.
pub fn all(conn: &Conn<'_>) -> Result<Vec<MembershipRow>> {
    select(conn, "ORDER BY t.person_id, t.starts_on, t.id", [])
}
