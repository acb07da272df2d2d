//! The rows of one import that came before: one person in several rows adds up, two of one name stay two.
//!
//! What a person's rows say together is put together only when a further row of him is met: nearly every row is the
//! only one, and a whole school would pay for it.

use std::collections::HashMap;

use chrono::NaiveDate;
use exchange::draft::Fields;
use store::members::MemberListRow;

use super::compare::Compared;
use super::facts::values;
use super::wire::{PlanChange, Verdict};
use crate::members::field_label;

/// A person as the rows so far tell of him.
#[derive(Debug)]
pub struct Told<'d, 'k> {
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
    /// The first row.
    first: &'d Fields,
    /// The further ones.
    more: Vec<&'d Fields>,
}

/// What makes two rows one person: a number, else name and whole birth date.
#[derive(Debug, PartialEq, Eq, Hash)]
pub enum Identity<'d> {
    /// The office's own code.
    Office(&'d str),
    /// Số định danh.
    Personal(&'d str),
    /// Mã của ngành.
    Ministry(&'d str),
    /// Name in small letters, and birth date.
    Named(String, NaiveDate),
}

/// Remembers the rows of the same import.
///
/// Two identities of each row are looked for and kept: with the slow hash of the standard library that took longer than
/// all other judging. A file made to defeat the quick one would only be read more slowly.
#[derive(Debug)]
pub struct Seen<'d, 'k> {
    by_identity: HashMap<Identity<'d>, usize, foldhash::fast::RandomState>,
    /// The people told of so far.
    pub told: Vec<Told<'d, 'k>>,
}

/// By what a row can be found again.
pub type Identities<'d> = [Option<Identity<'d>>; 4];

/// The identities of a row, the surest first.
pub fn identities(fields: &Fields) -> Identities<'_> {
    let named = match (&fields.name, fields.born_on.and_then(|born| born.full())) {
        (Some(name), Some(born)) => Some(Identity::Named(name.to_lowercase(), born)),
        _ => None,
    };
    [
        fields.office_id.as_deref().map(Identity::Office),
        fields.personal_id.as_deref().map(Identity::Personal),
        fields.moet_id.as_deref().map(Identity::Ministry),
        named,
    ]
}

impl<'d, 'k> Seen<'d, 'k> {
    /// Nobody yet, and room for so many rows.
    pub fn of_rows(rows: usize) -> Self {
        let by_identity = HashMap::with_capacity_and_hasher(rows * 2, foldhash::fast::RandomState::default());
        Self { by_identity, told: Vec::with_capacity(rows) }
    }

    /// The person a row speaks of, if a row above does. Name and birth date say nothing against two different numbers.
    pub fn find(&self, identities: &Identities<'d>, fields: &Fields) -> Option<usize> {
        identities.iter().flatten().find_map(|key| {
            let at = *self.by_identity.get(key)?;
            let numbered = !matches!(key, Identity::Named(..));
            (numbered || !self.told[at].numbers_differ(fields)).then_some(at)
        })
    }

    /// Remembers a row of somebody new to this import.
    pub fn tell(
        &mut self,
        key: u32,
        row: u32,
        fields: &'d Fields,
        identities: Identities<'d>,
        compared: &Compared<'k>,
    ) {
        self.remember(identities, self.told.len());
        self.told.push(Told {
            key,
            row,
            verdict: compared.verdict,
            person: compared.person,
            changes: compared.changes.clone(),
            first: fields,
            more: Vec::new(),
        });
    }

    /// Remembers what a further row of the same person adds.
    pub fn add(&mut self, at: usize, fields: &'d Fields, identities: Identities<'d>, changes: &[PlanChange]) {
        self.remember(identities, at);
        let told = &mut self.told[at];
        told.changes.extend_from_slice(changes);
        told.more.push(fields);
    }

    fn remember(&mut self, identities: Identities<'d>, at: usize) {
        for identity in identities.into_iter().flatten() {
            self.by_identity.entry(identity).or_insert(at);
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

impl Told<'_, '_> {
    /// All rows so far, the first one first.
    fn rows(&self) -> impl Iterator<Item = &Fields> {
        std::iter::once(self.first).chain(self.more.iter().copied())
    }

    fn numbers_differ(&self, fields: &Fields) -> bool {
        let differ = |of: fn(&Fields) -> &Option<String>| {
            let before = self.rows().find_map(|row| of(row).as_ref());
            matches!((before, of(fields)), (Some(a), Some(b)) if a != b)
        };
        differ(|row| &row.personal_id) || differ(|row| &row.moet_id)
    }

    /// What all rows so far say; of two the first.
    fn said(&self) -> HashMap<&'static str, String> {
        let mut all = HashMap::new();
        for (field, value) in self.rows().flat_map(|row| said(row)) {
            all.entry(field).or_insert(value);
        }
        all
    }

    /// What a further row says otherwise, as a reader compares it.
    pub fn contradicted_by(&self, fields: &Fields) -> Vec<String> {
        let so_far = self.said();
        let mut clash = Vec::new();
        for (field, value) in said(fields) {
            // Notes add up; how a name is spelled is told where it stands.
            let Some(before) = so_far.get(field).filter(|before| **before != value && field != "note") else {
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
        let so_far = self.said();
        let mut added: Vec<PlanChange> = said(fields)
            .into_iter()
            .filter(|(field, _)| !so_far.contains_key(field))
            .map(|(field, value)| PlanChange { field: field.to_owned(), old: None, new: Some(value) })
            .collect();
        added.sort_by(|a, b| a.field.cmp(&b.field));
        added
    }
}

fn shown(value: &str) -> String {
    domain::date::parse_iso(value).map_or_else(|_| value.to_owned(), domain::date::dmy)
}
