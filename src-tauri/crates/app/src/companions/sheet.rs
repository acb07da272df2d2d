//! `companions.get`: a companion's sheet, shown and printed from one value: everyone he or she walks with, what is due,
//! what was said last.

use std::sync::Arc;

use chrono::NaiveDate;
use domain::date::dmy;
use domain::name::tone_style;
use domain::path::TaskResult;

use super::company::{Company, Who, charge, said};
use super::list::{bare, limit, line};
use super::wire::{CompanionAsk, CompanionSheet, SheetCharge};
use crate::candidates::{Judgement, judged};
use crate::{Call, Failure, dates};

/// A companion's sheet, as printed and shown.
pub type Sheet = CompanionSheet;

/// `companions.get`.
pub fn run(call: &Call<'_>, args: CompanionAsk) -> Result<CompanionSheet, Failure> {
    match (args.person.as_deref(), args.name.as_deref()) {
        (Some(person), _) => sheet_of(call, person),
        (None, Some(name)) => sheet_of(call, name),
        (None, None) => Err(Failure::usage("Chưa nói người đồng hành nào.")),
    }
}

/// The sheet of the companion of this id, or of this name.
pub fn sheet_of(call: &Call<'_>, text: &str) -> Result<CompanionSheet, Failure> {
    let (all, today) = (judged(call)?, call.today());
    let (company, limit) =
        call.office()?.store.read(|conn| Ok::<_, Failure>((Company::read(conn, &all)?, limit(conn)?)))?;
    let who = find(&company, text)?;
    let mut charges = Vec::new();
    for one in all.iter() {
        for own in one.stand.timeline.companions().iter().filter(|own| company.who(own).as_ref() == Some(&who)) {
            let charge = charge(one, own, today);
            let due = if charge.current { due(one, today) } else { Vec::new() };
            let said = one.stand.work.last_said().map(said);
            charges.push(SheetCharge { charge, due, said });
        }
    }
    // Those of today first; among equals the order of names stays.
    charges.sort_by_key(|own| !own.charge.current);
    let now: Vec<_> = charges.iter().filter(|own| own.charge.current).map(|own| own.charge.clone()).collect();
    let waits = charges.iter().map(|own| own.due.len() as u32).sum();
    let line = match company.known(&who) {
        Some(known) => line(known, now, waits, limit, today),
        None if charges.is_empty() => return Err(Failure::not_found("người đồng hành này")),
        None => bare(text.to_owned()),
    };
    Ok(CompanionSheet { line, charges })
}

fn find(company: &Company, text: &str) -> Result<Who, Failure> {
    if let Ok(id) = dates::id(text, "người này") {
        let who = Who::Person(id);
        return company.known(&who).map(|_| who).ok_or_else(|| Failure::not_found("người đồng hành này"));
    }
    let name = tone_style(text);
    let named: Vec<_> = company.people().filter(|known| tone_style(&known.person.full_name) == name).collect();
    match named.as_slice() {
        [] => Ok(Who::Name(name)),
        [known] => Ok(Who::Person(known.person.id)),
        _ => Err(Failure::usage(format!("Có {} người đồng hành tên «{text}»; nêu mã thay cho tên.", named.len()))),
    }
}

/// What is due of somebody: tasks, remarks, the nearest date of the path.
fn due(one: &Arc<Judgement>, today: NaiveDate) -> Vec<String> {
    let work = &one.stand.work;
    let tasks =
        work.tasks.iter().filter(|own| own.result() == TaskResult::NotJudged).map(|own| match own.task.due_on {
            Some(due) => format!("Việc «{}», hạn {}", own.task.title, dmy(due)),
            None => format!("Việc «{}»", own.task.title),
        });
    let remarks = work.remarks.iter().filter(|own| own.is_open() && own.period.from <= today);
    let remarks = remarks.map(|own| format!("Nhận xét {}", own.period.label().replacen("Quý", "quý", 1)));
    let date = one.row.due.as_ref().and_then(|due| Some((due, domain::date::parse_iso(&due.on).ok()?)));
    let date = date.filter(|(due, _)| !["Nhận xét quý", "Việc thử thách đến hạn"].contains(&due.label.as_str()));
    tasks.chain(remarks).chain(date.map(|(due, on)| format!("{}: {}", due.label, dmy(on)))).collect()
}
