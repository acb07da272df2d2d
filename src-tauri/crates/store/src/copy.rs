//! Copies of the office: one in memory for long reads, one in a file for a backup.
//!
//! Invariant: both are encrypted with the office's own key (an unkeyed target would be refused, and be plain text),
//! neither carries the journal's triggers, and a snapshot cannot be written to: there is no way to a `Tx`. A copy is of
//! one moment, and what is told of it is read from that moment. A copy into a file takes the bytes as they lie on the
//! disk, a piece at a time, and lets the office go between two pieces; where it was written to meanwhile the copy begins
//! again. Compacting works on that copy. Rejected: taking all pages through the backup API while the office is held (every
//! page is decrypted and encrypted, and the window stands still for a fifth of a second with 200 photos), and the API in
//! steps (its handle would have to outlive the lock of the connection).

use std::fs::File;
use std::io::{self, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::Path;

use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};

use crate::conn::Conn;
use crate::error::{Result, StoreError};
use crate::inspect::{open_to_copy, open_to_read};
use crate::open::{Store, for_sqlite, give_key};

/// Bytes taken at once: well below a millisecond.
const PIECE: u64 = 1 << 20;

/// So often a copy begins again because the office was written to; then it is held until the copy is done.
const TRIES: usize = 3;

/// SQLite locks bytes here and never keeps anything on their page; Windows lets nobody else read it.
const LOCKED: u64 = 1 << 30;

/// Bytes of a page.
const PAGE: usize = 4096;

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
    /// it. The office is held for a piece at a time. The caller verifies and seals.
    ///
    /// # Errors
    /// `Exists`, and those of the disk; nothing is left behind then.
    pub fn copy_into<T>(&self, path: &Path, read: impl FnOnce(&Conn<'_>) -> T) -> Result<T> {
        let bare = path.with_extension("nguyen");
        let copied = self.bytes_into(&bare).and_then(|key_hex| {
            let conn = open_to_copy(&bare, &key_hex)?;
            let told = read(&Conn::new(&conn));
            vacuum_into(&conn, path)?;
            Ok(told)
        });
        // Whatever became of it; a copy that a kill leaves behind is swept with the others.
        std::fs::remove_file(&bare).ok();
        copied
    }

    /// Copies the file as it lies there; gives the key that opens the copy.
    fn bytes_into(&self, path: &Path) -> Result<String> {
        for _ in 0..TRIES {
            if let Some(key_hex) = self.bytes_of_one_moment(path, true)? {
                return Ok(key_hex);
            }
        }
        self.bytes_of_one_moment(path, false)?.ok_or(StoreError::Aborted)
    }

    /// One attempt; none when the office was written to between two pieces. Between operations every page lies in the
    /// file, because a commit writes them all.
    fn bytes_of_one_moment(&self, path: &Path, pausing: bool) -> Result<Option<String>> {
        let held = (!pausing).then(|| self.lock());
        let mut out = File::create(path).map_err(of_disk)?;
        let mut piece = Vec::with_capacity(PIECE as usize);
        let (mut at, mut began) = (0, None);
        loop {
            let step = pausing.then(|| self.lock());
            if *began.get_or_insert(self.turn()) != self.turn() {
                return Ok(None);
            }
            self.piece(at, &mut piece).map_err(of_disk)?;
            let key_hex = piece.is_empty().then(|| self.key_hex());
            drop(step);
            if key_hex.is_some() {
                drop(held);
                return Ok(key_hex);
            }
            out.write_all(&piece).map_err(of_disk)?;
            at += PIECE;
        }
    }

    /// The bytes of the file from here; none at its end.
    fn piece(&self, at: u64, piece: &mut Vec<u8>) -> io::Result<()> {
        let passed = if at == LOCKED { PAGE } else { 0 };
        piece.clear();
        piece.resize(passed, 0);
        let Some(mut file) = self.file() else { return Err(io::ErrorKind::NotFound.into()) };
        file.seek(SeekFrom::Start(at + passed as u64))?;
        file.take(PIECE - passed as u64).read_to_end(piece)?;
        if piece.len() == passed {
            piece.clear();
        }
        Ok(())
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
}

fn of_disk(error: io::Error) -> StoreError {
    match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => StoreError::Full,
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => StoreError::ReadOnly,
        _ => StoreError::Gone,
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
