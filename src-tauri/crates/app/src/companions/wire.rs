//! Đồng hành on the wire.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What of the companions is shown.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct CompanionsAsk {
    /// Typed words; all of them must occur in the name.
    pub text: String,
}

/// Everybody who accompanies or may, and who is without.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CompanionsList {
    /// By name.
    pub rows: Vec<CompanionLine>,
    /// How many.
    pub total: u32,
    /// Who lacks a companion, or whose companion has left, by name.
    pub wanting: Vec<CompanionWanting>,
    /// How many one companion should have at most; none = no limit.
    pub limit: Option<u32>,
}

/// One companion.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CompanionLine {
    /// The person; none when a step names somebody without a record.
    pub person: Option<String>,
    /// Họ và tên.
    pub name: String,
    /// Birth date as known.
    pub born_on: Option<String>,
    /// `PersonKind` code.
    pub kind: Option<String>,
    /// Its name.
    pub kind_label: Option<String>,
    /// Chi bộ.
    pub party_branch: Option<String>,
    /// Chức vụ.
    pub post: Option<String>,
    /// Điện thoại.
    pub phone: Option<String>,
    /// Ngày kết nạp.
    pub admitted_on: Option<String>,
    /// Ngày chính thức.
    pub official_on: Option<String>,
    /// Ngày về đơn vị.
    pub unit_joined_on: Option<String>,
    /// Rời đơn vị ngày.
    pub left_on: Option<String>,
    /// Ghi chú.
    pub note: Option<String>,
    /// Is kept among those who may accompany.
    pub listed: bool,
    /// Why he or she accompanies no more: left, struck off.
    pub gone: Option<String>,
    /// How many he or she accompanies now.
    pub load: u32,
    /// More than the office's limit.
    pub over: bool,
    /// Whom he or she accompanies now.
    pub charges: Vec<CompanionCharge>,
    /// Remarks to be written and tasks overdue.
    pub due: u32,
}

/// Somebody who is accompanied.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CompanionCharge {
    /// Candidacy.
    pub candidate: String,
    /// Họ và tên.
    pub name: String,
    /// Chi đoàn.
    pub branch: Option<String>,
    /// Short name of the stage.
    pub stage_label: String,
    /// The step that assigned it.
    pub step: String,
    /// `party`, `union`, `probation`.
    pub role: String,
    /// Its name.
    pub role_label: String,
    /// First day.
    pub from: Option<String>,
    /// Last day.
    pub to: Option<String>,
    /// It lasts.
    pub current: bool,
    /// Number of the paper.
    pub number: Option<String>,
    /// Why it was changed.
    pub reason: Option<String>,
}

/// Somebody who lacks a companion.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CompanionWanting {
    /// Candidacy.
    pub candidate: String,
    /// Họ và tên.
    pub name: String,
    /// Chi đoàn.
    pub branch: Option<String>,
    /// Short name of the stage.
    pub stage_label: String,
    /// Roles nobody has: `party`, `union`, `probation`.
    pub roles: Vec<String>,
    /// What is wanting, as a sentence.
    pub sentence: String,
}

/// A companion by id, or by name where there is no record.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct CompanionAsk {
    /// Person.
    pub person: Option<String>,
    /// Họ và tên as the steps have it.
    pub name: Option<String>,
}

/// A companion's sheet.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CompanionSheet {
    /// Who.
    pub line: CompanionLine,
    /// Everybody he or she walks or walked with, those of today first.
    pub charges: Vec<SheetCharge>,
}

/// One person on a companion's sheet.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SheetCharge {
    /// Who, as what, since when.
    #[serde(flatten)]
    pub charge: CompanionCharge,
    /// What is due: tasks not judged, remarks not written, the nearest deadline.
    pub due: Vec<String>,
    /// What was said last.
    pub said: Option<SaidLast>,
}

/// The last remark of somebody.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SaidLast {
    /// "Quý I năm 2026".
    pub period: String,
    /// Người nhận xét.
    pub written_by: Option<String>,
    /// Ưu điểm.
    pub strengths: Option<String>,
    /// Khuyết điểm.
    pub weaknesses: Option<String>,
    /// Hướng phấn đấu.
    pub direction: Option<String>,
    /// Code of the conclusion.
    pub conclusion: Option<String>,
    /// The conclusion in words.
    pub conclusion_label: Option<String>,
    /// Signed on.
    pub signed_on: Option<String>,
}

