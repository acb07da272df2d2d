//! Mật khẩu của sổ Excel: a workbook that its owner locked, opened with the password its reader was told.
//!
//! The two ways of [MS-OFFCRYPTO] that Excel has used since 2007: "agile" (2010 and later) and "standard" (2007). They are
//! read only; this program locks no workbook. The lock says itself how often to hash, so a hard end stands on that: a file
//! made to keep a PC busy for an hour is refused.
//!
//! [MS-OFFCRYPTO]: https://learn.microsoft.com/openspecs/office_file_formats/ms-offcrypto

use aes::cipher::block_padding::NoPadding;
use aes::cipher::{BlockDecryptMut, KeyInit, KeyIvInit};
use sha1::Sha1;
use sha2::{Digest, Sha256, Sha384, Sha512};

/// Most rounds of hashing; Excel writes 100,000.
const MOST_ROUNDS: u32 = 10_000_000;

/// How a workbook is locked.
#[derive(Debug, Clone)]
pub enum WorkbookLock {
    /// Excel 2010 and later.
    Agile(AgileLock),
    /// Excel 2007.
    Standard(StandardLock),
}

/// What an agile lock says of itself.
#[derive(Debug, Clone, Default)]
pub struct AgileLock {
    /// Salt of the content.
    pub content_salt: Vec<u8>,
    /// Hash of the content: `SHA1`, `SHA256`, `SHA384`, `SHA512`.
    pub content_hash: String,
    /// Salt of the password.
    pub salt: Vec<u8>,
    /// Hash of the password.
    pub hash: String,
    /// Rounds of hashing.
    pub rounds: u32,
    /// Bits of the key.
    pub key_bits: u32,
    /// The locked words by which a password is tried.
    pub verifier: Vec<u8>,
    /// Their hash, locked.
    pub verifier_hash: Vec<u8>,
    /// The key of the content, locked.
    pub key: Vec<u8>,
}

/// What a standard lock says of itself.
#[derive(Debug, Clone, Default)]
pub struct StandardLock {
    /// Salt of the password.
    pub salt: Vec<u8>,
    /// Bits of the key.
    pub key_bits: u32,
    /// The locked words by which a password is tried.
    pub verifier: Vec<u8>,
    /// Their hash, locked.
    pub verifier_hash: Vec<u8>,
}

/// Opens a locked package (its length, then its content); `None` where the password is another one, or the lock is of a
/// kind that is not known.
#[must_use]
pub fn open_workbook(lock: &WorkbookLock, package: &[u8], password: &str) -> Option<Vec<u8>> {
    let (length, content) = package.split_at_checked(8)?;
    let length = usize::try_from(u64::from_le_bytes(length.try_into().ok()?)).ok()?;
    let mut plain = match lock {
        WorkbookLock::Agile(lock) => agile(lock, content, password)?,
        WorkbookLock::Standard(lock) => standard(lock, content, password)?,
    };
    plain.truncate(length);
    Some(plain)
}

fn hash(name: &str, parts: &[&[u8]]) -> Option<Vec<u8>> {
    fn of<D: Digest>(parts: &[&[u8]]) -> Vec<u8> {
        let mut digest = D::new();
        parts.iter().for_each(|part| digest.update(part));
        digest.finalize().to_vec()
    }
    Some(match name.to_ascii_uppercase().replace('-', "").as_str() {
        "SHA1" => of::<Sha1>(parts),
        "SHA256" => of::<Sha256>(parts),
        "SHA384" => of::<Sha384>(parts),
        "SHA512" => of::<Sha512>(parts),
        _ => return None,
    })
}

/// The password, hashed over and over.
fn stretched(name: &str, salt: &[u8], password: &str, rounds: u32) -> Option<Vec<u8>> {
    if rounds > MOST_ROUNDS {
        return None;
    }
    let letters: Vec<u8> = password.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let mut found = hash(name, &[salt, &letters])?;
    for round in 0..rounds {
        found = hash(name, &[&round.to_le_bytes(), &found])?;
    }
    Some(found)
}

