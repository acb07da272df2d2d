//! What was read of the files of an import, on the wire: sheets, columns, values, files left out.

use serde::Serialize;
use ts_rs::TS;

/// A file that was left out.
#[derive(Debug, Clone, Serialize, TS)]
pub struct UnreadFile {
    /// File name.
    pub file: String,
    /// Code of the refusal: `file_password` asks for a password.
    pub code: String,
    /// Why.
    pub sentence: String,
}

/// Somebody of a class whom its list does not name.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MissingPerson {
    /// Id.
    pub id: String,
    /// Họ và tên.
    pub name: String,
    /// Ngày sinh.
    pub born_on: Option<String>,
    /// The class.
    pub branch: String,
    /// Status.
    pub status: String,
}

/// A value of a column of words.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ValueRead {
    /// Code of the field.
    pub field: String,
    /// As the list writes it.
    pub old: String,
    /// As it is kept; the same where no word is known for it.
    pub new: String,
    /// In how many rows.
    pub rows: u32,
    /// A known word.
    pub known: bool,
    /// By the office's own dictionary, or by what was taught with this import.
    pub taught: bool,
}

/// The words a field has, to choose from where an unknown one is taught.
#[derive(Debug, Clone, Serialize, TS)]
pub struct WordList {
    /// Code of the field, as `ValueRead` names it.
    pub field: String,
    /// Its words.
    pub words: Vec<String>,
}

/// One sheet as understood.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SheetWire {
    /// File name.
    pub file: String,
    /// Sheet name.
    pub sheet: String,
    /// Row of the headers (1 = first).
    pub header_row: u32,
    /// First rows, as text, for the little picture of the sheet: row number and cells.
    pub top: Vec<TopRow>,
    /// Columns.
    pub columns: Vec<SheetColumn>,
    /// Rows of people.
    pub people: u32,
    /// A map remembered from an earlier import was used.
    pub remembered: bool,
    /// What was rewritten into Unicode, by column.
    pub mended: Vec<MendedColumn>,
    /// The sheet is hidden in its workbook; it is read all the same.
    pub hidden: bool,
    /// Rows of people that are hidden in it and read all the same.
    pub hidden_rows: u32,
}

/// Cells of a column that were written in an old font, or spoilt by a program.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MendedColumn {
    /// Letter.
    pub column: String,
    /// How they were written.
    pub way: String,
    /// How many cells.
    pub cells: u32,
    /// One of them as the file has it.
    pub before: String,
    /// The same as it is read.
    pub after: String,
}

/// One of the first rows of a sheet.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TopRow {
    /// Row number.
    pub row: u32,
    /// Its first cells.
    pub cells: Vec<String>,
}

/// A column and where it goes.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SheetColumn {
    /// Letter.
    pub column: String,
    /// Header text.
    pub title: String,
    /// Code of the field.
    pub field: String,
    /// 0 to 3: how sure.
    pub sure: u8,
    /// How its dates are read, in a column of dates.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub order: Option<String>,
    /// Whether it overwrites filled fields, where that was said of it alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub overwrite: Option<bool>,
    /// Hidden in its sheet, and read all the same.
    #[serde(skip_serializing_if = "is_not")]
    #[ts(as = "Option<bool>", optional)]
    pub hidden: bool,
    /// How its dates may be read, in a column of dates.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub dates: Option<DatesRead>,
    /// Names wholly in capitals, in a column of names.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub capitals: Option<CapitalsRead>,
}

fn is_not(said: &bool) -> bool {
    !said
}

/// How the dates of a column may be read.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DatesRead {
    /// Every date could be read the other way round too: only who knows the list can tell.
    pub open: bool,
    /// The orders to choose from.
    pub orders: Vec<OrderRead>,
}

/// The dates of a column in one order.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OrderRead {
    /// Code of the order.
    pub order: String,
    /// Some cells: as written, and as read; nothing where they are no date.
    pub examples: Vec<ReadExample>,
}

/// Names of a column that are wholly in capitals.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CapitalsRead {
    /// In how many rows.
    pub rows: u32,
    /// Some of them: as written, and in proper case.
    pub examples: Vec<ReadExample>,
}

/// One cell before and after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ReadExample {
    /// As the file has it.
    pub before: String,
    /// As it is read.
    pub after: String,
}
