//! Dates as people write them: real dates, serial numbers, 1/3/2008, 01-03-08, 2008-03-01, a year alone.
//!
//! Invariant: day before month before year, as every Vietnamese list has it; 12/25/2008 is therefore no date and is
//! never turned round.

use chrono::{Datelike, NaiveDate};
use domain::name::fold;

use crate::read::serial;
use crate::sheet::CellValue;

/// What a cell of dates holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Written {
    /// A whole date.
    Day(NaiveDate),
    /// Month and year.
    Month(i32, u32),
    /// A year alone.
    Year(i32),
    /// A date that no calendar has.
    Impossible,
    /// Something else.
    Unreadable,
    /// Dots, dashes, "chưa rõ": no answer.
    Blank,
}

/// What was read, and whether two digits of a year were widened to four.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Reading {
    pub(super) written: Written,
    pub(super) widened: bool,
}

/// The last year that two digits can mean.
pub(super) type LatestYear = i32;

/// Reads one cell; `latest` settles two-digit years: the last such year not after it.
pub(super) fn read(value: &CellValue, latest: LatestYear) -> Reading {
    let plain = |written| Reading { written, widened: false };
    match value {
        CellValue::Date(date) => plain(Written::Day(*date)),
        CellValue::DateTime(at) => plain(Written::Day(at.date())),
        CellValue::Number(number) => plain(of_number(*number)),
        CellValue::Text(text) => of_text(text, latest),
        CellValue::Bool(_) | CellValue::Error(_) | CellValue::Formula(_) => plain(Written::Unreadable),
    }
}

/// Whether a cell holds more than "no answer".
pub(super) fn says_something(value: &CellValue) -> bool {
    matches!(value, CellValue::Date(_) | CellValue::DateTime(_)) || !is_blank(&value.shown())
}

/// Whether a text stands for "no answer".
fn is_blank(text: &str) -> bool {
    let word = fold(text);
    !word.chars().any(char::is_alphanumeric)
        || matches!(word.as_str(), "chua ro" | "khong ro" | "khong biet" | "chua co" | "chua" | "chua vao doan")
}

/// The date of its parts, or why there is none.
pub(super) fn of_parts(day: u32, month: u32, year: i32) -> Written {
    NaiveDate::from_ymd_opt(year, month, day).map_or(Written::Impossible, Written::Day)
}

fn of_number(number: f64) -> Written {
    // A year, or the serial number of a date whose format was lost: 1927 to 2119.
    if number.fract() == 0.0 && (1900.0..=2100.0).contains(&number) {
        Written::Year(number as i32)
    } else if (10_000.0..80_000.0).contains(&number) {
        serial(number, false).map_or(Written::Unreadable, |at| Written::Day(at.date()))
    } else {
        Written::Unreadable
    }
}

fn of_text(text: &str, latest: LatestYear) -> Reading {
    let plain = |written| Reading { written, widened: false };
    if is_blank(text) {
        return plain(Written::Blank);
    }
    // Words around the numbers, a time of day behind them.
    let worded = fold(text).replace("sinh", " ").replace("ngay", " ").replace("thang", "/").replace("nam", "/");
    let day_only = worded.split('t').next().unwrap_or_default();
    let spaced: Vec<&str> = day_only.split_whitespace().filter(|piece| !piece.contains(':')).collect();
    let joined = spaced.join(" ");
    let pieces: Vec<&str> = joined.split(['/', '.', '-', ',', ' ', '\\']).filter(|piece| !piece.is_empty()).collect();
    let numbers: Option<Vec<i32>> = pieces
        .iter()
        .map(
            |piece| {
                if piece.len() <= 4 && piece.bytes().all(|b| b.is_ascii_digit()) { piece.parse().ok() } else { None }
            },
        )
        .collect();
    let Some(numbers) = numbers else { return plain(Written::Unreadable) };
    match (pieces.as_slice(), numbers.as_slice()) {
        ([a, b, c], [year, month, day]) if a.len() == 4 && b.len() <= 2 && c.len() <= 2 => {
            plain(date(*day, *month, *year))
        }
        ([a, b, c], [day, month, year]) if a.len() <= 2 && b.len() <= 2 && c.len() == 4 => {
            plain(date(*day, *month, *year))
        }
        ([a, b, c], [day, month, year]) if a.len() <= 2 && b.len() <= 2 && c.len() == 2 => {
            Reading { written: date(*day, *month, widened(*year, latest)), widened: true }
        }
        ([a, b], [month, year]) if a.len() <= 2 && b.len() == 4 => plain(month_of(*month, *year)),
        ([a, b], [year, month]) if a.len() == 4 && b.len() <= 2 => plain(month_of(*month, *year)),
        ([a], [year]) if a.len() == 4 && (1900..=2100).contains(year) => plain(Written::Year(*year)),
        _ => plain(Written::Unreadable),
    }
}

