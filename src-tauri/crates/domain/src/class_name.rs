//! Names of classes: free text with a grade in front, which one person writes "12A1" and another "Lớp 12 A1".
//!
//! Invariant: `normalise` takes away only what cannot distinguish two classes of one school: the word before the
//! grade, needless blanks, and the blanks inside "grade + one or two capitals + number". Everything softer (case,
//! marks, a hyphen) is left standing and reported by `almost_same`, because the import then asks instead of guessing.

use crate::name::{Collated, fold};
use crate::text;

/// The one spelling of a class name.
///
/// * The words "lớp", "chi đoàn", "chi đoàn lớp" in front of a grade go; "Chi đoàn Giáo viên" stays whole.
/// * grade + letters + number is joined, where the letters are one letter, or two capitals: "12 A1", "12A 1",
///   "12 A 1" → "12A1", "10 CB 2" → "10CB2", "12 A" → "12A".
/// * Any other name keeps its blanks: "12 Toán", "12 Anh 1".
#[must_use]
pub fn normalise(name: &str) -> String {
    let name = text::clean(name);
    let name = after_prefix(&name);
    joined(name).unwrap_or_else(|| name.to_owned())
}

/// Khối: the leading number of a class name, 1–12.
#[must_use]
pub fn grade(name: &str) -> Option<u8> {
    let name = normalise(name);
    let digits = name.len() - name.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    name[..digits].parse().ok().filter(|grade| (1..=12).contains(grade) && digits <= 2)
}

/// Byte order = grade, then name in Vietnamese order with numbers as numbers: 10A2, 10A10, 10 Toán, 11A1; what has no
/// grade (chi đoàn giáo viên) comes last.
#[must_use]
pub fn sort_key(name: &str) -> String {
    let name = normalise(name);
    let (grade, rest) = match grade(&name) {
        Some(grade) => (grade, name.trim_start_matches(|c: char| c.is_ascii_digit())),
        None => (99, name.as_str()),
    };
    let rest = Collated::of(&padded(rest.trim_start()));
    format!("{grade:02} {} {}", rest.letters, rest.tones).trim_end().to_owned()
}

/// Two names that differ only by case, blanks, marks or separators: one class, or a slip of the pen; the import asks.
#[must_use]
pub fn almost_same(a: &str, b: &str) -> bool {
    normalise(a) != normalise(b) && likeness(a) == likeness(b)
}

/// What two names that are [`almost_same`] have in common, to find them among many.
#[must_use]
pub fn likeness(name: &str) -> String {
    bare(&normalise(name))
}

/// The name of the same class a year later: "11A1" → "12A1". `None` without a grade and after the last grade of a
/// level (5, 9, 12), where classes are formed anew or leave.
#[must_use]
pub fn next_grade(name: &str) -> Option<String> {
    let name = normalise(name);
    let grade = grade(&name).filter(|grade| !matches!(grade, 5 | 9 | 12))?;
    Some(format!("{}{}", grade + 1, name.trim_start_matches(|c: char| c.is_ascii_digit())))
}

/// The name without the words that stand before its grade; the whole name when no grade follows.
fn after_prefix(name: &str) -> &str {
    let Some(at) = name.find(|c: char| c.is_ascii_digit()) else { return name };
    let before = fold(name[..at].trim_end_matches([' ', ':', '.']));
    match before.as_str() {
        "" | "lop" | "chi doan" | "chi doan lop" | "lop chi doan" | "cd" | "cd lop" => &name[at..],
        _ => name,
    }
}

/// "12", "a" or "CB", "1" without blanks between; `None` when the name has another shape.
fn joined(name: &str) -> Option<String> {
    let (grade, rest) = name.split_at(name.find(|c: char| !c.is_ascii_digit())?);
    let rest = rest.trim_start_matches(' ');
    let (letters, rest) = rest.split_at(rest.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(rest.len()));
    let number = rest.trim_start_matches(' ');
    let short = letters.len() == 1 || (letters.len() == 2 && letters.bytes().all(|b| b.is_ascii_uppercase()));
    let counted = number.len() <= 2 && number.bytes().all(|b| b.is_ascii_digit());
    (grade.len() <= 2 && short && counted).then(|| format!("{grade}{letters}{number}"))
}

/// Folded, without separators; between two numbers one is kept, so that 12.1 is not 121.
fn bare(name: &str) -> String {
    let mut out = String::new();
    let mut gap = false;
    for c in fold(name).chars() {
        if !c.is_alphanumeric() {
            gap = true;
            continue;
        }
        if gap && c.is_ascii_digit() && out.ends_with(|last: char| last.is_ascii_digit()) {
            out.push('.');
        }
        gap = false;
        out.push(c);
    }
    out
}

