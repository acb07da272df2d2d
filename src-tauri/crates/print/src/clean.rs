//! The only kind of string a document may hold.
//!
//! Invariant: a [`Text`] is NFC and carries no control or direction-changing character. One U+0007 in a name makes a
//! Word file unreadable, and decomposed letters stay decomposed in a PDF's text layer, so both are settled at the door
//! and not in each of the five ways out. Rejected: cleaning in every exporter, where one of them forgets.

use serde::Serialize;
use std::ops::Deref;
use unicode_normalization::UnicodeNormalization;

/// Chữ trên giấy: clean text; `\n` inside means a new line. Every visible letter is kept as it came.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Text(String);

impl Text {
    /// True when nothing but blanks would be printed.
    pub fn is_blank(&self) -> bool {
        self.0.trim().is_empty()
    }
}

impl From<&str> for Text {
    fn from(raw: &str) -> Self {
        let lines = raw.replace("\r\n", "\n");
        Self(lines.chars().filter_map(kept).nfc().collect())
    }
}

impl From<String> for Text {
    fn from(raw: String) -> Self {
        raw.as_str().into()
    }
}

impl Deref for Text {
    type Target = str;
    fn deref(&self) -> &str {
        &self.0
    }
}

fn kept(c: char) -> Option<char> {
    match c {
        '\n' => Some('\n'),
        '\t' => Some(' '),
        '\r' | '\u{2028}' | '\u{2029}' => Some('\n'),
        c if c.is_control() => None,
        // Direction marks and overrides, byte order mark, soft hyphen: invisible on paper, able to reorder a name.
        '\u{ad}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' => None,
        '\u{fffe}' | '\u{ffff}' => None,
        c => Some(c),
    }
}

#[cfg(test)]
mod tests {
    use super::Text;

    #[test]
    fn only_what_can_be_printed_gets_in() {
        for (raw, kept) in [
            ("H'Hen Niê", "H'Hen Niê"),
            ("a\u{7}b\u{0}c\u{1b}", "abc"),
            ("Nguye\u{302}\u{303}n", "Nguyễn"),
            ("dòng 1\r\ndòng 2\rdòng 3", "dòng 1\ndòng 2\ndòng 3"),
            ("\u{202e}đảo\u{202c}", "đảo"),
            ("a\tb", "a b"),
            ("# $ * _ ] [ \\ \" < > @", "# $ * _ ] [ \\ \" < > @"),
            ("\u{fffe}x\u{ffff}", "x"),
        ] {
            assert_eq!(&*Text::from(raw), kept, "{raw:?}");
        }
        assert!(Text::from(" \n\u{7}").is_blank());
    }
}
