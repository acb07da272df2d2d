//! Recording, voiding and correcting steps.
//!
//! Invariant: steps are never edited. The timeline accepts or refuses (pure, in the domain) before a row is written. «Sửa»
//! voids and records anew in one operation; only a fact that was left empty is filled in where it stands.

use chrono::NaiveDate;
use domain::id::Id;
use domain::path::{Step, StepCode};
use serde_json::{Map, Value, json};
use store::Tx;
use store::steps::{self, StepRow};

use super::accept;
use super::form;
use super::page::stands_at;
use super::stand::{Stand, facts_of, stand, step_of};
use super::wire::{CandidateStands, CorrectStep, RecordStep, VoidStep};
use crate::{Call, Failure, dates};

/// `candidates.record_step`.
pub fn run(call: &Call<'_>, args: RecordStep) -> Result<CandidateStands, Failure> {
    let id = dates::id(&args.candidate, "hồ sơ")?;
    let code = step_code(&args.code)?;
    let on = dates::optional_day(args.on.as_deref(), code.label())?;
    let note = dates::optional_text(args.note.as_deref());
    let facts = clean(args.facts);
    call.write(json!({ "candidate": id, "code": code.code() }), |tx| {
        insert_step(call, tx, id, code, on, &facts, note)
    })?;
    stands_at(call, id)
}

/// `candidates.void_step`.
pub fn void(call: &Call<'_>, args: VoidStep) -> Result<CandidateStands, Failure> {
    let id = dates::id(&args.candidate, "hồ sơ")?;
    let reason = reason(&args.reason)?;
    call.write(json!({ "candidate": id }), |tx| {
        let stand = found(tx, id, call.today())?;
        let old = recorded(&stand, &args.step)?;
        let (row, step) = void_of(call, &stand, &old.id, &reason)?;
        accept::appended(tx, &stand, &[step])?;
        Ok(steps::insert(tx, &row)?)
    })?;
    stands_at(call, id)
}

/// `candidates.correct_step`.
pub fn correct(call: &Call<'_>, args: CorrectStep) -> Result<CandidateStands, Failure> {
    let id = dates::id(&args.candidate, "hồ sơ")?;
    let note = dates::optional_text(args.note.as_deref());
    let facts = clean(args.facts);
    call.write(json!({ "candidate": id }), |tx| {
        let stand = found(tx, id, call.today())?;
        let old = recorded(&stand, &args.step)?;
        let on = dates::optional_day(args.on.as_deref(), old.code.label())?;
        let row =
            stand.rows.iter().find(|row| row.id.to_string() == old.id).ok_or_else(|| Failure::not_found("bước này"))?;
        let facts = forget_other_record(&row.facts, facts.clone());
        form::check(old.code, &facts)?;
        if only_fills(row, on, &facts) {
            return fill(tx, &stand, row, on, &facts, note.clone());
        }
        let reason = reason(&args.reason)?;
        let (void_row, void_step) = void_of(call, &stand, &old.id, &reason)?;
        let new = StepRow {
            id: call.new_id(),
            candidacy_id: id,
            person_id: stand.person.id,
            seq: void_row.seq + 1,
            code: old.code.code().to_owned(),
            on_date: on,
            facts: Value::Object(facts.clone()).to_string(),
            note: note.clone().or_else(|| row.note.clone()),
        };
        let step = step_of(&new.id.to_string(), &new.code, on, &facts)?;
        accept::appended(tx, &stand, &[void_step, step])?;
        steps::insert(tx, &void_row)?;
        steps::insert(tx, &new)?;
        Ok(())
    })?;
    stands_at(call, id)
}

