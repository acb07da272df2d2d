//! `remarks.periods`: what was opened, and what may be.

use chrono::NaiveDate;
use domain::companions::{PeriodKind, RemarkPeriod};
use domain::id::Id;
use store::Conn;
use store::remarks::periods::{self, PeriodRow};
use store::remarks::{self, RemarkRow};

use super::wire::{RemarkPeriodLine, RemarkPeriodOffer, RemarkPeriods};
use crate::candidates::{period_of, remark_text};
use crate::office::wire::Nothing;
use crate::{Call, Failure, dates};

/// Periods of a kind that are offered: this one and those before it.
const OFFERED: usize = 3;

/// `remarks.periods`.
pub fn run(call: &Call<'_>, _: Nothing) -> Result<RemarkPeriods, Failure> {
    let (opened, all) =
        call.office()?.store.read(|conn| Ok::<_, Failure>((periods::all(conn)?, remarks::all(conn)?)))?;
    let of = |id: Id| all.iter().filter(move |row| row.period_id == id).cloned().collect::<Vec<_>>();
    let rows: Vec<RemarkPeriodLine> = opened.iter().map(|row| line(row, &of(row.id))).collect();
    let offered = PeriodKind::ALL.iter().flat_map(|kind| offered(*kind, &opened, call.today())).collect();
    Ok(RemarkPeriods { total: rows.len() as u32, rows, offered })
}

fn offered(kind: PeriodKind, opened: &[PeriodRow], today: NaiveDate) -> Vec<RemarkPeriodOffer> {
    let mut period = RemarkPeriod::of(kind, today);
    let mut offers = Vec::new();
    for _ in 0..OFFERED {
        if !opened.iter().any(|row| row.id == period.id()) {
            let (kind, on, label) = (kind.code().to_owned(), period.from.to_string(), period.label());
            offers.push(RemarkPeriodOffer { kind, on, label });
        }
        period = period.previous();
    }
    offers
}

/// A period with its counts.
pub fn line(row: &PeriodRow, remarks: &[RemarkRow]) -> RemarkPeriodLine {
    let written = remarks.iter().filter(|own| own.signed_on.is_some()).count();
    let begun = remarks.iter().filter(|own| own.signed_on.is_none() && !remark_text(own).is_empty()).count();
    RemarkPeriodLine {
        id: row.id.to_string(),
        kind: row.kind.clone(),
        label: period_of(row).map_or_else(|| "Kỳ nhận xét".to_owned(), RemarkPeriod::label),
        from: row.starts_on.to_string(),
        to: row.ends_on.to_string(),
        locked_on: row.locked_on.map(|day| day.to_string()),
        people: remarks.len() as u32,
        written: written as u32,
        begun: begun as u32,
    }
}

/// The period of an id as typed, with its row.
pub fn found(conn: &Conn<'_>, text: &str) -> Result<(PeriodRow, RemarkPeriod), Failure> {
    let gone = || Failure::not_found("kỳ nhận xét này");
    let row = periods::get(conn, dates::id(text, "kỳ nhận xét này")?)?.ok_or_else(gone)?;
    let period = period_of(&row).ok_or_else(gone)?;
    Ok((row, period))
}

/// The same, refused when it is locked.
pub fn open_one(conn: &Conn<'_>, text: &str) -> Result<(PeriodRow, RemarkPeriod), Failure> {
    let (row, period) = found(conn, text)?;
    match row.locked_on {
        None => Ok((row, period)),
        Some(on) => Err(period.locked(on).into()),
    }
}
