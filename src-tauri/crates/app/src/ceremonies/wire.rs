//! Lễ kết nạp on the wire.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One ceremony in a list.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CeremonyRow {
    /// Ceremony.
    pub id: String,
    /// "Lễ kết nạp đảng viên đợt 19/5".
    pub title: String,
    /// The day.
    pub on: String,
    /// `planned` or `held`.
    pub state: String,
    /// People to be admitted, or admitted.
    pub admittees: u32,
}

/// All ceremonies, newest first.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CeremonyRows {
    /// Rows.
    pub rows: Vec<CeremonyRow>,
    /// How many.
    pub total: u32,
}

/// One ceremony by id.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct CeremonyId {
    /// Ceremony.
    pub id: String,
}

/// Make a ceremony, or change what is said of it.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct CeremonySet {
    /// The ceremony to change; without it a new one.
    #[serde(default)]
    #[ts(optional)]
    pub id: Option<String>,
    /// Title.
    pub title: String,
    /// The day.
    pub on: String,
    /// "14:00".
    #[serde(default)]
    #[ts(optional)]
    pub starts_at: Option<String>,
    /// Place.
    #[serde(default)]
    #[ts(optional)]
    pub place: Option<String>,
    /// Chi bộ that holds it.
    #[serde(default)]
    #[ts(optional)]
    pub party_branch: Option<String>,
    /// Người điều hành.
    #[serde(default)]
    #[ts(optional)]
    pub host: Option<String>,
    /// Người đọc quyết định.
    #[serde(default)]
    #[ts(optional)]
    pub reader: Option<String>,
    /// Người phát biểu.
    #[serde(default)]
    #[ts(optional)]
    pub speaker: Option<String>,
    /// Note.
    #[serde(default)]
    #[ts(optional)]
    pub note: Option<String>,
}

/// The ceremony saved.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CeremonySaved {
    /// Ceremony.
    pub id: String,
}

/// Everything about one ceremony.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CeremonyPage {
    /// What is said of it.
    pub ceremony: CeremonySet,
    /// `planned` or `held`.
    pub state: String,
    /// Days from today, negative = past.
    pub in_days: i64,
    /// People present, after it was held.
    pub present_count: Option<u32>,
    /// In order.
    pub admittees: Vec<AdmitteeRow>,
    /// Who else may be admitted: decision recorded, no ceremony yet, in no other planned ceremony.
    pub eligible: Vec<EligibleRow>,
    /// Khách mời, in order.
    pub guests: Vec<GuestRow>,
    /// Việc chuẩn bị, in order.
    pub tasks: Vec<TaskRow>,
    /// The nearest last day by rule, over the people in it.
    pub due: Option<CeremonyDue>,
}

/// Khách mời.
#[derive(Debug, Clone, Serialize, TS)]
pub struct GuestRow {
    /// Guest.
    pub id: String,
    /// Họ và tên, or whom it is addressed to.
    pub name: String,
    /// Chức vụ.
    pub post: Option<String>,
    /// Đơn vị.
    pub unit: Option<String>,
    /// Nhóm khách.
    pub group: Option<String>,
    /// Số người under this name, where it stands for several.
    pub people: Option<u32>,
    /// Đã mời.
    pub invited: bool,
    /// Đã báo sẽ dự.
    pub confirmed: bool,
    /// Đã đến.
    pub came: bool,
}

/// Việc chuẩn bị.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TaskRow {
    /// Task.
    pub id: String,
    /// What to do.
    pub title: String,
    /// Who does it.
    pub who: Option<String>,
    /// By when.
    pub due_on: Option<String>,
    /// When it was done.
    pub done_on: Option<String>,
    /// The day has passed and it is not done.
    pub late: bool,
}

/// Add a thing to prepare, or change one.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct TaskSet {
    /// Ceremony.
    pub ceremony: String,
    /// The one to change; without it a new one.
    #[serde(default)]
    #[ts(optional)]
    pub id: Option<String>,
    /// What to do.
    pub title: String,
    /// Who does it.
    #[serde(default)]
    #[ts(optional)]
    pub who: Option<String>,
    /// By when.
    #[serde(default)]
    #[ts(optional)]
    pub due_on: Option<String>,
}

/// One thing to prepare.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct TaskId {
    /// Task.
    pub id: String,
}

