//! Opening a backup: its head, its key, its database in a file of its own beside where it is needed.

use std::fs::File;
use std::io::{BufReader, BufWriter, Write as _};
use std::path::{Path, PathBuf};

use store::Store;
use vault::{BackupError, DatabaseKey, KeyFile, OpenError, Password, RecoveryCode, backup_header, unseal_backup};

use super::header::{Header, counts};
use crate::Failure;

/// What opens a backup.
#[derive(Debug, Default)]
pub struct Keys<'a> {
    /// The key of the office that is open, with its id.
    pub office: Option<(&'a DatabaseKey, String)>,
    /// A password.
    pub password: Option<&'a str>,
    /// The recovery code.
    pub recovery_code: Option<&'a str>,
}

/// A file taken away again when the work with it ends, however it ends.
pub struct Passing(pub PathBuf);

impl Drop for Passing {
    fn drop(&mut self) {
        // What was moved to its place is not there any more, and that is well.
        std::fs::remove_file(&self.0).ok();
    }
}

/// The head of a backup; nothing is verified yet.
pub fn header(path: &Path) -> Result<Header, Failure> {
    let bytes = backup_header(&mut reader(path)?).map_err(refused)?;
    serde_json::from_slice(&bytes).map_err(|_| refused(BackupError::Damaged))
}

/// Finds the key of a backup.
pub fn key(header: &Header, keys: &Keys<'_>) -> Result<DatabaseKey, Failure> {
    if let Some(text) = keys.recovery_code {
        let code: RecoveryCode =
            text.parse().map_err(|error: vault::CodeError| Failure::new("code-malformed", error.to_string()))?;
        return Ok(DatabaseKey::of(&code));
    }
    if keys.password.is_none()
        && let Some((own, id)) = &keys.office
        && *id == header.office_id
    {
        return Ok((*own).clone());
    }
    let slots = header.keys.as_ref().and_then(|keys| KeyFile::from_json(keys.to_string().as_bytes()).ok());
    let Some(slots) = slots else {
        return Err(Failure::new(
            "no-password",
            "Bản sao lưu này được lập khi chưa đặt mật khẩu. Mở bằng mã khôi phục của lúc đó.",
        ));
    };
    let opened = match keys.password {
        Some(password) => slots.open(&Password::typed(password)),
        None => slots.open_unprotected(),
    };
    opened.map(|opened| opened.key).map_err(|error| match error {
        OpenError::WrongPassword => Failure::new(
            "wrong-password",
            "Mật khẩu không mở được bản sao lưu này. Dùng mật khẩu của lúc sao lưu, hoặc mã khôi phục.",
        ),
        OpenError::NoSlots => Failure::new(
            "password-wanted",
            "Bản sao lưu này được bảo vệ. Nhập mật khẩu hoặc mã khôi phục của lúc sao lưu.",
        ),
        other => Failure::new("backup-damaged", other.to_string()),
    })
}

/// Takes the database out of a backup into `target`, opens it and counts: the head must tell the truth.
pub fn unpack(path: &Path, header: &Header, key: &DatabaseKey, target: &Path) -> Result<(), Failure> {
    let out = File::create(target).map_err(BackupError::from).map_err(refused)?;
    let mut out = BufWriter::new(out);
    let bytes = unseal_backup(&mut reader(path)?, &mut out, key).map_err(refused)?;
    let file = out.into_inner().map_err(|error| refused(BackupError::Disk(error.into_error())))?;
    file.sync_all().map_err(BackupError::from).map_err(refused)?;
    drop(file);
    if serde_json::from_slice::<Header>(&bytes).ok().as_ref() != Some(header) {
        return Err(refused(BackupError::Damaged));
    }
    sound(target, header, key)
}

/// Opens a database taken out of a backup and says whether it is whole and what its head says.
pub fn sound(database: &Path, header: &Header, key: &DatabaseKey) -> Result<(), Failure> {
    let store = Store::open(database, &key.hex())?;
    let whole = store.health()?.is_empty() && store.office_id().to_string() == header.office_id;
    if whole && store.read(counts)? == header.counts { Ok(()) } else { Err(refused(BackupError::Damaged)) }
}

/// A refusal of the vault with its stable code.
pub fn refused(error: BackupError) -> Failure {
    let code = match error {
        BackupError::NotABackup => "not-a-backup",
        BackupError::Newer => "backup-newer",
        BackupError::Damaged => "backup-damaged",
        BackupError::WrongKey => "backup-wrong-key",
        BackupError::Disk(_) => "backup-disk",
    };
    Failure::new(code, error.to_string())
}

fn reader(path: &Path) -> Result<BufReader<File>, Failure> {
    File::open(path).map(BufReader::new).map_err(|_| {
        Failure::new("backup-missing", format!("Không mở được tệp {}. Kiểm tra đường dẫn hoặc ổ đĩa.", path.display()))
    })
}

/// Writes a whole file beside its place, flushed to the disk; the caller moves it there.
pub fn flushed(path: &Path, write: impl FnOnce(&mut BufWriter<File>) -> std::io::Result<()>) -> Result<(), Failure> {
    let written = File::create(path).and_then(|file| {
        let mut out = BufWriter::new(file);
        write(&mut out)?;
        out.flush()?;
        out.into_inner().map_err(std::io::IntoInnerError::into_error)?.sync_all()
    });
    written.map_err(BackupError::from).map_err(refused)
}
