//! A workbook that asks for its password: one room knows how the lock is written, another how it opens.

use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use exchange::read::{Limits, Listener, Lock, ReadError, Source, locked};
use exchange::sheet::Workbook;
use vault::{AgileLock, StandardLock, WorkbookLock, open_workbook};

/// Reads a locked workbook with the first password that opens it.
pub fn read(path: &str, file: &str, passwords: &[String], listener: &mut Listener<'_>) -> Result<Workbook, ReadError> {
    let limits = Limits::default();
    let Some(found) = locked(Path::new(path), file, &limits)? else {
        return Err(ReadError::Password { file: file.to_owned() });
    };
    let Some(lock) = lock_of(&found.lock) else { return Err(ReadError::Password { file: file.to_owned() }) };
    let plain = passwords.iter().find_map(|password| open_workbook(&lock, &found.package, password));
    match plain {
        Some(bytes) => exchange::read::read(Source::Bytes(&bytes), file, &limits, listener),
        None => Err(ReadError::WrongPassword { file: file.to_owned() }),
    }
}

/// The facts of a lock as the vault takes them; `None` where one is missing.
fn lock_of(lock: &Lock) -> Option<WorkbookLock> {
    match lock {
        Lock::Agile { content, password } => {
            let of = |all: &[(String, String)], name: &str| {
                all.iter().find(|(own, _)| own == name).map(|(_, value)| value.clone())
            };
            let bytes = |all: &[(String, String)], name: &str| STANDARD.decode(of(all, name)?).ok();
            Some(WorkbookLock::Agile(AgileLock {
                content_salt: bytes(content, "saltValue")?,
                content_hash: of(content, "hashAlgorithm")?,
                salt: bytes(password, "saltValue")?,
                hash: of(password, "hashAlgorithm")?,
                rounds: of(password, "spinCount")?.parse().ok()?,
                key_bits: of(password, "keyBits")?.parse().ok()?,
                verifier: bytes(password, "encryptedVerifierHashInput")?,
                verifier_hash: bytes(password, "encryptedVerifierHashValue")?,
                key: bytes(password, "encryptedKeyValue")?,
            }))
        }
        Lock::Standard { key_bits, salt, verifier, verifier_hash } => Some(WorkbookLock::Standard(StandardLock {
            salt: salt.clone(),
            key_bits: *key_bits,
            verifier: verifier.clone(),
            verifier_hash: verifier_hash.clone(),
        })),
    }
}
