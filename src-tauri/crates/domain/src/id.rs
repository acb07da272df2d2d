//! The name of a row: one 16-byte id for every record of every office.
//!
//! Invariant: what has a natural key (a school year, a setting) gets its id *from* that key, so that two PCs which
//! never spoke agree; everything else gets a UUIDv7, whose bytes sort by the time of making. Time and chance come in as
//! arguments. Rejected: numbers counted by the database (two PCs would both hand out 17), and one id type per table
//! (the journal and the exchange between offices treat rows of all tables alike).

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use uuid::{Builder, Uuid};

/// The project's own namespace for derived ids. Never change it: every derived id in every office hangs on it.
const NAMESPACE: Uuid = Uuid::from_u128(0x6f1d_2a3c_9b54_5e07_8c41_d0e5_a7b2_9f36);

/// Mã dòng: the identity of one stored record; written as a lower-case UUID with hyphens.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Id(Uuid);

/// The text is not an id.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("Mã «{0}» không đúng dạng của một mã dòng dữ liệu.")]
pub struct NotAnId(String);

impl Id {
    /// The id kept in the 16 bytes of a database cell.
    #[must_use]
    pub const fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(Uuid::from_bytes(bytes))
    }

    /// The 16 bytes as they are stored.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8; 16] {
        self.0.as_bytes()
    }

    /// The id of the thing of this `kind` whose natural key is `key` (UUIDv5): the same on every PC.
    #[must_use]
    pub fn derived(kind: &str, key: &str) -> Self {
        // NUL cannot stand in either word, so ("a", "bc") and ("ab", "c") stay apart.
        Self(Uuid::new_v5(&NAMESPACE, format!("{kind}\0{key}").as_bytes()))
    }

    /// A new id (UUIDv7) from an instant in milliseconds since 1970 UTC and ten bytes of chance.
    #[must_use]
    pub fn v7(unix_ms: u64, random: [u8; 10]) -> Self {
        Self(Builder::from_unix_timestamp_millis(unix_ms, &random).into_uuid())
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0.hyphenated(), f)
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Id {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        Uuid::try_parse(text.trim()).map(Self).map_err(|_| NotAnId(text.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_and_bytes_go_round() {
        let id = Id::from_bytes(*b"0123456789abcdef");
        assert_eq!(id.to_string(), "30313233-3435-3637-3839-616263646566");
        assert_eq!(id.to_string().to_uppercase().parse(), Ok(id));
        assert_eq!(Id::from_bytes(*id.as_bytes()), id);
        assert_eq!(serde_json::to_string(&id).unwrap(), "\"30313233-3435-3637-3839-616263646566\"");
        assert_eq!(serde_json::from_str::<Id>("\"30313233-3435-3637-3839-616263646566\"").unwrap(), id);
        for wrong in ["", "12A1", "30313233-3435-3637-3839-61626364656"] {
            assert_eq!(wrong.parse::<Id>(), Err(NotAnId(wrong.to_owned())));
        }
    }

    #[test]
    fn derived_ids_agree_and_never_change() {
        // Pinned: an office written by an older build must find its rows again.
        assert_eq!(Id::derived("school_year", "2025-2026").to_string(), "69a32c1a-bdf5-5cf2-87dc-3b62963c4d8e");
        assert_ne!(Id::derived("a", "bc"), Id::derived("ab", "c"));
        assert_ne!(Id::derived("setting", "place"), Id::derived("setting", "places"));
    }

    #[test]
    fn new_ids_sort_by_time_and_carry_version_seven() {
        let early = Id::v7(1_700_000_000_000, [0xff; 10]);
        let late = Id::v7(1_700_000_000_001, [0; 10]);
        assert!(early < late);
        assert_eq!(late.to_string().as_bytes()[14], b'7');
    }
}
