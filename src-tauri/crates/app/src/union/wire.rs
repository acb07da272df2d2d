//! What the whole office is told, on the wire.

use serde::Serialize;
use ts_rs::TS;

/// One thing a rule says of the roll or of chi đoàn.
#[derive(Debug, Clone, Serialize, TS)]
pub struct UnionFinding {
    /// Key of it in the agenda.
    pub key: String,
    /// Rule.
    pub rule_id: String,
    /// Short name of the rule.
    pub label: String,
    /// What to do.
    pub title: String,
    /// Which chi đoàn.
    pub about: String,
    /// Chi đoàn (id), where it is about one.
    pub branch: Option<String>,
    /// `blocks`, `warns`, `informs`.
    pub severity: Option<String>,
    /// What the rule says of the first of them.
    pub sentence: String,
    /// Where the rule comes from.
    pub source: String,
    /// How many people or chi đoàn.
    pub count: u32,
}

/// Everything of that kind.
#[derive(Debug, Clone, Serialize, TS)]
pub struct UnionFindings {
    /// The findings.
    pub rows: Vec<UnionFinding>,
    /// How many.
    pub total: u32,
}
