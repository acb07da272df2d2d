//! «Đồng hành» on the page of a candidate, on the wire.

use serde::Serialize;
use ts_rs::TS;

use super::wire::{CompanionCharge, SaidLast};

/// The section «Đồng hành» of the page of a candidate.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CompanionSection {
    /// Everybody who accompanies or did, those of today first.
    pub companions: Vec<SectionCompanion>,
    /// What is wanting, as a sentence.
    pub wanting: Option<String>,
    /// Tasks, the newest first.
    pub tasks: Vec<SectionTask>,
    /// Remarks, the newest period first.
    pub remarks: Vec<SectionRemark>,
}

/// A companion on the page of a candidate.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SectionCompanion {
    /// The person, if there is a record.
    pub person: Option<String>,
    /// Họ và tên.
    pub companion: String,
    /// As what, since when.
    #[serde(flatten)]
    pub charge: CompanionCharge,
    /// Has left the unit.
    pub gone: Option<String>,
}

/// A task on the page of a candidate.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SectionTask {
    /// Task.
    pub task: String,
    /// What.
    pub title: String,
    /// Given on.
    pub given_on: String,
    /// By when.
    pub due_on: Option<String>,
    /// Code of the result.
    pub result: String,
    /// The result in words.
    pub result_label: String,
    /// Judged on.
    pub judged_on: Option<String>,
    /// Hours.
    pub hours: Option<i64>,
    /// Minh chứng, nhận xét.
    pub said: Option<String>,
    /// Overdue.
    pub late: bool,
}

/// A remark on the page of a candidate.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SectionRemark {
    /// Period.
    pub period_id: String,
    /// What was said.
    #[serde(flatten)]
    pub said: SaidLast,
    /// Locked.
    pub locked: bool,
}
