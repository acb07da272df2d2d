//! Finds the dates of a story that are no days.
//!
//! Invariant: looks exactly where a date is read, and takes a wrong one out, so that what is left has only errors of
//! type. Rejected: letting the reader fail, because a wrong type elsewhere must be said first.

use crate::date::parse_iso;
use crate::path::{Refusal, RefusalId, Shape, StepCode};
use serde_json::{Map, Value};

const PERSON: &[&str] = &["born_on", "unit_joined_on", "graduated_on", "over_age_consent_on"];
const LEAVING: &[&str] = &[
    "leaving_on",
    "transfer_decided_on",
    "effective_on",
    "helped_certificate_on",
    "file_forwarded_on",
    "file_received_on",
    "receiver_decided_on",
    "reexamined_on",
    "referral_dated_on",
    "referral_shown_on",
    "membership_transferred_on",
    "handover_completed_on",
    "enrolled_on",
    "student_file_handed_on",
];
const CONDITIONS: &[&str] = &[
    "religion_request_on",
    "religion_consent_on",
    "left_party_on",
    "political_concluded_on",
    "consent_on",
    "representative_consent_on",
    "consent_withdrawn_on",
];
const TASK: &[&str] = &["given_on", "due_on", "judged_on"];
const REMARK: &[&str] = &["from", "to", "signed_on"];

/// Empties every date that is no day, and refuses the first.
pub(super) fn take_wrong(story: &mut Value) -> Option<Refusal> {
    let mut wrong = Vec::new();
    let story = story.as_object_mut()?;
    days(story, &["today"], &mut wrong);
    object(story.get_mut("person"), PERSON, &mut wrong);
    object(story.get_mut("leaving"), LEAVING, &mut wrong);
    object(story.get_mut("conditions"), CONDITIONS, &mut wrong);
    objects(story.get_mut("documents"), &["on"], &mut wrong);
    objects(story.get_mut("chain"), &["from", "to"], &mut wrong);
    objects(story.get_mut("tasks"), TASK, &mut wrong);
    objects(story.get_mut("remarks"), REMARK, &mut wrong);
    for list in ["steps", "planned"] {
        for step in story.get_mut(list).and_then(Value::as_array_mut).into_iter().flatten() {
            step.as_object_mut().into_iter().for_each(|step| facts(step, &mut wrong));
        }
    }
    wrong.into_iter().next()
}

fn facts(step: &mut Map<String, Value>, wrong: &mut Vec<Refusal>) {
    days(step, &["on"], wrong);
    let code = step.get("code").and_then(Value::as_str).and_then(StepCode::parse);
    for (name, shape) in code.map(StepCode::facts).unwrap_or_default() {
        match shape {
            Shape::Plain => {}
            Shape::Day => days(step, &[name], wrong),
            Shape::With(dates) => object(step.get_mut(*name), dates, wrong),
            Shape::Each(dates) => objects(step.get_mut(*name), dates, wrong),
        }
    }
}

fn object(value: Option<&mut Value>, names: &[&str], wrong: &mut Vec<Refusal>) {
    if let Some(object) = value.and_then(Value::as_object_mut) {
        days(object, names, wrong);
    }
}

fn objects(value: Option<&mut Value>, names: &[&str], wrong: &mut Vec<Refusal>) {
    for entry in value.and_then(Value::as_array_mut).into_iter().flatten() {
        object(Some(entry), names, wrong);
    }
}

fn days(object: &mut Map<String, Value>, names: &[&str], wrong: &mut Vec<Refusal>) {
    for name in names {
        let Some(value) = object.get_mut(*name) else { continue };
        let Some(Err(no_day)) = value.as_str().map(parse_iso) else { continue };
        wrong.push(Refusal::new(RefusalId::NotADate, format!("Trường \"{name}\": {no_day}.")));
        *value = Value::Null;
    }
}
