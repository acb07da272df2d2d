//! Undo and redo. Law 2: what comes out must be an office that the domain accepts, otherwise the undo is refused with
//! the sentence of that refusal.

use serde_json::json;
use store::attachments::{self, bodies};
use store::{Conn, Touched, Undone as Taken, candidacies, memberships, operations};

use super::said::sentence;
use super::wire::Undone;
use crate::office::wire::Nothing;
use crate::{Call, Failure, candidates, catalogue};

/// `journal.undo`: the newest live operation that can be undone.
pub fn undo(call: &Call<'_>, _: Nothing) -> Result<Undone, Failure> {
    let office = call.office()?;
    let meta = call.meta(&office, json!({}), true);
    let taken =
        office.store.undo_last(&meta, |conn, touched| accepted(call, conn, touched)).map_err(|e| named(call, e))?;
    told(call, taken, "Đã hoàn tác")
}

/// `journal.redo`: the latest undo, as long as nothing new was done after it.
pub fn redo(call: &Call<'_>, _: Nothing) -> Result<Undone, Failure> {
    let office = call.office()?;
    let meta = call.meta(&office, json!({}), true);
    let taken =
        office.store.redo_last(&meta, |conn, touched| accepted(call, conn, touched)).map_err(|e| named(call, e))?;
    told(call, taken, "Đã làm lại")
}

fn told(call: &Call<'_>, taken: Taken, words: &str) -> Result<Undone, Failure> {
    let office = call.office()?;
    let root = taken.operation.root;
    let row =
        office.store.read(|conn| operations::get(conn, root))?.ok_or_else(|| Failure::not_found("thao tác này"))?;
    let done = sentence(Some(&office), &row);
    let rest = done.strip_prefix("Đã ").unwrap_or(&done);
    call.wrote(taken.written);
    Ok(Undone { sentence: format!("{words}: {rest}"), of: root.to_string() })
}

/// Law 2 over the people and candidacies an undo touched.
fn accepted(call: &Call<'_>, conn: &Conn<'_>, touched: &Touched) -> Result<(), Failure> {
    // What is known of a person (the birth date) is judged with the timeline.
    let mut judged = touched.candidacies.clone();
    for person in &touched.persons {
        judged.extend(candidacies::of_person(conn, *person)?.into_iter().map(|row| row.id));
    }
    for candidacy in &judged {
        let stand = candidates::stand(conn, *candidacy, call.today())?;
        if let Some(refusal) = stand.and_then(|stand| stand.refusal()) {
            return Err(Failure {
                sentence: format!("Không hoàn tác được: {}", refusal.sentence), ..refusal.into()
            });
        }
    }
    for person in &touched.persons {
        let rows = memberships::of_person(conn, *person)?;
        let clash = rows.windows(2).any(|pair| match pair {
            [earlier, later] => earlier.ends_on.is_none_or(|end| end >= later.starts_on),
            _ => false,
        });
        if clash {
            return Err(Failure::new(
                "two-current-union-branches",
                "Không hoàn tác được: một người sẽ thuộc hai chi đoàn cùng lúc. Sửa chi đoàn của người đó trước.",
            ));
        }
    }
    for attachment in &touched.attachments {
        let row = attachments::get(conn, *attachment)?;
        if let Some(row) = row
            && !bodies::is_there(conn, &row.sha256)?
        {
            return Err(Failure::new(
                "attachment-lost",
                "Không hoàn tác được: nội dung của tệp đính kèm đã gỡ không còn, vì chỉ được giữ 90 ngày. Đính kèm lại từ tệp gốc.",
            ));
        }
    }
    Ok(())
}

/// A refusal that names the later operation in the way says so in words.
fn named(call: &Call<'_>, failure: Failure) -> Failure {
    let Some(later) = failure.later.as_deref().and_then(|id| id.parse().ok()) else { return failure };
    let Ok(office) = call.office() else { return failure };
    let row = office.store.read(|conn| operations::get(conn, later)).ok().flatten();
    match row {
        Some(row) if catalogue::find(&row.root_command).is_some() => Failure {
            sentence: format!("{} Thao tác sau đó: «{}»", failure.sentence, sentence(Some(&office), &row)),
            ..failure
        },
        _ => failure,
    }
}
