//! Admissions of the three school years before: people admitted in their last year who have gone on since, so that the
//! chart of admissions has something to show. Their candidacies are closed: nobody here waits for them.

use chrono::{Datelike, Duration, NaiveDate};
use domain::id::Id;
use domain::path::StepCode;
use domain::school_year::SchoolYear;
use domain::values::{MemberStatus, PersonKind};
use serde_json::json;
use store::candidacies::{self, CandidacyRow};
use store::{Tx, members, memberships};

use super::hand_overs;
use super::names::Die;
use super::path::{Teller, WAY, workday, workday_before};
use super::people::{Facts, Someone, person, rounds_from};
use super::unit::Unit;
use crate::branches::{call_it, make};
use crate::office::add_year;
use crate::{Call, Failure};

/// How many were admitted in each of the years before, the last year first.
const ADMITTED: [usize; 3] = [9, 7, 5];

/// Classes they came from.
const CLASSES: usize = 3;

/// Numbers of papers go on from here, beyond those of the forty.
const FIRST_NUMBER: usize = 60;

/// Writes the people admitted in the years before and their closed candidacies.
pub fn fill(call: &Call<'_>, tx: &Tx<'_>, unit: &Unit, year: SchoolYear) -> Result<(), Failure> {
    let teller = Teller { call, tx, unit, today: call.today() };
    let mut die = Die::new(u64::from(year.starts_on().year().unsigned_abs()) + 1);
    let (mut past, mut at) = (year, FIRST_NUMBER);
    for count in ADMITTED {
        past = past.previous();
        let year_id = add_year(tx, past)?;
        let mut classes = Vec::new();
        for number in 1..=CLASSES {
            if unit.school {
                let name = format!("12A{number}");
                let branch = make(tx, call.new_id(), &name, PersonKind::Pupil)?;
                call_it(call, tx, branch, year_id, &name, None)?;
                classes.push(branch);
            }
        }
        for n in 0..count {
            let branch = classes.get(n % CLASSES).copied();
            let someone = graduate(call, tx, &mut die, unit, branch, past)?;
            let (candidacy, left) = admitted(&teller, &someone, past, at)?;
            if past == year.previous() {
                hand_overs::write(call, tx, (candidacy, someone.id), n, unit.school, left)?;
            }
            at += 1;
        }
    }
    Ok(())
}

/// Somebody who was there that year and left with its end.
fn graduate(
    call: &Call<'_>,
    tx: &Tx<'_>,
    die: &mut Die,
    unit: &Unit,
    branch: Option<Id>,
    past: SchoolYear,
) -> Result<Someone, Failure> {
    // Of age by the end of March, before the meeting of the chi bộ.
    let age = if unit.school { 17 } else { 24 };
    let born_year = past.starts_on().year() - age;
    let born = NaiveDate::from_ymd_opt(born_year, 1, 2).unwrap_or_default() + Duration::days(die.roll(80) as i64);
    let kind = if unit.school { PersonKind::Pupil } else { PersonKind::Worker };
    let joined = rounds_from(born).next().map(|day| day.to_string());
    let entered = past.starts_on();
    let grade = unit.school.then_some(12);
    let someone =
        person(call, tx, die, Facts { branch, kind, born, entered, youth: false, joined, post: None, grade })?;
    if let Some(mut member) = members::of_person(tx, someone.id)? {
        MemberStatus::MovedOut.code().clone_into(&mut member.status);
        member.status_since = Some(past.ends_on().to_string());
        members::update(tx, &member)?;
    }
    if let Some(mut open) = memberships::open_of_person(tx, someone.id)? {
        open.ends_on = Some(past.ends_on());
        open.reason = Some(MemberStatus::MovedOut.code().to_owned());
        memberships::update(tx, &open)?;
    }
    Ok(someone)
}

/// The whole way up to the ceremony of that May, then away with the end of the year; the candidacy and its last day.
fn admitted(teller: &Teller<'_>, someone: &Someone, past: SchoolYear, at: usize) -> Result<(Id, NaiveDate), Failure> {
    let ceremony = workday(NaiveDate::from_ymd_opt(past.ends_on().year(), 5, 19).unwrap_or_default());
    let held = WAY.iter().position(|(code, _)| *code == StepCode::CeremonyHeld).unwrap_or(0);
    let before: i64 = WAY[..=held].iter().map(|(_, gap)| gap).sum();
    let mut day = ceremony - Duration::days(before);
    let candidacy = teller.call.new_id();
    let row = CandidacyRow {
        id: candidacy,
        person_id: someone.id,
        opened_on: workday_before(day),
        party_branch: Some(teller.unit.party_branch.to_owned()),
        note: None,
    };
    candidacies::insert(teller.tx, &row)?;
    let (mut seq, mut request) = (0, None);
    for (code, gap) in WAY.iter().take_while(|(code, _)| *code != StepCode::NewMemberClass) {
        day += Duration::days(*gap);
        let on = if *code == StepCode::CeremonyHeld { ceremony } else { workday_before(day) };
        seq += 1;
        let facts = teller.facts(*code, on, at, request, someone);
        let id = teller.step(candidacy, someone.id, seq, *code, on, facts)?;
        if *code == StepCode::VerificationRequested {
            request = Some(id);
        }
    }
    let left = workday_before(past.ends_on());
    let facts = json!({ "to_organisation": "Đảng bộ nơi học tập mới" });
    teller.step(candidacy, someone.id, seq + 1, StepCode::Transferred, left, facts)?;
    Ok((candidacy, left))
}
