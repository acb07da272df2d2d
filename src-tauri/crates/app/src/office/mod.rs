//! The office: made, opened, closed, checked.

mod advise;
mod check;
mod create;
mod file;
mod ground;
mod lock;
mod open;
mod output;
mod place;
mod repair;
mod rows;
mod selftest;
mod settle;
mod sheet;
mod state;
mod status;
mod survey;
mod trouble;
pub mod wire;

pub use create::{Made, add_year, first_rows, make, put as put_setting, remember_user, seal, slot};
pub use file::{is_demo_folder, is_there, keys, keys_of, mark_demo, write_keys};
pub use lock::{DEFAULT_MINUTES, minutes};
pub use output::write_file;
pub use place::Place;
pub use selftest::selftest;
pub use settle::{expected, keepers, wrapping};
pub use sheet::pdf as sheet_pdf;
pub use state::{App, Office};
pub use status::of as status;
pub use survey::proposed as proposed_folder;

/// Names of the files of an office.
pub mod files {
    pub use super::file::{DATABASE, KEYS};
}

/// Keys of settings of the office.
pub mod setting {
    pub use super::create::{KIND, UNIT, YEAR};
    pub use super::file::DEMO;
}

use crate::catalogue::Command;

const KEYS: &str = "Mật khẩu và mã khôi phục không hoàn tác được.";
const UNFINISHED: &str = "Việc đang nhập dở không phải dữ liệu của đơn vị.";
const MINUTES: &str = "Thời gian tự khóa là thói quen của máy, đổi lại ở cùng chỗ.";

/// The commands of this area.
pub fn commands() -> Vec<Command> {
    vec![
        Command::reads("office.status", status::run),
        Command::not_undone(
            "office.create",
            "Lập dữ liệu mới không hoàn tác được.",
            |_| "Đã lập dữ liệu của đơn vị.".to_owned(),
            create::run,
        )
        .even_read_only(),
        Command::reads("office.place", advise::run),
        Command::reads("office.recovery_sheet", sheet::view),
        Command::not_undone(
            "office.save_recovery_sheet",
            "Tờ mã khôi phục đã ghi ra ngoài thì không thu lại được.",
            |_| "Đã lưu tờ mã khôi phục.".to_owned(),
            sheet::save,
        )
        .even_read_only(),
        Command::reads("office.confirm_recovery", create::confirm),
        Command::not_undone("office.unlock", KEYS, |_| String::new(), open::unlock).even_read_only(),
        Command::not_undone("office.open_folder", KEYS, |_| String::new(), open::folder).even_read_only(),
        Command::not_undone(
            "office.demo",
            "Dữ liệu mẫu là một đơn vị riêng.",
            |_| "Đã lập dữ liệu mẫu.".to_owned(),
            open::demo,
        )
        .even_read_only(),
        Command::not_undone("office.close", KEYS, |_| String::new(), open::close).even_read_only(),
        Command::not_undone("office.lock", KEYS, |_| String::new(), lock::run).even_read_only(),
        Command::not_undone("office.take_unfinished", UNFINISHED, |_| String::new(), lock::take).even_read_only(),
        Command::not_undone("office.set_lock_minutes", MINUTES, |_| String::new(), lock::set_minutes).even_read_only(),
        Command::reads("office.check", check::run),
        Command::writes("office.repair", |said| format!("Đã sửa {} chỗ trong dữ liệu.", said.count()), repair::run)
            .big("repair"),
    ]
}
