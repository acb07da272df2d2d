//! Words that letters share: votes, shares, days.

use chrono::NaiveDate;
use domain::path::Vote;
use serde_json::Value;

/// "93,33%" of a whole.
pub fn percent(part: i64, whole: i64) -> Option<String> {
    Some(format!("{}%", domain::path::percent(part, whole)?.replace('.', ",")))
}

/// "19/5/2026" for the middle of a sentence: "ngày 19 tháng 5 năm 2026".
pub fn on(day: Option<NaiveDate>) -> Option<String> {
    day.map(|day| print::spelled(Some(day)))
}

/// A vote kept among the facts no rule reads.
pub fn vote_in(value: Option<&Value>) -> Option<Vote> {
    serde_json::from_value(value?.clone()).ok()
}

/// Ngày of a fact kept as text.
pub fn day_in(value: Option<&Value>) -> Option<NaiveDate> {
    value?.as_str()?.parse().ok()
}

/// A number with a zero before it: "06".
pub fn two(number: i64) -> String {
    format!("{number:02}")
}
