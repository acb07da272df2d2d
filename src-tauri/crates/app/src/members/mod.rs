//! Đoàn viên: the Union roll, one intention a file.

mod add;
mod consent;
mod end;
mod export;
mod fields;
pub mod layouts;
mod move_to;
mod own_layouts;
mod page;
mod rows;
mod search;
mod update;
pub mod wire;

pub use add::{blank, insert};
pub use fields::{label as field_label, put as put_field, refresh_name};
pub use move_to::{last_day, move_one};
pub use page::row_of;
pub use search::{found, of_view};
pub use update::{run as update, said as said_of_update};

use crate::catalogue::Command;

/// The commands of this area.
pub fn commands() -> Vec<Command> {
    vec![
        Command::reads("members.search", search::run),
        Command::reads("members.get", page::run),
        Command::writes("members.add", |said| format!("Đã thêm {}.", said.person_or("1 người")), add::run),
        Command::writes("members.update", update::said, update::run),
        Command::writes(
            "members.move",
            |said| format!("Đã chuyển {} người sang {}.", said.count(), said.branch()),
            move_to::run,
        ),
        Command::writes("members.end", |said| format!("Đã ghi {} người: {}.", said.count(), said.status()), end::run),
        Command::writes(
            "members.set_consent",
            |said| match said.count() {
                1 => format!("Đã ghi đồng ý xử lý dữ liệu của {}.", said.person_or("1 người")),
                count => format!("Đã ghi đồng ý xử lý dữ liệu của {count} người."),
            },
            consent::run,
        ),
        Command::reads("members.layouts", export::layouts),
        Command::writes(
            "members.keep_layout",
            |said| format!("Đã giữ bố cục xuất «{}».", said.text("name")),
            own_layouts::keep,
        ),
        Command::writes(
            "members.drop_layout",
            |said| format!("Đã bỏ bố cục xuất «{}».", said.text("name")),
            own_layouts::drop,
        ),
        Command::not_undone(
            "members.export",
            "Tệp đã ghi ra ngoài thì không thu lại được.",
            |said| format!("Đã xuất danh sách ra tệp{}.", said.taken_out()),
            export::run,
        )
        .even_read_only(),
    ]
}
