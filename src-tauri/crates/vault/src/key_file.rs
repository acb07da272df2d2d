//! `office.keys`: the database key, wrapped once per user, beside the database.
//!
//! Invariant: this value is bytes in and bytes out; where it lies and when it is written is the caller's matter
//! (`write_atomic`). Losing the file loses no data: the recovery code opens the database without it. A change of the
//! recovery code goes `begin_rekey` → write → rekey the database → `settle` → write; at any moment between, every
//! password still opens the office. Rejected: the slots in the database's header (32 bytes of room).

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::hex::Hex;
use crate::key::{DatabaseKey, WrappingKey};
use crate::password::{Cost, Password};
use crate::recipe::{Keeper, Recipe};
use crate::slot::{Found, Lock, Slot, Wrapped};

/// The version that this build writes and the highest it reads.
const VERSION: u64 = 1;

/// Tệp khóa: who can open the office, and with what.
#[derive(Clone, Serialize, Deserialize)]
pub struct KeyFile {
    version: u64,
    office_id: String,
    /// The first bytes of the database file it lies beside; absent in files of older versions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    beside: Option<String>,
    slots: Vec<Slot>,
}

/// What opening found.
#[derive(Debug)]
pub struct Opened {
    /// Whose slot it was.
    pub user: String,
    /// The key to try first.
    pub key: DatabaseKey,
    /// The key to try second, when a change of the recovery code was interrupted.
    pub older: Option<DatabaseKey>,
    /// What the password was stretched to, to be kept inside the database; absent for an unprotected slot.
    pub wrapping: Option<WrappingKey>,
}

/// Why `office.keys` opens nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum OpenError {
    /// Every slot is whole and none belongs to this password.
    #[error("Mật khẩu không đúng. Hãy kiểm tra phím Caps Lock và bộ gõ tiếng Việt rồi gõ lại, hoặc dùng mã khôi phục.")]
    WrongPassword,
    /// The file, or a slot that might have been the right one, is not as it was written.
    #[error("Tệp khóa office.keys bị hỏng. Dữ liệu vẫn còn: hãy mở bằng mã khôi phục rồi đặt lại mật khẩu.")]
    Damaged,
    /// Written by a later version of the program.
    #[error("Tệp khóa office.keys do phiên bản mới hơn của ứng dụng ghi. Hãy cập nhật ứng dụng rồi mở lại.")]
    Newer,
    /// No slot (or none without a password, where none was given).
    #[error("Cơ sở dữ liệu này chưa có mật khẩu nào dùng được. Hãy mở bằng mã khôi phục.")]
    NoSlots,
}

/// Why a slot cannot be made or rewrapped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SlotError {
    /// A user's wrapping key is missing or does not fit the slot.
    #[error(
        "Khóa của một người dùng không khớp với tệp office.keys. Hãy đặt lại mật khẩu của người đó trước khi đổi mã khôi phục."
    )]
    WrappingKey,
    /// Too little memory for the cost asked for.
    #[error("Máy không đủ bộ nhớ để tạo khóa từ mật khẩu. Hãy đóng bớt chương trình khác rồi làm lại.")]
    Memory,
}

impl KeyFile {
    /// A file without slots for the office of this id.
    #[must_use]
    pub fn new(office_id: &str) -> Self {
        Self { version: VERSION, office_id: office_id.to_owned(), beside: None, slots: Vec::new() }
    }

    /// The id of the office it belongs to.
    #[must_use]
    pub fn office_id(&self) -> &str {
        &self.office_id
    }

    /// Says which database file it lies beside, by the mark in that file's first bytes: the id of an office can only be
    /// read with its key, the mark without.
    pub fn lies_beside(&mut self, mark: &str) {
        self.beside = Some(mark.to_owned());
    }

    /// Whether it was written for another database file than the one with this mark.
    #[must_use]
    pub fn is_foreign_to(&self, mark: &str) -> bool {
        self.beside.as_deref().is_some_and(|beside| !beside.eq_ignore_ascii_case(mark))
    }

    /// The users who have a slot, in the order in which they got it.
    pub fn users(&self) -> impl Iterator<Item = &str> {
        self.slots.iter().map(|slot| slot.user.as_str())
    }

    /// Whether the office opens without a password (the demonstration).
    #[must_use]
    pub fn is_unprotected(&self) -> bool {
        self.slots.iter().any(|slot| matches!(slot.lock, Lock::Open { .. }))
    }

