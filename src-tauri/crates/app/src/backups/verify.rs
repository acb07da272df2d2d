//! `backup.verify`: a backup is good when its database was taken out, opened, checked and counted.

use std::path::Path;

use super::make::folder;
use super::open::{Keys, Passing, header, key, refused, unpack};
use super::wire::{BackupRow, BackupVerify};
use crate::{Call, Failure};

/// `backup.verify`.
pub fn run(call: &Call<'_>, args: BackupVerify) -> Result<BackupRow, Failure> {
    let office = call.office()?;
    let path = Path::new(&args.path);
    let head = header(path)?;
    let keys = Keys {
        office: Some((&office.key, office.store.office_id().to_string())),
        password: args.password.as_deref(),
        recovery_code: args.recovery_code.as_deref(),
    };
    let key = key(&head, &keys)?;
    let folder = folder(&office);
    std::fs::create_dir_all(&folder).map_err(vault::BackupError::from).map_err(refused)?;
    call.tell("Đang kiểm tra bản sao lưu", 0, 1)?;
    let copy = Passing(folder.join(".kiem-tra.db"));
    unpack(path, &head, &key, &copy.0)?;
    let size = std::fs::metadata(path).map(|found| found.len()).unwrap_or(0);
    Ok(head.row(args.path, size))
}
