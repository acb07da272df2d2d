//! Facts entered in a form of fields and kept as one record: read by the kinds of the form, told as lines.
//!
//! Invariant: nothing is kept that the form does not know, and a word of a list is one of the list.

use serde_json::{Map, Value, json};

use super::fields::F;
use super::form;
use crate::{Failure, dates};

/// The facts the form knows, each read as what it is; what is empty is left out.
pub fn read(fields: &[F], given: Map<String, Value>, form_name: &str) -> Result<Map<String, Value>, Failure> {
    let mut facts = Map::new();
    for (key, value) in given {
        let Some((_, label, kind)) = fields.iter().find(|(own, ..)| *own == key) else {
            return Err(Failure::usage(format!("{form_name} không có mục «{key}».")));
        };
        let wrong = || Failure::usage(format!("«{label}» chưa đúng kiểu."));
        let read = match value {
            Value::Null => None,
            Value::Bool(yes) if *kind == "yes_no" => Some(Value::Bool(yes)),
            Value::String(text) if *kind == "date" => dates::optional_day(Some(&text), label)?.map(|day| json!(day)),
            Value::String(text) if *kind != "yes_no" => dates::optional_text(Some(&text)).map(Value::String),
            _ => return Err(wrong()),
        };
        let word = read.as_ref().and_then(Value::as_str).filter(|_| kind.starts_with("choice"));
        if word.is_some_and(|word| !form::choices(kind).iter().any(|(code, _)| *code == word)) {
            return Err(wrong());
        }
        facts.extend(read.map(|read| (key, read)));
    }
    Ok(facts)
}

/// The facts as lines of text, in the order of the form.
pub fn lines(fields: &[F], facts: &Map<String, Value>) -> Vec<String> {
    fields
        .iter()
        .filter_map(|(key, label, kind)| {
            let shown = match facts.get(*key)? {
                Value::Bool(yes) => if *yes { "có" } else { "không" }.to_owned(),
                Value::String(text) if *kind == "date" => dates::day(text, label).ok().map(domain::date::dmy)?,
                Value::String(text) => form::choice_label(kind, text).to_owned(),
                _ => return None,
            };
            Some(format!("{label}: {shown}"))
        })
        .collect()
}
