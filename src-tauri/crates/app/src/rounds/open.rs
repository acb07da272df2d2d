//! `rounds.open`, `rounds.change`, `rounds.remove`: a round and its criteria.
//!
//! Invariant: criteria keep their id when they are written anew, so that ticks stay; one that goes takes its ticks along. A
//! round that has decided is not changed before it is opened again.

use domain::id::Id;
use domain::rounds::{Criterion, CriterionSource, usual};
use domain::school_year::SchoolYear;
use domain::values::UnitKind;
use serde_json::json;
use store::rounds::criteria::{self, CriterionRow};
use store::rounds::{self, RoundRow, entries, marks};
use store::{Conn, Tx, settings};

use super::wire::{CriterionSet, RoundChange, RoundId, RoundOpen, RoundSaved};
use crate::branches::current_year;
use crate::office::setting;
use crate::office::wire::Nothing;
use crate::settings::unit_words;
use crate::{Call, Failure, dates};

/// Most people of one chi đoàn, and most members of a committee.
const MOST: u32 = 999;
/// Most criteria of one round.
const CRITERIA: usize = 20;

/// `rounds.open`.
pub fn run(call: &Call<'_>, args: RoundOpen) -> Result<RoundSaved, Failure> {
    let copied = args.copy.as_deref().map(|id| dates::id(id, "đợt xét này")).transpose()?;
    let typed = args.criteria.as_deref().map(read).transpose()?;
    let name = dates::optional_text(args.name.as_deref());
    if name.is_none() && copied.is_none() {
        return Err(Failure::new("name-missing", "Tên đợt xét còn trống. Ghi tên, ví dụ «Đợt 26/3»."));
    }
    let id = call.new_id();
    let state = if copied.is_some() { "copied" } else { "opened" };
    call.write(json!({ "round": id, "state": state }), |tx| {
        let (year_id, year) = current_year(tx)?;
        let before = copied.map(|id| found(tx, id)).transpose()?;
        let row = RoundRow {
            id,
            school_year_id: year_id,
            name: match &name {
                Some(name) => name.clone(),
                None => proposed_name(tx, year_id, year)?,
            },
            opened_on: call.today(),
            quota: count(args.quota, "Chỉ tiêu")?.or(before.as_ref().and_then(|row| row.quota)),
            committee_on: None,
            committee_total: before.as_ref().and_then(|row| row.committee_total),
            committee_present: None,
            decided_on: None,
            note: None,
        };
        refuse_twice(tx, &row)?;
        rounds::insert(tx, &row)?;
        let criteria = match (&typed, &before) {
            (Some(typed), _) => typed.iter().map(|(_, criterion)| criterion.clone()).collect(),
            (None, Some(before)) => criteria::of_round(tx, before.id)?.iter().map(criterion).collect(),
            (None, None) => usual(is_school(tx)?),
        };
        criteria_rows(call, id, &criteria).iter().try_for_each(|row| criteria::insert(tx, row).map_err(Failure::from))
    })?;
    Ok(RoundSaved { id: id.to_string() })
}

/// `rounds.change`.
pub fn change(call: &Call<'_>, args: RoundChange) -> Result<RoundSaved, Failure> {
    let id = dates::id(&args.id, "đợt xét này")?;
    let name = dates::optional_text(Some(&args.name))
        .ok_or_else(|| Failure::new("name-missing", "Tên đợt xét còn trống. Ghi tên, ví dụ «Đợt 26/3»."))?;
    let typed = args.criteria.as_deref().map(read).transpose()?;
    let committee_on = dates::optional_day(args.committee_on.as_deref(), "Ban Chấp hành họp ngày")?;
    call.write(json!({ "round": id }), |tx| {
        let before = open_round(tx, id)?;
        let row = RoundRow {
            name: name.clone(),
            quota: count(args.quota, "Chỉ tiêu")?,
            committee_on,
            committee_total: count(args.committee_total, "Tổng số ủy viên")?,
            committee_present: count(args.committee_present, "Số ủy viên có mặt")?,
            note: dates::optional_text(args.note.as_deref()),
            ..before
        };
        refuse_twice(tx, &row)?;
        refuse_present(&row)?;
        rounds::update(tx, &row)?;
        match &typed {
            Some(typed) => write_criteria(call, tx, id, typed),
            None => Ok(()),
        }
    })?;
    Ok(RoundSaved { id: id.to_string() })
}

