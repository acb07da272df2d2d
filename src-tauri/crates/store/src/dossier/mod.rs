//! Documents of a candidate's file as the office writes of them; at most one row for a candidacy and a kind.

use chrono::NaiveDate;
use domain::id::Id;

use crate::conn::Conn;
use crate::error::Result;
use crate::row::{row, select, verbs};

row! {
    /// Giấy tờ trong hồ sơ: what is written of one document, beside what the steps show.
    DocumentRow = "dossier_document" {
        /// Id.
        id: Id,
        /// The candidacy.
        candidacy_id: Id,
        /// The person of the candidacy.
        person_id: Id,
        /// Key of the document.
        doc_type: String,
        /// Its status: `DocumentStatus` code.
        status: String,
        /// Since when.
        on_date: Option<NaiveDate>,
        /// Number of the paper.
        number: Option<String>,
        /// Date written on it.
        dated: Option<NaiveDate>,
        /// Who made it.
        author: Option<String>,
        /// `original` or `copy`.
        copy: Option<String>,
        /// Pages.
        pages: Option<i64>,
        /// Ghi chú.
        note: Option<String>,
    }
}
verbs!(DocumentRow: insert update delete);

/// What is written of the file of a candidacy.
pub fn of_candidacy(conn: &Conn<'_>, candidacy_id: Id) -> Result<Vec<DocumentRow>> {
    select(conn, "WHERE t.candidacy_id = ?1 ORDER BY t.doc_type", [candidacy_id.as_bytes()])
}

/// All there is.
pub fn all(conn: &Conn<'_>) -> Result<Vec<DocumentRow>> {
    select(conn, "ORDER BY t.candidacy_id, t.doc_type", [])
}
