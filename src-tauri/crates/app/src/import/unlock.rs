//! A workbook that asks for its password: one room knows how the lock is written, another how it opens.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use exchange::read::{Limits, Listener, Lock, ReadError, Source, locked, unlocked_document, unlocked_records};
use exchange::sheet::Workbook;
use vault::{
    AgileLock, DocumentLock, RecordsLock, StandardLock, WorkbookLock, open_document, open_records, open_workbook,
};

/// With this password Excel locks a .xls whose owner only protected its sheets: nobody was ever told it.
const NOBODY_S: &str = "VelvetSweatshop";

/// Reads a locked workbook with the first password that opens it.
pub fn read(
    source: Source<'_>,
    file: &str,
    passwords: &[String],
    listener: &mut Listener<'_>,
) -> Result<Workbook, ReadError> {
    let limits = Limits::default();
    let cannot = |what, with| ReadError::Locked { file: file.to_owned(), what, with };
    let asked = || ReadError::Password { file: file.to_owned() };
    let Some(found) = locked(source, file, &limits)? else {
        return Err(if passwords.is_empty() { asked() } else { cannot("sổ Excel", "Excel") });
    };
    if passwords.is_empty() && !matches!(found.lock, Lock::Records { .. }) {
        return Err(asked());
    }
    let mut tried = passwords.iter();
    let plain = match &found.lock {
        Lock::Document(said) => {
            let lock = document_lock(said).ok_or_else(|| cannot("sổ LibreOffice (.ods)", "LibreOffice"))?;
            let packed = tried.find_map(|password| open_document(&lock, &found.package, password));
            packed.and_then(|packed| unlocked_document(&packed, &limits))
        }
        Lock::Records { key_bits, salt, verifier, verifier_hash } => {
            let lock = RecordsLock {
                key_bits: *key_bits,
                salt: salt.clone(),
                verifier: verifier.clone(),
                verifier_hash: verifier_hash.clone(),
            };
            let all = tried.map(String::as_str).chain([NOBODY_S]);
            let opened = all.filter_map(|password| open_records(&lock, &found.package, password)).next();
            opened.map(|opened| unlocked_records(&found.package, &opened))
        }
        other => {
            let lock = lock_of(other).ok_or_else(|| cannot("sổ Excel", "Excel"))?;
            tried.find_map(|password| open_workbook(&lock, &found.package, password))
        }
    };
    match plain {
        Some(bytes) => exchange::read::read(Source::Bytes(&bytes), file, &limits, listener),
        None if passwords.is_empty() => Err(asked()),
        None => Err(ReadError::WrongPassword { file: file.to_owned() }),
    }
}

/// The lock of a workbook of LibreOffice; `None` where it is not the one way that is opened.
fn document_lock(said: &[(String, String)]) -> Option<DocumentLock> {
    let of = |name: &str| said.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str());
    let bytes = |name: &str| STANDARD.decode(of(name)?).ok();
    let ways = [
        ("algorithm-name", "#aes256-cbc"),
        ("start-key-generation-name", "#sha256"),
        ("checksum-type", "#sha256-1k"),
        ("key-derivation-name", "PBKDF2"),
    ];
    let known = ways.iter().all(|(name, way)| of(name).is_some_and(|own| own.ends_with(way)));
    if !known || of("key-size").is_some_and(|size| size != "32") {
        return None;
    }
    Some(DocumentLock {
        salt: bytes("salt")?,
        iv: bytes("initialisation-vector")?,
        rounds: of("iteration-count")?.parse().ok()?,
        checksum: bytes("checksum")?,
    })
}

/// The facts of a lock of Excel as the vault takes them; `None` where one is missing.
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
        Lock::Document(_) | Lock::Records { .. } => None,
        Lock::Standard { key_bits, salt, verifier, verifier_hash } => Some(WorkbookLock::Standard(StandardLock {
            salt: salt.clone(),
            key_bits: *key_bits,
            verifier: verifier.clone(),
            verifier_hash: verifier_hash.clone(),
        })),
    }
}
