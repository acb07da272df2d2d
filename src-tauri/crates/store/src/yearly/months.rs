//! Months of members: đoàn phí paid, meetings missed, reasons. A month without anything to say has no row.

use domain::id::Id;

use crate::conn::Conn;
use crate::error::Result;
use crate::row::{row, select, verbs};

row! {
    /// Một tháng của một đoàn viên.
    MemberMonthRow = "member_month" {
        /// Id, derived from person and month.
        id: Id,
        /// The person.
        person_id: Id,
        /// "2026-03".
        month: String,
        /// Đoàn phí paid, in đồng; `None`: not paid.
        paid: Option<i64>,
        /// Did not come to the meeting of the chi đoàn.
        absent: bool,
        /// Why not paid or not there.
        reason: Option<String>,
    }
}
verbs!(MemberMonthRow: insert update delete get);

/// The months of a person from one to another, both included.
pub fn of_person(conn: &Conn<'_>, person_id: Id, from: &str, to: &str) -> Result<Vec<MemberMonthRow>> {
    let tail = "WHERE t.person_id = ?1 AND t.month >= ?2 AND t.month <= ?3 ORDER BY t.month";
    select(conn, tail, (person_id.as_bytes(), from, to))
}
