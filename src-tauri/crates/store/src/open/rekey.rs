//! Another key for the whole file: every page is written anew in one transaction of SQLite.
//!
//! Invariant: afterwards, and after a power cut at any moment, exactly one of the two keys opens the file, and the store
//! works with that one. The pragma reports no failure and leaves the connection with the new key for writing when it
//! failed half-way, so the connection is closed and a fresh one tells which key is in force.
//! Rejected: copying into a new file under the new key (two files to exchange, and room for both on the disk).

use std::sync::PoisonError;

use rusqlite::Connection;

use super::{Store, at_work, pragmas, unlocked};
use crate::error::{Result, StoreError};

impl Store {
    /// Gives the file another key. `key_hex`: 64 hexadecimal digits. Nothing else happens meanwhile.
    ///
    /// # Errors
    /// `BadKey`, `Gone`; `KeyNotChanged` where the disk refused: the old key is in force then, and the store goes on with
    /// it. Where not even that can be reached, every later call fails until the office is opened again.
    pub fn rekey(&self, key_hex: &str) -> Result<()> {
        pragmas::check_key(key_hex)?;
        self.still_there()?;
        let old = self.key_hex();
        let mut held = self.lock();
        self.take_turn();
        // Its answer says too little (a full disk is called a mistake in SQL); the file tells which key it has.
        held.execute_batch(&format!("PRAGMA rekey = \"x'{key_hex}'\";")).ok();
        // The file is held exclusively, also within this program: the first connection has to go before the second.
        drop(std::mem::replace(&mut *held, Connection::open_in_memory()?));
        match unlocked(&self.path, key_hex) {
            Ok(fresh) => {
                at_work(&fresh)?;
                *held = fresh;
                key_hex.clone_into(&mut self.key_hex.lock().unwrap_or_else(PoisonError::into_inner));
                Ok(())
            }
            Err(StoreError::WrongKeyOrDamaged) => {
                let fresh = unlocked(&self.path, &old)?;
                at_work(&fresh)?;
                *held = fresh;
                Err(StoreError::KeyNotChanged)
            }
            Err(other) => Err(other),
        }
    }
}
