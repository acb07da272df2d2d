//! The files of an import that was left.

use domain::id::Id;

use crate::conn::Conn;
use crate::error::Result;
use crate::row::{row, select, verbs};

row! {
    /// Tệp của một bản nhập đang làm dở.
    SavedFileRow = "saved_import_file" {
        /// Id.
        id: Id,
        /// The import.
        saved_import_id: Id,
        /// Its place among the files, from 1.
        position: i64,
        /// Its name, without its folder.
        name: String,
        /// Bytes.
        size: i64,
        /// Names its bytes.
        sha256: String,
    }
}
verbs!(SavedFileRow: insert delete);

/// The files of one import, in order.
pub fn of_import(conn: &Conn<'_>, import: Id) -> Result<Vec<SavedFileRow>> {
    select(conn, "WHERE t.saved_import_id = ?1 ORDER BY t.position", [import.as_bytes()])
}
