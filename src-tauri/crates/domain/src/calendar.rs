//! Working days: which days count, and how a limit in working days is walked.
//!
//! None of the governing texts defines a working day; here it is Monday to Friday, without the off-days of the table
//! and with its worked Saturdays. Invariant: a limit never counts its start day and includes its last day. The table
//! of days off is data announced year by year; a year without rows is weekends only and everything counted in it is
//! provisional. Rejected: a formula for Tết, because the days around it are announced, not computed.

use crate::date::{NotADate, parse_iso};
use chrono::{Datelike, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// What a row of the calendar does to its day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HolidayKind {
    /// A public holiday by law.
    Statutory,
    /// One of the announced days of Tết.
    Tet,
    /// A day in lieu of a holiday that fell on a rest day.
    InLieu,
    /// A weekday off in exchange for a Saturday.
    SwapOff,
    /// The Saturday worked in exchange.
    SwapWork,
}

impl HolidayKind {
    /// The five kinds, in the order of the settings page.
    pub const ALL: [Self; 5] = [Self::Statutory, Self::Tet, Self::InLieu, Self::SwapOff, Self::SwapWork];

    /// The stored word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Statutory => "statutory",
            Self::Tet => "tet",
            Self::InLieu => "in_lieu",
            Self::SwapOff => "swap_off",
            Self::SwapWork => "swap_work",
        }
    }

    /// Reads the stored word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// The Vietnamese word shown beside the day.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Statutory => "Nghỉ lễ",
            Self::Tet => "Nghỉ Tết",
            Self::InLieu => "Nghỉ bù",
            Self::SwapOff => "Nghỉ hoán đổi",
            Self::SwapWork => "Làm bù",
        }
    }
}

/// Ngày nghỉ: one row of the calendar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holiday {
    /// The day.
    pub on: NaiveDate,
    /// What it does to the day.
    pub kind: HolidayKind,
    /// True while the notice of that year is not out.
    pub provisional: bool,
    /// Its Vietnamese name.
    pub name: String,
}

/// A calendar file that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CalendarError {
    /// A row has too few columns.
    #[error("Dòng {0} của lịch nghỉ thiếu cột (cần: ngày, loại, dự kiến, tên)")]
    Columns(usize),
    /// The day of a row does not exist.
    #[error("Dòng {0} của lịch nghỉ: {1}")]
    Day(usize, NotADate),
    /// The kind of a row is unknown.
    #[error("Dòng {0} của lịch nghỉ: không có loại \"{1}\"")]
    Kind(usize, String),
}

/// Lịch nghỉ: the days that differ from the plain week, and the years that are covered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holidays {
    rows: BTreeMap<NaiveDate, Holiday>,
    years: BTreeSet<i32>,
}

const BUILT_IN: &str = include_str!("calendar/holidays.csv");

impl Holidays {
    /// A calendar of the given rows; of two rows for one day the later wins.
    pub fn new(rows: impl IntoIterator<Item = Holiday>) -> Self {
        let rows: BTreeMap<NaiveDate, Holiday> = rows.into_iter().map(|row| (row.on, row)).collect();
        let years = rows.keys().map(Datelike::year).collect();
        Self { rows, years }
    }

    /// The table shipped with the program (2024 to 2027), before the office edits it.
    pub fn built_in() -> Self {
        Self::new(Self::parse(BUILT_IN).expect("the shipped calendar is read by a test"))
    }

    /// Reads a table `date,kind,p,name` with a heading line.
    ///
    /// # Errors
    /// The first row that has too few columns, an impossible day or an unknown kind.
    pub fn parse(text: &str) -> Result<Vec<Holiday>, CalendarError> {
        let mut rows = Vec::new();
        for (at, line) in text.lines().enumerate().skip(1).filter(|(_, line)| !line.trim().is_empty()) {
            let number = at + 1;
            let mut cells = line.splitn(4, ',');
            let mut cell = || cells.next().map(str::trim).ok_or(CalendarError::Columns(number));
            let (on, kind, provisional, name) = (cell()?, cell()?, cell()?, cell()?);
            rows.push(Holiday {
                on: parse_iso(on).map_err(|wrong| CalendarError::Day(number, wrong))?,
                kind: HolidayKind::parse(kind).ok_or_else(|| CalendarError::Kind(number, kind.to_owned()))?,
                provisional: provisional == "p",
                name: name.to_owned(),
            });
        }
        Ok(rows)
    }

    /// The calendar with the office's own rows of one year in place of those it had. `announced`: the notice of that year
    /// is out, so nothing in it is provisional any more; until then a year that was unknown stays unknown.
    pub fn with_year(mut self, year: i32, rows: impl IntoIterator<Item = Holiday>, announced: bool) -> Self {
        self.rows.retain(|day, _| day.year() != year);
        for row in rows.into_iter().filter(|row| row.on.year() == year) {
            self.rows.insert(row.on, Holiday { provisional: row.provisional && !announced, ..row });
        }
        if announced {
            self.years.insert(year);
        }
        self
    }

    /// Working days of a year.
    pub fn working_days_of(&self, year: i32) -> i64 {
        let ends = NaiveDate::from_ymd_opt(year - 1, 12, 31).zip(NaiveDate::from_ymd_opt(year, 12, 31));
        ends.map_or(0, |(before, last)| self.working_days_between(before, last))
    }

    /// The rows in order of days.
    pub fn rows(&self) -> impl Iterator<Item = &Holiday> {
        self.rows.values()
    }

    /// The years that have rows.
    pub fn years(&self) -> impl Iterator<Item = i32> {
        self.years.iter().copied()
    }

    /// Whether the year has any row; without one it is weekends only and provisional.
    pub fn knows_year(&self, year: i32) -> bool {
        self.years.contains(&year)
    }

    /// Whether `day` is a working day.
    pub fn is_working(&self, day: NaiveDate) -> bool {
        match self.rows.get(&day).map(|row| row.kind) {
            Some(HolidayKind::SwapWork) => true,
            Some(_) => false,
            None => !matches!(day.weekday(), Weekday::Sat | Weekday::Sun),
        }
    }

    /// The last good day of a limit of `n` working days: `start` is not counted, the n-th working day after it is it.
    pub fn working_due(&self, start: NaiveDate, n: u32) -> NaiveDate {
        let mut day = start;
        let mut left = n;
        while left > 0 {
            let Some(next) = day.succ_opt() else { return day };
            day = next;
            if self.is_working(day) {
                left -= 1;
            }
        }
        day
    }

    /// Working days after `after` up to and including `until`; 0 when `until` is not later.
    pub fn working_days_between(&self, after: NaiveDate, until: NaiveDate) -> i64 {
        let days = after.iter_days().skip(1).take_while(|day| *day <= until).filter(|day| self.is_working(*day));
        i64::try_from(days.count()).unwrap_or(i64::MAX)
    }

    /// Working days left on `today` of a limit ending on `due`: 0 on its last day, negative once it is past.
    pub fn working_days_left(&self, today: NaiveDate, due: NaiveDate) -> i64 {
        if today <= due { self.working_days_between(today, due) } else { -self.working_days_between(due, today) }
    }

    /// Whether something in the span `(start, due]` is not announced yet: a provisional row, or a year without rows.
    pub fn is_provisional(&self, start: NaiveDate, due: NaiveDate) -> bool {
        let Some(first) = start.succ_opt().filter(|first| *first <= due) else { return false };
        (first.year()..=due.year()).any(|year| !self.knows_year(year))
            || self.rows.range(first..=due).any(|(_, row)| row.provisional)
    }
}

#[cfg(test)]
mod tests;
