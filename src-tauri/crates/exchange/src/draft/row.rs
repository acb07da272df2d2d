//! One row → one draft. The order of the fields here is the order of complaints and offers.

mod born;
mod facts;
mod path;

use std::cell::RefCell;
use std::collections::HashMap;
use std::fmt;

use domain::name;
use domain::path::StepCode;
use domain::text::clean;
use domain::values::Sex;

use super::dates::{self, Reading};
use super::numbers;
use super::{Complaint, Fields, Offer, Options, PathDraft, RowDraft};
use crate::fields::Field;
use crate::headers;
use crate::layout::Layout;
use crate::mapping::{ColumnMap, DateOrder};
use crate::sheet::{CellValue, Merged, Row, Sheet, address};

/// The longest text of one cell that can be a fact about a person.
const LONGEST_FACT: usize = 500;

/// Characters of a cell that a sentence repeats.
const QUOTED: usize = 60;

/// What all rows of a sheet share.
#[derive(Clone)]
pub(super) struct Columns<'a> {
    sheet: &'a Sheet,
    layout: &'a Layout,
    /// The columns of each field that has any: few enough to be looked through.
    of: Vec<(Field, Vec<u32>)>,
    /// The steps that any column tells, in the order of the path.
    steps: Vec<StepCode>,
    /// Merged areas of more than one row, for facts that one cell states for many people.
    spread: Vec<Merged>,
    moet_zeros_known: bool,
    personal_zeros_known: bool,
    orders: Vec<(u32, DateOrder)>,
    /// Facts of the year that any column tells.
    of_year: Vec<Field>,
    sexes: Heard<Option<Sex>>,
    classes: Heard<String>,
    ethnicities: Heard<Option<String>>,
    religions: Heard<Option<String>>,
    /// «Họ và tên | Tên» where the first column has the whole name and the second repeats its end.
    whole_beside_given: bool,
    /// Classes are written once, above the rows that are left blank.
    classes_once: bool,
}

/// What a word came to, remembered: a column of words has a handful of them, and thousands of cells.
#[derive(Clone)]
struct Heard<T>(RefCell<HashMap<String, T>>);

/// Classes of the largest school: above that a column of them is no list of classes written once.
const MOST_CLASSES: usize = 200;

/// Words remembered of one column; a column with more of them has none that repeat.
const MOST_HEARD: usize = 2_000;

impl<T> Default for Heard<T> {
    fn default() -> Self {
        Self(RefCell::default())
    }
}

impl<T: Clone> Heard<T> {
    fn of(&self, word: &str, find: impl FnOnce() -> T) -> T {
        let mut all = self.0.borrow_mut();
        if let Some(found) = all.get(word) {
            return found.clone();
        }
        let found = find();
        if all.len() < MOST_HEARD {
            all.insert(word.to_owned(), found.clone());
        }
        found
    }
}

impl<'a> Columns<'a> {
    pub(super) fn new(sheet: &'a Sheet, layout: &'a Layout, map: &ColumnMap) -> Self {
        let mut of: Vec<(Field, Vec<u32>)> = Vec::new();
        for column in map.columns.iter().filter(|column| column.field != Field::Ignore) {
            match of.iter_mut().find(|(field, _)| *field == column.field) {
                Some((_, columns)) => columns.push(column.index),
                None => of.push((column.field, vec![column.index])),
            }
        }
        let spread = sheet.merged.iter().filter(|area| area.last_row > area.first_row).copied().collect();
        let mut steps: Vec<StepCode> = of
            .iter()
            .filter_map(|(field, _)| match field {
                Field::Step(code, _) => Some(*code),
                _ => None,
            })
            .collect();
        steps.sort_unstable();
        steps.dedup();
        let orders = super::orders(sheet, layout, map);
        let of_year = Field::OF_YEAR.into_iter().filter(|field| of.iter().any(|(own, _)| own == field)).collect();
        let mut columns = Self {
            sheet,
            layout,
            of,
            steps,
            spread,
            moet_zeros_known: false,
            personal_zeros_known: false,
            orders,
            of_year,
            sexes: Heard::default(),
            classes: Heard::default(),
            ethnicities: Heard::default(),
            religions: Heard::default(),
            whole_beside_given: false,
            classes_once: false,
        };
        columns.moet_zeros_known = columns.zeros_known(Field::MoetId, 10);
        columns.personal_zeros_known = columns.zeros_known(Field::PersonalId, 12);
        columns.whole_beside_given = columns.repeats_given();
        columns.classes_once = columns.class_leads();
        columns
    }

