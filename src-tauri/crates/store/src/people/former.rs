//! What people were called before: old names and numbers, out of the journal.
//!
//! Only what stands counts: an operation that was undone changed nobody's name.

use domain::id::Id;

use crate::cell::Cells;
use crate::conn::Conn;
use crate::error::Result;

/// Tên, số trước đây: one change of a person's name or numbers; `None` where it was not changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Former {
    /// Who.
    pub person: Id,
    /// The name before.
    pub full_name: Option<String>,
    /// The số định danh cá nhân before.
    pub personal_id: Option<String>,
    /// The mã định danh Bộ GD&ĐT before.
    pub moet_id: Option<String>,
}

/// Every change of a name or number that stands, oldest first.
pub fn former(conn: &Conn<'_>) -> Result<Vec<Former>> {
    let mut statement = conn.sql().prepare_cached(include_str!("former.sql"))?;
    let mut rows = statement.query([])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let mut cells = Cells::new(row);
        found.push(Former {
            person: cells.next()?,
            full_name: cells.next()?,
            personal_id: cells.next()?,
            moet_id: cells.next()?,
        });
    }
    Ok(found)
}
