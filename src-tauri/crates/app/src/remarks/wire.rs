//! Nhận xét quý on the wire.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Periods opened, and those that may be.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RemarkPeriods {
    /// The newest first.
    pub rows: Vec<RemarkPeriodLine>,
    /// How many.
    pub total: u32,
    /// Periods that may be opened now, the newest of each kind first.
    pub offered: Vec<RemarkPeriodOffer>,
}

/// A period that was opened.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RemarkPeriodLine {
    /// Period.
    pub id: String,
    /// `quarter`, `term`, `month`.
    pub kind: String,
    /// "Quý II năm 2026".
    pub label: String,
    /// First day.
    pub from: String,
    /// Last day.
    pub to: String,
    /// When it was locked.
    pub locked_on: Option<String>,
    /// People.
    pub people: u32,
    /// Signed.
    pub written: u32,
    /// Begun and not signed.
    pub begun: u32,
}

/// A period that may be opened.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RemarkPeriodOffer {
    /// `quarter`, `term`, `month`.
    pub kind: String,
    /// A day in it.
    pub on: String,
    /// "Quý II năm 2026".
    pub label: String,
}

/// A period by id.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct RemarkPeriodId {
    /// Period.
    pub period: String,
}

/// Open a period for everybody on the path.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct RemarksOpen {
    /// `quarter`, `term`, `month`.
    pub kind: String,
    /// A day in it; today unless given.
    #[serde(default)]
    #[ts(optional)]
    pub on: Option<String>,
    /// Only for these; without it everybody whose candidacy is open.
    #[serde(default)]
    #[ts(optional)]
    pub candidates: Option<Vec<String>>,
}

/// Add people to a period.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct RemarksAdd {
    /// Period.
    pub period: String,
    /// Candidacies.
    pub candidates: Vec<String>,
}

/// The period written.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RemarksSaved {
    /// Period.
    pub period: String,
    /// People touched.
    pub people: u32,
    /// Not signed by now.
    pub unwritten: u32,
}

/// A period as a grid.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RemarkGrid {
    /// The period.
    pub period: RemarkPeriodLine,
    /// By name.
    pub rows: Vec<RemarkLine>,
    /// How many.
    pub total: u32,
    /// Conclusions: code and name.
    pub conclusions: Vec<(String, String)>,
    /// On the path and not in this period.
    pub outside: Vec<RemarkOutside>,
}

/// Somebody on the path who is not in a period.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RemarkOutside {
    /// Candidacy.
    pub candidate: String,
    /// Họ và tên.
    pub name: String,
    /// Chi đoàn.
    pub branch: Option<String>,
}

/// One person's remark.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RemarkLine {
    /// Candidacy.
    pub candidate: String,
    /// Họ và tên.
    pub name: String,
    /// Chi đoàn.
    pub branch: Option<String>,
    /// Short name of the stage.
    pub stage_label: String,
    /// Who accompanies now, the Party's side first.
    pub companions: Vec<String>,
    /// Tasks of this person with their results, the newest first.
    pub tasks: Vec<String>,
    /// Người nhận xét.
    pub written_by: Option<String>,
    /// Ưu điểm.
    pub strengths: Option<String>,
    /// Khuyết điểm.
    pub weaknesses: Option<String>,
    /// Hướng phấn đấu.
    pub direction: Option<String>,
    /// Việc thử thách đã xem.
    pub tasks_seen: Option<String>,
    /// Code of the conclusion.
    pub conclusion: Option<String>,
    /// The conclusion in words.
    pub conclusion_label: Option<String>,
    /// Signed on.
    pub signed_on: Option<String>,
}

/// Remarks of several people.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct RemarksFill {
    /// Period.
    pub period: String,
    /// Each whole as it shall be.
    pub rows: Vec<RemarkSet>,
}

/// One person's remark, whole.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
#[ts(optional_fields)]
pub struct RemarkSet {
    /// Candidacy.
    pub candidate: String,
    /// Người nhận xét; whoever accompanies unless given.
    #[serde(default)]
    pub written_by: Option<String>,
    /// Ưu điểm.
    #[serde(default)]
    pub strengths: Option<String>,
    /// Khuyết điểm.
    #[serde(default)]
    pub weaknesses: Option<String>,
    /// Hướng phấn đấu.
    #[serde(default)]
    pub direction: Option<String>,
    /// Việc thử thách đã xem.
    #[serde(default)]
    pub tasks_seen: Option<String>,
    /// Code of the conclusion.
    #[serde(default)]
    pub conclusion: Option<String>,
    /// Signed on; today when it is whole and no day is given.
    #[serde(default)]
    pub signed_on: Option<String>,
}

/// Unlock a period.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct RemarksUnlock {
    /// Period.
    pub period: String,
    /// Why; the journal keeps it.
    pub reason: String,
}

/// Write the forms of a period, one file a companion.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct RemarkFormsSave {
    /// Period.
    pub period: String,
    /// An existing folder.
    pub folder: String,
}

/// The forms written.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RemarkFormsSaved {
    /// One a companion.
    pub files: Vec<RemarkFormFile>,
    /// People who have no companion: they are in no form.
    pub without: Vec<String>,
    /// People who took their consent back: they are in no form either.
    pub left_out: Vec<String>,
}

/// One form.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RemarkFormFile {
    /// For whom.
    pub companion: String,
    /// Where it lies; no name stands in it.
    pub path: String,
    /// People in it.
    pub people: u32,
}

/// Read forms that came back.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct RemarkFormsRead {
    /// Period.
    pub period: String,
    /// The files.
    pub files: Vec<String>,
}

/// What the forms would change; nothing is written yet.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RemarkFormsPlan {
    /// The plan, to take it.
    pub plan: String,
    /// "Quý II năm 2026".
    pub period: String,
    /// One verdict a row, in the order read.
    pub rows: Vec<RemarkFormLine>,
    /// How many of each verdict.
    pub counts: RemarkFormCounts,
}

/// How many rows of each verdict; together all rows.
#[derive(Debug, Clone, Default, Serialize, TS)]
pub struct RemarkFormCounts {
    /// Mới.
    pub new: u32,
    /// Trùng khớp, or said twice.
    pub same: u32,
    /// Cần xem.
    pub doubtful: u32,
    /// Chưa điền.
    pub blank: u32,
    /// Từ chối.
    pub rejected: u32,
}

/// One row of a form.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RemarkFormLine {
    /// Key in the plan.
    pub key: u32,
    /// File.
    pub file: String,
    /// Row as Excel shows it; 0 = the whole file.
    pub row: u32,
    /// Name as the row has it.
    pub name: String,
    /// Candidacy it is about.
    pub candidate: Option<String>,
    /// `new`, `same`, `doubtful`, `blank`, `rejected`.
    pub verdict: String,
    /// Why it is asked about or not taken.
    pub sentence: Option<String>,
    /// Người nhận xét.
    pub written_by: Option<String>,
    /// Ưu điểm.
    pub strengths: Option<String>,
    /// Khuyết điểm.
    pub weaknesses: Option<String>,
    /// Hướng phấn đấu.
    pub direction: Option<String>,
    /// The conclusion in words.
    pub conclusion_label: Option<String>,
}

/// Take what was read.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct RemarkFormsTake {
    /// The plan.
    pub plan: String,
    /// Doubtful rows that are taken.
    #[serde(default)]
    pub take: Vec<u32>,
}
