//! Text as it enters: one form for everything typed, pasted or read from a file.
//!
//! Invariant: what came out of here is NFC, has no character that cannot be seen, and going in again changes nothing.
//! Two cells that look alike are then equal, which the whole import and every search rely on. Letters are never
//! corrected here: a name is kept as its bearer writes it (comparing is `name`'s business).

use unicode_normalization::UnicodeNormalization;

/// One line of text: NFC, invisible characters gone, every kind of space a plain one, runs of them one, ends trimmed.
/// A line break is a space here.
#[must_use]
pub fn clean(text: &str) -> String {
    if is_clean(text) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    for c in text.chars().filter(|c| !is_invisible(*c)).nfc() {
        if !is_space(c) {
            out.push(c);
        } else if !out.is_empty() && !out.ends_with(' ') {
            out.push(' ');
        }
    }
    if out.ends_with(' ') {
        out.pop();
    }
    out
}

/// Whether a text is surely clean already, as nearly all is: composing it again would be the dearest part of reading a
/// list. Only signs of ASCII and composed Latin letters, Vietnamese ones above all, with single spaces between them.
fn is_clean(text: &str) -> bool {
    let mut before = ' ';
    for c in text.chars() {
        let plain = c.is_ascii_graphic() || matches!(c, '\u{c0}'..='\u{24f}' | '\u{1ea0}'..='\u{1ef9}');
        if !plain && (c != ' ' || before == ' ') {
            return false;
        }
        before = c;
    }
    before != ' '
}

/// Text of several lines: each line cleaned, every kind of line break a `\n`, empty lines at both ends dropped.
#[must_use]
pub fn clean_lines(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    let lines: Vec<String> = text.split(is_line_break).map(clean).collect();
    lines.join("\n").trim_matches('\n').to_owned()
}

/// Every blank a keyboard, Word or Excel may leave, no-break spaces included.
pub(crate) fn is_space(c: char) -> bool {
    c.is_whitespace()
}

/// Word writes a soft return as U+000B, Excel's text a lone CR.
fn is_line_break(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Control, bidirectional, zero-width and other marks that no reader sees but every comparison does.
fn is_invisible(c: char) -> bool {
    (c.is_control() && !c.is_whitespace())
        || matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{feff}'
            | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_line() {
        let table = [
            ("  Nguyễn \u{a0} Văn\tAn ", "Nguyễn Văn An"),
            ("Nguye\u{302}\u{303}n", "Nguyễn"),
            ("Nguy\u{ea}\u{303}n", "Nguyễn"),
            ("\u{feff}Trần\u{200b} Thị\u{ad}\u{202e} Bé", "Trần Thị Bé"),
            // The mark meets its letter again once the zero-width joiner between them is gone.
            ("a\u{200d}\u{301}", "á"),
            ("\u{3000}12A1\u{2009}\u{202f}", "12A1"),
            ("một\r\nhai", "một hai"),
            ("a\u{0}\u{7}b\u{7f}", "ab"),
            ("\u{a0}\u{200b} ", ""),
            ("H'Hen – “Niê”", "H'Hen – “Niê”"),
        ];
        for (typed, kept) in table {
            assert_eq!(clean(typed), kept, "{typed:?}");
            assert_eq!(clean(&clean(typed)), kept, "a second time: {typed:?}");
        }
    }

    #[test]
    fn what_is_taken_as_clean_stays_as_it_is() {
        let letters = ('\u{c0}'..='\u{24f}').chain('\u{1ea0}'..='\u{1ef9}').chain('!'..='~');
        for letter in letters {
            let composed: String = letter.to_string().nfc().collect();
            assert_eq!(composed, letter.to_string());
            assert!(is_clean(&composed) && !is_invisible(letter) && !is_space(letter), "{letter:?}");
        }
        for text in ["", " a", "a ", "a  b", "a\u{301}", "a\u{ad}b", "a\tb", "a\u{a0}b", "\u{7f}"] {
            assert!(!is_clean(text), "{text:?}");
        }
    }

    #[test]
    fn several_lines() {
        let table = [
            ("\r\n Ngoan \r\n\r\nChăm  học\r\n", "Ngoan\n\nChăm học"),
            ("một\u{b}hai\u{2028}ba\rbốn", "một\nhai\nba\nbốn"),
            ("\n \u{a0}\n", ""),
        ];
        for (typed, kept) in table {
            assert_eq!(clean_lines(typed), kept, "{typed:?}");
            assert_eq!(clean_lines(kept), kept);
        }
    }
}
