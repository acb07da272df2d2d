//! Opening and making the office's file: one connection, behind a mutex, that nobody else can share.
//!
//! Invariant: a `Store` exists only for a file that is an office of a version this program knows, held exclusively,
//! with the journal's triggers in place. Nothing is created when opening: a missing or empty file is an error, never
//! a fresh office. Rejected: a pool (a second connection is refused by the exclusive lock, in this process too), and
//! the lock taken at the first write only (a second program could read half-old rows until then).

mod long_path;
mod pragmas;
mod rekey;

use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, SecondsFormat, Utc};
use domain::id::Id;
use rusqlite::{Connection, OpenFlags};

use crate::conn::Conn;
use crate::copy::vacuum_into;
use crate::error::{Result, StoreError};
use crate::inspect::office_id;
use crate::journal::triggers;
use crate::migrations;

pub(crate) use long_path::for_sqlite;
pub(crate) use pragmas::{check_is_office, check_key, give_key};

/// The first bytes of a database without encryption: certainly not one of ours.
const PLAIN_SQLITE: &[u8; 16] = b"SQLite format 3\0";

/// Room for every statement the program uses, so that none is prepared twice.
const STATEMENTS_KEPT: usize = 256;

/// Cơ sở dữ liệu của đơn vị, opened: the one connection to `office.db`.
pub struct Store {
    conn: Mutex<Connection>,
    /// The file once more, for copies. On Unix the first of its handles that this process closes takes every lock with
    /// it: so this one is opened when the lock is held, and goes after the connection, before anybody else may come.
    file: Option<File>,
    /// Goes on with everything that may write pages.
    turns: AtomicU64,
    path: PathBuf,
    office_id: Id,
    key_hex: Mutex<String>,
}

/// Held while a file is taken into hold or let go: between the two handles of a store that goes, nobody of this program
/// may come, or he would lose his lock with the second.
static DOOR: Mutex<()> = Mutex::new(());

fn door() -> MutexGuard<'static, ()> {
    DOOR.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A file of an older version, held and not changed yet: all that may be done with it is to read and to copy it.
pub struct Unclimbed<'a> {
    conn: &'a Connection,
    found: i64,
}

impl Unclimbed<'_> {
    /// The version of the file.
    pub fn version(&self) -> i64 {
        self.found
    }

    /// Writes a compact copy of the file as it is to a path where nothing lies yet.
    ///
    /// # Errors
    /// `Exists`, and those of the disk; nothing is left behind then.
    pub fn copy_into(&self, path: &Path) -> Result<()> {
        vacuum_into(self.conn, path)
    }

    /// Reads from it. Rows may have other columns than those of this version.
    pub fn read<T>(&self, read: impl FnOnce(&Conn<'_>) -> T) -> T {
        read(&Conn::new(self.conn))
    }

    /// The office it belongs to.
    ///
    /// # Errors
    /// `NotAnOffice` without one; those of the disk.
    pub fn office_id(&self) -> Result<Id> {
        office_id(self.conn)
    }
}

/// What a new office's file begins with.
#[derive(Debug, Clone)]
pub struct NewOffice {
    /// The office for ever: key slots and backups carry the same id.
    pub office_id: Id,
    /// When the office was made.
    pub created_at: DateTime<Utc>,
}

impl Store {
    /// Makes the file of a new office and opens it. `key_hex`: the raw key, 64 hexadecimal digits.
    ///
    /// # Errors
    /// `Exists` if anything lies at `path`; `BadKey`; `Full`, `Gone`, `ReadOnly` by the disk. No file is left behind.
    pub fn create(path: &Path, key_hex: &str, office: &NewOffice) -> Result<Self> {
        pragmas::check_key(key_hex)?;
        if path.exists() {
            return Err(StoreError::Exists);
        }
        let made = Self::make(path, key_hex, office);
        if made.is_err() {
            // Half an office helps nobody; what cannot be removed is reported by the next opening.
            std::fs::remove_file(path).ok();
        }
        made
    }

