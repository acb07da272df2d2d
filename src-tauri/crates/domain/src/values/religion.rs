//! Tôn giáo: the words stored, and the spellings that lists use for them.
//!
//! Invariant: "Không" is an answer, an empty cell is not (it counts as «chưa rõ»); so an empty cell is never read as
//! "Không". Source: glossary.md [assumed].

use std::sync::LazyLock;

use super::{Spellings, compact, spellings};

/// The stored words, each with the other spellings read as it, in the order in which lists offer them.
const SPELLINGS: [(&str, &[&str]); 17] = [
    (
        "Không",
        &[
            "Ko",
            "K",
            "0",
            "Không có",
            "Không theo",
            "Không tôn giáo",
            "Không theo tôn giáo",
            "Không theo đạo",
            "Không đạo",
        ],
    ),
    ("Phật giáo", &["Phật", "PG", "Đạo Phật giáo", "Phật giáo Nam tông", "Phật giáo Nam tông Khmer"]),
    (
        "Công giáo",
        &["Thiên Chúa giáo", "Thiên Chúa", "Thiên Chúa giáo La Mã", "TCG", "Ki-tô giáo", "Đạo Chúa", "Đạo Ki-tô"],
    ),
    ("Tin lành", &["Đạo Tin lành", "Tin lành giáo"]),
    ("Cao Đài", &["Cao Đài giáo"]),
    ("Phật giáo Hòa Hảo", &["Hòa Hảo", "PGHH"]),
    ("Hồi giáo", &["Islam", "Hồi", "Đạo Islam"]),
    ("Bà-la-môn", &["Bà-la-môn giáo"]),
    ("Tịnh độ cư sĩ Phật hội Việt Nam", &["Tịnh độ cư sĩ"]),
    ("Tứ Ân Hiếu Nghĩa", &[]),
    ("Bửu Sơn Kỳ Hương", &[]),
    ("Đạo Bahá'í", &["Bahá'í"]),
    ("Minh Sư đạo", &["Minh Sư"]),
    ("Minh Lý đạo – Tam Tông Miếu", &["Minh Lý đạo", "Tam Tông Miếu"]),
    ("Cơ đốc Phục lâm", &[]),
    ("Khác", &["Tôn giáo khác"]),
    ("Chưa rõ", &[]),
];

/// The stored words.
pub const RELIGIONS: [&str; SPELLINGS.len()] = {
    let mut names = [""; SPELLINGS.len()];
    let mut index = 0;
    while index < names.len() {
        names[index] = SPELLINGS[index].0;
        index += 1;
    }
    names
};

static BY_SPELLING: LazyLock<Spellings> = LazyLock::new(|| {
    spellings(SPELLINGS.iter().flat_map(|(name, others)| [name].into_iter().chain(*others).map(|o| (*o, *name))))
});

/// The stored word for a cell of tôn giáo; `None` when empty or no known spelling. A leading "đạo" does not matter.
#[must_use]
pub fn religion(cell: &str) -> Option<&'static str> {
    let word = compact(cell);
    BY_SPELLING.get(&word).or_else(|| BY_SPELLING.get(word.strip_prefix("dao")?)).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_spelling_leads_to_one_word() {
        let mut seen = std::collections::BTreeMap::new();
        for (name, others) in SPELLINGS {
            for spelling in std::iter::once(name).chain(others.iter().copied()) {
                assert_eq!(religion(spelling), Some(name), "{spelling}");
                assert_eq!(seen.insert(compact(spelling), name), None, "{spelling} stands twice");
            }
        }
    }
}
