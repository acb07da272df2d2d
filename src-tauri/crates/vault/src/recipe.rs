//! How a user's password becomes the key that wraps the office's: what must be kept beside that key to write a lost slot
//! anew, and to ask for the present password without the file.
//!
//! Invariant: a recipe is no secret (it lies in `office.keys` in the clear too); with the wrapping key it says whether a
//! password is right. Rejected: keeping whole slots inside the database (a slot changes with every recovery code).

use serde::{Deserialize, Serialize};

use crate::hex::Hex;
use crate::key::WrappingKey;
use crate::password::{Cost, Password};

/// Cách làm khóa: salt and cost of Argon2id for one user.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recipe {
    pub(crate) salt: Hex<16>,
    pub(crate) m_kib: u32,
    pub(crate) t: u32,
    pub(crate) p: u32,
}

impl Recipe {
    /// Whether the password makes this wrapping key here; an impossible cost says no.
    #[must_use]
    pub fn fits(&self, password: &Password, wrapping: &WrappingKey) -> bool {
        let cost = Cost::new(self.m_kib, self.t, self.p);
        cost.and_then(|cost| password.stretch(&self.salt.0, cost)).is_some_and(|made| made == *wrapping)
    }
}

/// One user as the database remembers them.
pub struct Keeper {
    /// The name of their slot.
    pub user: String,
    /// The key that wraps the office's key.
    pub wrapping: WrappingKey,
    /// How it is made of the password; absent for a user of an older version of the program.
    pub recipe: Option<Recipe>,
}
