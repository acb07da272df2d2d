//! Tệp đính kèm: scans and photos of a person, inside the encrypted office.
//!
//! Invariant: what a file is, is found by its content; pictures are made smaller on the way in. A plain copy leaves the
//! office only by `attachments.save`, to where the user says, and is entered in the journal. Undo moves references; bytes
//! that nothing refers to stay 90 days and are then swept when the office is opened.

mod add;
mod change;
mod list;
mod matched;
mod save;
mod take;
pub mod wire;

use store::attachments::bodies;

use crate::Failure;
use crate::catalogue::Command;
use crate::office::Office;

/// The commands of this area.
pub fn commands() -> Vec<Command> {
    vec![
        Command::reads("attachments.list", list::run),
        Command::reads("attachments.look", take::look),
        Command::reads("attachments.match", matched::run),
        Command::reads("attachments.thumb", take::small),
        Command::reads("attachments.read", save::read),
        Command::writes(
            "attachments.add",
            |said| format!("Đã đính kèm {} tệp cho {}.", said.count(), said.person_or("1 người")),
            add::run,
        ),
        Command::writes(
            "attachments.add_many",
            |said| format!("Đã đính kèm {} tệp cho {} người.", said.count(), said.number("people")),
            add::many,
        ),
        Command::writes(
            "attachments.note",
            |said| format!("Đã sửa ghi chú một tệp đính kèm của {}.", said.person_or("1 người")),
            change::note,
        ),
        Command::writes(
            "attachments.remove",
            |said| format!("Đã gỡ một tệp đính kèm của {}.", said.person_or("1 người")),
            change::remove,
        ),
        Command::not_undone(
            "attachments.save",
            "Tệp đã ghi ra ngoài thì không thu lại được.",
            |said| format!("Đã lưu ra ngoài một tệp đính kèm của {}{}.", said.person_or("1 người"), said.taken_out()),
            save::run,
        )
        .even_read_only(),
    ]
}

/// Removes bytes that nothing has referred to for long enough. An office that is only looked at is left as it is.
pub fn sweep(office: &Office, today: chrono::NaiveDate) -> Result<(), Failure> {
    if office.is_looked_at() || !office.store.read(|conn| bodies::is_sweep_due(conn, today))? {
        return Ok(());
    }
    office.store.remember(|tx| Ok::<_, Failure>(bodies::sweep(tx, today).map(|_| ())?))
}
