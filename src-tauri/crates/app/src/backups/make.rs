//! `backup.make`: a compact copy, opened and counted, sealed into one file, and the file read back before it is told.

use std::fs::File;
use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDate, Utc};
use serde_json::json;
use vault::{BackupError, Keep, seal_backup, thin};

use super::header::{Header, counts, unit};
use super::open::{Passing, flushed, refused, sound, unpack};
use super::wire::{BackupMake, BackupRow};
use crate::office::{Office, keys_of};
use crate::{Call, Failure, clock};

/// Ending of the files.
pub const ENDING: &str = "donghanh";
/// Folder of backups inside the folder of the office.
const FOLDER: &str = "sao-luu";
/// What the names of our own files begin with; only these are ever thinned out.
const NAME: &str = "sao-luu-";

/// `backup.make`.
pub fn run(call: &Call<'_>, args: BackupMake) -> Result<BackupRow, Failure> {
    let office = call.office()?;
    let folder = folder(&office);
    std::fs::create_dir_all(&folder).map_err(BackupError::from).map_err(refused)?;
    let target = match &args.path {
        Some(path) => PathBuf::from(path),
        None => unused(&folder, &stamp(call.now())),
    };
    let row = write(call, &office, &folder, &target)?;
    if args.path.is_none() {
        thin_out(&folder, call.today());
    }
    call.note(json!({}))?;
    Ok(row)
}

/// The folder of backups of an office.
pub fn folder(office: &Office) -> PathBuf {
    office.folder.join(FOLDER)
}

fn write(call: &Call<'_>, office: &Office, folder: &Path, target: &Path) -> Result<BackupRow, Failure> {
    call.tell("Đang chép dữ liệu", 0, 3)?;
    let copy = Passing(folder.join(".ban-chep.db"));
    std::fs::remove_file(&copy.0).ok(); // of a backup that was cut short
    office.store.copy_into(&copy.0)?;
    let header = office.store.read(|conn| {
        Ok::<_, Failure>(Header {
            office_id: office.store.office_id().to_string(),
            at: clock::written(call.now()),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            unit: unit(conn)?,
            demo: office.demo,
            counts: counts(conn)?,
            keys: keys_of(&office.folder)?,
        })
    })?;
    call.tell("Đang kiểm tra bản chép", 1, 3)?;
    sound(&copy.0, &header, &office.key)?;

    call.tell("Đang đóng gói", 2, 3)?;
    let half = Passing(target.with_extension(format!("{ENDING}.dang-ghi")));
    let head = serde_json::to_vec(&header).map_err(|error| Failure::new("reply", error.to_string()))?;
    let mut database = File::open(&copy.0).map_err(BackupError::from).map_err(refused)?;
    let length = database.metadata().map_err(BackupError::from).map_err(refused)?.len();
    flushed(&half.0, |out| seal_backup(out, &head, &mut database, length, &office.key))?;
    let again = Passing(folder.join(".doc-lai.db"));
    unpack(&half.0, &header, &office.key, &again.0)?;
    std::fs::rename(&half.0, target).map_err(BackupError::from).map_err(refused)?;
    let size = std::fs::metadata(target).map_err(BackupError::from).map_err(refused)?.len();
    Ok(header.row(target.display().to_string(), size))
}

/// A name that no earlier backup has: two may be made within one second.
fn unused(folder: &Path, stamp: &str) -> PathBuf {
    let mut path = folder.join(format!("{NAME}{stamp}.{ENDING}"));
    let mut number = 2;
    while path.exists() {
        path = folder.join(format!("{NAME}{stamp}-{number}.{ENDING}"));
        number += 1;
    }
    path
}

/// Keeps all of the last days, then one a week, then one a month. What cannot be removed now is tried the next time.
fn thin_out(folder: &Path, today: NaiveDate) {
    let mut ours: Vec<(NaiveDate, PathBuf)> = files(folder)
        .into_iter()
        .filter_map(|path| {
            let name = path.file_stem()?.to_str()?.strip_prefix(NAME)?.get(..10)?.to_owned();
            Some((name.parse().ok()?, path))
        })
        .collect();
    ours.sort();
    let days: Vec<NaiveDate> = ours.iter().map(|(day, _)| *day).collect();
    for place in thin(&days, today, Keep::default()) {
        std::fs::remove_file(&ours[place].1).ok();
    }
}

/// Files with our ending, newest name first.
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut files: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|ending| ending == ENDING))
        .collect();
    files.sort();
    files.reverse();
    files
}

/// A stamp for names of files kept beside.
pub fn stamp(at: DateTime<Utc>) -> String {
    at.format("%Y-%m-%d-%H%M%S").to_string()
}
