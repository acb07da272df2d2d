//! `Store::write`: an intention becomes one transaction and one operation, or nothing at all.
//!
//! Invariant: an error, a panic or a full disk leaves neither rows nor an operation. What changed no row leaves no
//! operation either; what is worth a line without changing a row (a print, an export) says so through `note`.
//! Rejected: opening the transaction lazily at the first write (two reads of one command could disagree).

use rusqlite::{Connection, Transaction, TransactionBehavior};

use super::operation::{Kind, OperationMeta, Written, record, sound_end};
use crate::conn::Tx;
use crate::error::{Result, StoreError};
use crate::open::Store;

impl Store {
    /// Runs `intention` as one operation. `None` instead of `Written`: no journalled row was changed.
    ///
    /// # Errors
    /// What `intention` returns, after rolling everything back; `WrittenOutside` before it begins; those of the disk.
    pub fn write<T, E: From<StoreError>>(
        &self,
        meta: &OperationMeta,
        intention: impl FnOnce(&Tx<'_>) -> Result<T, E>,
    ) -> Result<(T, Option<Written>), E> {
        let mut conn = self.lock();
        let tx = self.begin(&mut conn)?;
        let end = sound_end(&tx)?;
        let writer = Tx::new(&tx);
        let value = intention(&writer)?;
        writer.check()?;
        let written = if grown(&tx, end)? { Some(record(&tx, meta, Kind::Do, None, end)?) } else { None };
        let committed = tx.commit();
        confirm(&conn, committed, meta)?;
        Ok((value, written))
    }

    /// Enters an operation that changes no row and is never undone: a print, an export, a backup.
    ///
    /// # Errors
    /// `WrittenOutside`, and those of the disk.
    pub fn note(&self, meta: &OperationMeta) -> Result<Written> {
        let meta = OperationMeta { undoable: false, ..meta.clone() };
        let mut conn = self.lock();
        let tx = self.begin(&mut conn)?;
        let end = sound_end(&tx)?;
        let written = record(&tx, &meta, Kind::Do, None, end)?;
        let committed = tx.commit();
        confirm(&conn, committed, &meta)?;
        Ok(written)
    }

    /// Writes what the program merely remembers (module `remembered`), without an operation.
    ///
    /// # Errors
    /// `MustBeJournalled`, rolled back, if `memory` touched a row of the office; what `memory` returns.
    pub fn remember<T, E: From<StoreError>>(&self, memory: impl FnOnce(&Tx<'_>) -> Result<T, E>) -> Result<T, E> {
        let mut conn = self.lock();
        let tx = self.begin(&mut conn)?;
        let end = sound_end(&tx)?;
        let writer = Tx::new(&tx);
        let value = memory(&writer)?;
        writer.check()?;
        if grown(&tx, end)? {
            return Err(StoreError::MustBeJournalled.into());
        }
        tx.commit().map_err(StoreError::from)?;
        Ok(value)
    }

    pub(super) fn begin<'c>(&self, conn: &'c mut Connection) -> Result<Transaction<'c>> {
        self.still_there()?;
        self.take_turn();
        Ok(conn.transaction_with_behavior(TransactionBehavior::Immediate)?)
    }
}

/// Whether the operation is in the file after its commit. A commit that fails was rolled back when the transaction was
/// dropped; but where only its very last flush failed, the file holds the operation all the same (the journal that could
/// take it back is already blanked), and a refusal would not be true.
pub(super) fn confirm(conn: &Connection, committed: rusqlite::Result<()>, meta: &OperationMeta) -> Result<()> {
    let Err(error) = committed else { return Ok(()) };
    let there = conn.query_row("SELECT 1 FROM operation WHERE id = ?1", [meta.id.as_bytes()], |_| Ok(()));
    if there.is_ok() { Ok(()) } else { Err(error.into()) }
}

fn grown(tx: &Transaction<'_>, end: i64) -> Result<bool> {
    let last: i64 = tx.prepare_cached("SELECT coalesce(max(id), 0) FROM change")?.query_row([], |row| row.get(0))?;
    Ok(last > end)
}
