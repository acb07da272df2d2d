//! The ten stations of the candidate page: what is shown for one or two stages.
//!
//! Invariant: stations are a view; no fact is stored by station.

use super::{Stage, StepCode};
use serde::{Deserialize, Serialize};

/// Trạm trên đường: one place on the candidate's page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Station {
    /// Tạo nguồn
    Source,
    /// Đoàn viên ưu tú
    Outstanding,
    /// Cảm tình, lớp nhận thức
    Sympathiser,
    /// Giới thiệu cho Đảng
    Introduced,
    /// Hồ sơ, thẩm tra
    Dossier,
    /// Chi bộ xét
    BranchReview,
    /// Cấp ủy quyết định
    CommitteeReview,
    /// Lễ kết nạp
    Ceremony,
    /// Đảng viên dự bị
    Probation,
    /// Chính thức
    Official,
}

impl Station {
    /// The ten, in order.
    pub const ALL: [Self; 10] = [
        Self::Source,
        Self::Outstanding,
        Self::Sympathiser,
        Self::Introduced,
        Self::Dossier,
        Self::BranchReview,
        Self::CommitteeReview,
        Self::Ceremony,
        Self::Probation,
        Self::Official,
    ];

    /// The stored word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Source => "source",
            Self::Outstanding => "outstanding",
            Self::Sympathiser => "sympathiser",
            Self::Introduced => "introduced",
            Self::Dossier => "dossier",
            Self::BranchReview => "branch_review",
            Self::CommitteeReview => "committee_review",
            Self::Ceremony => "ceremony",
            Self::Probation => "probation",
            Self::Official => "official",
        }
    }

    /// The short Vietnamese label.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Source => "Tạo nguồn",
            Self::Outstanding => "Đoàn viên ưu tú",
            Self::Sympathiser => "Cảm tình, lớp nhận thức",
            Self::Introduced => "Giới thiệu cho Đảng",
            Self::Dossier => "Hồ sơ, thẩm tra",
            Self::BranchReview => "Chi bộ xét",
            Self::CommitteeReview => "Cấp ủy quyết định",
            Self::Ceremony => "Lễ kết nạp",
            Self::Probation => "Đảng viên dự bị",
            Self::Official => "Chính thức",
        }
    }

    /// The stages it stands for.
    pub fn stages(self) -> impl Iterator<Item = Stage> {
        Stage::ALL.into_iter().filter(move |stage| stage.station() == self)
    }

    /// The steps it shows when they are recorded; the probation shows the end of its twelve months instead.
    pub const fn shows(self) -> &'static [StepCode] {
        match self {
            Self::Source => &[StepCode::Identified],
            Self::Outstanding => &[StepCode::UnionRecognition],
            Self::Sympathiser => &[StepCode::SympathiserListing, StepCode::CertificateIssued],
            Self::Introduced => &[StepCode::UnionIntroduction],
            Self::Dossier => &[StepCode::ApplicationReceived, StepCode::CvCertified],
            Self::BranchReview => &[StepCode::BranchResolution],
            Self::CommitteeReview => &[StepCode::AdmissionDecision],
            Self::Ceremony => &[StepCode::CeremonyHeld],
            Self::Probation => &[],
            Self::Official => &[StepCode::RecognitionDecision],
        }
    }

    /// The step shown until the main one is recorded.
    pub const fn shows_before(self) -> Option<StepCode> {
        match self {
            Self::BranchReview => Some(StepCode::SubmittedToBranch),
            Self::Official => Some(StepCode::RecognitionBranchResolution),
            _ => None,
        }
    }
}
