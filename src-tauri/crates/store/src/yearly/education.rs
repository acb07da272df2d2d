//! Levels of education of a person, one row at most.

use domain::id::Id;

use crate::conn::Conn;
use crate::error::Result;
use crate::row::{first, row, select, verbs};

row! {
    /// Trình độ.
    EducationRow = "education" {
        /// Id, derived from the person.
        id: Id,
        /// The person.
        person_id: Id,
        /// Giáo dục phổ thông: "12/12".
        general: Option<String>,
        /// Chuyên môn.
        professional: Option<String>,
        /// Lý luận chính trị.
        political: Option<String>,
        /// Ngoại ngữ.
        language: Option<String>,
        /// Tin học.
        computing: Option<String>,
    }
}
verbs!(EducationRow: insert update delete);

/// Everybody's.
pub fn all(conn: &Conn<'_>) -> Result<Vec<EducationRow>> {
    select(conn, "ORDER BY t.id", [])
}

/// The row of this person.
pub fn of_person(conn: &Conn<'_>, person_id: Id) -> Result<Option<EducationRow>> {
    first(conn, "WHERE t.person_id = ?1", [person_id.as_bytes()])
}
