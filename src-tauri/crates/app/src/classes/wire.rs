//! Lớp bồi dưỡng nhận thức về Đảng on the wire.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// All classes, the latest first.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ClassesList {
    /// Rows.
    pub rows: Vec<ClassLine>,
    /// How many.
    pub total: u32,
}

/// One class in a list.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ClassLine {
    /// Class.
    pub id: String,
    /// Tên lớp.
    pub name: String,
    /// Đơn vị mở lớp.
    pub organiser: Option<String>,
    /// Khai giảng.
    pub starts_on: Option<String>,
    /// Bế giảng.
    pub ends_on: Option<String>,
    /// `planned`, `open`, `ended`.
    pub state: String,
    /// In words.
    pub state_label: String,
    /// People in it, without those who left.
    pub people: u32,
    /// Chỉ tiêu.
    pub quota: Option<i64>,
    /// More people than the quota.
    pub over_quota: bool,
    /// Who passed.
    pub passed: u32,
    /// Whose result is not known yet.
    pub open: u32,
    /// Certificates recorded.
    pub certificates: u32,
}

/// One class by id.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct ClassId {
    /// Class.
    pub id: String,
}

/// Make a class, or change what is said of it.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct ClassSet {
    /// The class to change; without it a new one.
    #[serde(default)]
    #[ts(optional)]
    pub id: Option<String>,
    /// Tên lớp.
    pub name: String,
    /// Đơn vị mở lớp.
    #[serde(default)]
    #[ts(optional)]
    pub organiser: Option<String>,
    /// Nơi học.
    #[serde(default)]
    #[ts(optional)]
    pub place: Option<String>,
    /// Khai giảng.
    #[serde(default)]
    #[ts(optional)]
    pub starts_on: Option<String>,
    /// Bế giảng.
    #[serde(default)]
    #[ts(optional)]
    pub ends_on: Option<String>,
    /// Số công văn mở lớp.
    #[serde(default)]
    #[ts(optional)]
    pub letter_number: Option<String>,
    /// Ngày công văn.
    #[serde(default)]
    #[ts(optional)]
    pub letter_on: Option<String>,
    /// Hạn gửi danh sách.
    #[serde(default)]
    #[ts(optional)]
    pub list_due_on: Option<String>,
    /// Chỉ tiêu.
    #[serde(default)]
    #[ts(optional)]
    pub quota: Option<i64>,
    /// Ghi chú.
    #[serde(default)]
    #[ts(optional)]
    pub note: Option<String>,
}

/// The class saved.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ClassSaved {
    /// Class.
    pub id: String,
}

/// Everything about one class.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ClassPage {
    /// What is said of it.
    pub class: ClassSet,
    /// `planned`, `open`, `ended`.
    pub state: String,
    /// In words.
    pub state_label: String,
    /// When the list was sent.
    pub list_sent_on: Option<String>,
    /// What is to be considered: the quota, who cannot be admitted in time, results that are wanting.
    pub says: Vec<String>,
    /// By name.
    pub people: Vec<ClassPerson>,
    /// Tình trạng học lớp: code and label.
    pub statuses: Vec<(String, String)>,
}

/// Who else might go.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ClassOffer {
    /// By name.
    pub people: Vec<ClassPerson>,
}

