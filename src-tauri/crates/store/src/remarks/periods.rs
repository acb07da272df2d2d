//! Periods of remarks that were opened.

use chrono::NaiveDate;
use domain::id::Id;

use crate::conn::Conn;
use crate::error::Result;
use crate::row::{row, select, verbs};

row! {
    /// Kỳ nhận xét.
    PeriodRow = "remark_period" {
        /// Id, from kind and first day.
        id: Id,
        /// `PeriodKind` code.
        kind: String,
        /// First day.
        starts_on: NaiveDate,
        /// Last day.
        ends_on: NaiveDate,
        /// When it was locked; `None`: open.
        locked_on: Option<NaiveDate>,
    }
}
verbs!(PeriodRow: insert update delete get);

/// All of them, the newest first.
pub fn all(conn: &Conn<'_>) -> Result<Vec<PeriodRow>> {
    select(conn, "ORDER BY t.ends_on DESC, t.starts_on DESC, t.id", [])
}
