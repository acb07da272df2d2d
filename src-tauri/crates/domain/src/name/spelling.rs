//! Two spellings, one name: case, spaces, apostrophes and the place of a tone mark are manners of writing.
//!
//! Invariant: nothing here changes stored text; a proposal is shown and taken by the secretary. The strict comparison
//! keeps Lân and Lan apart, the loose one finds them together; who merges people uses the strict one and asks.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::{fold, plain_punctuation, words};
use crate::text;

/// Viết hoa đúng: the proposal for a name written wholly in capitals or wholly in lower case; `None` for any other
/// name, whose writer has already decided, and where nothing would change.
#[must_use]
pub fn proper_case(name: &str) -> Option<String> {
    let name = text::clean(name);
    let has = |test: fn(char) -> bool| name.chars().any(test);
    if has(char::is_lowercase) && has(char::is_uppercase) {
        return None;
    }
    let mut proposal = String::with_capacity(name.len());
    let mut starts = true;
    for c in name.chars() {
        if starts {
            proposal.extend(c.to_uppercase());
        } else {
            proposal.extend(c.to_lowercase());
        }
        // After a space, an apostrophe (H'Hen), a hyphen (K-Pă) or a bracket a letter begins anew.
        starts = !(c.is_alphanumeric() || is_combining_mark(c));
    }
    (proposal != name).then_some(proposal)
}

/// The loose comparison: equal once folded. "Nguyen Van An" finds "NGUYỄN VĂN ÂN"; tone placement is no difference.
#[must_use]
pub fn same_name(a: &str, b: &str) -> bool {
    fold(a) == fold(b)
}

/// The strict comparison: the same letters and tones, whatever the case, the spaces and the place of the tone mark.
/// Hoà = HÒA, Thuý = Thúy; Lan ≠ Lân, Hoa ≠ Hòa.
#[must_use]
pub fn same_spelling(a: &str, b: &str) -> bool {
    tone_style(a) == tone_style(b)
}

/// A form to compare by, never to store or show: lower case, one kind of apostrophe, the tone mark of each word moved
/// to its end, so that both styles of placing it give one text.
#[must_use]
pub fn tone_style(text: &str) -> String {
    let shown: Vec<String> = words(&text::clean(text)).iter().map(|word| tone_last(word)).collect();
    shown.join(" ")
}

fn tone_last(word: &str) -> String {
    let lower = word.to_lowercase();
    let (tones, mut letters): (Vec<char>, Vec<char>) = lower
        .chars()
        .map(plain_punctuation)
        .nfd()
        .map(|c| if c == 'ð' { 'đ' } else { c })
        .partition(|c| matches!(c, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}'));
    letters.extend(tones);
    letters.into_iter().collect()
}
