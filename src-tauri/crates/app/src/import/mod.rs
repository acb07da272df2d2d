//! Nhập từ Excel: a plan is made and shown, then the same plan is written as one operation.

mod answers;
mod as_read;
mod classes;
mod columns;
mod commit;
mod compare;
mod dictionary;
mod facts;
mod form;
mod gather;
mod identify;
pub mod kept_wire;
mod known;
mod missing;
mod path;
mod photos;
pub mod photos_wire;
mod plan;
mod preview;
pub mod read_wire;
mod rejected;
mod saved;
mod seen;
mod show;
mod told;
mod unlock;
mod values;
pub mod wire;
mod year;

pub use gather::open as open_table;
pub use plan::{Kept, Plan, Plans};

use crate::catalogue::Command;

/// The commands of this area.
pub fn commands() -> Vec<Command> {
    vec![
        Command::reads_long("import.preview", preview::run),
        Command::writes("import.commit", |said| format!("Đã nhập {} người từ Excel.", said.count()), commit::run)
            .big("import"),
        Command::reads("import.saved", saved::list),
        Command::reads("import.take_up", saved::take_up),
        Command::writes("import.save", |said| format!("Đã để dở bản nhập {} dòng.", said.count()), saved::save),
        Command::writes("import.drop_saved", |_| "Đã bỏ một bản nhập đang làm dở.".to_owned(), saved::drop_one),
        Command::reads("import.words", dictionary::list),
        Command::writes("import.set_word", |_| "Đã dạy một chữ cho lần nhập sau.".to_owned(), dictionary::set),
        Command::writes("import.forget_word", |_| "Đã bỏ một chữ đã dạy.".to_owned(), dictionary::forget),
        Command::reads("import.save_form", form::run),
        Command::reads("import.photos_look", photos::look),
        Command::not_undone(
            "import.save_rejected",
            "Tệp đã ghi ra ngoài thì không thu lại được.",
            |said| format!("Đã ghi ra tệp {} dòng chưa nhập.", said.count()),
            rejected::run,
        )
        .even_read_only(),
    ]
}
