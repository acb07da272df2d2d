//! The office's own formats of labels. Lengths are tenths of a millimetre.

use domain::id::Id;

use crate::conn::Conn;
use crate::error::Result;
use crate::row::{row, select, verbs};

row! {
    /// Khổ nhãn.
    LabelFormatRow = "label_format" {
        /// Id.
        id: Id,
        /// Its name; unique.
        name: String,
        /// Khổ giấy: rộng.
        page_width: i64,
        /// Khổ giấy: cao.
        page_height: i64,
        /// Số ô ngang.
        across: i64,
        /// Số ô dọc.
        down: i64,
        /// Rộng of a cell.
        cell_width: i64,
        /// Cao of a cell.
        cell_height: i64,
        /// From the left edge to the first cell.
        left_edge: i64,
        /// From the top to the first cell.
        top_edge: i64,
        /// Between cells beside each other.
        gap_across: i64,
        /// Between cells below each other.
        gap_down: i64,
        /// Chừa trong ô.
        padding: i64,
        /// Cỡ chữ of the first line, in points.
        letter_size: i64,
        /// Kẻ khung.
        framed: bool,
        /// Text at the left of the cell instead of its middle.
        at_left: bool,
    }
}
verbs!(LabelFormatRow: insert update delete get);

/// All of them, by name.
pub fn all(conn: &Conn<'_>) -> Result<Vec<LabelFormatRow>> {
    select(conn, "ORDER BY t.name, t.id", [])
}
