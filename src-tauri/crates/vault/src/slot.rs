//! One slot of `office.keys`: the database key behind one user's password.
//!
//! Invariant: a slot that was changed by accident is told from a wrong password by its `check` (a plain hash, no
//! secret); a slot that was changed on purpose fails to unwrap. The office's id is associated data, so that a slot
//! carried into another office opens nothing. While the database changes its key, a slot holds the older key as well:
//! whichever of the two the file turns out to have, the password still opens it.

use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::hex::Hex;
use crate::key::{DatabaseKey, WrappingKey};
use crate::password::{Cost, Password};
use crate::recipe::Recipe;

/// Ngăn khóa of one user.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Slot {
    pub(crate) user: String,
    #[serde(flatten)]
    pub(crate) lock: Lock,
    check: Hex<16>,
}

/// How the key lies in a slot.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(crate) enum Lock {
    Password {
        salt: Hex<16>,
        m_kib: u32,
        t: u32,
        p: u32,
        #[serde(flatten)]
        now: Wrapped,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        older: Option<Wrapped>,
    },
    /// The key in the clear: only the office of demonstration, which holds invented people.
    Open {
        wrapped: Hex<32>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        older: Option<Hex<32>>,
    },
}

/// A database key under a wrapping key.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Wrapped {
    nonce: Hex<24>,
    wrapped: Hex<48>,
}

/// The keys found in a slot: the one in force, and the one before an unfinished change.
pub(crate) struct Found {
    pub(crate) now: DatabaseKey,
    pub(crate) older: Option<DatabaseKey>,
}

impl Slot {
    pub(crate) fn new(office_id: &str, user: &str, lock: Lock) -> Self {
        let check = check(office_id, user, &lock);
        Self { user: user.to_owned(), lock, check }
    }

    /// Whether the slot is as it was written.
    pub(crate) fn is_whole(&self, office_id: &str) -> bool {
        self.check == check(office_id, &self.user, &self.lock)
    }
}

impl Lock {
    /// How a password becomes the wrapping key; `None` for an open lock.
    pub(crate) fn recipe(&self) -> Option<Recipe> {
        match self {
            Self::Password { salt, m_kib, t, p, .. } => {
                Some(Recipe { salt: salt.clone(), m_kib: *m_kib, t: *t, p: *p })
            }
            Self::Open { .. } => None,
        }
    }

    /// The wrapping key that this password makes here; `None` for an open lock or an impossible cost.
    pub(crate) fn stretch(&self, password: &Password) -> Option<WrappingKey> {
        match self {
            Self::Password { salt, m_kib, t, p, .. } => password.stretch(&salt.0, Cost::new(*m_kib, *t, *p)?),
            Self::Open { .. } => None,
        }
    }

    /// The keys behind this wrapping key (an open lock asks for none); `None` when it is the wrong one.
    pub(crate) fn unwrap_with(&self, office_id: &str, wrapping: Option<&WrappingKey>) -> Option<Found> {
        match self {
            Self::Password { now, older, .. } => {
                let wrapping = wrapping?;
                let older = older.as_ref().and_then(|older| older.unwrap_with(office_id, wrapping));
                Some(Found { now: now.unwrap_with(office_id, wrapping)?, older })
            }
            Self::Open { wrapped, older } => {
                let key = |hex: &Hex<32>| DatabaseKey::from_bytes(hex.0);
                Some(Found { now: key(wrapped), older: older.as_ref().map(key) })
            }
        }
    }

    /// The wrapped key in here that is `key`.
    pub(crate) fn holder_of(&self, office_id: &str, key: &DatabaseKey, wrapping: &WrappingKey) -> Option<Wrapped> {
        let Self::Password { now, older, .. } = self else { return None };
        let holds = |wrapped: &&Wrapped| wrapped.unwrap_with(office_id, wrapping).as_ref() == Some(key);
        std::iter::once(now).chain(older).find(holds).cloned()
    }

    /// The same lock with other keys in it.
    pub(crate) fn holding(&self, now: Wrapped, older: Option<Wrapped>) -> Self {
        let mut lock = self.clone();
        if let Self::Password { now: old_now, older: old_older, .. } = &mut lock {
            *old_now = now;
            *old_older = older;
        }
        lock
    }
}

impl Wrapped {
    /// Wraps a key. The nonce must be fresh: never used before with this wrapping key. `None` cannot happen for 32
    /// bytes, and is passed on rather than hidden.
    pub(crate) fn new(office_id: &str, key: &DatabaseKey, wrapping: &WrappingKey, nonce: [u8; 24]) -> Option<Self> {
        let payload = Payload { msg: key.bytes(), aad: office_id.as_bytes() };
        let sealed = cipher(wrapping).encrypt(XNonce::from_slice(&nonce), payload).ok()?;
        Some(Self { nonce: Hex(nonce), wrapped: Hex(sealed.try_into().ok()?) })
    }

    pub(crate) fn unwrap_with(&self, office_id: &str, wrapping: &WrappingKey) -> Option<DatabaseKey> {
        let payload = Payload { msg: &self.wrapped.0, aad: office_id.as_bytes() };
        let key = Zeroizing::new(cipher(wrapping).decrypt(XNonce::from_slice(&self.nonce.0), payload).ok()?);
        key.as_slice().try_into().ok().map(DatabaseKey::from_bytes)
    }
}

fn cipher(wrapping: &WrappingKey) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(wrapping.bytes().into())
}

/// A hash of everything a slot says, for the office it says it to.
fn check(office_id: &str, user: &str, lock: &Lock) -> Hex<16> {
    let mut hasher = blake3::Hasher::new_derive_key("dong-hanh 2026-01 office.keys slot check v1");
    let lock = serde_json::to_vec(lock).expect("strings and numbers always serialise");
    // Lengths first, so that no two slots run together into one text.
    for part in [office_id.as_bytes(), user.as_bytes(), &lock] {
        hasher.update(&(part.len() as u64).to_le_bytes()).update(part);
    }
    let mut check = [0; 16];
    hasher.finalize_xof().fill(&mut check);
    Hex(check)
}
