//! What every chi đoàn is called on a day: a few dozen rows, read once per list and looked up per person.
//!
//! Invariant: the name is that of the school year the day lies in, else of the latest earlier one, else the name of
//! the chi đoàn itself. Rejected: joining school years into every list (thirty classes, three thousand people).

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::id::Id;
use rusqlite::OptionalExtension;

use crate::cell::{Cell, Cells};
use crate::conn::Conn;
use crate::error::Result;

/// The names of all chi đoàn on one day, in class order.
#[derive(Debug, Clone, Default)]
pub struct Classes {
    places: HashMap<Id, usize>,
    in_order: Vec<Class>,
}

#[derive(Debug, Clone)]
struct Class {
    branch: Id,
    name: String,
    folded: Option<String>,
    grade: Option<i64>,
}

/// Reads the names as of `day`, or as of the beginning of the school year given.
pub fn classes_at(conn: &Conn<'_>, day: NaiveDate, school_year_id: Option<Id>) -> Result<Classes> {
    let day = match school_year_id {
        Some(year) => conn
            .sql()
            .prepare_cached("SELECT starts_on FROM school_year WHERE id = ?1")?
            .query_row([year.as_bytes()], |row| Cells::new(row).next())
            .optional()?
            .unwrap_or(day),
        None => day,
    };
    let mut statement = conn.sql().prepare_cached(include_str!("classes.sql"))?;
    let rows = statement.query_map([day.put()], |row| {
        let mut cells = Cells::new(row);
        let (branch, own_name): (Id, String) = (cells.next()?, cells.next()?);
        let class_name: Option<String> = cells.next()?;
        let name = class_name.unwrap_or(own_name);
        Ok(Class { branch, name, folded: cells.next()?, grade: cells.next()? })
    })?;
    let in_order: Vec<Class> = rows.collect::<rusqlite::Result<_>>()?;
    let places = in_order.iter().enumerate().map(|(place, class)| (class.branch, place)).collect();
    Ok(Classes { places, in_order })
}

impl Classes {
    /// What the chi đoàn is called.
    pub fn name(&self, branch: Option<Id>) -> Option<&str> {
        self.places.get(&branch?).map(|place| self.in_order[*place].name.as_str())
    }

    /// Its place in class order; without a chi đoàn after all others.
    pub fn place(&self, branch: Option<Id>) -> usize {
        branch.and_then(|branch| self.places.get(&branch).copied()).unwrap_or(usize::MAX)
    }

    /// The chi đoàn whose class name has a word that begins so; `word` is folded.
    pub(crate) fn matching(&self, word: &str) -> Vec<Id> {
        let begins = |folded: &String| folded.split_whitespace().any(|part| part.starts_with(word));
        self.in_order
            .iter()
            .filter(|class| class.folded.as_ref().is_some_and(begins))
            .map(|class| class.branch)
            .collect()
    }

    pub(crate) fn of_grade(&self, grade: i64) -> Vec<Id> {
        self.in_order.iter().filter(|class| class.grade == Some(grade)).map(|class| class.branch).collect()
    }
}
