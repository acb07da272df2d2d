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
    /// It must reach the second place as well: a failure there is told as a refusal.
    #[ts(as = "Option<bool>")]
    pub second: bool,
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
    /// Files attached in it.
    pub attachments: u32,
    /// Why it was made: `hand`, `work`, `migration`, `move`, or the code of the big operation it was made before
    /// (`import`, `year`, `undo`, `restore`, …); none in backups of the first versions.
    pub reason: Option<String>,
    /// Instant it was last opened and found whole, RFC 3339.
    pub checked: Option<String>,
    /// It lies in the folder of backups of this machine.
    pub here: bool,
    /// It lies in the second place.
    pub second: bool,
    /// Why it did not reach the second place, when it was just made.
    pub second_trouble: Option<String>,
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
    /// The folder of backups of this machine.
    pub folder: String,
    /// The second place, if one is chosen.
    pub second: Option<String>,
}

/// Look into a backup: is it whole, or what would restoring it do.
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

/// What one side has and the other lacks.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BackupDifference {
    /// People.
    pub people: u32,
    /// Steps of candidates.
    pub steps: u32,
    /// Files attached.
    pub attachments: u32,
    /// Operations that changed something.
    pub count: u32,
    /// The latest of them, newest first.
    pub operations: Vec<BackupOperation>,
}

/// An operation by its sentence.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BackupOperation {
    /// Instant, RFC 3339.
    pub at: String,
    /// Who.
    pub user: String,
    /// What.
    pub sentence: String,
}

/// What restoring a backup would do to the office that is open.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BackupCompared {
    /// The backup, opened and found whole.
    pub backup: BackupRow,
    /// It is of the office that is open.
    pub same_office: bool,
    /// People in the open office.
    pub people: u32,
    /// Steps in the open office.
    pub steps: u32,
    /// Files attached in the open office.
    pub attachments: u32,
    /// What the open office has and the backup lacks.
    pub lost: BackupDifference,
    /// What the backup has and the open office lacks.
    pub gained: BackupDifference,
}

/// Cách sao lưu: how many are kept, how often they are made, where the second place is.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct BackupChoices {
    /// Every backup of so many days is kept,
    pub all_days: u32,
    /// then the last of each week for so many months,
    pub weekly_months: u32,
    /// then the last of each month for so many years.
    pub monthly_years: u32,
    /// Minutes between two backups after work.
    pub pause_minutes: u32,
    /// Days without a copy in the second place until it is said.
    pub remind_days: u32,
    /// Folder of the second place; empty or none = no second place.
    #[serde(default)]
    #[ts(optional)]
    pub second: Option<String>,
}

/// Nơi lưu thứ hai.
#[derive(Debug, Clone, Serialize, TS)]
pub struct SecondPlace {
    /// Its folder.
    pub folder: String,
    /// It can be reached now.
    pub reachable: bool,
    /// Instant of the newest backup copied there, RFC 3339.
    pub at: Option<String>,
    /// Days since then.
    pub days: Option<u32>,
    /// Work was done since, and it is longer ago than the reminder allows.
    pub old: bool,
    /// Why the last copy there failed.
    pub trouble: Option<String>,
}

/// The open file lacks operations that were seen before.
#[derive(Debug, Clone, Serialize, TS)]
pub struct OlderFile {
    /// What is so, and what to do.
    pub sentence: String,
    /// How many are missing; 0 = not known before comparing.
    pub missing: u32,
    /// Instant of the last operation in the file.
    pub since: Option<String>,
    /// Instant of the last one seen.
    pub until: String,
    /// A backup that has them.
    pub backup: Option<String>,
}

/// Something about backups that everybody should see.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BackupNote {
    /// `older`, `trouble`, `second-trouble`, `second-old`.
    pub code: String,
    /// The sentence.
    pub sentence: String,
}

/// Backups as a whole.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BackupState {
    /// Folder of backups of this machine.
    pub folder: String,
    /// Folder of the office.
    pub data_folder: String,
    /// Bytes of `office.db`.
    #[ts(type = "number")]
    pub data_size: u64,
    /// Instant of the newest readable backup on this machine.
    pub newest_at: Option<String>,
    /// What is set.
    pub choices: BackupChoices,
    /// The second place, if one is chosen.
    pub second: Option<SecondPlace>,
    /// The open file is older than what was seen.
    pub older: Option<OlderFile>,
    /// What should be seen outside this screen too, most urgent first.
    pub notes: Vec<BackupNote>,
}

/// What became of an automatic backup.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BackupAutomatic {
    /// The backup, when it was time for one.
    pub made: Option<BackupRow>,
    /// Why it failed.
    pub trouble: Option<String>,
}

/// Chuyển sang máy khác.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct BackupMove {
    /// The file to write.
    pub path: String,
    /// What this PC does from now on: `go_on` or `read_only`.
    pub then: String,
}

/// The file for the other PC.
#[derive(Debug, Clone, Serialize, TS)]
pub struct BackupMoved {
    /// What lies in it.
    pub backup: BackupRow,
    /// This PC only looks from now on.
    pub read_only: bool,
}

/// Look at a backup without changing anything.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct BackupLook {
    /// The file; without it the newest whole one of the office that is locked.
    pub path: Option<String>,
    /// A password of the time it was made.
    pub password: Option<String>,
    /// Or the recovery code of that time.
    pub recovery_code: Option<String>,
}

/// Why nothing can be written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ReadOnly {
    /// `moved`: the office went on to another PC; `looking`: a backup is being looked at.
    pub kind: String,
    /// Since when, or the instant of the backup, RFC 3339.
    pub since: String,
}
