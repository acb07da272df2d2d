//! Members as scripts and the window see them. Field names of a row are those of `members.search` on the command line.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::candidates::wire::FindingWire;

/// Look for people of the Union roll.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct MembersSearch {
    /// Words of a name (accents do not matter), a class, a year of birth; empty means everyone.
    pub text: String,
    /// At most so many rows; all without it.
    pub limit: Option<u32>,
    /// Rows to pass over first.
    pub offset: Option<u32>,
    /// Membership as of this day; today without it.
    pub as_of: Option<String>,
    /// Only this chi đoàn (id).
    pub branch: Option<String>,
    /// Only this grade.
    pub grade: Option<u8>,
    /// Only these status codes.
    pub status: Option<Vec<String>>,
    /// Only people whose record lacks something a list needs.
    pub only_missing: bool,
    /// Only people of whom this rule of the roll has something to say: `union-leaving-age`, `union-age`.
    pub rule: Option<String>,
    /// `name` (default) or `class`.
    pub sort: Option<String>,
}

/// One person of the roll.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct MemberRow {
    /// Person.
    pub id: String,
    /// Họ và tên.
    pub name: String,
    /// `YYYY-MM-DD`, or `YYYY` when only the year is known.
    pub born_on: Option<String>,
    /// `male`, `female`, `unknown`.
    pub sex: String,
    /// Code of office.md §3.
    pub status: String,
    /// Class name in the school year of the day asked for.
    pub branch: Option<String>,
    /// That school year.
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
    /// Id of the chi đoàn.
    pub branch_id: Option<String>,
    /// Short name of the stage on the path, if the person is a candidate.
    pub stage_label: Option<String>,
    /// The stage carries the Party's mark.
    pub stage_party: bool,
    /// Labels of what a list needs and the record lacks.
    pub missing: Vec<String>,
}

/// Rows found.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MemberRows {
    /// The rows asked for.
    pub rows: Vec<MemberRow>,
    /// How many there are in all.
    pub total: u32,
    /// How many people the roll has without any filter.
    pub everyone: u32,
}

/// One person by id.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct MemberId {
    /// Person.
    pub id: String,
}

/// Everything recorded of one person.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MemberPage {
    /// The row of the list.
    pub row: MemberRow,
    /// Số từ của tên gọi (last words of the name).
    pub given_words: u8,
    /// Tên gọi khác.
    pub other_name: Option<String>,
    /// Email.
    pub email: Option<String>,
    /// Nơi sinh.
    pub birth_place: Option<String>,
    /// Quê quán.
    pub home_town: Option<String>,
    /// Nơi ở hiện nay.
    pub address: Option<String>,
    /// Ngày vào trường, về đơn vị.
    pub unit_joined_on: Option<String>,
    /// Số thẻ đoàn.
    pub union_card: Option<String>,
    /// Ghi chú.
    pub note: Option<String>,
    /// Since when a wish to stay beyond the age of leaving is recorded.
    pub stays_on: Option<String>,
    /// What rules of the roll have to say today.
    pub findings: Vec<FindingWire>,
    /// Full years on the day of today.
    pub age: Option<u32>,
    /// Chi đoàn from … to …, newest first.
    pub memberships: Vec<MembershipRow>,
    /// The candidacy that is open, else the last one.
    pub candidate: Option<String>,
    /// The ten stations in short, when a candidate.
    pub stations: Vec<StationBrief>,
    /// Đồng ý xử lý dữ liệu.
    pub consent: ConsentWire,
    /// Last changes of this person, newest first.
    pub changes: Vec<PersonChange>,
}

/// Thuộc chi đoàn từ … đến ….
#[derive(Debug, Clone, Serialize, TS)]
pub struct MembershipRow {
    /// Name of the chi đoàn, newest class name.
    pub branch: String,
    /// First day.
    pub from: String,
    /// Last day; none = still there.
    pub to: Option<String>,
}

/// A station in one line.
#[derive(Debug, Clone, Serialize, TS)]
pub struct StationBrief {
    /// Label.
    pub label: String,
    /// `done`, `current`, `future`.
    pub state: String,
    /// Whether it is a milestone of the Party.
    pub party: bool,
    /// "15/10/2024, 03-DS/ĐTN".
    pub facts: Option<String>,
}

/// One operation that touched a person.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PersonChange {
    /// Instant, RFC 3339.
    pub at: String,
    /// Who.
    pub user: String,
    /// What: "Sửa điện thoại".
    pub sentence: String,
    /// Label of a changed field, if one field changed.
    pub field: Option<String>,
    /// Value before.
    pub old: Option<String>,
    /// Value after.
    pub new: Option<String>,
}

