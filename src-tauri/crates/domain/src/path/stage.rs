//! The twelve stages, and the gate steps that open them.
//!
//! Invariant: the order of the variants is the order of the path, so that `<` means "earlier". A stage is the highest
//! one whose gate counts; earlier gates may be missing.

use super::{Station, StepCode};
use serde::{Deserialize, Serialize};

/// Chặng: how far somebody has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Tạo nguồn
    Source,
    /// Đoàn viên ưu tú
    Outstanding,
    /// Cảm tình Đảng
    Sympathiser,
    /// Lớp bồi dưỡng nhận thức về Đảng
    AwarenessClass,
    /// Giới thiệu cho Đảng
    Introduced,
    /// Lập hồ sơ, thẩm tra lý lịch
    Dossier,
    /// Chi bộ xét
    BranchReview,
    /// Cấp ủy xét, quyết định
    CommitteeReview,
    /// Chờ lễ kết nạp
    AwaitingCeremony,
    /// Đảng viên dự bị
    Probationary,
    /// Xét công nhận chính thức
    RecognitionReview,
    /// Đảng viên chính thức
    Official,
}

use Stage::*;

impl Stage {
    /// The twelve, in order.
    pub const ALL: [Self; 12] = [
        Source,
        Outstanding,
        Sympathiser,
        AwarenessClass,
        Introduced,
        Dossier,
        BranchReview,
        CommitteeReview,
        AwaitingCeremony,
        Probationary,
        RecognitionReview,
        Official,
    ];

    /// 1 to 12.
    pub const fn number(self) -> u8 {
        self as u8 + 1
    }

    /// The stored word.
    pub const fn code(self) -> &'static str {
        match self {
            Source => "source",
            Outstanding => "outstanding",
            Sympathiser => "sympathiser",
            AwarenessClass => "awareness_class",
            Introduced => "introduced",
            Dossier => "dossier",
            BranchReview => "branch_review",
            CommitteeReview => "committee_review",
            AwaitingCeremony => "awaiting_ceremony",
            Probationary => "probationary",
            RecognitionReview => "recognition_review",
            Official => "official",
        }
    }

    /// Reads the stored word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.code() == code)
    }

    /// The short Vietnamese name, for columns and chips.
    pub const fn label(self) -> &'static str {
        match self {
            Source => "Tạo nguồn",
            Outstanding => "Đoàn viên ưu tú",
            Sympathiser => "Cảm tình Đảng",
            AwarenessClass => "Lớp nhận thức",
            Introduced => "Đã giới thiệu",
            Dossier => "Hồ sơ, thẩm tra",
            BranchReview => "Chi bộ xét",
            CommitteeReview => "Cấp ủy quyết định",
            AwaitingCeremony => "Chờ lễ kết nạp",
            Probationary => "Đảng viên dự bị",
            RecognitionReview => "Xét chính thức",
            Official => "Chính thức",
        }
    }

    /// The steps any of which opens the stage.
    pub const fn gates(self) -> &'static [StepCode] {
        match self {
            Source => &[StepCode::Identified],
            Outstanding => &[StepCode::UnionRecognition],
            Sympathiser => &[StepCode::SympathiserListing],
            AwarenessClass => &[StepCode::ClassReferral, StepCode::CertificateIssued],
            Introduced => &[StepCode::UnionIntroduction, StepCode::DossierClearance],
            Dossier => &[StepCode::ApplicationReceived],
            BranchReview => &[StepCode::SubmittedToBranch],
            CommitteeReview => &[StepCode::BranchResolution],
            AwaitingCeremony => &[StepCode::AdmissionDecision],
            Probationary => &[StepCode::CeremonyHeld],
            RecognitionReview => &[StepCode::SelfReview, StepCode::RecognitionBranchResolution],
            Official => &[StepCode::RecognitionDecision],
        }
    }

    /// The stages that usually come next.
    pub const fn next(self) -> &'static [Self] {
        match self {
            Source => &[Outstanding, Sympathiser],
            Outstanding => &[Sympathiser, AwarenessClass],
            Sympathiser => &[AwarenessClass, Introduced],
            AwarenessClass => &[Introduced],
            Introduced => &[Dossier],
            Dossier => &[BranchReview],
            BranchReview => &[CommitteeReview],
            CommitteeReview => &[AwaitingCeremony],
            AwaitingCeremony => &[Probationary],
            Probationary => &[RecognitionReview],
            RecognitionReview => &[Official],
            Official => &[],
        }
    }

    /// Whether it is one of the stages that may be reached in any order.
    pub const fn is_middle(self) -> bool {
        matches!(self, Sympathiser | AwarenessClass | Introduced)
    }

    /// The station at which the person's mark stands.
    pub const fn station(self) -> Station {
        match self {
            Source => Station::Source,
            Outstanding => Station::Outstanding,
            Sympathiser | AwarenessClass => Station::Sympathiser,
            Introduced => Station::Introduced,
            Dossier => Station::Dossier,
            BranchReview => Station::BranchReview,
            CommitteeReview => Station::CommitteeReview,
            AwaitingCeremony => Station::Ceremony,
            Probationary => Station::Probation,
            RecognitionReview | Official => Station::Official,
        }
    }

    /// The column of the board: as the station, but who is being considered for recognition stays among the
    /// probationers, so that nobody leaves the column while his deadline runs.
    pub const fn board_column(self) -> Station {
        match self {
            RecognitionReview => Station::Probation,
            other => other.station(),
        }
    }
}