    /// Gives a user a password, in place of the one before. The salt and the nonce are fresh random bytes. The
    /// wrapping key is returned to be kept inside the database.
    ///
    /// # Errors
    /// [`SlotError::Memory`] when the password cannot be stretched at this cost.
    pub fn seal(
        &mut self,
        user: &str,
        password: &Password,
        cost: Cost,
        (salt, nonce): ([u8; 16], [u8; 24]),
        key: &DatabaseKey,
    ) -> Result<WrappingKey, SlotError> {
        let wrapping = password.stretch(&salt, cost).ok_or(SlotError::Memory)?;
        let now = Wrapped::new(&self.office_id, key, &wrapping, nonce).ok_or(SlotError::Memory)?;
        let Cost { m_kib, t, p } = cost;
        self.put(user, Lock::Password { salt: Hex(salt), m_kib, t, p, now, older: None });
        Ok(wrapping)
    }

    /// Lays the key in the clear, for the office of demonstration alone.
    pub fn seal_open(&mut self, user: &str, key: &DatabaseKey) {
        self.put(user, Lock::Open { wrapped: Hex(*key.bytes()), older: None });
    }

    /// Takes a user's slot away; `false` when there was none.
    pub fn remove(&mut self, user: &str) -> bool {
        let before = self.slots.len();
        self.slots.retain(|slot| slot.user != user);
        self.slots.len() < before
    }

    /// Opens with a password; an unprotected slot opens with any.
    ///
    /// # Errors
    /// See [`OpenError`]. A password slot that is damaged makes it `Damaged` rather than `WrongPassword`, because it
    /// might have been the one.
    pub fn open(&self, password: &Password) -> Result<Opened, OpenError> {
        if self.slots.is_empty() {
            return Err(OpenError::NoSlots);
        }
        let mut broken = self.whole().count() < self.slots.len();
        for slot in self.whole().filter(|slot| matches!(slot.lock, Lock::Password { .. })) {
            let Some(wrapping) = slot.lock.stretch(password) else {
                broken = true;
                continue;
            };
            if let Some(found) = slot.lock.unwrap_with(&self.office_id, Some(&wrapping)) {
                return Ok(opened(&slot.user, found, Some(wrapping)));
            }
        }
        self.open_unprotected().map_err(|error| match error {
            OpenError::NoSlots if !broken => OpenError::WrongPassword,
            _ => OpenError::Damaged,
        })
    }

    /// Opens without a password.
    ///
    /// # Errors
    /// `NoSlots` when every slot asks for one, `Damaged` when the one that does not is broken.
    pub fn open_unprotected(&self) -> Result<Opened, OpenError> {
        let open = |slot: &&Slot| matches!(slot.lock, Lock::Open { .. });
        let slot = self.whole().find(open).ok_or_else(|| {
            if self.slots.iter().any(|slot| open(&slot)) { OpenError::Damaged } else { OpenError::NoSlots }
        })?;
        let found = slot.lock.unwrap_with(&self.office_id, None).ok_or(OpenError::Damaged)?;
        Ok(opened(&slot.user, found, None))
    }

    /// How a user's password becomes their wrapping key; `None` without such a slot.
    #[must_use]
    pub fn recipe(&self, user: &str) -> Option<Recipe> {
        self.whole().find(|slot| slot.user == user)?.lock.recipe()
    }

    /// The file as it ought to be: one slot for each of `keepers`, holding `key` alone. What is right is left as it is;
    /// a slot that is lost, damaged or of another password is made anew from what the database remembers; one that it
    /// does not know is dropped. A slot without a password (the demonstration) stays.
    ///
    /// # Errors
    /// [`SlotError::WrappingKey`] when a slot cannot be made because its recipe is not known.
    pub fn rebuilt(
        &self,
        key: &DatabaseKey,
        keepers: &[Keeper],
        mut nonce: impl FnMut() -> [u8; 24],
    ) -> Result<Self, SlotError> {
        let mut new = Self { slots: Vec::new(), ..self.clone() };
        if let Some(open) = self.whole().find(|slot| matches!(slot.lock, Lock::Open { .. })) {
            new.seal_open(&open.user, key);
        }
        for Keeper { user, wrapping, recipe } in keepers {
            let kept = self
                .whole()
                .filter(|slot| slot.user == *user)
                .find_map(|slot| Some(slot.lock.holding(slot.lock.holder_of(&self.office_id, key, wrapping)?, None)));
            let lock = match (kept, recipe) {
                (Some(lock), _) => lock,
                (None, Some(Recipe { salt, m_kib, t, p })) => {
                    let now = Wrapped::new(&self.office_id, key, wrapping, nonce()).ok_or(SlotError::Memory)?;
                    Lock::Password { salt: salt.clone(), m_kib: *m_kib, t: *t, p: *p, now, older: None }
                }
                (None, None) => return Err(SlotError::WrappingKey),
            };
            new.put(user, lock);
        }
        Ok(new)
    }

