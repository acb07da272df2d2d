//! Who belonged to a chi đoàn in a school year, and marks with the grade they were made in.

use chrono::NaiveDate;
use domain::id::Id;
use rusqlite::named_params;

use crate::cell::{Cell, Cells};
use crate::conn::Conn;
use crate::error::Result;
use crate::members::MemberRow;
use crate::people::PersonRow;
use crate::row::{Row, columns};

/// SQL for the rowid of the last membership of `person` that touches the days from `from` to `to`.
fn last_in(person: &str, from: &str, to: &str) -> String {
    format!(
        "(SELECT c.rowid FROM membership c WHERE c.person_id = {person} AND c.starts_on <= {to}
          AND (c.ends_on IS NULL OR c.ends_on >= {from}) ORDER BY c.starts_on DESC, c.id DESC LIMIT 1)"
    )
}

/// One line of the roll of a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RollRow {
    /// The person.
    pub person: PersonRow,
    /// The Union facts.
    pub member: MemberRow,
    /// First day in the chi đoàn.
    pub starts_on: NaiveDate,
    /// Last day there, when it has one.
    pub ends_on: Option<NaiveDate>,
}

/// Everybody who belonged to the chi đoàn last between these days, in name order.
pub fn roll(conn: &Conn<'_>, branch: Id, from: NaiveDate, to: NaiveDate) -> Result<Vec<RollRow>> {
    let sql = include_str!("roll.sql")
        .replace("{person}", &columns::<PersonRow>("p"))
        .replace("{member}", &columns::<MemberRow>("m"))
        .replace("{last}", &last_in("s.person_id", ":from", ":to"));
    let mut statement = conn.sql().prepare_cached(&sql)?;
    let params = named_params! {":branch": branch.as_bytes(), ":from": from.put(), ":to": to.put()};
    let rows = statement.query_map(params, |row| {
        let mut cells = Cells::new(row);
        let (person, member) = (PersonRow::take(&mut cells)?, MemberRow::take(&mut cells)?);
        Ok(RollRow { person, member, starts_on: cells.next()?, ends_on: cells.next()? })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The chi đoàn of which somebody has a month recorded between two months, both included.
pub fn kept_in(conn: &Conn<'_>, from: &str, to: &str, day: NaiveDate) -> Result<Vec<Id>> {
    let sql = "SELECT DISTINCT s.branch_id FROM member_month k JOIN membership s ON s.person_id = k.person_id
        WHERE k.month >= :from AND k.month <= :to AND s.starts_on <= :day AND (s.ends_on IS NULL OR s.ends_on >= :day)";
    let mut statement = conn.sql().prepare_cached(sql)?;
    let params = named_params! {":from": from, ":to": to, ":day": day.put()};
    let rows = statement.query_map(params, |row| Cells::new(row).next())?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Marks of one school year with the grade of the class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MarksRow {
    /// The person.
    pub person_id: Id,
    /// Khối.
    pub grade: i64,
    /// Học tập, cả năm.
    pub study: Option<String>,
    /// Rèn luyện, cả năm.
    pub conduct: Option<String>,
    /// Học tập, học kỳ I.
    pub term_study: Option<String>,
    /// Rèn luyện, học kỳ I.
    pub term_conduct: Option<String>,
}

/// The marks of one person, or of everybody; earlier years first.
pub fn marks(conn: &Conn<'_>, person: Option<Id>) -> Result<Vec<MarksRow>> {
    let sql = include_str!("marks.sql").replace("{last}", &last_in("r.person_id", "y.starts_on", "y.ends_on"));
    let mut statement = conn.sql().prepare_cached(&sql)?;
    let person = person.map(|id| id.as_bytes().to_vec());
    let rows = statement.query_map(named_params! {":person": person}, |row| {
        let mut cells = Cells::new(row);
        Ok(MarksRow {
            person_id: cells.next()?,
            grade: cells.next()?,
            study: cells.next()?,
            conduct: cells.next()?,
            term_study: cells.next()?,
            term_conduct: cells.next()?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
