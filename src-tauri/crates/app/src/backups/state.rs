//! `backup.state`: everything the screen of backups, the status bar and the overview say about backups as a whole.
//!
//! Invariant: asks disks, never the journal's writers; a second place that does not answer is one that is not there.

use std::path::Path;

use chrono::{DateTime, Utc};

use super::folder::{inside, newest};
use super::memory::{self, Memory};
use super::older::{self, within};
use super::wire::{BackupNote, BackupState, SecondPlace};
use crate::office::wire::Nothing;
use crate::office::{Office, files};
use crate::{Call, Failure};

/// As in the list.
const PATIENCE: std::time::Duration = std::time::Duration::from_secs(3);

/// `backup.state`.
pub fn run(call: &Call<'_>, _: Nothing) -> Result<BackupState, Failure> {
    let office = call.office()?;
    // A backup that is looked at lies in a folder that goes away; what is told is where the office itself lies.
    let home = if office.is_looked_at() { call.app().office_folder() } else { office.folder.clone() };
    let folder = inside(&home);
    let memory = memory::of(&home);
    let id = office.store.office_id().to_string();
    let last = newest(&folder, Some(&id));
    let second = second(&office, &memory, call.now())?;
    let older = older::of(&office)?;
    let mut notes = Vec::new();
    if let Some(older) = &older {
        notes.push(BackupNote { code: "older".to_owned(), sentence: older.sentence.clone() });
    }
    if let Some(trouble) = &memory.trouble {
        let sentence = format!("Lần sao lưu gần nhất không xong. {}", trouble.sentence);
        notes.push(BackupNote { code: "trouble".to_owned(), sentence });
    }
    if let Some(sentence) = second.as_ref().and_then(|second| second.trouble.clone()) {
        notes.push(BackupNote { code: "second-trouble".to_owned(), sentence });
    } else if let Some(second) = second.as_ref().filter(|second| second.old) {
        let since = match second.days {
            Some(days) => format!("đã {days} ngày chưa có bản mới"),
            None => "chưa có bản nào".to_owned(),
        };
        let todo = if second.reachable {
            "Bấm «Chép sang nơi thứ hai»."
        } else {
            "Cắm USB rồi bấm «Chép sang nơi thứ hai»."
        };
        notes.push(BackupNote {
            code: "second-old".to_owned(), sentence: format!("Nơi lưu thứ hai {since}. {todo}")
        });
    }
    Ok(BackupState {
        folder: folder.display().to_string(),
        data_folder: home.display().to_string(),
        data_size: std::fs::metadata(home.join(files::DATABASE)).map(|found| found.len()).unwrap_or(0),
        newest_at: last.map(|(_, head)| head.at),
        choices: memory.choices.into(),
        second,
        older,
        notes,
    })
}

fn second(office: &Office, memory: &Memory, now: DateTime<Utc>) -> Result<Option<SecondPlace>, Failure> {
    let Some(folder) = memory.choices.second.clone() else { return Ok(None) };
    let shown = folder.display().to_string();
    let reachable = within(PATIENCE, move || Path::is_dir(&folder)).unwrap_or(false);
    let copied = memory.second.as_ref();
    let days = copied
        .and_then(|copied| DateTime::parse_from_rfc3339(&copied.at).ok())
        .map(|at| u32::try_from(now.signed_duration_since(at).num_days().max(0)).unwrap_or(u32::MAX));
    // What has not changed needs no new copy, however long ago it was made.
    let changed = match copied.and_then(|copied| copied.last.as_ref()) {
        Some(last) => office.store.read(store::last_change)?.is_some_and(|change| change.number > last.number),
        None => true,
    };
    let old = !office.demo && changed && days.is_none_or(|days| days >= memory.choices.remind_days);
    Ok(Some(SecondPlace {
        folder: shown,
        reachable,
        at: copied.map(|copied| copied.at.clone()),
        days,
        old,
        trouble: memory.second_trouble.as_ref().map(|trouble| trouble.sentence.clone()),
    }))
}
