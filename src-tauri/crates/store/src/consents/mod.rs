//! Consents to the use of personal facts, one row a person at most.

use chrono::NaiveDate;
use domain::id::Id;

use crate::conn::Conn;
use crate::error::Result;
use crate::row::{first, row, select, verbs};

row! {
    /// Đồng ý xử lý dữ liệu.
    ConsentRow = "consent" {
        /// Id, derived from the person.
        id: Id,
        /// The person.
        person_id: Id,
        /// Ký ngày.
        given_on: Option<NaiveDate>,
        /// Người đại diện ký ngày.
        representative_on: Option<NaiveDate>,
        /// Người đại diện: name and relation.
        representative: Option<String>,
        /// Mục đích, where they are not those of the form.
        purposes: Option<String>,
        /// Bản giấy: where it is kept.
        paper: Option<String>,
        /// Rút lại ngày.
        withdrawn_on: Option<NaiveDate>,
    }
}
verbs!(ConsentRow: insert update delete);

/// The row of a person.
pub fn of_person(conn: &Conn<'_>, person_id: Id) -> Result<Option<ConsentRow>> {
    first(conn, "WHERE t.person_id = ?1", [person_id.as_bytes()])
}

/// Every row.
pub fn all(conn: &Conn<'_>) -> Result<Vec<ConsentRow>> {
    select(conn, "ORDER BY t.person_id", [])
}

/// Those that were taken back once.
pub fn withdrawn(conn: &Conn<'_>) -> Result<Vec<ConsentRow>> {
    select(conn, "WHERE t.withdrawn_on IS NOT NULL ORDER BY t.person_id", [])
}
