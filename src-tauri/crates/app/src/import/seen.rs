//! The rows of one import that came before: one person in several rows adds up, two of one name stay two.

use std::collections::HashMap;

use exchange::draft::Fields;
use store::members::MemberListRow;

use super::compare::Compared;
use super::facts::values;
use super::wire::{PlanChange, Verdict};
use crate::members::field_label;

/// A person as the rows so far tell of him.
#[derive(Debug)]
pub struct Told<'k> {
    /// Key of the first row.
    pub key: u32,
    /// Its row in the sheet.
    pub row: u32,
    /// Its verdict.
    pub verdict: Verdict,
    /// The person recorded whom it speaks of.
    pub person: Option<&'k MemberListRow>,
    /// What all rows so far change of that person.
    pub changes: Vec<PlanChange>,
    /// What all rows so far say.
    said: HashMap<&'static str, String>,
}

/// Remembers the rows of the same import.
#[derive(Debug, Default)]
pub struct Seen<'k> {
    by_identity: HashMap<String, usize>,
    /// The people told of so far.
    pub told: Vec<Told<'k>>,
}

/// What makes two rows one person: a number, else name and whole birth date.
fn identities(fields: &Fields) -> Vec<String> {
    let numbers = [("i", &fields.office_id), ("p", &fields.personal_id), ("m", &fields.moet_id)];
    let mut keys: Vec<String> =
        numbers.iter().filter_map(|(kind, number)| number.as_ref().map(|n| format!("{kind}{n}"))).collect();
    if let (Some(name), Some(born)) = (&fields.name, fields.born_on.and_then(|born| born.full())) {
        keys.push(format!("n{}|{born}", name.to_lowercase()));
    }
    keys
}

impl<'k> Seen<'k> {
    /// The person a row speaks of, if a row above does. Name and birth date say nothing against two different numbers.
    pub fn find(&self, fields: &Fields) -> Option<usize> {
        let found = identities(fields).into_iter().find_map(|key| {
            let at = *self.by_identity.get(&key)?;
            let numbered = !key.starts_with('n');
            (numbered || !self.told[at].numbers_differ(fields)).then_some(at)
        })?;
        Some(found)
    }

    /// Remembers a row of somebody new to this import.
    pub fn tell(&mut self, key: u32, row: u32, fields: &Fields, compared: &Compared<'k>) {
        let at = self.told.len();
        for identity in identities(fields) {
            self.by_identity.entry(identity).or_insert(at);
        }
        self.told.push(Told {
            key,
            row,
            verdict: compared.verdict,
            person: compared.person,
            changes: compared.changes.clone(),
            said: said(fields),
        });
    }

    /// Remembers what a further row of the same person adds.
    pub fn add(&mut self, at: usize, fields: &Fields, changes: &[PlanChange]) {
        for identity in identities(fields) {
            self.by_identity.entry(identity).or_insert(at);
        }
        let told = &mut self.told[at];
        told.changes.extend_from_slice(changes);
        for (field, value) in said(fields) {
            told.said.entry(field).or_insert(value);
        }
    }
}

fn said(fields: &Fields) -> HashMap<&'static str, String> {
    let mut said: HashMap<&'static str, String> = values(fields).into_iter().collect();
    if let Some(class) = &fields.class {
        said.insert("branch", class.clone());
    }
    said
}

impl Told<'_> {
    fn numbers_differ(&self, fields: &Fields) -> bool {
        let differ = |field: &str, number: &Option<String>| matches!((self.said.get(field), number), (Some(a), Some(b)) if a != b);
        differ("personal_id", &fields.personal_id) || differ("moet_id", &fields.moet_id)
    }

    /// What a further row says otherwise, as a reader compares it.
    pub fn contradicted_by(&self, fields: &Fields) -> Vec<String> {
        let mut clash = Vec::new();
        for (field, value) in said(fields) {
            // Notes add up; how a name is spelled is told where it stands.
            let Some(before) = self.said.get(field).filter(|before| **before != value && field != "note") else {
                continue;
            };
            let label = if field == "branch" { "Lớp" } else { field_label(field) };
            clash.push(format!("{label} «{}» và «{}»", shown(before), shown(&value)));
        }
        clash.sort();
        clash
    }

    /// What a further row adds about somebody new.
    pub fn added_by(&self, fields: &Fields) -> Vec<PlanChange> {
        let mut added: Vec<PlanChange> = said(fields)
            .into_iter()
            .filter(|(field, _)| !self.said.contains_key(field))
            .map(|(field, value)| PlanChange { field: field.to_owned(), old: None, new: Some(value) })
            .collect();
        added.sort_by(|a, b| a.field.cmp(&b.field));
        added
    }
}

fn shown(value: &str) -> String {
    domain::date::parse_iso(value).map_or_else(|_| value.to_owned(), domain::date::dmy)
}
