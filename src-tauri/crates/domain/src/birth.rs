//! Date of birth, of which old lists often know only the year or the month.
//!
//! Invariant: a day is known only when the month is, a month only when the year is, and what is known exists in the
//! calendar. Nothing is invented: a rule that needs the full day asks `full()` and says what is missing. Rejected: the
//! first of January for "2008" (it would open admission half a year too early).

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

/// Ngày sinh: full date, month and year, or the year alone. Orders by what is known, the less known first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BirthDate {
    year: i32,
    month: Option<u32>,
    day: Option<u32>,
}

/// Why a text or a set of parts is no date of birth.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BirthError {
    /// Not written as `2008-05-15`, `2008-05` or `2008`.
    #[error("Ngày sinh «{0}» không đọc được; hãy ghi đủ ngày, tháng, năm hoặc chỉ tháng, năm hoặc chỉ năm.")]
    Form(String),
    /// The year lies outside 1900–2100.
    #[error("Năm sinh {0} nằm ngoài khoảng 1900 – 2100.")]
    Year(i32),
    /// The month or the day does not exist.
    #[error("Ngày sinh {0} không có trong lịch.")]
    NoSuchDay(String),
}

impl BirthDate {
    /// A date of birth from its known parts.
    ///
    /// # Errors
    /// The year is not of 1900–2100, the day or month does not exist, or a day comes without its month.
    pub fn new(year: i32, month: Option<u32>, day: Option<u32>) -> Result<Self, BirthError> {
        if !(1900..=2100).contains(&year) {
            return Err(BirthError::Year(year));
        }
        let exists = match (month, day) {
            (None, None) => true,
            (None, Some(_)) => false,
            (Some(m), d) => NaiveDate::from_ymd_opt(year, m, d.unwrap_or(1)).is_some(),
        };
        if exists { Ok(Self { year, month, day }) } else { Err(BirthError::NoSuchDay(written(year, month, day))) }
    }

    /// The whole date, when it is known.
    #[must_use]
    pub fn full(&self) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(self.year, self.month?, self.day?)
    }

    /// Năm sinh: always known.
    #[must_use]
    pub const fn year(&self) -> i32 {
        self.year
    }

    /// Tháng sinh, 1–12, when known.
    #[must_use]
    pub const fn month(&self) -> Option<u32> {
        self.month
    }

    /// Tuổi đời: years completed on `day`; `None` before the birth, or when the unknown parts leave two answers.
    /// Born on 29/02, a year is complete on 01/03 of a common year (rules.md §2.1).
    #[must_use]
    pub fn age_on(&self, day: NaiveDate) -> Option<u32> {
        let today = (day.month(), day.day());
        let last_month = self.month.unwrap_or(12);
        let oldest = (self.month.unwrap_or(1), self.day.unwrap_or(1));
        let youngest = (last_month, self.day.unwrap_or_else(|| days_in(self.year, last_month)));
        let years = |birthday| day.year() - self.year - i32::from(today < birthday);
        let age = years(oldest);
        if age == years(youngest) { u32::try_from(age).ok() } else { None }
    }

    /// Exactly one of day, month and year differs, or day and month are swapped: with the same name, *doubtful* on
    /// import (command-line.md). A part that one side does not know differs from nothing.
    #[must_use]
    pub fn differs_in_one_part(&self, other: &Self) -> bool {
        let unlike = |a: Option<u32>, b: Option<u32>| a.zip(b).is_some_and(|(a, b)| a != b);
        let year = self.year != other.year;
        let (month, day) = (unlike(self.month, other.month), unlike(self.day, other.day));
        let swapped = month && day && self.month == other.day && self.day == other.month;
        [year, month, day].into_iter().filter(|part| *part).count() == 1 || (!year && swapped)
    }

    /// Both may be the same day: equal in every part that both know.
    #[must_use]
    pub fn agrees_with(&self, other: &Self) -> bool {
        let alike = |a: Option<u32>, b: Option<u32>| a.zip(b).is_none_or(|(a, b)| a == b);
        self.year == other.year && alike(self.month, other.month) && alike(self.day, other.day)
    }
}

impl TryFrom<NaiveDate> for BirthDate {
    type Error = BirthError;

    fn try_from(day: NaiveDate) -> Result<Self, BirthError> {
        Self::new(day.year(), Some(day.month()), Some(day.day()))
    }
}

impl FromStr for BirthDate {
    type Err = BirthError;

    fn from_str(text: &str) -> Result<Self, BirthError> {
        let wrong = || BirthError::Form(text.to_owned());
        let mut parts = text.split('-');
        let mut part = |width: usize| match parts.next() {
            None => Ok(None),
            Some(p) if p.len() == width && p.bytes().all(|b| b.is_ascii_digit()) => {
                p.parse::<u32>().map(Some).map_err(|_| wrong())
            }
            Some(_) => Err(wrong()),
        };
        let (year, month, day) = (part(4)?.ok_or_else(wrong)?, part(2)?, part(2)?);
        if parts.next().is_some() {
            return Err(wrong());
        }
        Self::new(i32::try_from(year).map_err(|_| wrong())?, month, day)
    }
}

impl fmt::Display for BirthDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        for part in [self.month, self.day].into_iter().flatten() {
            write!(f, "-{part:02}")?;
        }
        Ok(())
    }
}

impl Serialize for BirthDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for BirthDate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}

/// The number of the last day of a month.
fn days_in(year: i32, month: u32) -> u32 {
    (28..=31).rev().find(|day| NaiveDate::from_ymd_opt(year, month, *day).is_some()).unwrap_or(28)
}

/// The parts as a reader of Vietnamese writes them, for the sentence of a refusal.
fn written(year: i32, month: Option<u32>, day: Option<u32>) -> String {
    let two = |part: Option<u32>| part.map(|p| format!("{p:02}/")).unwrap_or_default();
    if month.is_none() && day.is_some() {
        return format!("{}…/{year}", two(day));
    }
    format!("{}{}{year}", two(day), two(month))
}

#[cfg(test)]
mod tests;
