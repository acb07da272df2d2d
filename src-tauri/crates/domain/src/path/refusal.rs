//! The impossible: what is not stored, and the sentence that says why.
//!
//! Invariant: a refusal names the field and the days; it is no finding, and a finding never becomes one. Only what can
//! be judged from one timeline is refused here; a second open candidacy or a person twice in one ceremony is refused
//! where all candidacies can be seen.

use serde::{Serialize, Serializer};

/// Which impossibility; its word is stable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RefusalId {
    /// The numbers of a vote contradict each other.
    VoteArithmetic,
    /// A step dated after today.
    FutureStep,
    /// No such calendar day.
    NotADate,
    /// Birth date after today.
    BornAfterToday,
    /// Decision received before it was issued.
    ReceivedBeforeIssued,
    /// Ceremony before the decision was issued.
    CeremonyBeforeDecision,
    /// Ceremony held without a decision.
    HeldWithoutDecision,
    /// Steps of the recognition without a ceremony.
    ProbationWithoutCeremony,
    /// Recognised before the ceremony.
    RecognisedBeforeCeremony,
    /// Certificate issued before the class began.
    CertificateBeforeClass,
    /// A period that ends before it starts.
    EndsBeforeStart,
    /// A step on a closed candidacy.
    StepOnClosed,
}

impl RefusalId {
    /// All of them.
    pub const ALL: [Self; 12] = [
        Self::VoteArithmetic,
        Self::FutureStep,
        Self::NotADate,
        Self::BornAfterToday,
        Self::ReceivedBeforeIssued,
        Self::CeremonyBeforeDecision,
        Self::HeldWithoutDecision,
        Self::ProbationWithoutCeremony,
        Self::RecognisedBeforeCeremony,
        Self::CertificateBeforeClass,
        Self::EndsBeforeStart,
        Self::StepOnClosed,
    ];

    /// The stable word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::VoteArithmetic => "vote-arithmetic",
            Self::FutureStep => "future-step",
            Self::NotADate => "not-a-date",
            Self::BornAfterToday => "born-after-today",
            Self::ReceivedBeforeIssued => "received-before-issued",
            Self::CeremonyBeforeDecision => "ceremony-before-decision",
            Self::HeldWithoutDecision => "held-without-decision",
            Self::ProbationWithoutCeremony => "probation-without-ceremony",
            Self::RecognisedBeforeCeremony => "recognised-before-ceremony",
            Self::CertificateBeforeClass => "certificate-before-class",
            Self::EndsBeforeStart => "ends-before-start",
            Self::StepOnClosed => "step-on-closed",
        }
    }
}

impl Serialize for RefusalId {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.code())
    }
}

/// Từ chối: why something cannot be recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, thiserror::Error)]
#[error("{sentence}")]
pub struct Refusal {
    /// Which impossibility.
    #[serde(rename = "refused")]
    pub id: RefusalId,
    /// The Vietnamese sentence: what is wrong, where, and what to do.
    pub sentence: String,
}

impl Refusal {
    /// A refusal with its sentence.
    pub fn new(id: RefusalId, sentence: impl Into<String>) -> Self {
        Self { id, sentence: sentence.into() }
    }
}
