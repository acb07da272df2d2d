//! Sổ văn bản đi: numbers of papers.
//!
//! Invariant: a number of a kind is given once in a term (or year) and never returned; it can only be cancelled, with a
//! reason. So giving and cancelling are outside undo. How numbers run is a setting and can be undone.

mod cancel;
mod give;
mod list;
mod scope;
pub mod wire;

pub use give::{Asked, give};
pub use scope::scope_of;

use crate::catalogue::Command;

const GIVEN: &str = "Số văn bản đã cấp không lấy lại được, chỉ hủy và ghi lý do.";

/// The commands of this area.
pub fn commands() -> Vec<Command> {
    vec![
        Command::reads("register.list", list::run),
        Command::not_undone("register.give", GIVEN, |said| format!("Đã cấp số {}.", said.text("number")), give::run),
        Command::not_undone(
            "register.cancel",
            GIVEN,
            |said| format!("Đã hủy số {}.", said.text("number")),
            cancel::run,
        ),
        Command::writes("register.set", |_| "Đã ghi cách đánh số văn bản.".to_owned(), scope::set),
    ]
}
