//! What becomes of each class name of a list: a chi đoàn of the year, one going up, or a new one.
//!
//! In a new school year a class whose people mostly come from one chi đoàn is that chi đoàn going up; the people stay in
//! their chi đoàn and only its class name is new.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use domain::class_name::{self, almost_same, likeness};
use domain::id::Id;
use domain::values::PersonKind;
use store::branches::years;
use store::members::MemberListRow;
use store::{Conn, Tx};

use super::known::Known;
use super::plan::PlanDraft;
use crate::branches::{call_it, make, usual_kind};
use crate::{Call, Failure};

/// What a class name stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Class {
    /// A chi đoàn of this school year.
    There(Id),
    /// A chi đoàn of an earlier year going up.
    GoesUp(Id),
    /// A chi đoàn still to be made.
    New,
    /// Written almost like a known one.
    Almost(String),
}

/// Every class name of an import.
#[derive(Debug, Default)]
pub struct Classes {
    by_name: BTreeMap<String, Class>,
}

impl Classes {
    /// Looks at every class name of the drafts. `year`: the school year's row, if it exists already.
    pub fn of_drafts(conn: &Conn<'_>, drafts: &[&PlanDraft], known: &Known, year: Option<Id>) -> Result<Self, Failure> {
        let there: HashMap<String, Id> = match year {
            None => HashMap::new(),
            Some(year) => {
                years::of_school_year(conn, year)?.into_iter().map(|row| (row.class_name, row.branch_id)).collect()
            }
        };
        let placed: BTreeSet<Id> = there.values().copied().collect();
        let names = spellings(drafts);
        let mut by_name: BTreeMap<String, Class> = BTreeMap::new();
        let mut apart: HashMap<String, Vec<&str>> = HashMap::new();
        for name in there.keys() {
            apart.entry(likeness(name)).or_default().push(name);
        }
        let mut taken: BTreeSet<Id> = BTreeSet::new();
        let origins =
            if names.iter().all(|name| there.contains_key(*name)) { HashMap::new() } else { origins(drafts, known) };
        for name in names {
            let class = if let Some(id) = there.get(name) {
                Class::There(*id)
            } else if let Some(other) =
                apart.get(&likeness(name)).and_then(|near| near.iter().find(|other| almost_same(other, name)))
            {
                Class::Almost((*other).to_owned())
            } else {
                apart.entry(likeness(name)).or_default().push(name);
                match origins.get(name).and_then(most).filter(|id| !placed.contains(id) && !taken.contains(id)) {
                    Some(id) => {
                        taken.insert(id);
                        Class::GoesUp(id)
                    }
                    None => Class::New,
                }
            };
            by_name.insert(name.to_owned(), class);
        }
        Ok(Classes { by_name })
    }

    /// What a class name stands for.
    pub fn of(&self, name: &str) -> Option<&Class> {
        self.by_name.get(name)
    }

    /// The chi đoàn that would be made, and those that go up.
    pub fn fresh(&self) -> (Vec<&str>, Vec<&str>) {
        let names = |wanted: fn(&Class) -> bool| {
            self.by_name.iter().filter(|(_, class)| wanted(class)).map(|(name, _)| name.as_str()).collect()
        };
        (names(|class| *class == Class::New), names(|class| matches!(class, Class::GoesUp(_))))
    }

    /// Whether a person recorded gets another class by this name: another chi đoàn, or a new name of his own.
    pub fn changes(&self, name: &str, row: &MemberListRow) -> bool {
        match self.of(name) {
            Some(Class::There(id)) => row.branch_id != Some(*id),
            Some(Class::GoesUp(_) | Class::New) => true,
            Some(Class::Almost(_)) | None => false,
        }
    }

    /// Makes what is to be made, and gives the chi đoàn of every class name.
    pub fn settle(&self, call: &Call<'_>, tx: &Tx<'_>, year: Id, used: &BTreeSet<&str>) -> Result<Settled, Failure> {
        let (mut settled, usual) = (Settled::default(), usual_kind(tx)?);
        for (name, class) in &self.by_name {
            if !used.contains(name.as_str()) {
                continue;
            }
            let id = match class {
                Class::There(id) => *id,
                Class::GoesUp(id) => {
                    call_it(call, tx, *id, year, name, None)?;
                    *id
                }
                Class::New | Class::Almost(_) => {
                    let id = make(tx, call.new_id(), name, kind_of(name, usual))?;
                    call_it(call, tx, id, year, name, None)?;
                    settled.made += 1;
                    id
                }
            };
            settled.by_name.insert(name.clone(), id);
        }
        Ok(settled)
    }
}

/// Who the people of a class name are: lists write the chi đoàn of teachers where a class would stand.
pub fn kind_of(class: &str, usual: PersonKind) -> PersonKind {
    match domain::name::fold(class).as_str() {
        "gv" | "giao vien" | "cbgv" | "can bo giao vien" | "cb-gv" | "gv-nv" | "giao vien - nhan vien" => {
            PersonKind::Teacher
        }
        _ if class_name::grade(class).is_some() => PersonKind::Pupil,
        _ => usual,
    }
}

/// Class names with their chi đoàn, all of them there now.
#[derive(Debug, Default)]
pub struct Settled {
    /// Class name → chi đoàn.
    pub by_name: HashMap<String, Id>,
    /// How many were made.
    pub made: u32,
}

/// Every class name, the spelling that most rows use before those that are almost the same.
fn spellings<'d>(drafts: &[&'d PlanDraft]) -> Vec<&'d str> {
    let mut rows: BTreeMap<&str, usize> = BTreeMap::new();
    for class in drafts.iter().filter_map(|row| row.draft.fields.class.as_deref()) {
        *rows.entry(class).or_default() += 1;
    }
    let mut names: Vec<&str> = rows.keys().copied().collect();
    names.sort_by_key(|name| Reverse(rows[name]));
    names
}

/// Class name → from which chi đoàn how many of its known people come.
fn origins<'d>(drafts: &[&'d PlanDraft], known: &Known) -> HashMap<&'d str, HashMap<Id, usize>> {
    let mut origins: HashMap<&str, HashMap<Id, usize>> = HashMap::new();
    if known.everybody().is_empty() {
        return origins;
    }
    for row in drafts {
        let fields = &row.draft.fields;
        let Some(class) = fields.class.as_deref() else { continue };
        let by_number = known.by_number(fields.personal_id.as_deref(), fields.moet_id.as_deref());
        let found = match by_number.as_slice() {
            [person] => Some(*person),
            [] => {
                let name = fields.name.as_deref().unwrap_or_default();
                let mut exact = known.by_name(name);
                exact.retain(|person| fields.born_on.is_some() && super::known::birth(person) == fields.born_on);
                if exact.len() == 1 { exact.pop() } else { None }
            }
            _ => None,
        };
        if let Some(branch) = found.and_then(|person| person.branch_id) {
            *origins.entry(class).or_default().entry(branch).or_default() += 1;
        }
    }
    origins
}

/// The one that more than half of them come from.
fn most(counts: &HashMap<Id, usize>) -> Option<Id> {
    let total: usize = counts.values().sum();
    counts.iter().max_by_key(|(_, count)| **count).filter(|(_, count)| **count * 2 > total).map(|(id, _)| *id)
}
