//! The addressed cells every reader delivers and everything after it works on.
//!
//! Invariant: rows ascend by number, cells within a row ascend by column, and no cell is blank, so a used-empty tail
//! of a million rows costs nothing. A dense grid was rejected: one stray cell in the last corner of a sheet would ask
//! for half a terabyte.

use std::fmt::Write as _;

use chrono::{NaiveDate, NaiveDateTime};

/// A file as it was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Workbook {
    /// The file's own name, as sentences mention it.
    pub file: String,
    /// Every sheet, hidden ones too, in the order of the file.
    pub sheets: Vec<Sheet>,
}

/// One sheet of a [`Workbook`].
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sheet {
    /// The name on the tab; for a text file its name without the ending.
    pub name: String,
    /// Whether the tab is hidden: such a sheet is read, and told.
    pub hidden: bool,
    /// Rows that hold at least one cell.
    pub rows: Vec<Row>,
    /// Merged areas, by first row.
    pub merged: Vec<Merged>,
    /// Filled rows that are hidden: read like all others, and told.
    pub hidden_rows: Vec<u32>,
    /// Filled columns that are hidden, from 0.
    pub hidden_columns: Vec<u32>,
    /// What was rewritten into Unicode, by column.
    pub mended: Vec<Mended>,
}

/// Cells of one column that were written in an old font or spoilt by a program, and are Unicode now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mended {
    /// Column from 0 (A).
    pub column: u32,
    /// How they were written, as a sentence names it.
    pub way: &'static str,
    /// How many cells.
    pub cells: u32,
    /// One of them as the file has it.
    pub before: String,
    /// The same as it is read.
    pub after: String,
}

/// One row that holds something.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// The number Excel shows, from 1.
    pub number: u32,
    /// Its filled cells by ascending column.
    pub cells: Vec<Cell>,
}

/// One filled cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// Column from 0 (A).
    pub column: u32,
    /// What stands in it.
    pub value: CellValue,
}

/// What stands in a cell, letter for letter as the file has it: cleaning is done where a meaning is given.
#[derive(Debug, Clone, PartialEq)]
pub enum CellValue {
    /// Text, also text that looks like a number, a formula or HTML.
    Text(String),
    /// A number without a date format. Excel keeps 15 digits of it.
    Number(f64),
    /// A number whose format shows a day.
    Date(NaiveDate),
    /// A number whose format shows a day, with a time of day that is not midnight.
    DateTime(NaiveDateTime),
    /// TRUE or FALSE.
    Bool(bool),
    /// `#N/A`, `#REF!` and their like.
    Error(String),
    /// A formula that no program has computed yet; its text, which is never executed.
    Formula(String),
}

/// A merged area; what it shows stands in its first cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Merged {
    /// First row, from 1.
    pub first_row: u32,
    /// Last row, from 1.
    pub last_row: u32,
    /// First column, from 0.
    pub first_column: u32,
    /// Last column, from 0.
    pub last_column: u32,
}

impl Sheet {
    /// The row of this number, if it holds anything.
    pub fn row(&self, number: u32) -> Option<&Row> {
        self.rows.binary_search_by_key(&number, |row| row.number).ok().map(|at| &self.rows[at])
    }

    /// Sets rows and cells in order and joins what a careless writer has split; of two cells at one place the first
    /// stays. Hidden rows and columns that hold nothing are forgotten.
    pub(crate) fn settle(&mut self) {
        self.rows.sort_by_key(|row| row.number);
        self.rows.dedup_by(|later, earlier| {
            let same = later.number == earlier.number;
            if same {
                earlier.cells.append(&mut later.cells);
            }
            same
        });
        for row in &mut self.rows {
            row.cells.sort_by_key(|cell| cell.column);
            row.cells.dedup_by_key(|cell| cell.column);
        }
        self.merged.sort_unstable();
        self.hidden_rows.sort_unstable();
        self.hidden_rows.dedup();
        let rows = std::mem::take(&mut self.hidden_rows);
        self.hidden_rows = rows.into_iter().filter(|number| self.row(*number).is_some()).collect();
        if !self.hidden_columns.is_empty() {
            let filled: std::collections::BTreeSet<u32> =
                self.rows.iter().flat_map(|row| &row.cells).map(|cell| cell.column).collect();
            self.hidden_columns.sort_unstable();
            self.hidden_columns.dedup();
            self.hidden_columns.retain(|column| filled.contains(column));
        }
    }

