//! `journal.list`: newest first.

use std::collections::HashMap;

use domain::id::Id;
use store::{Kind, operations};

use super::said::sentence;
use super::wire::{JournalList, JournalRow, JournalRows};
use crate::{Call, Failure};

/// `journal.list`.
pub fn run(call: &Call<'_>, args: JournalList) -> Result<JournalRows, Failure> {
    let office = call.office()?;
    let (rows, total) = office.store.read(|conn| operations::list(conn, args.limit, 0))?;
    // Newest first: the first operation met of a root says whether what it did holds now.
    let mut holds: HashMap<Id, bool> = HashMap::new();
    for row in &rows {
        holds.entry(row.root).or_insert(row.kind != Kind::Undo);
    }
    let rows = rows
        .into_iter()
        .map(|row| JournalRow {
            id: row.id.to_string(),
            number: row.number as u32,
            at: row.at.clone(),
            user: row.user.clone(),
            command: row.command.clone(),
            kind: match row.kind {
                Kind::Do => "do",
                Kind::Undo => "undo",
                Kind::Redo => "redo",
            }
            .to_owned(),
            sentence: sentence(Some(&office), &row),
            undoable: row.undoable,
            undone: row.undoable && !holds.get(&row.root).copied().unwrap_or(true),
        })
        .collect();
    Ok(JournalRows { rows, total: total as u32 })
}
