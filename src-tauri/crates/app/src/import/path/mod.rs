//! Those already on the way: what a row of a tracking list does to somebody's path.
//!
//! Invariant: steps are never edited here either. What the office lacks is added, what was left empty is filled in, and a
//! day or number that differs from the recorded one waits for a decision; then the recorded step is voided and recorded
//! anew. The timeline that would come of it is judged by `domain` before anything is written: a refusal keeps the row
//! out, a finding is shown beside its date and keeps nothing out.

mod acts;
mod judge;
mod write;

use std::collections::HashMap;
use std::sync::Arc;

use chrono::{Datelike, NaiveDate};
use domain::class_name;
use domain::id::Id;
use domain::school_year::SchoolYear;
use exchange::draft::Fields;
use store::Conn;

pub use acts::Fate;
pub use judge::{Judged, judge};
pub use write::write;

use crate::Failure;
use crate::candidates::{Stand, stands};
use crate::rules::OfficeBook;

/// The paths of the office as an import of candidates meets them.
pub struct Paths {
    stands: Arc<HashMap<Id, Stand>>,
    book: OfficeBook,
    today: NaiveDate,
    /// The school year of the list.
    year: SchoolYear,
    /// The school year in work.
    current: SchoolYear,
}

impl Paths {
    /// Reads every candidacy; of several of one person the open one counts, else the last.
    pub fn read(conn: &Conn<'_>, today: NaiveDate, year: SchoolYear, current: SchoolYear) -> Result<Self, Failure> {
        let mut own: HashMap<Id, Stand> = HashMap::new();
        let rank = |stand: &Stand| (!stand.timeline.closed(), stand.candidacy.opened_on);
        for stand in stands(conn, today)? {
            if own.get(&stand.person.id).is_none_or(|other| rank(other) <= rank(&stand)) {
                own.insert(stand.person.id, stand);
            }
        }
        Ok(Paths { stands: Arc::new(own), book: OfficeBook::read(conn)?, today, year, current })
    }

    /// The same for rows that speak of another school year.
    pub fn in_year(&self, year: SchoolYear) -> Self {
        Paths { stands: Arc::clone(&self.stands), book: self.book.clone(), year, ..*self }
    }

    /// The path of somebody recorded.
    pub fn of(&self, person: Id) -> Option<&Stand> {
        self.stands.get(&person)
    }

    /// Whether the list speaks of a school year that is over: nobody recorded is moved by it.
    pub fn past(&self) -> bool {
        self.year < self.current
    }

    /// Whether somebody of such a list has left since: a class that has finished school, or no class at all.
    pub fn has_left(&self, fields: &Fields) -> bool {
        if !self.past() {
            return false;
        }
        let years = self.current.starts_on().year() - self.year.starts_on().year();
        match &fields.class {
            None => true,
            Some(class) => class_name::grade(class).is_some_and(|grade| i32::from(grade) + years > 12),
        }
    }

    /// The last day at the school of those who left.
    pub fn left_on(&self) -> NaiveDate {
        self.year.ends_on().min(self.today)
    }
}
