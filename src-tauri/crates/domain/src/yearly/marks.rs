//! Kết quả học tập, rèn luyện: which words a scale has, and how a cell of a school's list is read.
//!
//! Invariant: «Khá» and «Tốt» belong to both scales, so a record says its scale itself; it follows from the words that
//! only one scale has, else from the year.

use chrono::Datelike;

use crate::name::fold;
use crate::path::Mark;
use crate::school_year::SchoolYear;
use crate::values::codes;

codes! {
    /// Thang kết quả học tập, rèn luyện.
    MarkScale {
        /// Tốt, Khá, Đạt, Chưa đạt.
        Current = "tt22", "Thông tư 22/2021";
        /// Giỏi, Khá, Trung bình, Yếu, Kém; hạnh kiểm Tốt, Khá, Trung bình, Yếu.
        Older = "tt58", "Thông tư 58/2011";
    }
}

impl MarkScale {
    /// Words of kết quả học tập, best first.
    #[must_use]
    pub const fn study(self) -> &'static [Mark] {
        match self {
            Self::Current => &[Mark::Tot, Mark::Kha, Mark::Dat, Mark::ChuaDat],
            Self::Older => &[Mark::Gioi, Mark::Kha, Mark::TrungBinh, Mark::Yeu, Mark::Kem],
        }
    }

    /// Words of kết quả rèn luyện (hạnh kiểm), best first.
    #[must_use]
    pub const fn conduct(self) -> &'static [Mark] {
        match self {
            Self::Current => &[Mark::Tot, Mark::Kha, Mark::Dat, Mark::ChuaDat],
            Self::Older => &[Mark::Tot, Mark::Kha, Mark::TrungBinh, Mark::Yeu],
        }
    }

    /// The scale schools used in a year: the new one came with grade 10 in 2022–2023, a grade each year.
    #[must_use]
    pub fn usual(year: SchoolYear, grade: Option<u8>) -> Self {
        // The first calendar year of the school year in which the grade went over.
        let since = 2022 + i32::from(grade.map_or(2, |grade| grade.clamp(10, 12) - 10));
        if year.starts_on().year() >= since { Self::Current } else { Self::Older }
    }

    /// The scale these marks were made with; `usual` where they belong to both.
    #[must_use]
    pub fn told(marks: &[Option<Mark>], usual: Self) -> Self {
        let has = |words: &[Mark]| marks.iter().flatten().any(|mark| words.contains(mark));
        if has(&[Mark::Gioi, Mark::TrungBinh, Mark::Yeu, Mark::Kem]) {
            Self::Older
        } else if has(&[Mark::Dat, Mark::ChuaDat]) {
            Self::Current
        } else {
            usual
        }
    }
}

impl Mark {
    /// The mark a cell means: a code, the word, or the letter of a school's list; `None` where it is none.
    #[must_use]
    pub fn read(cell: &str) -> Option<Self> {
        if let Some(mark) = Self::parse(cell.trim()) {
            return Some(mark);
        }
        let letters: String = fold(cell).chars().filter(|c| c.is_alphanumeric()).collect();
        Some(match letters.as_str() {
            "gioi" | "g" | "xuatsac" => Self::Gioi,
            "tot" | "t" => Self::Tot,
            "kha" | "k" => Self::Kha,
            "dat" | "d" => Self::Dat,
            "trungbinh" | "tb" => Self::TrungBinh,
            "chuadat" | "cd" => Self::ChuaDat,
            "yeu" | "y" => Self::Yeu,
            "kem" => Self::Kem,
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_scale_follows_year_and_grade() {
        let year = |text: &str| SchoolYear::parse(text).unwrap();
        for (label, grade, scale) in [
            ("2021-2022", Some(10), MarkScale::Older),
            ("2022-2023", Some(10), MarkScale::Current),
            ("2022-2023", Some(11), MarkScale::Older),
            ("2023-2024", Some(11), MarkScale::Current),
            ("2023-2024", Some(12), MarkScale::Older),
            ("2024-2025", Some(12), MarkScale::Current),
            ("2023-2024", None, MarkScale::Older),
            ("2025-2026", None, MarkScale::Current),
        ] {
            assert_eq!(MarkScale::usual(year(label), grade), scale, "{label} {grade:?}");
        }
    }

    #[test]
    fn a_word_of_one_scale_decides() {
        let told = |marks: &[Option<Mark>]| MarkScale::told(marks, MarkScale::Current);
        assert_eq!(told(&[Some(Mark::Kha), Some(Mark::Tot)]), MarkScale::Current);
        assert_eq!(told(&[Some(Mark::Gioi), Some(Mark::Tot)]), MarkScale::Older);
        assert_eq!(MarkScale::told(&[Some(Mark::Dat)], MarkScale::Older), MarkScale::Current);
    }

    #[test]
    fn cells_are_read_as_schools_write_them() {
        for (cell, mark) in [
            ("Tốt", Some(Mark::Tot)),
            ("GIỎI", Some(Mark::Gioi)),
            ("TB", Some(Mark::TrungBinh)),
            ("Chưa đạt", Some(Mark::ChuaDat)),
            ("chua_dat", Some(Mark::ChuaDat)),
            ("đ", Some(Mark::Dat)),
            ("9,5", None),
            ("", None),
        ] {
            assert_eq!(Mark::read(cell), mark, "{cell}");
        }
    }
}
