//! The school year: the span by which classes, ratings and most lists are counted.
//!
//! Invariant: a year is known by its first calendar year alone, so two spellings of one year are one value. By default
//! it runs from 01/9 to 31/8, so that admissions of the summer count in the year that ends (office.md §4); an office
//! that moved its days keeps them beside the stored year.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

/// Năm học, written "2025-2026".
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SchoolYear {
    first: i32,
}

/// No school year is named in the text.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("Năm học «{0}» không đọc được; hãy ghi hai năm liền nhau, ví dụ 2025-2026.")]
pub struct NotASchoolYear(String);

/// Years that a school list can mean; keeps "1234-1235" of a phone number out.
const YEARS: std::ops::RangeInclusive<i32> = 1945..=2200;

impl SchoolYear {
    /// Finds a school year in a text ("NĂM HỌC 2025 - 2026", "2025–2026", "2025/2026"): two years that follow each
    /// other, joined by a dash or a slash. The first one found counts.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let chars: Vec<char> = text.chars().collect();
        (0..chars.len()).find_map(|at| {
            let starts_number = at == 0 || !chars[at - 1].is_ascii_digit();
            if starts_number { pair_at(&chars[at..]) } else { None }
        })
    }

    /// The school year in which a day lies, by the default days.
    #[must_use]
    pub fn of(day: NaiveDate) -> Self {
        Self { first: day.year() - i32::from(day.month() < 9) }
    }

    /// The stored and typed form: "2025-2026".
    #[must_use]
    pub fn label(self) -> String {
        format!("{}-{}", self.first, self.first + 1)
    }

    /// The printed form, with an en dash: "2025–2026".
    #[must_use]
    pub fn display(self) -> String {
        format!("{}–{}", self.first, self.first + 1)
    }

    /// 01/9 of the first year.
    #[must_use]
    pub fn starts_on(self) -> NaiveDate {
        day(self.first, 9, 1)
    }

    /// 31/8 of the second year, the last day that belongs to it.
    #[must_use]
    pub fn ends_on(self) -> NaiveDate {
        day(self.first + 1, 8, 31)
    }

    /// Whether the day lies between the two, both included.
    #[must_use]
    pub fn contains(self, day: NaiveDate) -> bool {
        Self::of(day) == self
    }

    /// Năm học sau.
    #[must_use]
    pub const fn next(self) -> Self {
        Self { first: self.first + 1 }
    }

    /// Năm học trước.
    #[must_use]
    pub const fn previous(self) -> Self {
        Self { first: self.first - 1 }
    }
}

/// A school year at the very beginning of these characters.
fn pair_at(chars: &[char]) -> Option<SchoolYear> {
    let (first, rest) = year(chars)?;
    let rest = skip_spaces(rest);
    let (joint, rest) = rest.split_first()?;
    let joined = matches!(joint, '-' | '‐' | '‑' | '‒' | '–' | '—' | '−' | '/' | '_');
    let (second, _) = year(skip_spaces(rest))?;
    (joined && second == first + 1).then_some(SchoolYear { first })
}

/// Four digits, no more, and what follows them.
fn year(chars: &[char]) -> Option<(i32, &[char])> {
    let (digits, rest) = chars.split_at_checked(4)?;
    if rest.first().is_some_and(char::is_ascii_digit) {
        return None;
    }
    let number = digits.iter().map(|c| c.to_digit(10)).try_fold(0, |sum, d| Some(sum * 10 + d?))?;
    i32::try_from(number).ok().filter(|y| YEARS.contains(y)).map(|y| (y, rest))
}

fn skip_spaces(chars: &[char]) -> &[char] {
    let blanks = chars.iter().take_while(|c| c.is_whitespace()).count();
    &chars[blanks..]
}

/// Both days exist in each of the years a value can reach.
fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or(NaiveDate::MAX)
}

impl fmt::Display for SchoolYear {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.label())
    }
}

impl FromStr for SchoolYear {
    type Err = NotASchoolYear;

    fn from_str(text: &str) -> Result<Self, NotASchoolYear> {
        Self::parse(text).ok_or_else(|| NotASchoolYear(text.to_owned()))
    }
}

impl Serialize for SchoolYear {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for SchoolYear {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn found_in_text() {
        let table = [
            ("2025-2026", Some("2025-2026")),
            ("2025–2026", Some("2025-2026")),
            ("2025 - 2026", Some("2025-2026")),
            ("2025\u{a0}—\u{a0}2026", Some("2025-2026")),
            ("2025/2026", Some("2025-2026")),
            ("DANH SÁCH HỒ SƠ HỌC SINH NĂM HỌC 2025 - 2026", Some("2025-2026")),
            ("Năm học: 2025-2026 (học kỳ 1)", Some("2025-2026")),
            ("Lập ngày 01/9/2025, năm học 2025-2026", Some("2025-2026")),
            ("từ 2024-2026, nay 2025-2026", Some("2025-2026")),
            ("2025-2027", None),
            ("2026-2025", None),
            ("2025 2026", None),
            ("0912025-2026", None),
            ("2025-20260", None),
            ("1234-1235", None),
            ("2025-", None),
            ("Khóa 2023 – 2026", None),
            ("", None),
        ];
        for (text, label) in table {
            assert_eq!(SchoolYear::parse(text).map(SchoolYear::label).as_deref(), label, "{text}");
        }
        assert_eq!(
            "năm nay".parse::<SchoolYear>().unwrap_err().to_string(),
            "Năm học «năm nay» không đọc được; hãy ghi hai năm liền nhau, ví dụ 2025-2026."
        );
    }

    #[test]
    fn days() {
        let year = SchoolYear::parse("2025-2026").unwrap();
        assert_eq!((year.starts_on(), year.ends_on()), (on("2025-09-01"), on("2026-08-31")));
        let table = [("2025-08-31", false), ("2025-09-01", true), ("2026-05-19", true), ("2026-08-31", true)];
        for (day, inside) in table {
            assert_eq!(year.contains(on(day)), inside, "{day}");
        }
        assert!(!year.contains(on("2026-09-01")));
        assert_eq!(SchoolYear::of(on("2026-09-01")), year.next());
        assert_eq!(year.next().previous(), year);
        assert!(year.previous() < year);
    }

    #[test]
    fn forms() {
        let year = SchoolYear::of(on("2026-03-26"));
        assert_eq!((year.label().as_str(), year.display().as_str()), ("2025-2026", "2025–2026"));
        assert_eq!(serde_json::to_string(&year).unwrap(), "\"2025-2026\"");
        assert_eq!(serde_json::from_str::<SchoolYear>("\"2025–2026\"").unwrap(), year);
        assert!(serde_json::from_str::<SchoolYear>("\"2025\"").is_err());
    }
}
