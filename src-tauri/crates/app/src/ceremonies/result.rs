//! «Ghi kết quả sau lễ»: each who came gets the steps of the ceremony and of the helper, in one undoable operation; the
//! twelve months begin. Who did not come keeps waiting for another ceremony.

use std::collections::BTreeSet;

use domain::path::StepCode;
use serde_json::{Map, json};
use store::ceremonies::admittees;
use store::{ceremonies, planned};

use super::save;
use super::wire::{CeremonyResult, CeremonySaved};
use crate::candidates::insert_step;
use crate::{Call, Failure, dates};

/// `ceremonies.record_result`.
pub fn run(call: &Call<'_>, args: CeremonyResult) -> Result<CeremonySaved, Failure> {
    let id = dates::id(&args.id, "buổi lễ")?;
    let on = dates::day(&args.on, "Ngày lễ")?;
    let people = args.people.iter();
    let came: BTreeSet<&str> = people.filter(|one| one.attended).map(|one| one.candidate.as_str()).collect();
    if came.is_empty() {
        return Err(Failure::new("nobody-came", "Chưa đánh dấu ai dự lễ. Đánh dấu người được kết nạp rồi ghi."));
    }
    call.write(json!({ "ceremony": id, "count": came.len() }), |tx| {
        let mut ceremony = save::planned(tx, id)?;
        let admitted = admittees::of_ceremony(tx, id)?;
        let of_ceremony: Vec<String> = admitted.iter().map(|(row, _)| row.candidacy_id.to_string()).collect();
        if came.iter().any(|one| !of_ceremony.iter().any(|own| own == one)) {
            return Err(Failure::not_found("người này trong buổi lễ"));
        }
        for (mut row, person) in admitted {
            let candidate = row.candidacy_id.to_string();
            let result = args.people.iter().find(|result| result.candidate == candidate);
            row.attended = Some(result.is_some_and(|result| result.attended));
            if let Some(helper) = result.and_then(|result| dates::optional_text(result.helper.as_deref())) {
                row.helper = Some(helper);
            }
            if row.attended == Some(true) {
                let mut facts = Map::new();
                facts.insert("ceremony".to_owned(), json!(id));
                if let Some(place) = &ceremony.place {
                    facts.insert("place".to_owned(), json!(place));
                }
                let named = |failure: Failure| Failure {
                    sentence: format!("{}: {}", person.full_name, failure.sentence),
                    ..failure
                };
                insert_step(call, tx, row.candidacy_id, StepCode::CeremonyHeld, Some(on), &facts, None)
                    .map_err(named)?;
                if let Some(helper) = &row.helper {
                    let mut facts = Map::new();
                    facts.insert("helper".to_owned(), json!(helper));
                    let code = StepCode::ProbationHelperAssigned;
                    insert_step(call, tx, row.candidacy_id, code, Some(on), &facts, None)?;
                }
                let done = planned::of_candidacy(tx, row.candidacy_id)?;
                for plan in done.into_iter().filter(|plan| plan.code == StepCode::CeremonyHeld.code()) {
                    planned::delete(tx, plan.id)?;
                }
            }
            admittees::update(tx, &row)?;
        }
        ceremony.held = true;
        ceremony.on_date = on;
        ceremony.present_count = args.present_count.map(i64::from);
        Ok(ceremonies::update(tx, &ceremony)?)
    })?;
    Ok(CeremonySaved { id: id.to_string() })
}
