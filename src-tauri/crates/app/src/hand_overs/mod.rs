//! Bàn giao cả khóa: the hand-over lists of all who leave, as one grid of people and items.
//!
//! Invariant: nothing is kept here. The list of each stands in his leaving record, as his own page shows it; those who leave
//! on one day are a cohort. An item is ticked for many at once only for those who need it. Rejected: a table of cohorts (a
//! second list of who leaves, which would contradict the records).

mod close;
mod letters;
mod list;
mod mark;
mod note;
mod open;
pub mod wire;

use crate::catalogue::Command;

/// The commands of this area.
pub fn commands() -> Vec<Command> {
    vec![
        Command::reads("hand_overs.list", list::run),
        Command::reads("hand_overs.offer", open::offer),
        Command::writes("hand_overs.open", |said| format!("Đã mở bàn giao cho {} người.", said.count()), open::run),
        Command::writes(
            "hand_overs.mark",
            |said| match said.text("state") {
                "open" => format!("Đã bỏ ghi {} mục bàn giao.", said.count()),
                _ => format!("Đã ghi {} mục bàn giao cho {} người.", said.count(), said.number("people")),
            },
            mark::run,
        ),
        Command::writes(
            "hand_overs.note",
            |said| format!("Đã ghi nơi đến, trả lời của {} người.", said.count()),
            note::run,
        ),
        Command::writes(
            "hand_overs.close",
            |said| format!("Đã kết thúc theo dõi {} người đã bàn giao.", said.count()),
            close::run,
        ),
        Command::not_undone(
            "hand_overs.letters",
            "Tệp đã ghi ra ngoài thì không thu lại được.",
            |said| format!("Đã lưu «{}» khi bàn giao, mỗi người một tệp{}.", said.paper(), said.taken_out()),
            letters::run,
        )
        .even_read_only(),
    ]
}
