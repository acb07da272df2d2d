//! Năm học và chi đoàn.

mod make;
mod rows;
mod save;
pub mod wire;
mod years;

pub use make::{call_it, find, make, usual_kind};
pub use years::{current_year, parse as parse_year};

use crate::catalogue::Command;

/// The commands of this area.
pub fn commands() -> Vec<Command> {
    vec![
        Command::reads("school_years.list", years::list),
        Command::writes("school_years.add", |said| format!("Đã thêm năm học {}.", said.text("label")), years::add),
        Command::writes(
            "school_years.set_current",
            |said| format!("Năm học hiện tại là {}.", said.text("label")),
            years::set_current,
        )
        .big("year"),
        Command::reads("branches.list", rows::list),
        Command::writes("branches.save", |said| format!("Đã lưu {}.", said.branch()), save::run),
        Command::writes("branches.remove", |_| "Đã xóa 1 chi đoàn.".to_owned(), save::remove),
    ]
}
