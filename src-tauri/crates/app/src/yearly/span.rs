//! A school year as rolls need it: its days, and who belonged to a chi đoàn in it.

use chrono::NaiveDate;
use domain::id::Id;
use domain::school_year::SchoolYear;
use domain::values::MemberStatus;
use domain::yearly::{Month, months_between};
use store::branches::years::BranchYearRow;
use store::yearly::RollRow;
use store::{Conn, branches, school_years, yearly};

use crate::branches::{current_year, parse_year};
use crate::{Call, Failure};

/// A school year with the days the office gave it.
pub struct Span {
    /// Which.
    pub year: SchoolYear,
    /// Its row, if it was ever made.
    pub id: Option<Id>,
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
}

impl Span {
    /// The year of this label, or the one in work.
    pub fn named(conn: &Conn<'_>, label: Option<&str>) -> Result<Self, Failure> {
        match label {
            None => Self::of(conn, current_year(conn)?.1),
            Some(label) => Self::of(conn, parse_year(label)?),
        }
    }

    /// The year.
    pub fn of(conn: &Conn<'_>, year: SchoolYear) -> Result<Self, Failure> {
        Ok(match school_years::by_label(conn, &year.label())? {
            Some(row) => Self { year, id: Some(row.id), from: row.starts_on, to: row.ends_on },
            None => Self { year, id: None, from: year.starts_on(), to: year.ends_on() },
        })
    }

    /// Its months.
    pub fn months(&self) -> Vec<Month> {
        months_between(self.from, self.to)
    }

    /// What the chi đoàn was called in it.
    pub fn class(&self, conn: &Conn<'_>, branch: Id) -> Result<Option<BranchYearRow>, Failure> {
        let rows = branches::years::of_branch(conn, branch)?;
        Ok(rows.into_iter().find(|row| Some(row.school_year_id) == self.id))
    }

    /// The class name, else the name of the chi đoàn itself.
    pub fn name(&self, conn: &Conn<'_>, branch: Id) -> Result<String, Failure> {
        if let Some(class) = self.class(conn, branch)? {
            return Ok(class.class_name);
        }
        branches::get(conn, branch)?.map(|row| row.name).ok_or_else(|| Failure::not_found("chi đoàn này"))
    }

    /// Everybody who belonged to it last in this year.
    pub fn roll(&self, conn: &Conn<'_>, branch: Id) -> Result<Vec<RollRow>, Failure> {
        Ok(yearly::roll(conn, branch, self.from, self.to)?)
    }

    /// The day by which the year is looked at: today, but never after it.
    pub fn day(&self, call: &Call<'_>) -> NaiveDate {
        call.today().clamp(self.from, self.to)
    }
}

/// Since when somebody is a member of the chi đoàn: neither before coming there nor before joining the Union.
pub fn member_since(row: &RollRow) -> Option<NaiveDate> {
    if is_youth(row) {
        return None;
    }
    let joined = row.member.union_joined_on.as_deref().and_then(|text| text.parse::<NaiveDate>().ok());
    Some(joined.map_or(row.starts_on, |joined| joined.max(row.starts_on)))
}

/// Not in the Union.
pub fn is_youth(row: &RollRow) -> bool {
    row.member.status == MemberStatus::Youth.code()
}
