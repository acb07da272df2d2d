//! Members: the Union facts of a person, and the list the office looks at all day.

pub mod roll;
mod search;

use domain::id::Id;

use crate::conn::Conn;
use crate::error::Result;
use crate::row::{first, row, select, verbs};

pub use search::{MemberListRow, Missing, Search, Sort, one, search};

row! {
    /// Đoàn viên hoặc thanh niên: one row a person.
    MemberRow = "member" {
        /// Id.
        id: Id,
        /// The person; unique here.
        person_id: Id,
        /// Tình trạng: `MemberStatus` code (`office.md` §3).
        status: String,
        /// Since when, as written.
        status_since: Option<String>,
        /// Ngày vào Đoàn, as written.
        union_joined_on: Option<String>,
        /// Nơi vào Đoàn.
        union_joined_at: Option<String>,
        /// Số thẻ đoàn, text.
        union_card: Option<String>,
        /// Chức vụ.
        post: Option<String>,
        /// Ghi chú.
        note: Option<String>,
        /// Since when a wish to stay beyond the age of leaving is recorded, as written.
        stays_on: Option<String>,
    }
}
verbs!(MemberRow: insert update delete get);

/// The Union facts of a person.
pub fn of_person(conn: &Conn<'_>, person_id: Id) -> Result<Option<MemberRow>> {
    first(conn, "WHERE t.person_id = ?1", [person_id.as_bytes()])
}

/// Every member and youth, by id.
pub fn all(conn: &Conn<'_>) -> Result<Vec<MemberRow>> {
    select(conn, "ORDER BY t.id", [])
}

/// How many people are on the roll, whatever their status.
pub fn count(conn: &Conn<'_>) -> Result<u64> {
    let count: i64 = conn.sql().prepare_cached("SELECT count(*) FROM member")?.query_row([], |row| row.get(0))?;
    Ok(count.unsigned_abs())
}
