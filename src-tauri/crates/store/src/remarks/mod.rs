//! Remarks of companions, by person and period.

pub mod periods;

use chrono::NaiveDate;
use domain::id::Id;

use crate::conn::Conn;
use crate::error::Result;
use crate::row::{row, select, verbs};

row! {
    /// Nhận xét: of one person in one period, blank until somebody has written.
    RemarkRow = "remark" {
        /// Id, from period and candidacy.
        id: Id,
        /// The period.
        period_id: Id,
        /// The candidacy.
        candidacy_id: Id,
        /// The person of the candidacy.
        person_id: Id,
        /// Người nhận xét.
        written_by: Option<String>,
        /// Ưu điểm.
        strengths: Option<String>,
        /// Khuyết điểm.
        weaknesses: Option<String>,
        /// Hướng phấn đấu.
        direction: Option<String>,
        /// Việc thử thách đã xem.
        tasks_seen: Option<String>,
        /// `RemarkConclusion` code.
        conclusion: Option<String>,
        /// Signed on.
        signed_on: Option<NaiveDate>,
    }
}
verbs!(RemarkRow: insert update delete get);

/// All of them.
pub fn all(conn: &Conn<'_>) -> Result<Vec<RemarkRow>> {
    select(conn, "ORDER BY t.period_id, t.id", [])
}

/// Those of a period.
pub fn of_period(conn: &Conn<'_>, period_id: Id) -> Result<Vec<RemarkRow>> {
    select(conn, "WHERE t.period_id = ?1 ORDER BY t.id", [period_id.as_bytes()])
}

/// Those of a candidacy.
pub fn of_candidacy(conn: &Conn<'_>, candidacy_id: Id) -> Result<Vec<RemarkRow>> {
    select(conn, "WHERE t.candidacy_id = ?1 ORDER BY t.id", [candidacy_id.as_bytes()])
}
