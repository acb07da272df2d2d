//! Whether a word can be Vietnamese: an onset, a rhyme and at most one tone, written in one manner of capitals.
//!
//! It is how an old way of writing is told from today's: "Hoàng" is a word, "Hoµng" and "Hoaøng" are none. Rare names of
//! other peoples are no words here; they only give no vote.

use unicode_normalization::UnicodeNormalization as _;

const ONSETS: &[&str] = &[
    "ngh", "ng", "nh", "gh", "gi", "kh", "ph", "th", "tr", "ch", "qu", "b", "c", "d", "đ", "g", "h", "k", "l", "m",
    "n", "p", "r", "s", "t", "v", "x", "",
];

const RHYMES: &str = " a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây \
e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu \
o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op \
ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc ue uê uêch uên uênh uêt ui um un ung uôc uôi \
uôm uôn uông uôt uơ up ut uy uya uych uyên uyêt uyn uynh uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt \
ươu ưt ưu y yêm yên yêng yêt yêu ynh ych yt êng oai ";

/// Whether a word of letters is a Vietnamese syllable as a person would write it.
pub(super) fn is_word(word: &str) -> bool {
    let upper = word.chars().filter(|c| c.is_uppercase()).count();
    let letters = word.chars().count();
    let first = word.chars().next().is_some_and(char::is_uppercase);
    if !(upper == 0 || upper == letters || (upper == 1 && first)) {
        return false;
    }
    let (mut bare, mut tones, mut tone) = (String::new(), 0, ' ');
    for letter in word.chars().flat_map(char::to_lowercase) {
        for part in std::iter::once(letter).nfd() {
            if matches!(part, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}') {
                tones += 1;
                tone = part;
            } else {
                bare.push(part);
            }
        }
    }
    let bare: String = bare.nfc().collect();
    if tones > 1 {
        return false;
    }
    ONSETS.iter().any(|onset| {
        let Some(rest) = bare.strip_prefix(onset) else { return false };
        // "gì": the vowel is part of the onset.
        let rest = if *onset == "gi" && rest.is_empty() { "i" } else { rest };
        let stopped = rest.ends_with(['c', 'p', 't']) || rest.ends_with("ch");
        let sounds = !stopped || matches!(tone, '\u{301}' | '\u{323}');
        sounds && !rest.is_empty() && RHYMES.contains(&format!(" {rest} "))
    })
}

#[cfg(test)]
mod tests {
    use super::is_word;

    #[test]
    fn words_and_no_words() {
        for word in [
            "Nguyễn", "NGUYỄN", "Đức", "quỳnh", "Thúy", "Thuý", "Hòa", "Hoà", "Giêng", "Gì", "Yến", "Ưng", "Khuê",
            "Quốc", "Mỹ", "Huỳnh", "Khuyến", "Ý", "Hoàng", "Trương", "Ngoạn", "Quý", "Uỷ", "Ủy",
        ] {
            assert!(is_word(word), "{word}");
        }
        for word in ["Nguyeãn", "NguyÔn", "Hoµng", "TÊn", "Ñöùc", "Hoaøng", "Thò́", "Văc", "Lêê", "ngẫn̉", "Bß"]
        {
            assert!(!is_word(word), "{word}");
        }
    }
}
