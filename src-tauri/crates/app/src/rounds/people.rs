//! `rounds.offer`, `rounds.add_people`, `rounds.take_out`: who is considered.

use std::collections::HashSet;

use domain::class_name;
use domain::id::Id;
use domain::path::{Stage, StepCode};
use domain::rules::Holds;
use domain::school_year::SchoolYear;
use domain::values::MemberStatus;
use serde_json::json;
use store::members::{Search, search};
use store::rounds::entries::{self, EntryRow};
use store::rounds::{RoundRow, marks};
use store::{Conn, Tx, memberships, people};

use super::evidence::Evidence;
use super::list::year_of;
use super::open::{found, open_round};
use super::steps::of_round;
use super::wire::{RoundId, RoundOffer, RoundOffered, RoundOut, RoundPeople, RoundSaved};
use crate::branches::current_year;
use crate::candidates::{Stand, judged, last_of_person, open_one, stand};
use crate::{Call, Failure, dates};

/// `rounds.offer`.
pub fn offer(call: &Call<'_>, args: RoundId) -> Result<RoundOffer, Failure> {
    let id = dates::id(&args.id, "đợt xét này")?;
    let everybody = judged(call)?;
    let today = call.today();
    let rows = call.office()?.store.read(|conn| {
        let round = found(conn, id)?;
        let year = year_of(conn, &round)?;
        let evidence = Evidence::read(conn, year)?;
        let taken: HashSet<Id> = entries::of_round(conn, id)?.into_iter().map(|row| row.person_id).collect();
        let open = everybody.iter().filter(|one| !one.row.closed);
        let on_the_path: HashSet<Id> = open.clone().map(|one| one.stand.person.id).collect();
        let rating = |person: Id| evidence.rating(person).map(|(_, words)| words);
        let mut rows: Vec<RoundOffered> = open
            .filter(|one| !taken.contains(&one.stand.person.id) && may_be_recognised(&one.stand, year))
            .map(|one| RoundOffered {
                person: one.stand.person.id.to_string(),
                name: one.stand.person.full_name.clone(),
                branch: one.stand.class_name.clone(),
                stage_label: Some(one.stand.stage().label().to_owned()),
                rating: rating(one.stand.person.id),
                again: one.stand.timeline.has(StepCode::UnionRecognition),
            })
            .collect();
        rows.sort_by_cached_key(|row| class_name::sort_key(row.branch.as_deref().unwrap_or_default()));
        let active = vec![MemberStatus::Active.code().to_owned()];
        let roll =
            Search { statuses: Some(active), school_year_id: Some(current_year(conn)?.0), ..Search::everyone(today) };
        let others = search(conn, &roll)?.0.into_iter();
        let others = others.filter(|row| !on_the_path.contains(&row.person.id) && !taken.contains(&row.person.id));
        rows.extend(others.map(|row| RoundOffered {
            person: row.person.id.to_string(),
            name: row.person.full_name.clone(),
            branch: row.class_name.clone(),
            stage_label: None,
            rating: rating(row.person.id),
            again: false,
        }));
        Ok::<_, Failure>(rows)
    })?;
    Ok(RoundOffer { total: rows.len() as u32, rows })
}

/// Not recognised yet; or in an earlier year, where a recognition holds one school year.
fn may_be_recognised(stand: &Stand, year: SchoolYear) -> bool {
    match stand.timeline.step(StepCode::UnionRecognition).map(|step| step.on) {
        None => stand.stage() <= Stage::Sympathiser,
        Some(on) => {
            let one_year = stand.practice().settings.outstanding_holds == Holds::SchoolYear;
            one_year && stand.stage() < Stage::BranchReview && on.is_some_and(|on| on < year.starts_on())
        }
    }
}

