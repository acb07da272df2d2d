//! Within what numbers run: a term (nhiệm kỳ) or a calendar year (office.md §8).

use chrono::{Datelike, NaiveDate};
use serde_json::json;
use store::{Conn, settings};

use super::wire::{Numbering, Term};
use crate::office::put_setting;
use crate::office::wire::Nothing;
use crate::{Call, Failure, dates};

const KEY: &str = "register";
/// What numbers run in while no term was entered.
const THIS_TERM: &str = "Nhiệm kỳ này";

/// How numbers run in this office.
pub fn numbering(conn: &Conn<'_>) -> Result<Numbering, Failure> {
    Ok(settings::get(conn, KEY)?.and_then(|value| serde_json::from_value(value).ok()).unwrap_or_default())
}

/// What a paper of this day belongs to: "2022–2027", or "2026".
pub fn scope_of(conn: &Conn<'_>, day: NaiveDate) -> Result<String, Failure> {
    let own = numbering(conn)?;
    if own.by == "year" {
        return Ok(day.year().to_string());
    }
    let begun = own.terms.iter().filter(|term| term.from.parse::<NaiveDate>().is_ok_and(|from| from <= day));
    Ok(begun.max_by(|a, b| a.from.cmp(&b.from)).map_or_else(|| THIS_TERM.to_owned(), |term| term.label.clone()))
}

/// `register.set`.
pub fn set(call: &Call<'_>, args: Numbering) -> Result<Nothing, Failure> {
    if !["term", "year"].contains(&args.by.as_str()) {
        return Err(Failure::usage(format!("Không có cách đánh số «{}».", args.by)));
    }
    let term = |term: &Term| {
        let label = dates::optional_text(Some(&term.label))
            .ok_or_else(|| Failure::new("name-missing", "Nhiệm kỳ chưa có tên. Ghi tên, ví dụ «2022–2027»."))?;
        Ok(Term { label, from: dates::day(&term.from, "Ngày bắt đầu nhiệm kỳ")?.to_string() })
    };
    let mut terms = args.terms.iter().map(term).collect::<Result<Vec<_>, Failure>>()?;
    terms.sort_by(|a, b| a.from.cmp(&b.from));
    if terms.windows(2).any(|pair| pair[0].label == pair[1].label || pair[0].from == pair[1].from) {
        return Err(Failure::new("term-twice", "Hai nhiệm kỳ trùng tên hoặc trùng ngày bắt đầu. Sửa một trong hai."));
    }
    let own = Numbering { by: args.by, terms };
    call.write(json!({}), |tx| put_setting(tx, KEY, &json!(own)))?;
    Ok(Nothing {})
}
