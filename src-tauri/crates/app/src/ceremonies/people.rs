//! Who is to be admitted at a ceremony, and in which order.

use domain::id::Id;
use domain::path::StepCode;
use serde_json::json;
use store::Tx;
use store::ceremonies::admittees::{self, AdmitteeRow};

use super::save::{found, planned};
use super::wire::{AdmitteeSet, CeremonyPeople, CeremonySaved};
use crate::candidates::stand;
use crate::{Call, Failure, dates};

/// `ceremonies.add_people`: at the end of the order. Planning is allowed without a decision; the page says so.
pub fn add(call: &Call<'_>, args: CeremonyPeople) -> Result<CeremonySaved, Failure> {
    let (id, candidates) = ids(&args)?;
    call.write(json!({ "ceremony": id, "count": candidates.len() }), |tx| {
        planned(tx, id)?;
        let last = admittees::of_ceremony(tx, id)?.iter().map(|(row, _)| row.position).max().unwrap_or(0);
        for (position, candidate) in (last + 1..).zip(&candidates) {
            let stand = stand(tx, *candidate, call.today())?.ok_or_else(|| Failure::not_found("hồ sơ này"))?;
            let name = &stand.person.full_name;
            for other in admittees::of_candidacy(tx, *candidate)? {
                if other.ceremony_id == id {
                    return Err(Failure::new("twice-in-ceremony", format!("{name} đã có trong buổi lễ này.")));
                }
                if other.attended != Some(false) {
                    return Err(Failure::new(
                        "twice-in-ceremony",
                        format!("{name} đã có trong một buổi lễ khác. Đưa ra khỏi lễ kia trước."),
                    ));
                }
            }
            if stand.timeline.closed() || stand.timeline.has(StepCode::CeremonyHeld) {
                return Err(Failure::new("already-admitted", format!("{name} đã được kết nạp hoặc hồ sơ đã đóng.")));
            }
            let row = AdmitteeRow {
                id: call.new_id(),
                ceremony_id: id,
                person_id: stand.person.id,
                candidacy_id: *candidate,
                position,
                helper: None,
                attended: None,
                note: None,
            };
            admittees::insert(tx, &row)?;
        }
        Ok(())
    })?;
    Ok(CeremonySaved { id: id.to_string() })
}

/// `ceremonies.remove_people`.
pub fn remove(call: &Call<'_>, args: CeremonyPeople) -> Result<CeremonySaved, Failure> {
    let (id, candidates) = ids(&args)?;
    call.write(json!({ "ceremony": id, "count": candidates.len() }), |tx| {
        planned(tx, id)?;
        for candidate in &candidates {
            admittees::delete(tx, admittee(tx, id, *candidate)?.id)?;
        }
        Ok(())
    })?;
    Ok(CeremonySaved { id: id.to_string() })
}

/// `ceremonies.reorder`: all candidacies in their new order; those not named keep theirs behind them.
pub fn reorder(call: &Call<'_>, args: CeremonyPeople) -> Result<CeremonySaved, Failure> {
    let (id, candidates) = ids(&args)?;
    call.write(json!({ "ceremony": id }), |tx| {
        found(tx, id)?;
        candidates.iter().try_for_each(|candidate| admittee(tx, id, *candidate).map(|_| ()))?;
        let mut rows: Vec<AdmitteeRow> = admittees::of_ceremony(tx, id)?.into_iter().map(|(row, _)| row).collect();
        let place = |row: &AdmitteeRow| candidates.iter().position(|id| *id == row.candidacy_id).unwrap_or(usize::MAX);
        rows.sort_by_key(place);
        for (at, mut row) in rows.into_iter().enumerate() {
            row.position = at as i64 + 1;
            admittees::update(tx, &row)?;
        }
        Ok(())
    })?;
    Ok(CeremonySaved { id: id.to_string() })
}

/// `ceremonies.set_admittee`.
pub fn set(call: &Call<'_>, args: AdmitteeSet) -> Result<CeremonySaved, Failure> {
    let id = dates::id(&args.id, "buổi lễ")?;
    let candidate = dates::id(&args.candidate, "hồ sơ")?;
    call.write(json!({ "ceremony": id, "candidate": candidate }), |tx| {
        let mut row = admittee(tx, id, candidate)?;
        if let Some(helper) = &args.helper {
            row.helper = dates::optional_text(Some(helper));
        }
        if let Some(note) = &args.note {
            row.note = dates::optional_text(Some(note));
        }
        Ok(admittees::update(tx, &row)?)
    })?;
    Ok(CeremonySaved { id: id.to_string() })
}

fn admittee(tx: &Tx<'_>, ceremony: Id, candidate: Id) -> Result<AdmitteeRow, Failure> {
    let rows = admittees::of_candidacy(tx, candidate)?;
    rows.into_iter()
        .find(|row| row.ceremony_id == ceremony)
        .ok_or_else(|| Failure::not_found("người này trong buổi lễ"))
}

fn ids(args: &CeremonyPeople) -> Result<(Id, Vec<Id>), Failure> {
    let candidates = args.candidates.iter().map(|id| dates::id(id, "hồ sơ")).collect::<Result<Vec<_>, _>>()?;
    if candidates.is_empty() {
        return Err(Failure::usage("Chưa chọn người nào."));
    }
    Ok((dates::id(&args.id, "buổi lễ")?, candidates))
}
