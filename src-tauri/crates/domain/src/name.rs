//! Names of people: their parts, their order, and the two ways in which two spellings can be the same.
//!
//! Invariant: a name is stored as its bearer writes it (NFC, see `text`); everything here only derives forms to find,
//! sort and compare by. There is one folding for the whole program and one order for screen, paper and spreadsheet.
//! Rejected: ICU (twelve megabytes for one alphabet), correcting the place of a tone mark in stored text (Hoà and Hòa
//! are both right), and guessing how many words a given name has: one, unless the office says otherwise.

mod order;
mod spelling;

pub use order::sort_key;
pub use spelling::{proper_case, same_name, same_spelling, tone_style};

pub(crate) use order::Collated;

use unicode_normalization::char::{decompose_compatible, is_combining_mark};

use crate::text;

/// Tên được chia phần: họ, tên đệm, tên; each may be empty, words joined by single spaces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parts {
    /// Họ: the first word, empty where the whole name is given name.
    pub family: String,
    /// Tên đệm: what stands between.
    pub middle: String,
    /// Tên: the last words.
    pub given: String,
}

/// The form everything is searched and compared by: marks dropped (NFKD), đ→d, lower case, one kind of apostrophe and
/// hyphen, single spaces.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text::clean(text).chars().map(plain_punctuation) {
        if c.is_ascii() {
            out.push(c.to_ascii_lowercase());
            continue;
        }
        // Letter by letter: the order of marks, which the whole of NFKD would settle, is nothing to a text without marks.
        decompose_compatible(c, |part| {
            if !is_combining_mark(part) {
                out.extend(bare_letter(part).to_lowercase());
            }
        });
    }
    // NFKD may bring spaces of its own (a bare "¨" is a space and a mark).
    text::clean(&out)
}

/// What the search looks into: a space before every folded word, so that `LIKE '% w%'` finds starts of words.
///
/// `extra` are further texts by which the person is looked up (other names, numbers). A word with an apostrophe or a
/// hyphen is also found by its pieces and without the mark: "H'Hen" by "hen" and by "hhen".
#[must_use]
pub fn search_text(full_name: &str, extra: &[&str]) -> String {
    let mut out = String::new();
    let mut pieces = String::new();
    for word in std::iter::once(&full_name).chain(extra).flat_map(|t| words(&fold(t))) {
        if word.contains(['\'', '-']) {
            for piece in word.split(['\'', '-']).filter(|p| !p.is_empty()) {
                push_word(&mut pieces, piece);
            }
            push_word(&mut pieces, &word.replace(['\'', '-'], ""));
        }
        push_word(&mut out, &word);
    }
    out + &pieces
}

/// Divides a name; `given_words` (at least 1) is how many of the last words are the given name: 2 for "Thạch Sa Ry".
#[must_use]
pub fn parts(full_name: &str, given_words: usize) -> Parts {
    let all = words(&text::clean(full_name));
    let (before, given) = all.split_at(all.len().saturating_sub(given_words.max(1)));
    let (family, middle) = before.split_at(before.len().min(1));
    Parts { family: family.join(" "), middle: middle.join(" "), given: given.join(" ") }
}

fn words(text: &str) -> Vec<String> {
    text.split(' ').filter(|w| !w.is_empty()).map(str::to_owned).collect()
}

fn push_word(text: &mut String, word: &str) {
    text.push(' ');
    text.push_str(word);
}

/// H’Hen, HʼHen and H`Hen are one name; so are all dashes.
fn plain_punctuation(c: char) -> char {
    match c {
        '’' | '‘' | 'ʼ' | 'ʹ' | '`' | '´' | '′' | '＇' => '\'',
        '‐' | '‑' | '‒' | '–' | '—' | '−' => '-',
        _ => c,
    }
}

/// Letters with a stroke, which no normalisation takes apart. Ð (Icelandic) is what old files write for Đ.
fn bare_letter(c: char) -> char {
    match c {
        'đ' | 'Đ' | 'ð' | 'Ð' | 'ɖ' | 'Ɖ' => 'd',
        'ƀ' | 'Ƀ' => 'b',
        _ => c,
    }
}

#[cfg(test)]
mod tests;