/// Done, or not after all.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct TaskFinish {
    /// Task.
    pub id: String,
    /// Done.
    pub done: bool,
}

/// Add a guest, or change one.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct GuestSet {
    /// Ceremony.
    pub ceremony: String,
    /// The guest to change; without it a new one.
    #[serde(default)]
    #[ts(optional)]
    pub id: Option<String>,
    /// Họ và tên, or whom it is addressed to.
    pub name: String,
    /// Chức vụ.
    #[serde(default)]
    #[ts(optional)]
    pub post: Option<String>,
    /// Đơn vị.
    #[serde(default)]
    #[ts(optional)]
    pub unit: Option<String>,
    /// Nhóm khách: Ban Giám hiệu, cha mẹ học sinh.
    #[serde(default)]
    #[ts(optional)]
    pub group: Option<String>,
    /// Số người under this name, where it stands for several.
    #[serde(default)]
    #[ts(optional)]
    pub people: Option<u32>,
}

/// How far the invitation of some guests is.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct GuestMark {
    /// Ceremony.
    pub ceremony: String,
    /// Guests.
    pub guests: Vec<String>,
    /// `invited`, `confirmed` or `came`.
    pub mark: String,
    /// It is so, or not after all.
    pub on: bool,
}

/// The guests of a ceremony in their new order.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct GuestOrder {
    /// Ceremony.
    pub ceremony: String,
    /// All guests; those not named keep their order behind them.
    pub guests: Vec<String>,
}

/// One guest.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct GuestId {
    /// Guest.
    pub id: String,
}

/// The last good day and where it comes from.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CeremonyDue {
    /// The day.
    pub on: String,
    /// "30 ngày làm việc từ khi ban hành quyết định".
    pub words: String,
    /// Source of the rule.
    pub source: String,
}

/// One person to be admitted.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AdmitteeRow {
    /// Candidacy.
    pub candidate: String,
    /// Person.
    pub person: String,
    /// Họ và tên.
    pub name: String,
    /// Class.
    pub branch: Option<String>,
    /// Ngày sinh.
    pub born_on: Option<String>,
    /// Số quyết định.
    pub decision_number: Option<String>,
    /// Ngày quyết định.
    pub decision_on: Option<String>,
    /// Người giúp đỡ.
    pub helper: Option<String>,
    /// Came; none = not known yet.
    pub attended: Option<bool>,
    /// Ghi chú.
    pub note: Option<String>,
    /// Findings that block or warn for this day.
    pub warnings: Vec<String>,
}

/// A person who could be added.
#[derive(Debug, Clone, Serialize, TS)]
pub struct EligibleRow {
    /// Candidacy.
    pub candidate: String,
    /// Họ và tên.
    pub name: String,
    /// Class.
    pub branch: Option<String>,
    /// Số quyết định.
    pub decision_number: Option<String>,
    /// Ngày quyết định.
    pub decision_on: Option<String>,
    /// Stage, when no decision is recorded yet.
    pub stage_label: String,
    /// A decision is recorded.
    pub decided: bool,
}

/// Add or take out people.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct CeremonyPeople {
    /// Ceremony.
    pub id: String,
    /// Candidacies; for an order: all of them in the new order.
    pub candidates: Vec<String>,
}

/// Change what is kept of one admittee.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct AdmitteeSet {
    /// Ceremony.
    pub id: String,
    /// Candidacy.
    pub candidate: String,
    /// Người giúp đỡ; empty clears it.
    #[serde(default)]
    #[ts(optional)]
    pub helper: Option<String>,
    /// Ghi chú; empty clears it.
    #[serde(default)]
    #[ts(optional)]
    pub note: Option<String>,
}

/// «Ghi kết quả sau lễ».
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct CeremonyResult {
    /// Ceremony.
    pub id: String,
    /// The day it was held.
    pub on: String,
    /// People present.
    #[serde(default)]
    #[ts(optional)]
    pub present_count: Option<u32>,
    /// Who came; those not named did not.
    pub people: Vec<AdmitteeResult>,
}

/// How it went for one person.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct AdmitteeResult {
    /// Candidacy.
    pub candidate: String,
    /// Came and was admitted.
    pub attended: bool,
    /// Người giúp đỡ assigned at the ceremony.
    #[serde(default)]
    #[ts(optional)]
    pub helper: Option<String>,
}