/// `rounds.remove`: with its people and ticks; steps that were recorded stay.
pub fn remove(call: &Call<'_>, args: RoundId) -> Result<Nothing, Failure> {
    let id = dates::id(&args.id, "đợt xét này")?;
    call.write(json!({ "round": id }), |tx| {
        open_round(tx, id)?;
        for mark in marks::of_round(tx, id)? {
            marks::delete(tx, mark.id)?;
        }
        for entry in entries::of_round(tx, id)? {
            entries::delete(tx, entry.id)?;
        }
        for row in criteria::of_round(tx, id)? {
            criteria::delete(tx, row.id)?;
        }
        Ok(rounds::delete(tx, id)?)
    })?;
    Ok(Nothing {})
}

/// The round of this id.
pub fn found(conn: &Conn<'_>, id: Id) -> Result<RoundRow, Failure> {
    rounds::get(conn, id)?.ok_or_else(|| Failure::not_found("đợt xét này"))
}

/// The same, while it is under way.
pub fn open_round(conn: &Conn<'_>, id: Id) -> Result<RoundRow, Failure> {
    let row = found(conn, id)?;
    match row.decided_on {
        None => Ok(row),
        Some(on) => Err(Failure::new(
            "round-decided",
            format!(
                "«{}» đã có quyết định ngày {} nên không sửa được. Bấm «Mở lại đợt» rồi sửa.",
                row.name,
                domain::date::dmy(on)
            ),
        )),
    }
}

/// A criterion as the domain reads it; a source of a later version is ticked by hand.
pub fn criterion(row: &CriterionRow) -> Criterion {
    Criterion {
        text: row.text.clone(),
        source: CriterionSource::parse(&row.source).unwrap_or(CriterionSource::Hand),
        level: row.level.clone(),
        together: row.together.clone(),
        needs: u32::try_from(row.needs).unwrap_or(1),
    }
}

/// Criteria as they are stored.
pub fn criteria_rows(call: &Call<'_>, round_id: Id, all: &[Criterion]) -> Vec<CriterionRow> {
    all.iter().enumerate().map(|(at, one)| stored(call.new_id(), round_id, at, one)).collect()
}

/// Criteria on the wire, as they are written.
pub fn as_written(all: &[Criterion]) -> Vec<CriterionSet> {
    let one = |criterion: &Criterion| CriterionSet {
        id: None,
        text: criterion.text.clone(),
        source: Some(criterion.source.code().to_owned()),
        level: criterion.level.clone(),
        together: criterion.together.clone(),
        needs: Some(criterion.needs),
    };
    all.iter().map(one).collect()
}

/// Whether pupils are considered here.
pub fn is_school(conn: &Conn<'_>) -> Result<bool, Failure> {
    let kind = settings::get(conn, setting::KIND)?.and_then(|kind| UnitKind::parse(kind.as_str()?));
    Ok(kind.is_none_or(|kind| kind == UnitKind::School))
}

/// "Đợt xét đoàn viên ưu tú năm học 2025–2026", with a number where there is one already.
pub fn proposed_name(conn: &Conn<'_>, year_id: Id, year: SchoolYear) -> Result<String, Failure> {
    let words = unit_words(conn)?;
    let first = format!("Đợt xét đoàn viên ưu tú {} {}", words.year, year.display());
    let taken: Vec<String> =
        rounds::all(conn)?.into_iter().filter(|row| row.school_year_id == year_id).map(|row| row.name).collect();
    let numbered = (2..).map(|number| format!("{first}, đợt {number}"));
    Ok(std::iter::once(first.clone()).chain(numbered).find(|name| !taken.contains(name)).unwrap_or(first))
}

