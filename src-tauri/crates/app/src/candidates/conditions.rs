//! «Điều kiện»: what is known of the person's side of the conditions: education, school report, consents, former membership.
//!
//! Invariant: a record holds facts and no judgement. Whether somebody follows a religion stands with the person and is
//! not asked for again.

use chrono::NaiveDate;
use domain::path::{Conditions, PersonKind};
use domain::rules::Switch;
use serde_json::{Map, Value, json};
use store::conditions::{self, ConditionsRow};
use store::people::PersonRow;

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
    /// Reads a row, if there is one; the column only ever holds what this program wrote.
    pub fn read(row: Option<&ConditionsRow>, person: &PersonRow) -> Self {
        let facts = row.map(|row| facts_of(&row.facts)).unwrap_or_default();
        let read: Conditions = serde_json::from_value(Value::Object(facts.clone())).unwrap_or_default();
        let day = facts.get("over_age_consent_on").and_then(Value::as_str);
        Self {
            over_age_consent_on: day.and_then(|day| day.parse().ok()),
            judged: Conditions { religious: religious(person.religion.as_deref()), ..read },
            facts,
        }
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
