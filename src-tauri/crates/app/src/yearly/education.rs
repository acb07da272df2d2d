//! `yearly.set_education`: trình độ of a person.

use domain::id::Id;
use domain::yearly::EDUCATION;
use serde_json::json;
use store::yearly::education::{self, EducationRow};
use store::{Conn, people};

use super::wire::{EducationField, EducationSet};
use crate::office::wire::Nothing;
use crate::{Call, Failure, dates};

/// `yearly.set_education`: what is left out is cleared; nothing left takes the row away.
pub fn run(call: &Call<'_>, args: EducationSet) -> Result<Nothing, Failure> {
    let person = dates::id(&args.person, "người này")?;
    let text = |text: &Option<String>| dates::optional_text(text.as_deref());
    let now = EducationRow {
        general: text(&args.general),
        professional: text(&args.professional),
        political: text(&args.political),
        language: text(&args.language),
        computing: text(&args.computing),
        ..blank(person)
    };
    call.write(json!({ "person": person }), |tx| {
        people::get(tx, person)?.ok_or_else(|| Failure::not_found("người này"))?;
        let empty = now == blank(person);
        match education::of_person(tx, person)? {
            Some(_) if empty => education::delete(tx, now.id)?,
            Some(_) => education::update(tx, &now)?,
            None if empty => {}
            None => education::insert(tx, &now)?,
        }
        Ok(())
    })?;
    Ok(Nothing {})
}

/// A row without anything in it.
pub fn blank(person: Id) -> EducationRow {
    EducationRow {
        id: Id::derived("education", &person.to_string()),
        person_id: person,
        general: None,
        professional: None,
        political: None,
        language: None,
        computing: None,
    }
}

/// The fields of the form with what is recorded.
pub fn fields(conn: &Conn<'_>, person: Id) -> Result<Vec<EducationField>, Failure> {
    let row = education::of_person(conn, person)?.unwrap_or_else(|| blank(person));
    let value = |field: &str| match field {
        "general" => &row.general,
        "professional" => &row.professional,
        "political" => &row.political,
        "language" => &row.language,
        _ => &row.computing,
    };
    let told = |(field, label, offered): &(&str, &str, &[&str])| EducationField {
        field: (*field).to_owned(),
        label: (*label).to_owned(),
        value: value(field).clone().unwrap_or_default(),
        offered: offered.iter().map(|word| (*word).to_owned()).collect(),
    };
    Ok(EDUCATION.iter().map(told).collect())
}

/// "12/12; Đại học" as a list prints it.
pub fn line(row: &EducationRow) -> String {
    [&row.general, &row.professional, &row.political, &row.language, &row.computing]
        .into_iter()
        .flatten()
        .map(String::as_str)
        .collect::<Vec<_>>()
        .join("; ")
}
