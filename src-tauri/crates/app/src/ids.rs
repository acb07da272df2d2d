//! The only reader of chance (house rule: chance is an argument): new ids, salts, recovery codes.

use std::sync::Mutex;

use chrono::{DateTime, Utc};
use domain::id::Id;

/// Where new ids and secrets come from.
#[derive(Debug)]
pub enum Ids {
    /// The system's random source.
    System,
    /// A reproducible sequence, for tests and the demonstration office: the same seed gives the same office.
    Seeded(Mutex<u64>),
}

impl Ids {
    /// A reproducible source.
    pub fn seeded(seed: u64) -> Self {
        Ids::Seeded(Mutex::new(seed))
    }

    /// `N` fresh bytes.
    #[allow(clippy::disallowed_methods)] // the one place that may ask for chance
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut out = [0_u8; N];
        match self {
            Ids::System => getrandom::fill(&mut out).expect("the system has a random source"),
            Ids::Seeded(state) => {
                let mut state = state.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
                for byte in &mut out {
                    *byte = (split_mix(&mut state) >> 24) as u8;
                }
            }
        }
        out
    }

    /// A fresh UUIDv7 for a row written at `instant`.
    pub fn id(&self, instant: DateTime<Utc>) -> Id {
        match self {
            Ids::System => Id::v7(instant.timestamp_millis().max(0) as u64, self.bytes()),
            // The instant would make two offices of one seed differ.
            Ids::Seeded(_) => Id::v7(0, self.bytes()),
        }
    }
}

/// SplitMix64: small, public domain, good enough for invented data; never used for secrets.
fn split_mix(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let mut z = *state;
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}
