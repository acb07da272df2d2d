//! The room of secrets: the recovery code, the key of the database, the passwords that wrap it, the sealed backup.
//!
//! Invariant: cryptography happens here and nowhere else, and nothing here knows what the database holds. Chance is an
//! argument everywhere (salts, nonces, code bytes), so that a test can repeat what it saw. Every secret has a type of
//! its own that prints as `•••` and is wiped when dropped. Rejected: a key derived from the password itself (a new
//! password would rewrite the whole file, and a forgotten one would lose it).

mod atomic;
mod code;
mod container;
mod document;
mod hex;
mod key;
mod key_file;
mod note;
mod password;
mod recipe;
mod records;
mod sensitive;
mod slot;
mod thinning;
mod workbook;

pub use atomic::write_atomic;
pub use code::{CodeError, RecoveryCode};
pub use container::{BackupError, backup_header, seal_backup, unseal_backup};
pub use document::{DocumentLock, open_document};
pub use key::{DatabaseKey, WrappingKey};
pub use key_file::{KeyFile, OpenError, Opened, SlotError};
pub use note::{open_note, seal_note};
pub use password::{Cost, Password, PasswordError};
pub use recipe::{Keeper, Recipe};
pub use records::{RecordsLock, open_records};
pub use sensitive::Sensitive;
pub use thinning::{Keep, thin};
pub use workbook::{AgileLock, StandardLock, WorkbookLock, open_workbook};
