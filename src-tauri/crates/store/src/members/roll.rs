//! The whole roll as rules look at it: everybody who is a đoàn viên today, in few columns.

use chrono::NaiveDate;
use domain::id::Id;
use rusqlite::named_params;

use crate::cell::{Cell, Cells};
use crate::conn::Conn;
use crate::error::Result;
use crate::memberships::CURRENT;

/// What rules look at of one đoàn viên.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RollRow {
    /// The person.
    pub person_id: Id,
    /// Ngày sinh, as written.
    pub born_on: Option<String>,
    /// `MemberStatus` code.
    pub status: String,
    /// Ngày vào Đoàn, as written.
    pub union_joined_on: Option<String>,
    /// Chức vụ.
    pub post: Option<String>,
    /// Since when a wish to stay is recorded, as written.
    pub stays_on: Option<String>,
    /// Chi đoàn on the day asked for.
    pub branch_id: Option<Id>,
}

/// Every đoàn viên, in no order.
pub fn roll(conn: &Conn<'_>, as_of: NaiveDate) -> Result<Vec<RollRow>> {
    let mut statement = conn.sql().prepare_cached(&include_str!("roll.sql").replace("{current}", CURRENT))?;
    let as_of = as_of.put();
    let rows = statement.query_map(named_params! {":as_of": as_of}, |row| {
        let mut cells = Cells::new(row);
        Ok(RollRow {
            person_id: cells.next()?,
            born_on: cells.next()?,
            status: cells.next()?,
            union_joined_on: cells.next()?,
            post: cells.next()?,
            stays_on: cells.next()?,
            branch_id: cells.next()?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