/// What is known of somebody as a companion. Without `person` somebody new is recorded, member or not.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct CompanionPerson {
    /// Somebody recorded already.
    #[serde(default)]
    #[ts(optional)]
    pub person: Option<String>,
    /// Họ và tên; of somebody recorded it stays unless given.
    #[serde(default)]
    #[ts(optional)]
    pub name: Option<String>,
    /// Birth date or year.
    #[serde(default)]
    #[ts(optional)]
    pub born_on: Option<String>,
    /// `PersonKind` code of somebody new; a teacher unless given.
    #[serde(default)]
    #[ts(optional)]
    pub kind: Option<String>,
    /// Điện thoại.
    #[serde(default)]
    #[ts(optional)]
    pub phone: Option<String>,
    /// Ngày về đơn vị.
    #[serde(default)]
    #[ts(optional)]
    pub unit_joined_on: Option<String>,
    /// Chi bộ.
    #[serde(default)]
    #[ts(optional)]
    pub party_branch: Option<String>,
    /// Chức vụ.
    #[serde(default)]
    #[ts(optional)]
    pub post: Option<String>,
    /// Ngày kết nạp.
    #[serde(default)]
    #[ts(optional)]
    pub admitted_on: Option<String>,
    /// Ngày chính thức.
    #[serde(default)]
    #[ts(optional)]
    pub official_on: Option<String>,
    /// Rời đơn vị ngày.
    #[serde(default)]
    #[ts(optional)]
    pub left_on: Option<String>,
    /// Ghi chú.
    #[serde(default)]
    #[ts(optional)]
    pub note: Option<String>,
    /// Record somebody new although the name is known already.
    #[serde(default)]
    pub namesake: bool,
}

/// The person written.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CompanionSaved {
    /// Person.
    pub person: String,
}

/// A person of the list of companions.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct CompanionId {
    /// Person.
    pub person: String,
}

/// How many one companion should have at most.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct CompanionLimit {
    /// None = no limit.
    pub limit: Option<u32>,
}

/// Assign a companion to one or many.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct CompanionAssign {
    /// Candidacies.
    pub candidates: Vec<String>,
    /// `party`, `union`, `probation`.
    pub role: String,
    /// The companion.
    pub person: String,
    /// Day of the assignment; today unless given.
    #[serde(default)]
    #[ts(optional)]
    pub on: Option<String>,
    /// First day, where it is another.
    #[serde(default)]
    #[ts(optional)]
    pub from: Option<String>,
    /// Number of the paper.
    #[serde(default)]
    #[ts(optional)]
    pub number: Option<String>,
    /// He or she takes the place of the present one.
    #[serde(default)]
    pub replace: bool,
    /// Why the present one is replaced.
    #[serde(default)]
    #[ts(optional)]
    pub reason: Option<String>,
}

/// For how many it was recorded.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CompanionAssigned {
    /// People.
    pub assigned: u32,
}

/// End a companionship that nobody takes over.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct CompanionEnd {
    /// Candidacy.
    pub candidate: String,
    /// The step that assigned it.
    pub step: String,
    /// Last day; today unless given.
    #[serde(default)]
    #[ts(optional)]
    pub to: Option<String>,
    /// Why.
    pub reason: String,
}

/// The overview of a span.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct CompanionsSpan {
    /// First day; the first of the school year unless given.
    pub from: Option<String>,
    /// Last day; today unless given.
    pub to: Option<String>,
}

/// Numbers of companions, tasks and remarks; each opens its names.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CompanionsOverview {
    /// First day.
    pub from: String,
    /// Last day.
    pub to: String,
    /// In order.
    pub numbers: Vec<CompanionsNumber>,
}

/// One number, and who stands behind it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CompanionsNumber {
    /// `both_companions`, `tasks_given`, `tasks_passed`, `remarks_due`, `remarks_written`, `conclusion:…`, `median_days`.
    pub code: String,
    /// Its name.
    pub label: String,
    /// How many; for the median, days; none where there is nothing to count.
    pub count: Option<u32>,
    /// What it is counted in: "người", "việc", "ngày".
    pub unit: String,
    /// Who, with a word beside.
    pub people: Vec<CompanionsName>,
}

/// Somebody behind a number.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CompanionsName {
    /// Candidacy.
    pub candidate: String,
    /// Họ và tên.
    pub name: String,
    /// Chi đoàn.
    pub branch: Option<String>,
    /// The task, the period, the days.
    pub about: String,
}
