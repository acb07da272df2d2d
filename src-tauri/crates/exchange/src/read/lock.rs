//! How a locked workbook of Excel or LibreOffice says it is locked. Opening it is the vault's work: this room knows no
//! cipher.

use std::io::{Cursor, Read as _, Write as _};

use flate2::read::DeflateDecoder;
use quick_xml::Reader;
use quick_xml::events::Event;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::xls;
use super::xls::container::Container;
use super::xlsx::meter::Fault;
use super::xlsx::package::{Package, attribute};
use super::{Limits, ReadError, Source, load};

/// A locked workbook: what its lock says, and what is locked.
#[derive(Debug, Clone)]
pub struct Locked {
    /// The lock, as facts.
    pub lock: Lock,
    /// The locked package; of a workbook of LibreOffice its content alone, of an old one of Excel its stream of records.
    pub package: Vec<u8>,
}

/// The part of a workbook of LibreOffice that holds its cells.
const CONTENT: &str = "content.xml";

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
    /// Excel 97 to 2003, and what LibreOffice saves for it.
    Records {
        /// Bits of the key of the CryptoAPI; `None`: the way of Excel 97.
        key_bits: Option<u32>,
        /// Salt of the password.
        salt: Vec<u8>,
        /// Locked words.
        verifier: Vec<u8>,
        /// Their hash, locked.
        verifier_hash: Vec<u8>,
    },
    /// LibreOffice: the attributes of the lock of the content, by name: `iteration-count`, `salt`, `checksum` …
    Document(Vec<(String, String)>),
}

/// Reads the lock of a workbook that asks for a password; `None` where it is locked in a way that is not known.
///
/// # Errors
/// When the file cannot be read from its place.
pub fn locked(source: Source<'_>, file: &str, limits: &Limits) -> Result<Option<Locked>, ReadError> {
    match source {
        Source::Bytes(bytes) => Ok(parts(bytes)),
        Source::Path(path) => Ok(parts(&load(path, file, limits)?)),
    }
}

/// The workbook of LibreOffice whose content was opened: packed as one that was never locked. `None` where what was opened
/// is no content, or more than the limits allow.
pub fn unlocked_document(content: &[u8], limits: &Limits) -> Option<Vec<u8>> {
    let mut xml = Vec::new();
    DeflateDecoder::new(content).take(limits.unfolded + 1).read_to_end(&mut xml).ok()?;
    if xml.len() as u64 > limits.unfolded {
        return None;
    }
    let mut package = ZipWriter::new(Cursor::new(Vec::new()));
    let parts: [(&str, &[u8]); 2] = [("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"), (CONTENT, &xml)];
    for (name, part) in parts {
        package.start_file(name, SimpleFileOptions::default()).ok()?;
        package.write_all(part).ok()?;
    }
    Some(package.finish().ok()?.into_inner())
}

fn parts(bytes: &[u8]) -> Option<Locked> {
    if bytes.starts_with(b"PK") {
        return document(bytes).ok().flatten();
    }
    if let Some(found) = xls::lock::locked(bytes) {
        return Some(found);
    }
    let container = Container::open(bytes).ok()?;
    let info = container.stream("EncryptionInfo").ok()?;
    let package = container.stream("EncryptedPackage").ok()?;
    let lock = if info.get(..4)? == [4, 0, 4, 0] { agile(info.get(8..)?)? } else { standard(info.get(4..)?)? };
    Some(Locked { lock, package })
}

fn document(bytes: &[u8]) -> Result<Option<Locked>, Fault> {
    const WANTED: [&str; 11] = [
        "checksum-type",
        "checksum",
        "algorithm-name",
        "initialisation-vector",
        "start-key-generation-name",
        "key-derivation-name",
        "key-size",
        "iteration-count",
        "salt",
        "argon2-iterations",
        "size",
    ];
    let mut package = Package::open(bytes, &Limits::default())?;
    let mut lock: Vec<(String, String)> = Vec::new();
    let Some(mut xml) = package.part("META-INF/manifest.xml")? else { return Ok(None) };
    let mut own = false;
    loop {
        match xml.next()? {
            Event::Start(start) => match start.local_name().as_ref() {
                "file-entry" => own = attribute(&start, "full-path")?.as_deref() == Some(CONTENT),
                // Its size is that of another key.
                "start-key-generation" if own => {
                    let name = attribute(&start, "start-key-generation-name")?;
                    lock.extend(name.map(|name| ("start-key-generation-name".to_owned(), name)));
                }
                _ if own => {
                    for name in WANTED {
                        lock.extend(attribute(&start, name)?.map(|value| (name.to_owned(), value)));
                    }
                }
                _ => {}
            },
            Event::End(end) if end.local_name().as_ref() == "file-entry" => own = false,
            Event::Eof => break,
            _ => {}
        }
    }
    drop(xml);
    let Some(package) = package.bytes(CONTENT)? else { return Ok(None) };
    Ok((!lock.is_empty()).then_some(Locked { lock: Lock::Document(lock), package }))
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
