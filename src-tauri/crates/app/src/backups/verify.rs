//! `backup.verify`: a backup is good when its database was taken out, opened, checked and counted.

use std::path::Path;

use super::folder::of as folder_of;
use super::memory;
use super::open::{Keys, Passing, header, key, unpack};
use super::wire::{BackupRow, BackupVerify};
use crate::{Call, Failure, clock};

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
    let copy = Passing::beside(&folder_of(&office), call)?;
    unpack(path, &head, &key, &copy.0, call.progress())?;
    let size = std::fs::metadata(path).map(|found| found.len()).unwrap_or(0);
    let at = clock::written(call.now());
    if let Some(name) = path.file_name().filter(|_| !office.is_looked_at()) {
        let name = name.to_string_lossy().into_owned();
        memory::note(&office.folder, |memory| {
            memory.checked.insert(name, at.clone());
        });
    }
    Ok(BackupRow { checked: Some(at), ..head.row(args.path, size) })
}
