//! What is not stored of tasks and remarks, and the sentence that says why.

/// Which impossibility; its word is stable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum WorkRefusalId {
    /// A task due before it was given.
    DueBeforeGiven,
    /// A task judged before it was given.
    JudgedBeforeGiven,
    /// Something dated after today.
    AfterToday,
    /// A change in a locked period.
    LockedPeriod,
    /// A period that has not begun.
    PeriodToCome,
    /// A remark signed before its period began.
    SignedBeforePeriod,
}

impl WorkRefusalId {
    /// The stable word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::DueBeforeGiven => "due-before-given",
            Self::JudgedBeforeGiven => "judged-before-given",
            Self::AfterToday => "future-date",
            Self::LockedPeriod => "locked-period",
            Self::PeriodToCome => "period-to-come",
            Self::SignedBeforePeriod => "signed-before-period",
        }
    }
}

/// Từ chối: why a task or remark cannot be recorded.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{sentence}")]
pub struct WorkRefusal {
    /// Which impossibility.
    pub id: WorkRefusalId,
    /// The Vietnamese sentence: what is wrong, where, and what to do.
    pub sentence: String,
}

impl WorkRefusal {
    /// A refusal with its sentence.
    pub fn new(id: WorkRefusalId, sentence: impl Into<String>) -> Self {
        Self { id, sentence: sentence.into() }
    }
}
