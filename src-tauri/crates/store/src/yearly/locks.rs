//! Locks of a year's ratings: at most one open lock a school year (a unique index holds it), the past ones are kept.

use chrono::NaiveDate;
use domain::id::Id;

use crate::conn::Conn;
use crate::error::Result;
use crate::row::{row, select, verbs};

row! {
    /// Khóa xếp loại của một năm học.
    RatingLockRow = "rating_lock" {
        /// Id.
        id: Id,
        /// Năm học.
        school_year_id: Id,
        /// Locked on.
        locked_on: NaiveDate,
        /// Opened again on; `None` while it is locked.
        opened_on: Option<NaiveDate>,
        /// Why it was opened.
        reason: Option<String>,
    }
}
verbs!(RatingLockRow: insert update get);

/// The locks of a school year, the newest first; it is locked when the first is not opened.
pub fn of_year(conn: &Conn<'_>, school_year_id: Id) -> Result<Vec<RatingLockRow>> {
    let tail = "WHERE t.school_year_id = ?1 ORDER BY t.opened_on IS NOT NULL, t.id DESC";
    select(conn, tail, [school_year_id.as_bytes()])
}
