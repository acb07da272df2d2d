//! Vietnamese written the old ways, for files like those of old: TCVN3, VNI and Windows-1258 as bytes.
//!
//! Written from the standards and not from the reader's tables, so that one checks the other.

/// Each vowel without a tone and with its five: huyền, hỏi, ngã, sắc, nặng.
const VOWELS: [&str; 12] = [
    "aàảãáạ",
    "ăằẳẵắặ",
    "âầẩẫấậ",
    "eèẻẽéẹ",
    "êềểễếệ",
    "iìỉĩíị",
    "oòỏõóọ",
    "ôồổỗốộ",
    "ơờởỡớợ",
    "uùủũúụ",
    "ưừửữứự",
    "yỳỷỹýỵ",
];

/// The vowel a letter is, and its tone.
fn vowel(letter: char) -> Option<(usize, usize)> {
    VOWELS.iter().enumerate().find_map(|(vowel, tones)| Some((vowel, tones.chars().position(|own| own == letter)?)))
}

fn lower(letter: char) -> char {
    letter.to_lowercase().next().unwrap_or(letter)
}

/// TCVN3 (ABC). Capitals with a tone have no place of their own in its fonts and are written small.
pub fn tcvn3(text: &str) -> Vec<u8> {
    const BARE: &str = "ĂÂÊÔƠƯĐăâêôơưđ";
    // Rows of VOWELS, tones in their order.
    const TONED: [[u8; 5]; 12] = [
        [0xB5, 0xB6, 0xB7, 0xB8, 0xB9],
        [0xBB, 0xBC, 0xBD, 0xBE, 0xC6],
        [0xC7, 0xC8, 0xC9, 0xCA, 0xCB],
        [0xCC, 0xCE, 0xCF, 0xD0, 0xD1],
        [0xD2, 0xD3, 0xD4, 0xD5, 0xD6],
        [0xD7, 0xD8, 0xDC, 0xDD, 0xDE],
        [0xDF, 0xE1, 0xE2, 0xE3, 0xE4],
        [0xE5, 0xE6, 0xE7, 0xE8, 0xE9],
        [0xEA, 0xEB, 0xEC, 0xED, 0xEE],
        [0xEF, 0xF1, 0xF2, 0xF3, 0xF4],
        [0xF5, 0xF6, 0xF7, 0xF8, 0xF9],
        [0xFA, 0xFB, 0xFC, 0xFD, 0xFE],
    ];
    let byte = |letter: char| {
        if let Some(at) = BARE.chars().position(|own| own == letter) {
            return 0xA1 + at as u8;
        }
        match vowel(lower(letter)) {
            Some((row, tone @ 1..)) => TONED[row][tone - 1],
            _ => letter as u8,
        }
    };
    text.chars().map(byte).collect()
}

/// VNI for Windows.
pub fn vni(text: &str) -> Vec<u8> {
    const TONES: [&str; 6] = ["", "ø", "û", "õ", "ù", "ï"];
    const ROOFS: [&str; 6] = ["â", "à", "å", "ã", "á", "ä"];
    const BREVES: [&str; 6] = ["ê", "è", "ú", "ü", "é", "ë"];
    const LETTER_I: [&str; 6] = ["i", "ì", "æ", "ó", "í", "ò"];
    let mut out = String::new();
    for letter in text.chars() {
        let small = lower(letter);
        let written = match vowel(small) {
            Some((0, tone)) => format!("a{}", TONES[tone]),
            Some((1, tone)) => format!("a{}", BREVES[tone]),
            Some((2, tone)) => format!("a{}", ROOFS[tone]),
            Some((3, tone)) => format!("e{}", TONES[tone]),
            Some((4, tone)) => format!("e{}", ROOFS[tone]),
            Some((5, tone)) => LETTER_I[tone].to_owned(),
            Some((6, tone)) => format!("o{}", TONES[tone]),
            Some((7, tone)) => format!("o{}", ROOFS[tone]),
            Some((8, tone)) => format!("ô{}", TONES[tone]),
            Some((9, tone)) => format!("u{}", TONES[tone]),
            Some((10, tone)) => format!("ö{}", TONES[tone]),
            Some((_, 5)) => "î".to_owned(),
            Some((_, tone)) => format!("y{}", TONES[tone]),
            None if small == 'đ' => "ñ".to_owned(),
            None => small.to_string(),
        };
        out.push_str(&if letter == small { written } else { written.to_uppercase() });
    }
    out.chars().map(|letter| letter as u8).collect()
}

/// Windows-1258: the tone behind its letter.
pub fn windows_1258(text: &str) -> Vec<u8> {
    const MARKS: [u8; 5] = [0xCC, 0xD2, 0xDE, 0xEC, 0xF2];
    let bare = |letter: char| match letter {
        'ă' => 0xE3,
        'Ă' => 0xC3,
        'ơ' => 0xF5,
        'Ơ' => 0xD5,
        'ư' => 0xFD,
        'Ư' => 0xDD,
        'đ' => 0xF0,
        'Đ' => 0xD0,
        other => other as u8,
    };
    let mut out = Vec::new();
    for letter in text.chars() {
        match vowel(lower(letter)) {
            Some((row, tone)) => {
                let base = VOWELS[row].chars().next().unwrap_or(letter);
                let base = if letter == lower(letter) { base } else { base.to_uppercase().next().unwrap_or(base) };
                out.push(bare(base));
                out.extend(tone.checked_sub(1).map(|tone| MARKS[tone]));
            }
            None => out.push(bare(letter)),
        }
    }
    out
}

/// UTF-8 that a program read as Windows-1252 and saved as UTF-8 once more.
pub fn spoilt(text: &str) -> String {
    const HIGH: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";
    let shown = |byte: u8| match byte {
        0x80..=0x9F => HIGH.chars().nth(usize::from(byte - 0x80)).unwrap_or('?'),
        byte => char::from(byte),
    };
    text.bytes().map(shown).collect()
}
