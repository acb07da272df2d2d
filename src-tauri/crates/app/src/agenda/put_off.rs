//! Hoãn: a thing leaves the agenda until a day, with a reason, and comes back by itself.
//!
//! Invariant: what is put off is a thing with the deadline it has now; when the deadline moves, it is seen again.

use domain::id::Id;
use serde_json::json;
use store::snoozes::{self, SnoozeRow};

use super::items::items;
use super::wire::{AgendaKey, AgendaSnooze};
use crate::office::wire::Nothing;
use crate::{Call, Failure, dates};

/// `agenda.snooze`.
pub fn snooze(call: &Call<'_>, args: AgendaSnooze) -> Result<Nothing, Failure> {
    let until_on = dates::day(&args.until, "Hoãn đến ngày")?;
    if until_on <= call.today() {
        return Err(Failure::new("snooze-past", "Ngày hiện lại phải sau hôm nay. Chọn ngày khác."));
    }
    let reason = dates::optional_text(Some(&args.reason))
        .ok_or_else(|| Failure::new("reason-missing", "Lý do hoãn còn trống. Ghi lý do rồi hoãn lại."))?;
    let all = items(call)?;
    let item = all
        .into_iter()
        .find(|one| one.key == args.key && one.done_on.is_none())
        .ok_or_else(|| Failure::not_found("việc này trong danh sách phải làm"))?;
    let row = SnoozeRow {
        id: Id::derived("snooze", &args.key),
        key: args.key,
        person_id: item.person.as_deref().and_then(|id| id.parse().ok()),
        due_on: item.due.as_ref().and_then(|due| due.on.parse().ok()),
        until_on,
        reason,
    };
    call.write(json!({}), |tx| {
        match snoozes::of_key(tx, &row.key)? {
            Some(_) => snoozes::update(tx, &row)?,
            None => snoozes::insert(tx, &row)?,
        }
        Ok(())
    })?;
    Ok(Nothing {})
}

/// `agenda.wake`.
pub fn wake(call: &Call<'_>, args: AgendaKey) -> Result<Nothing, Failure> {
    call.write(json!({}), |tx| {
        let row = snoozes::of_key(tx, &args.key)?.ok_or_else(|| {
            Failure::new("not-put-off", "Việc này không bị hoãn nên không có gì để bỏ. Mở lại danh sách để xem.")
        })?;
        Ok(snoozes::delete(tx, row.id)?)
    })?;
    Ok(Nothing {})
}
