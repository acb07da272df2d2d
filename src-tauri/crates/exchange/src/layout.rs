//! Where the table of people stands on a sheet: titles, header, body, and what below or between the people is not one.
//!
//! Invariant: every filled row under the header is either a person's row or stands in [`Layout::passed_over`] with the
//! reason. In doubt a row is a person's: it is then rejected with a sentence, never dropped. Found by words, not by
//! colours or borders: those are what differs most between schools.

mod rows;
mod tables;
mod title;

use std::collections::BTreeMap;

use domain::school_year::SchoolYear;
use domain::text::clean;

use crate::fields::Field;
use crate::headers;
use crate::sheet::{Cell, CellValue, Row, Sheet, letters};

pub use tables::tables;

/// Filled rows searched for a header from the top; letterheads are shorter.
const SEARCHED_ROWS: usize = 60;

/// Where the table stands.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Layout {
    /// The one or two rows of the header.
    pub header_rows: Vec<u32>,
    /// Columns with a title or with content, left to right.
    pub columns: Vec<Column>,
    /// Lines above the header, cleaned, top to bottom.
    pub title_lines: Vec<String>,
    /// First row of a person; the row after the header when there is none.
    pub first_row: u32,
    /// Last row of a person; the header's last row when there is none.
    pub last_row: u32,
    /// School year named in a title.
    pub school_year: Option<SchoolYear>,
    /// Class named in a title or by the tab, normalised: it speaks for all rows.
    pub class: Option<String>,
    /// Lines between the people that name the class of those who follow.
    pub headings: Vec<Heading>,
    /// Lines between the people that name the school year of those who follow: row and year.
    pub years: Vec<(u32, SchoolYear)>,
    /// Filled rows under the header that are no people.
    pub passed_over: Vec<PassedOver>,
}

/// One column of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// From 0 (A).
    pub index: u32,
    /// As Excel names it.
    pub letter: String,
    /// The title as the file has it, cleaned; two lines joined by " › "; empty where there is none.
    pub title: String,
    /// Rows under the header in which it is filled.
    pub filled: u32,
}

/// A line that names the class of the rows below it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// Its row.
    pub row: u32,
    /// The class, normalised.
    pub class: String,
}

/// A filled row that is no person's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PassedOver {
    /// Its row.
    pub row: u32,
    /// Why.
    pub why: NotAPerson,
}

/// Why a filled row is no person's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotAPerson {
    /// "(1) (2) (3)" under the header.
    ColumnNumbers,
    /// How the columns are to be filled in.
    Hint,
    /// The header once more.
    HeaderAgain,
    /// A line naming a class or group.
    Heading,
    /// Only its running number is filled.
    Unfilled,
    /// Totals, the line with the number of people, place and date, signatures.
    Foot,
}

impl NotAPerson {
    /// The reason in Vietnamese.
    pub fn label(self) -> &'static str {
        match self {
            Self::ColumnNumbers => "dòng đánh số cột",
            Self::Hint => "dòng chỉ dẫn cách điền",
            Self::HeaderAgain => "dòng tiêu đề lặp lại",
            Self::Heading => "dòng tên lớp hoặc tên nhóm",
            Self::Unfilled => "dòng chỉ có số thứ tự",
            Self::Foot => "dòng tổng cộng hoặc phần ký tên",
        }
    }
}

impl Layout {
    /// The rows of people, top to bottom.
    pub fn people<'s>(&'s self, sheet: &'s Sheet) -> impl Iterator<Item = &'s Row> {
        let last_header = self.header_rows.last().copied().unwrap_or(0);
        sheet.rows.iter().filter(move |row| {
            row.number > last_header && self.passed_over.binary_search_by_key(&row.number, |passed| passed.row).is_err()
        })
    }

    /// The class a row belongs to when its own cell says nothing: the nearest heading above, else the title.
    pub fn class_above(&self, row: u32) -> Option<&str> {
        let heading = self.headings.iter().take_while(|heading| heading.row < row).last();
        heading.map(|heading| heading.class.as_str()).or(self.class.as_deref())
    }
}

impl Layout {
    /// The school year that the nearest line above a row names.
    pub fn year_above(&self, row: u32) -> Option<SchoolYear> {
        self.years.iter().take_while(|(own, _)| *own < row).last().map(|(_, year)| *year)
    }
}

