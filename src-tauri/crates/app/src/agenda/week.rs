//! Where a day lies, seen from today. Weeks run from Monday to Sunday.

use chrono::{Datelike, Duration, NaiveDate};

/// Nothing further ahead is shown unless asked for, in days.
pub const AHEAD: i64 = 60;

/// Thứ of a day, as lists write it: "T5", "CN".
pub struct Day(pub NaiveDate);

impl std::fmt::Display for Day {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.0.weekday().number_from_monday() {
            7 => f.write_str("CN"),
            day => write!(f, "T{}", day + 1),
        }
    }
}

/// Monday and Sunday of the week of a day.
pub fn of_week(day: NaiveDate) -> (NaiveDate, NaiveDate) {
    let monday = day - Duration::days(i64::from(day.weekday().num_days_from_monday()));
    (monday, monday + Duration::days(6))
}

/// `overdue`, `this_week`, `next_week`, `later`, `far`; `undated` without a day.
pub fn group(on: Option<NaiveDate>, today: NaiveDate) -> &'static str {
    let sunday = of_week(today).1;
    match on {
        None => "undated",
        Some(on) if on < today => "overdue",
        Some(on) if on <= sunday => "this_week",
        Some(on) if on <= sunday + Duration::days(7) => "next_week",
        Some(on) if on <= today + Duration::days(AHEAD) => "later",
        Some(_) => "far",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    #[test]
    fn weeks_end_with_sunday_and_sixty_days_are_not_far() {
        // Thursday 14/05/2026.
        for (on, expected) in [
            ("2026-05-13", "overdue"),
            ("2026-05-14", "this_week"),
            ("2026-05-17", "this_week"),
            ("2026-05-18", "next_week"),
            ("2026-05-24", "next_week"),
            ("2026-05-25", "later"),
            ("2026-07-13", "later"),
            ("2026-07-14", "far"),
        ] {
            assert_eq!(group(Some(day(on)), day("2026-05-14")), expected, "{on}");
        }
        assert_eq!(group(None, day("2026-05-14")), "undated");
        assert_eq!(of_week(day("2026-05-17")), (day("2026-05-11"), day("2026-05-17")));
        assert_eq!([Day(day("2026-05-14")).to_string(), Day(day("2026-05-17")).to_string()], ["T5", "CN"]);
    }
}
