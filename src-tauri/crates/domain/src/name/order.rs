//! The order of names: tên, then họ, then đệm, in the Vietnamese alphabet, tones only where the letters are equal.
//!
//! Invariant: comparing the *bytes* of two keys is comparing the names, so the database, Rust and a spreadsheet agree
//! without a collation of their own. Each part is compared completely (letters, then tones) before the next one.
//! A key is printable ASCII for Vietnamese names, which keeps the journal readable.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::{bare_letter, parts, plain_punctuation};

/// a ă â b c d đ e ê … as pairs of letter and the mark that makes another letter of it ('\0' for none).
const ALPHABET: [(char, char); 33] = [
    ('a', '\0'),
    ('a', BREVE),
    ('a', CIRCUMFLEX),
    ('b', '\0'),
    ('c', '\0'),
    ('d', '\0'),
    ('d', STROKE),
    ('e', '\0'),
    ('e', CIRCUMFLEX),
    ('f', '\0'),
    ('g', '\0'),
    ('h', '\0'),
    ('i', '\0'),
    ('j', '\0'),
    ('k', '\0'),
    ('l', '\0'),
    ('m', '\0'),
    ('n', '\0'),
    ('o', '\0'),
    ('o', CIRCUMFLEX),
    ('o', HORN),
    ('p', '\0'),
    ('q', '\0'),
    ('r', '\0'),
    ('s', '\0'),
    ('t', '\0'),
    ('u', '\0'),
    ('u', HORN),
    ('v', '\0'),
    ('w', '\0'),
    ('x', '\0'),
    ('y', '\0'),
    ('z', '\0'),
];
const BREVE: char = '\u{306}';
const CIRCUMFLEX: char = '\u{302}';
const HORN: char = '\u{31b}';
const STROKE: char = '\u{335}';

/// Ends a part and its tones: below every symbol that stands inside them, so that "An" comes before "Anh".
const END: char = ' ';
/// Between two words of one part: below every letter, so that "Sa Ry" comes before "Sara".
const GAP: char = '!';

/// The sort key of a name: its byte order is tên, họ, đệm in Vietnamese order. `given_words` as in [`parts`].
#[must_use]
pub fn sort_key(full_name: &str, given_words: usize) -> String {
    let parts = parts(full_name, given_words);
    let mut key = String::with_capacity(full_name.len() + 12);
    for part in [&parts.given, &parts.family, &parts.middle] {
        let part = Collated::of(part);
        key.push_str(&part.letters);
        key.push(END);
        key.push_str(&part.tones);
        key.push(END);
    }
    key.truncate(key.trim_end_matches(END).len());
    key
}

/// A text as the two levels by which it is compared.
pub(crate) struct Collated {
    /// One symbol per letter, digit or mark.
    pub(crate) letters: String,
    /// One digit per word, zeros at the end dropped: 0 ngang, 1 huyền, 2 hỏi, 3 ngã, 4 sắc, 5 nặng.
    pub(crate) tones: String,
}

impl Collated {
    /// The levels of a clean text (single spaces).
    pub(crate) fn of(text: &str) -> Self {
        let mut out = Self { letters: String::with_capacity(text.len()), tones: String::new() };
        for (index, word) in text.split(' ').enumerate() {
            if index > 0 {
                out.letters.push(GAP);
            }
            out.push_word(word);
        }
        out.tones.truncate(out.tones.trim_end_matches('0').len());
        out
    }

    /// A syllable has one tone wherever it is written: Hoà and Hòa share a place in the list.
    fn push_word(&mut self, word: &str) {
        let mut tone = '0';
        let marks: Vec<char> = word.chars().map(plain_punctuation).nfd().collect();
        let mut rest = marks.as_slice();
        while let [first, tail @ ..] = rest {
            let count = tail.iter().take_while(|c| is_combining_mark(**c)).count();
            let (own, next) = tail.split_at(count);
            rest = next;
            for found in own.iter().filter_map(|mark| tone_of(*mark)) {
                tone = tone.max(found);
            }
            self.push_letter(*first, own);
        }
        self.tones.push(tone);
    }

    fn push_letter(&mut self, letter: char, marks: &[char]) {
        let bare = bare_letter(letter).to_lowercase().next().unwrap_or(letter);
        let stroke = (bare == 'd' && !letter.eq_ignore_ascii_case(&'d')).then_some(STROKE);
        let shaped = stroke.or_else(|| marks.iter().copied().find(|m| is_letter_mark(bare, *m))).unwrap_or('\0');
        match ALPHABET.iter().zip(SYMBOLS.chars()).find(|(entry, _)| **entry == (bare, shaped)) {
            Some((_, symbol)) => self.letters.push(symbol),
            None if bare.is_ascii_digit() || bare == '\'' || bare == '-' => self.letters.push(bare),
            None if bare.is_alphanumeric() => self.letters.extend(['~', bare]),
            None => self.letters.push('.'),
        }
    }
}

/// The letters' places as ascending ASCII, one for one with [`ALPHABET`]; above the digits, below `~`.
const SYMBOLS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefg";

/// A mark that makes another letter; on any other letter (Y Ŏ, Ĭ) it is an ornament and sorts as nothing.
fn is_letter_mark(letter: char, mark: char) -> bool {
    ALPHABET.contains(&(letter, mark))
}

fn tone_of(mark: char) -> Option<char> {
    match mark {
        '\u{300}' => Some('1'),
        '\u{309}' => Some('2'),
        '\u{303}' => Some('3'),
        '\u{301}' => Some('4'),
        '\u{323}' => Some('5'),
        _ => None,
    }
}
