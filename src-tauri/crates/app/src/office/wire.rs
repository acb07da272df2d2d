//! What the window and scripts say and hear about the office as a whole.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::backups::wire::ReadOnly;

/// No arguments.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
pub struct Nothing {}

/// Where the program stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// No office yet: first start.
    Start,
    /// An office is there and closed.
    Locked,
    /// An office is open.
    Open,
}

/// What every screen needs to know.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OfficeStatus {
    /// Start, locked or open.
    pub phase: Phase,
    /// Name of the unit; while it is locked, as its newest backup on this machine names it.
    pub unit: Option<String>,
    /// While it is locked: when that backup was made and found whole, RFC 3339.
    pub backed_up: Option<String>,
    /// Code of the kind of unit (`school`, …), when open.
    pub kind: Option<String>,
    /// Current school year "2025-2026", when open.
    pub school_year: Option<String>,
    /// Civil date of today, `YYYY-MM-DD`.
    pub today: String,
    /// Invented people: the band "DỮ LIỆU MẪU" is shown and papers are marked.
    pub demo: bool,
    /// Who opened it.
    pub user: Option<String>,
    /// The recovery code opened it, so a new password may be wanted.
    pub by_code: bool,
    /// Minutes without use until it is locked; none where no password would open it again.
    pub lock_minutes: Option<u32>,
    /// What was found wrong with `office.keys` at the opening, and mended.
    pub keys_note: Option<String>,
    /// Folder of the office.
    pub folder: Option<String>,
    /// Folder proposed for a new office.
    pub proposed_folder: Option<String>,
    /// Sentence when the clock stands before the last entry of the journal.
    pub clock_warning: Option<String>,
    /// Nothing can be written, and why.
    pub read_only: Option<ReadOnly>,
    /// Sentence when the open file lacks what was seen of it before.
    pub older_warning: Option<String>,
    /// Version of the program.
    pub version: String,
}

/// Make an office.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct OfficeCreate {
    /// Folder; without it the one the program was started with.
    #[serde(default)]
    #[ts(optional)]
    pub folder: Option<String>,
    /// Name of the Union that owns the office.
    pub unit: String,
    /// `school`, `enterprise`, `agency`, `upper`, `other`.
    pub kind: String,
    /// "2025-2026".
    pub school_year: String,
    /// Name of the first user.
    #[serde(default)]
    #[ts(optional)]
    pub user: Option<String>,
    /// First password, at least 10 characters; without it only the recovery code opens the office.
    #[serde(default)]
    #[ts(optional)]
    pub password: Option<String>,
}

/// Ask about a folder.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
pub struct OfficePlace {
    /// Folder; without it the one of the open office, else the one proposed.
    #[serde(default)]
    #[ts(optional)]
    pub folder: Option<String>,
}

/// What there is to say of a folder.
#[derive(Debug, Clone, Serialize, TS)]
pub struct PlaceAdvice {
    /// The folder.
    pub folder: String,
    /// `own`, `synced`, `removable`, `network`.
    pub ground: String,
    /// Why it is better not there, and where instead; none on own ground.
    pub advice: Option<String>,
    /// The better folder.
    pub better: Option<String>,
    /// Why no office can be made there.
    pub problem: Option<String>,
    /// An office lies there already.
    pub occupied: bool,
}

/// The sheet with the recovery code, while it may be printed.
#[derive(Debug, Clone, Serialize, TS)]
pub struct RecoverySheet {
    /// The page as a picture.
    pub svg: String,
    /// Its width.
    pub width_mm: f32,
    /// Its height.
    pub height_mm: f32,
    /// What the print queue is asked for.
    pub paper: String,
}

/// Keep the sheet as a file.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct RecoverySheetSave {
    /// A path that ends in `.pdf`, outside the folder of the office.
    pub path: String,
}

/// The new office.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OfficeCreated {
    /// Shown once: 8 groups of 4.
    pub recovery_code: String,
    /// The folder.
    pub folder: String,
}

/// Two groups of the recovery code, typed back.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct RecoveryConfirm {
    /// Number of the group (1 to 8) and what was typed.
    pub groups: Vec<(u8, String)>,
}

/// Open with a password.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
pub struct OfficeUnlock {
    /// The password as typed.
    #[serde(default)]
    #[ts(optional)]
    pub password: Option<String>,
    /// Or the recovery code.
    #[serde(default)]
    #[ts(optional)]
    pub recovery_code: Option<String>,
    /// A file of an earlier version is brought up to this one even where it could not be backed up before.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional)]
    pub without_backup: bool,
}

/// Lock the office.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
pub struct OfficeLock {
    /// What was being typed, as the window wants it back: JSON text that only the window reads. Kept inside the encrypted
    /// database, for the same user.
    #[serde(default)]
    #[ts(optional)]
    pub unfinished: Option<String>,
}

/// What was being typed when it was locked.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Unfinished {
    /// As it was given; told once.
    pub unfinished: Option<String>,
}

/// Minutes without use until the office is locked.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct LockMinutes {
    /// 1 to 120.
    pub minutes: u32,
}

/// Point at a folder with an office.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct OfficeFolder {
    /// The folder, or the `office.db` in it.
    pub folder: String,
}

/// Look at a demonstration.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct OfficeDemo {
    /// `school` (default) or `enterprise`.
    #[serde(default)]
    #[ts(optional)]
    pub kind: Option<String>,
    /// Password to protect it with; without it, it opens with nothing.
    #[serde(default)]
    #[ts(optional)]
    pub password: Option<String>,
}

/// Result of `check`.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OfficeHealth {
    /// What is wrong; empty when all is well.
    pub problems: Vec<HealthProblem>,
    /// Hash over all journalled tables, independent of row order; empty where a damaged file cannot be read through.
    pub state_sha256: String,
}

/// Lỗi dữ liệu: one thing found by `check`.
#[derive(Debug, Clone, Serialize, TS)]
pub struct HealthProblem {
    /// Stable code.
    pub code: String,
    /// What it is and what to do.
    pub sentence: String,
    /// Whether the program can mend it.
    pub repairable: bool,
}

/// Result of a repair.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OfficeRepaired {
    /// How many rows were put right.
    pub rows: u32,
    /// What is still wrong: the program leaves it to the office.
    pub left: Vec<HealthProblem>,
}
