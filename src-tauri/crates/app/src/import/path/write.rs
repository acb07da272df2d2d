//! The path of one row is written, within the operation of the import.

use chrono::NaiveDate;
use domain::id::Id;
use domain::path::StepCode;
use serde_json::{Value, json};
use store::Tx;
use store::candidacies::{self, CandidacyRow};
use store::steps::{self, StepRow};

use super::acts::{Act, REASON};
use super::{Judged, Paths};
use crate::{Call, Failure};

/// Writes what was judged; gives how many candidacies were opened and steps recorded.
pub fn write(
    call: &Call<'_>,
    tx: &Tx<'_>,
    paths: &Paths,
    person: Id,
    judged: &Judged,
    acts: Vec<Act>,
) -> Result<(u32, u32), Failure> {
    if acts.is_empty() {
        return Ok((0, 0));
    }
    let stand = paths.of(person);
    let candidacy = match stand {
        Some(stand) => stand.candidacy.id,
        None => open(call, tx, person, judged, first_day(&acts, paths))?,
    };
    let mut seq = stand.and_then(|stand| stand.rows.last()).map_or(0, |row| row.seq);
    let mut steps_written = 0;
    for act in acts {
        let mut add = |code: StepCode, on, facts: Value, note| {
            seq += 1;
            let (id, code) = (call.new_id(), code.code().to_owned());
            let facts = facts.to_string();
            steps::insert(
                tx,
                &StepRow { id, candidacy_id: candidacy, person_id: person, seq, code, on_date: on, facts, note },
            )
        };
        match act {
            Act::Add { code, on, facts, note } => add(code, on, Value::Object(facts), note)?,
            Act::Void { id } => {
                add(StepCode::Void, Some(call.today()), json!({ "voids": id, "reason": REASON }), None)?;
                continue;
            }
            Act::Fill { id, on, facts } => {
                let row = stand.and_then(|stand| stand.rows.iter().find(|row| row.id.to_string() == id));
                let mut row = row.cloned().ok_or_else(|| Failure::not_found("bước này"))?;
                row.on_date = on;
                row.facts = Value::Object(facts).to_string();
                steps::update(tx, &row)?;
            }
        }
        steps_written += 1;
    }
    Ok((u32::from(stand.is_none()), steps_written))
}

fn open(call: &Call<'_>, tx: &Tx<'_>, person: Id, judged: &Judged, on: NaiveDate) -> Result<Id, Failure> {
    let id = call.new_id();
    let party_branch = judged.party_branch.clone();
    candidacies::insert(tx, &CandidacyRow { id, person_id: person, opened_on: on, party_branch, note: None })?;
    Ok(id)
}

/// A candidacy begins with its first dated step; without one, today or with the school year that is over.
fn first_day(acts: &[Act], paths: &Paths) -> NaiveDate {
    let days = acts.iter().filter_map(|act| match act {
        Act::Add { on, .. } => *on,
        _ => None,
    });
    days.min().unwrap_or_else(|| if paths.past() { paths.year.starts_on() } else { paths.today })
}
