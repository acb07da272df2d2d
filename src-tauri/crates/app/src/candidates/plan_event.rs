//! `candidates.plan_event`: a day without legal weight. Rules test it as if it were the event; it starts no clock.

use domain::path::{StepCode, Track};
use serde_json::json;
use store::planned::{self, PlannedRow};

use super::page::stands_at;
use super::stand::stand;
use super::wire::{CandidateStands, PlanEvent};
use crate::{Call, Failure, dates};

/// `candidates.plan_event`.
pub fn run(call: &Call<'_>, args: PlanEvent) -> Result<CandidateStands, Failure> {
    let id = dates::id(&args.candidate, "hồ sơ")?;
    let code = StepCode::parse(&args.code)
        .filter(|code| code.track() == Track::Main)
        .ok_or_else(|| Failure::usage(format!("Không dự kiến được bước «{}».", args.code)))?;
    let on = dates::optional_day(args.on.as_deref(), "Ngày dự kiến")?;
    if on.is_some_and(|on| on < call.today()) {
        return Err(Failure::new(
            "planned-past",
            "Ngày dự kiến đã qua. Chọn ngày từ hôm nay trở đi, hoặc ghi bước đã làm.",
        ));
    }
    call.write(json!({ "candidate": id, "code": code.code() }), |tx| {
        let stand = stand(tx, id, call.today())?.ok_or_else(|| Failure::not_found("hồ sơ này"))?;
        let before = planned::of_candidacy(tx, id)?.into_iter().find(|row| row.code == code.code());
        match (before, on) {
            (Some(mut row), Some(on)) => {
                row.on_date = on;
                planned::update(tx, &row)?;
            }
            (Some(row), None) => planned::delete(tx, row.id)?,
            (None, Some(on)) => {
                let row = PlannedRow {
                    id: call.new_id(),
                    candidacy_id: id,
                    person_id: stand.person.id,
                    code: code.code().to_owned(),
                    on_date: on,
                    facts: "{}".to_owned(),
                };
                planned::insert(tx, &row)?;
            }
            (None, None) => {}
        }
        Ok(())
    })?;
    stands_at(call, id)
}
