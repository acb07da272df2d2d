//! Mẫu Word của đơn vị: the office's own .docx files with placeholders, filled for one person or many.
//!
//! Invariant: a template is kept as it came; filling changes only its placeholders. Starters come with the program, are
//! never stored, and become the office's own by being exported, changed in Word and put in.

mod fill;
mod keep;
mod look;
mod starters;
mod values;
pub mod wire;

pub use values::{name_of, of_office, of_person};

use crate::catalogue::Command;

/// The commands of this area.
pub fn commands() -> Vec<Command> {
    vec![
        Command::reads("templates.list", keep::list),
        Command::reads("templates.inspect", look::run),
        Command::reads("templates.preview", look::preview),
        Command::reads("templates.people", look::people),
        Command::writes("templates.add", |said| format!("Đã thêm mẫu Word «{}».", said.text("name")), keep::add),
        Command::writes(
            "templates.replace",
            |said| format!("Đã thay mẫu Word «{}».", said.text("name")),
            keep::replace,
        ),
        Command::writes("templates.remove", |_| "Đã xóa 1 mẫu Word.".to_owned(), keep::remove),
        Command::not_undone(
            "templates.export",
            "Tệp đã ghi ra ngoài thì không thu lại được.",
            |_| "Đã xuất 1 mẫu Word.".to_owned(),
            keep::export,
        )
        .even_read_only(),
        Command::not_undone(
            "templates.fill",
            "Tệp đã ghi ra ngoài thì không thu lại được.",
            |said| format!("Đã điền mẫu Word{}.", said.taken_out()),
            fill::run,
        )
        .even_read_only(),
    ]
}