/// Finds the table of people; `None` when no row of the sheet looks like its header.
pub fn find(sheet: &Sheet) -> Option<Layout> {
    let at = upper_line(sheet, header_row(sheet)?);
    let header = &sheet.rows[at];
    let lower = sheet.rows.get(at + 1).filter(|row| is_lower_line(header, row) || divides(sheet, header, row));
    let mut header_rows = vec![header.number];
    header_rows.extend(lower.map(|row| row.number));
    let merged_down = sheet
        .merged
        .iter()
        .filter(|area| header_rows.contains(&area.first_row) && area.last_row <= header.number + 3)
        .map(|area| area.last_row);
    let header_end = merged_down.chain(header_rows.iter().copied()).max().unwrap_or(header.number);
    let body: Vec<&Row> = sheet.rows.iter().filter(|row| row.number > header_end).collect();
    let columns = columns(sheet, header, lower, &body);
    let titles = title::read(sheet, header.number);
    let mut layout = Layout {
        header_rows,
        columns,
        title_lines: titles.lines,
        first_row: header_end + 1,
        last_row: header_end,
        school_year: titles.school_year,
        class: titles.class,
        ..Layout::default()
    };
    rows::sort_out(&body, &mut layout);
    let numbers: Vec<u32> = layout.people(sheet).map(|row| row.number).collect();
    if let [first, .., last] | [first @ last] = numbers.as_slice() {
        (layout.first_row, layout.last_row) = (*first, *last);
    }
    Some(layout)
}

/// The row with most known titles, the first of equals; a name must be among them, or three other fields.
fn header_row(sheet: &Sheet) -> Option<usize> {
    let mut best: Option<(usize, usize)> = None;
    for (at, row) in sheet.rows.iter().enumerate().take(SEARCHED_ROWS) {
        let titles: Vec<String> = row.cells.iter().filter_map(|cell| title_of(&cell.value)).collect();
        let plain: Vec<_> = titles.iter().map(|title| headers::meaning(title, &titles)).collect();
        let both =
            titles.iter().zip(&plain).filter_map(|(title, plain)| plain.or_else(|| headers::step_of_path(title)));
        let mut found: Vec<_> = both.collect();
        let named =
            found.iter().any(|meaning| matches!(meaning.field, Field::Name | Field::FamilyMiddle | Field::Given));
        if !named {
            // The lower line of a header may speak of nothing but the path.
            found = plain.into_iter().flatten().collect();
        }
        let fields = found.iter().filter(|meaning| meaning.field != Field::Ignore).count();
        let alone =
            matches!(found.as_slice(), [one] if one.sure == 3) && row.cells.len() == 1 && sheet.rows.len() > at + 1;
        // A table of counts has classes, men and women; nobody is born in it.
        let of_people = found.iter().any(|meaning| OF_PEOPLE.contains(&meaning.field));
        let enough = if named { found.len() >= 2 || alone } else { fields >= 3 && of_people };
        if enough && best.is_none_or(|(_, most)| found.len() > most) {
            best = Some((at, found.len()));
        }
    }
    best.map(|(at, _)| at)
}

/// The upper of two lines, where the lower one has more words that are known.
fn upper_line(sheet: &Sheet, at: usize) -> usize {
    let row = &sheet.rows[at];
    let above = at.checked_sub(1).map(|above| &sheet.rows[above]).filter(|above| {
        let titles: Vec<String> = above.cells.iter().filter_map(|cell| title_of(&cell.value)).collect();
        let known = titles.iter().filter(|title| headers::meaning(title, &titles).is_some()).count();
        known > 1 && (is_lower_line(above, row) || divides(sheet, above, row))
    });
    above.map_or(at, |_| at - 1)
}

/// "Họ và chữ lót" or "Tên" under the title of the whole name.
fn is_half_of_name(value: &CellValue) -> bool {
    title_of(value)
        .and_then(|title| headers::meaning(&title, &[]))
        .is_some_and(|meaning| matches!(meaning.field, Field::FamilyMiddle | Field::Given))
}

/// What only lists of people have, also those that call them by their numbers alone.
const OF_PEOPLE: &[Field] = &[
    Field::BornOn,
    Field::BornOnMale,
    Field::BornOnFemale,
    Field::BornDay,
    Field::BornYear,
    Field::UnionJoinedOn,
    Field::Phone,
    Field::Email,
    Field::MoetId,
    Field::PersonalId,
    Field::OfficeId,
];

/// Whether every cell of the row stands under a title that spans several columns: whatever its words, it divides that
/// title. Months may be numbers.
fn divides(sheet: &Sheet, header: &Row, row: &Row) -> bool {
    let merged = |column: u32| {
        sheet.merged.iter().find(|area| {
            area.first_row == header.number
                && area.last_row == header.number
                && area.last_column > area.first_column
                && (area.first_column..=area.last_column).contains(&column)
        })
    };
    let upper_of = |column: u32| match merged(column) {
        Some(area) => Some(area.first_column),
        None => {
            let first = (0..=column).rev().find(|left| header.cell(*left).is_some())?;
            let all_filled = (first..=column).all(|between| row.cell(between).is_some());
            let wide = header.cell(first + 1).is_none() && row.cell(first + 1).is_some();
            (all_filled && wide && merged(first).is_none()).then_some(first)
        }
    };
    let under = |cell: &Cell| {
        let upper = upper_of(cell.column)?;
        let title = header.cell(upper).and_then(title_of)?;
        let month =
            matches!(cell.value, CellValue::Number(number) if number.fract() == 0.0 && (1.0..=12.0).contains(&number));
        let fits = month && merged(cell.column).is_some() || title_of(&cell.value).is_some();
        let named = headers::is_row_number(&title)
            || headers::meaning(&title, &[]).is_some_and(|meaning| meaning.field == Field::Name);
        (fits && (!named || is_half_of_name(&cell.value))).then_some(upper)
    };
    row.number <= header.number + 2 && row.cells.len() > 1 && row.cells.iter().all(|cell| under(cell).is_some())
}

