//! The head of a backup: what may be shown before any key is known. It names the unit and counts, never a person.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use store::{Conn, people, settings, steps};

use super::wire::BackupRow;
use crate::Failure;
use crate::office::setting;

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
}

/// Counts what lies in an office.
pub fn counts(conn: &Conn<'_>) -> Result<Counts, Failure> {
    Ok(Counts {
        people: people::all(conn)?.len() as u32,
        steps: steps::all(conn)?.len() as u32,
        operations: store::operations::list(conn, Some(0), 0)?.1 as u32,
    })
}

/// Name of the unit.
pub fn unit(conn: &Conn<'_>) -> Result<Option<String>, Failure> {
    Ok(settings::get(conn, setting::UNIT)?.as_ref().and_then(Value::as_str).map(str::to_owned))
}

impl Header {
    /// The row of a list.
    pub fn row(&self, path: String, size: u64) -> BackupRow {
        BackupRow {
            path,
            at: Some(self.at.clone()),
            size,
            unit: self.unit.clone(),
            people: self.counts.people,
            steps: self.counts.steps,
            problem: None,
        }
    }
}
