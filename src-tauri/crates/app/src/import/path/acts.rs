//! What is done to each step a row tells: added, filled in, voided and recorded anew, or nothing.

use chrono::NaiveDate;
use domain::path::{Helper, Step, StepCode};
use exchange::draft::{PathDraft, StepDraft};
use serde_json::{Map, Value, json};

use crate::Failure;
use crate::candidates::{Stand, facts_of, step_of};

/// A step of a row beside what is recorded.
#[derive(Debug, Clone)]
pub struct StepSeen {
    /// As the row tells it.
    pub step: StepDraft,
    /// What becomes of it.
    pub fate: Fate,
}

/// What becomes of a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// Not recorded yet.
    New,
    /// Recorded so.
    Same,
    /// Recorded, with something left empty that the row has.
    Fills {
        /// Id of the step.
        id: String,
    },
    /// Recorded otherwise.
    Differs {
        /// Id of the step.
        id: String,
        /// What is recorded, as a reader sees it.
        old: String,
    },
    /// Told by no cell: the list says that the person has left, so the candidacy ends.
    Closes,
}

/// One change of a timeline.
#[derive(Debug, Clone)]
pub enum Act {
    /// A step is appended.
    Add {
        /// Which.
        code: StepCode,
        /// Its day.
        on: Option<NaiveDate>,
        /// Its facts.
        facts: Map<String, Value>,
        /// Its note.
        note: Option<String>,
    },
    /// A recorded step gets what was left empty.
    Fill {
        /// Id of the step.
        id: String,
        /// Its day.
        on: Option<NaiveDate>,
        /// Its facts.
        facts: Map<String, Value>,
    },
    /// A recorded step is taken back.
    Void {
        /// Id of the step.
        id: String,
    },
}

/// Why a step was taken back by an import.
pub const REASON: &str = "Sửa theo danh sách được nhập";

/// Holds each step of a row against the path recorded.
pub fn seen(draft: &PathDraft, stand: Option<&Stand>) -> Vec<StepSeen> {
    draft.steps.iter().map(|step| StepSeen { step: step.clone(), fate: fate(step, stand) }).collect()
}

fn fate(step: &StepDraft, stand: Option<&Stand>) -> Fate {
    let Some((stand, old)) = stand.and_then(|stand| Some((stand, recorded(step, stand)?))) else { return Fate::New };
    let facts = stored(stand, &old.id);
    let days = [(step.on, old.on)];
    let differs = days.iter().any(|(ours, theirs)| ours.is_some() && theirs.is_some() && ours != theirs)
        || contradicts(&facts, &facts_of_draft(step));
    if differs {
        return Fate::Differs { id: old.id.clone(), old: in_words(old) };
    }
    let fills = (step.on.is_some() && old.on.is_none()) || lacks(&facts, &facts_of_draft(step));
    if fills { Fate::Fills { id: old.id.clone() } } else { Fate::Same }
}

/// The recorded step that a step of the row speaks of.
fn recorded<'s>(step: &StepDraft, stand: &'s Stand) -> Option<&'s Step> {
    let of = |helper: &Option<Helper>| helper.as_ref().and_then(|helper| helper.name.clone());
    match step.code {
        StepCode::CompanionAssignment => {
            let party = |step: &Step| step.facts.kind == Some(domain::path::CompanionKind::Party);
            stand.timeline.steps_of(step.code).rfind(|own| party(own) != step.more.cadre)
        }
        StepCode::MemberIntroduction => stand.timeline.steps_of(step.code).find(|own| {
            let names = (of(&own.facts.introducer), step.more.who.as_ref());
            matches!(names, (Some(theirs), Some(ours)) if domain::name::same_spelling(&theirs, ours))
        }),
        code => stand.timeline.step(code),
    }
}

fn stored(stand: &Stand, id: &str) -> Map<String, Value> {
    stand.rows.iter().find(|row| row.id.to_string() == id).map(|row| facts_of(&row.facts)).unwrap_or_default()
}

/// Whether what is recorded says something else.
fn contradicts(recorded: &Map<String, Value>, ours: &Map<String, Value>) -> bool {
    ours.iter().any(|(key, value)| match (recorded.get(key), value) {
        (None | Some(Value::Null), _) => false,
        (Some(Value::Object(inside)), Value::Object(now)) => contradicts(inside, now),
        (Some(own), now) => own != now,
    })
}

/// Whether what is recorded leaves something empty.
fn lacks(recorded: &Map<String, Value>, ours: &Map<String, Value>) -> bool {
    ours.iter().any(|(key, value)| match (recorded.get(key), value) {
        (None | Some(Value::Null), _) => true,
        (Some(Value::Object(inside)), Value::Object(now)) => lacks(inside, now),
        _ => false,
    })
}

/// What is recorded with ours over it.
fn merged(mut recorded: Map<String, Value>, ours: Map<String, Value>) -> Map<String, Value> {
    for (key, value) in ours {
        let value = match (recorded.remove(&key), value) {
            (Some(Value::Object(inside)), Value::Object(now)) => Value::Object(merged(inside, now)),
            (_, now) => now,
        };
        recorded.insert(key, value);
    }
    recorded
}

