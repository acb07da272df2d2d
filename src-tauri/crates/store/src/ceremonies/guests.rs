//! Who is invited to a ceremony.

use domain::id::Id;

use crate::conn::Conn;
use crate::error::Result;
use crate::row::{row, select, verbs};

row! {
    /// Khách mời của một buổi lễ.
    GuestRow = "guest" {
        /// Id.
        id: Id,
        /// The ceremony.
        ceremony_id: Id,
        /// Place in the list, from 1.
        position: i64,
        /// Họ và tên, or whom it is addressed to.
        name: String,
        /// Chức vụ.
        post: Option<String>,
        /// Đơn vị.
        unit: Option<String>,
        /// Nhóm khách: Ban Giám hiệu, cha mẹ học sinh.
        guest_group: Option<String>,
        /// Số người under one name; one where it is not said.
        people: Option<i64>,
        /// Đã mời.
        invited: bool,
        /// Đã báo sẽ dự.
        confirmed: bool,
        /// Đã đến.
        came: bool,
    }
}
verbs!(GuestRow: insert update delete get);

/// Those of a ceremony, in order.
pub fn of_ceremony(conn: &Conn<'_>, ceremony_id: Id) -> Result<Vec<GuestRow>> {
    select(conn, "WHERE t.ceremony_id = ?1 ORDER BY t.position, t.id", [ceremony_id.as_bytes()])
}
