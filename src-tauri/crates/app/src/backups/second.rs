//! Nơi lưu thứ hai: a stick or a share that gets a copy of each backup when it is there.
//!
//! Invariant: what happens there never spoils the backup on this machine. A copy bears the ending of a backup only once
//! every byte was read back and its seal fits. A place that is not there is no failure: it is told by its age.

use std::fs::File;
use std::io::BufReader;
use std::path::Path;

use vault::{BackupError, DatabaseKey, unseal_backup};

use super::disk::{FIRST_SAFE, Target};
use super::folder::{HALF, thin_out, unused};
use super::header::Header;
use super::make::{Order, stamp};
use super::memory::{self, Copied, Trouble};
use super::open::{Passing, flushed};
use super::watch::{Watched, or_stopped};
use super::wire::BackupRow;
use crate::{Failure, clock};

/// Copies a backup to the second place of an office, if one is chosen, and tells the row how that went.
pub fn copy(office: &Path, from: &Path, header: &Header, key: &DatabaseKey, order: &Order<'_>, row: &mut BackupRow) {
    let choices = memory::of(office).choices;
    let Some(folder) = choices.second.as_deref() else { return };
    let copied = write(from, folder, key, order);
    match &copied {
        Ok(()) => {
            row.second = true;
            thin_out(folder, &header.office_id, order.today, choices.keep());
        }
        Err(failure) => row.second_trouble = Some(failure.sentence.clone()),
    }
    memory::note(office, |memory| match &copied {
        Ok(()) => {
            memory.second = Some(Copied { at: header.at.clone(), last: header.last.clone() });
            memory.second_trouble = None;
        }
        // A stick that lies in a drawer is not in trouble.
        Err(failure) if failure.refused == "disk-gone" && !folder.is_dir() => memory.second_trouble = None,
        Err(failure) => {
            memory.second_trouble = Some(Trouble { at: clock::written(order.at), sentence: failure.sentence.clone() });
        }
    });
}

/// Writes, reads back, and only then gives the name of a backup.
fn write(from: &Path, folder: &Path, key: &DatabaseKey, order: &Order<'_>) -> Result<(), Failure> {
    let size = std::fs::metadata(from).map(|found| found.len()).unwrap_or(0);
    let there = Target { folder, size, safe: FIRST_SAFE };
    if !folder.is_dir() {
        return Err(there.refused(&std::io::ErrorKind::NotFound.into()));
    }
    let target = match from.file_name().map(|name| folder.join(name)) {
        Some(same) if !same.exists() => same,
        _ => unused(folder, &stamp(order.at)),
    };
    let half = Passing(target.with_extension(HALF));
    let failed = |error: std::io::Error| or_stopped(order.progress, there.refused(&error));
    let mut source =
        Watched::new(File::open(from).map_err(failed)?, "Đang chép sang nơi thứ hai", size, order.progress);
    flushed(&half.0, |out| std::io::copy(&mut source, out).map(|_| ())).map_err(failed)?;
    let again = BufReader::new(File::open(&half.0).map_err(failed)?);
    let mut again = Watched::new(again, "Đang đọc lại bản ở nơi thứ hai", size, order.progress);
    unseal_backup(&mut again, &mut std::io::sink(), key).map_err(|error| match error {
        BackupError::Disk(error) => or_stopped(order.progress, there.refused(&error)),
        _ => there.unsound(),
    })?;
    std::fs::rename(&half.0, &target).map_err(failed)
}
