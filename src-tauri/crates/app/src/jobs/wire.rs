//! Việc đang chạy: long work asked for by name, watched by asking, stopped by asking.

use std::sync::Arc;

use serde::{Deserialize, Serialize, Serializer};
use serde_json::Value;
use serde_json::value::RawValue;
use ts_rs::TS;

/// Start any command as a job.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct JobStart {
    /// Command.
    pub command: String,
    /// Its arguments.
    #[serde(default)]
    #[ts(type = "unknown")]
    pub args: Value,
}

/// A job by id.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct JobId {
    /// Job.
    pub job: String,
}

/// The reply of a command, kept as its text and told without being copied.
#[derive(Debug, Clone)]
pub struct Told(Arc<Box<RawValue>>);

impl Told {
    /// Keeps it.
    pub fn of(reply: Box<RawValue>) -> Self {
        Told(Arc::new(reply))
    }
}

impl Serialize for Told {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        self.0.as_ref().serialize(to)
    }
}

/// How a job stands.
#[derive(Debug, Clone, Serialize, TS)]
pub struct JobStatus {
    /// `running`, `done`, `refused`, `cancelled`.
    pub state: String,
    /// What it is at: "Đang đọc tệp".
    pub step: String,
    /// Units done.
    pub done: u32,
    /// Units in all; 0 = not known.
    pub total: u32,
    /// The reply of the command, when done.
    #[ts(type = "unknown")]
    pub reply: Option<Told>,
    /// Why it was refused.
    pub refused: Option<String>,
    /// The sentence of the refusal.
    pub sentence: Option<String>,
}
