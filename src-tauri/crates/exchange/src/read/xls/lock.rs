//! How a workbook of records says it is locked, and which of its bytes the lock leaves in the clear.
//!
//! The cipher runs over the whole stream, but numbers and lengths of records stand in the clear, and so do a few whole
//! records: an opened stream is laid together from both.

use super::{BOF, records, stream, u16_at, u32_at};
use crate::read::lock::{Lock, Locked};

pub(super) const FILE_PASS: u16 = 0x2F;
/// A number no record of Excel has.
const NOTHING: u16 = 0xFFFF;
/// Records that are never locked: the beginning, the lock, who has the file open, what the menus show, shared changes.
const IN_THE_CLEAR: [u16; 7] = [BOF, FILE_PASS, 0xE1, 0x138, 0x194, 0x195, 0x196];
const SHEET_LISTED: u16 = 0x85;

/// The lock of a workbook of records, with its stream; `None` where it has none that is known.
pub(in crate::read) fn locked(bytes: &[u8]) -> Option<Locked> {
    let package = stream(bytes).ok()?;
    let (_, content) =
        records(&package).take_while(|(number, _)| *number != super::EOF).find(|(number, _)| *number == FILE_PASS)?;
    Some(Locked { lock: told(content)?, package })
}

/// What the record of the lock says; `None` for the oldest way, which is no cipher, and for one made of nonsense.
pub(super) fn told(content: &[u8]) -> Option<Lock> {
    const BY_CIPHER: u16 = 1;
    if u16_at(content, 0)? != BY_CIPHER {
        return None;
    }
    let piece = |from: usize, length: usize| Some(content.get(from..from.checked_add(length)?)?.to_vec());
    match (u16_at(content, 2)?, u16_at(content, 4)?) {
        (1, 1) => Some(Lock::Records {
            key_bits: None,
            salt: piece(6, 16)?,
            verifier: piece(22, 16)?,
            verifier_hash: piece(38, 16)?,
        }),
        (2..=4, 2) => api(content.get(6..)?),
        _ => None,
    }
}

/// A lock of the CryptoAPI: flags, the length of a head, the head (algorithm, hash, bits of the key), what tries a password.
fn api(said: &[u8]) -> Option<Lock> {
    const RC4: u32 = 0x6801;
    const SHA1: u32 = 0x8004;
    let head = said.get(8..)?;
    if u32_at(head, 8)? != RC4 || !matches!(u32_at(head, 12)?, 0 | SHA1) {
        return None;
    }
    let key_bits = match u32_at(head, 16)? {
        0 => 40,
        bits @ 40..=128 if bits % 8 == 0 => bits,
        _ => return None,
    };
    let tries = head.get(usize::try_from(u32_at(said, 4)?).ok()?..)?;
    let piece = |from: usize, length: usize| Some(tries.get(from..from + length)?.to_vec());
    // The lengths of the salt (16) and of the hash (20) stand before them.
    if (u32_at(tries, 0)?, u32_at(tries, 36)?) != (16, 20) {
        return None;
    }
    Some(Lock::Records {
        key_bits: Some(key_bits),
        salt: piece(4, 16)?,
        verifier: piece(20, 16)?,
        verifier_hash: piece(40, 20)?,
    })
}

/// The stream of an opened workbook, as one that was never locked: `opened` holds every byte as the cipher gives it, also
/// those it never hid.
#[must_use]
pub fn unlocked_records(locked: &[u8], opened: &[u8]) -> Vec<u8> {
    let mut plain = Vec::with_capacity(locked.len());
    for (number, content) in records(locked) {
        let at = plain.len();
        let own = if number == FILE_PASS { NOTHING } else { number };
        plain.extend(own.to_le_bytes());
        plain.extend_from_slice(&locked[at + 2..at + 4]);
        let clear = match number {
            number if IN_THE_CLEAR.contains(&number) => content.len(),
            // Where the sheet begins.
            SHEET_LISTED => content.len().min(4),
            _ => 0,
        };
        plain.extend_from_slice(&content[..clear]);
        let hidden = opened.get(at + 4 + clear..at + 4 + content.len());
        plain.extend_from_slice(hidden.unwrap_or(&content[clear..]));
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn api_lock(bits: u32, head: u32) -> Vec<u8> {
        let mut said = [1_u16, 2, 2].map(u16::to_le_bytes).concat();
        said.extend([4, head, 4, 0, 0x6801, 0x8004, bits, 1, 0, 0].map(u32::to_le_bytes).concat());
        said.resize(6 + 8 + head.min(200) as usize, 0);
        said.extend(16_u32.to_le_bytes());
        said.extend([1; 32]);
        said.extend(20_u32.to_le_bytes());
        said.extend([2; 20]);
        said
    }

    #[test]
    fn a_lock_is_told_or_is_nonsense() {
        for (bits, told_bits) in [(0, Some(40)), (40, Some(40)), (128, Some(128)), (41, None), (4096, None)] {
            let found = match told(&api_lock(bits, 34)) {
                Some(Lock::Records { key_bits, .. }) => key_bits,
                _ => None,
            };
            assert_eq!(found, told_bits, "{bits}");
        }
        let whole = api_lock(128, 34);
        for head in [0, 10, 33, 35, 4096, u32::MAX] {
            let mut said = whole.clone();
            said[10..14].copy_from_slice(&head.to_le_bytes());
            assert!(told(&said).is_none(), "{head}");
        }
        for end in 0..whole.len() {
            assert!(told(&whole[..end]).is_none(), "cut at {end}");
        }
        assert!(told(&[0, 0, 1, 2, 3, 4]).is_none(), "the oldest way");
    }

    #[test]
    fn what_was_never_hidden_stays_as_it_was() {
        let record = |number: u16, content: &[u8]| {
            [&number.to_le_bytes()[..], &(content.len() as u16).to_le_bytes(), content].concat()
        };
        let bof = record(BOF, &[0, 6, 5, 0]);
        let locked = [bof, record(FILE_PASS, &[9; 6]), record(0x85, &[1, 2, 3, 4, 5, 6]), record(0xFC, &[7])].concat();
        let opened = vec![0xAA; locked.len()];
        let plain = unlocked_records(&locked, &opened);
        assert_eq!(plain.len(), locked.len());
        assert_eq!(plain[..8], locked[..8]);
        assert_eq!(plain[8..12], [0xFF, 0xFF, 6, 0]);
        assert_eq!(plain[18..28], [0x85, 0, 6, 0, 1, 2, 3, 4, 0xAA, 0xAA]);
        assert_eq!(plain[28..], [0xFC, 0, 1, 0, 0xAA]);
        // Cut short or without what was opened: what stands there stays.
        assert_eq!(unlocked_records(&locked[..locked.len() - 1], &[]).len(), 28);
    }
}
