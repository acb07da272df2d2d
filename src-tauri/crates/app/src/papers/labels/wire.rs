//! Formats of labels on the wire.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Khổ nhãn: a sheet and where its cells lie; lengths in millimetres.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct LabelFormat {
    /// Its id; none makes a new one.
    #[serde(default)]
    #[ts(optional)]
    pub id: Option<String>,
    /// Its name.
    pub name: String,
    /// Khổ giấy: rộng.
    pub page_width: f32,
    /// Khổ giấy: cao.
    pub page_height: f32,
    /// Số ô ngang.
    pub across: u32,
    /// Số ô dọc.
    pub down: u32,
    /// Rộng of a cell.
    pub cell_width: f32,
    /// Cao of a cell.
    pub cell_height: f32,
    /// From the left edge to the first cell.
    pub left_edge: f32,
    /// From the top to the first cell.
    pub top_edge: f32,
    /// Between cells beside each other.
    pub gap_across: f32,
    /// Between cells below each other.
    pub gap_down: f32,
    /// Chừa trong ô.
    pub padding: f32,
    /// Cỡ chữ of the name, in points.
    pub letter_size: u32,
    /// Kẻ khung to cut along.
    pub framed: bool,
    /// At the left of the cell instead of its middle.
    pub at_left: bool,
    /// Comes with the program and cannot be changed.
    #[serde(default)]
    pub shipped: bool,
}

/// All formats of labels.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LabelFormats {
    /// Rows, those shipped first.
    pub rows: Vec<LabelFormat>,
    /// How many.
    pub total: u32,
}

/// A format of labels by id.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct LabelFormatId {
    /// Format.
    pub id: String,
}