/// Writes one step if the timeline accepts it.
pub fn insert_step(
    call: &Call<'_>,
    tx: &Tx<'_>,
    candidacy: Id,
    code: StepCode,
    on: Option<NaiveDate>,
    facts: &Map<String, Value>,
    note: Option<String>,
) -> Result<(), Failure> {
    let stand = found(tx, candidacy, call.today())?;
    let row = StepRow {
        id: call.new_id(),
        candidacy_id: candidacy,
        person_id: stand.person.id,
        seq: next_seq(&stand),
        code: code.code().to_owned(),
        on_date: on,
        facts: Value::Object(facts.clone()).to_string(),
        note,
    };
    form::check(code, facts)?;
    let step = step_of(&row.id.to_string(), &row.code, on, facts)?;
    accept::appended(tx, &stand, &[step])?;
    Ok(steps::insert(tx, &row)?)
}

/// Fills facts of a recorded step that were left empty; one that says something already is refused.
pub fn fill_facts(
    call: &Call<'_>,
    tx: &Tx<'_>,
    candidacy: Id,
    step: &str,
    more: Map<String, Value>,
) -> Result<(), Failure> {
    let stand = found(tx, candidacy, call.today())?;
    let old = recorded(&stand, step)?;
    let row =
        stand.rows.iter().find(|row| row.id.to_string() == old.id).ok_or_else(|| Failure::not_found("bước này"))?;
    let mut facts = facts_of(&row.facts);
    if more.keys().any(|key| facts.contains_key(key)) {
        return Err(Failure::new("fact-recorded", "Điều này đã được ghi ở bước ấy. Mở hồ sơ và sửa bước."));
    }
    facts.extend(more);
    form::check(old.code, &facts)?;
    fill(tx, &stand, row, row.on_date, &facts, None)
}

/// Records a step, or the one that is there with these facts over its own: what was empty is filled in, what differs is
/// voided and recorded anew. Nothing is written where nothing differs.
pub fn put_step(
    call: &Call<'_>,
    tx: &Tx<'_>,
    candidacy: Id,
    (code, there, on): (StepCode, Option<&str>, Option<NaiveDate>),
    facts: Map<String, Value>,
    reason: &str,
) -> Result<(), Failure> {
    let Some(there) = there else { return insert_step(call, tx, candidacy, code, on, &facts, None) };
    let stand = found(tx, candidacy, call.today())?;
    let old = recorded(&stand, there)?;
    let row =
        stand.rows.iter().find(|row| row.id.to_string() == old.id).ok_or_else(|| Failure::not_found("bước này"))?;
    let before = facts_of(&row.facts);
    let mut now = before.clone();
    now.extend(facts);
    let on = on.or(row.on_date);
    if now == before && on == row.on_date {
        return Ok(());
    }
    form::check(code, &now)?;
    if only_fills(row, on, &now) {
        return fill(tx, &stand, row, on, &now, None);
    }
    let (void_row, void_step) = void_of(call, &stand, &old.id, reason)?;
    let new = StepRow {
        id: call.new_id(),
        candidacy_id: candidacy,
        person_id: stand.person.id,
        seq: void_row.seq + 1,
        code: code.code().to_owned(),
        on_date: on,
        facts: Value::Object(now.clone()).to_string(),
        note: row.note.clone(),
    };
    let step = step_of(&new.id.to_string(), &new.code, on, &now)?;
    accept::appended(tx, &stand, &[void_step, step])?;
    steps::insert(tx, &void_row)?;
    Ok(steps::insert(tx, &new)?)
}

fn found(tx: &Tx<'_>, id: Id, today: NaiveDate) -> Result<Stand, Failure> {
    stand(tx, id, today)?.ok_or_else(|| Failure::not_found("hồ sơ này"))
}

/// Place of the next step in the order of entry.
pub fn next_seq(stand: &Stand) -> i64 {
    stand.rows.last().map_or(1, |row| row.seq + 1)
}

fn recorded<'s>(stand: &'s Stand, id: &str) -> Result<&'s Step, Failure> {
    stand
        .timeline
        .live()
        .find(|step| step.id == id && step.code != StepCode::Void)
        .ok_or_else(|| Failure::new("step-gone", "Bước này không còn, hoặc đã bị hủy. Tải lại hồ sơ."))
}

