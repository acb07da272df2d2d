//! What this machine remembers of its backups, in a small file among them: how many to keep, the second place, what failed
//! last, the last operation seen.
//!
//! Invariant: no word about a person; folders, instants and ids only. It stays outside the database because it is about
//! this machine: a stick is called otherwise on another one, and an office brought back must not forget what was seen
//! after it. Rejected: the program's own data folder (an office carried in its folder would lose its second place).

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use serde::{Deserialize, Serialize};
use vault::Keep;

use super::folder::inside;
use super::header::Last;
use crate::Failure;

/// The file, in the folder of backups.
const FILE: &str = "may-nay.json";

/// Everything remembered.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Memory {
    /// What was chosen.
    pub choices: Choices,
    /// What the second place got last.
    pub second: Option<Copied>,
    /// Why the last backup on this machine failed; none when it went well.
    pub trouble: Option<Trouble>,
    /// Why the last copy to the second place failed.
    pub second_trouble: Option<Trouble>,
    /// When a backup was last opened and found whole, by file name.
    pub checked: BTreeMap<String, String>,
    /// The last operation seen in `office.db`.
    pub seen: Option<Last>,
}

/// Cách sao lưu: what can be set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Choices {
    /// Every backup of so many days is kept,
    pub all_days: u32,
    /// then one a week for so many months,
    pub weekly_months: u32,
    /// then one a month for so many years.
    pub monthly_years: u32,
    /// Minutes between two backups after work.
    pub pause_minutes: u32,
    /// Days without a copy in the second place until it is said.
    pub remind_days: u32,
    /// The second place.
    pub second: Option<PathBuf>,
}

impl Default for Choices {
    fn default() -> Self {
        Choices { all_days: 14, weekly_months: 3, monthly_years: 3, pause_minutes: 30, remind_days: 7, second: None }
    }
}

impl Choices {
    /// As the thinning takes it.
    pub fn keep(&self) -> Keep {
        Keep { all_days: self.all_days.into(), weekly_months: self.weekly_months, monthly_years: self.monthly_years }
    }
}

/// A copy in the second place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Copied {
    /// When the backup was made, RFC 3339.
    pub at: String,
    /// The last operation in it.
    pub last: Option<Last>,
}

/// What failed without anybody waiting for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trouble {
    /// When, RFC 3339.
    pub at: String,
    /// Its sentence.
    pub sentence: String,
}

/// One writer at a time: a backup after work ends on a thread of its own.
static WRITING: Mutex<()> = Mutex::new(());

/// What could not be written, by folder: a disk that refuses a backup often refuses the note of it as well.
static UNWRITTEN: Mutex<BTreeMap<PathBuf, Memory>> = Mutex::new(BTreeMap::new());

/// What is remembered of the office in a folder; what was never written, or cannot be read, is as at the beginning.
pub fn of(folder: &Path) -> Memory {
    let unwritten = UNWRITTEN.lock().unwrap_or_else(PoisonError::into_inner).get(folder).cloned();
    unwritten.or_else(|| read(folder)).unwrap_or_default()
}

/// What is remembered, or that it cannot be read: then nothing is thinned out by a guess.
pub fn read(folder: &Path) -> Option<Memory> {
    match std::fs::read(inside(folder).join(FILE)) {
        Ok(bytes) => serde_json::from_slice(&bytes).ok(),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Some(Memory::default()),
        Err(_) => None,
    }
}

/// Changes what is remembered.
///
/// # Errors
/// When the file cannot be written.
pub fn change(folder: &Path, work: impl FnOnce(&mut Memory)) -> Result<(), Failure> {
    let _one = WRITING.lock().unwrap_or_else(PoisonError::into_inner);
    let before = of(folder);
    let mut memory = before.clone();
    work(&mut memory);
    let folder = inside(folder);
    let path = folder.join(FILE);
    if memory == before && path.is_file() {
        return Ok(());
    }
    write(&folder, &path, &memory)
}

fn write(folder: &Path, path: &Path, memory: &Memory) -> Result<(), Failure> {
    let text = serde_json::to_vec_pretty(memory).map_err(|error| Failure::new("reply", error.to_string()))?;
    std::fs::create_dir_all(folder).and_then(|()| vault::write_atomic(path, &text)).map_err(|_| {
        Failure::new("place", format!("Không ghi được tệp {}. Kiểm tra ổ đĩa rồi làm lại.", path.display()))
    })
}

/// The same for what is told by the way: what cannot be written is known until the program ends.
pub fn note(folder: &Path, work: impl FnOnce(&mut Memory)) {
    let mut noted = Memory::default();
    let written = change(folder, |memory| {
        work(memory);
        noted = memory.clone();
    });
    let mut unwritten = UNWRITTEN.lock().unwrap_or_else(PoisonError::into_inner);
    match written {
        Ok(()) => unwritten.remove(folder),
        Err(_) => unwritten.insert(folder.to_owned(), noted),
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_is_read_and_a_damaged_file_is_no_choice() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(of(folder.path()).choices, Choices::default());
        change(folder.path(), |memory| memory.choices.all_days = 60).unwrap();
        assert_eq!(of(folder.path()).choices.keep().all_days, 60);
        std::fs::write(inside(folder.path()).join(FILE), b"{\"choices\": 5").unwrap();
        assert_eq!(read(folder.path()), None);
        // A later version may remember more; an earlier one less.
        std::fs::write(inside(folder.path()).join(FILE), b"{\"choices\": {\"all_days\": 9, \"new\": 1}, \"more\": []}")
            .unwrap();
        let memory = read(folder.path()).unwrap();
        assert_eq!((memory.choices.all_days, memory.choices.weekly_months), (9, 3));
    }
}
