//! The rejected rows of a list, given back in its own columns with the reason: what is corrected there can be imported
//! again by the same map.

use chrono::{Datelike, NaiveDateTime};
use rust_xlsxwriter::{Format, FormatAlign};

use super::WriteError;
use super::sheet::{FACE, Paper, bytes, header, width_of};
use super::{ColumnKind, OutCell, body};
use crate::layout::Layout;
use crate::sheet::{CellValue, Merged, Sheet};

/// The title of the added column.
const REASON: &str = "Lý do";

/// The rejected rows of one sheet.
#[derive(Debug)]
pub struct Rejected<'a> {
    /// The sheet as it was read.
    pub sheet: &'a Sheet,
    /// Where its table stands.
    pub layout: &'a Layout,
    /// Numbers of the rows, each with its reason.
    pub rows: Vec<(u32, String)>,
}

/// Writes the titles, the header and these rows of each sheet, every row with its reason in a column «Lý do».
///
/// Every cell keeps its kind and its letters; a formula comes back as the text it is. Two lines of a header come back
/// as one.
///
/// # Errors
/// [`WriteError`] when the writer refuses.
pub fn rejected(parts: &[Rejected<'_>]) -> Result<Vec<u8>, WriteError> {
    bytes(parts.iter().map(|part| one(part.sheet, part.layout, &part.rows)).collect::<Result<_, _>>()?)
}

fn one(sheet: &Sheet, layout: &Layout, rows: &[(u32, String)]) -> Result<Paper, WriteError> {
    let mut paper = Paper::new(&sheet.name)?;
    let title = Format::new().set_font_name(FACE).set_font_size(13).set_bold();
    paper.page(true, None);
    for line in &layout.title_lines {
        paper.text(0, line, &title)?;
        paper.next();
    }
    if !layout.title_lines.is_empty() {
        paper.skip();
    }
    let at = paper.row();
    let reason_column = layout.columns.len();
    for (place, column) in layout.columns.iter().enumerate() {
        paper.text(place, &column.title, &header())?;
        let shown: Vec<OutCell> = rows
            .iter()
            .filter_map(|(row, _)| sheet.cell(*row, column.index))
            .map(|value| OutCell::Text(value.shown()))
            .collect();
        paper.width(place, width_of(&column.title, shown.iter()))?;
    }
    paper.text(reason_column, REASON, &header())?;
    paper.width(reason_column, 60.0)?;
    paper.header_at(at)?;
    paper.next();
    let (text, date) = (body(ColumnKind::Text), body(ColumnKind::Date));
    let whole = body(ColumnKind::Number).set_num_format("0");
    let instant = body(ColumnKind::Date).set_num_format("dd/mm/yyyy hh:mm");
    let number = body(ColumnKind::Number);
    let reason_format = body(ColumnKind::Text).set_align(FormatAlign::Left);
    let mut group = None;
    for (row, reason) in rows {
        let heading = layout.headings.iter().take_while(|heading| heading.row < *row).last();
        if let Some(heading) = heading.filter(|heading| group != Some(heading.row)) {
            group = Some(heading.row);
            paper.text(0, &format!("Lớp {}", heading.class), &text)?;
            paper.next();
        }
        for (place, column) in layout.columns.iter().enumerate() {
            match value_at(sheet, layout, *row, column.index) {
                None => paper.blank(place, &text)?,
                Some(CellValue::Number(value)) => {
                    paper.number(place, *value, if value.fract() == 0.0 { &whole } else { &number })?;
                }
                Some(CellValue::Date(day)) => paper.date(place, *day, &date)?,
                Some(CellValue::DateTime(when)) if has_serial(*when) => paper.instant(place, *when, &instant)?,
                Some(other) => paper.text(place, &other.shown(), &text)?,
            }
        }
        paper.text(reason_column, reason, &reason_format)?;
        paper.next();
    }
    paper.text_is_meant(at, reason_column)?;
    Ok(paper)
}

/// The cell, or the first of the merged area that lies over it.
fn value_at<'s>(sheet: &'s Sheet, layout: &Layout, row: u32, column: u32) -> Option<&'s CellValue> {
    sheet.cell(row, column).or_else(|| {
        let over = |area: &&Merged| {
            area.first_column == column
                && area.first_row >= layout.first_row
                && (area.first_row..=area.last_row).contains(&row)
        };
        sheet.cell(sheet.merged.iter().find(over)?.first_row, column)
    })
}

fn has_serial(when: NaiveDateTime) -> bool {
    (1900..=9999).contains(&when.year())
}
