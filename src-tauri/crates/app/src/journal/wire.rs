//! The journal on the wire.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which part of the journal.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct JournalList {
    /// At most so many; all without it.
    pub limit: Option<u32>,
}

/// One operation.
#[derive(Debug, Clone, Serialize, TS)]
pub struct JournalRow {
    /// Operation.
    pub id: String,
    /// Running number.
    pub number: u32,
    /// Instant, RFC 3339.
    pub at: String,
    /// Who.
    pub user: String,
    /// Command.
    pub command: String,
    /// `do`, `undo`, `redo`.
    pub kind: String,
    /// What, in a sentence.
    pub sentence: String,
    /// Can be undone at all.
    pub undoable: bool,
    /// Taken back at the moment.
    pub undone: bool,
}

/// Newest first.
#[derive(Debug, Clone, Serialize, TS)]
pub struct JournalRows {
    /// Rows.
    pub rows: Vec<JournalRow>,
    /// How many.
    pub total: u32,
}

/// What was taken back, or done again.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Undone {
    /// "Đã hoàn tác: …".
    pub sentence: String,
    /// The operation taken back or done again.
    pub of: String,
}
