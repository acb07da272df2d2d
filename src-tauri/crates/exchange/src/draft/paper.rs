//! The number of a paper and its day as people write them into one cell: "200/GCN ngày 12/03/2025",
//! "số 15-NQ/CB, 03.02.2025", "QĐ 45 (02/2026)".
//!
//! Invariant: a number is kept letter for letter; only the day, the words that lead to it and a leading «số» are taken
//! away from around it.

use chrono::NaiveDate;
use domain::text::clean;

use super::dates::Written;
use super::dates::of_parts;

/// What one cell says of a paper.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Paper {
    /// Its number.
    pub(super) number: Option<String>,
    /// Its day.
    pub(super) on: Option<NaiveDate>,
    /// What stands behind number and day.
    pub(super) rest: Option<String>,
    /// A day that no calendar has.
    pub(super) impossible: bool,
    /// Only month and year are told.
    pub(super) month_only: bool,
}

/// Reads a text that stands in a column of papers or of days.
pub(super) fn read(text: &str) -> Paper {
    let text = clean(text);
    let Some(found) = find(&text) else { return Paper { number: number(&text), ..Paper::default() } };
    if found.day.is_none() {
        // The number is not told apart from a month without doubt: the whole stays.
        return Paper { number: number(&text), month_only: true, ..Paper::default() };
    }
    let before = number(strip_lead(&text[..found.from]));
    let after = number(&text[found.to..]);
    let (number, rest) = if before.is_some() { (before, after) } else { (after, None) };
    match found.day {
        Some(Written::Day(on)) => Paper { number, on: Some(on), rest, ..Paper::default() },
        _ => Paper { number, rest, impossible: true, ..Paper::default() },
    }
}

/// A day or a month within a text, by bytes.
struct Within {
    from: usize,
    to: usize,
    /// None: month and year only.
    day: Option<Written>,
}

/// The first whole day; else a month that stands in brackets or behind «tháng».
fn find(text: &str) -> Option<Within> {
    let pieces = numbers(text);
    let whole = pieces.windows(3).find_map(|three| {
        let [first, month, last] = three else { return None };
        // «2025-06-30», as spreadsheets and programs write it.
        let (day, year) = if first.len() == 4 { (last, first) } else { (first, last) };
        let joined = joins(&text[first.to..month.from], "thang") && joins(&text[month.to..last.from], "nam");
        let sized = day.len() <= 2 && month.len() <= 2 && matches!(year.len(), 2 | 4);
        let apart = !glued_before(text, first.from) && !glued_after(text, last.to);
        (joined && sized && apart).then(|| {
            let full = if year.len() == 2 { 2000 + year.value } else { year.value };
            let written = of_parts(day.value, month.value, i32::try_from(full).unwrap_or(0));
            Within { from: first.from, to: last.to, day: Some(written) }
        })
    });
    whole.or_else(|| {
        pieces.windows(2).find_map(|two| {
            let [month, year] = two else { return None };
            let before = strip_lead(&text[..month.from]);
            let said =
                text[..month.from].trim_end().ends_with('(') || before.len() < text[..month.from].trim_end().len();
            let joined = joins(&text[month.to..year.from], "nam");
            let sized = month.len() <= 2 && year.len() == 4 && (1..=12).contains(&month.value);
            (said && joined && sized).then_some(Within { from: month.from, to: year.to, day: None })
        })
    })
}

struct Digits {
    from: usize,
    to: usize,
    value: u32,
}

impl Digits {
    fn len(&self) -> usize {
        self.to - self.from
    }
}

fn numbers(text: &str) -> Vec<Digits> {
    let mut found: Vec<Digits> = Vec::new();
    for (at, letter) in text.char_indices() {
        let Some(digit) = letter.to_digit(10).filter(|_| letter.is_ascii_digit()) else { continue };
        match found.last_mut() {
            Some(last) if last.to == at => {
                last.to = at + 1;
                last.value = last.value.saturating_mul(10).saturating_add(digit);
            }
            _ => found.push(Digits { from: at, to: at + 1, value: digit }),
        }
    }
    found
}

/// Whether what stands between two numbers joins them into a date.
fn joins(between: &str, word: &str) -> bool {
    let plain = between.trim();
    matches!(plain, "/" | "-" | ".") || domain::name::fold(plain) == word
}

fn glued_before(text: &str, at: usize) -> bool {
    text[..at].chars().next_back().is_some_and(|c| c.is_alphanumeric() || matches!(c, '/' | '-' | '.'))
}

fn glued_after(text: &str, at: usize) -> bool {
    let mut after = text[at..].chars();
    let (first, second) = (after.next(), after.next());
    first.is_some_and(char::is_alphanumeric)
        || (first.is_some_and(|c| matches!(c, '/' | '-')) && second.is_some_and(char::is_alphanumeric))
}

