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
    by_personal_id: HashMap<String, Vec<usize>>,
    by_moet_id: HashMap<String, Vec<usize>>,
    by_name: HashMap<String, Vec<usize>>,
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
            known.people.push(row);
        }
        Ok(known)
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
