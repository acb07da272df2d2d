//! The two files of an office: `office.db` and, beside it, `office.keys`.
//!
//! Invariant: `office.db` and the recovery code alone always open the office; `office.keys` only spares the code.
//! A lost, damaged or foreign `office.keys` is passed over for the one kept before it (`office.keys.cu`); an unwrapped
//! key that does not open the file means a damaged or older file, never a wrong password. What is found wrong is handed
//! on with the opened office (`settle` mends it).

use std::path::{Path, PathBuf};

use serde_json::Value;
use store::{Conn, Store, StoreError, settings};
use vault::{DatabaseKey, KeyFile, OpenError, Password, RecoveryCode};

use super::state::Office;
use super::trouble::Trouble;
use super::wire::OfficeUnlock;
use crate::{App, Failure, backups};

/// The database of an office.
pub const DATABASE: &str = "office.db";
/// Its key slots.
pub const KEYS: &str = "office.keys";
/// The key slots kept beside them.
const KEPT: &str = "office.keys.cu";
/// Who works with the recovery code.
const BY_CODE: &str = "Mã khôi phục";

/// An empty file beside the database of a demonstration.
const DEMO_MARK: &str = "du-lieu-mau";

/// Key of the setting that marks invented people.
pub const DEMO: &str = "demo";

/// An office just opened, and what else was found.
pub struct Opening {
    /// The office; `user` is still what the slot says.
    pub office: Office,
    /// The slots that opened it, or those found beside it.
    pub keys: Option<KeyFile>,
    /// What is wrong with `office.keys`.
    pub trouble: Option<Trouble>,
}

/// Whether a folder holds an office.
pub fn is_there(folder: &Path) -> bool {
    folder.join(DATABASE).is_file()
}

/// Reads the slots beside the database, if any.
pub fn keys(folder: &Path) -> Result<Option<KeyFile>, Failure> {
    match read(&folder.join(KEYS)) {
        Ok(keys) => Ok(Some(keys)),
        Err(Trouble::Lost) => Ok(None),
        Err(trouble) => Err(trouble.failure()),
    }
}

/// The slots beside the database as they go into a backup.
pub fn keys_of(folder: &Path) -> Result<Option<Value>, Failure> {
    let Some(keys) = keys(folder)? else { return Ok(None) };
    Ok(serde_json::from_slice(&keys.to_json()).ok())
}

/// Opens with what was given: the recovery code, a password, or nothing (the demonstration).
pub fn open_with(app: &App, folder: &Path, with: &OfficeUnlock) -> Result<Opening, Failure> {
    let desk = Desk { app, folder, without_backup: with.without_backup };
    match (&with.password, &with.recovery_code) {
        (_, Some(code)) => open_with_code(&desk, code),
        (password, None) => open_with_slots(&desk, password.as_deref()),
    }
}

/// Opens with a key that is known already: that of the office a backup was brought back into.
pub fn open_with_key(app: &App, folder: &Path, key: &DatabaseKey, user: &str) -> Result<Office, Failure> {
    let desk = Desk { app, folder, without_backup: false };
    open_by_one_of(&desk, std::iter::once(key), user)?.ok_or_else(|| StoreError::Damaged.into())
}

/// Where an office is opened, and what was agreed to.
struct Desk<'a> {
    app: &'a App,
    folder: &'a Path,
    /// An older file may be brought up to this version though no copy of it could be made.
    without_backup: bool,
}

/// Whether a folder holds a demonstration: its slot needs no password, or its own mark says so.
pub fn is_demo_folder(folder: &Path) -> bool {
    folder.join(DEMO_MARK).is_file()
}

/// Marks a folder as a demonstration, so that it can be taken away without opening it.
pub fn mark_demo(folder: &Path) -> Result<(), Failure> {
    std::fs::write(folder.join(DEMO_MARK), b"")
        .map_err(|_| Failure::new("folder", format!("Không ghi được vào {}. Kiểm tra ổ đĩa.", folder.display())))
}

/// Opens with a password, or without anything: by `office.keys`, else by the one kept before it.
fn open_with_slots(desk: &Desk<'_>, typed: Option<&str>) -> Result<Opening, Failure> {
    let folder = desk.folder;
    let password = typed.map(Password::typed);
    let mut trouble = None;
    for name in [KEYS, KEPT] {
        let found = read(&folder.join(name)).and_then(|keys| {
            let opened = match &password {
                Some(password) => keys.open(password),
                None => keys.open_unprotected(),
            };
            match opened {
                Ok(opened) => Ok((keys, opened)),
                // Only now: the file is read, and whoever still holds it must not lose its lock for nothing.
                Err(_) if is_foreign(&keys, folder) => Err(Trouble::Foreign),
                Err(error) => Err(Trouble::of(error)),
            }
        });
        match found {
            Ok((keys, opened)) => {
                let tried = std::iter::once(&opened.key).chain(&opened.older);
                match open_by_one_of(desk, tried, &opened.user)? {
                    Some(office) => return Ok(Opening { office, keys: Some(keys), trouble }),
                    None if is_foreign(&keys, folder) => trouble = trouble.or(Some(Trouble::Foreign)),
                    None => trouble = trouble.or(Some(Trouble::Stale)),
                }
            }
            Err(Trouble::Wrong) if trouble != Some(Trouble::Foreign) => return Err(Trouble::Wrong.failure()),
            Err(Trouble::NoSlots) if password.is_none() => break,
            Err(found) => trouble = trouble.or(Some(found)),
        }
        if trouble == Some(Trouble::Newer) {
            break; // a later version wrote it; what an older one left beside it is out of date
        }
    }
    Err(match (password, trouble) {
        (None, None | Some(Trouble::Lost)) => {
            Failure::new("password-wanted", "Dữ liệu này được bảo vệ. Nhập mật khẩu hoặc mã khôi phục để mở.")
        }
        (_, trouble) => trouble.unwrap_or(Trouble::Lost).failure(),
    })
}

