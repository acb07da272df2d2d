//! What is known of people as companions. Whom they accompany stands in the steps, never here.

use chrono::NaiveDate;
use domain::id::Id;

use crate::conn::Conn;
use crate::error::Result;
use crate::row::{first, row, select, verbs};

row! {
    /// Người có thể đồng hành: an official Party member or a Union cadre who accompanies candidates.
    CompanionRow = "companion" {
        /// Id.
        id: Id,
        /// The person.
        person_id: Id,
        /// Chi bộ.
        party_branch: Option<String>,
        /// Chức vụ.
        post: Option<String>,
        /// Ngày kết nạp.
        admitted_on: Option<NaiveDate>,
        /// Ngày chính thức.
        official_on: Option<NaiveDate>,
        /// Rời đơn vị ngày.
        left_on: Option<NaiveDate>,
        /// Ghi chú.
        note: Option<String>,
    }
}
verbs!(CompanionRow: insert update delete get);

/// All of them.
pub fn all(conn: &Conn<'_>) -> Result<Vec<CompanionRow>> {
    select(conn, "ORDER BY t.person_id", [])
}

/// What is known of one person.
pub fn of_person(conn: &Conn<'_>, person_id: Id) -> Result<Option<CompanionRow>> {
    first(conn, "WHERE t.person_id = ?1", [person_id.as_bytes()])
}
