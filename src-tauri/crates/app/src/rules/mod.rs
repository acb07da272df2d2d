//! Quy định đang dùng: the rulebook on screen, and what the office has set in it.

mod answer;
mod book;
mod days_off;
mod examine;
mod meetings;
mod own_value;
mod page;
mod practice;
pub mod wire;

pub use book::{MEETINGS, OfficeBook, SHIPPED};
pub use examine::examine;

use crate::catalogue::Command;

/// The commands of this area.
pub fn commands() -> Vec<Command> {
    vec![
        Command::reads("rules.book", page::run),
        Command::writes(
            "rules.override",
            |said| format!("Đã đổi giá trị «{}».", rule(said.text("rule"))),
            own_value::run,
        ),
        Command::writes(
            "rules.remove_override",
            |said| format!("«{}» trở lại giá trị của văn bản.", rule(said.text("rule"))),
            own_value::remove,
        ),
        Command::writes(
            "rules.set_practice",
            |said| format!("Đã đặt «{}».", practice::label(said.text("name"))),
            practice::run,
        ),
        Command::writes(
            "rules.set_holidays",
            |said| format!("Đã ghi ngày nghỉ năm {}.", said.text("year")),
            days_off::run,
        ),
        Command::writes(
            "rules.set_meetings",
            |_| "Đã ghi lịch sinh hoạt thường kỳ của chi bộ.".to_owned(),
            meetings::run,
        ),
        Command::writes(
            "rules.answer_question",
            |said| format!("Đã ghi câu trả lời cho {}.", said.text("code")),
            answer::run,
        ),
    ]
}

fn rule(id: &str) -> String {
    SHIPPED.find(id, None).map_or_else(|| id.to_owned(), |rule| rule.label.clone())
}
