//! Numbers read out, for the count line of a list: «Danh sách này có 06 (sáu) đồng chí».
//!
//! Invariant: every `u32` has a reading, so a count line never falls back to digits. The readings are those of school
//! books: "mốt", "tư", "lăm" after mươi, "linh" for an empty ten.

const DIGITS: [&str; 10] = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];
const POWERS: [(u32, &str); 3] = [(1_000_000_000, "tỷ"), (1_000_000, "triệu"), (1_000, "nghìn")];

/// A number in Vietnamese words: 6 "sáu", 21 "hai mươi mốt", 105 "một trăm linh năm", 2015 "hai nghìn không trăm
/// mười lăm".
#[must_use]
pub fn number_in_words(number: u32) -> String {
    let mut words = Vec::new();
    let mut rest = number;
    for (power, name) in POWERS {
        let group = rest / power;
        rest %= power;
        if group > 0 {
            push_group(&mut words, group);
            words.push(name);
        }
    }
    if rest > 0 || words.is_empty() {
        push_group(&mut words, rest);
    }
    words.join(" ")
}

/// 0–999; behind a higher group the empty hundred and ten are read too.
fn push_group(words: &mut Vec<&'static str>, group: u32) {
    let (hundreds, tens, ones) = (group / 100, group / 10 % 10, group % 10);
    let full = hundreds > 0 || !words.is_empty();
    if full {
        words.extend([digit(hundreds), "trăm"]);
    }
    match tens {
        0 if full && ones > 0 => words.push("linh"),
        0 => {}
        1 => words.push("mười"),
        _ => words.extend([digit(tens), "mươi"]),
    }
    match (tens, ones) {
        (0, 0) if !full => words.push(digit(0)),
        (_, 0) => {}
        (2.., 1) => words.push("mốt"),
        (2.., 4) => words.push("tư"),
        (1.., 5) => words.push("lăm"),
        _ => words.push(digit(ones)),
    }
}

fn digit(number: u32) -> &'static str {
    DIGITS.get(number as usize).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn readings() {
        let table = [
            (0, "không"),
            (1, "một"),
            (4, "bốn"),
            (5, "năm"),
            (6, "sáu"),
            (10, "mười"),
            (11, "mười một"),
            (14, "mười bốn"),
            (15, "mười lăm"),
            (20, "hai mươi"),
            (21, "hai mươi mốt"),
            (24, "hai mươi tư"),
            (35, "ba mươi lăm"),
            (99, "chín mươi chín"),
            (100, "một trăm"),
            (101, "một trăm linh một"),
            (104, "một trăm linh bốn"),
            (105, "một trăm linh năm"),
            (110, "một trăm mười"),
            (115, "một trăm mười lăm"),
            (121, "một trăm hai mươi mốt"),
            (900, "chín trăm"),
            (1000, "một nghìn"),
            (1005, "một nghìn không trăm linh năm"),
            (1015, "một nghìn không trăm mười lăm"),
            (1100, "một nghìn một trăm"),
            (2700, "hai nghìn bảy trăm"),
            (9999, "chín nghìn chín trăm chín mươi chín"),
            (21_000, "hai mươi mốt nghìn"),
            (1_000_005, "một triệu không trăm linh năm"),
            (u32::MAX, "bốn tỷ hai trăm chín mươi tư triệu chín trăm sáu mươi bảy nghìn hai trăm chín mươi lăm"),
        ];
        for (number, words) in table {
            assert_eq!(number_in_words(number), words, "{number}");
        }
    }
}
