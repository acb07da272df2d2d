//! Nhận xét quý: opened for all at once, filled in a grid or from forms handed back, locked.
//!
//! Invariant: in a locked period nothing changes; it is unlocked with a reason that the journal keeps. A remark is signed
//! when it says what a remark has to; one begun is kept and stays unsigned. Its conclusion moves nobody.

mod fill;
mod forms;
mod grid;
mod hand_out;
mod lock;
mod open;
mod periods;
mod take;
pub mod wire;

pub use forms::FormPlan;

use crate::catalogue::Command;

/// The commands of this area.
pub fn commands() -> Vec<Command> {
    vec![
        Command::reads("remarks.periods", periods::run),
        Command::reads("remarks.get", grid::run),
        Command::reads("remarks.read_forms", forms::read),
        Command::writes(
            "remarks.open",
            |said| format!("Đã mở {}: {} người.", said.remark_period(), said.count()),
            open::run,
        ),
        Command::writes(
            "remarks.add_people",
            |said| format!("Đã thêm {} người vào {}.", said.count(), said.remark_period()),
            open::add,
        ),
        Command::writes(
            "remarks.fill",
            |said| format!("Đã ghi nhận xét {} của {} người.", said.remark_period(), said.count()),
            fill::run,
        ),
        Command::writes(
            "remarks.take_forms",
            |said| format!("Đã nhận phiếu nhận xét {} của {} người.", said.remark_period(), said.count()),
            take::run,
        ),
        Command::writes("remarks.lock", |said| format!("Đã khóa {}.", said.remark_period()), lock::lock),
        Command::writes(
            "remarks.unlock",
            |said| {
                format!("Đã mở khóa {}. Lý do: {}.", said.remark_period(), said.text("reason").trim_end_matches('.'))
            },
            lock::unlock,
        ),
        Command::writes("remarks.remove", |_| "Đã xóa một kỳ nhận xét chưa ai viết.".to_owned(), lock::remove),
        Command::not_undone(
            "remarks.save_forms",
            "Tệp đã ghi ra ngoài thì không thu lại được.",
            |said| format!("Đã ghi phiếu nhận xét ra tệp{}.", said.taken_out()),
            hand_out::run,
        )
        .even_read_only(),
    ]
}
