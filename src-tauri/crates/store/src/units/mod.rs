//! Names of units: who is above, who is the Party side, dated because the reform of 2025 renamed nearly all of them.

use domain::id::Id;

use crate::conn::Conn;
use crate::error::Result;
use crate::row::{row, select, verbs};

row! {
    /// Tên đơn vị: dated name of a role.
    UnitNameRow = "unit_name" {
        /// Id.
        id: Id,
        /// Role code, e.g. `own_union`.
        role: String,
        /// Full name.
        name: String,
        /// Short name.
        short_name: Option<String>,
        /// Ký hiệu on papers.
        symbol: Option<String>,
        /// First day, as written; `None`: from the beginning.
        valid_from: Option<String>,
        /// Last day, as written; `None`: still valid.
        valid_to: Option<String>,
        /// Order among those of a role.
        position: i64,
    }
}
verbs!(UnitNameRow: insert update delete get);

/// All names, by role and order.
pub fn all(conn: &Conn<'_>) -> Result<Vec<UnitNameRow>> {
    select(conn, "ORDER BY t.role, t.position, t.valid_from, t.id", [])
}
