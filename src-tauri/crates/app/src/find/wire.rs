//! Ctrl+K on the wire.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What was typed.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct FindAsk {
    /// Text.
    pub text: String,
}

/// One thing found.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Found {
    /// `member`, `candidate`, `branch`, `ceremony`.
    pub kind: String,
    /// Id of the thing.
    pub id: String,
    /// First line.
    pub title: String,
    /// Second line.
    pub about: String,
}

/// What was found.
#[derive(Debug, Clone, Serialize, TS)]
pub struct FoundRows {
    /// Best first.
    pub rows: Vec<Found>,
    /// How many are shown.
    pub total: u32,
}