    /// Whether a column called like a whole name ends with what the column of given names says, in every row.
    fn repeats_given(&self) -> bool {
        let ([family], [given]) = (self.columns(Field::FamilyMiddle), self.columns(Field::Given)) else { return false };
        let titled = self.layout.columns.iter().find(|column| column.index == *family);
        let whole = titled.is_some_and(|column| {
            headers::meaning(&column.title, &[]).is_some_and(|meaning| meaning.field == Field::Name)
        });
        let text = |row: &Row, column: u32| row.cell(column).map(|value| name::fold(&clean(&value.shown())));
        let mut rows = self.layout.people(self.sheet).filter_map(|row| Some((text(row, *family)?, text(row, *given)?)));
        let ends = |(family, given): (String, String)| {
            family.strip_suffix(given.as_str()).is_some_and(|before| before.ends_with(' '))
        };
        whole && rows.next().is_some_and(ends) && rows.all(ends)
    }

    /// Whether the column of classes names each class once and leaves the rows below it blank.
    fn class_leads(&self) -> bool {
        let [column] = self.columns(Field::Class) else { return false };
        let titled = self.layout.columns.iter().find(|own| own.index == *column);
        let mut said: Vec<String> = Vec::new();
        let (mut rows, mut blank) = (0_u32, 0_u32);
        if titled.is_none_or(|own| own.filled < 1 || own.filled as usize > MOST_CLASSES) {
            return false;
        }
        for row in self.layout.people(self.sheet) {
            rows += 1;
            match self.cell(row, *column, Field::Class) {
                Some((at, value)) if at == row.number => said.push(clean(&value.shown())),
                // A merged area speaks for itself.
                Some(_) => return false,
                None if rows == 1 => return false,
                None => blank += 1,
            }
        }
        let mut once = said.clone();
        once.sort_unstable();
        once.dedup();
        // Most rows are blank, and of two classes and more none is written a second time.
        blank * 2 >= rows && said.len() > 1 && once.len() == said.len()
    }

    /// The class written last above a row that is left blank.
    fn class_led(&self, row: u32) -> Option<&'a CellValue> {
        let [column] = self.columns(Field::Class) else { return None };
        let until = self.sheet.rows.partition_point(|own| own.number < row);
        let above = self.sheet.rows[..until].iter().rev().take_while(|own| own.number >= self.layout.first_row);
        above.filter_map(|own| own.cell(*column)).next()
    }

    /// How a column writes its dates.
    fn order(&self, column: u32) -> DateOrder {
        self.orders.iter().find(|(own, _)| *own == column).map(|(_, order)| *order).unwrap_or_default()
    }

    fn has(&self, field: Field) -> bool {
        !self.columns(field).is_empty()
    }

    fn columns(&self, field: Field) -> &[u32] {
        self.of.iter().find(|(own, _)| *own == field).map_or(&[], |(_, columns)| columns.as_slice())
    }

    /// Whether a value of the column has all its digits.
    fn zeros_known(&self, field: Field, length: usize) -> bool {
        self.columns(field).iter().any(|column| {
            self.layout.people(self.sheet).any(|row| row.cell(*column).is_some_and(|v| numbers::is_whole(v, length)))
        })
    }

    /// The cell, or what the merged area over it shows where one cell may speak for many people.
    fn cell(&self, row: &'a Row, column: u32, field: Field) -> Option<(u32, &'a CellValue)> {
        const SPOKEN_FOR_MANY: &[Field] = &[
            Field::Class,
            Field::Kind,
            Field::Ethnicity,
            Field::Religion,
            Field::HomeTown,
            Field::HomeCommune,
            Field::HomeProvince,
            Field::Address,
            Field::Note,
        ];
        if let Some(value) = row.cell(column) {
            return Some((row.number, value));
        }
        if !SPOKEN_FOR_MANY.contains(&field) {
            return None;
        }
        // Areas ascend by first row: those that begin below the row cannot cover it.
        let until = self.spread.partition_point(|area| area.first_row <= row.number);
        let area = self.spread[..until]
            .iter()
            .rev()
            .find(|area| area.last_row >= row.number && (area.first_column..=area.last_column).contains(&column))?;
        if area.first_row < self.layout.first_row {
            return None;
        }
        Some((area.first_row, self.sheet.cell(area.first_row, area.first_column)?))
    }
}

/// Where a cell stands. Most cells are read without a word, so the address is written out only for a sentence.
#[derive(Clone, Copy)]
struct At {
    row: u32,
    column: u32,
}

impl fmt::Display for At {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&address(self.row, self.column))
    }
}

/// A text that stands in a cell, cleaned.
struct Found {
    cell: At,
    text: String,
}

struct Reader<'a> {
    columns: &'a Columns<'a>,
    options: &'a Options,
    row: &'a Row,
    draft: RowDraft,
}

