//! The people of the office as an import meets them: by number, and by name.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::birth::BirthDate;
use domain::id::Id;
use domain::name::fold;
use store::Conn;
use store::members::{MemberListRow, Search, search};

use crate::Failure;

/// Everybody recorded, found by number and by folded name.
#[derive(Debug, Default)]
pub struct Known {
    people: Vec<MemberListRow>,
    by_id: HashMap<Id, usize>,
    by_personal_id: HashMap<String, Vec<usize>>,
    by_moet_id: HashMap<String, Vec<usize>>,
    by_name: HashMap<String, Vec<usize>>,
    /// What people were called before, and what else they are called.
    by_former_name: HashMap<String, Vec<usize>>,
    /// Numbers they had before.
    by_former_number: HashMap<String, Vec<usize>>,
}

impl Known {
    /// Reads everybody, with the class of `day` under its name in the school year given.
    pub fn read(conn: &Conn<'_>, day: NaiveDate, year: Option<Id>) -> Result<Self, Failure> {
        let ask = Search { school_year_id: year, ..Search::everyone(day) };
        let mut known = Known::default();
        for row in search(conn, &ask)?.0 {
            let at = known.people.len();
            if let Some(number) = &row.person.personal_id {
                known.by_personal_id.entry(number.clone()).or_default().push(at);
            }
            if let Some(number) = &row.person.moet_id {
                known.by_moet_id.entry(number.clone()).or_default().push(at);
            }
            known.by_name.entry(fold(&row.person.full_name)).or_default().push(at);
            if let Some(other) = &row.person.other_name {
                known.by_former_name.entry(fold(other)).or_default().push(at);
            }
            known.by_id.insert(row.person.id, at);
            known.people.push(row);
        }
        for former in store::people::former(conn)? {
            let Some(at) = known.by_id.get(&former.person).copied() else { continue };
            if let Some(name) = former.full_name {
                known.by_former_name.entry(fold(&name)).or_default().push(at);
            }
            for number in [former.personal_id, former.moet_id].into_iter().flatten() {
                known.by_former_number.entry(number).or_default().push(at);
            }
        }
        Ok(known)
    }

    /// The person of this id.
    pub fn by_id(&self, id: &str) -> Option<&MemberListRow> {
        self.by_id.get(&id.parse::<Id>().ok()?).map(|at| &self.people[*at])
    }

    /// All of them.
    pub fn everybody(&self) -> &[MemberListRow] {
        &self.people
    }

    /// Those who carry one of these numbers, each once.
    pub fn by_number(&self, personal_id: Option<&str>, moet_id: Option<&str>) -> Vec<&MemberListRow> {
        let of = |index: &HashMap<String, Vec<usize>>, number: Option<&str>| {
            number.and_then(|number| index.get(number)).cloned().unwrap_or_default()
        };
        let mut found = of(&self.by_personal_id, personal_id);
        found.extend(of(&self.by_moet_id, moet_id));
        found.sort_unstable();
        found.dedup();
        found.into_iter().map(|at| &self.people[at]).collect()
    }

    /// Those who carried one of these numbers before, each once.
    pub fn by_former_number(&self, personal_id: Option<&str>, moet_id: Option<&str>) -> Vec<&MemberListRow> {
        let numbers = [personal_id, moet_id].into_iter().flatten();
        self.once(numbers.filter_map(|number| self.by_former_number.get(number)))
    }

    /// Those who were called so before, or are called so beside their name.
    pub fn by_former_name(&self, name: &str) -> Vec<&MemberListRow> {
        if self.by_former_name.is_empty() {
            return Vec::new();
        }
        self.once(self.by_former_name.get(&fold(name)).into_iter())
    }

    fn once<'a>(&'a self, found: impl Iterator<Item = &'a Vec<usize>>) -> Vec<&'a MemberListRow> {
        let mut at: Vec<usize> = found.flatten().copied().collect();
        at.sort_unstable();
        at.dedup();
        at.into_iter().map(|at| &self.people[at]).collect()
    }

    /// Those whose folded name is the same.
    pub fn by_name(&self, name: &str) -> Vec<&MemberListRow> {
        if self.people.is_empty() {
            return Vec::new(); // The first list of an office: nothing to fold the name for.
        }
        self.by_name.get(&fold(name)).into_iter().flatten().map(|at| &self.people[*at]).collect()
    }
}

/// The birth date recorded, if it can be read.
pub fn birth(row: &MemberListRow) -> Option<BirthDate> {
    row.person.born_on.as_deref()?.parse().ok()
}
