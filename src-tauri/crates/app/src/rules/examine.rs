//! Judging a story without an office (`rules examine`): the domain does it, this only gives it the shape of the door.

use domain::story::{StoryError, examine_json};
use serde_json::Value;

use crate::Failure;

/// Judges one story (`story.md`): stage, side state, dates and findings, or the refusal.
pub fn examine(text: &str) -> Result<Value, Failure> {
    match examine_json(text) {
        Ok(reply) => serde_json::to_value(reply)
            .map_err(|error| Failure::new("reply", format!("Không ghi được trả lời: {error}."))),
        Err(StoryError::Usage(sentence)) => Err(Failure::usage(sentence)),
        Err(StoryError::Refused(refusal)) => Err(refusal.into()),
    }
}
