//! Sao lưu, khôi phục: one sealed file holds everything that brings an office back, here or on another PC.
//!
//! Invariant: a backup is verified by opening it before anybody is told that it exists, and restoring never throws the
//! present office away: it is kept beside, under another name.

mod header;
mod list;
mod make;
mod open;
mod restore;
mod verify;
pub mod wire;

use crate::catalogue::Command;

/// The commands of this area.
pub fn commands() -> Vec<Command> {
    vec![
        Command::not_undone(
            "backup.make",
            "Bản sao lưu đã ghi ra ngoài thì không thu lại được.",
            |_| "Đã sao lưu.".to_owned(),
            make::run,
        ),
        Command::reads("backup.list", list::run),
        Command::reads("backup.verify", verify::run),
        Command::not_undone(
            "backup.restore",
            "Khôi phục thay cả tệp dữ liệu; bản đang dùng được giữ lại bên cạnh.",
            |_| "Đã khôi phục từ bản sao lưu.".to_owned(),
            restore::run,
        ),
    ]
}
