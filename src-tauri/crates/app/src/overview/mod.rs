//! Tổng quan.

mod admissions;
mod run;
mod tasks;
pub mod wire;

use crate::catalogue::Command;

/// The commands of this area.
pub fn commands() -> Vec<Command> {
    vec![Command::reads("overview.get", run::run)]
}
