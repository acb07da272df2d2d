//! A step for many on the wire: whom it is for, what is everybody's, what is each one's own.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use ts_rs::TS;

use super::super::wire::NextStep;

/// Ask for the form of a step for many.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct StepManyAsk {
    /// Candidacies.
    pub candidates: Vec<String>,
    /// The step; none = what most of them are waiting for.
    #[serde(default)]
    #[ts(optional)]
    pub code: Option<String>,
}

/// The form of a step for many.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ManySteps {
    /// Whom it is for, by name.
    pub people: Vec<ManyPerson>,
    /// The form of the step chosen.
    pub form: NextStep,
    /// Steps to choose among; what most are waiting for first.
    pub steps: Vec<StepChoice>,
}

/// One of the people.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ManyPerson {
    /// Candidacy.
    pub candidate: String,
    /// Họ và tên.
    pub name: String,
    /// Class now.
    pub branch: Option<String>,
    /// Short name of the stage.
    pub stage_label: String,
}

/// A step to choose.
#[derive(Debug, Clone, Serialize, TS)]
pub struct StepChoice {
    /// Code.
    pub code: String,
    /// Name.
    pub label: String,
    /// How many of them it is the next step of.
    pub waiting: u32,
}

/// Record one step for many, as one operation.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct RecordStepMany {
    /// Code.
    pub code: String,
    /// Day it happened, for all who have none of their own.
    #[serde(default)]
    #[ts(optional)]
    pub on: Option<String>,
    /// Facts of all.
    #[serde(default)]
    #[ts(type = "Record<string, unknown>")]
    pub facts: Map<String, Value>,
    /// Note of all who have none of their own.
    #[serde(default)]
    #[ts(optional)]
    pub note: Option<String>,
    /// Each with what is his own.
    pub people: Vec<StepOfOne>,
    /// Record it for the others when somebody is refused; false: nothing is written then.
    #[serde(default)]
    pub leave_out_refused: bool,
}

/// What is one person's own.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct StepOfOne {
    /// Candidacy.
    pub candidate: String,
    /// Own day.
    #[serde(default)]
    #[ts(optional)]
    pub on: Option<String>,
    /// Own facts, over those of all.
    #[serde(default)]
    #[ts(type = "Record<string, unknown>")]
    pub facts: Map<String, Value>,
    /// Own note.
    #[serde(default)]
    #[ts(optional)]
    pub note: Option<String>,
}

/// Somebody for whom the step is refused.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RefusedOne {
    /// Candidacy.
    pub candidate: String,
    /// Họ và tên.
    pub name: String,
    /// Stable code.
    pub refused: String,
    /// Why.
    pub sentence: String,
}

/// Who would be refused.
#[derive(Debug, Clone, Serialize, TS)]
pub struct TriedMany {
    /// None: it can be recorded for all.
    pub refused: Vec<RefusedOne>,
    /// What rules would say of all of them together.
    pub notes: Vec<String>,
}

/// A step recorded for many.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RecordedMany {
    /// For how many.
    pub recorded: u32,
    /// Those who were left out.
    pub left_out: Vec<RefusedOne>,
    /// What rules say of all of them together.
    pub notes: Vec<String>,
}
