//! Việc đang chạy: long work asked for by name, watched by asking, stopped by asking.

use serde::{Deserialize, Serialize};
use serde_json::Value;
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
    pub reply: Option<Value>,
    /// Why it was refused.
    pub refused: Option<String>,
    /// The sentence of the refusal.
    pub sentence: Option<String>,
}
