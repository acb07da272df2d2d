//! An import is a plan: file → table → mapping → drafts → one verdict a row. Preview and commit share it.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize, Serializer};
use ts_rs::TS;

use super::kept_wire::WordChoice;
use super::plan::Plan;
use super::read_wire::{MissingPerson, SheetWire, UnreadFile, ValueRead, WordList};
use super::told;

/// Read files and say what an import would do; nothing is written.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct ImportPreview {
    /// Paths.
    pub files: Vec<String>,
    /// `members`, `youth`, `by_column` or `candidates`; found from the columns without it.
    #[serde(rename = "as")]
    pub people: Option<String>,
    /// School year the classes belong to; proposed from the title or the current one.
    pub school_year: Option<String>,
    /// Only sheets of these names.
    pub sheets: Option<Vec<String>>,
    /// Columns as changed by the user.
    pub maps: Option<Vec<SheetMap>>,
    /// Overwrite filled fields too; by default only blanks are filled. A column may say otherwise.
    pub overwrite: bool,
    /// Passwords to try on files that ask for one.
    #[ts(as = "Option<Vec<String>>", optional)]
    pub passwords: Vec<String>,
    /// A block pasted from a spreadsheet, read like a file.
    pub pasted: Option<String>,
    /// Leave out files that cannot be read, and say so, instead of refusing all.
    #[ts(as = "Option<bool>", optional)]
    pub leave_unreadable: bool,
    /// Keep names in capitals as they are written.
    #[ts(as = "Option<bool>", optional)]
    pub keep_capitals: bool,
    /// The office's own words, beside those remembered.
    #[ts(as = "Option<Vec<WordChoice>>", optional)]
    pub words: Vec<WordChoice>,
    /// An import that was left: its files are read, those of them that `files` names, or all.
    pub saved: Option<String>,
    /// Say what has another verdict than when it was left.
    #[ts(as = "Option<bool>", optional)]
    pub since_saved: bool,
}

/// Which column of a sheet goes where.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct SheetMap {
    /// File (name or path); every file without it.
    #[serde(default)]
    #[ts(optional)]
    pub file: Option<String>,
    /// Sheet; every sheet without it.
    #[serde(default)]
    #[ts(optional)]
    pub sheet: Option<String>,
    /// Title of the column → code of the field (`ignore` to leave it out).
    pub columns: Vec<ColumnChoice>,
}

/// One column and its field.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct ColumnChoice {
    /// Letter of the column: "C".
    pub column: String,
    /// Code of the field.
    pub field: String,
    /// How its dates are written: `day_first`, `month_first`, `day_first_turned`, `month_first_turned`.
    #[serde(default)]
    #[ts(optional)]
    pub order: Option<String>,
    /// Whether this column overwrites filled fields.
    #[serde(default)]
    #[ts(optional)]
    pub overwrite: Option<bool>,
}

/// What the plan is.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ImportPlanWire {
    /// The plan, to commit it.
    pub plan: String,
    /// Sheets as read.
    pub sheets: Vec<SheetWire>,
    /// `members`, `youth`, `by_column`, `candidates`.
    #[serde(rename = "as")]
    pub people: String,
    /// The school year used.
    pub school_year: String,
    /// One verdict a row.
    #[ts(as = "Vec<PlanRow>")]
    pub rows: SharedRows,
    /// They add up to the rows of people read.
    pub counts: VerdictCounts,
    /// Fields to choose from.
    pub fields: Vec<FieldChoice>,
    /// What else a careful reader should know (hidden sheets, classes that will be made …).
    pub notes: Vec<String>,
    /// Files left out because they could not be read.
    pub unread: Vec<UnreadFile>,
    /// Those of the classes read whom the list does not name.
    pub missing: Vec<MissingPerson>,
    /// Values as written and as they are kept, each once.
    pub values: Vec<ValueRead>,
    /// Words to choose from, for the fields of these values.
    pub word_lists: Vec<WordList>,
}

/// The rows of a plan, each made when it is told: all of them at once would be as large as the plan itself.
#[derive(Debug, Clone)]
pub struct SharedRows(pub Arc<Plan>);

impl Serialize for SharedRows {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        told::rows(&self.0, to)
    }
}

/// A field a column can go to.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FieldChoice {
    /// Code.
    pub code: String,
    /// Vietnamese label.
    pub label: String,
}

/// Kết luận of one row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Mới.
    New,
    /// Trùng khớp.
    Same,
    /// Thay đổi.
    Changes,
    /// Cần xem.
    Doubtful,
    /// Từ chối.
    Rejected,
}

/// How many rows of each verdict.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
pub struct VerdictCounts {
    /// Mới.
    pub new: u32,
    /// Trùng khớp.
    pub same: u32,
    /// Thay đổi.
    pub changes: u32,
    /// Cần xem.
    pub doubtful: u32,
    /// Từ chối.
    pub rejected: u32,
}

/// One row of the plan.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PlanRow {
    /// Key of the row within the plan.
    pub key: u32,
    /// File name.
    pub file: String,
    /// Sheet.
    pub sheet: String,
    /// Row number in the sheet (1 = first).
    pub row: u32,
    /// Kết luận.
    pub verdict: Verdict,
    /// The person as the row tells it (fields of `members.search`).
    pub fields: PlanFields,
    /// Old → new, of the person recorded or of the cell as it was read.
    pub changes: Vec<PlanChange>,
    /// What is wrong with cells.
    pub complaints: Vec<PlanComplaint>,
    /// Why it is doubtful.
    pub doubt: Option<String>,
    /// The person recorded that it speaks of, or may speak of.
    pub person: Option<String>,
    /// What it comes to on the path; only in a list of people on it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub path: Option<RowPath>,
}

