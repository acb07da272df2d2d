//! Civil dates: the one place where months, ages and the spelling of a day are decided.
//!
//! Invariant: no other module adds months or computes a birthday, so that the safe side is chosen once: an age that
//! falls on a missing day runs to the later one, a validity to the earlier one. Rejected: instants and time zones;
//! a decision is dated by a day, not by an hour.

use chrono::{Datelike, Months, NaiveDate};

/// The earliest year accepted anywhere; older ones are typing mistakes.
pub const EARLIEST_YEAR: i32 = 1900;

/// The same day `n` months later; where that day does not exist, the last day of that month.
///
/// A date beyond the calendar stays at its end.
pub fn add_months(day: NaiveDate, n: u32) -> NaiveDate {
    day.checked_add_months(Months::new(n)).unwrap_or(NaiveDate::MAX)
}

/// The `n`-th birthday. Born on 29/02, in a common year: 01/03, so that nobody is of age too early.
pub fn reaches_age(born_on: NaiveDate, n: u32) -> NaiveDate {
    let year = born_on.year().saturating_add_unsigned(n);
    NaiveDate::from_ymd_opt(year, born_on.month(), born_on.day())
        .or_else(|| NaiveDate::from_ymd_opt(year, 3, 1))
        .unwrap_or(NaiveDate::MAX)
}

/// The first day of the month of `day`.
pub fn first_of_month(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

/// `dd/mm/yyyy`, the only spelling of a day inside a sentence.
pub fn dmy(day: NaiveDate) -> String {
    format!("{:02}/{:02}/{:04}", day.day(), day.month(), day.year())
}

/// The spelling used when a paper is cited, as offices write it: «08/4/2026», «20/01/2025» (a zero before the day,
/// and before the month only for January and February).
pub fn cited(day: NaiveDate) -> String {
    let zero = if day.month() <= 2 { "0" } else { "" };
    format!("{:02}/{zero}{}/{}", day.day(), day.month(), day.year())
}

/// Text that is no calendar day.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" không phải là ngày có thật (viết dạng năm-tháng-ngày, từ năm 1900)")]
pub struct NotADate(pub String);

/// Reads `YYYY-MM-DD`.
///
/// # Errors
/// [`NotADate`] when the shape differs, the day does not exist, or the year is before [`EARLIEST_YEAR`].
pub fn parse_iso(text: &str) -> Result<NaiveDate, NotADate> {
    let shaped = text.len() == 10
        && text
            .bytes()
            .enumerate()
            .all(|(at, byte)| if at == 4 || at == 7 { byte == b'-' } else { byte.is_ascii_digit() });
    let day = if shaped { NaiveDate::parse_from_str(text, "%Y-%m-%d").ok() } else { None };
    day.filter(|day| day.year() >= EARLIEST_YEAR).ok_or_else(|| NotADate(text.to_owned()))
}

/// «thứ Hai» … «Chủ nhật».
pub fn weekday(day: NaiveDate) -> &'static str {
    const WORDS: [&str; 7] = ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"];
    WORDS[day.weekday().num_days_from_monday() as usize]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        parse_iso(text).unwrap()
    }

    #[test]
    fn months_end_on_the_last_day_that_exists() {
        for (start, months, end) in [
            ("2026-08-31", 6, "2027-02-28"),
            ("2024-02-29", 12, "2025-02-28"),
            ("2024-02-29", 60, "2029-02-28"),
            ("2021-08-31", 60, "2026-08-31"),
            ("2026-01-12", 12, "2027-01-12"),
            ("2026-12-31", 2, "2027-02-28"),
            ("2026-05-19", 0, "2026-05-19"),
        ] {
            assert_eq!(add_months(day(start), months), day(end), "{start} + {months}");
        }
    }

    #[test]
    fn birthdays_run_to_the_later_day() {
        for (born, age, on) in [
            ("2008-05-15", 18, "2026-05-15"),
            ("2008-02-29", 18, "2026-03-01"),
            ("2008-02-29", 20, "2028-02-29"),
            ("1966-12-31", 60, "2026-12-31"),
        ] {
            assert_eq!(reaches_age(day(born), age), day(on), "{born} at {age}");
        }
    }

    #[test]
    fn only_real_days_are_read() {
        for wrong in
            ["2026-02-31", "1899-12-31", "2026-2-3", "31/12/2026", "", "2026-13-01", "2026-01-01 ", "+026-01-01"]
        {
            assert!(parse_iso(wrong).is_err(), "{wrong}");
        }
        assert_eq!(day("1900-01-01"), NaiveDate::from_ymd_opt(1900, 1, 1).unwrap());
    }

    #[test]
    fn two_spellings() {
        assert_eq!(dmy(day("2026-05-09")), "09/05/2026");
        assert_eq!(first_of_month(day("2026-05-09")), day("2026-05-01"));
        for (on, text) in [("2026-04-08", "08/4/2026"), ("2025-01-20", "20/01/2025"), ("2025-05-26", "26/5/2025")] {
            assert_eq!(cited(day(on)), text);
        }
    }
}