fn read(typed: &[CriterionSet]) -> Result<Vec<(Option<Id>, Criterion)>, Failure> {
    if typed.is_empty() || typed.len() > CRITERIA {
        return Err(Failure::new(
            "criteria",
            format!("Đợt xét cần từ 1 đến {CRITERIA} tiêu chí; hiện có {}. Thêm hoặc bớt tiêu chí.", typed.len()),
        ));
    }
    typed.iter().map(read_one).collect()
}

fn read_one(typed: &CriterionSet) -> Result<(Option<Id>, Criterion), Failure> {
    let source = typed.source.as_deref().unwrap_or(CriterionSource::Hand.code());
    let criterion = Criterion {
        text: domain::text::clean(&typed.text),
        source: CriterionSource::parse(source)
            .ok_or_else(|| Failure::usage(format!("Không có loại minh chứng «{source}».")))?,
        level: dates::optional_text(typed.level.as_deref()),
        together: dates::optional_text(typed.together.as_deref()),
        needs: typed.needs.unwrap_or(1),
    };
    match criterion.refusal() {
        Some(says) => Err(Failure::new("criterion", says)),
        None => {
            let id = typed.id.as_deref().filter(|id| !id.is_empty());
            Ok((id.map(|id| dates::id(id, "tiêu chí này")).transpose()?, criterion))
        }
    }
}

fn write_criteria(call: &Call<'_>, tx: &Tx<'_>, round: Id, typed: &[(Option<Id>, Criterion)]) -> Result<(), Failure> {
    let before = criteria::of_round(tx, round)?;
    let stays = |row: &CriterionRow| typed.iter().any(|(id, _)| *id == Some(row.id));
    for gone in before.iter().filter(|row| !stays(row)) {
        for mark in marks::of_round(tx, round)?.iter().filter(|mark| mark.criterion_id == gone.id) {
            marks::delete(tx, mark.id)?;
        }
        criteria::delete(tx, gone.id)?;
    }
    for (at, (id, criterion)) in typed.iter().enumerate() {
        match id {
            Some(id) if before.iter().any(|row| row.id == *id) => {
                criteria::update(tx, &stored(*id, round, at, criterion))?;
            }
            Some(_) => return Err(Failure::not_found("tiêu chí này")),
            None => criteria::insert(tx, &stored(call.new_id(), round, at, criterion))?,
        }
    }
    Ok(())
}

fn stored(id: Id, round_id: Id, at: usize, criterion: &Criterion) -> CriterionRow {
    CriterionRow {
        id,
        round_id,
        position: at as i64 + 1,
        text: criterion.text.clone(),
        source: criterion.source.code().to_owned(),
        level: criterion.level.clone(),
        together: criterion.together.clone(),
        needs: i64::from(criterion.needs),
    }
}

/// A number that can be meant.
pub fn count(number: Option<u32>, what: &str) -> Result<Option<i64>, Failure> {
    match number {
        Some(number) if !(1..=MOST).contains(&number) => {
            Err(Failure::new("out-of-range", format!("{what}: nhập số từ 1 đến {MOST}, hoặc để trống.")))
        }
        number => Ok(number.map(i64::from)),
    }
}

/// No more members of the committee are present than there are.
pub fn refuse_present(row: &RoundRow) -> Result<(), Failure> {
    match row.committee_total.zip(row.committee_present) {
        Some((total, present)) if present > total => Err(Failure::new(
            "vote-arithmetic",
            format!("Ban Chấp hành có {total} ủy viên nhưng ghi {present} người có mặt. Xem lại hai số này."),
        )),
        _ => Ok(()),
    }
}

fn refuse_twice(conn: &Conn<'_>, row: &RoundRow) -> Result<(), Failure> {
    let same =
        |other: &RoundRow| other.id != row.id && other.school_year_id == row.school_year_id && other.name == row.name;
    match rounds::all(conn)?.iter().any(same) {
        false => Ok(()),
        true => {
            Err(Failure::new("round-twice", format!("Trong năm này đã có «{}». Đặt tên khác cho đợt này.", row.name)))
        }
    }
}
