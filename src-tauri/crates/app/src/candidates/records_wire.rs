//! What stands beside the steps, on the wire: conditions and documents of the file.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use ts_rs::TS;

use super::wire::StepField;

/// What is known of the person's side of the conditions.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ConditionsWire {
    /// A record is there.
    pub recorded: bool,
    /// Facts, as recorded.
    #[ts(type = "Record<string, unknown>")]
    pub facts: Map<String, Value>,
    /// Facts as lines of text.
    pub lines: Vec<String>,
    /// Fields of the form.
    pub fields: Vec<StepField>,
}

/// Record the conditions: the whole record; an empty one takes it away.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct SetConditions {
    /// Candidacy.
    pub candidate: String,
    /// Facts by key, days as `YYYY-MM-DD`.
    #[serde(default)]
    #[ts(type = "Record<string, unknown>")]
    pub facts: Map<String, Value>,
}

/// One of the twenty documents of the file.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DocumentWire {
    /// Key, `member_introduction`.
    pub key: String,
    /// «3-KNĐ Giấy giới thiệu người vào Đảng».
    pub title: String,
    /// `missing`, `received`, `renewed`, `stale`.
    pub state: String,
    /// The same in words, with the last day of its worth.
    pub says: String,
    /// Its number or numbers.
    pub number: Option<String>,
    /// Its date.
    pub dated: Option<String>,
    /// Last day of its worth, as written on it or by a rule.
    pub valid_until: Option<String>,
    /// The step that yielded it.
    pub step: Option<String>,
}
