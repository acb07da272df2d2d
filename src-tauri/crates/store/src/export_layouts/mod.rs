//! The office's own layouts of exports, kept once they were picked.
//!
//! Invariant: one row for a layout; its id is derived from the layout's own by the caller, so that two PCs agree on it.

use domain::id::Id;

use crate::conn::Conn;
use crate::error::Result;
use crate::row::{row, select, verbs};

row! {
    /// Bố cục xuất của đơn vị.
    ExportLayoutRow = "export_layout" {
        /// Id.
        id: Id,
        /// What it is called where it is offered.
        name: String,
        /// The layout as JSON.
        content: String,
    }
}
verbs!(ExportLayoutRow: insert update delete get);

/// All of them, by name.
pub fn all(conn: &Conn<'_>) -> Result<Vec<ExportLayoutRow>> {
    select(conn, "ORDER BY t.name, t.id", [])
}
