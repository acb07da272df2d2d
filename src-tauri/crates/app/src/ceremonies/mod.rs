//! Lễ kết nạp: who, in which order, and the result after it.

mod guests;
mod list;
mod page;
mod people;
mod result;
mod save;
mod tasks;
pub mod wire;

pub use page::decision;
pub use people::set as set_admittee;
pub use save::{found, school_year_of, set_fact};

use crate::catalogue::Command;

/// The commands of this area.
pub fn commands() -> Vec<Command> {
    vec![
        Command::reads("ceremonies.list", list::run),
        Command::reads("ceremonies.get", page::run),
        Command::writes("ceremonies.save", |said| format!("Đã lưu «{}».", said.ceremony()), save::run),
        Command::writes("ceremonies.remove", |_| "Đã xóa 1 buổi lễ.".to_owned(), save::remove),
        Command::writes("ceremonies.add_people", |said| format!("Đã thêm {} người vào lễ.", said.count()), people::add),
        Command::writes(
            "ceremonies.remove_people",
            |said| format!("Đã đưa {} người ra khỏi lễ.", said.count()),
            people::remove,
        ),
        Command::writes("ceremonies.reorder", |_| "Đã đổi thứ tự trong lễ.".to_owned(), people::reorder),
        Command::writes(
            "ceremonies.set_admittee",
            |said| format!("Đã sửa thông tin dự lễ của {}.", said.candidate()),
            people::set,
        ),
        Command::writes(
            "ceremonies.save_guest",
            |said| format!("Đã lưu khách mời của «{}».", said.ceremony()),
            guests::save,
        ),
        Command::writes(
            "ceremonies.mark_guests",
            |said| {
                format!("Đã ghi {} khách mời: {}.", said.count(), guests::told(said.text("mark"), said.text("state")))
            },
            guests::mark,
        ),
        Command::writes("ceremonies.reorder_guests", |_| "Đã đổi thứ tự khách mời.".to_owned(), guests::reorder),
        Command::writes("ceremonies.remove_guest", |_| "Đã xóa 1 khách mời.".to_owned(), guests::remove),
        Command::writes("ceremonies.save_task", |_| "Đã lưu 1 việc chuẩn bị lễ.".to_owned(), tasks::save),
        Command::writes(
            "ceremonies.finish_task",
            |said| match said.text("state") {
                "open" => "Việc chuẩn bị lễ chưa xong, đã đưa lại vào danh sách.".to_owned(),
                _ => "Đã xong 1 việc chuẩn bị lễ.".to_owned(),
            },
            tasks::finish,
        ),
        Command::writes("ceremonies.remove_task", |_| "Đã xóa 1 việc chuẩn bị lễ.".to_owned(), tasks::remove),
        Command::writes(
            "ceremonies.propose_tasks",
            |said| format!("Đã thêm {} việc chuẩn bị vào «{}».", said.count(), said.ceremony()),
            tasks::propose,
        ),
        Command::writes(
            "ceremonies.record_result",
            |said| format!("Đã ghi kết quả lễ kết nạp: {} người được kết nạp.", said.count()),
            result::run,
        ),
    ]
}
