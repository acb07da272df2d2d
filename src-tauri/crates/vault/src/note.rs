//! A few words for a small file beside the database that only the key of the office can read.
//!
//! Invariant: nothing of the words stands in the file in plain, and a note of another office, or a changed one, is no
//! note. Whoever can read it could open the office as well.

use chacha20poly1305::aead::Aead;
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};
use zeroize::Zeroizing;

use crate::key::DatabaseKey;

const NOTE_CONTEXT: &str = "dong-hanh 2026-01 office note v1";
const NONCE: usize = 24;

/// Seals a note. The nonce must be fresh chance; it travels in front of the note. `None` only when memory runs out.
#[must_use]
pub fn seal_note(key: &DatabaseKey, nonce: [u8; NONCE], words: &[u8]) -> Option<Vec<u8>> {
    let sealed = cipher(key).encrypt(XNonce::from_slice(&nonce), words).ok()?;
    Some([nonce.as_slice(), &sealed].concat())
}

/// The words of a note; `None` when it is not one of this office, or not whole.
#[must_use]
pub fn open_note(key: &DatabaseKey, note: &[u8]) -> Option<Vec<u8>> {
    let (nonce, sealed) = note.split_at_checked(NONCE)?;
    cipher(key).decrypt(XNonce::from_slice(nonce), sealed).ok()
}

fn cipher(key: &DatabaseKey) -> XChaCha20Poly1305 {
    let derived = Zeroizing::new(blake3::derive_key(NOTE_CONTEXT, key.bytes()));
    XChaCha20Poly1305::new(derived.as_slice().into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_office_reads_its_note_and_only_a_whole_one() {
        let (own, other) = (DatabaseKey::from_bytes([1; 32]), DatabaseKey::from_bytes([2; 32]));
        let note = seal_note(&own, [9; 24], "phòng Đoàn".as_bytes()).unwrap();
        assert_eq!(open_note(&own, &note).unwrap(), "phòng Đoàn".as_bytes());
        assert_eq!(open_note(&other, &note), None);
        assert!(!note.windows(5).any(|part| part == &"phòng".as_bytes()[..5]));
        for at in 0..note.len() {
            let mut hurt = note.clone();
            hurt[at] ^= 1;
            assert_eq!(open_note(&own, &hurt), None, "byte {at}");
            assert_eq!(open_note(&own, &note[..at]), None, "cut at {at}");
        }
    }
}
