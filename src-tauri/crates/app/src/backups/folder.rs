//! The folder of backups: what lies in it, what may go from it.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use vault::{Keep, thin};

use super::header::Header;
use super::open::header;
use crate::office::Office;

/// Ending of the files.
pub const ENDING: &str = "donghanh";
/// Ending of a file that is still being written: never taken for a backup.
pub const HALF: &str = "donghanh.dang-ghi";
/// Folder of backups inside the folder of the office.
const FOLDER: &str = "sao-luu";
/// What the names of our own files begin with; only these are ever thinned out.
pub const NAME: &str = "sao-luu-";

/// The folder of backups of an open office.
pub fn of(office: &Office) -> PathBuf {
    inside(&office.folder)
}

/// The folder of backups inside the folder of an office.
pub fn inside(office: &Path) -> PathBuf {
    office.join(FOLDER)
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

/// The readable backups of an office (or of any) in a folder, with what they say of themselves.
pub fn heads(folder: &Path, office_id: Option<&str>) -> Vec<(PathBuf, Header)> {
    let ours = |head: &Header| office_id.is_none_or(|id| head.office_id == id);
    files(folder).into_iter().filter_map(|path| header(&path).ok().filter(ours).map(|head| (path, head))).collect()
}

/// The newest of them by the instant it says, whatever its file is called.
pub fn newest(folder: &Path, office_id: Option<&str>) -> Option<(PathBuf, Header)> {
    heads(folder, office_id).into_iter().max_by(|(_, one), (_, other)| one.at.cmp(&other.at))
}

/// The head of the newest backup of an office inside its folder, by the name of the file: what may be told before any key
/// is known. A file bears its ending only once it was read back.
pub fn newest_head(office: &Path, office_id: &str) -> Option<Header> {
    files(&inside(office)).into_iter().find_map(|path| header(&path).ok().filter(|head| head.office_id == office_id))
}

/// A name that no earlier backup has: two may be made within one second.
pub fn unused(folder: &Path, stamp: &str) -> PathBuf {
    let mut path = folder.join(format!("{NAME}{stamp}.{ENDING}"));
    let mut number = 2;
    while path.exists() {
        path = folder.join(format!("{NAME}{stamp}-{number}.{ENDING}"));
        number += 1;
    }
    path
}

/// Keeps all of the last days, then one a week, then one a month, of this office alone: a stick may hold those of several.
/// What cannot be removed now is tried the next time.
pub fn thin_out(folder: &Path, office_id: &str, today: NaiveDate, keep: Keep) {
    let mut ours: Vec<(NaiveDate, PathBuf)> = files(folder)
        .into_iter()
        .filter_map(|path| {
            let day = path.file_stem()?.to_str()?.strip_prefix(NAME)?.get(..10)?.parse().ok()?;
            Some((day, path))
        })
        .collect();
    ours.sort();
    // The heads are read only when there is something to thin: most backups are of the last days.
    let days: Vec<NaiveDate> = ours.iter().map(|(day, _)| *day).collect();
    if thin(&days, today, keep).is_empty() {
        return;
    }
    ours.retain(|(_, path)| header(path).is_ok_and(|head| head.office_id == office_id));
    let days: Vec<NaiveDate> = ours.iter().map(|(day, _)| *day).collect();
    for place in thin(&days, today, keep) {
        std::fs::remove_file(&ours[place].1).ok();
    }
}
