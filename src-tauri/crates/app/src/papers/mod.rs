//! Giấy tờ in: the list of papers, their preview and their files.

mod ask;
mod catalogue;
mod chosen;
mod lists;
mod make;
mod order;
mod paper;
mod view;
pub mod wire;

pub use catalogue::title;
pub use make::pdf_bytes;

use crate::catalogue::Command;

/// The commands of this area.
pub fn commands() -> Vec<Command> {
    vec![
        Command::reads("papers.list", catalogue::list),
        Command::reads("papers.view", view::run),
        Command::reads("papers.page", view::page),
        Command::reads("papers.text", view::text),
        Command::not_undone(
            "papers.make",
            "Tệp đã ghi ra ngoài thì không thu lại được.",
            |said| format!("Đã lưu «{}».", said.paper()),
            make::run,
        )
        .even_read_only(),
        Command::not_undone(
            "papers.printed",
            "Giấy đã in thì không thu lại được.",
            |said| format!("Đã in «{}».", said.paper()),
            make::printed,
        )
        .even_read_only(),
    ]
}
