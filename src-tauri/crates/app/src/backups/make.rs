//! Making a backup: a compact copy is taken from the office, sealed into one file, and that file is opened again before
//! anybody is told of it.
//!
//! Invariant: only taking the copy needs the office; sealing and verifying work on the copy alone, so that the office may
//! be closed meanwhile. A file bears the ending of a backup only once it was read back, opened, and counted.

use std::fs::File;
use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDate, Utc};
use serde_json::json;
use vault::{DatabaseKey, seal_backup};

use super::disk::{OFFICE_SAFE, Target};
use super::folder::{HALF, NAME, thin_out, unused};
use super::header::{BY_HAND, Header, told};
use super::memory::{self, Trouble};
use super::open::{Passing, flushed, unpack};
use super::watch::{Watched, or_stopped};
use super::wire::{BackupMake, BackupRow};
use super::{folder, second};
use crate::jobs::Progress;
use crate::office::{Office, keys_of};
use crate::{App, Call, Failure, clock};

/// A backup that is to be made: why, when, and who may stop it.
pub struct Order<'a> {
    /// Code of the reason.
    pub reason: &'static str,
    /// The instant of now.
    pub at: DateTime<Utc>,
    /// Civil date of today.
    pub today: NaiveDate,
    /// What no other work going on is called.
    pub tag: String,
    /// Told how far it is.
    pub progress: &'a Progress,
}

/// A copy of the office with the head that goes before it; the office is not needed any more.
pub struct Taken {
    copy: Passing,
    header: Header,
    key: DatabaseKey,
    office: PathBuf,
}

/// `backup.make`.
pub fn run(call: &Call<'_>, args: BackupMake) -> Result<BackupRow, Failure> {
    let office = call.office()?;
    if args.second && memory::of(&office.folder).choices.second.is_none() {
        return Err(Failure::new("no-second-place", "Chưa chọn nơi lưu thứ hai. Chọn thư mục trên USB rồi làm lại."));
    }
    let order = Order::of(call, BY_HAND);
    let taken = take(&office, &order)?;
    let row = match &args.path {
        Some(path) => write_to(taken, &order, Path::new(path))?.2,
        None => keep(taken, &order)?,
    };
    call.note(json!({}))?;
    match &row.second_trouble {
        Some(sentence) if args.second => Err(Failure::new("second-place", sentence.clone())),
        _ => Ok(row),
    }
}

impl<'a> Order<'a> {
    /// An order of a command.
    pub fn of(call: &'a Call<'_>, reason: &'static str) -> Self {
        Order::new(call.app(), reason, call.progress())
    }

    /// An order of the program itself.
    pub fn new(app: &App, reason: &'static str, progress: &'a Progress) -> Self {
        let at = app.clock().now();
        let tag = app.ids().bytes::<4>().iter().map(|byte| format!("{byte:02x}")).collect();
        Order { reason, at, today: app.clock().today(), tag, progress }
    }
}

/// Copies the office: the only part of the work that holds it.
pub fn take(office: &Office, order: &Order<'_>) -> Result<Taken, Failure> {
    order.progress.tell("Đang chép dữ liệu", 0, 0)?;
    sweep(&super::folder::of(office), order.at);
    let copy = place_of_copy(&office.folder, order)?;
    let told = office.store.copy_into(&copy.0, told).map_err(|error| at_home(&office.folder).refused_copy(error))??;
    let header = Header {
        office_id: office.store.office_id().to_string(),
        at: clock::written(order.at),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        unit: told.unit,
        demo: office.demo,
        counts: told.counts,
        keys: keys_of(&office.folder)?,
        reason: Some(order.reason.to_owned()),
        last: told.last,
    };
    Ok(Taken { copy, header, key: office.key.clone(), office: office.folder.clone() })
}

impl Taken {
    /// A copy that was taken by other means (before a migration, when there is no open office yet).
    pub fn new(copy: Passing, header: Header, key: DatabaseKey, office: PathBuf) -> Self {
        Taken { copy, header, key, office }
    }
}

