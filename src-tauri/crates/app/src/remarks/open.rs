//! `remarks.open` and `remarks.add_people`: a blank remark for each.

use domain::companions::{PeriodKind, RemarkPeriod};
use domain::id::Id;
use serde_json::json;
use store::Tx;
use store::remarks::periods::{self, PeriodRow};
use store::remarks::{self, RemarkRow};

use super::periods::open_one;
use super::wire::{RemarksAdd, RemarksOpen, RemarksSaved};
use crate::candidates::{Stand, stands, stands_of};
use crate::{Call, Failure, dates};

/// `remarks.open`.
pub fn run(call: &Call<'_>, args: RemarksOpen) -> Result<RemarksSaved, Failure> {
    let kind = PeriodKind::parse(&args.kind)
        .ok_or_else(|| Failure::usage(format!("Không có loại kỳ nhận xét «{}».", args.kind)))?;
    let on = dates::optional_day(args.on.as_deref(), "Kỳ nhận xét")?.unwrap_or(call.today());
    let period = RemarkPeriod::of(kind, on);
    period.may_open(call.today())?;
    let chosen = args.candidates.as_ref().map(|ids| ids.iter().map(|id| dates::id(id, "hồ sơ này")).collect());
    let chosen: Option<Vec<Id>> = chosen.transpose()?;
    let people = call.office()?.store.read(|conn| {
        let all = match &chosen {
            Some(ids) => of_ids(stands_of(conn, ids, call.today())?, ids)?,
            None => stands(conn, call.today())?.into_iter().filter(|stand| !stand.is_over()).collect(),
        };
        Ok::<_, Failure>(all)
    })?;
    if people.is_empty() {
        return Err(Failure::new(
            "nobody-on-the-path",
            "Chưa có ai trong nguồn để nhận xét. Đưa người vào nguồn trước.",
        ));
    }
    let id = period.id();
    call.write(json!({ "period": id, "count": people.len() }), |tx| {
        if periods::get(tx, id)?.is_some() {
            let says = format!("{} đã được mở. Thêm người vào kỳ đang có.", period.label());
            return Err(Failure::new("period-open", says));
        }
        let (starts_on, ends_on) = (period.from, period.to);
        let row = PeriodRow { id, kind: kind.code().to_owned(), starts_on, ends_on, locked_on: None };
        periods::insert(tx, &row)?;
        people.iter().try_for_each(|stand| blank(tx, id, stand))
    })?;
    let count = people.len() as u32;
    Ok(RemarksSaved { period: id.to_string(), people: count, unwritten: count })
}

/// `remarks.add_people`.
pub fn add(call: &Call<'_>, args: RemarksAdd) -> Result<RemarksSaved, Failure> {
    let ids = args.candidates.iter().map(|id| dates::id(id, "hồ sơ này")).collect::<Result<Vec<Id>, _>>()?;
    if ids.is_empty() {
        return Err(Failure::usage("Chưa chọn người nào."));
    }
    let id = dates::id(&args.period, "kỳ nhận xét này")?;
    let unwritten = call.write(json!({ "period": id, "count": ids.len() }), |tx| {
        open_one(tx, &args.period)?;
        for stand in of_ids(stands_of(tx, &ids, call.today())?, &ids)? {
            if stand.work.remarks.iter().any(|own| own.remark.period_id == id) {
                let says = format!("{} đã có trong kỳ nhận xét này.", stand.person.full_name);
                return Err(Failure::new("twice-in-period", says));
            }
            blank(tx, id, &stand)?;
        }
        Ok(remarks::of_period(tx, id)?.iter().filter(|own| own.signed_on.is_none()).count())
    })?;
    Ok(RemarksSaved { period: id.to_string(), people: ids.len() as u32, unwritten: unwritten as u32 })
}

fn of_ids(found: Vec<Stand>, ids: &[Id]) -> Result<Vec<Stand>, Failure> {
    if found.len() == ids.len() { Ok(found) } else { Err(Failure::not_found("một hồ sơ trong danh sách")) }
}

fn blank(tx: &Tx<'_>, period: Id, stand: &Stand) -> Result<(), Failure> {
    let candidacy = stand.candidacy.id;
    let row = RemarkRow {
        id: Id::derived("remark", &format!("{period} {candidacy}")),
        period_id: period,
        candidacy_id: candidacy,
        person_id: stand.person.id,
        written_by: None,
        strengths: None,
        weaknesses: None,
        direction: None,
        tasks_seen: None,
        conclusion: None,
        signed_on: None,
    };
    Ok(remarks::insert(tx, &row)?)
}
