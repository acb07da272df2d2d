//! Telephone numbers and identifiers: text that spreadsheets keep mistaking for numbers.
//!
//! Invariant: a zero is put back only where it must have been: a mobile number of nine digits, or an identifier in a
//! column whose other values have all their digits.

use crate::sheet::CellValue;

/// What became of a cell of digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Digits {
    /// As it is kept; an offer where it differs from what was written.
    Kept(String),
    /// Not what the column should hold; kept as written all the same.
    Odd,
    /// Fewer or more digits than the identifier has.
    WrongLength,
    /// No digits where digits belong.
    NoNumber,
    /// A number so long that the spreadsheet has lost its last digits.
    Lost,
}

/// Reads a telephone number.
pub(super) fn phone(shown: &str) -> Digits {
    let bare = bare(shown);
    let digits = bare.strip_prefix('+').unwrap_or(&bare);
    if !shown.contains(|c: char| c.is_ascii_digit()) {
        return Digits::NoNumber;
    }
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Digits::Odd;
    }
    let mobile = |rest: &str| rest.len() == 9 && rest.starts_with(['3', '5', '7', '8', '9']);
    if mobile(digits) {
        return Digits::Kept(format!("0{digits}"));
    }
    if let Some(rest) = digits.strip_prefix("84").or_else(|| digits.strip_prefix("0084")).filter(|rest| mobile(rest)) {
        return Digits::Kept(format!("0{rest}"));
    }
    if digits.starts_with('0') && matches!(digits.len(), 10 | 11) {
        return Digits::Kept(digits.to_owned());
    }
    Digits::Odd
}

/// Reads an identifier of `length` digits; `zeros_known` when the other values of the column have them all.
pub(super) fn identifier(value: &CellValue, length: usize, zeros_known: bool) -> Digits {
    let shown = value.shown();
    let digits = bare(&shown);
    let scientific = matches!(value, CellValue::Text(_)) && {
        let upper = digits.to_ascii_uppercase();
        upper.contains("E+") && upper.starts_with(|c: char| c.is_ascii_digit())
    };
    let number_too_long = matches!(value, CellValue::Number(number) if number.abs() >= 1e15);
    if scientific || number_too_long {
        Digits::Lost
    } else if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        Digits::NoNumber
    } else if digits.len() == length {
        Digits::Kept(digits)
    } else if digits.len() < length && digits.len() + 6 >= length && zeros_known {
        Digits::Kept(format!("{digits:0>length$}"))
    } else {
        Digits::WrongLength
    }
}

/// Whether a value has all its digits.
pub(super) fn is_whole(value: &CellValue, length: usize) -> bool {
    let digits = bare(&value.shown());
    digits.len() == length && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// Without the marks that only make a number easier to read, and the apostrophe that keeps it text.
fn bare(shown: &str) -> String {
    let marks = |c: char| c.is_whitespace() || matches!(c, '.' | '-' | '–' | '(' | ')' | '\'' | '’');
    let bare: String = shown.chars().filter(|c| !marks(*c)).collect();
    // "1.5" is a number with a fraction, "0900.000.326" is not.
    if shown.matches('.').count() == 1 && shown.rsplit('.').next().is_some_and(|tail| tail.len() < 3) {
        return shown.to_owned();
    }
    bare
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn telephone_numbers() {
        let kept = |text: &str| Digits::Kept(text.to_owned());
        for (shown, expected) in [
            ("0900000326", kept("0900000326")),
            ("900000326", kept("0900000326")),
            ("0900.000.326", kept("0900000326")),
            ("0900 000 326", kept("0900000326")),
            ("+84 900 000 326", kept("0900000326")),
            ("84900000326", kept("0900000326")),
            ("02943000326", kept("02943000326")),
            ("100000326", Digits::Odd),
            ("0900000326; 0900000327", Digits::Odd),
            ("0900000326 (mẹ)", Digits::Odd),
            ("không có", Digits::NoNumber),
        ] {
            assert_eq!(phone(shown), expected, "{shown}");
        }
    }

    #[test]
    fn identifiers() {
        let text = |text: &str| CellValue::Text(text.to_owned());
        let kept = |text: &str| Digits::Kept(text.to_owned());
        for (value, known, expected) in [
            (text("000389256615"), false, kept("000389256615")),
            (text("'000389256615"), false, kept("000389256615")),
            (text("000 389 256 615"), false, kept("000389256615")),
            (text("389256615"), true, kept("000389256615")),
            (CellValue::Number(389_256_615.0), true, kept("000389256615")),
            (CellValue::Number(389_256_615.0), false, Digits::WrongLength),
            (text("12"), true, Digits::WrongLength),
            (text("0003892566155"), true, Digits::WrongLength),
            (text("HS001"), true, Digits::NoNumber),
            (text("3.89257E+11"), true, Digits::Lost),
            (CellValue::Number(1.2e17), true, Digits::Lost),
            (CellValue::Number(38_925_661.5), true, Digits::NoNumber),
        ] {
            assert_eq!(identifier(&value, 12, known), expected, "{value:?}");
        }
    }
}
