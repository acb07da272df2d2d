//! People: everybody recorded, member or not.
//!
//! Invariant: `sort_key` and `folded` are derived from `full_name` and `given_words` by `domain::name`, at writing.

mod former;

use domain::id::Id;

pub use former::{Former, former};

use crate::conn::Conn;
use crate::error::Result;
use crate::row::{row, select, verbs};

row! {
    /// Người: anybody recorded.
    PersonRow = "person" {
        /// Id.
        id: Id,
        /// Loại người: `PersonKind` code.
        kind: String,
        /// Họ và tên khai sinh, as typed, NFC.
        full_name: String,
        /// How many last words are the given name.
        given_words: i64,
        /// Key of Vietnamese name order.
        sort_key: String,
        /// Name without marks, lower-case, for searching.
        folded: String,
        /// Tên gọi khác.
        other_name: Option<String>,
        /// Giới tính: code.
        sex: String,
        /// Ngày sinh, parts may be missing; begins with the year when that is known.
        born_on: Option<String>,
        /// Số định danh cá nhân: 12 digits, text.
        personal_id: Option<String>,
        /// Mã định danh Bộ GD&ĐT: 10 digits, text.
        moet_id: Option<String>,
        /// Dân tộc (sensitive).
        ethnicity: Option<String>,
        /// Tôn giáo (sensitive).
        religion: Option<String>,
        /// Số điện thoại, text.
        phone: Option<String>,
        /// Thư điện tử.
        email: Option<String>,
        /// Nơi sinh.
        birth_place: Option<String>,
        /// Quê quán.
        home_town: Option<String>,
        /// Nơi ở hiện nay.
        address: Option<String>,
        /// Ngày vào trường, về đơn vị, as written.
        unit_joined_on: Option<String>,
        /// Ghi chú.
        note: Option<String>,
    }
}
verbs!(PersonRow: insert update delete get);

/// Those with this số định danh cá nhân; more than one is a duplicate to show, not an error.
pub fn by_personal_id(conn: &Conn<'_>, personal_id: &str) -> Result<Vec<PersonRow>> {
    select(conn, "WHERE t.personal_id = ?1 ORDER BY t.sort_key, t.id", [personal_id])
}

/// Those with this mã định danh Bộ GD&ĐT.
pub fn by_moet_id(conn: &Conn<'_>, moet_id: &str) -> Result<Vec<PersonRow>> {
    select(conn, "WHERE t.moet_id = ?1 ORDER BY t.sort_key, t.id", [moet_id])
}

/// Those whose name folds to exactly this.
pub fn by_folded_name(conn: &Conn<'_>, folded: &str) -> Result<Vec<PersonRow>> {
    select(conn, "WHERE t.folded = ?1 ORDER BY t.sort_key, t.id", [folded])
}

/// Everybody, in name order.
pub fn all(conn: &Conn<'_>) -> Result<Vec<PersonRow>> {
    select(conn, "ORDER BY t.sort_key, t.folded, t.id", [])
}

/// The id of everybody.
pub fn ids(conn: &Conn<'_>) -> Result<Vec<Id>> {
    crate::row::ids(conn, "person")
}
