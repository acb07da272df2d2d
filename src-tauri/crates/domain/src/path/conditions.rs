//! What is known of a person's side of the conditions of admission: education, school report, consents, former membership.
//!
//! Invariant: these are facts told by the office, one record a candidacy; nothing here is judged. Rejected: facts of a
//! step, because they belong to no act and are needed by several rules.

use super::step::or_default;
use crate::values::codes;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Trình độ học vấn, as far as the rule needs it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Education {
    /// Đã tốt nghiệp hoặc học xong THCS.
    LowerSecondary,
    /// Đã tốt nghiệp THPT trở lên.
    UpperSecondary,
    /// Trường hợp được miễn (vùng cao, hải đảo, ngư dân, già làng).
    Exempt,
    /// Chưa học xong THCS.
    Less,
}

codes! {
    /// Kết quả học tập, rèn luyện: words of both scales.
    Mark {
        /// Giỏi (thang cũ).
        Gioi = "gioi", "Giỏi";
        /// Tốt.
        Tot = "tot", "Tốt";
        /// Khá.
        Kha = "kha", "Khá";
        /// Đạt.
        Dat = "dat", "Đạt";
        /// Trung bình (thang cũ).
        TrungBinh = "trung_binh", "Trung bình";
        /// Chưa đạt.
        ChuaDat = "chua_dat", "Chưa đạt";
        /// Yếu (thang cũ).
        Yeu = "yeu", "Yếu";
        /// Kém (thang cũ).
        Kem = "kem", "Kém";
    }
}

impl Mark {
    /// Khá or better, on either scale.
    pub fn is_good(self) -> bool {
        matches!(self, Self::Gioi | Self::Tot | Self::Kha)
    }
}

/// Điều kiện của người được xét: facts beside the steps. What is left out is not recorded.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Conditions {
    /// Trình độ học vấn.
    pub education: Option<Education>,
    /// Kết quả học tập lớp 10.
    pub year_10_result: Option<Mark>,
    /// Rèn luyện lớp 10.
    pub year_10_conduct: Option<Mark>,
    /// Kết quả học tập lớp 11.
    pub year_11_result: Option<Mark>,
    /// Rèn luyện lớp 11.
    pub year_11_conduct: Option<Mark>,
    /// Kết quả học tập học kỳ I lớp 12.
    pub term_12_result: Option<Mark>,
    /// Rèn luyện học kỳ I lớp 12.
    pub term_12_conduct: Option<Mark>,
    /// Whether the person follows a religion; `None` = not known.
    pub religious: Option<bool>,
    /// Công văn đề nghị của cấp ủy cơ sở, date.
    pub religion_request_on: Option<NaiveDate>,
    /// Văn bản đồng ý của cấp trên, date.
    pub religion_consent_on: Option<NaiveDate>,
    /// Ra khỏi Đảng ngày: only of somebody who was a member before.
    pub left_party_on: Option<NaiveDate>,
    /// Whether a criminal record was erased since.
    #[serde(deserialize_with = "or_default")]
    pub record_erased: bool,
    /// Kết luận về tiêu chuẩn chính trị, date.
    pub political_concluded_on: Option<NaiveDate>,
    /// Nơi kết luận.
    pub political_concluded_by: Option<String>,
    /// Đồng ý xử lý dữ liệu cá nhân, ký ngày.
    pub consent_on: Option<NaiveDate>,
    /// Người đại diện đồng ý, ký ngày.
    pub representative_consent_on: Option<NaiveDate>,
    /// Rút lại sự đồng ý ngày; a consent given later ends it.
    pub consent_withdrawn_on: Option<NaiveDate>,
}
