//! Sao lưu, khôi phục, chuyển sang máy khác: one sealed file holds everything that brings an office back, here or on
//! another PC.
//!
//! Invariant: a backup is verified by opening it before anybody is told that it exists, and restoring never throws the
//! present office away: it is kept beside, under another name. Backups that nobody asked for never stand in the way of
//! work. What this machine remembers of them lies among them (`memory`), not in the office.

mod automatic;
mod background;
mod beside;
mod compare;
mod disk;
mod folder;
mod header;
mod list;
mod look;
mod make;
mod memory;
mod move_out;
mod older;
mod open;
mod presence;
mod restore;
mod second;
mod set;
mod state;
mod verify;
mod watch;
pub mod wire;

pub use automatic::{after_work, before_big, before_migration};
pub use background::Background;
pub use beside::Beside;
pub use folder::newest_head;
pub use move_out::{read_only, refuse_writing};
pub use presence::busy;

use crate::catalogue::Command;

/// The commands of this area.
pub fn commands() -> Vec<Command> {
    const WRITTEN: &str = "Bản sao lưu đã ghi ra ngoài thì không thu lại được.";
    const OF_THIS_PC: &str = "Cách sao lưu là việc của máy này, không nằm trong dữ liệu.";
    vec![
        Command::not_undone("backup.make", WRITTEN, |_| "Đã sao lưu.".to_owned(), make::run).even_read_only(),
        Command::not_undone("backup.automatic", WRITTEN, |_| String::new(), automatic::run).even_read_only(),
        Command::reads("backup.list", list::run),
        Command::reads("backup.state", state::run),
        Command::not_undone("backup.set", OF_THIS_PC, |_| String::new(), set::run).even_read_only(),
        Command::reads("backup.verify", verify::run),
        Command::reads("backup.compare", compare::run),
        Command::not_undone("backup.look", "Xem một bản sao lưu không thay đổi gì.", |_| String::new(), look::run)
            .even_read_only(),
        Command::not_undone(
            "backup.restore",
            "Khôi phục thay cả tệp dữ liệu; bản đang dùng được giữ lại bên cạnh.",
            |_| "Đã khôi phục từ bản sao lưu.".to_owned(),
            restore::run,
        )
        .even_read_only(),
        Command::not_undone(
            "backup.accept_older",
            "Nhật ký ghi lại rằng tệp cũ hơn được dùng tiếp.",
            |_| "Đã chọn dùng tiếp tệp dữ liệu cũ hơn.".to_owned(),
            older::accept,
        ),
        Command::not_undone(
            "backup.move",
            WRITTEN,
            |said| match said.text("then") {
                "read_only" => "Đã lập tệp chuyển sang máy khác; máy này chỉ còn xem.".to_owned(),
                _ => "Đã lập tệp chuyển sang máy khác; máy này vẫn làm việc.".to_owned(),
            },
            move_out::run,
        ),
        Command::not_undone(
            "backup.work_again",
            "Muốn dừng lại thì chuyển sang máy khác một lần nữa.",
            |_| "Làm việc lại ở máy này sau khi đã chuyển sang máy khác.".to_owned(),
            move_out::work_again,
        )
        .even_read_only(),
    ]
}
