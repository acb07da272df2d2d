//! Việc của Đoàn: what rules say of the whole roll, and not of one path. Age of joining and of leaving, the size and the
//! posts of chi đoàn, how many of one chi đoàn are recognised.
//!
//! Invariant: it reads and never writes; each finding is told once for the office or for a chi đoàn, so that the agenda is
//! not flooded with people.

mod findings;
mod outstanding;
mod person;
pub mod wire;

pub use findings::{Whole, of_branches, whole};
pub use outstanding::{Recognised, crowded, of_stand as crowd_of};
pub use person::{of_person, people_of};

use crate::catalogue::Command;

/// The commands of this area.
pub fn commands() -> Vec<Command> {
    vec![Command::reads("union.findings", findings::run)]
}
