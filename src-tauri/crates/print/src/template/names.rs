//! How the name of a placeholder is compared.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The form names are compared by: without marks, small letters, `_` between words: "Họ và tên" is "ho_va_ten".
pub fn key(name: &str) -> String {
    let plain = name.nfkd().filter(|c| !is_combining_mark(*c)).map(|c| match c {
        'đ' | 'Đ' => 'd',
        other => other,
    });
    let lower: String = plain.flat_map(char::to_lowercase).collect();
    let words = lower.split(|c: char| c.is_whitespace() || c == '_' || c == '-').filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("_")
}
