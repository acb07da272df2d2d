//! `candidates.export`: the people of the view as Excel or as text, one row each, with every fact of their path that a list
//! can tell. The titles are the names of the columns of an import, and each row carries the person's own code, so that the
//! file comes back as theirs.
//!
//! Invariant: a column stands for what an import of it would compare: the same step, the same fact. Of somebody with two
//! candidacies the one that an import looks at goes out, the open one, else the last. Rejected: the columns of a printed
//! list, where a number, a day and votes share one cell.

use std::collections::HashMap;
use std::path::Path;

use chrono::NaiveDate;
use domain::id::Id;
use domain::path::{CompanionKind, Step, StepCode};
use domain::values::Sex;
use exchange::fields::{Field, Part};
use exchange::write::{ColumnKind, ColumnOut, OutCell, TableOut, csv};
use serde_json::{Map, Value, json};
use store::members;

use super::judged::{Judgement, judged};
use super::list::found;
use super::records_wire::CandidatesExport;
use super::stand::{Stand, facts_of};

use crate::consent::Withdrawn;
use crate::members::wire::FileWritten;
use crate::office::write_file;
use crate::{Call, Failure};

/// What stands before the path.
const OF_PERSON: [Field; 7] =
    [Field::OfficeId, Field::Name, Field::BornOn, Field::Sex, Field::Class, Field::UnionJoinedOn, Field::PartyBranch];
/// The title of the stage, which an import passes over: it follows from the steps.
const STAGE: &str = "Chặng";

/// `candidates.export`.
pub fn run(call: &Call<'_>, args: CandidatesExport) -> Result<FileWritten, Failure> {
    let all = judged(call)?;
    let mut rows = one_each(found(&all, &args.list));
    let (joined, withdrawn) = call.office()?.store.read(|conn| {
        let mut joined: HashMap<Id, NaiveDate> = HashMap::new();
        for one in &rows {
            let id = one.stand.person.id;
            let member = members::of_person(conn, id)?;
            joined.extend(member.and_then(|row| Some((id, row.union_joined_on?.parse().ok()?))));
        }
        Ok::<_, Failure>((joined, Withdrawn::read(conn)?))
    })?;
    let left_out = withdrawn.take_out(&mut rows, |one| Some(one.stand.person.id));
    let format = match Path::new(&args.path).extension() {
        Some(ending) if ending.eq_ignore_ascii_case("csv") => "csv",
        _ => "xlsx",
    };
    call.tell("Đang ghi danh sách", 0, rows.len() as u32)?;
    let table = table(&rows, &joined);
    let bytes = match format {
        "csv" => csv(&table),
        _ => exchange::write::table(&table).map_err(|error| Failure::new(error.code(), error.to_string()))?,
    };
    write_file(&args.path, format, &bytes)?;
    call.note(json!({ "count": rows.len(), "sensitive": ["candidacy"] }))?;
    Ok(FileWritten { path: args.path, rows: rows.len() as u32, left_out })
}

/// Each person once, by the candidacy that an import would hold a row against.
fn one_each(rows: Vec<&Judgement>) -> Vec<&Judgement> {
    let rank = |one: &Judgement| (!one.stand.timeline.closed(), one.stand.candidacy.opened_on, one.stand.candidacy.id);
    let mut best: HashMap<Id, &Judgement> = HashMap::new();
    for one in &rows {
        let own = best.entry(one.stand.person.id).or_insert(one);
        if rank(own) < rank(one) {
            *own = one;
        }
    }
    let chosen = |one: &&Judgement| {
        best.get(&one.stand.person.id).is_some_and(|own| own.stand.candidacy.id == one.stand.candidacy.id)
    };
    rows.into_iter().filter(chosen).collect()
}

