//! Đợt xét đoàn viên ưu tú: criteria with evidence, votes of the chi đoàn and of the committee, results and decision in one
//! grid.
//!
//! Invariant: there is one truth. Votes of the chi đoàn are the step of nomination, a recognition is the step that the
//! decision writes; a round keeps only what no step carries: its criteria, who is considered, ticks, and the committee's
//! votes until it has decided. Steps are tied to their round by its id among their facts. Each act is one operation.

mod decide;
mod evidence;
mod fill;
mod list;
mod open;
mod page;
mod people;
mod steps;
pub mod typed_wire;
pub mod wire;

pub use open::criteria_rows;

use crate::catalogue::Command;

/// The commands of this area.
pub fn commands() -> Vec<Command> {
    vec![
        Command::reads("rounds.list", list::run),
        Command::reads("rounds.get", page::run),
        Command::reads("rounds.offer", people::offer),
        Command::writes(
            "rounds.open",
            |said| match said.text("state") {
                "copied" => "Đã mở một đợt xét đoàn viên ưu tú như đợt trước.".to_owned(),
                _ => "Đã mở một đợt xét đoàn viên ưu tú.".to_owned(),
            },
            open::run,
        ),
        Command::writes("rounds.change", |_| "Đã sửa đợt xét đoàn viên ưu tú.".to_owned(), open::change),
        Command::writes("rounds.remove", |_| "Đã xóa một đợt xét đoàn viên ưu tú.".to_owned(), open::remove),
        Command::writes(
            "rounds.add_people",
            |said| format!("Đã đưa {} người vào đợt xét đoàn viên ưu tú.", said.count()),
            people::add,
        ),
        Command::writes(
            "rounds.take_out",
            |said| format!("Đã bỏ {} người ra khỏi đợt xét đoàn viên ưu tú.", said.count()),
            people::take_out,
        ),
        Command::writes(
            "rounds.fill",
            |said| format!("Đã ghi đợt xét đoàn viên ưu tú của {} người.", said.count()),
            fill::run,
        ),
        Command::writes(
            "rounds.decide",
            |said| format!("Đã ghi quyết định công nhận {} đoàn viên ưu tú.", said.count()),
            decide::run,
        ),
        Command::writes("rounds.reopen", |_| "Đã mở lại đợt xét đoàn viên ưu tú.".to_owned(), decide::reopen),
    ]
}
