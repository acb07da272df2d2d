//! The office's own Word templates: reference and name; the bytes lie with those of attached files.

use chrono::NaiveDate;
use domain::id::Id;

use crate::conn::Conn;
use crate::error::Result;
use crate::row::{row, select, verbs};

row! {
    /// Mẫu Word của đơn vị.
    WordTemplateRow = "word_template" {
        /// Id.
        id: Id,
        /// Its name; unique.
        name: String,
        /// Bytes.
        size: i64,
        /// Names its bytes.
        sha256: String,
        /// When it was put in.
        added_on: NaiveDate,
    }
}
verbs!(WordTemplateRow: insert update delete get);

/// All of them, by name.
pub fn all(conn: &Conn<'_>) -> Result<Vec<WordTemplateRow>> {
    select(conn, "ORDER BY t.name, t.id", [])
}
