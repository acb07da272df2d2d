//! Ai mở được dữ liệu: users and their passwords, the recovery code.
//!
//! Invariant: rows of the database come first and `office.keys` follows them, so that the next opening finishes what was
//! cut short (`office::settle`). No command here is undone, and no secret is an argument of the journal.

mod change;
mod list;
mod prove;
mod renew;
pub mod wire;

use crate::catalogue::Command;

const PASSWORDS: &str = "Mật khẩu và người dùng không hoàn tác được; đổi lại ở cùng chỗ.";
const CODE: &str = "Mã khôi phục cũ không dùng lại được sau khi đổi.";

/// The commands of this area.
pub fn commands() -> Vec<Command> {
    vec![
        Command::reads("users.list", list::run),
        Command::not_undone("users.add", PASSWORDS, |_| "Đã thêm 1 người dùng.".to_owned(), change::add),
        Command::not_undone(
            "users.set_password",
            PASSWORDS,
            |said| {
                if said.text("whose") == "own" {
                    "Đã đổi mật khẩu của mình."
                } else {
                    "Đã đặt mật khẩu mới cho 1 người dùng."
                }
                .to_owned()
            },
            change::set_password,
        ),
        Command::not_undone("users.remove", PASSWORDS, |_| "Đã bỏ 1 người dùng.".to_owned(), change::remove),
        Command::not_undone("users.renew_code", CODE, |_| String::new(), renew::start),
        Command::not_undone("users.confirm_code", CODE, |_| "Đã đổi mã khôi phục.".to_owned(), renew::finish),
    ]
}

#[cfg(test)]
mod tests;