/// Where the copy of the database lies while it is worked on.
pub fn place_of_copy(office: &Path, order: &Order<'_>) -> Result<Passing, Failure> {
    let folder = folder::inside(office);
    std::fs::create_dir_all(&folder).map_err(|error| at_home(office).refused(&error))?;
    Ok(Passing(folder.join(format!(".chep-{}.db", order.tag))))
}

/// Seals a copy among the backups of this machine, thins them out, and copies it to the second place when that can be
/// reached. What happens at the second place is told in the row, for the first one stands.
pub fn keep(taken: Taken, order: &Order<'_>) -> Result<BackupRow, Failure> {
    let office = taken.office.clone();
    let folder = folder::inside(&office);
    let target = unused(&folder, &stamp(order.at));
    let made = write_to(taken, order, &target).map(|(header, key, mut row)| {
        if let Some(memory) = memory::read(&office) {
            thin_out(&folder, &header.office_id, order.today, memory.choices.keep());
        }
        row.here = true;
        second::copy(&office, &target, &header, &key, order, &mut row);
        row
    });
    memory::note(&office, |memory| {
        memory.trouble = made
            .as_ref()
            .err()
            .filter(|failure| failure.refused != "cancelled")
            .map(|failure| Trouble { at: clock::written(order.at), sentence: failure.sentence.clone() });
    });
    made
}

/// Seals a copy into a file and opens that file again.
pub fn write_to(taken: Taken, order: &Order<'_>, target: &Path) -> Result<(Header, DatabaseKey, BackupRow), Failure> {
    let parent = target.parent().unwrap_or(Path::new("."));
    let length = std::fs::metadata(&taken.copy.0).map_err(|error| at_home(&taken.office).refused(&error))?.len();
    let there = Target { folder: parent, size: length, safe: OFFICE_SAFE };
    let half = Passing(target.with_extension(HALF));
    let head = serde_json::to_vec(&taken.header).map_err(|error| Failure::new("reply", error.to_string()))?;
    let source = File::open(&taken.copy.0).map_err(|error| at_home(&taken.office).refused(&error))?;
    let mut source = Watched::new(source, "Đang đóng gói", length, order.progress);
    flushed(&half.0, |out| seal_backup(out, &head, &mut source, length, &taken.key))
        .map_err(|error| or_stopped(order.progress, there.refused(&error)))?;
    // The first copy has served: what is opened now is what was written.
    let again = Passing(taken.copy.0.with_extension("lai.db"));
    unpack(&half.0, &taken.header, &taken.key, &again.0, order.progress).map_err(|failure| {
        or_stopped(order.progress, if failure.refused == "backup-damaged" { there.unsound() } else { failure })
    })?;
    std::fs::rename(&half.0, target).map_err(|error| there.refused_place(target, &error))?;
    let size = std::fs::metadata(target).map_err(|error| there.refused(&error))?.len();
    let row = taken.header.row(target.display().to_string(), size);
    Ok((taken.header.clone(), taken.key.clone(), row))
}

fn at_home(office: &Path) -> Target<'_> {
    Target { folder: office, size: 0, safe: OFFICE_SAFE }
}

/// A stamp for names of files kept beside.
pub fn stamp(at: DateTime<Utc>) -> String {
    at.format("%Y-%m-%d-%H%M%S").to_string()
}

/// Takes away what a program that was killed left half-written, unless it may still be at work.
pub fn sweep(folder: &Path, at: DateTime<Utc>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let ours = name.starts_with(".chep-")
            || name.starts_with(".khoi-phuc-")
            || (name.starts_with(NAME) && name.ends_with(HALF));
        let written = entry.metadata().and_then(|seen| seen.modified()).map(DateTime::<Utc>::from);
        if ours && written.is_ok_and(|written| at.signed_duration_since(written).num_hours() >= 24) {
            std::fs::remove_file(entry.path()).ok();
        }
    }
}
