//! Copies of the office: one in memory for long reads, one in a file for a backup.
//!
//! Invariant: both are encrypted with the office's own key (an unkeyed target would be refused, and be plain text),
//! neither carries the journal's triggers, and a snapshot cannot be written to: there is no way to a `Tx`.

use std::path::Path;

use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};

use crate::conn::Conn;
use crate::error::{Result, StoreError};
use crate::open::{Store, for_sqlite, give_key};

/// The office as it was at one moment, in memory: for reports, exports and papers in bulk, on any thread.
pub struct Snapshot {
    conn: Connection,
}

impl Snapshot {
    /// Reads from the copy.
    pub fn read<T>(&self, read: impl FnOnce(&Conn<'_>) -> T) -> T {
        read(&Conn::new(&self.conn))
    }
}

impl Store {
    /// Copies the office into memory; it is held only while copying.
    pub fn copy_in_memory(&self) -> Result<Snapshot> {
        let mut conn = Connection::open_in_memory()?;
        give_key(&conn, &self.key_hex())?;
        {
            let source = self.lock();
            let backup = Backup::new(&source, &mut conn)?;
            // All pages in one step: nobody else writes meanwhile, so anything but `Done` is a failure.
            if backup.step(-1)? != StepResult::Done {
                return Err(StoreError::Aborted);
            }
        }
        conn.execute_batch("PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF; PRAGMA query_only = ON;")?;
        Ok(Snapshot { conn })
    }

    /// Writes a compact copy, opened by the same key, to a path where nothing lies yet. The caller verifies and seals.
    ///
    /// # Errors
    /// `Exists`, and those of the disk; nothing is left behind then.
    pub fn copy_into(&self, path: &Path) -> Result<()> {
        if path.exists() {
            return Err(StoreError::Exists);
        }
        let target = for_sqlite(path);
        let target = target.to_str().ok_or(StoreError::Gone)?;
        let copied = self.lock().execute("VACUUM INTO ?1", [target]);
        if copied.is_err() {
            std::fs::remove_file(path).ok();
        }
        copied?;
        Ok(())
    }
}
