//! The recovery code: 160 random bits that, with the database file, always open the office.
//!
//! Invariant: what is printed is what is derived from; reading back forgives everything a tired hand does to it (case,
//! blanks, hyphens, O for 0, I or L for 1) and nothing more. A mistyped code of the right shape is noticed only by the
//! database that does not open. Rejected: a list of words (no Vietnamese list is agreed upon) and a check digit
//! (the eight groups on the sheet stay plain to copy and compare).

use std::fmt;
use std::str::FromStr;

use zeroize::{Zeroize, Zeroizing};

/// Crockford's base 32: no I, L, O, U.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const GROUPS: usize = 8;
const GROUP: usize = 4;

/// Mã khôi phục: 20 bytes, shown as 8 groups of 4 ("K7QD-2MXA-…"). Wiped when dropped; Debug prints `•••`.
pub struct RecoveryCode([u8; 20]);

/// Why a typed text is no recovery code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CodeError {
    /// Not 32 characters once blanks and hyphens are gone.
    #[error(
        "Mã khôi phục có 8 nhóm, mỗi nhóm 4 ký tự (32 ký tự); mã vừa nhập có {found} ký tự. Hãy so lại với bản in."
    )]
    Length {
        /// How many characters were typed.
        found: usize,
    },
    /// A character that no code contains.
    #[error("Ký tự «{character}» ở nhóm {group} không có trong mã khôi phục nào. Hãy so lại với bản in.")]
    Character {
        /// What was typed.
        character: char,
        /// The group it stands in, from 1.
        group: usize,
    },
}

impl RecoveryCode {
    /// The code of these 160 random bits.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; 20]) -> Self {
        Self(bytes)
    }

    /// The bits, for the derivation of the key.
    pub(crate) const fn as_bytes(&self) -> &[u8; 20] {
        &self.0
    }

    /// The n-th group of four characters, n from 1 to 8.
    #[must_use]
    pub fn group(&self, n: usize) -> Option<String> {
        let digits = self.digits();
        let at = n.checked_sub(1)? * GROUP;
        digits.get(at..at + GROUP).map(str::to_owned)
    }

    /// Whether `typed` is the n-th group, read as forgivingly as a whole code: the proof that the sheet was printed.
    #[must_use]
    pub fn has_group(&self, n: usize, typed: &str) -> bool {
        let values: Option<Vec<u8>> = typed.chars().filter(|c| !is_separator(*c)).map(value).collect();
        let Some((group, values)) = self.group(n).zip(values) else { return false };
        values.len() == GROUP && group.bytes().zip(values).all(|(shown, v)| ALPHABET[usize::from(v)] == shown)
    }

    /// The 32 characters without hyphens: five bits each, highest first.
    fn digits(&self) -> Zeroizing<String> {
        let mut out = Zeroizing::new(String::with_capacity(GROUPS * GROUP));
        for chunk in self.0.chunks_exact(5) {
            let bits = chunk.iter().fold(0_u64, |bits, byte| bits << 8 | u64::from(*byte));
            for at in (0..8).rev() {
                out.push(char::from(ALPHABET[(bits >> (at * 5) & 31) as usize]));
            }
        }
        out
    }
}

impl FromStr for RecoveryCode {
    type Err = CodeError;

    fn from_str(text: &str) -> Result<Self, CodeError> {
        let mut values = Zeroizing::new(Vec::with_capacity(text.len()));
        for c in text.chars().filter(|c| !is_separator(*c)) {
            let group = values.len() / GROUP + 1;
            values.push(value(c).ok_or(CodeError::Character { character: c, group })?);
        }
        if values.len() != GROUPS * GROUP {
            return Err(CodeError::Length { found: values.len() });
        }
        let mut bytes = [0; 20];
        for (out, chunk) in bytes.chunks_exact_mut(5).zip(values.chunks_exact(8)) {
            let bits = chunk.iter().fold(0_u64, |bits, v| bits << 5 | u64::from(*v));
            out.copy_from_slice(&bits.to_be_bytes()[3..]);
        }
        Ok(Self(bytes))
    }
}

