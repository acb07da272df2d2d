//! The words for what a rule says: outcome and severity.
//!
//! Invariant: which severity an outcome has is decided here, from the severity of the rulebook's row, and nowhere else.

use serde::{Deserialize, Serialize};

/// Mức độ: how much a finding weighs. The order is that of lists: the gravest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// A coming step is not offered unless a reason is written.
    Blocks,
    /// Marked; nothing is stopped.
    Warns,
    /// A note.
    Informs,
}

impl Severity {
    /// The stored word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Blocks => "blocks",
            Self::Warns => "warns",
            Self::Informs => "informs",
        }
    }

    /// The Vietnamese word.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Blocks => "Chặn",
            Self::Warns => "Cảnh báo",
            Self::Informs => "Lưu ý",
        }
    }
}

/// Kết quả: what came of testing a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Satisfied.
    Met,
    /// Not satisfied.
    Failed,
    /// Depends on a reading that is not settled.
    Ask,
    /// A fact is wanting.
    Missing,
    /// A validity has ended.
    Expired,
    /// Within the limit.
    Running,
    /// Within the limit, near its end.
    DueSoon,
    /// Past the limit, not done.
    Overdue,
    /// Done past the limit.
    Late,
    /// Done or planned before the first allowed day.
    TooEarly,
    /// A date is wanting without which nothing can be said.
    Unknown,
    /// The rule does not apply here.
    NotApplicable,
}

impl Outcome {
    /// All of them.
    pub const ALL: [Self; 12] = [
        Self::Met,
        Self::Failed,
        Self::Ask,
        Self::Missing,
        Self::Expired,
        Self::Running,
        Self::DueSoon,
        Self::Overdue,
        Self::Late,
        Self::TooEarly,
        Self::Unknown,
        Self::NotApplicable,
    ];

    /// The stored word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::Failed => "failed",
            Self::Ask => "ask",
            Self::Missing => "missing",
            Self::Expired => "expired",
            Self::Running => "running",
            Self::DueSoon => "due_soon",
            Self::Overdue => "overdue",
            Self::Late => "late",
            Self::TooEarly => "too_early",
            Self::Unknown => "unknown",
            Self::NotApplicable => "not_applicable",
        }
    }

    /// The Vietnamese words, without the day or number that belongs to them.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Met => "Đạt",
            Self::Failed => "Chưa đạt",
            Self::Ask => "Cần hỏi cấp ủy",
            Self::Missing => "Thiếu",
            Self::Expired => "Hết giá trị",
            Self::Running => "Trong hạn",
            Self::DueSoon => "Sắp đến hạn",
            Self::Overdue => "Quá hạn",
            Self::Late => "Đã làm, trễ hạn",
            Self::TooEarly => "Sớm",
            Self::Unknown => "Chưa ghi ngày",
            Self::NotApplicable => "Không áp dụng",
        }
    }

    /// The severity of this outcome for a rule whose breach weighs `breach`.
    pub const fn severity(self, breach: Severity) -> Option<Severity> {
        match self {
            Self::Met | Self::Running | Self::NotApplicable => None,
            Self::DueSoon | Self::Unknown => Some(Severity::Informs),
            Self::Ask => Some(Severity::Warns),
            Self::Failed | Self::Missing | Self::Expired | Self::Overdue | Self::Late | Self::TooEarly => Some(breach),
        }
    }
}
