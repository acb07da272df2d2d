//! Khóa: the office is shut, and what was being typed waits inside it.
//!
//! Invariant: what was being typed leaves this process only into the encrypted database, outside the journal, and is
//! told once, to the user who typed it. Rejected: keeping it in the window (readable by whoever reads its memory, lost
//! with it), and a file of its own (a second thing to encrypt).

use serde_json::{Value, json};
use store::{Conn, remembered};

use super::state::Office;
use super::status;
use super::wire::{LockMinutes, Nothing, OfficeLock, OfficeStatus, Unfinished};
use crate::{Call, Failure};

/// Minutes without use until the office is locked, unless it was told otherwise.
pub const DEFAULT_MINUTES: u32 = 10;
const MOST_MINUTES: u32 = 120;
/// Far beyond what hands type; a window gone wrong must not fill the office.
const LONGEST: usize = 1 << 20;
const MINUTES: &str = "lock_minutes";

/// `office.lock`.
pub fn run(call: &Call<'_>, args: OfficeLock) -> Result<OfficeStatus, Failure> {
    let office = call.office()?;
    if let Some(text) = args.unfinished.filter(|text| text.len() <= LONGEST) {
        let kept = office.store.remember(|tx| Ok::<_, Failure>(remembered::keep_as(tx, &name(&office), &json!(text))?));
        // A disk that refuses must not leave the office open: locking comes first.
        drop(kept);
    }
    drop(office);
    call.app().put(None);
    status::of(call)
}

/// `office.take_unfinished`.
pub fn take(call: &Call<'_>, _: Nothing) -> Result<Unfinished, Failure> {
    let office = call.office()?;
    let name = name(&office);
    let kept = office.store.read(|conn| remembered::kept(conn, &name))?;
    if kept.is_some() {
        office.store.remember(|tx| Ok::<_, Failure>(remembered::forget(tx, &name)?))?;
    }
    Ok(Unfinished { unfinished: kept.as_ref().and_then(Value::as_str).map(str::to_owned) })
}

/// `office.set_lock_minutes`.
pub fn set_minutes(call: &Call<'_>, args: LockMinutes) -> Result<OfficeStatus, Failure> {
    if !(1..=MOST_MINUTES).contains(&args.minutes) {
        return Err(Failure::new(
            "lock-minutes",
            format!("Thời gian tự khóa là từ 1 đến {MOST_MINUTES} phút. Nhập lại số phút."),
        ));
    }
    let office = call.office()?;
    office.store.remember(|tx| Ok::<_, Failure>(remembered::keep_as(tx, MINUTES, &json!(args.minutes))?))?;
    status::of(call)
}

/// Minutes until the office is locked; none while nobody has a password: only the recovery code would open it again.
pub fn minutes(conn: &Conn<'_>) -> Result<Option<u32>, Failure> {
    if remembered::users(conn)?.is_empty() {
        return Ok(None);
    }
    let kept = remembered::kept(conn, MINUTES)?.as_ref().and_then(Value::as_u64);
    Ok(Some(kept.and_then(|minutes| u32::try_from(minutes).ok()).unwrap_or(DEFAULT_MINUTES)))
}

/// What a user typed is kept for that user alone.
fn name(office: &Office) -> String {
    office.user_id.map_or_else(|| "unfinished".to_owned(), |id| format!("unfinished {id}"))
}