fn table(rows: &[&Judgement], joined: &HashMap<Id, NaiveDate>) -> TableOut {
    let of_path = Field::all().filter(|field| matches!(field, Field::Step(..)));
    let mut columns: Vec<(String, Vec<OutCell>)> = Vec::new();
    for field in OF_PERSON.into_iter().chain(of_path) {
        let cells: Vec<OutCell> = rows.iter().map(|one| cell(&one.stand, field, joined)).collect();
        // A path has more facts than any office uses.
        if OF_PERSON.contains(&field) || cells.iter().any(|cell| *cell != OutCell::Empty) {
            columns.push((field.label().to_owned(), cells));
        }
    }
    let stages = rows.iter().map(|one| OutCell::Text(one.row.stage_label.clone())).collect();
    columns.insert(OF_PERSON.len(), (STAGE.to_owned(), stages));
    let numbers = (1..=rows.len()).map(|number| OutCell::Number(number as f64)).collect();
    columns.insert(0, ("STT".to_owned(), numbers));
    let out = |(title, cells): &(String, Vec<OutCell>)| ColumnOut {
        title: title.clone(),
        width: 0,
        kind: match cells.iter().find(|cell| **cell != OutCell::Empty) {
            Some(OutCell::Date(_)) => ColumnKind::Date,
            Some(OutCell::Number(_)) => ColumnKind::Number,
            _ => ColumnKind::Text,
        },
    };
    TableOut {
        sheet_name: "Theo dõi nguồn".to_owned(),
        columns: columns.iter().map(out).collect(),
        rows: (0..rows.len()).map(|at| columns.iter().map(|(_, cells)| cells[at].clone()).collect()).collect(),
        landscape: true,
        mark: Some("Có dữ liệu cá nhân, không chia sẻ".to_owned()),
        ..TableOut::default()
    }
}

fn cell(stand: &Stand, field: Field, joined: &HashMap<Id, NaiveDate>) -> OutCell {
    let person = &stand.person;
    let text = match field {
        Field::Step(code, part) => return of_step(stand, code, part).unwrap_or_default(),
        Field::OfficeId => Some(person.id.to_string()),
        Field::Name => Some(person.full_name.clone()),
        Field::BornOn => return person.born_on.as_deref().map(day_or_text).unwrap_or_default(),
        Field::UnionJoinedOn => return joined.get(&person.id).copied().map(OutCell::Date).unwrap_or_default(),
        Field::Sex => Sex::parse(&person.sex).filter(|sex| *sex != Sex::Unknown).map(|sex| sex.label().to_owned()),
        Field::Class => stand.class_name.clone(),
        Field::PartyBranch => stand.candidacy.party_branch.clone(),
        _ => None,
    };
    text.map_or(OutCell::Empty, OutCell::Text)
}

/// A whole day as a date; a year, or a month of it, as text.
fn day_or_text(text: &str) -> OutCell {
    text.parse().map_or_else(|_| OutCell::Text(text.to_owned()), OutCell::Date)
}

/// A fact of the step that an import of its column would look at.
fn of_step(stand: &Stand, code: StepCode, part: Part) -> Option<OutCell> {
    let step = told(stand, code, part)?;
    let row = stand.rows.iter().find(|row| row.id.to_string() == step.id)?;
    let facts = facts_of(&row.facts);
    let text = |key: &str| Some(OutCell::Text(facts.get(key)?.as_str()?.to_owned()));
    let day = |key: &str| facts.get(key)?.as_str()?.parse().ok().map(OutCell::Date);
    let vote = |key: &str| Some(OutCell::Number(facts.get("vote")?.get(key)?.as_i64()? as f64));
    match part {
        Part::On => step.on.map(OutCell::Date),
        Part::Paper => text("number"),
        Part::ClassFrom => day("class_from"),
        Part::ClassTo => day("class_to"),
        Part::OfficialFrom => day("official_from"),
        Part::Grade => text("grade"),
        Part::Who if code == StepCode::CompanionAssignment => named(&facts, "companion"),
        Part::Who if code == StepCode::MemberIntroduction => named(&facts, "introducer"),
        Part::Who => text("helper"),
        Part::Cadre => named(&facts, "companion"),
        Part::Total => vote("total"),
        Part::Present => vote("present"),
        Part::InFavour => vote("in_favour"),
        Part::Against => vote("against"),
        // A month stands for a day that nobody knows, votes in one cell for those in four.
        Part::Month | Part::Votes => None,
    }
}

fn named(facts: &Map<String, Value>, key: &str) -> Option<OutCell> {
    Some(OutCell::Text(facts.get(key)?.get("name")?.as_str()?.to_owned()))
}

fn told(stand: &Stand, code: StepCode, part: Part) -> Option<&Step> {
    let path = &stand.timeline;
    match code {
        StepCode::CompanionAssignment => {
            let party = |step: &Step| step.facts.kind == Some(CompanionKind::Party);
            path.steps_of(code).rfind(|step| party(step) != (part == Part::Cadre))
        }
        // Two may introduce somebody; a list has room for one, known by name.
        StepCode::MemberIntroduction => {
            path.steps_of(code).find(|step| step.facts.introducer.as_ref().is_some_and(|who| who.name.is_some()))
        }
        code => path.step(code),
    }
}
