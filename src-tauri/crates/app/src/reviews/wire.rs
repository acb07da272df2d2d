//! Rà soát hằng tháng on the wire.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Meetings held.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReviewsList {
    /// The newest first.
    pub rows: Vec<ReviewLine>,
    /// How many.
    pub total: u32,
}

/// One meeting.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReviewLine {
    /// Meeting.
    pub id: String,
    /// The day.
    pub on: String,
    /// Chủ trì.
    pub chair: Option<String>,
    /// Thư ký.
    pub secretary: Option<String>,
    /// Có mặt.
    pub present: Option<i64>,
    /// Ghi chú.
    pub note: Option<String>,
    /// Kept.
    pub kept: u32,
    /// Kept with a note.
    pub noted: u32,
    /// Struck off.
    pub struck_off: u32,
}

/// A meeting and what it said of each.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReviewPage {
    /// The meeting.
    pub review: ReviewLine,
    /// By name.
    pub rows: Vec<ReviewedPerson>,
}

/// What a meeting said of somebody.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReviewedPerson {
    /// Candidacy.
    pub candidate: String,
    /// Họ và tên.
    pub name: String,
    /// Chi đoàn.
    pub branch: Option<String>,
    /// `keep`, `strike_off`, `note`.
    pub verdict: String,
    /// In words.
    pub verdict_label: String,
    /// Ghi chú.
    pub note: Option<String>,
}

/// A meeting by id.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct ReviewId {
    /// Meeting.
    pub id: String,
}

/// Whom the next meeting goes through.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReviewOffer {
    /// By name: everybody before the ceremony.
    pub rows: Vec<ReviewOffered>,
    /// Verdicts: code and name.
    pub verdicts: Vec<(String, String)>,
}

/// Somebody to be gone through.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReviewOffered {
    /// Candidacy.
    pub candidate: String,
    /// Họ và tên.
    pub name: String,
    /// Chi đoàn.
    pub branch: Option<String>,
    /// Short name of the stage.
    pub stage_label: String,
    /// He may be struck off at this stage.
    pub may_strike_off: bool,
    /// "Quý I năm 2026: Thôi theo dõi".
    pub last_conclusion: Option<String>,
    /// `strike_off` where the last remark says to stop, `note` where it asks for more; else `keep`.
    pub proposed: String,
    /// Blocks and warnings there are.
    pub warnings: u32,
}

/// A meeting, whole.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct ReviewSet {
    /// The day.
    pub on: String,
    /// Chủ trì.
    #[serde(default)]
    #[ts(optional)]
    pub chair: Option<String>,
    /// Thư ký.
    #[serde(default)]
    #[ts(optional)]
    pub secretary: Option<String>,
    /// Có mặt.
    #[serde(default)]
    #[ts(optional)]
    pub present: Option<i64>,
    /// Ghi chú.
    #[serde(default)]
    #[ts(optional)]
    pub note: Option<String>,
    /// Number of the resolution, for those struck off.
    #[serde(default)]
    #[ts(optional)]
    pub number: Option<String>,
    /// What it said of each.
    pub people: Vec<ReviewVerdictSet>,
}

/// What a meeting says of somebody.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct ReviewVerdictSet {
    /// Candidacy.
    pub candidate: String,
    /// `keep`, `strike_off`, `note`.
    pub verdict: String,
    /// Ghi chú; of somebody struck off the reason.
    #[serde(default)]
    #[ts(optional)]
    pub note: Option<String>,
}

/// What is changed of a meeting's minutes; what it said of each stays.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct ReviewChange {
    /// Meeting.
    pub id: String,
    /// Chủ trì.
    #[serde(default)]
    #[ts(optional)]
    pub chair: Option<String>,
    /// Thư ký.
    #[serde(default)]
    #[ts(optional)]
    pub secretary: Option<String>,
    /// Có mặt.
    #[serde(default)]
    #[ts(optional)]
    pub present: Option<i64>,
    /// Ghi chú.
    #[serde(default)]
    #[ts(optional)]
    pub note: Option<String>,
}

/// The meeting written.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReviewSaved {
    /// Meeting.
    pub id: String,
    /// People struck off.
    pub struck_off: u32,
}
