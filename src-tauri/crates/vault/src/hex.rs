//! Bytes of a fixed length as lower-case hex, in `office.keys` and in the key statement of the database.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use zeroize::Zeroizing;

/// Exactly `N` bytes; any other length in the file is damage.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Hex<const N: usize>(pub(crate) [u8; N]);

const DIGITS: &[u8; 16] = b"0123456789abcdef";

/// The digits of some bytes, wiped when dropped: they may be a key's.
pub(crate) fn encode(bytes: &[u8]) -> Zeroizing<String> {
    // The capacity is exact, so no half-written copy stays behind in freed memory.
    let mut out = Zeroizing::new(String::with_capacity(bytes.len() * 2));
    for byte in bytes {
        for nibble in [byte >> 4, byte & 15] {
            out.push(char::from(DIGITS[usize::from(nibble)]));
        }
    }
    out
}

fn decode<const N: usize>(text: &str) -> Option<[u8; N]> {
    let mut out = [0; N];
    if text.len() != N * 2 {
        return None;
    }
    let nibble = |c: u8| DIGITS.iter().position(|d| *d == c).and_then(|at| u8::try_from(at).ok());
    for (byte, pair) in out.iter_mut().zip(text.as_bytes().chunks_exact(2)) {
        *byte = nibble(pair[0])? << 4 | nibble(pair[1])?;
    }
    Some(out)
}

impl<const N: usize> Serialize for Hex<N> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&encode(&self.0))
    }
}

impl<'de, const N: usize> Deserialize<'de> for Hex<N> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Zeroizing::new(String::deserialize(deserializer)?);
        decode(&text).map(Self).ok_or_else(|| D::Error::custom("not the expected bytes in hex"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_and_back() {
        assert_eq!(encode(&[0, 1, 0x9f, 0xff]).as_str(), "00019fff");
        assert_eq!(decode("00019fff"), Some([0, 1, 0x9f, 0xff]));
        for wrong in ["", "00019ff", "00019fff0", "00019FFF", "0001 9ff", "0x019fff", "00019fé"] {
            assert_eq!(decode::<4>(wrong), None, "{wrong}");
        }
    }
}
