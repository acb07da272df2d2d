//! Leaving on the wire: the facts with their form, and the list of what is handed over.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use ts_rs::TS;

use super::super::wire::StepField;

/// What is known of somebody who graduates or moves.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LeavingWire {
    /// A record is there.
    pub recorded: bool,
    /// Facts, as recorded.
    #[ts(type = "Record<string, unknown>")]
    pub facts: Map<String, Value>,
    /// Facts as lines of text.
    pub lines: Vec<String>,
    /// Fields of the form.
    pub fields: Vec<StepField>,
    /// The list of what is handed over, all ten.
    pub items: Vec<HandOverWire>,
    /// The day of the last needed item, once all are done.
    pub completed_on: Option<String>,
}

/// One item of the list of what is handed over.
#[derive(Debug, Clone, Serialize, TS)]
pub struct HandOverWire {
    /// Its code.
    pub item: String,
    /// Its name.
    pub label: String,
    /// Needed here.
    pub needed: bool,
    /// When it was done.
    pub done_on: Option<String>,
    /// To whom.
    pub handed_to: Option<String>,
    /// By whom.
    pub handed_by: Option<String>,
    /// Sealed.
    pub sealed: Option<bool>,
    /// The receipt.
    pub receipt: Option<String>,
}

/// Record what is known of leaving: the whole record; an empty one takes it away.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct SetLeaving {
    /// Candidacy.
    pub candidate: String,
    /// Facts by key, days as `YYYY-MM-DD`.
    #[serde(default)]
    #[ts(type = "Record<string, unknown>")]
    pub facts: Map<String, Value>,
    /// What is said of items of the list.
    #[serde(default)]
    pub items: Vec<HandOverEntry>,
}

/// What is said of one item; what is left out is not known.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct HandOverEntry {
    /// Code of the item.
    pub item: String,
    /// Needed or not, where the office differs from the list.
    #[serde(default)]
    #[ts(optional)]
    pub needed: Option<bool>,
    /// How it was done.
    #[serde(flatten)]
    pub handed: Handed,
}

/// How an item was handed over; what is left out is not known.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct Handed {
    /// When it was done.
    pub done_on: Option<String>,
    /// To whom it was handed.
    pub handed_to: Option<String>,
    /// Who handed it over.
    pub handed_by: Option<String>,
    /// Sealed.
    pub sealed: Option<bool>,
    /// The receipt.
    pub receipt: Option<String>,
}
