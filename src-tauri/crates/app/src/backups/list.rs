//! `backup.list`: what lies in the folder of backups and in the second place; a file that cannot be read says why.
//!
//! An office that is still locked can be asked as well: heads are read without any key.

use std::path::{Path, PathBuf};

use super::folder::{files, inside, of as folder_of};
use super::memory;
use super::older::within;
use super::open::header;
use super::wire::{BackupRow, BackupRows};
use crate::office::wire::Nothing;
use crate::{Call, Failure};

/// A stick answers at once; a share that is not there would keep the list waiting.
const PATIENCE: std::time::Duration = std::time::Duration::from_secs(3);

/// `backup.list`.
pub fn run(call: &Call<'_>, _: Nothing) -> Result<BackupRows, Failure> {
    let (home, folder, own) = match call.office() {
        Ok(office) if !office.is_looked_at() => {
            (office.folder.clone(), folder_of(&office), Some(office.store.office_id().to_string()))
        }
        // Locked, or only looked at: what lies beside the office itself.
        _ => {
            let home = call.app().office_folder();
            (home.clone(), inside(&home), None)
        }
    };
    let memory = memory::of(&home);
    let mut rows: Vec<BackupRow> = files(&folder)
        .into_iter()
        .map(|path| {
            let checked = path.file_name().and_then(|name| memory.checked.get(&*name.to_string_lossy())).cloned();
            let mut row = read(&path).0;
            row.here = true;
            row.checked = checked.or(row.checked);
            row
        })
        .collect();
    if let Some(second) = memory.choices.second.clone() {
        let there = within(PATIENCE, move || files(&second).iter().map(|path| read(path)).collect::<Vec<_>>());
        merge(&mut rows, there.unwrap_or_default(), own.as_deref());
    }
    Ok(BackupRows {
        total: rows.len() as u32,
        rows,
        folder: folder.display().to_string(),
        second: memory.choices.second.map(|second| second.display().to_string()),
    })
}

/// A backup that lies in both places is one row; a stick may also hold those of other offices, which stay out.
fn merge(rows: &mut Vec<BackupRow>, there: Vec<(BackupRow, Option<String>)>, own: Option<&str>) {
    let own = own.map(str::to_owned);
    for (mut row, office) in there {
        if office.is_none() || own.is_some() && office != own {
            continue;
        }
        match rows.iter_mut().find(|known| known.at == row.at && known.size == row.size) {
            Some(known) => known.second = true,
            None => {
                row.second = true;
                rows.push(row);
            }
        }
    }
    rows.sort_by(|one, other| other.at.cmp(&one.at));
}

/// The row of a file and the office it says it is of.
fn read(path: &Path) -> (BackupRow, Option<String>) {
    let size = std::fs::metadata(path).map(|found| found.len()).unwrap_or(0);
    let shown = PathBuf::from(path).display().to_string();
    match header(path) {
        Ok(header) => (header.row(shown, size), Some(header.office_id)),
        Err(failure) => (
            BackupRow {
                path: shown,
                at: None,
                size,
                unit: None,
                people: 0,
                steps: 0,
                attachments: 0,
                reason: None,
                checked: None,
                here: false,
                second: false,
                second_trouble: None,
                problem: Some(failure.sentence),
            },
            None,
        ),
    }
}
