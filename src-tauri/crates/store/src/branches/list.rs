//! The list of chi đoàn in a school year, with how many people each has.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use domain::id::Id;
use rusqlite::named_params;

use super::years::{self, BranchYearRow};
use super::{BranchRow, all, classes_at};
use crate::cell::{Cell, Cells};
use crate::conn::Conn;
use crate::error::Result;
use crate::memberships::CURRENT;

/// One line of the list of chi đoàn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BranchListRow {
    /// Chi đoàn.
    pub branch: BranchRow,
    /// What it is in the school year; `None`: it has no class name there.
    pub year: Option<BranchYearRow>,
    /// People who belong to it on the day asked for, by `MemberStatus` code.
    pub people: BTreeMap<String, u64>,
}

/// Every chi đoàn, in class order; those without a class name in the school year last.
pub fn list(conn: &Conn<'_>, school_year_id: Id, as_of: NaiveDate) -> Result<Vec<BranchListRow>> {
    let mut years: HashMap<Id, BranchYearRow> =
        years::of_school_year(conn, school_year_id)?.into_iter().map(|year| (year.branch_id, year)).collect();
    let mut people = counts(conn, as_of)?;
    let classes = classes_at(conn, as_of, Some(school_year_id))?;
    let mut rows: Vec<BranchListRow> = all(conn)?
        .into_iter()
        .map(|branch| {
            let (year, people) = (years.remove(&branch.id), people.remove(&branch.id).unwrap_or_default());
            BranchListRow { branch, year, people }
        })
        .collect();
    rows.sort_by_key(|row| (row.year.is_none(), classes.place(Some(row.branch.id))));
    Ok(rows)
}

fn counts(conn: &Conn<'_>, as_of: NaiveDate) -> Result<HashMap<Id, BTreeMap<String, u64>>> {
    let sql = include_str!("counts.sql").replace("{current}", CURRENT);
    let mut statement = conn.sql().prepare_cached(&sql)?;
    let mut rows = statement.query(named_params! {":as_of": as_of.put()})?;
    let mut counts: HashMap<Id, BTreeMap<String, u64>> = HashMap::new();
    while let Some(row) = rows.next()? {
        let mut cells = Cells::new(row);
        let (branch, status, number): (Id, String, i64) = (cells.next()?, cells.next()?, cells.next()?);
        counts.entry(branch).or_default().insert(status, number.unsigned_abs());
    }
    Ok(counts)
}
