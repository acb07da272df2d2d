//! Old ways of writing Vietnamese in bytes, as facts: TCVN3 (ABC), VNI, and UTF-8 that was read as Windows-1252.
//!
//! A text arrives as the letters that Windows-1252 shows for its bytes; each function gives the Vietnamese letters, or
//! `None` where the text cannot have been written that way. The tables were taken from the standards (TCVN 5712:1993,
//! the pairs of VNI for Windows), because the one known library carries a licence that this program cannot take over.

use std::sync::LazyLock;

use encoding_rs::{WINDOWS_1252, WINDOWS_1258};
use unicode_normalization::UnicodeNormalization as _;

/// TCVN 5712-1, bytes A1 to FF.
static TCVN3: LazyLock<Vec<char>> = LazyLock::new(|| LETTERS.chars().collect());
const LETTERS: &str = "ĂÂÊÔƠƯĐăâêôơưđẰ\u{300}\u{309}\u{303}\u{301}\u{323}àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ";

/// The byte that Windows-1252 shows as this letter; the five it leaves undefined stand for themselves.
pub(super) fn byte_1252(letter: char) -> Option<u8> {
    let code = u32::from(letter);
    if code < 0x80 || (0xA0..0x100).contains(&code) || matches!(code, 0x81 | 0x8D | 0x8F | 0x90 | 0x9D) {
        return u8::try_from(code).ok();
    }
    // Most letters asked about are Vietnamese ones, which stand nowhere among the 27 others.
    if !matches!(code, 0x152..=0x192 | 0x2C6 | 0x2DC | 0x2013..=0x2122) {
        return None;
    }
    (0x80..=0x9F_u8).find(|byte| shown_1252(*byte) == letter)
}

/// What Windows-1252 shows for a byte.
pub(crate) fn shown_1252(byte: u8) -> char {
    const HIGH: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘',
        '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9F => HIGH[usize::from(byte - 0x80)],
        byte => char::from(byte),
    }
}

/// TCVN3 (ABC), as `.VnTime` shows it. A font whose name ends in H shows capitals: the caller knows the font.
pub(super) fn tcvn3(text: &str) -> Option<String> {
    let mut out = String::with_capacity(text.len() * 2);
    for letter in text.chars() {
        match byte_1252(letter)? {
            byte @ 0..0x80 => out.push(char::from(byte)),
            0xA0 => out.push(' '),
            0x80..0xA0 => out.push(letter),
            byte => out.push(*TCVN3.get(usize::from(byte - 0xA1))?),
        }
    }
    Some(out.nfc().collect())
}

