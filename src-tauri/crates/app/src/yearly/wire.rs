//! What is recorded for each year, on the wire.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::candidates::wire::FindingWire;

/// A chi đoàn in a school year.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct BranchInYear {
    /// Chi đoàn (id).
    pub branch: String,
    /// Năm học; the one in work without it.
    #[serde(default)]
    #[ts(optional)]
    pub school_year: Option<String>,
}

/// Write what is recorded of a chi đoàn in a school year as a file.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct YearExport {
    /// Chi đoàn (id).
    pub branch: String,
    /// Năm học; the one in work without it.
    #[serde(default)]
    #[ts(optional)]
    pub school_year: Option<String>,
    /// Where to, ending `.xlsx` or `.csv`.
    pub path: String,
}

/// A word that may be chosen.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct YearWord {
    /// Stored word; without it a new level gets one.
    #[serde(default)]
    pub code: String,
    /// What lists print.
    pub label: String,
    /// What a narrow column shows.
    #[serde(default)]
    pub short: String,
}

/// Kết quả năm học của một chi đoàn.
#[derive(Debug, Clone, Serialize, TS)]
pub struct YearGrid {
    /// Class name in that year.
    pub name: String,
    /// Năm học.
    pub school_year: String,
    /// Words of kết quả học tập; none where nobody goes to school.
    pub study: Vec<YearWord>,
    /// Words of kết quả rèn luyện.
    pub conduct: Vec<YearWord>,
    /// Levels of the scale in use, «Chưa xếp loại» last.
    pub ratings: Vec<YearWord>,
    /// Since when the ratings of the year are locked.
    pub locked_on: Option<String>,
    /// Earlier locks and why they were opened, newest first.
    pub opened: Vec<OpenedLock>,
    /// Everybody of the year, in name order.
    pub rows: Vec<YearLine>,
    /// How many.
    pub total: u32,
}

/// A lock that was opened.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OpenedLock {
    /// Locked on.
    pub locked_on: String,
    /// Opened on.
    pub opened_on: String,
    /// Why.
    pub reason: String,
}

/// One person in one year.
#[derive(Debug, Clone, Serialize, TS)]
pub struct YearLine {
    /// Person.
    pub id: String,
    /// Họ và tên.
    pub name: String,
    /// `YYYY-MM-DD`, or `YYYY`.
    pub born_on: Option<String>,
    /// Code of office.md §3.
    pub status: String,
    /// A member, who may be rated; thanh niên are not.
    pub rated: bool,
    /// Last day in the chi đoàn, when it has passed.
    pub left_on: Option<String>,
    /// What is recorded.
    pub record: YearRecord,
    /// What rules say of it.
    pub findings: Vec<FindingWire>,
}

/// What is recorded of a person for a year; codes of words, empty = nothing.
#[derive(Debug, Clone, Default, Serialize, TS)]
pub struct YearRecord {
    /// Học tập, cả năm.
    pub study: String,
    /// Rèn luyện, cả năm.
    pub conduct: String,
    /// Học tập, học kỳ I.
    pub term_study: String,
    /// Rèn luyện, học kỳ I.
    pub term_conduct: String,
    /// Xếp loại đoàn viên: code.
    pub rating: String,
    /// The same in words of the scale it was made with.
    pub rating_label: String,
    /// Chương trình rèn luyện registered.
    pub programme: String,
    /// Its result.
    pub programme_result: String,
    /// Ưu điểm.
    pub strengths: String,
    /// Khuyết điểm.
    pub weaknesses: String,
    /// Ghi chú.
    pub note: String,
}

/// One field of one person's year, as typed or chosen; empty clears it.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct YearCell {
    /// Person.
    pub person: String,
    /// A field of [`YearRecord`].
    pub field: String,
    /// A code, its words, or text.
    pub value: String,
}

/// Write cells of a school year: one operation, however many.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct YearSet {
    /// Năm học; the one in work without it.
    #[serde(default)]
    #[ts(optional)]
    pub school_year: Option<String>,
    /// The cells.
    pub cells: Vec<YearCell>,
}

