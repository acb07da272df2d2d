//! Passwords: what is accepted as a new one, and what a typed one is stretched to.
//!
//! Invariant: the same keys pressed give the same bytes, whatever the keyboard program: NFC, and the one line ending
//! that a file or a paste adds is dropped, nothing else is. The length is asked of a new password only; an old one is
//! tried as typed. Rejected: demanding capitals and digits (it makes worse passwords), and a list of forbidden words.

use std::fmt;

use argon2::{Algorithm, Argon2, Params, Version};
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use crate::key::WrappingKey;

/// The least number of characters of a new password.
const LEAST: usize = 10;

/// Mật khẩu as typed, in one form. Wiped when dropped; Debug prints `•••`.
pub struct Password(Zeroizing<String>);

/// Why a new password is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PasswordError {
    /// Fewer than ten characters.
    #[error("Mật khẩu phải có ít nhất {LEAST} ký tự; mật khẩu vừa nhập có {found} ký tự. Hãy chọn một câu dễ nhớ.")]
    TooShort {
        /// How many were typed.
        found: usize,
    },
    /// A second line or another control character, which no password field can type again.
    #[error("Mật khẩu có ký tự xuống dòng hoặc ký tự điều khiển. Hãy ghi mật khẩu trên một dòng.")]
    Control,
}

impl Password {
    /// A password to open with: as typed, whatever its length.
    #[must_use]
    pub fn typed(text: &str) -> Self {
        let line = text.strip_suffix('\n').map_or(text, |t| t.strip_suffix('\r').unwrap_or(t));
        // Composing never grows a text beyond three times its bytes; with the room made, no copy is left behind.
        let mut out = Zeroizing::new(String::with_capacity(line.len() * 3));
        out.extend(line.nfc());
        Self(out)
    }

    /// A new password.
    ///
    /// # Errors
    /// It has fewer than ten characters, or a control character.
    pub fn chosen(text: &str) -> Result<Self, PasswordError> {
        let password = Self::typed(text);
        if password.0.chars().any(char::is_control) {
            return Err(PasswordError::Control);
        }
        let found = password.0.chars().count();
        if found < LEAST { Err(PasswordError::TooShort { found }) } else { Ok(password) }
    }

    /// Stretches the password; `None` if the cost or the memory for it is out of reach.
    pub(crate) fn stretch(&self, salt: &[u8; 16], cost: Cost) -> Option<WrappingKey> {
        let mut key = Zeroizing::new([0; 32]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, cost.params()?)
            .hash_password_into(self.0.as_bytes(), salt, key.as_mut())
            .ok()?;
        Some(WrappingKey::from_bytes(*key))
    }
}

impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("•••")
    }
}

/// What one guess costs: the parameters of Argon2id, stored with each slot so that they can grow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cost {
    pub(crate) m_kib: u32,
    pub(crate) t: u32,
    pub(crate) p: u32,
}

impl Cost {
    /// 64 MiB, three passes, one lane: 120–150 ms on an office PC.
    pub const OFFICE: Self = Self { m_kib: 64 * 1024, t: 3, p: 1 };

    /// Memory in KiB, passes and lanes; `None` outside what Argon2id allows or beyond 1 GiB, 64 passes or 16 lanes: a
    /// damaged file must not be able to ask for all memory of the PC.
    #[must_use]
    pub fn new(m_kib: u32, t: u32, p: u32) -> Option<Self> {
        let cost = Self { m_kib, t, p };
        let within = m_kib <= 1 << 20 && t <= 64 && p <= 16;
        (within && cost.params().is_some()).then_some(cost)
    }

    fn params(self) -> Option<Params> {
        Params::new(self.m_kib, self.t, self.p, Some(32)).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CHEAP: Cost = Cost { m_kib: 8, t: 1, p: 1 };

    fn stretched(text: &str) -> Option<WrappingKey> {
        Password::typed(text).stretch(&[5; 16], CHEAP)
    }

    #[test]
    fn one_form() {
        let table = [
            ("mật khẩu dài", "ma\u{323}\u{302}t khâ\u{309}u dài", true),
            ("mật khẩu dài", "mật khẩu dài\n", true),
            ("mật khẩu dài", "mật khẩu dài\r\n", true),
            ("mật khẩu dài", "mật khẩu dài\n\n", false),
            ("mật khẩu dài", "mật khẩu dài ", false),
            ("mật khẩu dài", "Mật khẩu dài", false),
        ];
        for (a, b, same) in table {
            assert_eq!(stretched(a) == stretched(b), same, "{b:?}");
        }
        assert_eq!(format!("{:?}", Password::typed("mật khẩu dài")), "•••");
    }

    #[test]
    fn new_passwords() {
        let table = [
            ("mật khẩu d", None),
            ("mật khẩu ", Some(PasswordError::TooShort { found: 9 })),
            // Ten marks and letters, nine characters once composed.
            ("a\u{302}bcdefghi", Some(PasswordError::TooShort { found: 9 })),
            ("mật khẩu \n", Some(PasswordError::TooShort { found: 9 })),
            ("mật khẩu dài\r\n", None),
            ("dòng một\ndòng hai", Some(PasswordError::Control)),
            ("", Some(PasswordError::TooShort { found: 0 })),
        ];
        for (text, refusal) in table {
            assert_eq!(Password::chosen(text).err(), refusal, "{text:?}");
        }
        assert_eq!(
            PasswordError::TooShort { found: 9 }.to_string(),
            "Mật khẩu phải có ít nhất 10 ký tự; mật khẩu vừa nhập có 9 ký tự. Hãy chọn một câu dễ nhớ."
        );
    }

    #[test]
    fn costs_within_reason() {
        let table = [
            ((8, 1, 1), true),
            ((65_536, 3, 1), true),
            ((7, 1, 1), false),
            ((8, 0, 1), false),
            ((8, 1, 0), false),
            ((8, 1, 2), false),
            ((u32::MAX, 1, 1), false),
            ((1 << 20, 65, 1), false),
        ];
        for ((m_kib, t, p), allowed) in table {
            assert_eq!(Cost::new(m_kib, t, p).is_some(), allowed, "{m_kib} {t} {p}");
        }
        let known = Password::typed("password").stretch(b"somesaltsomesalt", Cost { m_kib: 65_536, t: 2, p: 1 });
        let expected = known.map(|k| crate::hex::encode(k.as_bytes()).to_string());
        // The value of the reference implementation of Argon2id.
        assert_eq!(expected.as_deref(), Some("fc33b78139231d34b71626bd6245c1d72efa190ad605c3d8166a72adcedfa2c2"));
    }
}