/// VNI for Windows: a letter and the mark behind it.
pub(super) fn vni(text: &str) -> Option<String> {
    let mut out = String::with_capacity(text.len() * 2);
    for letter in text.chars() {
        byte_1252(letter)?;
        let lower = letter.to_lowercase().next().unwrap_or(letter);
        let before = out.chars().last().map(|c| c.to_lowercase().next().unwrap_or(c));
        let marks: &[char] = match (before, lower) {
            (Some('a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'ơ' | 'ư'), 'ù') => &['\u{301}'],
            (Some('a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'ơ' | 'ư'), 'ø') => &['\u{300}'],
            (Some('a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'ơ' | 'ư'), 'û') => &['\u{309}'],
            (Some('a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'ơ' | 'ư'), 'õ') => &['\u{303}'],
            (Some('a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'ơ' | 'ư'), 'ï') => &['\u{323}'],
            (Some('a' | 'e' | 'o'), 'â') => &['\u{302}'],
            (Some('a' | 'e' | 'o'), 'á') => &['\u{302}', '\u{301}'],
            (Some('a' | 'e' | 'o'), 'à') => &['\u{302}', '\u{300}'],
            (Some('a' | 'e' | 'o'), 'å') => &['\u{302}', '\u{309}'],
            (Some('a' | 'e' | 'o'), 'ã') => &['\u{302}', '\u{303}'],
            (Some('a' | 'e' | 'o'), 'ä') => &['\u{302}', '\u{323}'],
            (Some('a'), 'ê') => &['\u{306}'],
            (Some('a'), 'é') => &['\u{306}', '\u{301}'],
            (Some('a'), 'è') => &['\u{306}', '\u{300}'],
            (Some('a'), 'ú') => &['\u{306}', '\u{309}'],
            (Some('a'), 'ü') => &['\u{306}', '\u{303}'],
            (Some('a'), 'ë') => &['\u{306}', '\u{323}'],
            _ => &[],
        };
        if !marks.is_empty() {
            // Composed at once, so that the next mark meets the letter it belongs to.
            let base = out.pop()?;
            out.extend(std::iter::once(base).chain(marks.iter().copied()).nfc());
            continue;
        }
        let alone = match lower {
            'ô' => 'ơ',
            'ö' => 'ư',
            'ñ' => 'đ',
            'î' => 'ỵ',
            'í' => 'í',
            'ì' => 'ì',
            'æ' => 'ỉ',
            'ó' => 'ĩ',
            'ò' => 'ị',
            plain if plain.is_ascii() || !plain.is_alphabetic() => plain,
            // A mark without its letter: this was never VNI.
            _ => return None,
        };
        if letter == lower { out.push(alone) } else { out.extend(alone.to_uppercase()) }
    }
    Some(out)
}

/// Windows-1258: letters with the tone as a mark of its own.
pub(super) fn windows_1258(text: &str) -> Option<String> {
    let bytes = text.chars().map(byte_1252).collect::<Option<Vec<u8>>>()?;
    let (decoded, broken) = WINDOWS_1258.decode_without_bom_handling(&bytes);
    (!broken).then(|| decoded.nfc().collect())
}

/// UTF-8 that was read as Windows-1252. Letters that were cut in two show as U+FFFD.
pub(super) fn mojibake(text: &str) -> Option<String> {
    // "Ã " with a plain blank: the no-break space of "à" was tidied away.
    let text = text.replace("Ã ", "Ã\u{a0}");
    let bytes: Option<Vec<u8>> = text.chars().map(byte_1252).collect();
    let bytes = bytes?;
    let seems = bytes.windows(2).any(|pair| matches!(pair[0], 0xC3..=0xC6 | 0xE1) && (0x80..0xC0).contains(&pair[1]));
    if !seems {
        return None;
    }
    let decoded = String::from_utf8_lossy(&bytes);
    // "à " at the end of a word had its own blank: what follows keeps it.
    Some(decoded.nfc().collect())
}

/// Bytes as the letters Windows-1252 shows for them, none lost.
pub(crate) fn as_1252(bytes: &[u8]) -> String {
    if bytes.is_ascii() {
        return String::from_utf8_lossy(bytes).into_owned();
    }
    debug_assert_eq!(WINDOWS_1252.name(), "windows-1252");
    bytes.iter().map(|byte| shown_1252(*byte)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_way_is_read_back() {
        for (read, written, expected) in [
            (tcvn3 as fn(&str) -> Option<String>, "NguyÔn ThÞ Hoµng Y\u{d5}n", "Nguyễn Thị Hoàng Yến"),
            (tcvn3, "TrÇn V¨n \u{a7}\u{f8}c", "Trần Văn Đức"),
            (tcvn3, "Ph¹m Th\u{ad}¬ng", "Phạm Thương"),
            (vni, "Nguyeãn Vaên Ñöùc", "Nguyễn Văn Đức"),
            (vni, "PHAÏM NGOÏC AÙNH", "PHẠM NGỌC ÁNH"),
            (vni, "Traàn Thò Myõ Leä", "Trần Thị Mỹ Lệ"),
            (vni, "Höông Lyù Vónh", "Hương Lý Vĩnh"),
            (mojibake, "Nguyá»…n VÄƒn Ä\u{90}á»©c", "Nguyễn Văn Đức"),
            (mojibake, "HÃ  Giang", "Hà Giang"),
            (windows_1258, "Nguyê\u{de}n Vãn Ð\u{fd}\u{ec}c", "Nguyễn Văn Đức"),
        ] {
            assert_eq!(read(written).as_deref(), Some(expected), "{written}");
        }
        assert_eq!(vni("é"), None);
        assert_eq!(tcvn3("Nguyễn"), None);
        assert_eq!(mojibake("Lê Hòa"), None);
    }

    #[test]
    fn every_byte_goes_there_and_back() {
        for byte in 0..=255_u8 {
            assert_eq!(byte_1252(shown_1252(byte)), Some(byte));
        }
        assert_eq!(TCVN3.len(), 95);
    }
}
