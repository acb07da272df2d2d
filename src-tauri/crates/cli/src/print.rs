//! A reply as text: JSON for scripts, a plain table or the sentence for people.

use std::io::Write as _;

use serde_json::Value;

use crate::arguments::Arguments;

/// Prints the reply of a verb.
pub fn reply(arguments: &Arguments, reply: &Value) {
    if arguments.json || arguments.verb == "call" {
        json(reply);
        return;
    }
    let text = match reply {
        Value::Object(object) => match object.get("rows").and_then(Value::as_array) {
            Some(rows) => rows.iter().map(line).collect::<Vec<_>>().join("\n"),
            None => object.iter().map(|(key, value)| format!("{key}: {}", plain(value))).collect::<Vec<_>>().join("\n"),
        },
        other => plain(other),
    };
    write_out(&text);
    if let Some(counts) = reply.get("counts") {
        write_out(&plain(counts));
    }
}

/// Prints one JSON value and nothing else.
pub fn json(value: &Value) {
    write_out(&value.to_string());
}

fn line(row: &Value) -> String {
    match row {
        Value::Object(object) => object
            .values()
            .filter(|value| !value.is_null())
            .map(plain)
            .filter(|text| !text.is_empty())
            .collect::<Vec<_>>()
            .join(" | "),
        other => plain(other),
    }
}

fn plain(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// A reader that closed the pipe early (`| head`) is no failure of ours.
fn write_out(text: &str) {
    let mut out = std::io::stdout().lock();
    if writeln!(out, "{text}").and_then(|()| out.flush()).is_err() {
        std::process::exit(0);
    }
}
