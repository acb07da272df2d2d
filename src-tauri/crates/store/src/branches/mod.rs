//! Branches (chi đoàn): groups of people, their class names year by year, and how many they are.
//!
//! Invariant: a chi đoàn goes up through the years, its class name belongs to one school year (`years`).

mod classes;
mod list;
pub mod years;

use domain::id::Id;

use crate::conn::Conn;
use crate::error::Result;
use crate::row::{row, select, verbs};

pub use classes::{Classes, classes_at};
pub use list::{BranchListRow, list};

row! {
    /// Chi đoàn: people going up together, or a staff chi đoàn.
    BranchRow = "branch" {
        /// Id.
        id: Id,
        /// Name of the chi đoàn itself, apart from any class name.
        name: String,
        /// Loại người it gathers: `PersonKind` code.
        kind: String,
    }
}
verbs!(BranchRow: insert update delete get);

/// Every chi đoàn, by name.
pub fn all(conn: &Conn<'_>) -> Result<Vec<BranchRow>> {
    select(conn, "ORDER BY t.name, t.id", [])
}
