//! The journal: every row an operation touches, written by triggers, and undo by replaying it backwards.
//!
//! Invariant (law 1): for every operation, `dump(undo(operation(office))) == dump(office)`, likewise for redo, and a
//! hundred undone in reverse. An operation owns a range of `change`; nothing outside a range exists.
//! `operation` says who, when, which command; the sentence about it is made when read, so that no name is frozen.
//! An operation, its undo, its redo … share a root; it is live when the root has an odd number of them.
//! Rejected: SQLite's session extension (no refusal names an operation, children vanish silently), and undo closures
//! kept in memory (gone at exit, useless as a record).

mod dangling;
mod inverse;
mod operation;
mod parity;
mod pick;
mod refusal;
mod schema;
mod touched;
pub(crate) mod triggers;
mod undo;
mod write;

pub use operation::{Count, Kind, OperationMeta, OperationRef, Written};
pub use pick::{next_redo, next_undo};
pub use refusal::{Reason, Refusal};
pub use touched::Touched;
pub use undo::Undone;

pub(crate) use schema::{Affinity, Table, tables};
