//! Tháng: the unit by which đoàn phí and activity are kept, and what a month costs.
//!
//! Invariant: rates are dated; a month asks the rate that held on its first day. Rejected: an amount per member in the
//! settings (who earns and who does not follows from the kind of person).

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::date::add_months;
use crate::values::PersonKind;

/// Tháng of a year, written "2026-03".
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    first: NaiveDate,
}

/// The text names no month.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("«{0}» không phải là tháng; ghi như 2026-03.")]
pub struct NotAMonth(String);

impl Month {
    /// The month a day lies in.
    #[must_use]
    pub fn of(day: NaiveDate) -> Self {
        Self { first: crate::date::first_of_month(day) }
    }

    /// Its first day.
    #[must_use]
    pub const fn first_day(self) -> NaiveDate {
        self.first
    }

    /// Its last day.
    #[must_use]
    pub fn last_day(self) -> NaiveDate {
        self.next().first.pred_opt().unwrap_or(NaiveDate::MAX)
    }

    /// The month after it.
    #[must_use]
    pub fn next(self) -> Self {
        Self { first: add_months(self.first, 1) }
    }

    /// "3/2026", as a sentence writes it.
    #[must_use]
    pub fn spoken(self) -> String {
        format!("{}/{}", self.first.month(), self.first.year())
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.first.year(), self.first.month())
    }
}

impl FromStr for Month {
    type Err = NotAMonth;

    fn from_str(text: &str) -> Result<Self, NotAMonth> {
        let day = crate::date::parse_iso(&format!("{text}-01"));
        day.map(Self::of).map_err(|_| NotAMonth(text.to_owned()))
    }
}

/// The months of a span of days, first to last.
#[must_use]
pub fn months_between(starts_on: NaiveDate, ends_on: NaiveDate) -> Vec<Month> {
    let mut months = Vec::new();
    let (mut month, last) = (Month::of(starts_on), Month::of(ends_on));
    while month <= last && months.len() < 24 {
        months.push(month);
        month = month.next();
    }
    months
}

/// Mức đoàn phí một tháng, từ một ngày.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct FeeRate {
    /// First day.
    pub from: NaiveDate,
    /// Đồng a month for who earns nothing.
    pub unsalaried: u32,
    /// Đồng a month for who has a salary.
    pub salaried: u32,
}

/// Mức đoàn phí theo thời gian, latest last.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct FeeRates(Vec<FeeRate>);

impl Default for FeeRates {
    /// 2.000 đ and 5.000 đ since 01/01/2011 (office.md §3); a newer rate is the office's to enter.
    fn default() -> Self {
        let from = NaiveDate::from_ymd_opt(2011, 1, 1).unwrap_or(NaiveDate::MIN);
        Self(vec![FeeRate { from, unsalaried: 2_000, salaried: 5_000 }])
    }
}

impl FeeRates {
    /// Rates in order of their days; of two on one day the later written counts. Nothing is the default.
    #[must_use]
    pub fn of(mut rates: Vec<FeeRate>) -> Self {
        rates.sort_by_key(|rate| rate.from);
        rates.reverse();
        rates.dedup_by_key(|rate| rate.from);
        rates.reverse();
        if rates.is_empty() { Self::default() } else { Self(rates) }
    }

    /// The rates, earliest first.
    #[must_use]
    pub fn all(&self) -> &[FeeRate] {
        &self.0
    }

    /// What a month costs somebody of this kind; before the first rate the first one counts.
    #[must_use]
    pub fn amount(&self, month: Month, kind: PersonKind) -> u32 {
        let held = self.0.iter().rev().find(|rate| rate.from <= month.first_day()).or_else(|| self.0.first());
        held.map_or(0, |rate| match kind {
            PersonKind::Teacher | PersonKind::Employee | PersonKind::Worker => rate.salaried,
            PersonKind::Pupil | PersonKind::Other => rate.unsalaried,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_school_year_has_twelve_months() {
        let months = months_between(day("2025-09-01"), day("2026-08-31"));
        assert_eq!(months.len(), 12);
        assert_eq!((months[0].to_string().as_str(), months[11].spoken().as_str()), ("2025-09", "8/2026"));
        assert_eq!(months[5].last_day(), day("2026-02-28"));
        assert_eq!("2026-03".parse(), Ok(Month::of(day("2026-03-26"))));
        for wrong in ["2026-13", "3/2026", "2026", ""] {
            assert!(wrong.parse::<Month>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn the_rate_is_that_of_the_first_day() {
        let newer = FeeRate { from: day("2026-01-15"), unsalaried: 3_000, salaried: 9_000 };
        let rates = FeeRates::of(vec![newer, FeeRates::default().all()[0]]);
        for (month, kind, amount) in [
            ("2009-01", PersonKind::Pupil, 2_000),
            ("2026-01", PersonKind::Pupil, 2_000),
            ("2026-02", PersonKind::Pupil, 3_000),
            ("2026-02", PersonKind::Teacher, 9_000),
        ] {
            assert_eq!(rates.amount(month.parse().unwrap(), kind), amount, "{month}");
        }
        assert_eq!(FeeRates::of(Vec::new()), FeeRates::default());
    }
}