/// The step `void` that points at another, dated today.
fn void_of(call: &Call<'_>, stand: &Stand, voids: &str, reason: &str) -> Result<(StepRow, Step), Failure> {
    let mut facts = Map::new();
    facts.insert("voids".to_owned(), json!(voids));
    facts.insert("reason".to_owned(), json!(reason));
    let row = StepRow {
        id: call.new_id(),
        candidacy_id: stand.candidacy.id,
        person_id: stand.person.id,
        seq: next_seq(stand),
        code: StepCode::Void.code().to_owned(),
        on_date: Some(call.today()),
        facts: Value::Object(facts.clone()).to_string(),
        note: None,
    };
    let step = step_of(&row.id.to_string(), &row.code, row.on_date, &facts)?;
    Ok((row, step))
}

/// Whether everything recorded stays and only what was empty gets a value.
fn only_fills(row: &StepRow, on: Option<NaiveDate>, facts: &Map<String, Value>) -> bool {
    (row.on_date.is_none() || row.on_date == on) && keeps(&facts_of(&row.facts), facts)
}

fn keeps(before: &Map<String, Value>, after: &Map<String, Value>) -> bool {
    before.iter().all(|(key, value)| match (value, after.get(key)) {
        (Value::Object(inside), Some(Value::Object(now))) => keeps(inside, now),
        (value, now) => now == Some(value),
    })
}

fn fill(
    tx: &Tx<'_>,
    stand: &Stand,
    row: &StepRow,
    on: Option<NaiveDate>,
    facts: &Map<String, Value>,
    note: Option<String>,
) -> Result<(), Failure> {
    let mut filled = row.clone();
    filled.on_date = on.or(row.on_date);
    filled.facts = Value::Object(facts.clone()).to_string();
    filled.note = note.or_else(|| row.note.clone());
    let step = step_of(&row.id.to_string(), &row.code, filled.on_date, facts)?;
    accept::replaced(tx, stand, step)?;
    Ok(steps::update(tx, &filled)?)
}

/// A step that may be recorded, by its stored word.
pub fn step_code(code: &str) -> Result<StepCode, Failure> {
    StepCode::parse(code)
        .filter(|code| *code != StepCode::Void)
        .ok_or_else(|| Failure::usage(format!("Không có bước «{code}».")))
}

fn reason(text: &str) -> Result<String, Failure> {
    dates::optional_text(Some(text))
        .ok_or_else(|| Failure::new("reason-missing", "Lý do còn trống. Ghi lý do để người sau đọc hiểu."))
}

/// Another companion's name under the record of the one before: the name is what was typed, so the record goes.
fn forget_other_record(before: &str, mut facts: Map<String, Value>) -> Map<String, Value> {
    let before = facts_of(before);
    let named = |facts: &Map<String, Value>, key: &str| form::at(facts, key).cloned();
    if named(&before, "companion.name") != named(&facts, "companion.name")
        && named(&before, "companion.person") == named(&facts, "companion.person")
        && let Some(Value::Object(companion)) = facts.get_mut("companion")
    {
        companion.remove("person");
    }
    if named(&before, "helper") != named(&facts, "helper")
        && named(&before, "helper_person") == named(&facts, "helper_person")
    {
        facts.remove("helper_person");
    }
    facts
}

/// Facts without empty texts, cleaned to NFC: what was left blank is not recorded.
pub fn clean(facts: Map<String, Value>) -> Map<String, Value> {
    facts
        .into_iter()
        .filter_map(|(key, value)| {
            let value = match value {
                Value::String(text) => Value::String(dates::optional_text(Some(&text))?),
                Value::Object(inside) => {
                    let inside = clean(inside);
                    if inside.is_empty() {
                        return None;
                    }
                    Value::Object(inside)
                }
                Value::Null => return None,
                other => other,
            };
            Some((key, value))
        })
        .collect()
}
