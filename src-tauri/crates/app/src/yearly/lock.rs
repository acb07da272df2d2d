//! Khóa xếp loại: once a year is locked its ratings stand; it is opened with a reason, which is kept.

use domain::id::Id;
use domain::school_year::SchoolYear;
use serde_json::json;
use store::yearly::locks::{self, RatingLockRow};
use store::{Conn, yearly};

use super::record::locked;
use super::wire::{OpenedLock, YearNamed, YearUnlock};
use crate::branches::parse_year;
use crate::journal::said::Said;
use crate::office::add_year;
use crate::office::wire::Nothing;
use crate::settings::unit_words;
use crate::{Call, Failure, dates};

fn named(call: &Call<'_>, label: Option<&str>) -> Result<SchoolYear, Failure> {
    match label {
        None => Ok(call.office()?.current_year()?.1),
        Some(label) => parse_year(label),
    }
}

/// `yearly.lock`.
pub fn lock(call: &Call<'_>, args: YearNamed) -> Result<Nothing, Failure> {
    let year = named(call, args.school_year.as_deref())?;
    let (id, today) = (call.new_id(), call.today());
    call.write(json!({ "label": year.display() }), |tx| {
        let year_id = add_year(tx, year)?;
        if let Some(lock) = open(tx, year_id)? {
            return Err(locked(tx, year, lock.locked_on));
        }
        if !yearly::is_rated(tx, year_id)? {
            return Err(Failure::new(
                "nothing-to-lock",
                format!("{} chưa ghi xếp loại của ai nên chưa có gì để khóa.", unit_words(tx)?.of_year(year)),
            ));
        }
        let row = RatingLockRow { id, school_year_id: year_id, locked_on: today, opened_on: None, reason: None };
        Ok(locks::insert(tx, &row)?)
    })?;
    Ok(Nothing {})
}

/// `yearly.unlock`.
pub fn unlock(call: &Call<'_>, args: YearUnlock) -> Result<Nothing, Failure> {
    let year = named(call, args.school_year.as_deref())?;
    let reason = dates::optional_text(Some(&args.reason)).ok_or_else(|| {
        Failure::new("reason-missing", "Chưa ghi lý do mở khóa. Ghi lý do để nhật ký còn giữ, rồi mở khóa.")
    })?;
    let today = call.today();
    let (lock, words) = call.office()?.store.read(|conn| {
        let lock = match store::school_years::by_label(conn, &year.label())? {
            Some(row) => open(conn, row.id)?,
            None => None,
        };
        Ok::<_, Failure>((lock, unit_words(conn)?))
    })?;
    let lock = lock.ok_or_else(|| {
        let says = format!("Xếp loại {} {} không khóa nên không cần mở.", words.year, year.display());
        Failure::new("not-locked", says)
    })?;
    call.write(json!({ "label": year.display(), "lock": lock.id }), |tx| {
        Ok(locks::update(tx, &RatingLockRow { opened_on: Some(today), reason: Some(reason), ..lock })?)
    })?;
    Ok(Nothing {})
}

/// The lock that holds a year now.
fn open(conn: &Conn<'_>, year_id: Id) -> Result<Option<RatingLockRow>, Failure> {
    Ok(locks::of_year(conn, year_id)?.into_iter().next().filter(|lock| lock.opened_on.is_none()))
}

/// The locks that were opened, newest first.
pub fn opened(rows: Vec<RatingLockRow>) -> Vec<OpenedLock> {
    let told = |row: RatingLockRow| {
        Some(OpenedLock {
            locked_on: row.locked_on.to_string(),
            opened_on: row.opened_on?.to_string(),
            reason: row.reason.unwrap_or_default(),
        })
    };
    rows.into_iter().filter_map(told).collect()
}

/// "Đã mở khóa xếp loại năm học 2025–2026: bổ sung người chuyển đến."
pub fn said(said: &Said<'_>) -> String {
    let year = format!("{} {}", said.year_word(), said.text("label"));
    match said.unlock_reason() {
        Some(reason) => format!("Đã mở khóa xếp loại {year}: {}.", reason.trim_end_matches('.')),
        None => format!("Đã mở khóa xếp loại {year}."),
    }
}