/// Every number widened to six digits, so that text order is number order.
fn padded(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(|c: char| c.is_ascii_digit()) {
        let (before, from) = rest.split_at(at);
        let (digits, after) = from.split_at(from.find(|c: char| !c.is_ascii_digit()).unwrap_or(from.len()));
        out.push_str(&format!("{before}{:0>6}", digits.trim_start_matches('0')));
        rest = after;
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_spelling() {
        let table = [
            ("12A1", "12A1"),
            ("Lớp 12A1", "12A1"),
            ("LỚP: 12A1", "12A1"),
            ("12 A1", "12A1"),
            ("12A 1", "12A1"),
            (" 12  A\u{a0}1 ", "12A1"),
            ("Chi đoàn 12A1", "12A1"),
            ("CHI ĐOÀN LỚP 12A1", "12A1"),
            ("CĐ 12A1", "12A1"),
            ("Lớp12A1", "12A1"),
            ("10 CB 2", "10CB2"),
            ("12 A", "12A"),
            ("12a1", "12a1"),
            ("12 Toán", "12 Toán"),
            ("Lớp 12 Toán", "12 Toán"),
            ("12 Anh 1", "12 Anh 1"),
            ("12 Anh1", "12 Anh1"),
            ("12-A1", "12-A1"),
            ("12/1", "12/1"),
            ("12A01", "12A01"),
            ("Chi đoàn Giáo viên", "Chi đoàn Giáo viên"),
            ("Chi đoàn Giáo viên 2", "Chi đoàn Giáo viên 2"),
            ("GV", "GV"),
            ("12", "12"),
            ("", ""),
        ];
        for (written, name) in table {
            assert_eq!(normalise(written), name, "{written}");
            assert_eq!(normalise(name), name, "a second time: {written}");
        }
    }

    #[test]
    fn grades() {
        let table = [
            ("12A1", Some(12)),
            ("Lớp 10 Toán", Some(10)),
            ("9/1", Some(9)),
            ("6A", Some(6)),
            ("121", None),
            ("2025A", None),
            ("0A", None),
            ("13B", None),
            ("Giáo viên 12", None),
            ("", None),
        ];
        for (name, expected) in table {
            assert_eq!(grade(name), expected, "{name}");
        }
    }

    #[test]
    fn order() {
        let list = [
            "9A1",
            "10A1",
            "10A2",
            "10A10",
            "10B1",
            "10 Địa",
            "10 Toán",
            "11A1",
            "12A",
            "12A1",
            "12A14",
            "12 Anh 1",
            "12 Anh 2",
            "12 Anh 10",
            "12/1",
            "12/2",
            "12/10",
            "GV",
            "Văn phòng",
        ];
        let mut keys: Vec<(String, &str)> = list.iter().map(|name| (sort_key(name), *name)).collect();
        keys.sort();
        let sorted: Vec<&str> = keys.iter().map(|(_, name)| *name).collect();
        let expected = [
            "9A1",
            "10A1",
            "10A2",
            "10A10",
            "10B1",
            "10 Địa",
            "10 Toán",
            "11A1",
            "12/1",
            "12/2",
            "12/10",
            "12A",
            "12A1",
            "12A14",
            "12 Anh 1",
            "12 Anh 2",
            "12 Anh 10",
            "GV",
            "Văn phòng",
        ];
        assert_eq!(sorted, expected);
        assert_eq!(sort_key("12 A2"), sort_key("Lớp 12A2"));
    }

    #[test]
    fn slips_of_the_pen() {
        let table = [
            ("12a1", "12A1", true),
            ("12-A1", "12A1", true),
            ("12 Toan", "12 Toán", true),
            ("12Toán", "12 Toán", true),
            ("12 Anh1", "12 Anh 1", true),
            ("12.1", "12/1", true),
            ("Lớp 12 A1", "12A1", false),
            ("12A1", "12A2", false),
            ("12A11", "12A1-1", false),
            ("12/1", "121", false),
            ("12A1", "11A1", false),
            ("GV", "gv", true),
        ];
        for (a, b, almost) in table {
            assert_eq!(almost_same(a, b), almost, "{a} / {b}");
            assert_eq!(almost_same(b, a), almost, "{b} / {a}");
        }
    }

    #[test]
    fn going_up() {
        let table = [
            ("11A1", Some("12A1")),
            ("Lớp 10 A2", Some("11A2")),
            ("10 Toán", Some("11 Toán")),
            ("11 Anh 1", Some("12 Anh 1")),
            ("8A", Some("9A")),
            ("9A", None),
            ("12A1", None),
            ("GV", None),
        ];
        for (name, next) in table {
            assert_eq!(next_grade(name).as_deref(), next, "{name}");
        }
    }
}
