//! Reports the office owes, and those it has sent.

use chrono::NaiveDate;
use domain::id::Id;

use crate::conn::Conn;
use crate::error::Result;
use crate::row::{row, select, verbs};

row! {
    /// Báo cáo định kỳ.
    ReportRow = "report" {
        /// Id.
        id: Id,
        /// What it is called.
        name: String,
        /// Nơi nhận.
        addressee: Option<String>,
        /// How often: `Every` code.
        every: String,
        /// Month of the deadline, 1 = the first month of the period.
        due_month: i64,
        /// Day of that month.
        due_day: i64,
        /// Deadlines from this day on.
        starts_on: NaiveDate,
        /// Deadlines up to this day; `None`: still owed.
        ends_on: Option<NaiveDate>,
    }
}
verbs!(ReportRow: insert update delete get);

/// Every report, by name.
pub fn all(conn: &Conn<'_>) -> Result<Vec<ReportRow>> {
    select(conn, "ORDER BY t.name, t.id", [])
}

/// Reports that were sent.
pub mod sent {
    use super::*;

    row! {
        /// Báo cáo đã gửi, of one period.
        SentRow = "report_sent" {
            /// Id.
            id: Id,
            /// The report.
            report_id: Id,
            /// First day of its period.
            period_from: NaiveDate,
            /// When it was sent.
            sent_on: NaiveDate,
            /// Under which number.
            number: Option<String>,
            /// Ghi chú.
            note: Option<String>,
        }
    }
    verbs!(SentRow: insert update delete get);

    /// Everything sent, newest period first.
    pub fn all(conn: &Conn<'_>) -> Result<Vec<SentRow>> {
        select(conn, "ORDER BY t.period_from DESC, t.id", [])
    }
}
