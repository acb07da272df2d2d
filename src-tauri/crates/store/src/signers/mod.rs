//! Who signs papers.

use domain::id::Id;

use crate::conn::Conn;
use crate::error::Result;
use crate::row::{row, select, verbs};

row! {
    /// Người ký.
    SignerRow = "signer" {
        /// Id.
        id: Id,
        /// Side code: Union or Party.
        side: String,
        /// Name under the signature.
        name: String,
        /// Chức vụ.
        post: String,
        /// The line above: "TM. BAN CHẤP HÀNH".
        authority_line: String,
        /// First day, as written.
        valid_from: Option<String>,
        /// Last day, as written.
        valid_to: Option<String>,
        /// Order of offering.
        position: i64,
    }
}
verbs!(SignerRow: insert update delete get);

/// All signers, by side and order.
pub fn all(conn: &Conn<'_>) -> Result<Vec<SignerRow>> {
    select(conn, "ORDER BY t.side, t.position, t.id", [])
}
