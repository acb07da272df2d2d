//! Việc phải làm: everything due from rules, plans and ceremonies, and what the office wrote down itself.

mod export;
mod items;
mod list;
mod put_off;
mod todos;
mod together;
mod week;
pub mod wire;

pub use items::{AHEAD, items};
pub use list::counts;
pub use week::{Day, of_week};

use crate::catalogue::Command;

/// The commands of this area.
pub fn commands() -> Vec<Command> {
    vec![
        Command::reads("agenda.list", list::run),
        Command::reads("agenda.counts", list::count),
        Command::writes("agenda.save_todo", |_| "Đã ghi một việc phải làm.".to_owned(), todos::save),
        Command::writes(
            "agenda.finish_todo",
            |said| match said.text("state") {
                "open" => "Việc tự ghi chưa xong, đã đưa lại vào danh sách.".to_owned(),
                _ => "Đã xong một việc tự ghi.".to_owned(),
            },
            todos::finish,
        ),
        Command::writes("agenda.remove_todo", |_| "Đã xóa một việc tự ghi.".to_owned(), todos::remove),
        Command::writes("agenda.snooze", |_| "Đã hoãn một việc phải làm.".to_owned(), put_off::snooze),
        Command::writes("agenda.wake", |_| "Đã thôi hoãn một việc phải làm.".to_owned(), put_off::wake),
        Command::not_undone(
            "agenda.export_ics",
            "Tệp đã ghi ra ngoài thì không thu lại được.",
            |said| format!("Đã xuất {} việc ra tệp lịch{}.", said.text("events"), said.taken_out()),
            export::run,
        ),
    ]
}
