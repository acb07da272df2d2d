//! Lớp bồi dưỡng nhận thức về Đảng: who is to go, whether it helps, how it went, certificates with their numbers.
//!
//! Invariant: cử đi học and the certificate are steps of each person, accepted or refused as any other; a class keeps only
//! what no step says. Its days are planned days of whoever is entered in it, so the planner knows them. What is unusual (a
//! quota exceeded, somebody who cannot be admitted in time) is asked about once and then done. A class of a school is a
//! chi đoàn (`branches`).

mod asked;
mod list;
mod numbers;
mod outlook;
mod page;
mod people;
mod record;
mod save;
mod send;
pub mod wire;

pub use outlook::Attendee;
pub use page::{read, state_of};
pub use save::days_of;

use crate::catalogue::Command;

/// The commands of this area.
pub fn commands() -> Vec<Command> {
    vec![
        Command::reads("classes.list", list::run),
        Command::reads("classes.get", page::run),
        Command::reads("classes.offer", page::offer),
        Command::reads("classes.numbers", numbers::run),
        Command::writes("classes.save", |said| format!("Đã lưu «{}».", said.class()), save::run),
        Command::writes("classes.remove", |_| "Đã xóa 1 lớp nhận thức.".to_owned(), save::remove),
        Command::writes(
            "classes.add_people",
            |said| format!("Đã đưa {} người vào «{}».", said.count(), said.class()),
            people::add,
        ),
        Command::writes(
            "classes.remove_people",
            |said| format!("Đã đưa {} người ra khỏi «{}».", said.count(), said.class()),
            people::remove,
        ),
        Command::writes(
            "classes.send",
            |said| match said.text("act") {
                "proposal" => format!("Đã gửi danh sách {} người đi «{}».", said.count(), said.class()),
                _ => format!("Đã ghi cử {} người đi «{}».", said.count(), said.class()),
            },
            send::run,
        ),
        Command::writes(
            "classes.record",
            |said| match said.number("certificates") {
                0 => format!("Đã ghi kết quả «{}» của {} người.", said.class(), said.count()),
                certificates => {
                    format!(
                        "Đã ghi kết quả «{}» của {} người, {certificates} giấy chứng nhận.",
                        said.class(),
                        said.count()
                    )
                }
            },
            record::run,
        ),
    ]
}
