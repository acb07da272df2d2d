//! What the sheets of one file amount to, held against the limits while they are read.

use super::{Flow, Limits, Listener, Progress, ReadError};
use crate::sheet::{CellValue, address};

/// Cells between two questions to the listener.
const CELLS_BETWEEN_QUESTIONS: u64 = 4000;

/// Counts cells and text of a file.
pub(super) struct Tally<'l> {
    file: &'l str,
    limits: &'l Limits,
    cells: u64,
    text: u64,
    seen: u64,
}

impl<'l> Tally<'l> {
    pub(super) fn new(file: &'l str, limits: &'l Limits) -> Self {
        Self { file, limits, cells: 0, text: 0, seen: 0 }
    }

    /// Takes one filled cell into account, or says why it is not read.
    pub(super) fn take(&mut self, sheet: &str, row: u32, column: u32, value: &CellValue) -> Result<(), ReadError> {
        let Self { file, limits, .. } = *self;
        let at = || (file.to_owned(), sheet.to_owned(), address(row, column));
        if row > limits.last_row || column >= limits.columns {
            let (file, sheet, cell) = at();
            return Err(ReadError::TooFar { file, sheet, cell });
        }
        if let CellValue::Text(text) | CellValue::Formula(text) | CellValue::Error(text) = value {
            self.text += text.len() as u64;
            if text.len() > limits.cell_chars && text.chars().count() > limits.cell_chars {
                let (file, sheet, cell) = at();
                return Err(ReadError::CellTooLong { file, sheet, cell, limit: limits.cell_chars });
            }
        }
        self.cells += 1;
        if self.cells > limits.cells || self.text > limits.text {
            let (file, sheet, cell) = at();
            return Err(ReadError::TooMuch { file, sheet, cell });
        }
        Ok(())
    }

    /// Asks the listener now and then whether to go on.
    pub(super) fn ask(&mut self, done: u64, total: u64, listener: &mut Listener<'_>) -> Result<(), ReadError> {
        self.seen += 1;
        if self.seen < CELLS_BETWEEN_QUESTIONS && done < total {
            return Ok(());
        }
        self.seen = 0;
        match listener(Progress { done, total: total.max(done) }) {
            Flow::Go => Ok(()),
            Flow::Stop => Err(ReadError::Cancelled { file: self.file.to_owned() }),
        }
    }
}
