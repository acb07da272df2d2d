//! The two keys: the one of the database, and the one derived from a password that wraps it.
//!
//! Invariant: the database key follows from the recovery code alone. The derivation's context is part of the file
//! format: changing it would lock every office out.

use std::fmt;

use zeroize::{Zeroize, Zeroizing};

use crate::code::RecoveryCode;
use crate::hex;

const DATABASE_KEY_CONTEXT: &str = "dong-hanh 2026-01 office database key v1";

/// Khóa của cơ sở dữ liệu: 32 bytes. Wiped when dropped; Debug prints `•••`; compared in constant time.
#[derive(Clone)]
pub struct DatabaseKey([u8; 32]);

/// Khóa bọc: what Argon2id makes of one user's password. The office keeps it inside its encrypted database, so that a
/// new recovery code can rewrap the slots of users who are not there to type their passwords.
#[derive(Clone)]
pub struct WrappingKey([u8; 32]);

impl DatabaseKey {
    /// The key that belongs to a recovery code.
    #[must_use]
    pub fn of(code: &RecoveryCode) -> Self {
        Self(blake3::derive_key(DATABASE_KEY_CONTEXT, code.as_bytes()))
    }

    /// 64 hex digits for `PRAGMA key="x'…'"`.
    #[must_use]
    pub fn hex(&self) -> Zeroizing<String> {
        hex::encode(&self.0)
    }
}

impl WrappingKey {
    /// The bytes to keep in the database.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

/// What both keys share: made from bytes, wiped, silent, compared without telling where they differ.
macro_rules! secret {
    ($name:ident) => {
        impl $name {
            /// The key of these bytes.
            #[must_use]
            pub const fn from_bytes(bytes: [u8; 32]) -> Self {
                Self(bytes)
            }

            pub(crate) const fn bytes(&self) -> &[u8; 32] {
                &self.0
            }
        }

        impl PartialEq for $name {
            fn eq(&self, other: &Self) -> bool {
                // Hash's comparison is the constant-time one.
                blake3::Hash::from_bytes(self.0) == blake3::Hash::from_bytes(other.0)
            }
        }

        impl Eq for $name {}

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("•••")
            }
        }

        impl Drop for $name {
            fn drop(&mut self) {
                self.0.zeroize();
            }
        }
    };
}
secret!(DatabaseKey);
secret!(WrappingKey);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_key_follows_from_the_code_for_ever() {
        let key = DatabaseKey::of(&RecoveryCode::from_bytes([7; 20]));
        // Pinned, and the same by another implementation of BLAKE3: an older sheet must open its office.
        assert_eq!(key.hex().as_str(), "b7947779ece2a027ae785c9fe9cfc8ee9a26ac8f40667217c8fcea45aea13eba");
        let typed: RecoveryCode = RecoveryCode::from_bytes([7; 20]).to_string().to_lowercase().parse().unwrap();
        assert_eq!(DatabaseKey::of(&typed), key);
        assert_ne!(DatabaseKey::of(&RecoveryCode::from_bytes([8; 20])), key);
        assert_eq!(format!("{key:?} {:?}", WrappingKey::from_bytes([1; 32])), "••• •••");
    }
}