/// Opens with the recovery code and the database alone.
fn open_with_code(desk: &Desk<'_>, typed: &str) -> Result<Opening, Failure> {
    let code: RecoveryCode =
        typed.parse().map_err(|error: vault::CodeError| Failure::new("code-malformed", error.to_string()))?;
    let key = DatabaseKey::of(&code);
    let mut office = open_by_one_of(desk, std::iter::once(&key), BY_CODE)?.ok_or_else(|| {
        Failure::new(
            "wrong-code",
            "Mã khôi phục không mở được dữ liệu này. So lại từng nhóm với bản in, và xem đã đổi mã chưa; nếu mã đúng thì tệp dữ liệu đã hỏng.",
        )
    })?;
    office.by_code = true;
    let (keys, trouble) = match read(&desk.folder.join(KEYS)) {
        Ok(keys) if is_of_another(&keys, &office) => (None, Some(Trouble::Foreign)),
        Ok(keys) => (Some(keys), None),
        Err(trouble) => (None, Some(trouble)),
    };
    Ok(Opening { office, keys, trouble })
}

/// Opens with the first of the keys that fits; none when no key does.
fn open_by_one_of<'k>(
    desk: &Desk<'_>,
    keys: impl Iterator<Item = &'k DatabaseKey>,
    user: &str,
) -> Result<Option<Office>, Failure> {
    for key in keys {
        let copied = |older: &store::Unclimbed<'_>| match backups::before_migration(desk.app, desk.folder, older, key) {
            Err(failure) if !desk.without_backup => Err(Unopened::Backup(failure)),
            _ => Ok(()),
        };
        let store = match Store::open_after(&desk.folder.join(DATABASE), &key.hex(), copied) {
            Err(Unopened::Store(StoreError::WrongKeyOrDamaged)) => continue,
            Err(Unopened::Store(StoreError::Busy)) => return Err(backups::busy(desk.folder, key)),
            Err(Unopened::Store(error)) => return Err(error.into()),
            Err(Unopened::Backup(failure)) => return Err(failure),
            Ok(store) => store,
        };
        let demo = store.read(is_demo)?;
        return Ok(Some(Office::new(store, key.clone(), desk.folder.to_owned(), user.to_owned(), demo)));
    }
    Ok(None)
}

/// Why an office was not opened: the file, or the copy that must stand before an older file is changed.
enum Unopened {
    Store(StoreError),
    Backup(Failure),
}

impl From<StoreError> for Unopened {
    fn from(error: StoreError) -> Self {
        Unopened::Store(error)
    }
}

/// Whether slots were written for another file than the one in the folder, which nobody holds open.
fn is_foreign(keys: &KeyFile, folder: &Path) -> bool {
    store::file_mark(&folder.join(DATABASE)).is_some_and(|mark| keys.is_foreign_to(&mark))
}

/// The same of an office that is open and can be asked.
fn is_of_another(keys: &KeyFile, office: &Office) -> bool {
    keys.office_id() != office.store.office_id().to_string()
}

fn is_demo(conn: &Conn<'_>) -> Result<bool, Failure> {
    Ok(settings::get(conn, DEMO)?.is_some_and(|value| value == true))
}

fn read(path: &Path) -> Result<KeyFile, Trouble> {
    match std::fs::read(path) {
        Ok(bytes) => KeyFile::from_json(&bytes).map_err(Trouble::of),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Err(Trouble::Lost),
        Err(_) => Err(Trouble::Unreadable),
    }
}

/// Whether the slots kept beside the present ones are these bytes.
pub fn kept_is(folder: &Path, bytes: &[u8]) -> bool {
    std::fs::read(folder.join(KEPT)).is_ok_and(|kept| kept == bytes)
}

/// Writes the slots beside the database, twice: what is kept before them must not let in whoever was just shut out.
pub fn write_keys(folder: &Path, keys: &KeyFile) -> Result<(), Failure> {
    let path: PathBuf = folder.join(KEYS);
    let bytes = keys.to_json();
    vault::write_atomic(&path, &bytes).and_then(|()| vault::write_atomic(&path, &bytes)).map_err(|_| {
        Failure::new("keys-unwritable", format!("Không ghi được tệp {}. Kiểm tra ổ đĩa rồi làm lại.", path.display()))
    })
}

/// What is said of a wrong password that follows others.
pub fn wrong_again(times: u32) -> Failure {
    Failure::new(
        "wrong-password",
        format!(
            "Mật khẩu không đúng, đã thử {times} lần. Dữ liệu vẫn nguyên và không bị khóa vì gõ sai. Kiểm tra phím Caps Lock, tắt bộ gõ tiếng Việt rồi gõ lại; nếu đã quên mật khẩu, mở bằng mã khôi phục rồi đặt mật khẩu mới."
        ),
    )
}

impl Trouble {
    fn of(error: OpenError) -> Self {
        match error {
            OpenError::WrongPassword => Self::Wrong,
            OpenError::NoSlots => Self::NoSlots,
            OpenError::Newer => Self::Newer,
            OpenError::Damaged => Self::Damaged,
        }
    }
}
