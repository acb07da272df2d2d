//! Nhật ký, hoàn tác, làm lại.

mod list;
pub mod said;
mod undo;
pub mod wire;

use crate::catalogue::Command;

/// The commands of this area.
pub fn commands() -> Vec<Command> {
    vec![
        Command::reads("journal.list", list::run),
        Command::not_undone(
            "journal.undo",
            "Hoàn tác được đảo lại bằng «Làm lại».",
            |_| "Hoàn tác.".to_owned(),
            undo::undo,
        )
        .big_as_undone(),
        Command::not_undone(
            "journal.redo",
            "Làm lại được đảo lại bằng «Hoàn tác».",
            |_| "Làm lại.".to_owned(),
            undo::redo,
        )
        .big_as_undone(),
    ]
}
