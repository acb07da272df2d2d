//! Periodic reports on the wire.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A report, new or changed.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct ReportSet {
    /// Without it a new one.
    #[serde(default)]
    #[ts(optional)]
    pub id: Option<String>,
    /// What it is called.
    pub name: String,
    /// To whom.
    #[serde(default)]
    #[ts(optional)]
    pub addressee: Option<String>,
    /// `quarter`, `half_year`, `year`, `school_year`.
    pub every: String,
    /// Month of the deadline, 1 = the first month of the period, one more than its length = the month after it.
    pub due_month: u32,
    /// Day of that month; one the month does not have is its last.
    pub due_day: u32,
    /// Deadlines from this day on; today without it.
    #[serde(default)]
    #[ts(optional)]
    pub starts_on: Option<String>,
    /// Deadlines up to this day.
    #[serde(default)]
    #[ts(optional)]
    pub ends_on: Option<String>,
}

/// A report by id.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct ReportId {
    /// Report.
    pub id: String,
}

/// A report of one period was sent.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct MarkSent {
    /// Report.
    pub report: String,
    /// First day of the period.
    pub period: String,
    /// When it was sent.
    pub sent_on: String,
    /// Under which number.
    #[serde(default)]
    #[ts(optional)]
    pub number: Option<String>,
    /// Note.
    #[serde(default)]
    #[ts(optional)]
    pub note: Option<String>,
}

/// A sent report by id.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct SentId {
    /// The record of it.
    pub id: String,
}

/// One report of the office.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReportRowWire {
    /// Report.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// To whom.
    pub addressee: Option<String>,
    /// Code of how often.
    pub every: String,
    /// How often, in words.
    pub every_label: String,
    /// Month of the deadline.
    pub due_month: u32,
    /// Day of that month.
    pub due_day: u32,
    /// «ngày 15 tháng 3, 6, 9, 12».
    pub deadline: String,
    /// Deadlines from this day on.
    pub starts_on: String,
    /// Deadlines up to this day.
    pub ends_on: Option<String>,
    /// What is owed: all that are late, and the next.
    pub open: Vec<PeriodWire>,
    /// What was sent, newest period first.
    pub sent: Vec<SentWire>,
}

/// A period of a report.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PeriodWire {
    /// First day.
    pub from: String,
    /// «quý II/2026».
    pub label: String,
    /// Last day for the report.
    pub due_on: String,
}

/// A report that was sent.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SentWire {
    /// The record of it.
    pub id: String,
    /// «quý II/2026».
    pub period: String,
    /// When.
    pub sent_on: String,
    /// Under which number.
    pub number: Option<String>,
    /// Note.
    pub note: Option<String>,
}

/// How often a report may be owed, and the months its deadline may lie in.
#[derive(Debug, Clone, Serialize, TS)]
pub struct EveryWire {
    /// Code.
    pub code: String,
    /// In words.
    pub label: String,
    /// The months.
    pub months: Vec<DueMonth>,
}

/// A month a deadline may lie in.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DueMonth {
    /// 1 = the first month of the period.
    pub month: u32,
    /// «Ngày … tháng 3, 6, 9, 12».
    pub label: String,
}

/// The reports of the office.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ReportRows {
    /// By name.
    pub rows: Vec<ReportRowWire>,
    /// How many.
    pub total: u32,
    /// How often one may be owed.
    pub every: Vec<EveryWire>,
}
