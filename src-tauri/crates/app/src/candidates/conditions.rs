//! «Điều kiện»: what is known of the person's side of the conditions: education, school report, consents, former membership.
//!
//! Invariant: a record holds facts and no judgement. Whether somebody follows a religion stands with the person and is
//! not asked for again.

use chrono::NaiveDate;
use domain::id::Id;
use domain::path::{Conditions, Mark, PersonKind};
use domain::rules::Switch;
use serde_json::{Map, Value, json};
use store::Conn;
use store::conditions::{self, ConditionsRow};
use store::consents::ConsentRow;
use store::people::PersonRow;
use store::yearly::MarksRow;

use super::fields::CONDITIONS;
use super::page::stands_at;
use super::records_wire::{ConditionsWire, SetConditions};
use super::stand::{Stand, facts_of, stand};
use super::wire::CandidateStands;
use super::{entered, form};
use crate::{Call, Failure, dates};

/// Điều kiện: a record as read, with what the person's own row says.
#[derive(Clone)]
pub struct Known {
    facts: Map<String, Value>,
    /// What the rules look at.
    pub judged: Conditions,
    /// The written consent for somebody above the upper age.
    pub over_age_consent_on: Option<NaiveDate>,
}

impl Known {
    /// Reads a row, if there is one; the column only ever holds what this program wrote. Marks that are not written here
    /// are those of the years, and of consents in the file and beside the person the last ones count.
    pub fn read(
        row: Option<&ConditionsRow>,
        consent: Option<&ConsentRow>,
        person: &PersonRow,
        marks: &[MarksRow],
    ) -> Self {
        let facts = row.map(|row| facts_of(&row.facts)).unwrap_or_default();
        let mut read: Conditions = serde_json::from_value(Value::Object(facts.clone())).unwrap_or_default();
        marked(&mut read, marks);
        if let Some(own) = consent {
            read.consent_on = read.consent_on.max(own.given_on);
            read.representative_consent_on = read.representative_consent_on.max(own.representative_on);
            read.consent_withdrawn_on = read.consent_withdrawn_on.max(own.withdrawn_on);
        }
        let day = facts.get("over_age_consent_on").and_then(Value::as_str);
        Self {
            over_age_consent_on: day.and_then(|day| day.parse().ok()),
            judged: Conditions { religious: religious(person.religion.as_deref()), ..read },
            facts,
        }
    }
}

/// What the files of a person say of consent.
pub fn consents_in_files(conn: &Conn<'_>, person: Id) -> Result<Vec<Conditions>, Failure> {
    let rows = conditions::of_person(conn, person)?;
    Ok(rows.iter().map(|row| serde_json::from_str(&row.facts).unwrap_or_default()).collect())
}

/// Fills in the marks of grades 10 and 11 and of term 1 of grade 12; of a year done twice the last counts.
fn marked(known: &mut Conditions, marks: &[MarksRow]) {
    for row in marks.iter().rev() {
        let (study, conduct, fields) = match row.grade {
            10 => (&row.study, &row.conduct, (&mut known.year_10_result, &mut known.year_10_conduct)),
            11 => (&row.study, &row.conduct, (&mut known.year_11_result, &mut known.year_11_conduct)),
            12 => (&row.term_study, &row.term_conduct, (&mut known.term_12_result, &mut known.term_12_conduct)),
            _ => continue,
        };
        let read = |code: &Option<String>| code.as_deref().and_then(Mark::parse);
        *fields.0 = fields.0.or(read(study));
        *fields.1 = fields.1.or(read(conduct));
    }
}

/// «Không» is an answer; nothing written is none.
fn religious(written: Option<&str>) -> Option<bool> {
    match written.map(domain::name::fold).as_deref() {
        None | Some("" | "chua ro") => None,
        Some(text) => Some(text != "khong"),
    }
}

/// `candidates.set_conditions`: the whole record anew; without facts it is taken away.
pub fn set(call: &Call<'_>, args: SetConditions) -> Result<CandidateStands, Failure> {
    let id = dates::id(&args.candidate, "hồ sơ")?;
    let facts = entered::read(CONDITIONS, args.facts, "Phần điều kiện")?;
    call.write(json!({ "candidate": id }), |tx| {
        let stand = stand(tx, id, call.today())?.ok_or_else(|| Failure::not_found("hồ sơ này"))?;
        let text = Value::Object(facts.clone()).to_string();
        match conditions::of_candidacy(tx, id)? {
            Some(row) if facts.is_empty() => conditions::delete(tx, row.id)?,
            Some(row) => conditions::update(tx, &ConditionsRow { facts: text, ..row })?,
            None if facts.is_empty() => {}
            None => {
                let row =
                    ConditionsRow { id: call.new_id(), candidacy_id: id, person_id: stand.person.id, facts: text };
                conditions::insert(tx, &row)?;
            }
        }
        Ok(())
    })?;
    stands_at(call, id)
}

/// What the page of a candidate shows of it.
pub fn told(stand: &Stand) -> ConditionsWire {
    let facts = stand.known.facts.clone();
    let pupil = stand.person_kind() == PersonKind::Pupil;
    let marks = pupil && stand.practice().is_on(Switch::PupilMarks);
    let religion = stand.practice().is_on(Switch::ReligionConsent) && stand.known.judged.religious == Some(true);
    let rare = |key: &str| match key {
        "education" => pupil,
        "religion_request_on" | "religion_consent_on" => !religion,
        "left_party_on" | "consent_withdrawn_on" | "record_erased" | "over_age_consent_on" | "political_paper" => true,
        key if key.starts_with("year_1") || key.starts_with("term_1") => !marks,
        _ => false,
    };
    ConditionsWire {
        recorded: !facts.is_empty(),
        lines: entered::lines(CONDITIONS, &facts),
        fields: form::fields_of(CONDITIONS, rare),
        facts,
    }
}
