//! Side states: what is shown beside the stage.
//!
//! Invariant: entered by a side step, computed from the latest one; an ended side state never brings an earlier one
//! back.

use super::{Stage, StepCode};
use serde::{Deserialize, Serialize};

/// Trạng thái phụ: something that holds a candidacy up, or closes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SideState {
    /// Tạm dừng
    Paused,
    /// Trả bổ sung
    Returned,
    /// Không đủ tỷ lệ, đã báo cáo cấp có thẩm quyền
    VoteFailed,
    /// Cấp ủy không đồng ý
    Rejected,
    /// Đưa ra khỏi danh sách
    StruckOff,
    /// Người xin rút
    Withdrawn,
    /// Giới thiệu nơi khác theo dõi
    ReferredAway,
    /// Đã chuyển sinh hoạt đảng
    Transferred,
    /// Xóa tên đảng viên dự bị
    Removed,
    /// Hủy quyết định kết nạp
    Annulled,
    /// Kết thúc vì lý do khác
    Closed,
}

impl SideState {
    /// All of them, in the order of the glossary.
    pub const ALL: [Self; 11] = [
        Self::Paused,
        Self::Returned,
        Self::VoteFailed,
        Self::Rejected,
        Self::StruckOff,
        Self::Withdrawn,
        Self::ReferredAway,
        Self::Transferred,
        Self::Removed,
        Self::Annulled,
        Self::Closed,
    ];

    /// The stored word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Paused => "paused",
            Self::Returned => "returned",
            Self::VoteFailed => "vote_failed",
            Self::Rejected => "rejected",
            Self::StruckOff => "struck_off",
            Self::Withdrawn => "withdrawn",
            Self::ReferredAway => "referred_away",
            Self::Transferred => "transferred",
            Self::Removed => "removed",
            Self::Annulled => "annulled",
            Self::Closed => "closed",
        }
    }

    /// Reads the stored word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// The Vietnamese name.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Paused => "Tạm dừng",
            Self::Returned => "Trả bổ sung",
            Self::VoteFailed => "Không đủ tỷ lệ, đã báo cáo cấp có thẩm quyền",
            Self::Rejected => "Cấp ủy không đồng ý",
            Self::StruckOff => "Đưa ra khỏi danh sách",
            Self::Withdrawn => "Người xin rút",
            Self::ReferredAway => "Giới thiệu nơi khác theo dõi",
            Self::Transferred => "Đã chuyển sinh hoạt đảng",
            Self::Removed => "Xóa tên đảng viên dự bị",
            Self::Annulled => "Hủy quyết định kết nạp",
            Self::Closed => "Kết thúc vì lý do khác",
        }
    }

    /// Whether it always closes the candidacy; an annulled decision does so only for not meeting the criteria.
    pub const fn is_closing(self) -> bool {
        matches!(
            self,
            Self::StruckOff | Self::Withdrawn | Self::ReferredAway | Self::Transferred | Self::Removed | Self::Closed
        )
    }

    /// The step that enters it.
    pub const fn entered_by(self) -> StepCode {
        match self {
            Self::Paused => StepCode::Paused,
            Self::Returned => StepCode::Returned,
            Self::VoteFailed => StepCode::VoteFailureReported,
            Self::Rejected => StepCode::Rejected,
            Self::StruckOff => StepCode::StruckOff,
            Self::Withdrawn => StepCode::Withdrawn,
            Self::ReferredAway => StepCode::ReferredAway,
            Self::Transferred => StepCode::Transferred,
            Self::Removed => StepCode::Removed,
            Self::Annulled => StepCode::Annulled,
            Self::Closed => StepCode::Closed,
        }
    }

    /// The side state a step enters, if any.
    pub fn entered_with(code: StepCode) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.entered_by() == code)
    }

    /// Whether it may usually be entered from this stage.
    pub fn may_follow(self, stage: Stage) -> bool {
        use Stage::{AwaitingCeremony, BranchReview, CommitteeReview, Dossier, Probationary, RecognitionReview};
        match self {
            Self::Paused => stage <= CommitteeReview,
            Self::Returned => (Dossier..=CommitteeReview).contains(&stage) || stage == RecognitionReview,
            Self::VoteFailed => matches!(stage, BranchReview | CommitteeReview | RecognitionReview),
            Self::Rejected => stage == CommitteeReview,
            Self::StruckOff => stage <= Dossier,
            Self::Withdrawn | Self::ReferredAway => stage <= AwaitingCeremony,
            Self::Transferred | Self::Removed => matches!(stage, Probationary | RecognitionReview),
            Self::Annulled => stage >= AwaitingCeremony,
            Self::Closed => true,
        }
    }
}
