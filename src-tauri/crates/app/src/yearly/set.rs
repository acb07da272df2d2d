//! `yearly.set`: cells of a year, one or a whole class at once.

use std::collections::BTreeSet;

use serde_json::json;

use super::record::{Record, field_label};
use super::wire::YearSet;
use crate::branches::parse_year;
use crate::journal::said::Said;
use crate::members::wire::Touched;
use crate::{Call, Failure, dates};

/// `yearly.set`.
pub fn run(call: &Call<'_>, args: YearSet) -> Result<Touched, Failure> {
    let year = match &args.school_year {
        None => call.office()?.current_year()?.1,
        Some(label) => parse_year(label)?,
    };
    let people: BTreeSet<&str> = args.cells.iter().map(|cell| cell.person.as_str()).collect();
    let fields: BTreeSet<&str> = args.cells.iter().map(|cell| cell.field.as_str()).collect();
    let mut arguments = json!({ "label": year.display(), "count": people.len(), "fields": fields });
    if let (Some(one), 1) = (people.first(), people.len()) {
        arguments["person"] = json!(one);
    }
    let count = call.write(arguments, |tx| {
        let mut record = Record::of_year(tx, year)?;
        for cell in &args.cells {
            record.put(tx, dates::id(&cell.person, "người này")?, &cell.field, &cell.value)?;
        }
        record.write(tx)
    })?;
    Ok(Touched { count })
}

/// "Đã ghi xếp loại đoàn viên năm học 2025–2026 của 45 người."
pub fn said(said: &Said<'_>) -> String {
    let what = match said.list("fields").as_slice() {
        [field] => label(field),
        _ => "kết quả".to_owned(),
    };
    let who = match said.count() {
        1 => said.person_or("1 người"),
        count => format!("{count} người"),
    };
    format!("Đã ghi {what} {} {} của {who}.", said.year_word(), said.text("label"))
}

/// The name of a field inside a sentence.
fn label(field: &str) -> String {
    let label = field_label(field);
    let mut letters = label.chars();
    match letters.next() {
        // «KQ» stays as it is.
        Some(first) if !label.starts_with("KQ") => first.to_lowercase().chain(letters).collect(),
        _ => label.to_owned(),
    }
}
