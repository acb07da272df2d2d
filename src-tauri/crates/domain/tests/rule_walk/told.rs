//! Stories in short: the steps, people and plans that the examples are made of.

use serde_json::{Map, Value, json};

pub fn step(code: &str, on: &str) -> Value {
    json!({"id": code, "code": code, "on": on})
}

pub fn with(code: &str, on: &str, facts: Value) -> Value {
    let mut step = step(code, on);
    let (Some(step_fields), Value::Object(facts)) = (step.as_object_mut(), facts) else {
        panic!("facts are an object")
    };
    step_fields.extend(facts);
    step
}

pub fn told(today: &str, steps: Vec<Value>, rest: Value) -> Value {
    let mut story = Map::from_iter([("today".to_owned(), json!(today)), ("steps".to_owned(), Value::Array(steps))]);
    if let Value::Object(rest) = rest {
        story.extend(rest);
    }
    Value::Object(story)
}

pub fn meeting(on: &str) -> Value {
    json!([{"code": "branch_resolution", "on": on}])
}

/// Decision, receipt and ceremony of May 2026.
pub fn admitted() -> Vec<Value> {
    vec![
        step("admission_decision", "2026-05-04"),
        step("decision_received", "2026-05-06"),
        step("ceremony_held", "2026-05-19"),
    ]
}

pub fn and(mut steps: Vec<Value>, more: impl IntoIterator<Item = Value>) -> Vec<Value> {
    steps.extend(more);
    steps
}

pub fn introduced(on: &str, official: &str, joined: &str) -> Value {
    let introducer = json!({"name": "Trần Thị Cúc", "official_on": official, "unit_joined_on": joined});
    with("member_introduction", on, json!({"introducer": introducer}))
}

pub fn companion(official: Value) -> Value {
    let companion = json!({"name": "Lê Văn Dũng", "official_on": official, "unit_joined_on": "2015-08-01"});
    with("companion_assignment", "2026-03-02", json!({"kind": "party", "companion": companion}))
}

pub fn on(switch: &str) -> Value {
    json!({"switches": [switch]})
}

pub fn vote(total: i64, present: i64, in_favour: i64) -> Value {
    json!({"vote": {"total": total, "present": present, "in_favour": in_favour}})
}

pub fn leaving(kind: &str, fields: Value) -> Value {
    json!({"person": {"kind": kind}, "leaving": fields})
}

/// The resolution of the chi bộ on admission.
pub fn resolved() -> Vec<Value> {
    vec![step("branch_resolution", "2026-05-20")]
}

/// Admitted, and considered for recognition a year later.
pub fn recognised(facts: Value) -> Vec<Value> {
    and(admitted(), [with("recognition_branch_resolution", "2027-06-01", facts)])
}

pub fn application(dated: &str) -> Value {
    with("application_received", "2026-01-20", json!({"dated_on": dated}))
}