/// Somebody of a class, or who might be.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ClassPerson {
    /// Candidacy.
    pub candidate: String,
    /// Person.
    pub person: String,
    /// Họ và tên.
    pub name: String,
    /// Chi đoàn.
    pub branch: Option<String>,
    /// Ngày sinh.
    pub born_on: Option<String>,
    /// Short name of the stage.
    pub stage_label: String,
    /// Ngày đủ 18 tuổi.
    pub adult_on: Option<String>,
    /// Age on the first day of the class.
    pub age: Option<u32>,
    /// Whole months from the first day of the class until a pupil leaves.
    pub months_left: Option<u32>,
    /// Until when the certificate of this class is good, or would be.
    pub valid_through: Option<String>,
    /// `possible`, `to_ask`, `impossible`.
    pub verdict: String,
    /// Its word.
    pub verdict_label: String,
    /// Cannot be admitted in time although the way is still ahead.
    pub too_late: bool,
    /// What stands in the way, or else what is not recorded, in few words.
    pub reason: String,
    /// Why, in one sentence.
    pub sentence: String,
    /// `AttendanceStatus`; none: not entered.
    pub status: Option<String>,
    /// Its word.
    pub status_label: Option<String>,
    /// Thôi học từ ngày.
    pub left_on: Option<String>,
    /// Ghi chú.
    pub note: Option<String>,
    /// When he was proposed for this class.
    pub proposed_on: Option<String>,
    /// When he was sent to it.
    pub sent_on: Option<String>,
    /// Số giấy chứng nhận of this class.
    pub certificate_number: Option<String>,
    /// Ngày cấp.
    pub certificate_on: Option<String>,
    /// Xếp loại.
    pub grade: Option<String>,
}

/// Enter people for a class, or take them out.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct ClassPeople {
    /// Class.
    pub id: String,
    /// Candidacies.
    pub candidates: Vec<String>,
}

/// Send the list, or record who was sent.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct ClassSend {
    /// Class.
    pub id: String,
    /// Candidacies of the class.
    pub candidates: Vec<String>,
    /// `proposal` (gửi danh sách đề nghị) or `referral` (cấp ủy đã cử đi).
    pub act: String,
    /// The day; none = today.
    #[serde(default)]
    #[ts(optional)]
    pub on: Option<String>,
    /// Số văn bản.
    #[serde(default)]
    #[ts(optional)]
    pub number: Option<String>,
    /// Although somebody cannot be admitted in time, or the quota is exceeded.
    #[serde(default)]
    pub anyway: bool,
}

/// The list sent.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ClassSent {
    /// Class.
    pub id: String,
    /// Steps recorded; who had his keeps it.
    pub recorded: u32,
}

/// Numbers in sequence.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct ClassNumbersAsk {
    /// The first: "0123/GCN".
    pub first: String,
    /// How many.
    pub count: u32,
}

/// Numbers in sequence, the first among them.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ClassNumbers {
    /// In order.
    pub numbers: Vec<String>,
}

/// Record how it went, with certificates.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct ClassRecord {
    /// Class.
    pub id: String,
    /// Ngày cấp of all who have none of their own.
    #[serde(default)]
    #[ts(optional)]
    pub issued_on: Option<String>,
    /// Người ký.
    #[serde(default)]
    #[ts(optional)]
    pub signer: Option<String>,
    /// Xếp loại of all who have none of their own.
    #[serde(default)]
    #[ts(optional)]
    pub grade: Option<String>,
    /// Each person.
    pub people: Vec<ClassResult>,
    /// Although a day or a number is unusual.
    #[serde(default)]
    pub anyway: bool,
}

/// How it went for one person; what is left out stays as it is.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct ClassResult {
    /// Candidacy.
    pub candidate: String,
    /// `AttendanceStatus`.
    #[serde(default)]
    #[ts(optional)]
    pub status: Option<String>,
    /// Thôi học từ ngày.
    #[serde(default)]
    #[ts(optional)]
    pub left_on: Option<String>,
    /// Ghi chú; empty clears it.
    #[serde(default)]
    #[ts(optional)]
    pub note: Option<String>,
    /// Số giấy chứng nhận.
    #[serde(default)]
    #[ts(optional)]
    pub number: Option<String>,
    /// Ngày cấp.
    #[serde(default)]
    #[ts(optional)]
    pub issued_on: Option<String>,
    /// Xếp loại.
    #[serde(default)]
    #[ts(optional)]
    pub grade: Option<String>,
}

/// What was recorded.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ClassRecorded {
    /// Class.
    pub id: String,
    /// People.
    pub recorded: u32,
    /// Certificates.
    pub certificates: u32,
}
