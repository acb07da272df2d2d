//! Việc thử thách on the wire.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which tasks.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct ChallengesAsk {
    /// Of this candidacy alone.
    pub candidate: Option<String>,
    /// `open`: somebody is not judged yet; `overdue`; without it all.
    pub state: Option<String>,
}

/// Tasks and the office's catalogue of them.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ChallengesList {
    /// The newest first.
    pub rows: Vec<ChallengeLine>,
    /// How many.
    pub total: u32,
    /// Việc mẫu of the office, in order.
    pub patterns: Vec<ChallengePattern>,
    /// Usual ones it does not have yet.
    pub proposed: Vec<ChallengePattern>,
    /// Kinds: code and name.
    pub kinds: Vec<(String, String)>,
    /// Results: code and name.
    pub results: Vec<(String, String)>,
}

/// One task.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ChallengeLine {
    /// Task.
    pub id: String,
    /// What is to be done.
    pub title: String,
    /// Code of the kind.
    pub kind: String,
    /// Its name.
    pub kind_label: String,
    /// Yêu cầu.
    pub expected: Option<String>,
    /// Người giao.
    pub given_by: Option<String>,
    /// Given on.
    pub given_on: String,
    /// By when.
    pub due_on: Option<String>,
    /// People.
    pub people: u32,
    /// Not judged yet.
    pub open: u32,
    /// Đạt.
    pub passed: u32,
    /// Không đạt.
    pub failed: u32,
    /// Due before today and not all judged.
    pub late: bool,
}

/// A task and everybody's part in it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ChallengePage {
    /// The task.
    pub task: ChallengeLine,
    /// By name.
    pub rows: Vec<ChallengeShare>,
    /// Results: code and name.
    pub results: Vec<(String, String)>,
}

/// Somebody's part.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ChallengeShare {
    /// Candidacy.
    pub candidate: String,
    /// Person.
    pub person: String,
    /// Họ và tên.
    pub name: String,
    /// Chi đoàn.
    pub branch: Option<String>,
    /// Code of the result.
    pub result: String,
    /// Người đánh giá.
    pub judged_by: Option<String>,
    /// Judged on.
    pub judged_on: Option<String>,
    /// Hours.
    pub hours: Option<i64>,
    /// Minh chứng.
    pub evidence: Option<String>,
    /// A file that proves it.
    pub attachment: Option<String>,
    /// Its name.
    pub attachment_name: Option<String>,
    /// Nhận xét.
    pub remark: Option<String>,
}

/// A task, new or changed.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct ChallengeSet {
    /// Without it a new one.
    #[serde(default)]
    #[ts(optional)]
    pub id: Option<String>,
    /// What is to be done.
    pub title: String,
    /// Code of the kind; `other` unless given.
    #[serde(default)]
    #[ts(optional)]
    pub kind: Option<String>,
    /// Yêu cầu.
    #[serde(default)]
    #[ts(optional)]
    pub expected: Option<String>,
    /// Người giao.
    #[serde(default)]
    #[ts(optional)]
    pub given_by: Option<String>,
    /// Given on; today unless given.
    #[serde(default)]
    #[ts(optional)]
    pub given_on: Option<String>,
    /// By when.
    #[serde(default)]
    #[ts(optional)]
    pub due_on: Option<String>,
    /// Who is to do it; of a known task those who come to it.
    #[serde(default)]
    pub candidates: Vec<String>,
}

/// The task written.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ChallengeSaved {
    /// Task.
    pub id: String,
}

/// A task by id.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct ChallengeId {
    /// Task.
    pub id: String,
}

/// People of a task.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct ChallengePeople {
    /// Task.
    pub id: String,
    /// Candidacies.
    pub candidates: Vec<String>,
}

/// Results of several people at once.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct ChallengeJudge {
    /// Task.
    pub id: String,
    /// Người đánh giá, of all.
    #[serde(default)]
    #[ts(optional)]
    pub judged_by: Option<String>,
    /// The day, of all; today unless given.
    #[serde(default)]
    #[ts(optional)]
    pub judged_on: Option<String>,
    /// Each whole as it shall be.
    pub people: Vec<ChallengeResult>,
}

/// Somebody's result.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct ChallengeResult {
    /// Candidacy.
    pub candidate: String,
    /// `not_judged`, `passed`, `failed`, `cancelled`.
    pub result: String,
    /// Whole hours.
    #[serde(default)]
    #[ts(optional)]
    pub hours: Option<i64>,
    /// Minh chứng.
    #[serde(default)]
    #[ts(optional)]
    pub evidence: Option<String>,
    /// A file of this person that proves it.
    #[serde(default)]
    #[ts(optional)]
    pub attachment: Option<String>,
    /// Nhận xét.
    #[serde(default)]
    #[ts(optional)]
    pub remark: Option<String>,
}

/// Việc mẫu.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ChallengePattern {
    /// Without it a new one.
    #[serde(default)]
    #[ts(optional)]
    pub id: Option<String>,
    /// What is to be done.
    pub title: String,
    /// Code of the kind.
    #[serde(default)]
    #[ts(optional)]
    pub kind: Option<String>,
    /// Yêu cầu.
    #[serde(default)]
    #[ts(optional)]
    pub expected: Option<String>,
    /// Usual days until it is due.
    #[serde(default)]
    #[ts(optional)]
    pub days: Option<i64>,
}

/// Several việc mẫu at once.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ChallengePatterns {
    /// Those to be added.
    pub patterns: Vec<ChallengePattern>,
}
