//! Xếp loại đoàn viên: a scale that the office may write anew, and what is made of it.
//!
//! Invariant: a scale is a value, known by its levels; a rating names a level of the scale it was made with. «Chưa xếp
//! loại» belongs to every scale and is never edited away, because rules and reports ask for it.

use serde::{Deserialize, Serialize};

use crate::name::fold;
use crate::text::clean;

/// Chưa xếp loại: the code that every scale has.
pub const NOT_RATED: &str = "not_rated";

/// How many levels a scale may have.
const LEVELS: std::ops::RangeInclusive<usize> = 2..=8;

/// Mức xếp loại.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RatingLevel {
    /// Stored word; kept when the label is written anew.
    pub code: String,
    /// What lists print.
    pub label: String,
    /// What a narrow column shows.
    pub short: String,
}

/// Thang xếp loại đoàn viên: levels, best first, without «Chưa xếp loại».
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RatingScale {
    levels: Vec<RatingLevel>,
}

/// Why a scale cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ScaleRefusal {
    /// Too few or too many levels.
    #[error("Thang xếp loại có {0} mức; cần từ 2 đến 8 mức.")]
    Number(usize),
    /// A level without a name.
    #[error("Mức thứ {0} chưa có tên. Ghi tên mức hoặc xóa dòng đó.")]
    Unnamed(usize),
    /// Two levels that read alike.
    #[error("Hai mức cùng ghi «{0}». Đặt tên khác nhau.")]
    Twice(String),
}

impl RatingScale {
    /// The four levels of office.md §3.
    #[must_use]
    pub fn usual() -> Self {
        let level = |code: &str, label: &str, short: &str| RatingLevel {
            code: code.to_owned(),
            label: label.to_owned(),
            short: short.to_owned(),
        };
        Self {
            levels: vec![
                level("excellent", "Hoàn thành xuất sắc nhiệm vụ", "Xuất sắc"),
                level("good", "Hoàn thành tốt nhiệm vụ", "Tốt"),
                level("fulfilled", "Hoàn thành nhiệm vụ", "Hoàn thành"),
                level("unfulfilled", "Không hoàn thành nhiệm vụ", "Không hoàn thành"),
            ],
        }
    }

    /// A scale from levels as typed: a level without a code gets a new one, one without a short word its label.
    ///
    /// # Errors
    /// [`ScaleRefusal`] when the number is out of bounds, a name is wanting or two read alike.
    pub fn of(typed: Vec<RatingLevel>) -> Result<Self, ScaleRefusal> {
        if !LEVELS.contains(&typed.len()) {
            return Err(ScaleRefusal::Number(typed.len()));
        }
        let mut levels: Vec<RatingLevel> = Vec::new();
        for (at, level) in typed.into_iter().enumerate() {
            let (label, short) = (clean(&level.label), clean(&level.short));
            if label.is_empty() {
                return Err(ScaleRefusal::Unnamed(at + 1));
            }
            let short = if short.is_empty() { label.clone() } else { short };
            let not_rated = fold(&label) == fold(Self::not_rated().label.as_str());
            let alike = |other: &&RatingLevel| fold(&other.label) == fold(&label) || fold(&other.short) == fold(&short);
            if not_rated || levels.iter().find(alike).is_some() {
                return Err(ScaleRefusal::Twice(label));
            }
            let taken = |code: &str| code == NOT_RATED || levels.iter().any(|other| other.code == code);
            let code = Some(level.code.trim().to_owned()).filter(|code| !code.is_empty() && !taken(code));
            let code = code.unwrap_or_else(|| {
                let free = (1..).map(|number| format!("level_{number}")).find(|code| !taken(code));
                free.unwrap_or_default()
            });
            levels.push(RatingLevel { code, label, short });
        }
        Ok(Self { levels })
    }

    /// The levels, best first.
    #[must_use]
    pub fn levels(&self) -> &[RatingLevel] {
        &self.levels
    }

    /// «Chưa xếp loại».
    #[must_use]
    pub fn not_rated() -> RatingLevel {
        RatingLevel {
            code: NOT_RATED.to_owned(), label: "Chưa xếp loại".to_owned(), short: "Chưa xếp loại".to_owned()
        }
    }

    /// The level of a code, «Chưa xếp loại» included.
    #[must_use]
    pub fn level(&self, code: &str) -> Option<RatingLevel> {
        self.levels.iter().find(|level| level.code == code).cloned().or_else(|| {
            let own = Self::not_rated();
            (own.code == code).then_some(own)
        })
    }

    /// The level a cell means: its code, its label or its short word, without marks.
    #[must_use]
    pub fn read(&self, cell: &str) -> Option<RatingLevel> {
        let folded = fold(cell);
        let folded = folded.trim();
        let not_rated = Self::not_rated();
        let mut all = self.levels.iter().chain(std::iter::once(&not_rated));
        let is = |level: &&RatingLevel| {
            level.code == cell.trim() || fold(&level.label) == folded || fold(&level.short) == folded
        };
        all.find(is).cloned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn level(code: &str, label: &str, short: &str) -> RatingLevel {
        RatingLevel { code: code.to_owned(), label: label.to_owned(), short: short.to_owned() }
    }

    #[test]
    fn cells_are_read_by_code_label_and_short_word() {
        let scale = RatingScale::usual();
        for (cell, code) in [
            ("excellent", Some("excellent")),
            ("Hoàn thành tốt nhiệm vụ", Some("good")),
            ("HOAN THANH", Some("fulfilled")),
            ("xuất sắc", Some("excellent")),
            ("Chưa xếp loại", Some(NOT_RATED)),
            ("Trung bình", None),
        ] {
            assert_eq!(scale.read(cell).map(|level| level.code), code.map(str::to_owned), "{cell}");
        }
    }

    #[test]
    fn a_scale_written_anew_keeps_the_codes_it_had() {
        let typed = vec![level("excellent", " Xuất sắc ", ""), level("", "Khá", ""), level("good", "Trung bình", "TB")];
        let scale = RatingScale::of(typed).unwrap();
        let codes: Vec<&str> = scale.levels().iter().map(|level| level.code.as_str()).collect();
        assert_eq!(codes, ["excellent", "level_1", "good"]);
        assert_eq!(scale.levels()[0].short, "Xuất sắc");
        let text = serde_json::to_string(&scale).unwrap();
        assert_eq!(serde_json::from_str::<RatingScale>(&text).unwrap(), scale);
    }

    #[test]
    fn a_scale_that_cannot_be_used_is_refused() {
        let one = |label: &str| level("", label, "");
        for (typed, refusal) in [
            (vec![one("Tốt")], ScaleRefusal::Number(1)),
            (vec![one("Tốt"), one(" ")], ScaleRefusal::Unnamed(2)),
            (vec![one("Tốt"), one("TỐT")], ScaleRefusal::Twice("TỐT".to_owned())),
            (vec![one("Tốt"), one("Chưa xếp loại")], ScaleRefusal::Twice("Chưa xếp loại".to_owned())),
        ] {
            assert_eq!(RatingScale::of(typed), Err(refusal));
        }
    }
}
