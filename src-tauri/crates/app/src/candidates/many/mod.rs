//! One step for many people at once: a vote of fifteen, certificates of thirty-one. One form, one operation, one undo.
//!
//! Invariant: each person's step is accepted or refused as if it were recorded alone. Where somebody is refused nothing
//! is written for anybody, unless the caller said to leave such people out. `candidates.try_step_many` says beforehand
//! who would be refused, and writes nothing.

mod together;
pub mod wire;

use chrono::NaiveDate;
use domain::id::Id;
use domain::path::StepCode;
use serde_json::{Map, Value, json};
use store::steps::{self, StepRow};
use store::{Conn, Tx};

use self::wire::{ManyPerson, ManySteps, RecordStepMany, RecordedMany, RefusedOne, StepChoice, StepManyAsk, TriedMany};
use super::stand::{Stand, stand, stands_of, step_of};
use super::{accept, form, record};
use crate::{Call, Failure, dates};

/// How many of the refused are named in a sentence.
const NAMED: usize = 5;

/// One person's step, read.
struct One {
    candidate: Id,
    on: Option<NaiveDate>,
    facts: Map<String, Value>,
    note: Option<String>,
}

/// What is to be recorded.
struct Asked {
    code: StepCode,
    people: Vec<One>,
}

/// `candidates.step_many`: whom it would be for, which steps may come next for any of them, and the form of one.
pub fn offer(call: &Call<'_>, args: StepManyAsk) -> Result<ManySteps, Failure> {
    let ids = args.candidates.iter().map(|id| dates::id(id, "hồ sơ")).collect::<Result<Vec<_>, _>>()?;
    let mut stands = call.office()?.store.read(|conn| stands_of(conn, &ids, call.today()))?;
    // Numbers in sequence follow the names, as in the list on paper.
    stands.sort_by(|one, other| one.person.sort_key.cmp(&other.person.sort_key));
    let mut proposed: Vec<(StepCode, u32)> = Vec::new();
    for stand in &stands {
        if let Some(code) = stand.timeline.next_steps(stand.levels()).proposed {
            match proposed.iter_mut().find(|(own, _)| *own == code) {
                Some((_, count)) => *count += 1,
                None => proposed.push((code, 1)),
            }
        }
    }
    // What most of them are waiting for comes first; the rest stands in the order of the path.
    proposed.sort_by_key(|(code, count)| (std::cmp::Reverse(*count), *code));
    let count = |code: StepCode| proposed.iter().find(|(own, _)| *own == code).map_or(0, |(_, count)| *count);
    let first = proposed.iter().map(|(code, _)| *code);
    let rest = StepCode::all().filter(|code| *code != StepCode::Void && count(*code) == 0);
    let steps: Vec<StepChoice> = first
        .chain(rest)
        .map(|code| StepChoice { code: code.code().to_owned(), label: code.label().to_owned(), waiting: count(code) })
        .collect();
    let chosen = match args.code.as_deref() {
        Some(code) => Some(record::step_code(code)?),
        None => proposed.first().map(|(code, _)| *code),
    };
    let practice = stands.first().map(|stand| (stand.practice(), call.today()));
    Ok(ManySteps {
        people: stands.iter().map(person).collect(),
        form: form::form_of_many(chosen.unwrap_or(StepCode::Identified), practice),
        steps,
    })
}

/// `candidates.try_step_many`.
pub fn attempt(call: &Call<'_>, args: RecordStepMany) -> Result<TriedMany, Failure> {
    let asked = read(args)?;
    let refused = call.office()?.store.read(|conn| refused(conn, &asked, call.today()))?;
    Ok(TriedMany { notes: together::notes(call, &asked, &refused)?, refused })
}

/// `candidates.record_step_many`.
pub fn run(call: &Call<'_>, args: RecordStepMany) -> Result<RecordedMany, Failure> {
    let leave_out = args.leave_out_refused;
    let asked = read(args)?;
    let arguments = json!({ "code": asked.code.code(), "count": asked.people.len() });
    let mut written = call.write(arguments, |tx| {
        let left_out = refused(tx, &asked, call.today())?;
        let for_others = leave_out && left_out.len() < asked.people.len();
        if !left_out.is_empty() && !for_others {
            return Err(all_refused(&asked, &left_out));
        }
        let stays = |one: &&One| !left_out.iter().any(|out| out.candidate == one.candidate.to_string());
        let mut recorded = 0;
        for one in asked.people.iter().filter(stays) {
            insert(call, tx, asked.code, one)?;
            recorded += 1;
        }
        Ok(RecordedMany { recorded, left_out, notes: Vec::new() })
    })?;
    written.notes = together::notes(call, &asked, &written.left_out)?;
    Ok(written)
}

