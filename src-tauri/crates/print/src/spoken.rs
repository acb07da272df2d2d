//! Numbers in Vietnamese words, for count lines.
//!
//! Invariant: northern administrative reading (mười lăm, hai mươi mốt, linh, nghìn). Beyond 999 999 the figures alone
//! are given: no list of this office is that long, and a wrong reading would be worse than none.

const DIGITS: [&str; 10] = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

/// 6 → "06 (sáu)", 35 → "35 (ba mươi lăm)".
pub fn counted(n: usize) -> String {
    if n > 999_999 { n.to_string() } else { format!("{n:02} ({})", words(n)) }
}

fn words(n: usize) -> String {
    if n < 1000 {
        return below_thousand(n, false);
    }
    let (thousands, rest) = (n / 1000, n % 1000);
    let head = format!("{} nghìn", below_thousand(thousands, false));
    if rest == 0 { head } else { format!("{head} {}", below_thousand(rest, true)) }
}

/// `full`: a thousand stands before, so the hundreds are read even when nought.
fn below_thousand(n: usize, full: bool) -> String {
    let (hundreds, rest) = (n / 100, n % 100);
    let mut parts: Vec<&str> = Vec::new();
    if hundreds > 0 || full {
        parts.extend([DIGITS[hundreds], "trăm"]);
    }
    let spoken_before = !parts.is_empty();
    match (rest / 10, rest % 10) {
        (0, 0) if spoken_before => {}
        (0, unit) if spoken_before => parts.extend(["linh", DIGITS[unit]]),
        (0, unit) => parts.push(DIGITS[unit]),
        (1, 0) => parts.push("mười"),
        (1, 5) => parts.push("mười lăm"),
        (1, unit) => parts.extend(["mười", DIGITS[unit]]),
        (tens, unit) => {
            parts.extend([DIGITS[tens], "mươi"]);
            match unit {
                0 => {}
                1 => parts.push("mốt"),
                5 => parts.push("lăm"),
                unit => parts.push(DIGITS[unit]),
            }
        }
    }
    parts.join(" ")
}

#[cfg(test)]
mod tests {
    use super::counted;

    #[test]
    fn numbers_are_read_as_an_office_reads_them() {
        for (n, text) in [
            (0, "00 (không)"),
            (1, "01 (một)"),
            (6, "06 (sáu)"),
            (10, "10 (mười)"),
            (11, "11 (mười một)"),
            (15, "15 (mười lăm)"),
            (21, "21 (hai mươi mốt)"),
            (35, "35 (ba mươi lăm)"),
            (40, "40 (bốn mươi)"),
            (100, "100 (một trăm)"),
            (105, "105 (một trăm linh năm)"),
            (115, "115 (một trăm mười lăm)"),
            (400, "400 (bốn trăm)"),
            (1000, "1000 (một nghìn)"),
            (2005, "2005 (hai nghìn không trăm linh năm)"),
            (2121, "2121 (hai nghìn một trăm hai mươi mốt)"),
            (1_000_000, "1000000"),
        ] {
            assert_eq!(counted(n), text);
        }
    }
}
