//! The pieces of a `c` element → one [`CellValue`], or nothing.

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime};

use super::cells::Context;
use super::meter::{Fault, unescaped};
use crate::sheet::CellValue;

/// The declared type of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Kind {
    /// A number, also of a date; the type of a cell without one.
    #[default]
    Number,
    /// The index of a shared string.
    Shared,
    /// Text of a formula.
    Text,
    /// Text inside the cell.
    Inline,
    /// 0 or 1.
    Bool,
    /// `#N/A` …
    Error,
    /// ISO 8601.
    Iso,
}

impl Kind {
    pub(super) fn of(written: &str) -> Self {
        match written {
            "s" => Self::Shared,
            "str" => Self::Text,
            "inlineStr" => Self::Inline,
            "b" => Self::Bool,
            "e" => Self::Error,
            "d" => Self::Iso,
            _ => Self::Number,
        }
    }
}

/// What the XML of the current cell has said so far.
#[derive(Default)]
pub(super) struct Raw {
    pub(super) kind: Kind,
    pub(super) style: usize,
    pub(super) value: String,
    pub(super) inline: String,
    pub(super) formula: String,
    /// The cell has a formula; whether a program computed it is told by the value.
    pub(super) computed_by_formula: bool,
}

impl Raw {
    pub(super) fn clear(&mut self) {
        self.kind = Kind::Number;
        self.style = 0;
        self.value.clear();
        self.inline.clear();
        self.formula.clear();
        self.computed_by_formula = false;
    }

    /// The value, or `None` for a blank cell.
    pub(super) fn value(&mut self, context: &Context<'_>) -> Result<Option<CellValue>, Fault> {
        let written = self.value.trim();
        let text = match self.kind {
            Kind::Inline => unescaped(std::mem::take(&mut self.inline)),
            Kind::Text => unescaped(std::mem::take(&mut self.value)),
            _ if written.is_empty() => {
                let formula = std::mem::take(&mut self.formula);
                return Ok(self.computed_by_formula.then_some(CellValue::Formula(formula)));
            }
            Kind::Shared => {
                let at: usize = written.parse().map_err(|_| Fault::Damaged)?;
                context.strings.get(at).ok_or(Fault::Damaged)?.clone()
            }
            Kind::Bool => return Ok(Some(CellValue::Bool(matches!(written, "1" | "true")))),
            Kind::Error => return Ok(Some(CellValue::Error(written.to_owned()))),
            Kind::Iso => return Ok(Some(iso(written))),
            Kind::Number => return Ok(Some(number(written, self.style, context))),
        };
        Ok((!is_blank(&text)).then_some(CellValue::Text(text)))
    }
}

/// Nothing a reader would see.
pub(crate) fn is_blank(text: &str) -> bool {
    text.chars().all(|letter| letter.is_whitespace() || matches!(letter, '\u{200B}' | '\u{FEFF}'))
}

fn number(written: &str, style: usize, context: &Context<'_>) -> CellValue {
    let Ok(number) = written.parse::<f64>() else { return CellValue::Text(written.to_owned()) };
    if !number.is_finite() {
        return CellValue::Error(written.to_owned());
    }
    if context.styles.get(style).is_some_and(|style| style.day)
        && let Some(at) = serial(number, context.from_1904)
    {
        return if at.time() == NaiveTime::MIN { CellValue::Date(at.date()) } else { CellValue::DateTime(at) };
    }
    CellValue::Number(number)
}

/// The instant of a serial number: day 1 is 01/01/1900 (day 60, 29/02/1900, never was) or, of old Macs, day 0 is
/// 01/01/1904.
pub(crate) fn serial(number: f64, from_1904: bool) -> Option<NaiveDateTime> {
    if !(0.0..2_958_466.0).contains(&number) {
        return None;
    }
    let mut seconds = (number.fract() * 86_400.0).round() as u32;
    let mut days = number.trunc() as u64;
    if seconds == 86_400 {
        (seconds, days) = (0, days + 1);
    }
    let day = match (from_1904, days) {
        (true, _) => NaiveDate::from_ymd_opt(1904, 1, 1)?.checked_add_days(Days::new(days))?,
        (false, 60) => return None,
        (false, 0..60) => NaiveDate::from_ymd_opt(1899, 12, 31)?.checked_add_days(Days::new(days))?,
        (false, _) => NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(Days::new(days))?,
    };
    Some(day.and_time(NaiveTime::from_num_seconds_from_midnight_opt(seconds, 0)?))
}

/// A day, or an instant, written as ISO 8601.
pub(crate) fn iso(written: &str) -> CellValue {
    let at = written.trim_end_matches('Z');
    if let Ok(date) = NaiveDate::parse_from_str(at, "%Y-%m-%d") {
        return CellValue::Date(date);
    }
    match NaiveDateTime::parse_from_str(at, "%Y-%m-%dT%H:%M:%S%.f") {
        Ok(at) if at.time() == NaiveTime::MIN => CellValue::Date(at.date()),
        Ok(at) => CellValue::DateTime(at),
        Err(_) => CellValue::Text(written.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn serials_are_days() {
        for (number, from_1904, expected) in [
            (1.0, false, Some("1900-01-01")),
            (59.0, false, Some("1900-02-28")),
            (60.0, false, None),
            (61.0, false, Some("1900-03-01")),
            (39_888.0, false, Some("2009-03-16")),
            (38_426.0, true, Some("2009-03-16")),
            (2_958_465.0, false, Some("9999-12-31")),
            (2_958_466.0, false, None),
            (-1.0, false, None),
            (1e300, false, None),
        ] {
            assert_eq!(
                serial(number, from_1904).map(|at| at.date().to_string()).as_deref(),
                expected,
                "{number} {from_1904}"
            );
        }
        assert_eq!(serial(39_888.5, false).map(|at| at.time()), NaiveTime::from_hms_opt(12, 0, 0));
        assert_eq!(serial(39_887.999_999_9, false).map(|at| at.to_string()).as_deref(), Some("2009-03-16 00:00:00"));
    }

    #[test]
    fn iso_dates() {
        let day = |text: &str| NaiveDate::parse_from_str(text, "%Y-%m-%d").unwrap();
        assert_eq!(iso("2009-03-16"), CellValue::Date(day("2009-03-16")));
        assert_eq!(iso("2009-03-16T00:00:00Z"), CellValue::Date(day("2009-03-16")));
        assert!(matches!(iso("2009-03-16T10:00:00"), CellValue::DateTime(_)));
        assert_eq!(iso("hôm qua"), CellValue::Text("hôm qua".to_owned()));
    }
}