    /// Before the database changes its key from `current` to `new`: every slot gets the new key and keeps the current
    /// one beside it. `wrapping` gives each user's wrapping key, `nonce` fresh random bytes at each call.
    ///
    /// # Errors
    /// [`SlotError::WrappingKey`] when a user's key is missing, does not fit, or the slot does not hold `current`;
    /// nothing has changed then.
    pub fn begin_rekey(
        &mut self,
        current: &DatabaseKey,
        new: &DatabaseKey,
        wrapping: impl Fn(&str) -> Option<WrappingKey>,
        mut nonce: impl FnMut() -> [u8; 24],
    ) -> Result<(), SlotError> {
        self.relock(|office_id, user, lock| match lock {
            Lock::Open { .. } => Some(Lock::Open { wrapped: Hex(*new.bytes()), older: Some(Hex(*current.bytes())) }),
            lock => {
                let wrapping = wrapping(user)?;
                let kept = lock.holder_of(office_id, current, &wrapping)?;
                Some(lock.holding(Wrapped::new(office_id, new, &wrapping, nonce())?, Some(kept)))
            }
        })
    }

    /// After the change, or after an opening that found one unfinished: every slot keeps the key that is in force and
    /// forgets the other.
    ///
    /// # Errors
    /// [`SlotError::WrappingKey`] as in [`Self::begin_rekey`]; nothing has changed then.
    pub fn settle(
        &mut self,
        in_force: &DatabaseKey,
        wrapping: impl Fn(&str) -> Option<WrappingKey>,
    ) -> Result<(), SlotError> {
        self.relock(|office_id, user, lock| match lock {
            Lock::Open { .. } => Some(Lock::Open { wrapped: Hex(*in_force.bytes()), older: None }),
            lock => Some(lock.holding(lock.holder_of(office_id, in_force, &wrapping(user)?)?, None)),
        })
    }

    /// The bytes of the file, readable and one slot after the other.
    #[must_use]
    pub fn to_json(&self) -> Vec<u8> {
        let mut json = serde_json::to_vec_pretty(self).expect("strings and numbers always serialise");
        json.push(b'\n');
        json
    }

    /// Reads the bytes of a file.
    ///
    /// # Errors
    /// `Newer` when a later version wrote it, `Damaged` when it is nothing that any version wrote.
    pub fn from_json(bytes: &[u8]) -> Result<Self, OpenError> {
        let value: Value = serde_json::from_slice(bytes).map_err(|_| OpenError::Damaged)?;
        match value.get("version").and_then(Value::as_u64) {
            Some(VERSION) => serde_json::from_value(value).map_err(|_| OpenError::Damaged),
            Some(newer) if newer > VERSION => Err(OpenError::Newer),
            _ => Err(OpenError::Damaged),
        }
    }

    fn whole(&self) -> impl Iterator<Item = &Slot> {
        self.slots.iter().filter(|slot| slot.is_whole(&self.office_id))
    }

    fn put(&mut self, user: &str, lock: Lock) {
        let slot = Slot::new(&self.office_id, user, lock);
        match self.slots.iter_mut().find(|old| old.user == user) {
            Some(old) => *old = slot,
            None => self.slots.push(slot),
        }
    }

    /// All slots anew, or none.
    fn relock(&mut self, mut lock: impl FnMut(&str, &str, &Lock) -> Option<Lock>) -> Result<(), SlotError> {
        let office_id = self.office_id.as_str();
        let slots = self
            .slots
            .iter()
            .map(|slot| Some(Slot::new(office_id, &slot.user, lock(office_id, &slot.user, &slot.lock)?)))
            .collect::<Option<Vec<_>>>();
        self.slots = slots.ok_or(SlotError::WrappingKey)?;
        Ok(())
    }
}

fn opened(user: &str, found: Found, wrapping: Option<WrappingKey>) -> Opened {
    Opened { user: user.to_owned(), key: found.now, older: found.older, wrapping }
}

#[cfg(test)]
mod tests;