fn person(stand: &Stand) -> ManyPerson {
    ManyPerson {
        candidate: stand.candidacy.id.to_string(),
        name: stand.person.full_name.clone(),
        branch: stand.class_name.clone(),
        stage_label: stand.stage().label().to_owned(),
    }
}

fn read(args: RecordStepMany) -> Result<Asked, Failure> {
    let code = record::step_code(&args.code)?;
    let shared_on = dates::optional_day(args.on.as_deref(), code.label())?;
    let shared_note = dates::optional_text(args.note.as_deref());
    let mut people: Vec<One> = Vec::new();
    for own in args.people {
        let candidate = dates::id(&own.candidate, "hồ sơ")?;
        let mut facts = args.facts.clone();
        merge(&mut facts, own.facts);
        people.push(One {
            candidate,
            on: dates::optional_day(own.on.as_deref(), code.label())?.or(shared_on),
            facts: record::clean(facts),
            note: dates::optional_text(own.note.as_deref()).or_else(|| shared_note.clone()),
        });
    }
    if people.is_empty() {
        return Err(Failure::usage("Chưa chọn người nào."));
    }
    Ok(Asked { code, people })
}

/// One's own facts over the shared ones; of an object (a vote) part by part.
fn merge(shared: &mut Map<String, Value>, own: Map<String, Value>) {
    for (key, value) in own {
        match (shared.get_mut(&key), value) {
            (Some(Value::Object(inside)), Value::Object(own)) => merge(inside, own),
            (_, value) => {
                shared.insert(key, value);
            }
        }
    }
}

/// Who is refused, with the sentence; an error of the disk is one of all.
fn refused(conn: &Conn<'_>, asked: &Asked, today: NaiveDate) -> Result<Vec<RefusedOne>, Failure> {
    let mut refused = Vec::new();
    for (place, one) in asked.people.iter().enumerate() {
        let stand =
            stand(conn, one.candidate, today)?.ok_or_else(|| Failure::not_found("một hồ sơ trong danh sách"))?;
        if asked.people[..place].iter().any(|before| before.candidate == one.candidate) {
            return Err(Failure::usage(format!("{} có mặt hai lần trong danh sách.", stand.person.full_name)));
        }
        if let Err(failure) = accepted(conn, &stand, asked.code, one) {
            refused.push(RefusedOne {
                candidate: one.candidate.to_string(),
                name: stand.person.full_name.clone(),
                refused: failure.refused,
                sentence: failure.sentence,
            });
        }
    }
    Ok(refused)
}

fn accepted(conn: &Conn<'_>, stand: &Stand, code: StepCode, one: &One) -> Result<(), Failure> {
    form::check(code, &one.facts)?;
    // The id matters to no judgement: nothing voids a step that is only tried.
    let step = step_of("tried", code.code(), one.on, &one.facts)?;
    accept::appended(conn, stand, &[step])
}

fn insert(call: &Call<'_>, tx: &Tx<'_>, code: StepCode, one: &One) -> Result<(), Failure> {
    let stand = stand(tx, one.candidate, call.today())?.ok_or_else(|| Failure::not_found("hồ sơ này"))?;
    let row = StepRow {
        id: call.new_id(),
        candidacy_id: one.candidate,
        person_id: stand.person.id,
        seq: record::next_seq(&stand),
        code: code.code().to_owned(),
        on_date: one.on,
        facts: Value::Object(one.facts.clone()).to_string(),
        note: one.note.clone(),
    };
    Ok(steps::insert(tx, &row)?)
}

fn all_refused(asked: &Asked, refused: &[RefusedOne]) -> Failure {
    let mut said: Vec<String> =
        refused.iter().take(NAMED).map(|one| format!("{}: {}", one.name, one.sentence)).collect();
    if refused.len() > NAMED {
        said.push(format!("Còn {} người nữa.", refused.len() - NAMED));
    }
    let code = refused.first().map_or("step-refused", |one| one.refused.as_str());
    Failure::new(
        code,
        format!(
            "Chưa ghi cho ai: {} trong {} người bị từ chối. {} Sửa những dòng này, hoặc bỏ những người đó ra.",
            refused.len(),
            asked.people.len(),
            said.join(" ")
        ),
    )
}
