//! `backup.look`: the last good backup, opened to be read only, while the office itself is open elsewhere or in trouble.
//!
//! Invariant: what is opened is a copy in a folder of the system that goes away when it is closed; the office and its
//! backups are not touched, and no command writes into it.

use std::path::{Path, PathBuf};

use tempfile::TempDir;
use vault::DatabaseKey;

use super::beside::Beside;
use super::folder::{files, inside};
use super::header::Header;
use super::open::{Keys, header, key, unpack};
use super::wire::BackupLook;
use crate::office::wire::OfficeStatus;
use crate::office::{Office, files as office_files};
use crate::{Call, Failure};

/// Who looks: nothing is entered in the journal, so nobody needs to be named.
const READER: &str = "Người xem";

/// A backup that is being looked at.
#[derive(Debug)]
pub struct Looking {
    /// When the backup was made, RFC 3339.
    pub at: String,
    /// Where its copy lies: kept only to be taken away with it.
    _copy: TempDir,
}

/// `backup.look`.
pub fn run(call: &Call<'_>, args: BackupLook) -> Result<OfficeStatus, Failure> {
    let known: Vec<PathBuf> = match &args.path {
        Some(path) => vec![PathBuf::from(path)],
        None => files(&inside(&call.app().office_folder())),
    };
    let mut refusal =
        Failure::new("no-backup", "Chưa có bản sao lưu nào để xem. Chờ dữ liệu được đóng ở máy kia rồi mở.");
    for path in known {
        match open(call, &path, &args) {
            Ok(office) => {
                call.app().take_in(office);
                return crate::office::status(call);
            }
            // The next one may be whole; a wrong password is wrong for all of them.
            Err(failure) if matches!(failure.refused.as_str(), "backup-damaged" | "not-a-backup") => refusal = failure,
            Err(failure) => return Err(failure),
        }
    }
    Err(refusal)
}

fn open(call: &Call<'_>, path: &Path, args: &BackupLook) -> Result<Office, Failure> {
    let head = header(path)?;
    let keys = Keys { office: None, password: args.password.as_deref(), recovery_code: args.recovery_code.as_deref() };
    let key = key(&head, &keys)?;
    let copy = tempfile::Builder::new().prefix("dong-hanh-").tempdir().map_err(|_| {
        Failure::new("folder", "Không tạo được thư mục tạm. Kiểm tra ổ đĩa của hệ thống còn chỗ không.")
    })?;
    let database = copy.path().join(office_files::DATABASE);
    unpack(path, &head, &key, &database, call.progress())?;
    opened(&database, key, head, copy)
}

fn opened(database: &Path, key: DatabaseKey, head: Header, copy: TempDir) -> Result<Office, Failure> {
    let store = store::Store::open(database, &key.hex())?;
    let mut office = Office::new(store, key, copy.path().to_owned(), READER.to_owned(), head.demo);
    office.beside = Beside::looking(Looking { at: head.at, _copy: copy });
    Ok(office)
}
