//! The worked examples of the rules, told as stories.
//!
//! A case passes when each partial finding is contained in some finding of the reply (named fields equal, left out =
//! null, `sentence_has`: each text occurs), no finding has an absent rule, and named stage, side state and dates agree.

use domain::calendar::Holidays;
use domain::rules::Rulebook;
use domain::story::{Story, StoryError};
use serde_json::Value;

fn contains(finding: &Value, expected: &Value) -> bool {
    let fields = expected.as_object().expect("a partial finding is an object");
    fields.iter().all(|(name, value)| match name.as_str() {
        "sentence_has" => {
            let sentence = finding["sentence"].as_str().unwrap_or_default();
            value.as_array().into_iter().flatten().all(|part| part.as_str().is_some_and(|part| sentence.contains(part)))
        }
        name => finding.get(name).unwrap_or(&Value::Null) == value,
    })
}

fn check(case: &Value) -> Result<(), String> {
    let story = case["story"].to_string();
    let reply = Story::parse(&story).and_then(|story| Ok(story.examine(&Rulebook::built_in(), &Holidays::built_in())?));
    if let Some(refused) = case.get("refused").and_then(Value::as_str) {
        return match reply {
            Err(StoryError::Refused(refusal)) if refusal.id.code() == refused => Ok(()),
            other => Err(format!("expected {refused}, got {other:?}")),
        };
    }
    let reply = serde_json::to_value(reply.map_err(|wrong| wrong.to_string())?).map_err(|wrong| wrong.to_string())?;
    let findings = reply["findings"].as_array().ok_or("no findings")?;
    for expected in case["expect"].as_array().into_iter().flatten() {
        if !findings.iter().any(|finding| contains(finding, expected)) {
            let alike: Vec<&Value> = findings.iter().filter(|one| one["rule_id"] == expected["rule_id"]).collect();
            return Err(format!("{expected} is in none of {alike:#?}"));
        }
    }
    for absent in case["absent"].as_array().into_iter().flatten() {
        if findings.iter().any(|finding| finding["rule_id"] == *absent) {
            return Err(format!("{absent} should be silent"));
        }
    }
    for (named, answered) in [("expect_stage", "stage"), ("expect_side_state", "side_state")] {
        if case.get(named).is_some_and(|expected| *expected != reply[answered]) {
            return Err(format!("{answered} is {}", reply[answered]));
        }
    }
    for (name, expected) in case.get("expect_dates").and_then(Value::as_object).into_iter().flatten() {
        if reply["dates"][name] != *expected {
            return Err(format!("{name} is {}", reply["dates"][name]));
        }
    }
    let mute =
        |finding: &&Value| ["sentence", "source"].iter().any(|part| finding[part].as_str().is_none_or(str::is_empty));
    findings.iter().find(mute).map_or(Ok(()), |finding| Err(format!("no sentence or source: {finding}")))
}

/// The worked examples, and the rows of the rules that none of them tells. Days of the latter were counted by another
/// program.
#[test]
fn every_worked_example_comes_out_as_written() {
    let read = |text: &str| serde_json::from_str::<Vec<Value>>(text).expect("a list of cases");
    let (examples, rows) = (read(include_str!("examples.json")), read(include_str!("rows.json")));
    assert!(examples.len() >= 47 && rows.len() >= 40);
    let cases: Vec<Value> = examples.into_iter().chain(rows).collect();
    let failures: Vec<String> =
        cases.iter().filter_map(|case| check(case).err().map(|why| format!("{}: {why}", case["id"]))).collect();
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}
