//! Rounds in which outstanding members are considered: one round, its criteria, who is considered, what was ticked.

pub mod criteria;
pub mod entries;
pub mod marks;

use chrono::NaiveDate;
use domain::id::Id;

use crate::conn::Conn;
use crate::error::Result;
use crate::row::{row, select, verbs};

row! {
    /// Đợt xét đoàn viên ưu tú.
    RoundRow = "outstanding_round" {
        /// Id.
        id: Id,
        /// Năm học.
        school_year_id: Id,
        /// Its name.
        name: String,
        /// The day it was opened.
        opened_on: NaiveDate,
        /// Chỉ tiêu of each chi đoàn, where it differs from the rulebook's.
        quota: Option<i64>,
        /// The day the committee met.
        committee_on: Option<NaiveDate>,
        /// Tổng số ủy viên.
        committee_total: Option<i64>,
        /// Có mặt.
        committee_present: Option<i64>,
        /// The day of the decision; none while it is under way.
        decided_on: Option<NaiveDate>,
        /// Ghi chú.
        note: Option<String>,
    }
}
verbs!(RoundRow: insert update delete get);

/// All of them, the newest first.
pub fn all(conn: &Conn<'_>) -> Result<Vec<RoundRow>> {
    select(conn, "ORDER BY t.opened_on DESC, t.id DESC", [])
}
