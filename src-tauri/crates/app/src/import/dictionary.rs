//! Từ điển của đơn vị: the words an office taught its imports, remembered outside the journal.

use exchange::draft::Words;
use exchange::fields::Field;
use serde_json::{Value, json};
use store::{Conn, Tx};

use super::wire::WordChoice;
use crate::Failure;

const NAME: &str = "import.words";

/// The words remembered, and those said with this import.
pub fn read(conn: &Conn<'_>, said: &[WordChoice]) -> Result<Words, Failure> {
    let mut words = Words::default();
    let kept = store::remembered::kept(conn, NAME)?.unwrap_or(Value::Null);
    for entry in kept.as_array().into_iter().flatten() {
        let text = |at: usize| entry[at].as_str().unwrap_or_default();
        if let Some(field) = Field::parse(text(0)) {
            words.learn(field, text(1), text(2));
        }
    }
    for choice in said {
        let code = if choice.field == "branch" { "class" } else { choice.field.as_str() };
        let learnt = Field::parse(code).is_some_and(|field| words.learn(field, &choice.from, &choice.to));
        if !learnt {
            return Err(Failure::usage(format!("Cột «{}» không có từ điển, hoặc thiếu chữ.", choice.field)));
        }
    }
    Ok(words)
}

/// Remembers them.
pub fn keep(tx: &Tx<'_>, words: &Words) -> Result<(), Failure> {
    let all: Vec<Value> = words.all().map(|(field, from, to)| json!([field.code(), from, to])).collect();
    if !all.is_empty() {
        store::remembered::keep_as(tx, NAME, &Value::Array(all))?;
    }
    Ok(())
}
