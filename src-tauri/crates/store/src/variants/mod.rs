//! Mẫu in của đơn vị: choices of a paper kept under a name.

use domain::id::Id;

use crate::conn::Conn;
use crate::error::Result;
use crate::row::{row, select, verbs};

row! {
    /// Bộ lựa chọn in có tên.
    VariantRow = "paper_variant" {
        /// Id.
        id: Id,
        /// The paper.
        paper: String,
        /// Its name; unique for the paper.
        name: String,
        /// The choices: a JSON object.
        choices: String,
    }
}
verbs!(VariantRow: insert update delete get);

/// Those of a paper, by name.
pub fn of_paper(conn: &Conn<'_>, paper: &str) -> Result<Vec<VariantRow>> {
    select(conn, "WHERE t.paper = ?1 ORDER BY t.name, t.id", [paper])
}