/// A field of a person and its new value; empty text clears it.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct FieldValue {
    /// One of the field names of [`MemberRow`] or [`MemberPage`].
    pub field: String,
    /// As typed.
    pub value: String,
}

/// Change one person.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct MemberUpdate {
    /// Person.
    pub id: String,
    /// What changes.
    pub values: Vec<FieldValue>,
}

/// Add one person.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct MemberAdd {
    /// Chi đoàn (id).
    #[serde(default)]
    #[ts(optional)]
    pub branch: Option<String>,
    /// `active` (default) or `youth`.
    #[serde(default)]
    #[ts(optional)]
    pub status: Option<String>,
    /// First day in the chi đoàn; today or the first day of the school year without it.
    #[serde(default)]
    #[ts(optional)]
    pub from: Option<String>,
    /// All the rest; `name` is wanted.
    pub values: Vec<FieldValue>,
}

/// The person written.
#[derive(Debug, Clone, Serialize, TS)]
pub struct MemberSaved {
    /// The row as it now is.
    pub row: MemberRow,
}

/// Move people to another chi đoàn.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct MembersMove {
    /// People.
    pub ids: Vec<String>,
    /// Chi đoàn (id).
    pub branch: String,
    /// First day there (a day of change belongs to the new one).
    pub on: String,
}

/// End the membership of people.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct MembersEnd {
    /// People.
    pub ids: Vec<String>,
    /// The status they get: `moved_out`, `matured`, `struck_off`, `expelled`, `deceased`.
    pub status: String,
    /// Last day.
    pub on: String,
    /// Why.
    #[serde(default)]
    #[ts(optional)]
    pub reason: Option<String>,
}

/// Đồng ý xử lý dữ liệu, as recorded.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ConsentWire {
    /// `none`, `half` (the representative of a minor has not signed), `given`, `withdrawn`; of the person's own record and
    /// of the files.
    pub state: String,
    /// Since when it stands so.
    pub since: Option<String>,
    /// Ký ngày, in the person's own record.
    pub given_on: Option<String>,
    /// Người đại diện ký ngày.
    pub representative_on: Option<String>,
    /// Người đại diện: name and relation.
    pub representative: Option<String>,
    /// Mục đích, where they are not those of the form.
    pub purposes: Option<String>,
    /// Bản giấy: where it is kept.
    pub paper: Option<String>,
    /// Rút lại ngày.
    pub withdrawn_on: Option<String>,
}

/// Record the consent of people; what is left out stays as it was, empty text clears it.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct ConsentSet {
    /// People.
    pub ids: Vec<String>,
    /// Ký ngày.
    #[serde(default)]
    #[ts(optional)]
    pub given_on: Option<String>,
    /// Người đại diện ký ngày.
    #[serde(default)]
    #[ts(optional)]
    pub representative_on: Option<String>,
    /// Người đại diện: name and relation.
    #[serde(default)]
    #[ts(optional)]
    pub representative: Option<String>,
    /// Mục đích.
    #[serde(default)]
    #[ts(optional)]
    pub purposes: Option<String>,
    /// Bản giấy: where it is kept.
    #[serde(default)]
    #[ts(optional)]
    pub paper: Option<String>,
    /// Rút lại ngày.
    #[serde(default)]
    #[ts(optional)]
    pub withdrawn_on: Option<String>,
}

/// How many were touched.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Touched {
    /// People.
    pub count: u32,
}

/// Write the current view as Excel.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct MembersExport {
    /// The view.
    pub search: MembersSearch,
    /// Field names in order; the default list without it.
    #[serde(default)]
    #[ts(optional)]
    pub columns: Option<Vec<String>>,
    /// A shipped or kept layout by its id, or the path of one (`.json`); the columns above without it.
    #[serde(default)]
    #[ts(optional)]
    pub layout: Option<String>,
    /// Where to, ending `.xlsx` or `.csv`.
    pub path: String,
}

/// Every layout of another system.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
pub struct LayoutsList {}

/// Keep a layout of the office's own.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct LayoutKeep {
    /// The file that says it (`.json`).
    pub path: String,
}

/// A kept layout.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct LayoutId {
    /// Its id, as `members.export` takes it.
    pub id: String,
}

/// Layouts of other systems.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LayoutRows {
    /// The layouts.
    pub rows: Vec<super::layouts::ExportLayout>,
    /// How many.
    pub total: u32,
}

/// A file written.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FileWritten {
    /// Where it lies.
    pub path: String,
    /// Rows in it.
    pub rows: u32,
    /// Those left out, because they took their consent back.
    pub left_out: Vec<String>,
}
