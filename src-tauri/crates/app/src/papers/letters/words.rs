//! Words that letters share: votes, shares, days.

use chrono::NaiveDate;
use domain::path::Vote;
use serde_json::Value;

/// "93,33%" of a whole; two decimals at most, none where they would be nought.
pub fn percent(part: i64, whole: i64) -> Option<String> {
    // Hundredths of a percent, rounded half up, in whole numbers.
    let hundredths = (part * 20_000 + whole).checked_div(2 * whole).filter(|_| whole > 0 && part >= 0)?;
    let (full, rest) = (hundredths / 100, hundredths % 100);
    Some(match rest {
        0 => format!("{full}%"),
        rest if rest % 10 == 0 => format!("{full},{}%", rest / 10),
        rest => format!("{full},{rest:02}%"),
    })
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

#[cfg(test)]
mod tests {
    use super::percent;

    #[test]
    fn shares_are_written_with_a_comma_and_never_with_empty_decimals() {
        for (part, whole, text) in [
            (14, 15, Some("93,33%")),
            (20, 31, Some("64,52%")),
            (15, 15, Some("100%")),
            (0, 15, Some("0%")),
            (1, 8, Some("12,5%")),
            (1, 16, Some("6,25%")),
            (1, 99, Some("1,01%")),
            (1, 0, None),
            (-1, 5, None),
        ] {
            assert_eq!(percent(part, whole).as_deref(), text, "{part}/{whole}");
        }
    }
}
