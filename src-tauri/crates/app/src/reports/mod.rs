//! Báo cáo định kỳ: which reports the office owes, by when, and which it has sent. What a report says is not written here.

mod due;
mod list;
mod save;
mod sent;
pub mod wire;

pub use due::{Owed, owed};

use crate::catalogue::Command;

/// The commands of this area.
pub fn commands() -> Vec<Command> {
    vec![
        Command::reads("reports.list", list::run),
        Command::writes("reports.save", |_| "Đã lưu một báo cáo định kỳ.".to_owned(), save::run),
        Command::writes("reports.remove", |_| "Đã xóa một báo cáo định kỳ.".to_owned(), save::remove),
        Command::writes("reports.mark_sent", |_| "Đã ghi một báo cáo đã gửi.".to_owned(), sent::mark),
        Command::writes("reports.unmark_sent", |_| "Đã bỏ ghi một báo cáo đã gửi.".to_owned(), sent::unmark),
    ]
}
