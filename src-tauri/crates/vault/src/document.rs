//! Mật khẩu của sổ LibreOffice: the content of an OpenDocument workbook that its owner locked, opened with the password its
//! reader was told.
//!
//! The way LibreOffice has locked since 2012: the password hashed once, stretched by PBKDF2 with HMAC-SHA1, the packed
//! content in AES-256-CBC, and a hash of its beginning by which a password is tried. Read only. Older files (Blowfish) and
//! the newest kind (Argon2id around the whole package) are not opened.

use aes::cipher::block_padding::NoPadding;
use aes::cipher::{BlockDecryptMut, KeyIvInit};
use sha1::Sha1;
use sha2::{Digest, Sha256};

/// Most rounds; LibreOffice writes 100,000.
const MOST_ROUNDS: u32 = 10_000_000;
/// Bytes of the beginning by which a password is tried.
const TRIED: usize = 1024;

/// What the lock of a document says of itself.
#[derive(Debug, Clone, Default)]
pub struct DocumentLock {
    /// Salt of the password.
    pub salt: Vec<u8>,
    /// Where the cipher begins.
    pub iv: Vec<u8>,
    /// Rounds of stretching.
    pub rounds: u32,
    /// SHA-256 of the first bytes of the packed content.
    pub checksum: Vec<u8>,
}

/// Opens the locked content; what comes out is still packed. `None` where the password is another one.
#[must_use]
pub fn open_document(lock: &DocumentLock, content: &[u8], password: &str) -> Option<Vec<u8>> {
    if lock.rounds == 0 || lock.rounds > MOST_ROUNDS || content.is_empty() || !content.len().is_multiple_of(16) {
        return None;
    }
    let start = Sha256::digest(password.as_bytes());
    let key = stretched(&start, &lock.salt, lock.rounds);
    let cipher = cbc::Decryptor::<aes::Aes256>::new_from_slices(&key, &lock.iv).ok()?;
    let mut plain = cipher.decrypt_padded_vec_mut::<NoPadding>(content).ok()?;
    // The last byte says how many were added to fill the last block.
    let added = usize::from(*plain.last()?);
    if (1..=16).contains(&added) {
        plain.truncate(plain.len() - added);
    }
    let beginning = &plain[..plain.len().min(TRIED)];
    (Sha256::digest(beginning).as_slice() == lock.checksum.as_slice()).then_some(plain)
}

/// PBKDF2 with HMAC-SHA1, 32 bytes of it.
fn stretched(password: &[u8], salt: &[u8], rounds: u32) -> [u8; 32] {
    let pad = |with: u8| {
        let mut block = [with; 64];
        // A hash of 32 bytes always fits a block.
        block.iter_mut().zip(password).for_each(|(byte, own)| *byte ^= own);
        let mut digest = Sha1::new();
        digest.update(block);
        digest
    };
    let (inner, outer) = (pad(0x36), pad(0x5C));
    let hmac = |parts: &[&[u8]]| {
        let (mut inside, mut outside) = (inner.clone(), outer.clone());
        parts.iter().for_each(|part| inside.update(part));
        outside.update(inside.finalize());
        outside.finalize()
    };
    let mut key = [0; 32];
    for (number, piece) in (1_u32..).zip(key.chunks_mut(20)) {
        let mut round = hmac(&[salt, &number.to_be_bytes()]);
        let mut sum = round;
        for _ in 1..rounds {
            round = hmac(&[&round]);
            sum.iter_mut().zip(round).for_each(|(byte, own)| *byte ^= own);
        }
        piece.copy_from_slice(&sum[..piece.len()]);
    }
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stretching_is_the_standard_one() {
        // The examples of RFC 6070.
        let first = |rounds| stretched(b"password", b"salt", rounds)[..4].to_vec();
        assert_eq!(first(1), [0x0C, 0x60, 0xC8, 0x0F]);
        assert_eq!(first(2), [0xEA, 0x6C, 0x01, 0x4D]);
        assert_eq!(first(4096), [0x4B, 0x00, 0x79, 0x01]);
    }

    #[test]
    fn nonsense_opens_nothing() {
        let lock = DocumentLock { salt: vec![0; 16], iv: vec![0; 16], rounds: 1, checksum: vec![0; 32] };
        for content in [&[][..], &[0; 15], &[0; 32]] {
            assert_eq!(open_document(&lock, content, "x"), None);
        }
        assert_eq!(open_document(&DocumentLock { rounds: u32::MAX, ..lock.clone() }, &[0; 16], "x"), None);
        assert_eq!(open_document(&DocumentLock { iv: Vec::new(), ..lock }, &[0; 16], "x"), None);
    }
}