    fn make(path: &Path, key_hex: &str, office: &NewOffice) -> Result<Self> {
        let mut conn = connect(path, OpenFlags::SQLITE_OPEN_CREATE)?;
        pragmas::settle(&conn, key_hex)?;
        let tx = conn.transaction()?;
        pragmas::mark_as_office(&tx)?;
        migrations::climb(&tx, migrations::LADDER)?;
        tx.execute(
            "INSERT INTO office (id, created_at) VALUES (?1, ?2)",
            (office.office_id.as_bytes(), office.created_at.to_rfc3339_opts(SecondsFormat::Millis, true)),
        )?;
        tx.commit()?;
        Self::ready(conn, path, key_hex)
    }

    /// Opens an office, bringing an older file up to this version.
    ///
    /// # Errors
    /// `Missing`, `Empty`, `NotAnOffice`, `WrongKeyOrDamaged`, `Damaged`, `Newer`, `Busy`, `BadKey`, and those of the
    /// disk. An opening that fails leaves the file as it was.
    pub fn open(path: &Path, key_hex: &str) -> Result<Self> {
        Self::open_after(path, key_hex, |_| Ok(()))
    }

    /// The same, for who wants a copy of an older file to stand before its first migration. `before` is called for such
    /// a file only, once, with nothing changed yet; what it refuses is not begun.
    ///
    /// # Errors
    /// As [`Store::open`], and whatever `before` answers.
    pub fn open_after<E: From<StoreError>>(
        path: &Path,
        key_hex: &str,
        before: impl FnOnce(&Unclimbed<'_>) -> Result<(), E>,
    ) -> Result<Self, E> {
        Self::open_on(migrations::LADDER, path, key_hex, before)
    }

    pub(crate) fn open_on<E: From<StoreError>>(
        ladder: &[migrations::Step],
        path: &Path,
        key_hex: &str,
        before: impl FnOnce(&Unclimbed<'_>) -> Result<(), E>,
    ) -> Result<Self, E> {
        let mut conn = Self::settled(path, key_hex)?;
        let found = migrations::version(&conn)?;
        if ladder.iter().any(|(version, _)| *version > found) {
            before(&Unclimbed { conn: &conn, found })?;
        }
        Ok(Self::climbed(&mut conn, ladder).and_then(|()| Self::ready(conn, path, key_hex))?)
    }

    fn climbed(conn: &mut Connection, ladder: &[migrations::Step]) -> Result<()> {
        let tx = conn.transaction()?;
        migrations::climb(&tx, ladder)?;
        Ok(tx.commit()?)
    }

    fn settled(path: &Path, key_hex: &str) -> Result<Connection> {
        pragmas::check_key(key_hex)?;
        look_at(path)?;
        let _door = door();
        let conn = connect(path, OpenFlags::empty())?;
        pragmas::settle(&conn, key_hex).map_err(|error| match error {
            StoreError::Damaged if pragmas::key_fits(&conn) => StoreError::Damaged,
            StoreError::Damaged if is_plain_database(path) => StoreError::NotAnOffice,
            StoreError::Damaged => StoreError::WrongKeyOrDamaged,
            other => other,
        })?;
        pragmas::check_is_office(&conn)?;
        Ok(conn)
    }

    fn ready(conn: Connection, path: &Path, key_hex: &str) -> Result<Self> {
        let office_id = office_id(&conn)?;
        at_work(&conn)?;
        let file = Some(File::open(path).map_err(|_| StoreError::Gone)?);
        let (conn, key_hex) = (Mutex::new(conn), Mutex::new(key_hex.to_owned()));
        Ok(Self { conn, file, turns: AtomicU64::new(0), path: path.to_owned(), office_id, key_hex })
    }

    /// The office this file belongs to.
    pub fn office_id(&self) -> Id {
        self.office_id
    }

    /// Reads; nobody writes meanwhile. Long reads belong on `copy_in_memory`.
    pub fn read<T>(&self, read: impl FnOnce(&Conn<'_>) -> T) -> T {
        read(&Conn::new(&self.lock()))
    }

    /// The mark of the file: its first bytes, 32 hexadecimal digits. It stays through backups and new keys.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn mark(&self) -> Result<String> {
        Ok(self.lock().pragma_query_value(None, "cipher_salt", |row| row.get(0))?)
    }

    pub(crate) fn key_hex(&self) -> String {
        self.key_hex.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Whether the file still lies where it was opened. Unix would let us write on into a file that was removed, and
    /// SQLite looks only when it begins a new journal.
    pub(crate) fn still_there(&self) -> Result<()> {
        if self.path.exists() { Ok(()) } else { Err(StoreError::Gone) }
    }

    /// The file, to be read while no operation is going on.
    pub(crate) fn file(&self) -> Option<&File> {
        self.file.as_ref()
    }

    /// The same number twice, with the office held: nothing was written to the file between.
    pub(crate) fn turn(&self) -> u64 {
        self.turns.load(Ordering::Relaxed)
    }

    /// Pages are about to be written; the caller holds the connection.
    pub(crate) fn take_turn(&self) {
        self.turns.fetch_add(1, Ordering::Relaxed);
    }

    /// The connection. A panic elsewhere has rolled its transaction back, so a poisoned lock is sound.
    pub(crate) fn lock(&self) -> MutexGuard<'_, Connection> {
        self.conn.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        let _door = door();
        let conn = self.conn.get_mut().unwrap_or_else(PoisonError::into_inner);
        // Without memory for a stand-in the connection goes a moment later, by itself.
        if let Ok(none) = Connection::open_in_memory() {
            drop(std::mem::replace(conn, none));
        }
        self.file = None;
    }
}

impl std::fmt::Debug for Store {
    /// Without the key.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Store").field("office_id", &self.office_id).finish_non_exhaustive()
    }
}

/// A connection to an office of this version, held exclusively; an older file was brought up.
fn unlocked(path: &Path, key_hex: &str) -> Result<Connection> {
    let mut conn = Store::settled(path, key_hex)?;
    Store::climbed(&mut conn, migrations::LADDER)?;
    Ok(conn)
}

/// Whether another program, or another `Store` of this one, holds the file. Whoever was killed while writing holds
/// nothing: what they left half-written is taken back here, where the key fits.
pub fn is_held(path: &Path, key_hex: &str) -> bool {
    matches!(Store::settled(path, key_hex), Err(StoreError::Busy))
}

/// What a connection needs before the first row is written.
fn at_work(conn: &Connection) -> Result<()> {
    conn.set_prepared_statement_cache_capacity(STATEMENTS_KEPT);
    triggers::remake(conn)
}

/// The mark of a file that no `Store` holds, without its key; `None` when it cannot be read.
pub fn file_mark(path: &Path) -> Option<String> {
    first_bytes(path).map(|bytes| bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

/// The first bytes of a file that no `Store` holds.
fn first_bytes(path: &Path) -> Option<[u8; PLAIN_SQLITE.len()]> {
    use std::io::Read;

    let mut head = [0; PLAIN_SQLITE.len()];
    std::fs::File::open(path).and_then(|mut file| file.read_exact(&mut head)).ok()?;
    Some(head)
}

/// Tells apart, without opening it, what is certainly no office. On Unix a file that this process opens and closes
/// loses every lock the process holds on it, also that of a `Store`: so nothing is read here.
pub(crate) fn look_at(path: &Path) -> Result<()> {
    let seen = std::fs::metadata(path).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => StoreError::Missing,
        _ => StoreError::Gone,
    })?;
    match seen.len() {
        _ if seen.is_dir() => Err(StoreError::NotAnOffice),
        0 => Err(StoreError::Empty),
        _ => Ok(()),
    }
}

/// A file that the key did not open, and that no `Store` holds: is it a database without encryption?
fn is_plain_database(path: &Path) -> bool {
    first_bytes(path).is_some_and(|head| head == *PLAIN_SQLITE)
}

fn connect(path: &Path, more: OpenFlags) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_EXRESCODE;
    Ok(Connection::open_with_flags(for_sqlite(path), flags | more)?)
}
