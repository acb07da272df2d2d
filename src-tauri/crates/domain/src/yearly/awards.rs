//! Kinds of rewards and discipline, and the words offered for levels of education.
//!
//! Invariant: a kind says what it is, its own words stand beside it; so a kind that is not listed is «Khác» with words.

use crate::values::codes;

codes! {
    /// Hình thức khen thưởng.
    RewardKind {
        /// Danh hiệu (Học sinh Xuất sắc, Học sinh Giỏi …).
        Title = "title", "Danh hiệu";
        /// Giấy khen.
        Certificate = "certificate", "Giấy khen";
        /// Bằng khen.
        Merit = "merit", "Bằng khen";
        /// Huy hiệu.
        Badge = "badge", "Huy hiệu";
        /// Giải thưởng.
        Prize = "prize", "Giải thưởng";
        /// Khác.
        Other = "other", "Khác";
    }
}

codes! {
    /// Cấp khen thưởng, kỷ luật.
    AwardLevel {
        /// Chi đoàn.
        Branch = "branch", "Chi đoàn";
        /// Cấp trường.
        School = "school", "Cấp trường";
        /// Cấp xã, phường.
        Commune = "commune", "Cấp xã";
        /// Cấp tỉnh.
        Province = "province", "Cấp tỉnh";
        /// Cấp quốc gia.
        Nation = "nation", "Cấp quốc gia";
    }
}

codes! {
    /// Hình thức kỷ luật: sensitive wherever it is shown.
    DisciplineKind {
        /// Khiển trách.
        Reprimand = "reprimand", "Khiển trách";
        /// Cảnh cáo.
        Warning = "warning", "Cảnh cáo";
        /// Cách chức.
        Dismissal = "dismissal", "Cách chức";
        /// Khai trừ.
        Expulsion = "expulsion", "Khai trừ";
        /// Khác.
        Other = "other", "Khác";
    }
}

/// Trình độ: field, label, and the words offered; any other words may be written.
pub const EDUCATION: &[(&str, &str, &[&str])] = &[
    ("general", "Giáo dục phổ thông", &["9/12", "10/12", "11/12", "12/12"]),
    ("professional", "Chuyên môn", &["Trung cấp", "Cao đẳng", "Đại học", "Thạc sĩ", "Tiến sĩ"]),
    ("political", "Lý luận chính trị", &["Sơ cấp", "Trung cấp", "Cao cấp", "Cử nhân"]),
    ("language", "Ngoại ngữ", &["Tiếng Anh A2", "Tiếng Anh B1", "Tiếng Anh B2"]),
    ("computing", "Tin học", &["Ứng dụng CNTT cơ bản", "Ứng dụng CNTT nâng cao"]),
];
