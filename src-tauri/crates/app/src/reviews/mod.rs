//! Rà soát hằng tháng: one meeting goes through the list; keep, strike off, note, in one operation.
//!
//! Invariant: who is struck off gets the step `struck_off` in the ordinary way, with the meeting's day and reason; the line
//! of the meeting says so beside it and decides nothing. Whether he stands again later is a matter of steps.

mod list;
mod save;
pub mod wire;

use crate::catalogue::Command;

/// The commands of this area.
pub fn commands() -> Vec<Command> {
    vec![
        Command::reads("reviews.list", list::run),
        Command::reads("reviews.get", list::page),
        Command::reads("reviews.offer", list::offer),
        Command::writes(
            "reviews.save",
            |said| format!("Đã ghi cuộc rà soát danh sách: {} người.", said.count()),
            save::run,
        ),
        Command::writes("reviews.change", |_| "Đã sửa biên bản rà soát.".to_owned(), save::change),
        Command::writes("reviews.remove", |_| "Đã xóa một cuộc rà soát.".to_owned(), save::remove),
    ]
}