    /// The cell at this place, if filled.
    pub fn cell(&self, row: u32, column: u32) -> Option<&CellValue> {
        self.row(row)?.cell(column)
    }
}

impl Sheet {
    /// How many words of the first rows have lost letters to "?" or U+FFFD: a "?" inside a word stands for one.
    pub fn lost_words(&self) -> usize {
        let lost = |word: &str| {
            let letters: Vec<char> = word.chars().collect();
            word.contains('\u{fffd}') || letters.windows(2).any(|two| two[0] == '?' && two[1].is_alphabetic())
        };
        let cells = self.rows.iter().take(50).flat_map(|row| &row.cells);
        cells
            .map(|cell| match &cell.value {
                CellValue::Text(text) => text.split_whitespace().filter(|word| lost(word)).count(),
                _ => 0,
            })
            .sum()
    }
}

impl Row {
    /// The cell in this column, if filled.
    pub fn cell(&self, column: u32) -> Option<&CellValue> {
        self.cells.binary_search_by_key(&column, |cell| cell.column).ok().map(|at| &self.cells[at].value)
    }
}

impl CellValue {
    /// The value as a reader of the sheet would write it down: dates dd/mm/yyyy, numbers without exponent.
    pub fn shown(&self) -> String {
        match self {
            Self::Text(text) | Self::Error(text) => text.clone(),
            Self::Number(number) => number_text(*number),
            Self::Date(date) => date.format("%d/%m/%Y").to_string(),
            Self::DateTime(at) => at.format("%d/%m/%Y %H:%M").to_string(),
            Self::Bool(yes) => if *yes { "TRUE" } else { "FALSE" }.to_owned(),
            Self::Formula(text) => format!("={text}"),
        }
    }
}

/// A number the way it was typed: `900000489`, never `9.0E+8`.
pub fn number_text(number: f64) -> String {
    // Display of f64 writes the shortest decimal that reads back, and has no exponent.
    let number = if number == 0.0 { 0.0 } else { number };
    format!("{number}")
}

/// The letters of a column counted from 0: `A`, `Z`, `AA`.
pub fn letters(column: u32) -> String {
    let mut rest = u64::from(column) + 1;
    let mut backwards = Vec::new();
    while rest > 0 {
        rest -= 1;
        backwards.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or(0)));
        rest /= 26;
    }
    backwards.iter().rev().collect()
}

/// The address of a cell as Excel writes it: row from 1, column from 0.
pub fn address(row: u32, column: u32) -> String {
    let mut text = letters(column);
    // Writing into a String cannot fail.
    let _ = write!(text, "{row}");
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_excels() {
        for (row, column, expected) in [
            (1, 0, "A1"),
            (12, 2, "C12"),
            (7, 25, "Z7"),
            (7, 26, "AA7"),
            (7, 701, "ZZ7"),
            (7, 702, "AAA7"),
            (1_048_576, 16_383, "XFD1048576"),
        ] {
            assert_eq!(address(row, column), expected);
        }
    }

    #[test]
    fn numbers_are_shown_without_exponent() {
        for (number, expected) in [
            (900_000_489.0, "900000489"),
            (123_456_789_012.0, "123456789012"),
            (1e21, "1000000000000000000000"),
            (-0.0, "0"),
            (12.5, "12.5"),
        ] {
            assert_eq!(CellValue::Number(number).shown(), expected);
        }
    }
}
