//! Đồng hành: who accompanies whom, as what, since when, and how many.
//!
//! Invariant: companionships are read from the steps `companion_assignment` and `probation_helper_assigned`, which name the
//! companion's own record by id beside the name the paper has; the steps stay the only truth of the timeline, so voiding,
//! correcting and undo need no second place. What is kept here is what a person *is* as a companion (chi bộ, post, official
//! since, left on), one row a person, which also lets somebody who is no member be picked. A step without an id (an imported
//! list) is taken as the one companion of that name. Rejected: a table of companionships (two truths about one day).

mod assign;
mod company;
mod list;
mod overview;
mod people;
mod section;
pub mod section_wire;
mod sheet;
pub mod wire;

pub use company::{Company, Known};
pub use section::section;
pub use sheet::{Sheet, sheet_of};

use crate::catalogue::Command;

/// The commands of this area.
pub fn commands() -> Vec<Command> {
    vec![
        Command::reads("companions.list", list::run),
        Command::reads("companions.get", sheet::run),
        Command::reads("companions.overview", overview::run),
        Command::writes(
            "companions.save_person",
            |said| format!("Đã lưu {} vào danh sách người đồng hành.", said.person_or("1 người")),
            people::save,
        ),
        Command::writes(
            "companions.remove_person",
            |said| format!("Đã đưa {} ra khỏi danh sách người đồng hành.", said.person_or("1 người")),
            people::remove,
        ),
        Command::writes(
            "companions.set_limit",
            |_| "Đã đặt số người tối đa cho một người đồng hành.".to_owned(),
            people::set_limit,
        ),
        Command::writes(
            "companions.assign",
            |said| format!("Đã phân công {} đồng hành với {} người.", said.person_or("1 người"), said.count()),
            assign::run,
        ),
        Command::writes(
            "companions.end",
            |said| format!("Đã ghi thôi đồng hành với {}.", said.candidate()),
            assign::end,
        ),
    ]
}
