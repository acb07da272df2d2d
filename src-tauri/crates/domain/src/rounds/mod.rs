//! Đợt xét đoàn viên ưu tú: the office's own criteria held against what is recorded, the two votes, and what follows.
//!
//! Invariant: a proposal is only that; the office decides. What is not recorded is open, never failed; what is ticked by
//! hand goes before what is recorded. Rejected: points and weights (rules.md §2.3: a checklist, never a formula).

mod checklist;
mod criterion;
mod result;
mod votes;

pub use checklist::{Answer, Checked, checklist};
pub use criterion::{Criterion, CriterionSource, Record, usual};
pub use result::{RoundResult, proposed};
pub use votes::{Counted, committee, nomination, quota};
