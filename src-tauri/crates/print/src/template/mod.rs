//! The office's own Word templates: `{{họ_tên}}` is replaced, a table row with `{{ds.họ_tên}}` is repeated.
//!
//! Invariant: whatever is not a placeholder stays byte for byte: other parts of the file are copied as they are packed,
//! and in a part that is read only the text of the runs touched changes, so its look stays. Word may split a placeholder
//! over runs; it is found all the same, because a paragraph is read as a whole. Rejected: the crates that fill templates
//! (docx-handlebars brings an older zip, docx-template a network client; none tells broken placeholders), and parsing
//! into a tree and writing it anew (prefixes and attributes Word put there would be lost).

mod error;
mod names;
mod package;
mod text;

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

pub use error::TemplateError;
pub use names::key;

use package::{parts, rewritten};
use text::{Part, Spot};

/// Giá trị of placeholders, by [`key`].
pub type Values = BTreeMap<String, String>;

/// What a template is filled with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filling {
    /// Values of placeholders by themselves.
    pub one: Values,
    /// Values of each row, for placeholders of a list: `{{ds.…}}`.
    pub rows: Vec<Values>,
}

/// What was found in a template.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inspection {
    /// Placeholders by themselves, as written, in order.
    pub single: Vec<String>,
    /// Placeholders of a repeated row, as written without the list, in order.
    pub listed: Vec<String>,
    /// What is broken, a sentence each.
    pub broken: Vec<String>,
}

/// Looks at a template.
///
/// # Errors
/// [`TemplateError`] when it is no Word file that can be filled.
pub fn inspect(file: &[u8]) -> Result<Inspection, TemplateError> {
    let mut found = Inspection::default();
    let mut seen = BTreeSet::new();
    for (_, xml) in parts(file)? {
        let part = Part::read(&xml)?;
        for spot in part.spots() {
            let listed = spot.listed().map(str::to_owned);
            let (is_row, name) = (listed.is_some(), listed.unwrap_or_else(|| spot.name.clone()));
            if seen.insert((is_row, key(&name))) {
                if is_row { &mut found.listed } else { &mut found.single }.push(name);
            }
        }
        found.broken.extend(part.broken());
    }
    Ok(found)
}

/// Fills a template. What has no value prints as dots.
///
/// # Errors
/// [`TemplateError`] when it is no Word file that can be filled, or something in it is broken.
pub fn fill(file: &[u8], filling: &Filling) -> Result<Vec<u8>, TemplateError> {
    let mut changed = BTreeMap::new();
    for (name, xml) in parts(file)? {
        let part = Part::read(&xml)?;
        if let Some(sentence) = part.broken().into_iter().next() {
            return Err(TemplateError::Broken(sentence));
        }
        let new = part.filled(filling)?;
        if new != xml {
            changed.insert(name, new);
        }
    }
    rewritten(file, &changed)
}

/// What stands for a value that is not known.
const DOTS: &str = "………………";

fn value(values: &Values, name: &str) -> String {
    values.get(&key(name)).filter(|value| !value.trim().is_empty()).cloned().unwrap_or_else(|| DOTS.to_owned())
}

fn told(spot: &Spot, filling: &Filling, row: Option<&Values>) -> String {
    let value = match (spot.listed(), row) {
        (Some(name), Some(row)) => value(row, name),
        _ => value(&filling.one, &spot.name),
    };
    // A control character would make the file unreadable.
    crate::Text::from(value).to_string()
}
