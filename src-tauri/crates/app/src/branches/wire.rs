//! School years and chi đoàn on the wire.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One school year.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SchoolYearRow {
    /// "2025-2026".
    pub label: String,
    /// First day.
    pub starts_on: String,
    /// Last day.
    pub ends_on: String,
    /// The one in work.
    pub current: bool,
    /// Chi đoàn it has.
    pub branches: u32,
}

/// All school years, newest first.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SchoolYearRows {
    /// The rows.
    pub rows: Vec<SchoolYearRow>,
    /// How many.
    pub total: u32,
}

/// A school year by its label.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct SchoolYearLabel {
    /// "2025-2026".
    pub label: String,
}

/// Which school year.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct BranchesList {
    /// Label; the current one without it.
    pub school_year: Option<String>,
}

/// One chi đoàn in a school year.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BranchRow {
    /// Chi đoàn.
    pub id: String,
    /// Class name in that year.
    pub name: String,
    /// Grade, for classes.
    pub grade: Option<u8>,
    /// `pupil`, `teacher`, `employee`, `worker`, `other`.
    pub kind: String,
    /// Giáo viên chủ nhiệm.
    pub homeroom_teacher: Option<String>,
    /// Đoàn viên in it today.
    pub members: u32,
    /// Thanh niên in it today.
    pub youth: u32,
    /// What rules say of it today, as sentences; only in the school year in work.
    pub notes: Vec<String>,
}

/// The chi đoàn of a school year.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BranchRows {
    /// Ordered by grade and name.
    pub rows: Vec<BranchRow>,
    /// How many.
    pub total: u32,
}

/// Add a chi đoàn by hand, or change one.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct BranchSet {
    /// The chi đoàn to change; without it a new one.
    #[serde(default)]
    #[ts(optional)]
    pub id: Option<String>,
    /// Class name.
    pub name: String,
    /// Kind of people; `pupil` without it.
    #[serde(default)]
    #[ts(optional)]
    pub kind: Option<String>,
    /// Giáo viên chủ nhiệm.
    #[serde(default)]
    #[ts(optional)]
    pub homeroom_teacher: Option<String>,
    /// School year; the current one without it.
    #[serde(default)]
    #[ts(optional)]
    pub school_year: Option<String>,
}

/// A chi đoàn by id.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct BranchId {
    /// Chi đoàn.
    pub id: String,
}
