//! What the office writes down to do itself.

use domain::id::Id;
use serde_json::json;
use store::todos::{self, TodoRow};
use store::{Conn, candidacies, people, snoozes};

use super::items::todo_key;
use super::wire::{TodoFinish, TodoId, TodoSet};
use crate::office::wire::Nothing;
use crate::{Call, Failure, dates};

/// `agenda.save_todo`.
pub fn save(call: &Call<'_>, args: TodoSet) -> Result<TodoId, Failure> {
    let title = dates::optional_text(Some(&args.title)).ok_or_else(|| {
        Failure::new("title-missing", "Việc phải làm còn trống. Ghi việc gì, ví dụ «Gửi giấy mời lễ kết nạp».")
    })?;
    let due_on = dates::optional_day(args.due_on.as_deref(), "Hạn")?;
    let known = args.id.as_deref().map(|id| dates::id(id, "việc này")).transpose()?;
    let candidacy = given(args.candidate.as_deref(), "hồ sơ này")?;
    let person = given(args.person.as_deref(), "người này")?;
    let id = known.unwrap_or_else(|| call.new_id());
    let user = call.office()?.user.clone();
    call.write(json!({ "todo": id }), |tx| {
        let before = known.map(|id| found(tx, id)).transpose()?;
        let person_id = match candidacy {
            Some(id) => Some(candidacies::get(tx, id)?.ok_or_else(|| Failure::not_found("hồ sơ này"))?.person_id),
            None => person,
        };
        if let Some(id) = person_id {
            people::get(tx, id)?.ok_or_else(|| Failure::not_found("người này"))?;
        }
        let row = TodoRow {
            id,
            title,
            due_on,
            note: dates::optional_text(args.note.as_deref()),
            person_id,
            candidacy_id: candidacy,
            written_by: before.as_ref().map_or(user, |row| row.written_by.clone()),
            done_on: before.as_ref().and_then(|row| row.done_on),
        };
        match before {
            Some(_) => todos::update(tx, &row)?,
            None => todos::insert(tx, &row)?,
        }
        Ok(())
    })?;
    Ok(TodoId { id: id.to_string() })
}

/// `agenda.finish_todo`: done today, or not done after all.
pub fn finish(call: &Call<'_>, args: TodoFinish) -> Result<Nothing, Failure> {
    let id = dates::id(&args.id, "việc này")?;
    let state = if args.done { "done" } else { "open" };
    call.write(json!({ "todo": id, "state": state }), |tx| {
        let mut row = found(tx, id)?;
        row.done_on = args.done.then(|| row.done_on.unwrap_or_else(|| call.today()));
        Ok(todos::update(tx, &row)?)
    })?;
    Ok(Nothing {})
}

/// `agenda.remove_todo`.
pub fn remove(call: &Call<'_>, args: TodoId) -> Result<Nothing, Failure> {
    let id = dates::id(&args.id, "việc này")?;
    call.write(json!({}), |tx| {
        found(tx, id)?;
        if let Some(snooze) = snoozes::of_key(tx, &todo_key(id))? {
            snoozes::delete(tx, snooze.id)?;
        }
        Ok(todos::delete(tx, id)?)
    })?;
    Ok(Nothing {})
}

fn given(text: Option<&str>, what: &str) -> Result<Option<Id>, Failure> {
    text.map(str::trim).filter(|text| !text.is_empty()).map(|text| dates::id(text, what)).transpose()
}

fn found(conn: &Conn<'_>, id: Id) -> Result<TodoRow, Failure> {
    todos::get(conn, id)?.ok_or_else(|| Failure::not_found("việc này"))
}
