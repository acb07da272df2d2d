//! Each person in a class.

use chrono::NaiveDate;
use domain::id::Id;

use crate::conn::Conn;
use crate::error::Result;
use crate::row::{row, select, verbs};

row! {
    /// Người học lớp.
    AttendanceRow = "class_attendance" {
        /// Id.
        id: Id,
        /// The class.
        class_id: Id,
        /// The candidacy; once in a class.
        candidacy_id: Id,
        /// The person of the candidacy.
        person_id: Id,
        /// `AttendanceStatus` code.
        status: String,
        /// Thôi học từ ngày.
        left_on: Option<NaiveDate>,
        /// Ghi chú.
        note: Option<String>,
    }
}
verbs!(AttendanceRow: insert update delete);

/// All people of all classes.
pub fn all(conn: &Conn<'_>) -> Result<Vec<AttendanceRow>> {
    select(conn, "ORDER BY t.class_id, t.id", [])
}

/// Those of a class.
pub fn of_class(conn: &Conn<'_>, class_id: Id) -> Result<Vec<AttendanceRow>> {
    select(conn, "WHERE t.class_id = ?1 ORDER BY t.id", [class_id.as_bytes()])
}

/// The classes of a candidacy.
pub fn of_candidacy(conn: &Conn<'_>, candidacy_id: Id) -> Result<Vec<AttendanceRow>> {
    select(conn, "WHERE t.candidacy_id = ?1 ORDER BY t.id", [candidacy_id.as_bytes()])
}
