//! Undo and redo: the inverses of an operation, from its last change to its first, as an operation of the same root.
//!
//! Invariant: all or nothing. In one transaction: what stands in the way, the inverses with deferred foreign keys,
//! references left hanging, the caller's own check (law 2), the operation's row; any refusal rolls the whole back.
//! Redo is the undo of an undo. Rejected: undoing field by field past a later change (a row nobody ever saw).

use domain::id::Id;
use rusqlite::Connection;

use super::operation::{Kind, OperationMeta, OperationRef, Written, record, sound_end};
use super::pick::{Target, live, live_root_of, undone};
use super::schema::tables;
use super::touched::{Touched, of_changes};
use super::write::confirm;
use super::{dangling, inverse, parity};
use crate::conn::Conn;
use crate::error::{Result, StoreError};
use crate::open::Store;

/// What was taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undone {
    /// The operation taken back; its `command` says what had been done.
    pub operation: OperationRef,
    /// The entry of the undo or redo itself.
    pub written: Written,
}

impl Store {
    /// Takes back the newest live operation that can be undone, of whichever day.
    ///
    /// `check` sees the office as it would be and may refuse (law 2); `meta.id` becomes the undo's own id.
    ///
    /// # Errors
    /// `NothingToUndo`; `Refused`, naming the later operation; what `check` returns. Nothing is changed then.
    pub fn undo_last<E: From<StoreError>>(
        &self,
        meta: &OperationMeta,
        check: impl FnOnce(&Conn<'_>, &Touched) -> Result<(), E>,
    ) -> Result<Undone, E> {
        self.take_back(meta, Kind::Undo, |conn| live(conn)?.ok_or(StoreError::NothingToUndo), check)
    }

    /// Takes back the operation `id`, wherever it stands in the journal. Its undo or redo may be named as well.
    ///
    /// # Errors
    /// `NoSuchOperation`, `NotUndoable`, `AlreadyUndone`, and as `undo_last`.
    pub fn undo<E: From<StoreError>>(
        &self,
        id: Id,
        meta: &OperationMeta,
        check: impl FnOnce(&Conn<'_>, &Touched) -> Result<(), E>,
    ) -> Result<Undone, E> {
        self.take_back(meta, Kind::Undo, |conn| live_root_of(conn, id), check)
    }

    /// Takes back the latest undo, as long as nothing new was done after it.
    ///
    /// # Errors
    /// `NothingToRedo`, and as `undo_last`.
    pub fn redo_last<E: From<StoreError>>(
        &self,
        meta: &OperationMeta,
        check: impl FnOnce(&Conn<'_>, &Touched) -> Result<(), E>,
    ) -> Result<Undone, E> {
        self.take_back(meta, Kind::Redo, |conn| undone(conn)?.ok_or(StoreError::NothingToRedo), check)
    }

    fn take_back<E: From<StoreError>>(
        &self,
        meta: &OperationMeta,
        kind: Kind,
        pick: impl FnOnce(&Connection) -> Result<Target>,
        check: impl FnOnce(&Conn<'_>, &Touched) -> Result<(), E>,
    ) -> Result<Undone, E> {
        let mut conn = self.lock();
        let tx = self.begin(&mut conn)?;
        let end = sound_end(&tx)?;
        let target = pick(&tx)?;
        replay(&tx, &target)?;
        check(&Conn::new(&tx), &of_changes(&tx, end)?)?;
        let of = (target.operation.root, target.operation.id);
        let written = record(&tx, meta, kind, Some(of), end)?;
        let committed = tx.commit();
        confirm(&conn, committed, meta)?;
        Ok(Undone { operation: target.operation, written })
    }
}

fn replay(conn: &Connection, target: &Target) -> Result<()> {
    parity::check(conn, target)?;
    conn.execute_batch("PRAGMA defer_foreign_keys = ON")?;
    let tables = tables(conn)?;
    let changes = inverse::changes(conn, target.first, target.last)?;
    for change in &changes {
        inverse::apply(conn, &tables, change, target.last)?;
    }
    dangling::check(conn, &changes, target.last)
}
