//! What a remark says, and the six conclusions it may come to.

use crate::name::fold;
use crate::values::codes;

codes! {
    /// Kết luận của nhận xét.
    RemarkConclusion {
        /// Tiếp tục theo dõi.
        Continue = "continue", "Tiếp tục theo dõi";
        /// Đề nghị đưa vào cảm tình Đảng.
        ProposeListing = "propose_listing", "Đề nghị đưa vào cảm tình Đảng";
        /// Đề nghị học lớp.
        ProposeClass = "propose_class", "Đề nghị học lớp";
        /// Đề nghị giới thiệu.
        ProposeIntroduction = "propose_introduction", "Đề nghị giới thiệu";
        /// Cần bồi dưỡng thêm.
        Supplement = "supplement", "Cần bồi dưỡng thêm";
        /// Thôi theo dõi.
        Stop = "stop", "Thôi theo dõi";
    }
}

impl RemarkConclusion {
    /// Reads what somebody wrote in a form: the label in any spelling, or the stored word.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let folded = fold(text);
        Self::ALL.iter().copied().find(|own| fold(own.label()) == folded).or_else(|| Self::parse(text.trim()))
    }
}

/// Nhận xét: what was written of one person in one period.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RemarkText {
    /// Ưu điểm.
    pub strengths: Option<String>,
    /// Khuyết điểm.
    pub weaknesses: Option<String>,
    /// Hướng phấn đấu.
    pub direction: Option<String>,
    /// Việc thử thách đã xem.
    pub tasks_seen: Option<String>,
    /// The conclusion.
    pub conclusion: Option<RemarkConclusion>,
}

impl RemarkText {
    /// Whether nothing at all was written.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether it says what a remark has to: a conclusion, and strengths or weaknesses.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.conclusion.is_some() && (self.strengths.is_some() || self.weaknesses.is_some())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn conclusions_are_read_as_people_write_them() {
        for (text, expected) in [
            ("Tiếp tục theo dõi", Some(RemarkConclusion::Continue)),
            ("  tiep tuc theo doi ", Some(RemarkConclusion::Continue)),
            ("ĐỀ NGHỊ ĐƯA VÀO CẢM TÌNH ĐẢNG", Some(RemarkConclusion::ProposeListing)),
            ("Đề nghị học lớp", Some(RemarkConclusion::ProposeClass)),
            ("đề nghị giới thiệu", Some(RemarkConclusion::ProposeIntroduction)),
            ("Cần bồi dưỡng thêm", Some(RemarkConclusion::Supplement)),
            ("stop", Some(RemarkConclusion::Stop)),
            ("Tốt", None),
            ("", None),
        ] {
            assert_eq!(RemarkConclusion::read(text), expected, "{text}");
        }
        assert_eq!(RemarkConclusion::ALL.len(), 6);
    }
}
