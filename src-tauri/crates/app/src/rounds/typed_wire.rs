//! What is typed into a round, and its decision, on the wire.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What was typed in the grid.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct RoundFill {
    /// Round.
    pub id: String,
    /// The day the chi đoàn met, for votes that are new and have no day of their own; none: today.
    #[serde(default)]
    #[ts(optional)]
    pub nominated_on: Option<String>,
    /// The day the committee met, where it is told here.
    #[serde(default)]
    #[ts(optional)]
    pub committee_on: Option<String>,
    /// Tổng số ủy viên, where it is told here.
    #[serde(default)]
    #[ts(optional)]
    pub committee_total: Option<u32>,
    /// Có mặt, where it is told here.
    #[serde(default)]
    #[ts(optional)]
    pub committee_present: Option<u32>,
    /// People; what is left out of a person stays.
    pub people: Vec<RoundFillOne>,
}

/// What was typed of one person.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct RoundFillOne {
    /// Candidacy.
    #[ts(optional = false)]
    pub candidate: String,
    /// Ticks that changed.
    #[ts(as = "Option<Vec<MarkSet>>")]
    pub marks: Vec<MarkSet>,
    /// Vote of the chi đoàn.
    pub nomination: Option<VoteSet>,
    /// The day this chi đoàn met; moves a vote that is recorded. None: recorded days stay.
    pub nominated_on: Option<String>,
    /// Vote of the committee.
    pub committee: Option<VoteSet>,
    /// Code of the result; empty: as proposed.
    pub result: Option<String>,
    /// Ghi chú, lý do.
    pub note: Option<String>,
}

/// One tick.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct MarkSet {
    /// Criterion.
    pub criterion: String,
    /// Met or not; none: as recorded.
    #[serde(default)]
    #[ts(optional)]
    pub met: Option<bool>,
    /// Minh chứng.
    #[serde(default)]
    #[ts(optional)]
    pub evidence: Option<String>,
}

/// Numbers of a vote.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct VoteSet {
    /// Tổng số.
    pub total: Option<u32>,
    /// Có mặt.
    pub present: Option<u32>,
    /// Tán thành.
    pub in_favour: Option<u32>,
    /// Không tán thành.
    pub against: Option<u32>,
}

/// The decision of a round: who is recognised gets the step.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct RoundDecide {
    /// Round.
    #[ts(optional = false)]
    pub id: String,
    /// The day of the decision.
    #[ts(optional = false)]
    pub on: String,
    /// Its number.
    pub number: Option<String>,
    /// Người ký.
    pub signer: Option<String>,
}

/// What a decision came to.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RoundDecided {
    /// Round.
    pub id: String,
    /// Recognised.
    pub recognised: u32,
    /// Chi đoàn that have more than their quota, as sentences.
    pub notes: Vec<String>,
}
