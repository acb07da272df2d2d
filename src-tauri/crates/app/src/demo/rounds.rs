//! Two rounds of đoàn viên ưu tú in the demonstration: that of the year before, decided, and that of this year, with the
//! votes of a few chi đoàn in and one criterion ticked by hand.

use chrono::{Duration, NaiveDate};
use domain::id::Id;
use domain::path::{Stage, StepCode};
use domain::rounds::usual;
use domain::school_year::SchoolYear;
use serde_json::{Value, json};
use store::rounds::criteria::{self, CriterionRow};
use store::rounds::entries::{self, EntryRow};
use store::rounds::marks::{self, MarkRow};
use store::rounds::{self, RoundRow};
use store::steps::{self, StepRow};
use store::{Tx, memberships};

use super::companions::Told;
use super::path::{Teller, workday_before};
use super::unit::Unit;
use crate::candidates::facts_of;
use crate::office::add_year;
use crate::rounds::criteria_rows;
use crate::settings::unit_words;
use crate::{Call, Failure};

/// Members of the committee.
const COMMITTEE: i64 = 15;
/// How many of those considered this year have the vote of their chi đoàn.
const VOTED: usize = 3;
/// Days between the opening of a round and its decision.
const LONG: i64 = 50;

/// Writes both rounds.
pub fn fill(call: &Call<'_>, tx: &Tx<'_>, unit: &Unit, told: &[Told], year: SchoolYear) -> Result<(), Failure> {
    let mut recognised = Vec::new();
    for one in told {
        if let Some(step) = recognition(tx, one, year.previous())? {
            recognised.push((one, step));
        }
    }
    let today = call.today();
    let last = recognised.iter().filter_map(|(_, step)| step.on_date).max().unwrap_or(year.previous().ends_on());
    let (before, criteria) = round(call, tx, unit, year.previous(), last - Duration::days(LONG), Some(last))?;
    // Who was recognised long before was recognised by another decision.
    recognised.retain(|(_, step)| step.on_date.is_some_and(|on| last - on < Duration::days(LONG)));
    for (one, step) in recognised {
        entries::insert(tx, &entry(call, tx, before, one, last)?)?;
        decide(tx, step, before, &criteria, last)?;
    }
    let (now, asked) = round(call, tx, unit, year, workday_before(today - Duration::days(3)), None)?;
    let teller = Teller { call, tx, unit, today };
    let people = told.iter().filter(|one| one.stage == Stage::Source);
    for (at, one) in people.enumerate() {
        let row = entry(call, tx, now, one, today)?;
        entries::insert(tx, &row)?;
        if at < VOTED {
            let vote = json!({ "total": 22, "present": 20, "in_favour": 19 - 2 * at, "against": 1 + 2 * at });
            let facts = json!({ "vote": vote, "round_id": now });
            let on = workday_before(today - Duration::days(1));
            teller.step(one.candidacy, one.person, 2, StepCode::UnionBranchNomination, on, facts)?;
        }
        if let Some(by_hand) = asked.last().filter(|_| at == 0) {
            let mark = MarkRow {
                id: call.new_id(),
                entry_id: row.id,
                criterion_id: by_hand.id,
                person_id: one.person,
                met: true,
                evidence: Some("Có xác nhận của chi đoàn".to_owned()),
            };
            marks::insert(tx, &mark)?;
        }
    }
    Ok(())
}

fn round(
    call: &Call<'_>,
    tx: &Tx<'_>,
    unit: &Unit,
    year: SchoolYear,
    opened_on: NaiveDate,
    decided_on: Option<NaiveDate>,
) -> Result<(Id, Vec<CriterionRow>), Failure> {
    let id = call.new_id();
    let row = RoundRow {
        id,
        school_year_id: add_year(tx, year)?,
        name: format!("Đợt xét đoàn viên ưu tú {} {}", unit_words(tx)?.year, year.display()),
        opened_on,
        quota: None,
        committee_on: decided_on,
        committee_total: Some(COMMITTEE),
        committee_present: decided_on.map(|_| COMMITTEE),
        decided_on,
        note: None,
    };
    rounds::insert(tx, &row)?;
    let asked = criteria_rows(call, id, &usual(unit.school));
    for row in &asked {
        criteria::insert(tx, row)?;
    }
    Ok((id, asked))
}

fn entry(call: &Call<'_>, tx: &Tx<'_>, round: Id, one: &Told, day: NaiveDate) -> Result<EntryRow, Failure> {
    Ok(EntryRow {
        id: call.new_id(),
        round_id: round,
        candidacy_id: one.candidacy,
        person_id: one.person,
        branch_id: memberships::on_day(tx, one.person, day)?.map(|row| row.branch_id),
        in_favour: None,
        against: None,
        result: None,
        note: None,
    })
}

/// The recognition, if it lies in this year.
fn recognition(tx: &Tx<'_>, one: &Told, year: SchoolYear) -> Result<Option<StepRow>, Failure> {
    let all = steps::of_candidacy(tx, one.candidacy)?;
    let step = all.into_iter().find(|step| step.code == StepCode::UnionRecognition.code());
    Ok(step.filter(|step| step.on_date.is_some_and(|on| year.contains(on))))
}

/// The recognition by the decision of a round: its number and day, with every criterion met.
fn decide(tx: &Tx<'_>, step: StepRow, round: Id, asked: &[CriterionRow], on: NaiveDate) -> Result<(), Failure> {
    let mut facts = facts_of(&step.facts);
    let met = |row: &CriterionRow| {
        let required = if row.together.is_some() { "some_of" } else { "required" };
        json!({ "text": row.text, "required": required, "met": true })
    };
    facts.insert("number".to_owned(), json!("05-QĐ/ĐTN"));
    facts.insert("round_id".to_owned(), json!(round));
    facts.insert("checklist".to_owned(), asked.iter().map(met).collect());
    Ok(steps::update(tx, &StepRow { on_date: Some(on), facts: Value::Object(facts).to_string(), ..step })?)
}
