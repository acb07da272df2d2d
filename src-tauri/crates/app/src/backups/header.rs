//! The head of a backup: what may be shown before any key is known. It names the unit and counts, never a person.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use store::{Conn, LastOperation, Totals, settings};

use super::wire::BackupRow;
use crate::Failure;
use crate::office::setting;

/// Made because somebody asked for it.
pub const BY_HAND: &str = "hand";
/// Made because work was done since the last one.
pub const AFTER_WORK: &str = "work";
/// Made before the first step of a migration.
pub const BEFORE_MIGRATION: &str = "migration";
/// Made to be opened on another PC.
pub const FOR_ANOTHER_PC: &str = "move";

/// What the program writes before the database of a backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    /// The office.
    pub office_id: String,
    /// When it was made, RFC 3339.
    pub at: String,
    /// Version of the program that made it.
    pub version: String,
    /// Name of the unit.
    pub unit: Option<String>,
    /// Invented people.
    pub demo: bool,
    /// What is counted again when it is verified.
    pub counts: Counts,
    /// The key slots of that time: a password of that time opens it.
    pub keys: Option<Value>,
    /// Why it was made: one of the codes above, or the code of the big operation it was made before. Backups of the
    /// first versions do not say.
    #[serde(default)]
    pub reason: Option<String>,
    /// The last operation in it: an office that lacks it is older than this backup.
    #[serde(default)]
    pub last: Option<Last>,
}

/// What a backup holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// People.
    pub people: u32,
    /// Steps of candidates.
    pub steps: u32,
    /// Operations of the journal.
    pub operations: u32,
    /// Files attached; none in backups of the versions before there were any.
    #[serde(default)]
    pub attachments: u32,
    /// Contents kept of them.
    #[serde(default)]
    pub bodies: u32,
}

/// The last operation somebody saw of an office: an id, a number and an instant, no word of what it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Last {
    /// Its id.
    pub id: String,
    /// Its place in the journal, from 1.
    pub number: i64,
    /// When, RFC 3339.
    pub at: String,
}

impl From<LastOperation> for Last {
    fn from(last: LastOperation) -> Self {
        Last { id: last.id.to_string(), number: last.number, at: last.at }
    }
}

impl From<Totals> for Counts {
    fn from(totals: Totals) -> Self {
        let small = |count: u64| u32::try_from(count).unwrap_or(u32::MAX);
        Counts {
            people: small(totals.people),
            steps: small(totals.steps),
            operations: small(totals.operations),
            attachments: small(totals.attachments.files),
            bodies: small(totals.attachments.bodies),
        }
    }
}

/// What a head says of the rows of an office.
pub struct Told {
    /// How much lies in it.
    pub counts: Counts,
    /// Its last operation.
    pub last: Option<Last>,
    /// Name of the unit.
    pub unit: Option<String>,
}

/// Reads what a head says; an office of an older version can be asked as well.
pub fn told(conn: &Conn<'_>) -> Result<Told, Failure> {
    Ok(Told {
        counts: store::totals(conn)?.into(),
        last: store::last_operation(conn)?.map(Last::from),
        unit: settings::get(conn, setting::UNIT)?.as_ref().and_then(Value::as_str).map(str::to_owned),
    })
}

impl Header {
    /// The row of a list; who lists it says where it lies.
    pub fn row(&self, path: String, size: u64) -> BackupRow {
        BackupRow {
            path,
            at: Some(self.at.clone()),
            size,
            unit: self.unit.clone(),
            people: self.counts.people,
            steps: self.counts.steps,
            attachments: self.counts.attachments,
            reason: self.reason.clone(),
            checked: Some(self.at.clone()),
            here: false,
            second: false,
            second_trouble: None,
            problem: None,
        }
    }
}
