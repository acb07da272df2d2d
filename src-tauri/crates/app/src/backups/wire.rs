//! Backups on the wire.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Make a backup now.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct BackupMake {
    /// Where to; without it a file of its own in the folder of backups of this office.
    pub path: Option<String>,
}

/// What lies in a backup.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BackupRow {
    /// The file.
    pub path: String,
    /// Instant it was made, RFC 3339; none when it cannot be read.
    pub at: Option<String>,
    /// Bytes.
    #[ts(type = "number")]
    pub size: u64,
    /// Name of the unit.
    pub unit: Option<String>,
    /// People in it.
    pub people: u32,
    /// Steps of candidates in it.
    pub steps: u32,
    /// Why it is of no use, if so.
    pub problem: Option<String>,
}

/// Backups in the folder of this office.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BackupRows {
    /// Newest first.
    pub rows: Vec<BackupRow>,
    /// How many.
    pub total: u32,
}

/// Look into a backup.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct BackupVerify {
    /// The file.
    pub path: String,
    /// A password of the time it was made, when it is not of the office that is open.
    #[serde(default)]
    #[ts(optional)]
    pub password: Option<String>,
    /// Or the recovery code of that time.
    #[serde(default)]
    #[ts(optional)]
    pub recovery_code: Option<String>,
}

/// Bring an office back from a backup.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct BackupRestore {
    /// The file.
    pub path: String,
    /// Folder; without it the one the program was started with.
    #[serde(default)]
    #[ts(optional)]
    pub folder: Option<String>,
    /// A password of the time it was made.
    #[serde(default)]
    #[ts(optional)]
    pub password: Option<String>,
    /// Or the recovery code of that time.
    #[serde(default)]
    #[ts(optional)]
    pub recovery_code: Option<String>,
    /// An office lies there already: keep it beside and take its place.
    #[serde(default)]
    pub replace: bool,
}

/// The office brought back; it is open.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BackupRestored {
    /// Its folder.
    pub folder: String,
    /// What lay in the backup.
    pub backup: BackupRow,
    /// Where the office that was there before lies now.
    pub kept: Option<String>,
}
