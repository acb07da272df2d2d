//! Tables out to Excel: any table the office makes, and the rows of a foreign list that were rejected.
//!
//! Invariants: text stays text, whatever it begins with, so nothing a file says is ever executed; equal input gives
//! equal bytes (no clock is read); nothing passes through a temporary file.

mod csv;
mod form;
mod rejected;
mod remark;
mod sheet;

use chrono::NaiveDate;
use rust_xlsxwriter::{Format, FormatAlign, FormatBorder, XlsxError};
use thiserror::Error;

pub use csv::csv;
pub use form::{member_form, tracking_form};
pub use rejected::{Rejected, rejected};
pub use remark::remark_form;
use sheet::{Paper, bytes, width_of};

use crate::fields::Field;

/// A table to be written.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct TableOut {
    /// Name of the tab; what Excel forbids is replaced, what is too long is cut.
    pub sheet_name: String,
    /// Lines above the table.
    pub title_lines: Vec<String>,
    /// The columns.
    pub columns: Vec<ColumnOut>,
    /// The rows; missing cells at the end of a row are empty.
    pub rows: Vec<Vec<OutCell>>,
    /// Lines below the table.
    pub foot_lines: Vec<String>,
    /// Paper across.
    pub landscape: bool,
    /// Words printed at the foot of every page, such as the mark of personal data.
    pub mark: Option<String>,
    /// For each row the code this office knows its person by; empty where there is none. They stand in a hidden column
    /// behind the others, so that the sheet looks as it prints and comes back as theirs.
    pub codes: Vec<String>,
}

/// One column of a [`TableOut`].
#[derive(Debug, Clone, PartialEq)]
pub struct ColumnOut {
    /// The title.
    pub title: String,
    /// Width in characters; 0 = by content.
    pub width: u16,
    /// What it holds.
    pub kind: ColumnKind,
}

/// What a column holds, which decides its format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ColumnKind {
    /// Text, which stays text when it is edited in Excel.
    #[default]
    Text,
    /// Dates dd/mm/yyyy.
    Date,
    /// Numbers.
    Number,
}

/// One cell to be written.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum OutCell {
    /// Nothing.
    #[default]
    Empty,
    /// Text, letter for letter.
    Text(String),
    /// A real date; before 1900, where Excel has none, text dd/mm/yyyy.
    Date(NaiveDate),
    /// A number.
    Number(f64),
}

/// A table that could not be written.
#[derive(Debug, Error)]
pub enum WriteError {
    /// A text longer than Excel keeps in one cell.
    #[error("Không ghi được tệp Excel: ô {cell} dài hơn 32.767 ký tự. Hãy rút gọn nội dung rồi làm lại.")]
    CellTooLong {
        /// Address of the cell.
        cell: String,
    },
    /// More rows or columns than a sheet has.
    #[error("Không ghi được tệp Excel: bảng có quá nhiều dòng hoặc cột. Hãy chia thành nhiều bảng.")]
    TooLarge,
    /// Anything else the writer refuses.
    #[error("Không ghi được tệp Excel. Hãy thử lại; nếu vẫn không được, hãy xuất dạng khác.")]
    Refused(#[source] XlsxError),
}

impl WriteError {
    /// The stable code of the error.
    pub fn code(&self) -> &'static str {
        match self {
            Self::CellTooLong { .. } => "cell_too_long",
            Self::TooLarge => "table_too_large",
            Self::Refused(_) => "xlsx_refused",
        }
    }
}

impl From<XlsxError> for WriteError {
    fn from(error: XlsxError) -> Self {
        match error {
            XlsxError::RowColumnLimitError => Self::TooLarge,
            other => Self::Refused(other),
        }
    }
}

/// Writes a table as an xlsx file: the header repeats on every printed page and stays in sight on the screen.
///
/// # Errors
/// [`WriteError`] when a text or the table is larger than Excel allows.
pub fn table(table: &TableOut) -> Result<Vec<u8>, WriteError> {
    let mut paper = Paper::new(&table.sheet_name)?;
    let last_column = table.columns.len().saturating_sub(1);
    paper.page(table.landscape, table.mark.as_deref());
    let title = Format::new().set_font_name(sheet::FACE).set_font_size(13).set_bold().set_align(FormatAlign::Center);
    for line in &table.title_lines {
        paper.line_across(line, last_column, &title)?;
    }
    if !table.title_lines.is_empty() {
        paper.skip();
    }
    let header = paper.row();
    for (column, out) in table.columns.iter().enumerate() {
        paper.text(column, &out.title, &sheet::header())?;
        let content = table.rows.iter().filter_map(|row| row.get(column));
        paper.width(column, if out.width > 0 { f64::from(out.width) } else { width_of(&out.title, content) })?;
    }
    if !table.codes.is_empty() {
        paper.text(table.columns.len(), Field::OfficeId.label(), &sheet::header())?;
        paper.hide_column(table.columns.len())?;
    }
    paper.header_at(header)?;
    paper.next();
    let formats: Vec<Format> = table.columns.iter().map(|column| body(column.kind)).collect();
    let [plain, date, number] = [ColumnKind::Text, ColumnKind::Date, ColumnKind::Number].map(body);
    for (at, row) in table.rows.iter().enumerate() {
        if row.len() > table.columns.len() {
            return Err(WriteError::TooLarge);
        }
        if let Some(code) = table.codes.get(at).filter(|code| !code.is_empty()) {
            paper.text(table.columns.len(), code, &plain)?;
        }
        for (column, format) in formats.iter().enumerate() {
            match row.get(column).unwrap_or(&OutCell::Empty) {
                OutCell::Empty => paper.blank(column, format)?,
                // A cell of another kind than its column keeps its own format: text in a date column stays text.
                OutCell::Text(text) => paper.text(column, text, &plain)?,
                OutCell::Date(day) => paper.date(column, *day, &date)?,
                OutCell::Number(value) => paper.number(column, *value, &number)?,
            }
        }
        paper.next();
    }
    paper.text_is_meant(header, last_column)?;
    let foot = Format::new().set_font_name(sheet::FACE).set_font_size(12).set_italic();
    for line in &table.foot_lines {
        paper.text(0, line, &foot)?;
        paper.next();
    }
    bytes(vec![paper])
}

fn body(kind: ColumnKind) -> Format {
    let format = Format::new()
        .set_font_name(sheet::FACE)
        .set_font_size(12)
        .set_border(FormatBorder::Thin)
        .set_align(FormatAlign::VerticalCenter);
    match kind {
        ColumnKind::Text => format.set_num_format("@").set_text_wrap(),
        ColumnKind::Date => format.set_num_format("dd/mm/yyyy").set_align(FormatAlign::Center),
        ColumnKind::Number => format.set_align(FormatAlign::Center),
    }
}

#[cfg(test)]
mod tests;