/// `rounds.add_people`.
pub fn add(call: &Call<'_>, args: RoundPeople) -> Result<RoundSaved, Failure> {
    let id = dates::id(&args.id, "đợt xét này")?;
    let persons = args.persons.iter().map(|id| dates::id(id, "người này")).collect::<Result<Vec<Id>, _>>()?;
    if persons.is_empty() {
        return Err(Failure::new("nobody-chosen", "Chưa chọn ai. Chọn ít nhất một người để đưa vào đợt xét."));
    }
    call.write(json!({ "round": id, "count": persons.len() }), |tx| {
        let round = open_round(tx, id)?;
        let mut taken: HashSet<Id> = entries::of_round(tx, id)?.into_iter().map(|row| row.person_id).collect();
        for person in &persons {
            if !taken.insert(*person) {
                let name = people::get(tx, *person)?.map(|row| row.full_name).unwrap_or_default();
                return Err(Failure::new("twice-in-round", format!("{name} đã có trong đợt xét này. Bỏ bớt một lần.")));
            }
            put(call, tx, &round, *person)?;
        }
        Ok(())
    })?;
    Ok(RoundSaved { id: id.to_string() })
}

fn put(call: &Call<'_>, tx: &Tx<'_>, round: &RoundRow, person: Id) -> Result<(), Failure> {
    let candidacy = match last_of_person(tx, person, call.today())?.filter(|stand| !stand.timeline.closed()) {
        Some(stand) if stand.is_over() => {
            let name = &stand.person.full_name;
            return Err(Failure::new(
                "step-on-closed",
                format!("{name} đã là đảng viên chính thức nên không xét đoàn viên ưu tú."),
            ));
        }
        Some(stand) => stand.candidacy.id,
        None => open_one(call, tx, person, call.today(), None)?,
    };
    let row = EntryRow {
        id: call.new_id(),
        round_id: round.id,
        candidacy_id: candidacy,
        person_id: person,
        branch_id: memberships::on_day(tx, person, call.today())?.map(|row| row.branch_id),
        in_favour: None,
        against: None,
        result: None,
        note: None,
    };
    Ok(entries::insert(tx, &row)?)
}

/// `rounds.take_out`: not whom a decision of this round recognised.
pub fn take_out(call: &Call<'_>, args: RoundOut) -> Result<RoundSaved, Failure> {
    let id = dates::id(&args.id, "đợt xét này")?;
    let ids = args.candidates.iter().map(|id| dates::id(id, "hồ sơ này")).collect::<Result<Vec<Id>, _>>()?;
    if ids.is_empty() {
        return Err(Failure::usage("Chưa chọn ai để bỏ ra khỏi đợt xét."));
    }
    call.write(json!({ "round": id, "count": ids.len() }), |tx| {
        let round = open_round(tx, id)?;
        let year = year_of(tx, &round)?;
        let all = entries::of_round(tx, id)?;
        for candidacy in &ids {
            let entry = entry_of(&all, *candidacy)?;
            let stand = stand(tx, *candidacy, call.today())?.ok_or_else(|| Failure::not_found("hồ sơ này"))?;
            if of_round(&stand, StepCode::UnionRecognition, &round, year).is_some() {
                let name = &stand.person.full_name;
                return Err(Failure::new(
                    "round-recognised",
                    format!("{name} đã được công nhận trong đợt này. Hủy bước công nhận ở hồ sơ trước khi bỏ ra."),
                ));
            }
            for mark in marks::of_entry(tx, entry.id)? {
                marks::delete(tx, mark.id)?;
            }
            entries::delete(tx, entry.id)?;
        }
        Ok(())
    })?;
    Ok(RoundSaved { id: id.to_string() })
}

/// The row of a candidacy in a round.
pub fn entry_of(all: &[EntryRow], candidacy: Id) -> Result<&EntryRow, Failure> {
    all.iter()
        .find(|entry| entry.candidacy_id == candidacy)
        .ok_or_else(|| Failure::not_found("người này trong đợt xét"))
}

/// Everybody of a round as they stand.
pub fn stands_of_round(conn: &Conn<'_>, all: &[EntryRow], call: &Call<'_>) -> Result<Vec<Stand>, Failure> {
    let ids: Vec<Id> = all.iter().map(|entry| entry.candidacy_id).collect();
    crate::candidates::stands_of(conn, &ids, call.today())
}
