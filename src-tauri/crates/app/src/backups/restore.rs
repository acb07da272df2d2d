//! `backup.restore`: the database is taken out, opened and counted beside its place; only then the office that was there
//! is moved aside, and kept.

use std::path::{Path, PathBuf};

use serde_json::json;

use super::header::Header;
use super::make::stamp;
use super::open::{Keys, Passing, header, key, refused, unpack};
use super::wire::{BackupRestore, BackupRestored};
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
    let keys = Keys { office: None, password: args.password.as_deref(), recovery_code: args.recovery_code.as_deref() };
    let key = key(&head, &keys)?;
    std::fs::create_dir_all(&folder).map_err(vault::BackupError::from).map_err(refused)?;
    call.tell("Đang kiểm tra bản sao lưu", 0, 2)?;
    let fresh = Passing(folder.join(".khoi-phuc.db"));
    unpack(&path, &head, &key, &fresh.0)?;

    call.tell("Đang thay dữ liệu", 1, 2)?;
    call.app().leave();
    let kept = there.then(|| folder.join(format!("truoc-khoi-phuc-{}", stamp(call.now()))));
    swap(&folder, &fresh.0, &head, kept.as_deref())?;
    call.app().remember_folder(&folder)?;
    call.app().open_folder(&folder, OfficeUnlock { password: args.password, recovery_code: args.recovery_code })?;
    call.note(json!({}))?;
    let size = std::fs::metadata(&path).map(|found| found.len()).unwrap_or(0);
    Ok(BackupRestored {
        folder: folder.display().to_string(),
        backup: head.row(args.path, size),
        kept: kept.map(|kept| kept.display().to_string()),
    })
}

/// The old files go into a folder of their own, the new ones take their place. If that fails half-way the old ones come
/// back, so that there is always an office where one was.
fn swap(folder: &Path, fresh: &Path, head: &Header, kept: Option<&Path>) -> Result<(), Failure> {
    let moved = |from: &Path, to: &Path| std::fs::rename(from, to).map_err(vault::BackupError::from).map_err(refused);
    let (database, keys) = (folder.join(files::DATABASE), folder.join(files::KEYS));
    if let Some(kept) = kept {
        std::fs::create_dir_all(kept).map_err(vault::BackupError::from).map_err(refused)?;
        moved(&database, &kept.join(files::DATABASE))?;
        if keys.is_file()
            && let Err(failure) = moved(&keys, &kept.join(files::KEYS))
        {
            moved(&kept.join(files::DATABASE), &database)?;
            return Err(failure);
        }
    }
    let written = match &head.keys {
        Some(slots) => {
            vault::write_atomic(&keys, slots.to_string().as_bytes()).map_err(vault::BackupError::from).map_err(refused)
        }
        None => Ok(()),
    };
    if let Err(failure) = written.and_then(|()| moved(fresh, &database)) {
        if let Some(kept) = kept {
            moved(&kept.join(files::DATABASE), &database)?;
            if kept.join(files::KEYS).is_file() {
                moved(&kept.join(files::KEYS), &keys)?;
            }
        }
        return Err(failure);
    }
    Ok(())
}
