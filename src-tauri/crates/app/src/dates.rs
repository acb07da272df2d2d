//! Dates and ids as they cross the door: strings in, values or a sentence out.

use chrono::NaiveDate;
use domain::id::Id;

use crate::Failure;

/// Reads `YYYY-MM-DD`; `what` names the field in the sentence («ngày sinh»).
pub fn day(text: &str, what: &str) -> Result<NaiveDate, Failure> {
    domain::date::parse_iso(text.trim()).map_err(|_| {
        Failure::new(
            "not-a-date",
            format!("{what}: «{text}» không phải là ngày có thật. Nhập theo dạng ngày/tháng/năm."),
        )
    })
}

/// Reads an optional day; empty text is no day.
pub fn optional_day(text: Option<&str>, what: &str) -> Result<Option<NaiveDate>, Failure> {
    text.map(str::trim).filter(|t| !t.is_empty()).map(|t| day(t, what)).transpose()
}

/// Reads an id; `what` names the thing («đoàn viên»).
pub fn id(text: &str, what: &str) -> Result<Id, Failure> {
    text.trim().parse().map_err(|_| Failure::not_found(what))
}

/// Text cleaned to NFC; nothing left is none.
pub fn optional_text(text: Option<&str>) -> Option<String> {
    text.map(domain::text::clean).filter(|t| !t.is_empty())
}
