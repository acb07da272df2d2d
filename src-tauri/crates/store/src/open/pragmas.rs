//! What is said to SQLite before the first row is read, and the order in which it must be said.
//!
//! Invariant: the key comes first and is a raw one (`x'…'` of 64 digits: with 63 SQLCipher would silently take it for
//! a passphrase); the exclusive lock comes straight after it and is held at once; nothing goes to temporary files.
//! Rejected: WAL (a second file that must travel along), TRUNCATE (leaves an empty journal beside the office at rest).

use std::time::Duration;

use rusqlite::{Connection, ErrorCode};

use crate::error::{Result, StoreError};
use crate::migrations;

/// "DONH": marks the file as an office of this program.
const APPLICATION_ID: i64 = 0x444F_4E48;

/// The cache (in KiB) is filled only by pages that are read: an office of a school has a tenth of it. With a million
/// members the index of names fits, so that a keystroke does not decrypt it anew.
const SETTLE: &str = "
    PRAGMA locking_mode = EXCLUSIVE;
    BEGIN EXCLUSIVE; COMMIT;
    PRAGMA journal_mode = DELETE;
    PRAGMA synchronous = FULL;
    PRAGMA foreign_keys = ON;
    PRAGMA recursive_triggers = ON;
    PRAGMA cache_size = -262144;
    PRAGMA temp_store = MEMORY;
    PRAGMA trusted_schema = OFF;";

pub(crate) fn check_key(key_hex: &str) -> Result<()> {
    let good = key_hex.len() == 64 && key_hex.bytes().all(|byte| byte.is_ascii_hexdigit());
    if good { Ok(()) } else { Err(StoreError::BadKey) }
}

/// Gives the connection its key. SQLCipher is silenced first: it would print lines about every wrong key.
pub(crate) fn give_key(conn: &Connection, key_hex: &str) -> Result<()> {
    conn.execute_batch("PRAGMA cipher_log_level = NONE;")?;
    conn.execute_batch(&format!("PRAGMA key = \"x'{key_hex}'\";"))?;
    Ok(())
}

/// Key, lock and habits of the one connection. Fails with `Busy` at once if somebody else holds the file.
pub(super) fn settle(conn: &Connection, key_hex: &str) -> Result<()> {
    conn.busy_timeout(Duration::ZERO)?;
    give_key(conn, key_hex)?;
    conn.execute_batch(SETTLE)?;
    Ok(())
}

/// Whether the first page can be read with the key given: false for a wrong key and for a damaged beginning.
pub(super) fn key_fits(conn: &Connection) -> bool {
    let read = conn.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()));
    !matches!(read, Err(rusqlite::Error::SqliteFailure(failure, _)) if failure.code == ErrorCode::NotADatabase)
}

pub(super) fn mark_as_office(conn: &Connection) -> Result<()> {
    conn.pragma_update(None, "application_id", APPLICATION_ID)?;
    Ok(())
}

pub(crate) fn check_is_office(conn: &Connection) -> Result<()> {
    let application: i64 = conn.pragma_query_value(None, "application_id", |row| row.get(0))?;
    let found = migrations::version(conn)?;
    let known = migrations::newest();
    match (application, found) {
        (APPLICATION_ID, found) if found > known => Err(StoreError::Newer { found, known }),
        (APPLICATION_ID, 1..) => Ok(()),
        _ => Err(StoreError::NotAnOffice),
    }
}
