//! Cài đặt của giấy tờ: tên đơn vị, chi bộ, người ký, địa danh.

mod chain;
mod letterhead;
mod page;
mod save;
pub mod wire;
mod words;

pub use letterhead::{Letterhead, letterhead, signers_on};
pub use page::wanted;
pub use words::unit_words;

use crate::catalogue::Command;

/// The commands of this area.
pub fn commands() -> Vec<Command> {
    vec![
        Command::reads("settings.get", page::run),
        Command::writes("settings.set_unit", |said| format!("Đã lưu {}.", said.role()), save::set_unit),
        Command::writes("settings.remove_unit", |_| "Đã xóa 1 tên đơn vị.".to_owned(), save::remove_unit),
        Command::writes(
            "settings.set_level",
            |said| format!("Đã lưu {} của chuỗi cấp ủy.", said.level()),
            chain::set_level,
        ),
        Command::writes("settings.remove_level", |_| "Đã bỏ một cấp của chuỗi cấp ủy.".to_owned(), chain::remove_level),
        Command::writes("settings.set_signer", |_| "Đã lưu người ký.".to_owned(), save::set_signer),
        Command::writes("settings.remove_signer", |_| "Đã xóa 1 người ký.".to_owned(), save::remove_signer),
    ]
}
