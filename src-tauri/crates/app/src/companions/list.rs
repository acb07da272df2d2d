//! `companions.list`: everybody who accompanies or may, with the load of each; and who is without.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::NaiveDate;
use domain::name::fold;
use domain::values::PersonKind;
use store::{Conn, settings};

use super::company::{Company, Known, Who, charge, is_live, wanting, wanting_sentence};
use super::people::LIMIT;
use super::wire::{CompanionCharge, CompanionLine, CompanionWanting, CompanionsAsk, CompanionsList};
use crate::candidates::{Judgement, judged};
use crate::{Call, Failure};

/// `companions.list`.
pub fn run(call: &Call<'_>, args: CompanionsAsk) -> Result<CompanionsList, Failure> {
    let (all, today) = (judged(call)?, call.today());
    let (company, limit) =
        call.office()?.store.read(|conn| Ok::<_, Failure>((Company::read(conn, &all)?, limit(conn)?)))?;
    let words: Vec<String> = fold(&args.text).split_whitespace().map(str::to_owned).collect();
    let matches = |name: &str| {
        let folded = fold(name);
        words.iter().all(|word| folded.split(' ').any(|part| part.starts_with(word.as_str())))
    };
    let rows: Vec<CompanionLine> =
        lines(&company, &all, limit, today).into_iter().filter(|line| matches(&line.name)).collect();
    let wanting = all.iter().filter_map(|one| wanted(one, &company, today)).collect();
    Ok(CompanionsList { total: rows.len() as u32, rows, wanting, limit })
}

/// The office's limit of the load, if it has one.
pub fn limit(conn: &Conn<'_>) -> Result<Option<u32>, Failure> {
    Ok(settings::get(conn, LIMIT)?.and_then(|value| value.as_u64()).and_then(|value| u32::try_from(value).ok()))
}

/// Everybody of the list and everybody who accompanies somebody today, in name order.
pub fn lines(company: &Company, all: &[Arc<Judgement>], limit: Option<u32>, today: NaiveDate) -> Vec<CompanionLine> {
    let mut load: HashMap<Who, (Vec<CompanionCharge>, u32, String)> = HashMap::new();
    for one in all {
        for own in one.stand.timeline.companions().iter().filter(|own| is_live(&one.stand, own, today)) {
            let Some(who) = company.who(own) else { continue };
            let entry = load.entry(who).or_insert_with(|| (Vec::new(), 0, own.name().unwrap_or_default().to_owned()));
            entry.0.push(charge(one, own, today));
            entry.1 += due(one, today);
        }
    }
    let mut lines: Vec<(String, CompanionLine)> = Vec::new();
    for known in company.people() {
        let (charges, due, _) = load.remove(&Who::Person(known.person.id)).unwrap_or_default();
        if known.row.is_some() || !charges.is_empty() {
            lines.push((known.person.sort_key.clone(), line(known, charges, due, limit, today)));
        }
    }
    for (charges, due, name) in load.into_values() {
        let key = domain::name::sort_key(&name, 1);
        let over = limit.is_some_and(|limit| charges.len() as u32 > limit);
        lines.push((key, CompanionLine { load: charges.len() as u32, over, charges, due, ..bare(name) }));
    }
    lines.sort_by(|(one, a), (other, b)| one.cmp(other).then_with(|| a.person.cmp(&b.person)));
    lines.into_iter().map(|(_, line)| line).collect()
}

/// Somebody known by name alone.
pub fn bare(name: String) -> CompanionLine {
    CompanionLine {
        person: None,
        name,
        born_on: None,
        kind: None,
        kind_label: None,
        party_branch: None,
        post: None,
        phone: None,
        admitted_on: None,
        official_on: None,
        unit_joined_on: None,
        left_on: None,
        note: None,
        listed: false,
        gone: None,
        load: 0,
        over: false,
        charges: Vec::new(),
        due: 0,
    }
}

/// Somebody with a record.
pub fn line(
    known: &Known,
    charges: Vec<CompanionCharge>,
    due: u32,
    limit: Option<u32>,
    today: NaiveDate,
) -> CompanionLine {
    let (person, row) = (&known.person, known.row.as_ref());
    let day = |day: Option<NaiveDate>| day.map(|day| day.to_string());
    let kind = PersonKind::parse(&person.kind);
    let own_post = known.member.as_ref().and_then(|member| member.post.clone());
    CompanionLine {
        person: Some(person.id.to_string()),
        born_on: person.born_on.clone(),
        kind: kind.map(|kind| kind.code().to_owned()),
        kind_label: kind.map(|kind| kind.label().to_owned()),
        party_branch: row.and_then(|row| row.party_branch.clone()),
        post: row.and_then(|row| row.post.clone()).or(own_post),
        phone: person.phone.clone(),
        admitted_on: day(row.and_then(|row| row.admitted_on)),
        official_on: day(row.and_then(|row| row.official_on)),
        unit_joined_on: person.unit_joined_on.clone(),
        left_on: day(row.and_then(|row| row.left_on)),
        note: row.and_then(|row| row.note.clone()),
        listed: row.is_some(),
        gone: known.gone(today),
        load: charges.len() as u32,
        over: limit.is_some_and(|limit| charges.len() as u32 > limit),
        charges,
        due,
        ..bare(person.full_name.clone())
    }
}

/// Remarks that should have been written and tasks that should have been judged.
fn due(one: &Judgement, today: NaiveDate) -> u32 {
    let work = &one.stand.work;
    let tasks = work.tasks.iter().filter(|own| own.is_overdue(today)).count();
    let remarks = work.remarks.iter().filter(|own| own.is_waiting(today)).count();
    (tasks + remarks) as u32
}

fn wanted(one: &Arc<Judgement>, company: &Company, today: NaiveDate) -> Option<CompanionWanting> {
    let roles = wanting(&one.stand, company, today);
    Some(CompanionWanting {
        sentence: wanting_sentence(&roles)?,
        candidate: one.stand.candidacy.id.to_string(),
        name: one.stand.person.full_name.clone(),
        branch: one.stand.class_name.clone(),
        stage_label: one.row.stage_label.clone(),
        roles: roles.iter().map(|(role, _)| role.code().to_owned()).collect(),
    })
}
