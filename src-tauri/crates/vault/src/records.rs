//! Mật khẩu của sổ Excel đời cũ (.xls): a workbook of records that its owner locked, opened with the password its reader was
//! told.
//!
//! The two ways of [MS-OFFCRYPTO] that Excel 97 to 2003 and LibreOffice use: RC4 with a key of 40 bits made by MD5, and RC4
//! through the CryptoAPI with a key made by SHA-1. Read only. Both run over the whole stream in pieces of 1,024 bytes, each
//! with a key of its own; which bytes of the stream stay in the clear is the format's business, not this room's. The older
//! way (bytes mixed with the password, no cipher at all) is not opened.
//!
//! [MS-OFFCRYPTO]: https://learn.microsoft.com/openspecs/office_file_formats/ms-offcrypto

use md5::Md5;
use rc4::consts::U256;
use rc4::{KeyInit, Rc4, StreamCipher};
use sha1::Sha1;
use sha2::Digest;

/// Bytes of the stream that share one key.
const PIECE: usize = 1024;
/// Bytes of the key of Excel 97: a law of its time.
const SHORT: usize = 5;

/// What the lock of a workbook of records says of itself.
#[derive(Debug, Clone, Default)]
pub struct RecordsLock {
    /// Bits of the key of the CryptoAPI; `None`: the way of Excel 97.
    pub key_bits: Option<u32>,
    /// Salt of the password.
    pub salt: Vec<u8>,
    /// The locked words by which a password is tried.
    pub verifier: Vec<u8>,
    /// Their hash, locked.
    pub verifier_hash: Vec<u8>,
}

/// Opens a locked stream: every byte of it, those too that were never locked. `None` where the password is another one, or
/// the lock is of a kind that is not known.
#[must_use]
pub fn open_records(lock: &RecordsLock, stream: &[u8], password: &str) -> Option<Vec<u8>> {
    let letters: Vec<u8> = password.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let keys = match lock.key_bits {
        None => Keys::Short(short(&letters, &lock.salt)),
        Some(bits) => Keys::Api(Sha1::new_with_prefix(&lock.salt).chain_update(&letters).finalize().to_vec(), bits),
    };
    let mut tried = [lock.verifier.as_slice(), &lock.verifier_hash].concat();
    keys.open(0, &mut tried)?;
    let (words, expected) = tried.split_at(lock.verifier.len());
    let found = match keys {
        Keys::Short(_) => Md5::digest(words).to_vec(),
        Keys::Api(..) => Sha1::digest(words).to_vec(),
    };
    if expected.get(..found.len())? != found {
        return None;
    }
    let mut plain = stream.to_vec();
    for (number, piece) in (0_u32..).zip(plain.chunks_mut(PIECE)) {
        keys.open(number, piece)?;
    }
    Some(plain)
}

/// What the password comes to in the way of Excel 97.
fn short(letters: &[u8], salt: &[u8]) -> Vec<u8> {
    let first = Md5::digest(letters);
    let mut digest = Md5::new();
    for _ in 0..16 {
        digest.update(&first[..SHORT]);
        digest.update(salt);
    }
    digest.finalize()[..SHORT].to_vec()
}

enum Keys {
    /// Excel 97.
    Short(Vec<u8>),
    /// The CryptoAPI, with the bits of its key.
    Api(Vec<u8>, u32),
}

impl Keys {
    fn open(&self, number: u32, bytes: &mut [u8]) -> Option<()> {
        let number = number.to_le_bytes();
        let key = match self {
            Self::Short(password) => Md5::new_with_prefix(password).chain_update(number).finalize().to_vec(),
            Self::Api(password, bits) => {
                let mut key = Sha1::new_with_prefix(password).chain_update(number).finalize().to_vec();
                key.truncate(usize::try_from(bits / 8).ok()?);
                if key.len() == SHORT {
                    // The shortest key is filled up with nothing.
                    key.resize(16, 0);
                }
                key
            }
        };
        rc4(&key, bytes)
    }
}

/// The cipher takes the bytes of its key round and round until it has 256: written out here, keys of every length are one
/// type.
fn rc4(key: &[u8], bytes: &mut [u8]) -> Option<()> {
    let whole: Vec<u8> = key.iter().copied().cycle().take(256).collect();
    Rc4::<U256>::new_from_slice(&whole).ok()?.apply_keystream(bytes);
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cipher_is_the_one_everybody_knows() {
        // The first example of RFC 6229, and the oldest one known.
        let mut zeros = [0; 8];
        rc4(&[1, 2, 3, 4, 5], &mut zeros).unwrap();
        assert_eq!(zeros, [0xB2, 0x39, 0x63, 0x05, 0xF0, 0x3D, 0xC0, 0x27]);
        let mut words = *b"Plaintext";
        rc4(b"Key", &mut words).unwrap();
        assert_eq!(words, [0xBB, 0xF3, 0x16, 0xE8, 0xD9, 0x40, 0xAF, 0x0A, 0xD3]);
        assert_eq!(rc4(&[], &mut words), None);
    }

    #[test]
    fn nonsense_opens_nothing() {
        for key_bits in [None, Some(0), Some(40), Some(128), Some(u32::MAX)] {
            for length in [0, 1, 16, 20] {
                let lock = RecordsLock {
                    key_bits,
                    salt: vec![7; length],
                    verifier: vec![8; length],
                    verifier_hash: vec![9; length],
                };
                assert_eq!(open_records(&lock, &[0; 3000], "x"), None, "{lock:?}");
            }
        }
    }
}