fn date(day: i32, month: i32, year: i32) -> Written {
    let part = |number: i32| u32::try_from(number).unwrap_or(0);
    of_parts(part(day), part(month), year)
}

fn month_of(month: i32, year: i32) -> Written {
    match NaiveDate::from_ymd_opt(year, u32::try_from(month).unwrap_or(0), 1) {
        Some(first) => Written::Month(first.year(), first.month()),
        None => Written::Impossible,
    }
}

fn widened(two_digits: i32, latest: LatestYear) -> i32 {
    let year = latest - latest.rem_euclid(100) + two_digits;
    if year > latest { year - 100 } else { year }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_as_people_write_them() {
        let day = |year, month, day| Written::Day(NaiveDate::from_ymd_opt(year, month, day).unwrap());
        for (text, expected) in [
            ("20/09/2009", day(2009, 9, 20)),
            ("1/3/2008", day(2008, 3, 1)),
            ("01-03-2008", day(2008, 3, 1)),
            ("01.03.2008", day(2008, 3, 1)),
            (" 1 / 3 / 2008 ", day(2008, 3, 1)),
            ("2008-03-01", day(2008, 3, 1)),
            ("2008-03-01 00:00:00", day(2008, 3, 1)),
            ("2008-03-01T07:30:00", day(2008, 3, 1)),
            ("1/3/08", day(2008, 3, 1)),
            ("1/3/98", day(1998, 3, 1)),
            ("ngày 01 tháng 3 năm 2008", day(2008, 3, 1)),
            ("3/2008", Written::Month(2008, 3)),
            ("2008", Written::Year(2008)),
            ("31/02/2009", Written::Impossible),
            ("12/25/2008", Written::Impossible),
            ("0/0/2008", Written::Impossible),
            ("13/2008", Written::Impossible),
            ("29/02/2008", day(2008, 2, 29)),
            ("29/02/2009", Written::Impossible),
            ("1/3/208", Written::Unreadable),
            ("20092008", Written::Unreadable),
            ("hè 2008", Written::Unreadable),
            ("208", Written::Unreadable),
            ("…", Written::Blank),
            ("//", Written::Blank),
            ("Chưa rõ", Written::Blank),
        ] {
            assert_eq!(read(&CellValue::Text(text.to_owned()), 2020).written, expected, "{text}");
        }
    }

    #[test]
    fn numbers_are_years_or_serials() {
        let read = |number| read(&CellValue::Number(number), 2020).written;
        assert_eq!(read(2008.0), Written::Year(2008));
        assert_eq!(read(39_888.0), Written::Day(NaiveDate::from_ymd_opt(2009, 3, 16).unwrap()));
        for number in [0.0, -5.0, 12.5, 20_092_008.0, 1e30] {
            assert_eq!(read(number), Written::Unreadable, "{number}");
        }
    }

    #[test]
    fn two_digits_are_the_last_such_year() {
        for (two, latest, expected) in [(8, 2020, 2008), (20, 2020, 2020), (21, 2020, 1921), (99, 2026, 1999)] {
            assert_eq!(widened(two, latest), expected);
        }
    }
}
