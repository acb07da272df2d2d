//! Rows of people → drafts: what each row says, what is offered to be corrected, what is complained about.
//!
//! Invariants: an offer is a change with one reading only and is always told as old → new; whatever has two readings
//! is a complaint; a complaint that rejects leaves the other fields standing, so the row can be shown whole. Nothing
//! here knows the office.

mod dates;
mod numbers;
mod paper;
mod row;
mod words;

pub use words::{WORDED, Words};

use chrono::{NaiveDate, NaiveDateTime};
use domain::birth::BirthDate;
use domain::path::{StepCode, Vote};
use domain::school_year::SchoolYear;
use domain::values::{Sex, Standing};
use rayon::iter::{IndexedParallelIterator as _, IntoParallelRefIterator as _, ParallelIterator as _};

use crate::fields::{Derived, Field};
use crate::layout::Layout;
use crate::mapping::{ColumnMap, DateOrder};
use crate::sheet::{CellValue, Row, Sheet};

/// What drafts depend on beside the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// The civil date of the import: nobody is born or joins after it, and two-digit years are read by it.
    pub today: NaiveDate,
    /// Names in capitals are kept as they are written.
    pub keep_capitals: bool,
    /// The office's own words.
    pub words: Words,
}

impl Options {
    /// Without words of the office's own, names in proper case.
    pub fn on(today: NaiveDate) -> Self {
        Self { today, keep_capitals: false, words: Words::default() }
    }
}

/// Dòng nháp: one row of a list as a careful reader understands it.
#[derive(Debug, Clone, PartialEq)]
pub struct RowDraft {
    /// The row in Excel's counting.
    pub row: u32,
    /// What it says.
    pub fields: Fields,
    /// What it says of the path, where the list is one of people on it.
    pub path: PathDraft,
    /// What it says of the year, of schooling and of rewards, as written.
    pub yearly: Vec<YearFact>,
    /// When the answer was sent, in the answers of an online form.
    pub answered_at: Option<NaiveDateTime>,
    /// Corrections taken over, each with one reading.
    pub offers: Vec<Offer>,
    /// What is wrong or odd.
    pub complaints: Vec<Complaint>,
}

/// What one row says about a person; `None` where it says nothing readable.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Fields {
    /// Mã trong sổ.
    pub office_id: Option<String>,
    /// Họ và tên.
    pub name: Option<String>,
    /// Ngày sinh, or the part of it that is known.
    pub born_on: Option<BirthDate>,
    /// Giới tính.
    pub sex: Option<Sex>,
    /// Lớp, normalised.
    pub class: Option<String>,
    /// Đối tượng, or told by the column of the joining date; `None` when the list has neither column.
    pub kind: Option<Standing>,
    /// Ngày vào Đoàn.
    pub union_joined_on: Option<NaiveDate>,
    /// Dân tộc, in the stored spelling where it is a known one.
    pub ethnicity: Option<String>,
    /// Tôn giáo, likewise.
    pub religion: Option<String>,
    /// Số điện thoại.
    pub phone: Option<String>,
    /// Email.
    pub email: Option<String>,
    /// Mã định danh Bộ GD&ĐT: 10 digits.
    pub moet_id: Option<String>,
    /// Số định danh cá nhân: 12 digits.
    pub personal_id: Option<String>,
    /// Chức vụ.
    pub post: Option<String>,
    /// Quê quán.
    pub home_town: Option<String>,
    /// Nơi ở hiện nay.
    pub address: Option<String>,
    /// Nơi sinh.
    pub birth_place: Option<String>,
    /// Whether the list no longer follows the person; `None` without such a column.
    pub stopped: Option<bool>,
    /// Ghi chú.
    pub note: Option<String>,
}

/// What one row says of somebody's path.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct PathDraft {
    /// Chi bộ that considers the person.
    pub party_branch: Option<String>,
    /// Năm học the row speaks of, where it says so itself.
    pub school_year: Option<SchoolYear>,
    /// Steps, in the order of the path.
    pub steps: Vec<StepDraft>,
    /// Dates that follow from others, to be compared.
    pub derived: Vec<DerivedDraft>,
}