/// The facts of a step as they are stored.
fn facts_of_draft(step: &StepDraft) -> Map<String, Value> {
    let mut facts = Map::new();
    let mut put = |key: &str, value: Option<Value>| {
        if let Some(value) = value {
            facts.insert(key.to_owned(), value);
        }
    };
    let more = &step.more;
    put("number", step.paper.as_ref().map(|number| json!(number)));
    put("class_from", more.class_from.map(|day| json!(day)));
    put("class_to", more.class_to.map(|day| json!(day)));
    put("official_from", more.official_from.map(|day| json!(day)));
    put("grade", more.grade.as_ref().map(|grade| json!(grade)));
    let vote = json!(more.vote);
    put("vote", Some(vote).filter(|vote| vote.as_object().is_some_and(|numbers| !numbers.is_empty())));
    match (&more.who, step.code) {
        (Some(name), StepCode::CompanionAssignment) => {
            put("kind", Some(json!(if more.cadre { "union" } else { "party" })));
            put("companion", Some(json!({ "name": name })));
        }
        (Some(name), StepCode::MemberIntroduction) => put("introducer", Some(json!({ "name": name }))),
        (Some(name), _) => put("helper", Some(json!(name))),
        (None, _) => {}
    }
    facts
}

/// A recorded step in a few words: its day, its paper, whom it names.
fn in_words(step: &Step) -> String {
    let other = |key: &str| step.facts.other.get(key).and_then(Value::as_str).map(str::to_owned);
    let name = |helper: &Option<Helper>| helper.as_ref().and_then(|helper| helper.name.clone());
    let parts = [
        step.on.map(domain::date::dmy),
        step.facts.number.clone().or_else(|| other("number")),
        name(&step.facts.companion).or_else(|| name(&step.facts.introducer)).or_else(|| other("helper")),
        step.facts.official_from.map(|day| format!("chính thức từ {}", domain::date::dmy(day))),
    ];
    let words: Vec<String> = parts.into_iter().flatten().collect();
    if words.is_empty() { "không có ngày".to_owned() } else { words.join(" · ") }
}

/// A step of a row in the same words.
pub fn told(step: &StepDraft) -> String {
    let parts = [step.on.map(domain::date::dmy), step.paper.clone(), step.more.who.clone()];
    let words: Vec<String> = parts.into_iter().flatten().collect();
    if words.is_empty() { "không có ngày".to_owned() } else { words.join(" · ") }
}

/// What is done to the timeline. A step recorded otherwise is touched only once that was decided.
pub fn acts(seen: &[StepSeen], stand: Option<&Stand>, decided: bool) -> Vec<Act> {
    let mut acts = Vec::new();
    for StepSeen { step, fate } in seen {
        let ours = facts_of_draft(step);
        let old = |id: &str| stand.map(|stand| stored(stand, id)).unwrap_or_default();
        let day = |id: &str| {
            stand.and_then(|stand| stand.timeline.steps().iter().find(|own| own.id == id)).and_then(|own| own.on)
        };
        match fate {
            Fate::Same => {}
            Fate::New | Fate::Closes => {
                acts.push(Act::Add { code: step.code, on: step.on, facts: ours, note: step.note.clone() });
            }
            Fate::Fills { id } => {
                acts.push(Act::Fill { id: id.clone(), on: day(id).or(step.on), facts: merged(old(id), ours) });
            }
            Fate::Differs { .. } if !decided => {}
            // Another companion takes over; the one before was no mistake.
            Fate::Differs { id, .. } if step.code == StepCode::CompanionAssignment => {
                let mut facts = ours;
                let before = old(id).get("companion").and_then(|who| who.get("name")).cloned();
                facts.extend(before.map(|name| ("replaces".to_owned(), name)));
                acts.push(Act::Add { code: step.code, on: step.on, facts, note: step.note.clone() });
            }
            Fate::Differs { id, .. } => {
                acts.push(Act::Void { id: id.clone() });
                let (on, facts) = (step.on.or(day(id)), merged(old(id), ours));
                acts.push(Act::Add { code: step.code, on, facts, note: step.note.clone() });
            }
        }
    }
    acts
}

/// The steps that would be, in order of entry; those not stored yet are named by their place.
pub fn steps_after(acts: &[Act], stand: Option<&Stand>, today: NaiveDate) -> Result<Vec<Step>, Failure> {
    let mut steps: Vec<Step> = stand.map(|stand| stand.timeline.steps().to_vec()).unwrap_or_default();
    for (at, act) in acts.iter().enumerate() {
        match act {
            Act::Add { code, on, facts, .. } => steps.push(step_of(&format!("+{at}"), code.code(), *on, facts)?),
            Act::Fill { id, on, facts } => {
                if let Some(own) = steps.iter_mut().find(|own| own.id == *id) {
                    *own = step_of(id, own.code.code(), *on, facts)?;
                }
            }
            Act::Void { id } => {
                let facts = Map::from_iter([("voids".to_owned(), json!(id)), ("reason".to_owned(), json!(REASON))]);
                steps.push(step_of(&format!("+{at}"), StepCode::Void.code(), Some(today), &facts)?);
            }
        }
    }
    Ok(steps)
}
