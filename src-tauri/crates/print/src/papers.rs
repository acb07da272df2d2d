//! The two forms every paper has: a list of rows, and a letter with text. Plain facts and the office's choices →
//! [`Document`](crate::Document).
//!
//! Invariant: nothing here knows one paper from another; a paper is a table entry in the room that has the facts, made
//! of the columns and blocks offered here. Rejected: a type with its own row struct for each paper (thirty times the
//! same three functions).

mod choices;
mod letter;
mod list;
mod office;

pub mod columns;
pub mod recovery_sheet;

pub use choices::{Choices, ColumnSpec};
pub use letter::{Foot, Head, Letter};
pub use list::{List, ListKind, Missing, Row};
pub use office::{Confirmation, Issuer, Office, Signer};
