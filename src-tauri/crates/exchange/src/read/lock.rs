//! How a locked workbook of Excel says it is locked. Opening it is the vault's work: this room knows no cipher.

use std::path::Path;

use quick_xml::Reader;
use quick_xml::events::Event;

use super::xls::container::Container;
use super::xlsx::package::attribute;
use super::{Limits, ReadError, load};

/// A locked workbook: what its lock says, and the locked package.
#[derive(Debug, Clone)]
pub struct Locked {
    /// The lock, as facts.
    pub lock: Lock,
    /// The locked package.
    pub package: Vec<u8>,
}

/// What a lock says of itself.
#[derive(Debug, Clone)]
pub enum Lock {
    /// Excel 2010 and later: the attributes of the content's key and of the password's key, by name.
    Agile {
        /// `saltValue`, `hashAlgorithm` …
        content: Vec<(String, String)>,
        /// `spinCount`, `saltValue`, `encryptedKeyValue` …
        password: Vec<(String, String)>,
    },
    /// Excel 2007.
    Standard {
        /// Bits of the key.
        key_bits: u32,
        /// Salt of the password.
        salt: Vec<u8>,
        /// Locked words.
        verifier: Vec<u8>,
        /// Their hash, locked.
        verifier_hash: Vec<u8>,
    },
}

/// Reads the lock of a workbook that asks for a password; `None` where it is locked in a way that is not known.
///
/// # Errors
/// When the file cannot be read from its place.
pub fn locked(path: &Path, file: &str, limits: &Limits) -> Result<Option<Locked>, ReadError> {
    Ok(parts(&load(path, file, limits)?))
}

fn parts(bytes: &[u8]) -> Option<Locked> {
    let container = Container::open(bytes).ok()?;
    let info = container.stream("EncryptionInfo").ok()?;
    let package = container.stream("EncryptedPackage").ok()?;
    let lock = if info.get(..4)? == [4, 0, 4, 0] { agile(info.get(8..)?)? } else { standard(info.get(4..)?)? };
    Some(Locked { lock, package })
}

fn agile(xml: &[u8]) -> Option<Lock> {
    let mut reader = Reader::from_str(std::str::from_utf8(xml).ok()?.trim_end_matches('\0'));
    let (mut content, mut password) = (Vec::new(), Vec::new());
    loop {
        match reader.read_event().ok()? {
            Event::Start(start) | Event::Empty(start) => {
                let into = match start.local_name().as_ref() {
                    "keyData" => &mut content,
                    "encryptedKey" => &mut password,
                    _ => continue,
                };
                const WANTED: [&str; 7] = [
                    "saltValue",
                    "hashAlgorithm",
                    "keyBits",
                    "spinCount",
                    "encryptedVerifierHashInput",
                    "encryptedVerifierHashValue",
                    "encryptedKeyValue",
                ];
                for name in WANTED {
                    into.extend(attribute(&start, name).ok()?.map(|value| (name.to_owned(), value)));
                }
            }
            Event::Eof => break,
            _ => {}
        }
    }
    (!content.is_empty() && !password.is_empty()).then_some(Lock::Agile { content, password })
}

fn standard(info: &[u8]) -> Option<Lock> {
    let number = |at: usize| Some(u32::from_le_bytes(info.get(at..at + 4)?.try_into().ok()?));
    let header = usize::try_from(number(4)?).ok()?;
    // Flags, extra, algorithm, hash, bits of the key.
    let (algorithm, key_bits) = (number(16)?, number(24)?);
    if !matches!(algorithm, 0x660E..=0x6610) {
        return None;
    }
    let verifier = info.get(8_usize.checked_add(header)?..)?;
    Some(Lock::Standard {
        key_bits: if key_bits == 0 { 128 } else { key_bits },
        salt: verifier.get(4..20)?.to_vec(),
        verifier: verifier.get(20..36)?.to_vec(),
        verifier_hash: verifier.get(40..72)?.to_vec(),
    })
}