/// Anything a printer, a keyboard or a message may put between groups.
fn is_separator(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | '‐' | '‑' | '–' | '—' | '_' | '.' | '\u{ad}' | '\u{feff}' | '\u{200b}')
}

fn value(c: char) -> Option<u8> {
    let c = match c.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    ALPHABET.iter().position(|a| char::from(*a) == c).and_then(|at| u8::try_from(at).ok())
}

impl fmt::Display for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = self.digits();
        for at in (0..GROUPS * GROUP).step_by(GROUP) {
            let hyphen = if at == 0 { "" } else { "-" };
            write!(f, "{hyphen}{}", &digits[at..at + GROUP])?;
        }
        Ok(())
    }
}

impl fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("•••")
    }
}

impl Drop for RecoveryCode {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> RecoveryCode {
        RecoveryCode::from_bytes(std::array::from_fn(|i| (i as u8).wrapping_mul(37).wrapping_add(11)))
    }

    #[test]
    fn shown_and_read_back() {
        let shown = sample().to_string();
        // Computed once by another implementation of Crockford's base 32.
        assert_eq!(shown, "1CR5-AYMZ-RKMG-WCTR-FPHC-FV0H-6SDR-19EA");
        assert_eq!(shown.parse::<RecoveryCode>().unwrap().as_bytes(), sample().as_bytes());
        assert_eq!(RecoveryCode::from_bytes([0; 20]).to_string(), ["0000"; 8].join("-"));
        assert_eq!(RecoveryCode::from_bytes([255; 20]).to_string(), ["ZZZZ"; 8].join("-"));
        assert_eq!(format!("{:?}", sample()), "•••");
    }

    #[test]
    fn tired_hands_are_forgiven() {
        let shown = sample().to_string();
        let typed = [
            shown.to_lowercase(),
            shown.replace('-', ""),
            shown.replace('-', " – "),
            format!("\u{feff} {shown}\r\n"),
            shown.replace('1', "l"),
            shown.replace('1', "I"),
        ];
        for text in typed {
            assert_eq!(text.parse::<RecoveryCode>().unwrap().as_bytes(), sample().as_bytes(), "{text}");
        }
        let zeros = "oO0o".repeat(8);
        assert_eq!(zeros.parse::<RecoveryCode>().unwrap().as_bytes(), &[0; 20]);
    }

    #[test]
    fn refusals() {
        let shown = sample().to_string();
        let table = [
            (String::new(), CodeError::Length { found: 0 }),
            (shown[..38].to_owned(), CodeError::Length { found: 31 }),
            (format!("{shown}A"), CodeError::Length { found: 33 }),
            (shown.replacen("AYMZ", "AUMZ", 1), CodeError::Character { character: 'U', group: 2 }),
            (shown.replacen("RKMG", "RKMâ", 1), CodeError::Character { character: 'â', group: 3 }),
        ];
        for (text, error) in table {
            assert_eq!(text.parse::<RecoveryCode>().map(drop), Err(error), "{text}");
        }
        assert_eq!(
            CodeError::Character { character: 'U', group: 2 }.to_string(),
            "Ký tự «U» ở nhóm 2 không có trong mã khôi phục nào. Hãy so lại với bản in."
        );
    }

    #[test]
    fn groups() {
        let code = sample();
        let groups: Vec<String> = (1..=8).filter_map(|n| code.group(n)).collect();
        assert_eq!(groups.join("-"), code.to_string());
        assert_eq!((code.group(0), code.group(9)), (None, None));
        let table = [(1, "1CR5", true), (1, "lcr5", true), (1, " 1c r5", true), (2, "1CR5", false), (1, "1CR", false)];
        for (n, typed, right) in table {
            assert_eq!(code.has_group(n, typed), right, "{n} {typed}");
        }
        assert!(!code.has_group(9, "1CR5") && !code.has_group(1, "") && !code.has_group(1, "1CRU"));
    }
}