/// Bước, as a row tells it.
#[derive(Debug, Clone, PartialEq)]
pub struct StepDraft {
    /// Which act.
    pub code: StepCode,
    /// The day, where the row tells a whole one.
    pub on: Option<NaiveDate>,
    /// Number of its paper, as written.
    pub paper: Option<String>,
    /// Facts that only some steps have.
    pub more: StepFacts,
    /// What the cells say beside that.
    pub note: Option<String>,
    /// The cell it is told by: of the day, else of the paper, else of the first fact.
    pub cell: String,
}

/// Facts of a step beside its day and its paper.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct StepFacts {
    /// First day of the class.
    pub class_from: Option<NaiveDate>,
    /// Last day of the class.
    pub class_to: Option<NaiveDate>,
    /// Official day as the decision writes it.
    pub official_from: Option<NaiveDate>,
    /// Xếp loại.
    pub grade: Option<String>,
    /// Who helps or introduces.
    pub who: Option<String>,
    /// The helper is a cán bộ Đoàn, no đảng viên.
    pub cadre: bool,
    /// Biểu quyết.
    pub vote: Vote,
}

/// Ngày suy ra, as a row tells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DerivedDraft {
    /// Which.
    pub which: Derived,
    /// The day.
    pub on: NaiveDate,
    /// The column of its cell.
    pub column: u32,
}

/// A fact of the year, as a row writes it: the words of an office's scale are its own, so nothing is read here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearFact {
    /// Which.
    pub field: Field,
    /// Cleaned text.
    pub text: String,
    /// The address of the cell.
    pub cell: String,
}

/// A correction with one reading: capitals, a lost zero, a known spelling.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// The field.
    pub field: Field,
    /// The address of the cell.
    pub cell: String,
    /// As the file has it, cleaned.
    pub old: String,
    /// As it is taken over.
    pub new: String,
}

/// Lỗi ô: what is wrong or odd about a cell of someone's file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Complaint {
    /// The address of the cell.
    pub cell: String,
    /// The field.
    pub field: Field,
    /// The Vietnamese sentence, which begins with the address.
    pub sentence: String,
    /// Whether the row cannot be taken over.
    pub rejects: bool,
}

impl RowDraft {
    /// Whether a complaint keeps the row out.
    pub fn rejected(&self) -> bool {
        self.complaints.iter().any(|complaint| complaint.rejects)
    }
}

/// Rows that a processor reads at least before another takes over.
const SHARE: usize = 250;

/// One draft per person's row, top to bottom.
pub fn drafts(sheet: &Sheet, layout: &Layout, map: &ColumnMap, options: &Options) -> Vec<RowDraft> {
    drafts_as(sheet, layout, map, options, |draft| draft)
}

/// The same, each as what the caller makes of it: of a hundred thousand none is moved about.
pub fn drafts_as<T: Send>(
    sheet: &Sheet,
    layout: &Layout,
    map: &ColumnMap,
    options: &Options,
    taken: impl Fn(RowDraft) -> T + Send + Sync,
) -> Vec<T> {
    let columns = row::Columns::new(sheet, layout, map);
    let rows: Vec<&Row> = layout.people(sheet).collect();
    // A row is understood by itself, so who reads it makes no difference.
    let read =
        rows.par_iter().with_min_len(SHARE).map_with(columns, |columns, row| taken(row::read(row, columns, options)));
    read.collect()
}

/// How each column of dates is written, by column.
pub fn orders(sheet: &Sheet, layout: &Layout, map: &ColumnMap) -> Vec<(u32, DateOrder)> {
    let dated = map.columns.iter().filter(|column| column.field.holds_days());
    dated
        .map(|column| {
            let cells = || layout.people(sheet).filter_map(|row| row.cell(column.index));
            (column.index, column.order.unwrap_or_else(|| dates::order_of(cells())))
        })
        .collect()
}

/// The whole day that a cell stands for where its column is written in this order; years of two digits up to `latest`.
pub fn day_read(value: &CellValue, order: DateOrder, latest: i32) -> Option<NaiveDate> {
    match dates::read(value, latest, order).written {
        dates::Written::Day(day) => Some(day),
        _ => None,
    }
}

/// A cell that should hold one day: the day, `Some(None)` for no answer, `None` when it is something else.
pub(crate) fn day_in(value: &CellValue) -> Option<Option<NaiveDate>> {
    // A year of two digits is one of this century.
    match dates::read(value, 2099, DateOrder::DayFirst).written {
        dates::Written::Day(day) => Some(Some(day)),
        dates::Written::Blank => Some(None),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
