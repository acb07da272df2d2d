//! The room of the database: the office's encrypted file, its tables, its journal, and nothing that decides.
//!
//! ```text
//! Store::create(path, key_hex, &NewOffice { office_id, created_at })     Store::open(path, key_hex)
//! store.read(|conn| people::get(conn, id))                               any function that takes &Conn
//! store.write(&meta, |tx| people::insert(tx, &row))                      one operation, one transaction
//!     -> (value, Some(Written { operation, changes, counts }))           None: no journalled row changed
//! store.note(&meta)                                                      a print, an export: no row, one line
//! store.remember(|tx| remembered::set_column_map(tx, …))                 outside the journal
//! store.undo_last(&meta, |conn, touched| …)   store.undo(id, &meta, …)   store.redo_last(&meta, …)
//! next_undo(conn)   next_redo(conn)                                      what they would take back
//! store.dump()   store.state_sha256()   store.health()   store.rebuild_indexes()
//! store.rekey(key_hex)                                                   another key; the old one or the new one opens
//! store.copy_in_memory() -> Snapshot   store.copy_into(path, |conn| …)   inspect(path, key_hex)   open_copy(path, key_hex)   is_held(path, key_hex)
//! ```
//!
//! Every thing has a module with its row struct (fields = columns) and `insert update delete get` where they make
//! sense; lists and searches are functions beside them: `people members branches branches::years memberships
//! school_years candidacies steps planned conditions leaving ceremonies ceremonies::admittees units signers settings remembered
//! operations orphans challenges companions remarks reviews rounds todos snoozes attachments attachments::bodies
//! dossier reports reports::sent chain yearly`. Reading functions take `&Conn`, writing ones `&Tx` (which also reads). Ids, times and derived keys
//! (sort keys, folded names) are arguments: this room reads no clock and folds no name.
//!
//! Invariant: there is no way to write around the journal, and no read that writes. rusqlite is named nowhere else.
//! Errors (`StoreError`) have a stable `code()` and a Vietnamese sentence; closures may use any error that is
//! `From<StoreError>`, and any error they return takes the whole operation back.

pub mod attachments;
pub mod branches;
pub mod candidacies;
mod cell;
pub mod ceremonies;
pub mod chain;
pub mod challenges;
pub mod classes;
pub mod companions;
pub mod conditions;
mod conn;
pub mod consents;
mod copy;
pub mod dossier;
mod dump;
mod error;
pub mod export_layouts;
mod health;
pub mod import_words;
mod inspect;
mod journal;
pub mod label_formats;
pub mod leaving;
pub mod members;
pub mod memberships;
mod migrations;
mod open;
pub mod operations;
pub mod orphans;
pub mod paper_texts;
pub mod people;
pub mod planned;
pub mod register;
pub mod remarks;
pub mod remembered;
pub mod reports;
pub mod reviews;
pub mod rounds;
mod row;
pub mod saved_imports;
pub mod school_years;
pub mod settings;
pub mod signers;
pub mod snoozes;
pub mod steps;
pub mod todos;
pub mod units;
pub mod variants;
pub mod word_templates;
pub mod yearly;

#[cfg(test)]
mod tests;

pub use conn::{Conn, Tx};
pub use copy::{Snapshot, open_copy};
pub use dump::{dump, state_sha256};
pub use error::{Result, StoreError};
pub use health::{Problem, row_of};
pub use inspect::{Attached, Inspected, LastOperation, Totals, inspect, last_change, last_operation, totals};
pub use journal::{
    Count, Kind, OperationMeta, OperationRef, Reason, Refusal, Touched, Undone, Written, next_redo, next_undo,
};
pub use open::{NewOffice, Store, Unclimbed, file_mark, is_held};
