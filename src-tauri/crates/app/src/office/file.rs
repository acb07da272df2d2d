//! The two files of an office: `office.db` and, beside it, `office.keys`.
//!
//! Invariant: `office.db` and the recovery code alone always open the office; `office.keys` only spares the code.
//! An unwrapped key that does not open the file means a damaged file, never a wrong password.

use std::path::{Path, PathBuf};

use serde_json::Value;
use store::{Conn, Store, settings};
use vault::{DatabaseKey, KeyFile, OpenError, Password, RecoveryCode};

use super::state::Office;
use super::wire::OfficeUnlock;
use crate::Failure;

/// The database of an office.
pub const DATABASE: &str = "office.db";
/// Its key slots.
pub const KEYS: &str = "office.keys";
/// Who works with the recovery code.
const BY_CODE: &str = "Mã khôi phục";

/// An empty file beside the database of a demonstration.
const DEMO_MARK: &str = "du-lieu-mau";

/// Key of the setting that marks invented people.
pub const DEMO: &str = "demo";

/// Whether a folder holds an office.
pub fn is_there(folder: &Path) -> bool {
    folder.join(DATABASE).is_file()
}

/// Reads the slots beside the database, if any.
pub fn keys(folder: &Path) -> Result<Option<KeyFile>, Failure> {
    let path = folder.join(KEYS);
    match std::fs::read(&path) {
        Ok(bytes) => KeyFile::from_json(&bytes).map(Some).map_err(of_slots),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(_) => {
            Err(Failure::new("keys-unreadable", format!("Không đọc được tệp {}. Kiểm tra ổ đĩa.", path.display())))
        }
    }
}

/// The slots beside the database as they go into a backup.
pub fn keys_of(folder: &Path) -> Result<Option<Value>, Failure> {
    let Some(keys) = keys(folder)? else { return Ok(None) };
    Ok(serde_json::from_slice(&keys.to_json()).ok())
}

/// Opens with what was given: the recovery code, a password, or nothing (the demonstration).
pub fn open_with(folder: &Path, with: &OfficeUnlock) -> Result<Office, Failure> {
    match (&with.password, &with.recovery_code) {
        (_, Some(code)) => open_with_code(folder, code),
        (Some(password), None) => open_with_password(folder, password),
        (None, None) => open_unprotected(folder),
    }
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

/// Opens with a password.
fn open_with_password(folder: &Path, typed: &str) -> Result<Office, Failure> {
    let keys = keys(folder)?.ok_or_else(no_slots)?;
    let opened = keys.open(&Password::typed(typed)).map_err(of_slots)?;
    open(folder, &opened.key, opened.user, true)
}

/// Opens without anything: the demonstration.
fn open_unprotected(folder: &Path) -> Result<Office, Failure> {
    let asks = || Failure::new("password-wanted", "Dữ liệu này được bảo vệ. Nhập mật khẩu hoặc mã khôi phục để mở.");
    let keys = keys(folder)?.ok_or_else(asks)?;
    let opened = keys.open_unprotected().map_err(|error| match error {
        OpenError::NoSlots => asks(),
        other => of_slots(other),
    })?;
    open(folder, &opened.key, opened.user, true)
}

/// Opens with the recovery code and the database alone.
fn open_with_code(folder: &Path, typed: &str) -> Result<Office, Failure> {
    let code: RecoveryCode =
        typed.parse().map_err(|error: vault::CodeError| Failure::new("code-malformed", error.to_string()))?;
    open(folder, &DatabaseKey::of(&code), BY_CODE.to_owned(), false)
}

fn open(folder: &Path, key: &DatabaseKey, user: String, key_is_proved: bool) -> Result<Office, Failure> {
    let store = Store::open(&folder.join(DATABASE), &key.hex()).map_err(|error| match error {
        store::StoreError::WrongKeyOrDamaged if key_is_proved => Failure::from(store::StoreError::Damaged),
        store::StoreError::WrongKeyOrDamaged => Failure::new(
            "wrong-code",
            "Mã khôi phục không mở được dữ liệu này. So lại từng nhóm với bản in; nếu mã đúng thì tệp dữ liệu đã hỏng.",
        ),
        other => other.into(),
    })?;
    let demo = store.read(is_demo)?;
    Ok(Office { store, key: key.clone(), folder: folder.to_owned(), user, demo })
}

fn is_demo(conn: &Conn<'_>) -> Result<bool, Failure> {
    Ok(settings::get(conn, DEMO)?.is_some_and(|value| value == true))
}

/// Writes the slots beside the database.
pub fn write_keys(folder: &Path, keys: &KeyFile) -> Result<(), Failure> {
    let path: PathBuf = folder.join(KEYS);
    vault::write_atomic(&path, &keys.to_json()).map_err(|_| {
        Failure::new("keys-unwritable", format!("Không ghi được tệp {}. Kiểm tra ổ đĩa rồi làm lại.", path.display()))
    })
}

fn no_slots() -> Failure {
    Failure::new(
        "no-password",
        "Không có tệp office.keys nên chưa mở được bằng mật khẩu. Mở bằng mã khôi phục; dữ liệu vẫn còn nguyên.",
    )
}

fn of_slots(error: OpenError) -> Failure {
    let code = match error {
        OpenError::WrongPassword => "wrong-password",
        OpenError::NoSlots => return no_slots(),
        OpenError::Newer => "office-newer",
        OpenError::Damaged => "keys-damaged",
    };
    Failure::new(code, error.to_string())
}
