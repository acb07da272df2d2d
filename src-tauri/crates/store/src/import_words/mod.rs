//! The words an office taught its imports.
//!
//! Invariant: one row for a spelling of a field; its id is derived from both by the caller, so that two PCs agree on it.

use domain::id::Id;

use crate::conn::Conn;
use crate::error::Result;
use crate::row::{first, row, select, verbs};

row! {
    /// Chữ đã dạy: a spelling of a field, and the word it stands for.
    ImportWordRow = "import_word" {
        /// Id.
        id: Id,
        /// Code of the field.
        field: String,
        /// The spelling as it is compared.
        key: String,
        /// The spelling as lists write it.
        spelling: String,
        /// The word that is kept.
        word: String,
    }
}
verbs!(ImportWordRow: insert update delete get);

/// What a spelling of a field stands for.
pub fn of_key(conn: &Conn<'_>, field: &str, key: &str) -> Result<Option<ImportWordRow>> {
    first(conn, "WHERE t.field = ?1 AND t.key = ?2", [field, key])
}

/// All of them, by field and spelling.
pub fn all(conn: &Conn<'_>) -> Result<Vec<ImportWordRow>> {
    select(conn, "ORDER BY t.field, t.key", [])
}
