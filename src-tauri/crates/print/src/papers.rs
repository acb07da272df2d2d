//! The papers, one file each: plain facts and the office's choices → [`Document`](crate::Document).
//!
//! Invariant: a paper decides wording and columns, never where the facts come from or in which order people stand.

mod choices;
mod list;
mod office;

pub mod agenda_week;
pub mod branch_members;
pub mod ceremony_admitted;
pub mod cohort_plan;
pub mod recovery_sheet;

pub use choices::{Choices, ColumnSpec};
pub use list::Missing;
pub use office::{Confirmation, Issuer, Office, Signer};
