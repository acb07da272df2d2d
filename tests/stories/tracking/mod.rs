//! Those already on the way: tracking lists of offices, with whatever columns they keep, become people on the path.
//!
//! What a list is read as stands in `reading`, what it then does to an office in `writing`.

mod reading;
mod writing;

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::excel;
use crate::office::{Office, assert_sentence, rows, text};

fn preview(office: &Office, file: &str, more: Value) -> Value {
    let mut args = json!({ "files": [file], "as": "candidates" });
    for (key, value) in more.as_object().expect("arguments") {
        args[key] = value.clone();
    }
    let before = office.state();
    let plan = office.call("import.preview", args);
    assert_eq!(office.state(), before, "a preview writes nothing");
    for row in rows(&plan) {
        for part in ["complaints", "path"] {
            let told = if part == "path" { &row["path"]["findings"] } else { &row[part] };
            told.as_array().into_iter().flatten().for_each(|one| assert_sentence(&text(&one["sentence"])));
        }
    }
    plan
}

fn commit(office: &Office, plan: &Value) -> Value {
    office.call("import.commit", json!({ "plan": plan["plan"] }))
}

fn counts(plan: &Value) -> [u64; 5] {
    ["new", "same", "changes", "doubtful", "rejected"].map(|verdict| plan["counts"][verdict].as_u64().unwrap_or(99))
}

fn list(office: &Office, name: &str, rows: &[&[&str]]) -> String {
    let path = office.file(name);
    excel::write(&path, rows);
    path
}

/// The steps of the only candidacy of this name: code → day and number.
fn steps_of(office: &Office, name: &str) -> BTreeMap<String, (Value, Value)> {
    let all = office.call("candidates.list", json!({ "closed": true }));
    let own: Vec<Value> = rows(&all).into_iter().filter(|row| row["name"] == name).collect();
    assert_eq!(own.len(), 1, "{name}");
    let page = office.call("candidates.get", json!({ "id": own[0]["id"] }));
    let steps = page["steps"].as_array().expect("steps").clone();
    let live = steps.into_iter().filter(|step| step["voided"].is_null() && step["void"] == false);
    live.map(|step| (text(&step["code"]), (step["on"].clone(), step["facts"]["number"].clone()))).collect()
}
