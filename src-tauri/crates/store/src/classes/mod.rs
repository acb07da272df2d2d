//! Lớp bồi dưỡng nhận thức về Đảng, and who attends it.

pub mod attendances;

use chrono::NaiveDate;
use domain::id::Id;

use crate::conn::Conn;
use crate::error::Result;
use crate::row::{row, select, verbs};

row! {
    /// Lớp bồi dưỡng nhận thức về Đảng.
    ClassRow = "awareness_class" {
        /// Id.
        id: Id,
        /// Tên lớp.
        name: String,
        /// Đơn vị mở lớp.
        organiser: Option<String>,
        /// Nơi học.
        place: Option<String>,
        /// Khai giảng.
        starts_on: Option<NaiveDate>,
        /// Bế giảng.
        ends_on: Option<NaiveDate>,
        /// Number of the letter that asks for names.
        letter_number: Option<String>,
        /// Day of that letter.
        letter_on: Option<NaiveDate>,
        /// Hạn gửi danh sách.
        list_due_on: Option<NaiveDate>,
        /// When the list was sent.
        list_sent_on: Option<NaiveDate>,
        /// Chỉ tiêu.
        quota: Option<i64>,
        /// Ghi chú.
        note: Option<String>,
    }
}
verbs!(ClassRow: insert update delete get);

/// All of them, the latest first; those without a day before all others.
pub fn all(conn: &Conn<'_>) -> Result<Vec<ClassRow>> {
    select(conn, "ORDER BY t.starts_on IS NOT NULL, t.starts_on DESC, t.id DESC", [])
}