/// Takes the words that lead to a day from the end: "200/GCN, cấp ngày ".
fn strip_lead(text: &str) -> &str {
    const LEADS: &[&str] = &["ngày", "ngay", "tháng", "thang", "ký", "cấp", "của", "từ"];
    let mut rest = text.trim_end();
    loop {
        rest = rest.trim_end_matches([',', ';', ':', '(', '-', '–', ' ', '\u{a0}']);
        let lower = rest.to_lowercase();
        let lead = LEADS.iter().find(|lead| {
            lower.strip_suffix(**lead).is_some_and(|before| !before.ends_with(|c: char| c.is_alphanumeric()))
        });
        match lead {
            // Lower case of these words is as long as they are.
            Some(lead) if lower.len() == rest.len() => rest = rest[..rest.len() - lead.len()].trim_end(),
            _ => return rest,
        }
    }
}

/// A number without a leading «số» and without what only separates; `None` when nothing is left.
fn number(text: &str) -> Option<String> {
    let edge = |c: char| matches!(c, ',' | ';' | ':' | '(' | ')' | ' ' | '\u{a0}' | '.');
    let mut rest = text.trim_matches(edge);
    const LEADS: &[&str] = &[
        "nghị quyết số",
        "quyết định số",
        "giấy chứng nhận số",
        "công văn số",
        "nq số",
        "qđ số",
        "gcn số",
        "cv số",
        "số",
        "so",
    ];
    let lower = rest.to_lowercase();
    let lead =
        LEADS.iter().find(|lead| lower.strip_prefix(**lead).is_some_and(|after| after.starts_with([':', ' ', '.'])));
    // Lower case of these words is as long as they are.
    if let Some(lead) = lead.filter(|_| lower.len() == rest.len()) {
        rest = rest[lead.len()..].trim_matches(edge);
    }
    // A bracket that was opened stays closed.
    let rest = if rest.matches('(').count() > rest.matches(')').count() { format!("{rest})") } else { rest.to_owned() };
    rest.chars().any(char::is_alphanumeric).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn number_and_day_in_one_cell() {
        let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day);
        for (text, number, on) in [
            ("200/GCN", Some("200/GCN"), None),
            ("200/GCN ngày 12/03/2025", Some("200/GCN"), day(2025, 3, 12)),
            ("số 15-NQ/CB, 03.02.2025", Some("15-NQ/CB"), day(2025, 2, 3)),
            ("Số: 15-NQ/CB ngày 3-2-2025", Some("15-NQ/CB"), day(2025, 2, 3)),
            ("NQ số 15-NQ/ĐTN ngày 12/6/2025", Some("15-NQ/ĐTN"), day(2025, 6, 12)),
            ("324-QĐ/ĐU (09/10/2025)", Some("324-QĐ/ĐU"), day(2025, 10, 9)),
            ("324-QĐ/ĐU ký ngày 09 tháng 10 năm 2025", Some("324-QĐ/ĐU"), day(2025, 10, 9)),
            ("12/03/2025 - 200/GCN", Some("- 200/GCN"), day(2025, 3, 12)),
            ("12/3/25", None, day(2025, 3, 12)),
            ("2025-06-30", None, day(2025, 6, 30)),
            ("số 5-NQ/ĐU, 2025-06-02", Some("5-NQ/ĐU"), day(2025, 6, 2)),
            ("2025-06-NQ", Some("2025-06-NQ"), None),
            ("Ngày 12/03/2025", None, day(2025, 3, 12)),
            ("01-NQ/ĐTN", Some("01-NQ/ĐTN"), None),
            ("45/2025", Some("45/2025"), None),
            ("02/2026", Some("02/2026"), None),
            ("12/3/2025-NQ", Some("12/3/2025-NQ"), None),
            ("…", None, None),
        ] {
            let read = read(text);
            let number = number.map(|number| number.trim_start_matches("- "));
            assert_eq!(read.number.as_deref().map(|n| n.trim_start_matches("- ")), number, "{text}");
            assert_eq!((read.on, read.impossible, read.month_only), (on, false, false), "{text}");
        }
    }

    #[test]
    fn half_days_and_days_no_calendar_has() {
        let half = read("QĐ 45 (02/2026)");
        assert_eq!((half.number.as_deref(), half.on, half.month_only), (Some("QĐ 45 (02/2026)"), None, true));
        let half = read("15-NQ/CB tháng 3/2025");
        assert_eq!((half.number.as_deref(), half.month_only), (Some("15-NQ/CB tháng 3/2025"), true));
        let wrong = read("15-NQ/CB ngày 31/02/2025");
        assert_eq!((wrong.number.as_deref(), wrong.impossible), (Some("15-NQ/CB"), true));
        let more = read("38-NQ/CB, 08/07/2025, 28/30");
        assert_eq!((more.number.as_deref(), more.rest.as_deref()), (Some("38-NQ/CB"), Some("28/30")));
    }
}
