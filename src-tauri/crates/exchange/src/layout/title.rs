//! What stands above a table, and what its tab is called: the school year and the class that speak for all rows.

use domain::class_name;
use domain::name::{fold, proper_case};
use domain::school_year::SchoolYear;
use domain::text::clean;

use crate::sheet::Sheet;

/// What was read above the header.
pub(super) struct Titles {
    pub(super) lines: Vec<String>,
    pub(super) school_year: Option<SchoolYear>,
    pub(super) class: Option<String>,
}

pub(super) fn read(sheet: &Sheet, header: u32) -> Titles {
    let lines: Vec<String> = sheet
        .rows
        .iter()
        .take_while(|row| row.number < header)
        .map(|row| row.cells.iter().map(|cell| clean(&cell.value.shown())).collect::<Vec<_>>().join("   "))
        .collect();
    let name = sheet.name.split(super::tables::PART).next().unwrap_or_default();
    let tab = name.replace(['-', '_'], " ");
    let school_year = lines.iter().find_map(|line| SchoolYear::parse(line));
    let class = lines.iter().find_map(|line| class_in(line)).or_else(|| class_in(&tab)).or_else(|| bare_class(&tab));
    Titles { lines, school_year, class }
}

/// The class named after "lớp" or "chi đoàn": "DANH SÁCH LỚP 11A5", "Chi đoàn: 12 Anh 1". "Lớp bồi dưỡng …" and
/// "lớp 12" name none.
pub(super) fn class_in(line: &str) -> Option<String> {
    let words: Vec<&str> = line.split_whitespace().collect();
    let folded: Vec<String> =
        words.iter().map(|word| fold(word).trim_matches(|c: char| !c.is_alphanumeric()).to_owned()).collect();
    (0..words.len()).find_map(|at| {
        let after = match folded[at].as_str() {
            "lop" => at + 1,
            "doan" if at > 0 && folded[at - 1] == "chi" => at + 1,
            _ => return None,
        };
        let words = words.get(after..)?;
        class_at(words).or_else(|| (folded[at] == "doan").then(|| of_staff(words))?)
    })
}

/// "CHI ĐOÀN GIÁO VIÊN": a chi đoàn of those who teach or work at the school.
fn of_staff(words: &[&str]) -> Option<String> {
    let folded: Vec<String> = words.iter().map(|word| fold(word)).collect();
    let staff = matches!(folded.first()?.as_str(), "giao" | "gv" | "cb" | "cbgv")
        || folded.starts_with(&["can".into(), "bo".into()]);
    let kept = folded.iter().take(6).take_while(|word| {
        !matches!(word.as_str(), "nam" | "nh" | "nien" | "truong" | "co" | "gom" | "tinh" | "-" | "–")
    });
    let named = words[..kept.count()].join(" ");
    let capitals = !named.chars().any(char::is_lowercase) && named.len() > 4;
    let named = if capitals { domain::text::clean(&sentence_case(&named)) } else { named };
    staff.then(|| format!("Chi đoàn {}", named.trim_end_matches([':', ',', '.', ';'])))
}

fn sentence_case(capitals: &str) -> String {
    let mut letters = capitals.chars();
    letters.next().map(|first| first.to_string() + &letters.as_str().to_lowercase()).unwrap_or_default()
}

/// A tab that is called like a class and nothing else: "11A5", "12 Toán".
pub(super) fn bare_class(tab: &str) -> Option<String> {
    let words: Vec<&str> = tab.split_whitespace().collect();
    let class = class_at(&words)?;
    (class_name::normalise(tab) == class).then_some(class)
}

/// The class these words begin with.
fn class_at(words: &[&str]) -> Option<String> {
    let trimmed =
        |word: &str| word.trim_matches(|c: char| matches!(c, ':' | ',' | '.' | ';' | '(' | ')' | '"')).to_owned();
    let words: Vec<String> = words.iter().map(|word| trimmed(word)).filter(|word| !word.is_empty()).take(4).collect();
    let first = words.first()?;
    let digits = first.chars().take_while(char::is_ascii_digit).count();
    if digits == 0 || class_name::grade(first).is_none() {
        return None;
    }
    let mut name = first.clone();
    // «lớp 12a3» in a title is 12A3.
    let letters = first.chars().filter(|c| c.is_alphabetic()).count();
    if letters <= 2 && first.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        name = first.to_ascii_uppercase();
    }
    if digits == first.len() {
        let second = words.get(1)?;
        let ends =
            matches!(fold(second).as_str(), "nam" | "hoc" | "khoa" | "nh" | "co" | "va" | "tai" | "de" | "truong");
        if ends || !second.chars().next().is_some_and(char::is_alphabetic) {
            return None;
        }
        // A title in capitals says nothing of how the class is written: "12 TOÁN" is 12 Toán.
        // «12 CHUYÊN TOÁN» is named by all three words.
        if fold(second) == "chuyen"
            && let Some(third) = words.get(2)
        {
            let proper = |word: &String| proper_case(word).unwrap_or_else(|| word.clone());
            let number = words.get(3).filter(|word| word.len() <= 2 && word.bytes().all(|byte| byte.is_ascii_digit()));
            let number = number.map(|number| format!(" {number}")).unwrap_or_default();
            return Some(class_name::normalise(&format!("{name} {} {}{number}", proper(second), proper(third))));
        }
        let long = second.chars().count() > 2;
        let second = if long { proper_case(second).unwrap_or_else(|| second.clone()) } else { second.clone() };
        name = format!("{name} {second}");
        if let Some(third) = words.get(2)
            && third.len() <= 2
            && third.chars().all(|c| c.is_ascii_digit())
        {
            name = format!("{name} {third}");
        }
    }
    Some(class_name::normalise(&name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_named_in_titles() {
        for (line, expected) in [
            ("DANH SÁCH LỚP 11A5", Some("11A5")),
            ("Danh sách lớp: 11A5, năm học 2025-2026", Some("11A5")),
            ("CHI ĐOÀN 12 Anh 1 - NĂM HỌC 2025 - 2026", Some("12 Anh 1")),
            ("Lớp 12 A1", Some("12A1")),
            ("DANH SÁCH CHI ĐOÀN 12 TOÁN", Some("12 Toán")),
            ("LỚP 10/2", Some("10/2")),
            ("DANH SÁCH ĐỀ NGHỊ HỌC LỚP BỒI DƯỠNG NHẬN THỨC VỀ ĐẢNG", None),
            ("HỌC SINH LỚP 12 NĂM HỌC 2025-2026", None),
            ("DANH SÁCH HỌC SINH KHỐI 10", None),
            ("ĐOÀN PHƯỜNG LONG ĐỨC", None),
            ("DANH SÁCH LỚP 12 CHUYÊN TOÁN", Some("12 Chuyên Toán")),
            ("Danh sách lớp 12a3", Some("12A3")),
            ("DANH SÁCH ĐOÀN VIÊN CHI ĐOÀN GIÁO VIÊN NĂM HỌC 2025-2026", Some("Chi đoàn Giáo viên")),
            ("BCH CHI ĐOÀN", None),
        ] {
            assert_eq!(class_in(line).as_deref(), expected, "{line}");
        }
    }

    #[test]
    fn tabs_called_like_a_class() {
        for (tab, expected) in
            [("11A5", Some("11A5")), ("12 Toán", Some("12 Toán")), ("Sheet1", None), ("11A5 (2)", None), ("12", None)]
        {
            assert_eq!(bare_class(tab).as_deref(), expected, "{tab}");
        }
    }
}
