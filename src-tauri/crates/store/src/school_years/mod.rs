//! School years: 01/9 to 31/8 unless the office says otherwise.
//!
//! Invariant: the id is derived from the label by the caller, so that two PCs agree.

use chrono::NaiveDate;
use domain::id::Id;

use crate::cell::Cell;
use crate::conn::Conn;
use crate::error::Result;
use crate::row::{first, row, select, verbs};

row! {
    /// Năm học.
    SchoolYearRow = "school_year" {
        /// Id, derived from the label.
        id: Id,
        /// "2026–2027".
        label: String,
        /// First day.
        starts_on: NaiveDate,
        /// Last day.
        ends_on: NaiveDate,
    }
}
verbs!(SchoolYearRow: insert update delete get);

/// All, earliest first.
pub fn all(conn: &Conn<'_>) -> Result<Vec<SchoolYearRow>> {
    select(conn, "ORDER BY t.starts_on, t.id", [])
}

/// The one of this label.
pub fn by_label(conn: &Conn<'_>, label: &str) -> Result<Option<SchoolYearRow>> {
    first(conn, "WHERE t.label = ?1", [label])
}

/// The one a day lies in.
pub fn containing(conn: &Conn<'_>, day: NaiveDate) -> Result<Option<SchoolYearRow>> {
    first(conn, "WHERE t.starts_on <= ?1 AND t.ends_on >= ?1 ORDER BY t.starts_on DESC", [day.put()])
}