/// The scale of ratings, best level first, without «Chưa xếp loại».
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct RatingLevels {
    /// Levels.
    pub levels: Vec<YearWord>,
}

/// Open a locked year.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct YearUnlock {
    /// Năm học; the one in work without it.
    #[serde(default)]
    #[ts(optional)]
    pub school_year: Option<String>,
    /// Why.
    pub reason: String,
}

/// A school year, or the one in work.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
pub struct YearNamed {
    /// Năm học.
    #[serde(default)]
    #[ts(optional)]
    pub school_year: Option<String>,
}

/// What is recorded of one person beside the path.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PersonYears {
    /// School years with a record or a class, newest first.
    pub years: Vec<PersonYear>,
    /// Khen thưởng, newest first.
    pub rewards: Vec<AwardWire>,
    /// Kỷ luật, newest first: sensitive.
    pub discipline: Vec<AwardWire>,
    /// Trình độ.
    pub education: Vec<EducationField>,
    /// What rules say of the year in work.
    pub findings: Vec<FindingWire>,
    /// Hình thức khen thưởng.
    pub reward_kinds: Vec<YearWord>,
    /// Hình thức kỷ luật.
    pub discipline_kinds: Vec<YearWord>,
    /// Cấp.
    pub levels: Vec<YearWord>,
}

/// One year of one person.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PersonYear {
    /// Năm học.
    pub school_year: String,
    /// Class in that year.
    pub branch: Option<String>,
    /// Id of the chi đoàn.
    pub branch_id: Option<String>,
    /// What is recorded, in words.
    pub record: YearRecord,
    /// Months of fees paid.
    pub paid_months: u32,
}

/// Khen thưởng hoặc kỷ luật.
#[derive(Debug, Clone, Serialize, TS)]
pub struct AwardWire {
    /// Id.
    pub id: String,
    /// Kind, code.
    pub kind: String,
    /// Level, code.
    pub level: String,
    /// What for.
    pub content: String,
    /// Số quyết định.
    pub paper: String,
    /// Date of the paper.
    pub on: String,
    /// Everything in one line.
    pub line: String,
}

/// A reward or discipline, new or changed.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct AwardSet {
    /// Without it a new one.
    #[serde(default)]
    #[ts(optional)]
    pub id: Option<String>,
    /// Person.
    pub person: String,
    /// Kind, code.
    pub kind: String,
    /// Level, code.
    #[serde(default)]
    #[ts(optional)]
    pub level: Option<String>,
    /// What for.
    #[serde(default)]
    #[ts(optional)]
    pub content: Option<String>,
    /// Số quyết định.
    #[serde(default)]
    #[ts(optional)]
    pub paper: Option<String>,
    /// Date of the paper.
    #[serde(default)]
    #[ts(optional)]
    pub on: Option<String>,
}

/// A reward or discipline by id.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct AwardId {
    /// Id.
    pub id: String,
}

/// A field of Trình độ.
#[derive(Debug, Clone, Serialize, TS)]
pub struct EducationField {
    /// Field.
    pub field: String,
    /// Vietnamese name.
    pub label: String,
    /// As written.
    pub value: String,
    /// Words offered.
    pub offered: Vec<String>,
}

/// Trình độ of a person; what is left out is cleared.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
pub struct EducationSet {
    /// Person.
    pub person: String,
    /// Giáo dục phổ thông.
    #[serde(default)]
    #[ts(optional)]
    pub general: Option<String>,
    /// Chuyên môn.
    #[serde(default)]
    #[ts(optional)]
    pub professional: Option<String>,
    /// Lý luận chính trị.
    #[serde(default)]
    #[ts(optional)]
    pub political: Option<String>,
    /// Ngoại ngữ.
    #[serde(default)]
    #[ts(optional)]
    pub language: Option<String>,
    /// Tin học.
    #[serde(default)]
    #[ts(optional)]
    pub computing: Option<String>,
}