pub(super) fn read(row: &Row, columns: &Columns<'_>, options: &Options) -> RowDraft {
    let draft = RowDraft {
        row: row.number,
        fields: Fields::default(),
        path: PathDraft::default(),
        yearly: Vec::new(),
        answered_at: None,
        offers: Vec::new(),
        complaints: Vec::new(),
    };
    let mut reader = Reader { columns, options, row, draft };
    reader.name();
    reader.born_on();
    reader.sex();
    reader.class();
    reader.standing();
    reader.words();
    reader.digits();
    reader.places();
    reader.path();
    reader.of_year();
    reader.answered();
    reader.draft
}

impl<'a> Reader<'a> {
    /// The first filled cell among the columns of a field, as it is.
    fn raw(&self, field: Field) -> Option<(At, &'a CellValue)> {
        self.columns.columns(field).iter().find_map(|column| {
            let (row, value) = self.columns.cell(self.row, *column, field)?;
            Some((At { row, column: *column }, value))
        })
    }

    /// A date, read as its column writes them.
    fn date(&self, cell: At, value: &CellValue, latest: dates::LatestYear) -> Reading {
        dates::read(value, latest, self.columns.order(cell.column))
    }

    /// The cleaned text of the first filled cell; a complaint instead where the cell has no text to give.
    fn text(&mut self, field: Field) -> Option<Found> {
        let (cell, value) = self.raw(field)?;
        self.readable(cell, value, field).map(|text| Found { cell, text })
    }

    /// The texts of all columns of a field that joins.
    fn texts(&mut self, field: Field, between: &str) -> Option<String> {
        let mut pieces = Vec::new();
        for column in self.columns.columns(field) {
            if let Some((row, value)) = self.columns.cell(self.row, *column, field) {
                pieces.extend(self.readable(At { row, column: *column }, value, field));
            }
        }
        (!pieces.is_empty()).then(|| pieces.join(between))
    }

    /// The text of a cell, unless it is a formula, an error, too long, or says nothing.
    fn readable(&mut self, cell: At, value: &CellValue, field: Field) -> Option<String> {
        match value {
            CellValue::Formula(_) => {
                let sentence = "công thức chưa được tính; hãy mở tệp bằng Excel, lưu lại rồi nhập";
                self.complain(cell, field, sentence, true);
                None
            }
            CellValue::Error(error) => {
                let sentence = format!("ô báo lỗi {}; hãy sửa ô này", quoted(error));
                self.complain(cell, field, &sentence, is_name(field));
                None
            }
            value => {
                let text = match value {
                    CellValue::Text(text) => clean(text),
                    other => clean(&other.shown()),
                };
                if has_lost_letters(&text, field) {
                    let sentence = format!(
                        "{} đã mất chữ có dấu từ lúc lưu tệp; hãy mở tệp gốc, lưu lại dạng .xlsx hoặc «CSV UTF-8» rồi nhập",
                        quoted(&text)
                    );
                    self.complain(cell, field, &sentence, is_name(field));
                    return None;
                }
                if text.len() > LONGEST_FACT && text.chars().count() > LONGEST_FACT {
                    let sentence = format!("{} dài hơn {LONGEST_FACT} ký tự; hãy rút gọn ô này", quoted(&text));
                    self.complain(cell, field, &sentence, true);
                    return None;
                }
                text.chars().any(char::is_alphanumeric).then_some(text)
            }
        }
    }

    fn complain(&mut self, cell: At, field: Field, sentence: &str, rejects: bool) {
        let sentence = format!("{cell}: {sentence}.");
        self.draft.complaints.push(Complaint { cell: cell.to_string(), field, sentence, rejects });
    }

    /// Tells a correction, if it is one.
    fn offer(&mut self, field: Field, cell: At, old: &str, new: &str) {
        if old != new {
            self.draft.offers.push(Offer { field, cell: cell.to_string(), old: old.to_owned(), new: new.to_owned() });
        }
    }
}

fn is_name(field: Field) -> bool {
    matches!(field, Field::Name | Field::FamilyMiddle | Field::Given)
}

/// Letters that a program could not keep stand as "?" or U+FFFD. In free words a question may be asked; inside a word
/// nobody asks one.
fn has_lost_letters(text: &str, field: Field) -> bool {
    if text.contains('\u{fffd}') {
        return true;
    }
    if !text.contains('?') || !text.contains(char::is_alphabetic) {
        return false;
    }
    let free = field.joins() || matches!(field, Field::Step(..) | Field::PartyBranch | Field::Email);
    let letters: Vec<char> = text.chars().collect();
    let inside = letters.windows(2).any(|two| two[0] == '?' && two[1].is_alphabetic());
    if free { inside } else { inside || letters.windows(2).any(|two| two[0].is_alphabetic() && two[1] == '?') }
}

/// A cell's text as a sentence repeats it.
fn quoted(text: &str) -> String {
    let text = clean(text);
    let short: String = text.chars().take(QUOTED).collect();
    let more = if short.len() < text.len() { "…" } else { "" };
    format!("\"{short}{more}\"")
}