/// What a row comes to on the path.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RowPath {
    /// Short name of the stage the person would stand at.
    pub stage_label: Option<String>,
    /// The steps of the row, in the order of the path.
    pub steps: Vec<RowStep>,
    /// What rules say of its dates; they keep nothing out.
    pub findings: Vec<RowFinding>,
    /// The row waits only for whether recorded steps are corrected.
    pub corrects: bool,
}

/// One step of a row.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RowStep {
    /// Code.
    pub code: String,
    /// Vietnamese name.
    pub label: String,
    /// Day it happened.
    pub on: Option<String>,
    /// Number of its paper, or whom it names.
    pub paper: Option<String>,
    /// Address: "F12"; empty for a step told by no cell.
    pub cell: String,
    /// `new`, `same`, `fills`, `differs`, `closes`.
    pub state: String,
    /// What is recorded instead, for `differs`.
    pub old: Option<String>,
}

/// A finding about a date of a row.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RowFinding {
    /// Address of the cell of the date.
    pub cell: String,
    /// What the rule says.
    pub sentence: String,
    /// `blocks`, `warns`, `informs`.
    pub severity: String,
}

/// A person as a row tells it.
#[derive(Debug, Clone, Default, Serialize, TS)]
pub struct PlanFields {
    /// Họ và tên.
    pub name: Option<String>,
    /// Ngày sinh.
    pub born_on: Option<String>,
    /// Giới tính.
    pub sex: Option<String>,
    /// Status it gets.
    pub status: Option<String>,
    /// Class.
    pub branch: Option<String>,
    /// School year of that class.
    pub school_year: Option<String>,
    /// Ngày vào Đoàn.
    pub union_joined_on: Option<String>,
    /// Dân tộc.
    pub ethnicity: Option<String>,
    /// Tôn giáo.
    pub religion: Option<String>,
    /// Điện thoại.
    pub phone: Option<String>,
    /// Mã định danh Bộ GD&ĐT.
    pub moet_id: Option<String>,
    /// Số định danh cá nhân.
    pub personal_id: Option<String>,
    /// Chức vụ.
    pub post: Option<String>,
    /// Email.
    pub email: Option<String>,
    /// Quê quán.
    pub home_town: Option<String>,
    /// Nơi ở.
    pub address: Option<String>,
    /// Nơi sinh.
    pub birth_place: Option<String>,
    /// Ghi chú.
    pub note: Option<String>,
    /// Steps of the path: code → day, in a list of people on it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub steps: Option<BTreeMap<String, String>>,
    /// Papers of these steps: code → number as written.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub papers: Option<BTreeMap<String, String>>,
    /// Code of the stage the person would stand at.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub stage: Option<String>,
}

/// Old → new.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PlanChange {
    /// Field.
    pub field: String,
    /// Before; none = empty.
    pub old: Option<String>,
    /// After.
    pub new: Option<String>,
}

/// Lỗi ô.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PlanComplaint {
    /// Address: "C12".
    pub cell: String,
    /// What is wrong.
    pub sentence: String,
}

/// Write a plan.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct ImportCommit {
    /// The plan.
    pub plan: String,
    /// Decisions on doubtful rows, and rows to leave out.
    #[serde(default)]
    pub decisions: Vec<RowDecision>,
    /// Remember how columns were mapped, and the office's words.
    #[serde(default)]
    pub remember: bool,
    /// What is marked about those who are missing.
    #[serde(default)]
    #[ts(as = "Option<Vec<MissingDecision>>", optional)]
    pub missing: Vec<MissingDecision>,
    /// The import that was left and is written now: it is no longer kept.
    #[serde(default)]
    #[ts(optional)]
    pub saved: Option<String>,
}

/// What becomes of somebody whom the list does not name.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct MissingDecision {
    /// Id.
    pub person: String,
    /// `left` (gone), `moved` (to another chi đoàn, or gone elsewhere), `kept`.
    pub decision: String,
    /// Where to, for `moved` within the office.
    #[serde(default)]
    #[ts(optional)]
    pub branch: Option<String>,
}

/// What to do with one row.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct RowDecision {
    /// Key of the row.
    pub key: u32,
    /// `new` (a new person), `person` (the one named in the row), `leave` (not now).
    pub decision: String,
}

/// What was written.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ImportCommitted {
    /// People added.
    pub added: u32,
    /// People changed.
    pub changed: u32,
    /// Rows left out.
    pub left: u32,
    /// Chi đoàn made.
    pub branches: u32,
    /// Candidacies opened.
    pub candidacies: u32,
    /// Steps recorded, filled in or recorded anew.
    pub steps: u32,
}

/// Write the empty form of a list.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct ImportForm {
    /// `members` or `candidates`; without it the tracking list of candidates.
    #[serde(default)]
    #[ts(optional)]
    pub list: Option<String>,
    /// Where to, ending `.xlsx`.
    pub path: String,
}

/// The form written.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ImportFormWritten {
    /// Where it is.
    pub path: String,
}

/// The rejected and doubtful rows as Excel with a column «Lý do».
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct ImportRejected {
    /// The plan.
    pub plan: String,
    /// Where to, ending `.xlsx`.
    pub path: String,
}
