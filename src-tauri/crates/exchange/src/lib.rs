//! Files of others and files for others: spreadsheets ⇄ addressed cells, rows ⇄ drafts of people.
//!
//! The way of an import is one direction: [`read`] (bytes → cells) → [`layout`] (where the table stands) →
//! [`mapping`] (which column means what) → [`draft`] (rows → fields, offers and complaints). Nothing here compares
//! with the office and nothing is stored: the verdict over a row belongs to `app`. Beside it stands [`scan`]: what a
//! scan or photo is, and its bytes as they are kept.
//!
//! Invariants: no row that carries anything is passed over without being named ([`layout::Layout::passed_over`]);
//! nothing found in a file is ever executed; every sentence names its cell.

pub mod calendar;
pub mod draft;
pub mod fields;
mod headers;
pub mod layout;
pub mod mapping;
pub mod read;
pub mod remark_form;
pub mod scan;
pub mod sheet;
pub mod write;
