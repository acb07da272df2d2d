//! A table on paper: what stands in it and how its columns want to be treated.
//!
//! Invariant: a row has as many cells as there are columns ([`Table::push`] sees to it), so no exporter has to guess.

use crate::Text;
use serde::Serialize;
use std::ops::Range;

/// Bảng: grey header, thin borders, header repeated on each page, no row over two pages.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Table {
    /// Cột, from left to right.
    pub columns: Vec<Column>,
    /// Chữ lớn: few cells to be copied letter by letter; bold and spaced, under small titles.
    pub large: bool,
    rows: Vec<Vec<Text>>,
    bands: Vec<(usize, Text)>,
}

impl Table {
    /// An empty table with these columns.
    pub fn new(columns: Vec<Column>) -> Self {
        Self { columns, large: false, rows: Vec::new(), bands: Vec::new() }
    }

    /// Adds a row; cells that are lacking are empty, cells beyond the last column are dropped.
    pub fn push(&mut self, mut cells: Vec<Text>) {
        cells.resize(self.columns.len(), Text::default());
        self.rows.push(cells);
    }

    /// Nhóm: a title over the whole width, above the row that is added next.
    pub fn band(&mut self, title: Text) {
        self.bands.push((self.rows.len(), title));
    }

    /// The bands, each with the row it stands above.
    pub fn bands(&self) -> &[(usize, Text)] {
        &self.bands
    }

    /// The band above this row, if there is one.
    pub(crate) fn band_above(&self, row: usize) -> Option<&Text> {
        self.bands.iter().find(|(at, _)| *at == row).map(|(_, title)| title)
    }

    /// The rows, each as wide as the table.
    pub fn rows(&self) -> &[Vec<Text>] {
        &self.rows
    }

    /// The same table with these rows alone, and the bands above them.
    pub(crate) fn part(&self, rows: Range<usize>) -> Self {
        let bands = self.bands.iter().filter(|(at, _)| rows.contains(at));
        Self {
            columns: self.columns.clone(),
            large: self.large,
            bands: bands.map(|(at, title)| (at - rows.start, title.clone())).collect(),
            rows: self.rows[rows].to_vec(),
        }
    }

    pub(crate) fn rows_mut(&mut self) -> &mut [Vec<Text>] {
        &mut self.rows
    }
}

/// Cột: one column of a table.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Column {
    /// Tiêu đề in the grey header.
    pub title: Text,
    /// How wide it becomes.
    pub width: Width,
    /// Where its cells' text stands; the header is always centred.
    pub align: Align,
    /// An empty cell is a missing fact: it prints as a dotted line, to be filled in by hand.
    pub wanted: bool,
    /// Whether its cells may run over several lines.
    pub breaks: Breaks,
}

/// Xuống dòng trong ô.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Breaks {
    /// Between any two words: places, remarks.
    #[default]
    Freely,
    /// Between words, but only when smaller letters and the other columns do not help: names of people.
    Reluctantly,
    /// Not at all: dates, numbers of papers.
    Never,
}

/// Bề rộng cột.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Width {
    /// Fixed, in millimetres.
    Mm(f64),
    /// As its content needs; spare room is shared out by these weights (0: takes none).
    Content(f64),
}

/// Canh lề.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Align {
    /// Trái.
    #[default]
    Left,
    /// Giữa.
    Center,
    /// Phải.
    Right,
    /// Đều hai bên.
    Justify,
}
