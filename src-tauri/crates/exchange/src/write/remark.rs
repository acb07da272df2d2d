//! The form of remarks as an xlsx file: what companions fill in, with the conclusions to choose from.

use domain::companions::RemarkConclusion;
use rust_xlsxwriter::{Format, FormatAlign};

use super::sheet::{self, Paper, bytes};
use super::{ColumnKind, WriteError, body};
use crate::remark_form::{COLUMNS, COMPANION, FormOut, PERIOD_MARK};

/// Widths of the columns in characters.
const WIDTHS: [f64; 10] = [5.0, 24.0, 11.0, 36.0, 30.0, 30.0, 26.0, 22.0, 12.0, 14.0];
const CONCLUSION: usize = 7;
const SIGNED: usize = 8;

/// The form as an xlsx file.
///
/// # Errors
/// [`WriteError`] when a text is longer than Excel keeps in one cell.
pub fn remark_form(form: &FormOut) -> Result<Vec<u8>, WriteError> {
    let mut paper = Paper::new("Phiếu nhận xét")?;
    paper.page(true, Some("Có dữ liệu cá nhân, không chia sẻ"));
    let title = Format::new().set_font_name(sheet::FACE).set_font_size(13).set_bold().set_align(FormatAlign::Left);
    let plain = Format::new().set_font_name(sheet::FACE).set_font_size(12);
    let small = plain.clone().set_font_size(8);
    for (line, format) in [
        ("PHIẾU NHẬN XÉT NGƯỜI TRONG NGUỒN".to_owned(), &title),
        (form.period_label.clone(), &title),
        (format!("{COMPANION} {}", form.companion), &plain),
        ("Ghi ưu điểm, khuyết điểm; chọn kết luận trong danh sách; ghi ngày ký. Gửi lại tệp này.".to_owned(), &plain),
        (format!("{PERIOD_MARK} {}", form.period), &small),
    ] {
        paper.text(0, &line, format)?;
        paper.next();
    }
    paper.skip();
    let header = paper.row();
    let last = header + u32::try_from(form.rows.len()).unwrap_or(u32::MAX - header);
    for (column, (name, width)) in COLUMNS.iter().zip(WIDTHS).enumerate() {
        paper.text(column, name, &sheet::header())?;
        paper.width(column, width)?;
    }
    if !form.rows.is_empty() {
        let labels: Vec<&str> = RemarkConclusion::ALL.iter().map(|own| own.label()).collect();
        paper.ask_for_one_of(CONCLUSION, header + 1, last, &labels)?;
        paper.ask_for_date(SIGNED, header + 1, last, "Ngày ký", "Ghi ngày/tháng/năm.")?;
    }
    paper.header_at(header)?;
    paper.next();
    let (text, date, number) = (body(ColumnKind::Text), body(ColumnKind::Date), body(ColumnKind::Number));
    let (text, mark) = (text.set_align(FormatAlign::Top), body(ColumnKind::Text).set_font_size(8));
    for (at, row) in (1..).zip(&form.rows) {
        let conclusion = row.text.conclusion.map(|own| own.label().to_owned());
        let cells = [
            (1, Some(row.name.clone())),
            (2, row.branch.clone()),
            (3, row.text.strengths.clone()),
            (4, row.text.weaknesses.clone()),
            (5, row.text.direction.clone()),
            (6, row.text.tasks_seen.clone()),
            (CONCLUSION, conclusion),
        ];
        paper.number(0, f64::from(at), &number)?;
        for (column, cell) in cells {
            match cell {
                Some(cell) => paper.text(column, &cell, &text)?,
                None => paper.blank(column, &text)?,
            }
        }
        match row.signed_on {
            Some(day) => paper.date(SIGNED, day, &date)?,
            None => paper.blank(SIGNED, &date)?,
        }
        paper.text(9, &row.candidate.to_string(), &mark)?;
        paper.next();
    }
    bytes(vec![paper])
}
