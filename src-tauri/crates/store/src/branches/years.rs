//! What a chi đoàn is called in one school year.

use domain::id::Id;

use crate::conn::Conn;
use crate::error::Result;
use crate::row::{first, row, select, verbs};

row! {
    /// Chi đoàn trong năm học: class name, grade and homeroom teacher of one year.
    BranchYearRow = "branch_year" {
        /// Id.
        id: Id,
        /// Chi đoàn.
        branch_id: Id,
        /// Năm học.
        school_year_id: Id,
        /// Lớp, as written: "11A1", "12 Toán".
        class_name: String,
        /// Key of class order: grade, then name with numbers as numbers.
        sort_key: String,
        /// Class name without marks, lower-case, for searching.
        folded: String,
        /// Khối; `None` for staff.
        grade: Option<i64>,
        /// Giáo viên chủ nhiệm.
        homeroom_teacher: Option<String>,
    }
}
verbs!(BranchYearRow: insert update delete get);

/// The classes of a school year, in class order.
pub fn of_school_year(conn: &Conn<'_>, school_year_id: Id) -> Result<Vec<BranchYearRow>> {
    select(conn, "WHERE t.school_year_id = ?1 ORDER BY t.sort_key, t.id", [school_year_id.as_bytes()])
}

/// The class of exactly this name in a school year.
pub fn by_class_name(conn: &Conn<'_>, school_year_id: Id, class_name: &str) -> Result<Option<BranchYearRow>> {
    first(conn, "WHERE t.school_year_id = ?1 AND t.class_name = ?2", (school_year_id.as_bytes(), class_name))
}

/// What a chi đoàn was called, earliest year first.
pub fn of_branch(conn: &Conn<'_>, branch_id: Id) -> Result<Vec<BranchYearRow>> {
    let tail = "JOIN school_year y ON y.id = t.school_year_id WHERE t.branch_id = ?1 ORDER BY y.starts_on";
    select(conn, tail, [branch_id.as_bytes()])
}
