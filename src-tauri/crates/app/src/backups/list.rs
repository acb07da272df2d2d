//! `backup.list`: what lies in the folder of backups; a file that cannot be read says why.

use super::make::{files, folder};
use super::open::header;
use super::wire::{BackupRow, BackupRows};
use crate::office::wire::Nothing;
use crate::{Call, Failure};

/// `backup.list`.
pub fn run(call: &Call<'_>, _: Nothing) -> Result<BackupRows, Failure> {
    let office = call.office()?;
    let rows: Vec<BackupRow> = files(&folder(&office))
        .into_iter()
        .map(|path| {
            let size = std::fs::metadata(&path).map(|found| found.len()).unwrap_or(0);
            let shown = path.display().to_string();
            match header(&path) {
                Ok(header) => header.row(shown, size),
                Err(failure) => BackupRow {
                    path: shown,
                    at: None,
                    size,
                    unit: None,
                    people: 0,
                    steps: 0,
                    problem: Some(failure.sentence),
                },
            }
        })
        .collect();
    Ok(BackupRows { total: rows.len() as u32, rows })
}
