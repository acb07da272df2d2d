//! The form on which companions write their remarks: written with marks, read back by them.
//!
//! Invariant: what is written is read back as it was; a row that carries anything is never passed over. The marks (of the
//! period, of the candidacy) are ids and say nothing by themselves. Rejected: hidden sheets and document properties for
//! the marks (other programs drop them, and nobody sees that they are gone).

use chrono::NaiveDate;
use domain::companions::{RemarkConclusion, RemarkText};
use domain::id::Id;
use domain::name::fold;
use domain::text::clean;

use crate::sheet::{Row, Sheet, Workbook, address};
pub use crate::write::remark_form as write;

/// What stands before the mark of the period.
pub(crate) const PERIOD_MARK: &str = "Mã kỳ:";
/// What stands before the companion's name.
pub(crate) const COMPANION: &str = "Người nhận xét:";

/// Titles of the columns, in order.
pub(crate) const COLUMNS: [&str; 10] = [
    "STT",
    "Họ và tên",
    "Chi đoàn",
    "Ưu điểm",
    "Khuyết điểm",
    "Hướng phấn đấu",
    "Việc thử thách đã xem",
    "Kết luận",
    "Ngày ký",
    "Mã (không sửa)",
];
const NAME: usize = 1;
const CONCLUSION: usize = 7;
const SIGNED: usize = 8;
const MARK: usize = 9;

/// A form to be written.
#[derive(Debug, Clone)]
pub struct FormOut {
    /// The period.
    pub period: Id,
    /// "Quý II năm 2026".
    pub period_label: String,
    /// Người nhận xét.
    pub companion: String,
    /// Everybody he or she walks with.
    pub rows: Vec<FormOutRow>,
}

/// One person of a form.
#[derive(Debug, Clone)]
pub struct FormOutRow {
    /// The candidacy.
    pub candidate: Id,
    /// Họ và tên.
    pub name: String,
    /// Chi đoàn.
    pub branch: Option<String>,
    /// What is written already.
    pub text: RemarkText,
    /// Signed on.
    pub signed_on: Option<NaiveDate>,
}

/// A form as it came back.
#[derive(Debug, Clone, Default)]
pub struct FormBack {
    /// The period it was made for, where its mark is there.
    pub period: Option<Id>,
    /// Người nhận xét.
    pub companion: Option<String>,
    /// Its rows.
    pub rows: Vec<FormIn>,
}

/// One row of a form that came back.
#[derive(Debug, Clone)]
pub struct FormIn {
    /// Row as Excel shows it.
    pub row: u32,
    /// The candidacy it was made for, where its mark can be read.
    pub candidate: Option<Id>,
    /// Họ và tên as it stands there.
    pub name: String,
    /// What was written.
    pub text: RemarkText,
    /// Signed on.
    pub signed_on: Option<NaiveDate>,
    /// What cannot be read, with its cell.
    pub wrong: Option<String>,
}

/// Reads a form back; `None` when no sheet of the file is one.
pub fn read(book: &Workbook) -> Option<FormBack> {
    book.sheets.iter().find_map(of_sheet)
}

fn of_sheet(sheet: &Sheet) -> Option<FormBack> {
    let (at, places) = sheet.rows.iter().enumerate().find_map(|(at, row)| Some((at, header(row)?)))?;
    let mut form = FormBack::default();
    for cell in sheet.rows[..at].iter().flat_map(|row| &row.cells) {
        let text = clean(&cell.value.shown());
        if let Some(mark) = text.strip_prefix(PERIOD_MARK) {
            form.period = mark.trim().parse().ok();
        }
        if let Some(name) = text.strip_prefix(COMPANION) {
            form.companion = Some(clean(name)).filter(|name| !name.is_empty());
        }
    }
    form.rows = sheet.rows[at + 1..].iter().filter_map(|row| of_row(row, &places)).collect();
    Some(form)
}

/// Where each column stands, if the row is the header of a form.
fn header(row: &Row) -> Option<[Option<u32>; COLUMNS.len()]> {
    let mut places = [None; COLUMNS.len()];
    for cell in &row.cells {
        let folded = fold(&cell.value.shown());
        if let Some(place) = COLUMNS.iter().position(|title| fold(title) == folded) {
            places[place] = Some(cell.column);
        }
    }
    (places[NAME].is_some() && places[CONCLUSION].is_some()).then_some(places)
}

