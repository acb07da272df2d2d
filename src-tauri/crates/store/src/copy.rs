//! Copies of the office: one in memory for long reads, one in a file for a backup.
//!
//! Invariant: both are encrypted with the office's own key (an unkeyed target would be refused, and be plain text),
//! neither carries the journal's triggers, and a snapshot cannot be written to: there is no way to a `Tx`. What is told
//! of a copy is read from the very moment it shows. Rejected: writing the file while the office is held (compacting a
//! large one takes seconds, and the window would stand still for them), and copying the file byte by byte (on Unix,
//! closing it would lose the lock of the whole process).

use std::path::Path;

use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};

use crate::conn::Conn;
use crate::error::{Result, StoreError};
use crate::inspect::open_to_read;
use crate::open::{Store, for_sqlite, give_key};

/// Up to here a copy goes through memory; a larger office is copied while it is held.
const IN_MEMORY_UP_TO: i64 = 1 << 30;

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

/// Opens a copy of an office for reading only, as it lies there: nobody becomes its owner, nothing is brought up to date.
///
/// # Errors
/// As for `Store::open`.
pub fn open_copy(path: &Path, key_hex: &str) -> Result<Snapshot> {
    Ok(Snapshot { conn: open_to_read(path, key_hex)? })
}

impl Store {
    /// Copies the office into memory; it is held only while copying.
    pub fn copy_in_memory(&self) -> Result<Snapshot> {
        let conn = self.in_memory()?;
        conn.execute_batch("PRAGMA query_only = ON;")?;
        Ok(Snapshot { conn })
    }

    /// Writes a compact copy, opened by the same key, to a path where nothing lies yet, and tells what `read` finds in
    /// it. The office is held only while its pages are taken. The caller verifies and seals.
    ///
    /// # Errors
    /// `Exists`, and those of the disk; nothing is left behind then.
    pub fn copy_into<T>(&self, path: &Path, read: impl FnOnce(&Conn<'_>) -> T) -> Result<T> {
        if self.size()? > IN_MEMORY_UP_TO {
            let held = self.lock();
            let told = read(&Conn::new(&held));
            vacuum_into(&held, path)?;
            return Ok(told);
        }
        let conn = self.in_memory()?;
        let told = read(&Conn::new(&conn));
        vacuum_into(&conn, path)?;
        Ok(told)
    }

    fn in_memory(&self) -> Result<Connection> {
        let mut conn = Connection::open_in_memory()?;
        // The same salt, too: by it the key slots know the file they lie beside, also after a restore.
        give_key(&conn, &format!("{}{}", self.key_hex(), self.mark()?))?;
        {
            let source = self.lock();
            let backup = Backup::new(&source, &mut conn)?;
            // All pages in one step: nobody else writes meanwhile, so anything but `Done` is a failure.
            if backup.step(-1)? != StepResult::Done {
                return Err(StoreError::Aborted);
            }
        }
        conn.execute_batch("PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF;")?;
        Ok(conn)
    }

    /// Bytes of the file.
    fn size(&self) -> Result<i64> {
        let sql = "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()";
        Ok(self.lock().query_row(sql, [], |row| row.get(0))?)
    }
}

pub(crate) fn vacuum_into(conn: &Connection, path: &Path) -> Result<()> {
    if path.exists() {
        return Err(StoreError::Exists);
    }
    let target = for_sqlite(path);
    let target = target.to_str().ok_or(StoreError::Gone)?;
    let copied = conn.execute("VACUUM INTO ?1", [target]);
    if copied.is_err() {
        std::fs::remove_file(path).ok();
    }
    copied?;
    Ok(())
}