/// Whether the row is the lower line of the header above it: words only, none under a title that stands for the name.
fn is_lower_line(header: &Row, row: &Row) -> bool {
    const WORDS: &[&str] = &[
        "nam",
        "nu",
        "ngay",
        "thang",
        "tinh",
        "xa",
        "phuong",
        "xa phuong",
        "phuong xa",
        "tinh tp",
        "tinh thanh",
        "tinh thanh pho",
        "huyen",
        "so",
        "ngay cap",
        "noi cap",
        "ho dem",
        "ho va dem",
        "ho lot",
        "ten",
        "lop",
        "doan",
        "chi doan",
        "ap",
        "khom",
        "so ngay",
        "so ngay thang",
        "ngay ky",
        "ngay thang nam",
        "so nq",
        "so qd",
        "so gcn",
        "ngay nq",
        "ngay qd",
        "ngay le",
        "ngay hop",
        "ngay nop",
        "ngay nhan",
        "xep loai",
        "tong so",
        "co mat",
        "tan thanh",
        "khong tan thanh",
        "phieu",
        "so phieu",
        "tu ngay",
        "den ngay",
        "ho ten",
        "ho va ten",
    ];
    let titles: Option<Vec<String>> = row.cells.iter().map(|cell| title_of(&cell.value)).collect();
    let Some(titles) = titles else { return false };
    let known = titles.iter().filter(|title| WORDS.contains(&headers::words(title).as_str())).count();
    let under_name = row.cells.iter().any(|cell| {
        let above = header.cell(cell.column).and_then(title_of);
        let name = above.is_some_and(|title| {
            headers::meaning(&title, &[]).is_some_and(|meaning| matches!(meaning.field, Field::Name))
                || headers::is_row_number(&title)
        });
        name && !is_half_of_name(&cell.value)
    });
    known > 0 && known * 2 >= titles.len() && !under_name && row.number <= header.number + 2
}

/// A cell that may be a title: text, short, without being a number.
fn title_of(value: &CellValue) -> Option<String> {
    let CellValue::Text(text) = value else { return None };
    let text = clean(text);
    let fits = text.chars().count() <= 80 && text.chars().any(char::is_alphabetic);
    fits.then_some(text)
}

fn columns(sheet: &Sheet, header: &Row, lower: Option<&Row>, body: &[&Row]) -> Vec<Column> {
    let mut filled: Vec<u32> = Vec::new();
    for cell in body.iter().flat_map(|row| &row.cells) {
        let at = cell.column as usize;
        if at >= filled.len() {
            filled.resize(at + 1, 0);
        }
        filled[at] += 1;
    }
    let titled = header.cells.iter().chain(lower.iter().flat_map(|row| &row.cells)).map(|cell| cell.column);
    let mut columns: BTreeMap<u32, u32> = titled.map(|column| (column, 0)).collect();
    columns.extend((0..).zip(filled).filter(|(_, rows)| *rows > 0));
    columns
        .into_iter()
        .map(|(index, filled)| Column {
            index,
            letter: letters(index),
            title: title_at(sheet, header, lower, index),
            filled,
        })
        .collect()
}

fn title_at(sheet: &Sheet, header: &Row, lower: Option<&Row>, column: u32) -> String {
    let text = |row: &Row, column| row.cell(column).map(|value| clean(&value.shown())).unwrap_or_default();
    let below = lower.map(|row| text(row, column)).unwrap_or_default();
    if below.is_empty() {
        return text(header, column);
    }
    let above = match header.cell(column) {
        Some(value) => clean(&value.shown()),
        None => {
            let merged = sheet.merged.iter().find(|area| {
                area.first_row == header.number && (area.first_column..=area.last_column).contains(&column)
            });
            match (merged, lower) {
                (Some(area), _) => text(header, area.first_column),
                // No merged area: the nearest title to the left, if everything between stands under it.
                (None, Some(lower)) => (0..column)
                    .rev()
                    .take_while(|left| lower.cell(*left).is_some())
                    .find(|left| header.cell(*left).is_some())
                    .map(|left| text(header, left))
                    .unwrap_or_default(),
                (None, None) => String::new(),
            }
        }
    };
    if above.is_empty() { below } else { format!("{above}{}{below}", headers::BETWEEN_LINES) }
}

#[cfg(test)]
mod tests;