fn of_row(row: &Row, places: &[Option<u32>; COLUMNS.len()]) -> Option<FormIn> {
    let value = |place: usize| row.cell(places[place]?);
    let text = |place: usize| value(place).map(|value| clean(&value.shown())).filter(|text| !text.is_empty());
    // The ordinal alone is no row of anybody.
    if (1..COLUMNS.len()).all(|place| text(place).is_none()) {
        return None;
    }
    let cell = |place: usize| places[place].map(|column| address(row.number, column)).unwrap_or_default();
    let mut wrong = None;
    let conclusion = text(CONCLUSION).and_then(|word| {
        let read = RemarkConclusion::read(&word);
        if read.is_none() {
            wrong = Some(format!("{}: «{word}» không phải một trong sáu kết luận của phiếu.", cell(CONCLUSION)));
        }
        read
    });
    let signed_on = value(SIGNED).and_then(|value| {
        let read = crate::draft::day_in(value);
        if read.is_none() && wrong.is_none() {
            wrong =
                Some(format!("{}: «{}» không phải là ngày. Ghi ngày/tháng/năm.", cell(SIGNED), clean(&value.shown())));
        }
        read.flatten()
    });
    Some(FormIn {
        row: row.number,
        candidate: text(MARK).and_then(|mark| mark.parse().ok()),
        name: text(NAME).unwrap_or_default(),
        text: RemarkText {
            strengths: text(3),
            weaknesses: text(4),
            direction: text(5),
            tasks_seen: text(6),
            conclusion,
        },
        signed_on,
        wrong,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::{Flow, Limits, Source};
    use crate::sheet::CellValue;

    fn id(n: u8) -> Id {
        Id::from_bytes([n; 16])
    }

    fn back(bytes: &[u8]) -> Workbook {
        crate::read::read(Source::Bytes(bytes), "phieu.xlsx", &Limits::default(), &mut |_| Flow::Go).unwrap()
    }

    fn out() -> FormOut {
        let text = RemarkText {
            strengths: Some("Gương mẫu, nhiệt tình.".to_owned()),
            weaknesses: Some("=1+1".to_owned()),
            direction: None,
            tasks_seen: Some("Ngày thứ bảy tình nguyện".to_owned()),
            conclusion: Some(RemarkConclusion::ProposeClass),
        };
        let row = |n, name: &str, text: &RemarkText, signed: Option<&str>| FormOutRow {
            candidate: id(n),
            name: name.to_owned(),
            branch: Some("11A1".to_owned()),
            text: text.clone(),
            signed_on: signed.map(|day| day.parse().unwrap()),
        };
        FormOut {
            period: id(9),
            period_label: "Quý II năm 2026".to_owned(),
            companion: "Phan Văn Thuận".to_owned(),
            rows: vec![
                row(1, "Thạch Thị Sa Ry", &text, Some("2026-05-12")),
                row(2, "Kim Sô Phi", &RemarkText::default(), None),
            ],
        }
    }

    #[test]
    fn a_form_comes_back_as_it_was_written() {
        let form = read(&back(&write(&out()).unwrap())).unwrap();
        assert_eq!((form.period, form.companion.as_deref()), (Some(id(9)), Some("Phan Văn Thuận")));
        let told: Vec<_> = form.rows.iter().map(|row| (row.candidate, row.name.clone(), row.text.clone())).collect();
        let sent: Vec<_> = out().rows.into_iter().map(|row| (Some(row.candidate), row.name, row.text)).collect();
        assert_eq!(told, sent);
        assert_eq!(form.rows[0].signed_on, "2026-05-12".parse().ok());
        assert!(form.rows.iter().all(|row| row.wrong.is_none()));
        assert_eq!(write(&out()).unwrap(), write(&out()).unwrap());
    }

    fn sheet(rows: &[&[&str]]) -> Workbook {
        let rows = rows.iter().enumerate().map(|(at, cells)| Row {
            number: at as u32 + 1,
            cells: cells
                .iter()
                .enumerate()
                .filter(|(_, text)| !text.is_empty())
                .map(|(at, text)| crate::sheet::Cell { column: at as u32, value: CellValue::Text((*text).to_owned()) })
                .collect(),
        });
        let sheet = Sheet { name: "Phiếu".to_owned(), rows: rows.collect(), ..Sheet::default() };
        Workbook { file: "phieu.xlsx".to_owned(), sheets: vec![sheet] }
    }

    #[test]
    fn what_companions_do_to_a_form() {
        let form = read(&sheet(&[
            &["Mã kỳ: 09090909-0909-0909-0909-090909090909"],
            &["Họ và tên", "Kết luận", "Ngày ký", "Ưu điểm"],
            &["Thạch Thị Sa Ry", "tiep tuc theo doi", "12/5/2026", "Tốt"],
            &["Kim Sô Phi", "Tốt", "", ""],
            &["Lâm Văn Thuận", "", "hôm qua", ""],
            &["", "", "", "Viết nhầm dòng"],
        ]))
        .unwrap();
        assert_eq!(form.period, Some(id(9)));
        let told: Vec<_> = form.rows.iter().map(|row| (row.row, row.text.conclusion, row.wrong.clone())).collect();
        assert_eq!(
            told,
            [
                (3, Some(RemarkConclusion::Continue), None),
                (4, None, Some("B4: «Tốt» không phải một trong sáu kết luận của phiếu.".to_owned())),
                (5, None, Some("C5: «hôm qua» không phải là ngày. Ghi ngày/tháng/năm.".to_owned())),
                (6, None, None),
            ]
        );
        assert_eq!(form.rows[0].signed_on, "2026-05-12".parse().ok());
        assert!(form.rows.iter().all(|row| row.candidate.is_none()));
        assert!(read(&sheet(&[&["Họ và tên", "Lớp"], &["A", "B"]])).is_none());
    }
}
