//! `yearly.set_months`: fees, absences and reasons, one month or many at once.

use std::collections::BTreeSet;

use domain::id::Id;
use domain::values::{MemberStatus, PersonKind};
use domain::yearly::{FeeRates, Month};
use serde_json::json;
use store::yearly::months::{self, MemberMonthRow};
use store::{Tx, members, people};

use super::fees_wire::{MonthOf, MonthsSet};
use super::rates;
use crate::journal::said::Said;
use crate::members::wire::Touched;
use crate::{Call, Failure, dates};

/// `yearly.set_months`.
pub fn run(call: &Call<'_>, args: MonthsSet) -> Result<Touched, Failure> {
    if args.paid.is_none() && args.absent.is_none() && args.reason.is_none() {
        return Err(Failure::usage("Chưa nói ghi gì cho các tháng này: đoàn phí, vắng mặt hay lý do."));
    }
    let people: BTreeSet<&str> = args.cells.iter().map(|cell| cell.person.as_str()).collect();
    let what = match (args.paid, args.absent) {
        (Some(true), _) => "paid",
        (Some(false), _) => "unpaid",
        (_, Some(true)) => "absent",
        (_, Some(false)) => "there",
        _ => "reason",
    };
    let mut arguments = json!({ "what": what, "count": people.len(), "months": args.cells.len() });
    if let (Some(one), 1) = (people.first(), people.len()) {
        arguments["person"] = json!(one);
    }
    let today = Month::of(call.today());
    call.write(arguments, |tx| {
        let rates = rates::now(tx)?;
        args.cells.iter().try_for_each(|cell| put(tx, cell, &args, &rates, today))
    })?;
    Ok(Touched { count: people.len() as u32 })
}

fn put(tx: &Tx<'_>, cell: &MonthOf, args: &MonthsSet, rates: &FeeRates, today: Month) -> Result<(), Failure> {
    let person = dates::id(&cell.person, "người này")?;
    let month: Month =
        cell.month.parse().map_err(|error: domain::yearly::NotAMonth| Failure::usage(error.to_string()))?;
    let row = people::get(tx, person)?.ok_or_else(|| Failure::not_found("người này"))?;
    let member = members::of_person(tx, person)?;
    if member.is_none_or(|member| member.status == MemberStatus::Youth.code()) {
        return Err(Failure::new(
            "not-a-member",
            format!("{} là thanh niên chưa vào Đoàn nên không đóng đoàn phí.", row.full_name),
        ));
    }
    if args.absent == Some(true) && month > today {
        return Err(Failure::new(
            "month-ahead",
            format!("Tháng {} chưa đến nên chưa ghi vắng sinh hoạt được.", month.spoken()),
        ));
    }
    let kind = PersonKind::parse(&row.kind).unwrap_or(PersonKind::Other);
    let before = months::of_person(tx, person, &month.to_string(), &month.to_string())?.into_iter().next();
    let mut now = before.clone().unwrap_or_else(|| blank(person, month));
    match args.paid {
        // What was paid already stays as it was paid.
        Some(true) if args.amount.is_none() && now.paid.is_some() => {}
        Some(true) => now.paid = Some(i64::from(args.amount.unwrap_or_else(|| rates.amount(month, kind)))),
        Some(false) => now.paid = None,
        None => {}
    }
    now.absent = args.absent.unwrap_or(now.absent);
    if let Some(reason) = &args.reason {
        now.reason = dates::optional_text(Some(reason));
    }
    let empty = now == blank(person, month);
    match before {
        Some(before) if before == now => {}
        Some(before) if empty => months::delete(tx, before.id)?,
        Some(_) => months::update(tx, &now)?,
        None if empty => {}
        None => months::insert(tx, &now)?,
    }
    Ok(())
}

/// A month without anything in it.
pub fn blank(person: Id, month: Month) -> MemberMonthRow {
    let id = Id::derived("member_month", &format!("{person}/{month}"));
    MemberMonthRow { id, person_id: person, month: month.to_string(), paid: None, absent: false, reason: None }
}

/// "Đã ghi đoàn phí 12 tháng của 45 người."
pub fn said(said: &Said<'_>) -> String {
    let who = match said.count() {
        1 => said.person_or("1 người"),
        count => format!("{count} người"),
    };
    let what = match said.text("what") {
        "paid" => "ghi đã đóng đoàn phí",
        "unpaid" => "bỏ ghi đoàn phí",
        "absent" => "ghi vắng sinh hoạt",
        "there" => "bỏ ghi vắng sinh hoạt",
        _ => "ghi lý do",
    };
    format!("Đã {what}, {} ô, của {who}.", said.number("months"))
}
