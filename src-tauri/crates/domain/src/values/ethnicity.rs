//! Dân tộc: the 54 names with the usual census codes, and the spellings that lists use for them.
//!
//! Invariant: each spelling leads to one group, each group has one stored word. Source: the list of 1979 [secondary],
//! codes and spellings [assumed] (glossary.md). Group 05 is stored as "Khmer", the word its people and the school
//! data use, not "Khơ-me".

use std::sync::LazyLock;

use super::{Spellings, compact, spellings};

/// Dân tộc: one of the 54 groups.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EthnicGroup {
    /// The census code, 1–54.
    pub code: u8,
    /// The stored and shown word.
    pub name: &'static str,
    /// Other spellings that are read as this group.
    aliases: &'static [&'static str],
}

const fn group(code: u8, name: &'static str, aliases: &'static [&'static str]) -> EthnicGroup {
    EthnicGroup { code, name, aliases }
}

/// The 54 groups in the order of their codes.
pub const ETHNIC_GROUPS: [EthnicGroup; 54] = [
    group(1, "Kinh", &["Việt"]),
    group(2, "Tày", &[]),
    group(3, "Thái", &[]),
    group(4, "Hoa", &["Hán"]),
    group(5, "Khmer", &["Khơ-me", "K'mer", "Khơ mer", "Khme", "Khmer Nam Bộ", "Miên"]),
    group(6, "Mường", &[]),
    group(7, "Nùng", &[]),
    group(8, "Hmông", &["Mông", "Mèo"]),
    group(9, "Dao", &[]),
    group(10, "Gia-rai", &["Jrai", "Jarai"]),
    group(11, "Ngái", &[]),
    group(12, "Ê-đê", &["Rhadé", "Rađê"]),
    group(13, "Ba-na", &["Bahnar"]),
    group(14, "Xơ-đăng", &["Sedang", "Xê Đăng"]),
    group(15, "Sán Chay", &["Cao Lan", "Sán Chỉ", "Cao Lan - Sán Chỉ"]),
    group(16, "Cơ-ho", &["K'Ho", "Cờ Ho"]),
    group(17, "Chăm", &["Chàm"]),
    group(18, "Sán Dìu", &[]),
    group(19, "Hrê", &[]),
    group(20, "Mnông", &[]),
    group(21, "Ra-glai", &["Raglay"]),
    group(22, "Xtiêng", &["S'Tiêng"]),
    group(23, "Bru-Vân Kiều", &["Vân Kiều", "Bru"]),
    group(24, "Thổ", &[]),
    group(25, "Giáy", &[]),
    group(26, "Cơ-tu", &["Katu"]),
    group(27, "Gié-Triêng", &["Giẻ Triêng"]),
    group(28, "Mạ", &[]),
    group(29, "Khơ-mú", &[]),
    group(30, "Co", &["Cor"]),
    group(31, "Ta-ôi", &["Tà Ôi"]),
    group(32, "Chơ-ro", &["Châu Ro"]),
    group(33, "Kháng", &[]),
    group(34, "Xinh-mun", &[]),
    group(35, "Hà Nhì", &[]),
    group(36, "Chu-ru", &[]),
    group(37, "Lào", &[]),
    group(38, "La Chí", &[]),
    group(39, "La Ha", &[]),
    group(40, "Phù Lá", &[]),
    group(41, "La Hủ", &[]),
    group(42, "Lự", &[]),
    group(43, "Lô Lô", &[]),
    group(44, "Chứt", &[]),
    group(45, "Mảng", &[]),
    group(46, "Pà Thẻn", &[]),
    group(47, "Cơ Lao", &[]),
    group(48, "Cống", &[]),
    group(49, "Bố Y", &[]),
    group(50, "Si La", &[]),
    group(51, "Pu Péo", &[]),
    group(52, "Brâu", &[]),
    group(53, "Ơ-đu", &[]),
    group(54, "Rơ-măm", &[]),
];

/// Beside the 54: stored words that are no group.
const BESIDE: [&str; 2] = ["Người nước ngoài", "Chưa rõ"];

static BY_SPELLING: LazyLock<Spellings> = LazyLock::new(|| {
    let groups = ETHNIC_GROUPS.iter().flat_map(|g| g.spellings().map(|spelling| (spelling, g.name)));
    spellings(groups.chain(BESIDE.map(|name| (name, name))))
});

/// The stored word for a cell of dân tộc; `None` when it is no known spelling. Tones, case, spaces, hyphens and
/// apostrophes do not matter, nor do a leading "dân tộc" or "người"; "Khơ-me (Khmer)" is one group named twice.
#[must_use]
pub fn ethnicity(cell: &str) -> Option<&'static str> {
    find(cell).or_else(|| {
        let (outside, inside) = cell.trim_end().strip_suffix(')')?.split_once('(')?;
        find(outside).filter(|name| find(inside) == Some(name))
    })
}

fn find(cell: &str) -> Option<&'static str> {
    let word = compact(cell);
    let bare = ["dantoc", "nguoi", "dt"].iter().find_map(|prefix| word.strip_prefix(prefix)).unwrap_or(&word);
    BY_SPELLING.get(&word).or_else(|| BY_SPELLING.get(bare)).copied()
}

impl EthnicGroup {
    /// The stored word first, then the aliases.
    pub(super) fn spellings(&self) -> impl Iterator<Item = &'static str> {
        std::iter::once(self.name).chain(self.aliases.iter().copied())
    }
}