fn cbc(key: &[u8], iv: &[u8], locked: &[u8]) -> Option<Vec<u8>> {
    let whole = &locked[..locked.len() - locked.len() % 16];
    match key.len() {
        16 => cbc::Decryptor::<aes::Aes128>::new_from_slices(key, iv).ok()?.decrypt_padded_vec_mut::<NoPadding>(whole),
        24 => cbc::Decryptor::<aes::Aes192>::new_from_slices(key, iv).ok()?.decrypt_padded_vec_mut::<NoPadding>(whole),
        32 => cbc::Decryptor::<aes::Aes256>::new_from_slices(key, iv).ok()?.decrypt_padded_vec_mut::<NoPadding>(whole),
        _ => return None,
    }
    .ok()
}

/// Cut or filled up to a length, with what the format fills with.
fn fitted(mut bytes: Vec<u8>, length: usize) -> Vec<u8> {
    bytes.resize(length, 0x36);
    bytes
}

fn agile(lock: &AgileLock, content: &[u8], password: &str) -> Option<Vec<u8>> {
    const TRY: [u8; 8] = [0xFE, 0xA7, 0xD2, 0x76, 0x3B, 0x4B, 0x9E, 0x79];
    const TRY_HASH: [u8; 8] = [0xD7, 0xAA, 0x0F, 0x6D, 0x30, 0x61, 0x34, 0x4E];
    const KEY: [u8; 8] = [0x14, 0x6E, 0x0B, 0xE7, 0xAB, 0xAC, 0xD0, 0xD6];
    let length = usize::try_from(lock.key_bits / 8).ok()?;
    let password = stretched(&lock.hash, &lock.salt, password, lock.rounds)?;
    let iv = fitted(lock.salt.clone(), 16);
    let part = |block: &[u8], locked: &[u8]| {
        let key = fitted(hash(&lock.hash, &[&password, block])?, length);
        cbc(&key, &iv, locked)
    };
    let words = part(&TRY, &lock.verifier)?;
    let expected = part(&TRY_HASH, &lock.verifier_hash)?;
    let words = words.get(..lock.salt.len())?;
    let found = hash(&lock.hash, &[words])?;
    if expected.get(..found.len())? != found {
        return None;
    }
    let mut key = part(&KEY, &lock.key)?;
    key.truncate(length);
    let mut plain = Vec::with_capacity(content.len());
    for (number, piece) in (0_u32..).zip(content.chunks(4096)) {
        let iv = fitted(hash(&lock.content_hash, &[&lock.content_salt, &number.to_le_bytes()])?, 16);
        plain.extend(cbc(&key, &iv, piece)?);
    }
    Some(plain)
}

fn standard(lock: &StandardLock, content: &[u8], password: &str) -> Option<Vec<u8>> {
    let password = stretched("SHA1", &lock.salt, password, 50_000)?;
    let password = hash("SHA1", &[&password, &0_u32.to_le_bytes()])?;
    let half = |fill: u8| {
        let mut block = [fill; 64];
        block.iter_mut().zip(&password).for_each(|(own, byte)| *own ^= byte);
        hash("SHA1", &[&block])
    };
    let mut key = [half(0x36)?, half(0x5C)?].concat();
    key.truncate(usize::try_from(lock.key_bits / 8).ok()?);
    let words = ecb(&key, &lock.verifier)?;
    let expected = ecb(&key, &lock.verifier_hash)?;
    let found = hash("SHA1", &[&words])?;
    if expected.get(..found.len())? != found {
        return None;
    }
    ecb(&key, content)
}

/// Block by block, as the lock of 2007 has it.
fn ecb(key: &[u8], locked: &[u8]) -> Option<Vec<u8>> {
    let mut plain = locked[..locked.len() - locked.len() % 16].to_vec();
    macro_rules! with {
        ($cipher:ty) => {{
            let mut cipher = <$cipher>::new_from_slice(key).ok()?;
            for block in plain.chunks_exact_mut(16) {
                cipher.decrypt_block_mut(aes::Block::from_mut_slice(block));
            }
        }};
    }
    match key.len() {
        16 => with!(aes::Aes128),
        24 => with!(aes::Aes192),
        32 => with!(aes::Aes256),
        _ => return None,
    }
    Some(plain)
}
