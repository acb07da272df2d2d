//! Tổng quan, and one year in one sentence.

mod admissions;
mod lapsing;
mod run;
pub mod wire;
mod year;

use crate::catalogue::Command;

/// The commands of this area.
pub fn commands() -> Vec<Command> {
    vec![Command::reads("overview.get", run::run), Command::reads("overview.year_sentence", year::run)]
}
