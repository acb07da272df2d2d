//! `candidates.open`: people are put on the path.

use chrono::NaiveDate;
use domain::id::Id;
use domain::path::StepCode;
use serde_json::{Map, json};
use store::candidacies::{self, CandidacyRow};
use store::{Tx, people};

use super::record::insert_step;
use super::stand::last_of_person;
use super::wire::{CandidatesOpen, CandidatesOpened};
use crate::{Call, Failure, dates};

/// `candidates.open`.
pub fn run(call: &Call<'_>, args: CandidatesOpen) -> Result<CandidatesOpened, Failure> {
    let on = dates::day(&args.on, "Ngày đưa vào nguồn")?;
    let party_branch = dates::optional_text(args.party_branch.as_deref());
    let persons: Vec<Id> = args.persons.iter().map(|id| dates::id(id, "người này")).collect::<Result<_, _>>()?;
    if persons.is_empty() {
        return Err(Failure::usage("Chưa chọn người nào."));
    }
    let ids = call.write(json!({ "count": persons.len() }), |tx| {
        let mut ids = Vec::new();
        for person in persons {
            ids.push(one(call, tx, person, on, party_branch.clone())?.to_string());
        }
        Ok(ids)
    })?;
    Ok(CandidatesOpened { ids })
}

/// Puts one person on the path; gives the candidacy.
pub fn one(
    call: &Call<'_>,
    tx: &Tx<'_>,
    person: Id,
    on: NaiveDate,
    party_branch: Option<String>,
) -> Result<Id, Failure> {
    let row = people::get(tx, person)?.ok_or_else(|| Failure::not_found("người này"))?;
    if last_of_person(tx, person, call.today())?.is_some_and(|stand| !stand.timeline.closed()) {
        return Err(Failure::new(
            "two-open-candidacies",
            format!("{} đang ở trong nguồn. Mở hồ sơ đang có thay vì đưa vào lần nữa.", row.full_name),
        ));
    }
    let id = call.new_id();
    candidacies::insert(tx, &CandidacyRow { id, person_id: person, opened_on: on, party_branch, note: None })?;
    insert_step(call, tx, id, StepCode::Identified, Some(on), &Map::new(), None)?;
    Ok(id)
}
