//! Ctrl+K: find anything.

mod everything;
pub mod wire;

use crate::catalogue::Command;

/// The commands of this area.
pub fn commands() -> Vec<Command> {
    vec![Command::reads("find.everything", everything::run)]
}
