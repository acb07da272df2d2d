//! Nhập từ Excel: a plan is made and shown, then the same plan is written as one operation.

mod classes;
mod commit;
mod compare;
mod form;
mod known;
mod path;
mod plan;
mod preview;
mod rejected;
mod show;
pub mod wire;

pub use plan::{Kept, Plan, Plans};
pub use preview::open as open_table;

use crate::catalogue::Command;

/// The commands of this area.
pub fn commands() -> Vec<Command> {
    vec![
        Command::reads("import.preview", preview::run),
        Command::writes("import.commit", |said| format!("Đã nhập {} người từ Excel.", said.count()), commit::run)
            .big("import"),
        Command::reads("import.save_form", form::run),
        Command::not_undone(
            "import.save_rejected",
            "Tệp đã ghi ra ngoài thì không thu lại được.",
            |said| format!("Đã ghi ra tệp {} dòng chưa nhập.", said.count()),
            rejected::run,
        )
        .even_read_only(),
    ]
}
