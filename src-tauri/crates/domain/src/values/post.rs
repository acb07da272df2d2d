//! Chức vụ: the usual posts in one spelling each.
//!
//! Invariant: an unknown post is kept as written (an office has more posts than any list); a known one is written one
//! way, whatever the tones, the case and the abbreviation in the cell. A cell often names two posts.

use std::sync::LazyLock;

use super::{Spellings, compact, spellings};
use crate::text;

/// The standard spelling of each known post with the abbreviations read as it.
const SPELLINGS: [(&str, &[&str]); 24] = [
    ("Bí thư", &["BT"]),
    ("Phó bí thư", &["PBT", "Phó BT", "P. Bí thư"]),
    ("Ủy viên", &["UV"]),
    ("Ủy viên Ban Chấp hành", &["UVBCH", "Ủy viên BCH"]),
    ("Ủy viên Ban Thường vụ", &["UVBTV", "Ủy viên BTV"]),
    ("Bí thư chi đoàn", &["BTCĐ", "BT chi đoàn"]),
    ("Phó bí thư chi đoàn", &["PBTCĐ", "PBT chi đoàn", "Phó BT chi đoàn"]),
    ("Ủy viên Ban Chấp hành chi đoàn", &["UV BCH chi đoàn", "Ủy viên BCH chi đoàn"]),
    ("Ủy viên chi đoàn", &["UV chi đoàn"]),
    ("Bí thư Đoàn trường", &["BT Đoàn trường"]),
    ("Phó bí thư Đoàn trường", &["PBT Đoàn trường", "Phó BT Đoàn trường"]),
    ("Ủy viên Ban Chấp hành Đoàn trường", &["UV BCH Đoàn trường", "Ủy viên BCH Đoàn trường"]),
    ("Ủy viên Ban Thường vụ Đoàn trường", &["UV BTV Đoàn trường", "Ủy viên BTV Đoàn trường"]),
    ("Lớp trưởng", &["LT"]),
    ("Lớp phó", &["LP"]),
    ("Lớp phó học tập", &["LPHT"]),
    ("Lớp phó lao động", &[]),
    ("Lớp phó kỷ luật", &["Lớp phó kỉ luật"]),
    ("Lớp phó văn thể mỹ", &["Lớp phó văn thể mĩ"]),
    ("Tổ trưởng", &[]),
    ("Tổ phó", &[]),
    ("Thủ quỹ", &["Thủ quĩ"]),
    ("Cờ đỏ", &[]),
    ("Đoàn viên", &[]),
];

/// The posts offered while typing.
pub const POSTS: [&str; SPELLINGS.len()] = {
    let mut names = [""; SPELLINGS.len()];
    let mut index = 0;
    while index < names.len() {
        names[index] = SPELLINGS[index].0;
        index += 1;
    }
    names
};

/// A cell of chức vụ in standard spelling. Several posts (`,` `;` `/` `+` `&` or a spaced hyphen between them) are
/// joined by ", "; what is unknown stays as written, cleaned.
#[must_use]
pub fn post(cell: &str) -> String {
    let cell = text::clean(cell);
    let spaced = cell.replace(" - ", ",").replace(" – ", ",");
    let found: Vec<&str> = spaced.split([',', ';', '/', '+', '&']).map(str::trim).filter(|p| !p.is_empty()).collect();
    match found.as_slice() {
        [one] => standard(one).unwrap_or(one).to_owned(),
        // Only where every piece is known were the marks between them separators for certain.
        pieces => match pieces.iter().map(|p| standard(p)).collect::<Option<Vec<_>>>() {
            Some(known) if !known.is_empty() => known.join(", "),
            _ => cell,
        },
    }
}

/// Chức vụ Đoàn in a chi đoàn, as far as rules look at it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnionPost {
    /// Bí thư.
    Secretary,
    /// Phó bí thư.
    Deputy,
    /// Ủy viên Ban Chấp hành.
    Committee,
}

impl UnionPost {
    /// The Vietnamese word inside a sentence.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Secretary => "bí thư",
            Self::Deputy => "phó bí thư",
            Self::Committee => "ủy viên Ban Chấp hành",
        }
    }
}

/// The posts of a chi đoàn that a written post names; those of Đoàn trường and of the class are none.
#[must_use]
pub fn branch_posts(written: &str) -> Vec<UnionPost> {
    written.split([',', ';']).filter(|piece| !compact(piece).contains("doantruong")).filter_map(union_post).collect()
}

/// Whether a written post names any post of the Union.
#[must_use]
pub fn holds_union_post(written: &str) -> bool {
    written.split([',', ';']).any(|piece| union_post(piece).is_some())
}

fn union_post(piece: &str) -> Option<UnionPost> {
    let piece = compact(piece);
    match piece.as_str() {
        piece if piece.starts_with("phobithu") => Some(UnionPost::Deputy),
        piece if piece.starts_with("bithu") => Some(UnionPost::Secretary),
        piece if piece.starts_with("uyvien") => Some(UnionPost::Committee),
        _ => None,
    }
}

fn standard(piece: &str) -> Option<&'static str> {
    BY_SPELLING.get(&compact(piece)).copied()
}

static BY_SPELLING: LazyLock<Spellings> = LazyLock::new(|| {
    spellings(SPELLINGS.iter().flat_map(|(name, others)| [name].into_iter().chain(*others).map(|o| (*o, *name))))
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn posts_of_the_union() {
        use UnionPost::{Committee, Deputy, Secretary};
        for (written, of_branch, any) in [
            ("Bí thư", vec![Secretary], true),
            ("Phó bí thư chi đoàn, Lớp trưởng", vec![Deputy], true),
            ("Lớp phó, Ủy viên Ban Chấp hành chi đoàn", vec![Committee], true),
            ("Bí thư, Ủy viên Ban Chấp hành Đoàn trường", vec![Secretary], true),
            ("Ủy viên Ban Thường vụ Đoàn trường", vec![], true),
            ("Lớp trưởng", vec![], false),
            ("", vec![], false),
        ] {
            assert_eq!(branch_posts(written), of_branch, "{written}");
            assert_eq!(holds_union_post(written), any, "{written}");
        }
    }

    #[test]
    fn every_spelling_leads_to_one_post() {
        let mut seen = std::collections::BTreeMap::new();
        for (name, others) in SPELLINGS {
            assert_eq!(post(name), name);
            for spelling in std::iter::once(name).chain(others.iter().copied()) {
                let earlier = seen.insert(compact(spelling), name);
                assert!(earlier.is_none_or(|e| e == name), "{spelling} stands for {earlier:?} too");
            }
        }
    }
}
