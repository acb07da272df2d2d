//! Việc thử thách: a catalogue of the office's own, tasks for one or a group, judged in one grid.
//!
//! Invariant: a task is one thing given to several; each has a result of his own. Who was judged stays: a task goes only
//! while nobody is judged in it.

mod give;
mod judge;
mod list;
mod patterns;
pub mod wire;

pub use patterns::usual;

use crate::catalogue::Command;

/// The commands of this area.
pub fn commands() -> Vec<Command> {
    vec![
        Command::reads("challenges.list", list::run),
        Command::reads("challenges.get", list::page),
        Command::writes(
            "challenges.save",
            |said| match said.text("state") {
                "changed" => "Đã sửa một việc thử thách.".to_owned(),
                _ => format!("Đã giao một việc thử thách cho {} người.", said.count()),
            },
            give::save,
        ),
        Command::writes(
            "challenges.take_out",
            |said| format!("Đã đưa {} người ra khỏi một việc thử thách.", said.count()),
            give::take_out,
        ),
        Command::writes("challenges.remove", |_| "Đã xóa một việc thử thách.".to_owned(), give::remove),
        Command::writes(
            "challenges.judge",
            |said| format!("Đã đánh giá việc thử thách của {} người.", said.count()),
            judge::run,
        ),
        Command::writes("challenges.save_pattern", |_| "Đã lưu một việc mẫu.".to_owned(), patterns::save),
        Command::writes("challenges.remove_pattern", |_| "Đã xóa một việc mẫu.".to_owned(), patterns::remove),
        Command::writes("challenges.add_patterns", |said| format!("Đã thêm {} việc mẫu.", said.count()), patterns::add),
    ]
}
