//! `backup.restore`: the database is taken out, opened and counted beside its place; only then the office that was there
//! is kept aside, and replaced.

use std::fs::File;
use std::path::{Path, PathBuf};

use serde_json::json;

use super::automatic::before_big;
use super::header::Header;
use super::make::stamp;
use super::open::{Keys, Passing, header, key, refused, unpack};
use super::presence::refuse_held;
use super::wire::{BackupRestore, BackupRestored};
use super::{memory, older};
use crate::office::wire::OfficeUnlock;
use crate::office::{files, is_demo_folder, is_there};
use crate::{Call, Failure};

/// `backup.restore`.
pub fn run(call: &Call<'_>, args: BackupRestore) -> Result<BackupRestored, Failure> {
    let path = PathBuf::from(&args.path);
    let folder = match &args.folder {
        Some(folder) => PathBuf::from(folder),
        None => call.app().office_folder(),
    };
    if is_demo_folder(&folder) {
        return Err(Failure::new(
            "demo-folder",
            "Không khôi phục vào chỗ của dữ liệu mẫu: lần xem thử sau sẽ xóa nó. Thoát dữ liệu mẫu rồi khôi phục.",
        ));
    }
    let there = is_there(&folder);
    if there && !args.replace {
        return Err(Failure::new(
            "office-exists",
            format!(
                "Thư mục {} đã có dữ liệu của một đơn vị. Chọn thư mục khác, hoặc đồng ý thay thế (bản đang có được giữ lại).",
                folder.display()
            ),
        ));
    }
    let head = header(&path)?;
    let open = call.office().ok().filter(|office| office.folder == folder);
    let keys = Keys {
        office: open.as_ref().map(|office| (&office.key, office.store.office_id().to_string())),
        password: args.password.as_deref(),
        recovery_code: args.recovery_code.as_deref(),
    };
    let key = key(&head, &keys)?;
    if there && open.is_none() {
        refuse_held(&folder, &key)?;
    }
    std::fs::create_dir_all(&folder).map_err(vault::BackupError::from).map_err(refused)?;
    let fresh = Passing(folder.join(format!(".khoi-phuc-{}.db", call.new_id())));
    unpack(&path, &head, &key, &fresh.0, call.progress())?;
    // It is about to become the office: it must have reached the disk.
    let written = File::options().write(true).open(&fresh.0).and_then(|file| file.sync_all());
    written.map_err(vault::BackupError::from).map_err(refused)?;
    let user = open.as_ref().map(|office| office.user.clone());
    if open.is_some() {
        before_big(call, "restore");
    }
    drop(open);

    call.tell("Đang thay dữ liệu", 0, 0)?;
    call.app().leave();
    let kept = there.then(|| folder.join(format!("truoc-khoi-phuc-{}", stamp(call.now()))));
    swap(&folder, &fresh.0, &head, kept.as_deref(), &key)?;
    memory::note(&folder, |memory| memory.seen = None);
    call.app().remember_folder(&folder)?;
    let asked = args.password.is_some() || args.recovery_code.is_some();
    match user.filter(|_| !asked) {
        Some(user) => call.app().open_with_key(&folder, &key, user)?,
        None => {
            let with =
                OfficeUnlock { password: args.password, recovery_code: args.recovery_code, without_backup: false };
            call.app().open_folder(&folder, with)?;
        }
    }
    // The office is restored, whether the line in its journal can be written or not.
    call.note(json!({})).ok();
    older::settle(&*call.office()?).ok();
    let size = std::fs::metadata(&path).map(|found| found.len()).unwrap_or(0);
    Ok(BackupRestored {
        folder: folder.display().to_string(),
        backup: head.row(args.path, size),
        kept: kept.map(|kept| kept.display().to_string()),
    })
}

/// What is there is copied into a folder of its own first; then the database is replaced by one rename, so that at every
/// moment there is an office where one was. Rejected: moving the old file away before the new one comes (a program killed
/// between the two leaves no office), and keeping a second name of the same file (both would change alike).
///
/// The key slots belong to one database: where they differ they are away while it is replaced, and the recovery code, of
/// which the sentence then speaks, opens either.
fn swap(
    folder: &Path,
    fresh: &Path,
    head: &Header,
    kept: Option<&Path>,
    key: &vault::DatabaseKey,
) -> Result<(), Failure> {
    let (database, keys) = (folder.join(files::DATABASE), folder.join(files::KEYS));
    let journal = folder.join(JOURNAL);
    let disk = |error: std::io::Error| refused(vault::BackupError::from(error));
    if let Some(kept) = kept {
        // Also takes back what a program left that was killed while it wrote. With another key that cannot be done here;
        // then file and journal are kept together as they are.
        refuse_held(folder, key)?;
        if let Err(error) = copy_all(folder, kept) {
            std::fs::remove_dir_all(kept).ok();
            return Err(disk(error));
        }
    }
    let slots = head.keys.as_ref().map(|slots| slots.to_string().into_bytes());
    let same_slots = std::fs::read(&keys)
        .ok()
        .is_some_and(|there| serde_json::from_slice::<serde_json::Value>(&there).ok().as_ref() == head.keys.as_ref());
    let put = || -> std::io::Result<()> {
        if !same_slots {
            remove(&keys)?;
        }
        // A journal that fits no other database would be played back into the new one.
        remove(&journal)?;
        std::fs::rename(fresh, &database)?;
        match &slots {
            Some(slots) if !same_slots => vault::write_atomic(&keys, slots),
            _ => sync_folder(folder),
        }
    };
    put().map_err(|error| {
        if let Some(kept) = kept {
            put_back(kept, folder);
        }
        disk(error)
    })
}

/// By renames, for which also a full disk has room. The failure before this is the one to report.
fn put_back(kept: &Path, folder: &Path) {
    for name in [JOURNAL, files::DATABASE, files::KEYS] {
        std::fs::rename(kept.join(name), folder.join(name)).ok();
    }
    // Only when it is empty: what could not be put back stays kept.
    std::fs::remove_dir(kept).ok();
}

/// What SQLite leaves beside a database whose program was killed while it wrote.
const JOURNAL: &str = "office.db-journal";

/// Copies the files of an office, each to the disk before it gets its name.
fn copy_all(from: &Path, to: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(to)?;
    for name in [JOURNAL, files::DATABASE, files::KEYS] {
        let (source, target, half) = (from.join(name), to.join(name), to.join(format!("{name}.dang-chep")));
        if source.is_file() {
            std::fs::copy(&source, &half)?;
            std::fs::File::options().write(true).open(&half)?.sync_all()?;
            std::fs::rename(&half, &target)?;
        }
    }
    sync_folder(to)
}

fn remove(path: &Path) -> std::io::Result<()> {
    match std::fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Makes renames themselves durable; Windows writes them with the files and opens no folders.
fn sync_folder(folder: &Path) -> std::io::Result<()> {
    if cfg!(unix) { std::fs::File::open(folder)?.sync_all() } else { Ok(()) }
}
