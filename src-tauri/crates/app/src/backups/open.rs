//! Opening a backup: its head, its key, its database in a file of its own beside where it is needed.

use std::fs::File;
use std::io::{self, BufReader, BufWriter, Write as _};
use std::path::{Path, PathBuf};

use vault::{BackupError, DatabaseKey, KeyFile, OpenError, Password, RecoveryCode, backup_header, unseal_backup};

use super::disk::{OFFICE_SAFE, Target};
use super::header::{Counts, Header};
use super::watch::{Watched, or_stopped};
use crate::jobs::Progress;
use crate::{Call, Failure};

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

impl Passing {
    /// A place in a folder for work of this call, made if need be.
    pub fn beside(folder: &Path, call: &Call<'_>) -> Result<Self, Failure> {
        let there = Target { folder, size: 0, safe: OFFICE_SAFE };
        std::fs::create_dir_all(folder).map_err(|error| there.refused(&error))?;
        Ok(Passing(folder.join(format!(".chep-{}.db", call.new_id()))))
    }
}

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
pub fn unpack(
    path: &Path,
    header: &Header,
    key: &DatabaseKey,
    target: &Path,
    progress: &Progress,
) -> Result<(), Failure> {
    let size = std::fs::metadata(path).map(|found| found.len()).unwrap_or(0);
    let there = Target { folder: target.parent().unwrap_or(target), size, safe: OFFICE_SAFE };
    let mut out = BufWriter::with_capacity(1 << 20, File::create(target).map_err(|error| there.refused(&error))?);
    let mut input = Watched::new(reader(path)?, "Đang đọc bản sao lưu", size, progress);
    let bytes = match unseal_backup(&mut input, &mut out, key) {
        Ok(bytes) => bytes,
        Err(_) if progress.cancelled() => return Err(or_stopped(progress, refused(BackupError::Damaged))),
        Err(error) => return Err(refused(error)),
    };
    out.into_inner().map_err(|error| there.refused(&error.into_error()))?;
    if serde_json::from_slice::<Header>(&bytes).ok().as_ref() != Some(header) {
        return Err(refused(BackupError::Damaged));
    }
    progress.tell("Đang mở thử và đếm lại", 0, 0)?;
    sound(target, header, key)
}

/// Opens a database taken out of a backup and says whether it is whole and what its head says.
fn sound(database: &Path, header: &Header, key: &DatabaseKey) -> Result<(), Failure> {
    let seen = store::inspect(database, &key.hex()).map_err(|error| match error {
        store::StoreError::Newer { .. } => refused(BackupError::Newer),
        _ => refused(BackupError::Damaged),
    })?;
    let said = seen.office_id.to_string() == header.office_id && Counts::from(seen.totals) == header.counts;
    if seen.whole && said { Ok(()) } else { Err(refused(BackupError::Damaged)) }
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
pub fn flushed(path: &Path, write: impl FnOnce(&mut BufWriter<File>) -> io::Result<()>) -> io::Result<()> {
    let mut out = BufWriter::with_capacity(1 << 20, File::create(path)?);
    write(&mut out)?;
    out.flush()?;
    out.into_inner().map_err(io::IntoInnerError::into_error)?.sync_all()
}
