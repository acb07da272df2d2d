//! What an office has switched on and set: local rules, readings to be confirmed, thresholds of reminding.
//!
//! Invariant: every switch is off and every setting has its default until the office says otherwise, so that nobody
//! takes a local rule for a national one.

use super::Meetings;
use crate::path::Threshold;
use crate::unit::{DecidingBody, UnitChain, UnitRole};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Theo địa phương: a local rule that an office may switch on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Switch {
    /// Ý kiến cha mẹ trước khi vào danh sách cảm tình Đảng.
    ParentsOpinion,
    /// Kết quả học tập, rèn luyện của học sinh.
    PupilMarks,
    /// Các hạn 5, 25, 30 ngày làm việc trong các cấp ủy.
    PartyDeadlines,
    /// Quyết định công nhận trong thời hạn ngắn của địa phương.
    #[serde(rename = "recognition-15")]
    RecognitionShort,
    /// Tính tỷ lệ phiếu trên số được triệu tập.
    VoteBaseSummoned,
    /// Chứng nhận lý lịch trước khi chi bộ biểu quyết.
    CertifiedBeforeVote,
    /// Văn bản đồng ý với người theo tôn giáo.
    ReligionConsent,
    /// Chặn lễ kết nạp ở trường cũ sau khi ra trường.
    GraduatedCeremony,
    /// Từng giấy tờ có giá trị riêng.
    #[serde(rename = "paper-12-months")]
    PaperValidity,
    /// Phải là đoàn viên ưu tú suốt quá trình.
    OutstandingThroughout,
    /// Hiện mã biểu mẫu của địa phương.
    LetteredForms,
}

impl Switch {
    /// All of them, in the order of the settings page.
    pub const ALL: [Self; 11] = [
        Self::ParentsOpinion,
        Self::PupilMarks,
        Self::PartyDeadlines,
        Self::RecognitionShort,
        Self::VoteBaseSummoned,
        Self::CertifiedBeforeVote,
        Self::ReligionConsent,
        Self::GraduatedCeremony,
        Self::PaperValidity,
        Self::OutstandingThroughout,
        Self::LetteredForms,
    ];

    /// The stored word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::ParentsOpinion => "parents-opinion",
            Self::PupilMarks => "pupil-marks",
            Self::PartyDeadlines => "party-deadlines",
            Self::RecognitionShort => "recognition-15",
            Self::VoteBaseSummoned => "vote-base-summoned",
            Self::CertifiedBeforeVote => "certified-before-vote",
            Self::ReligionConsent => "religion-consent",
            Self::GraduatedCeremony => "graduated-ceremony",
            Self::PaperValidity => "paper-12-months",
            Self::OutstandingThroughout => "outstanding-throughout",
            Self::LetteredForms => "lettered-forms",
        }
    }

    /// Reads the stored word.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|switch| switch.code() == code)
    }

    /// The Vietnamese line beside the switch.
    pub const fn label(self) -> &'static str {
        match self {
            Self::ParentsOpinion => "Lấy ý kiến cha mẹ trước khi đưa vào danh sách cảm tình Đảng",
            Self::PupilMarks => "Yêu cầu kết quả học tập, rèn luyện của học sinh",
            Self::PartyDeadlines => "Theo dõi các hạn giữa chi bộ và các cấp ủy",
            Self::RecognitionShort => "Quyết định công nhận chính thức trong 15 ngày làm việc",
            Self::VoteBaseSummoned => "Tính tỷ lệ phiếu trên số đảng viên được triệu tập",
            Self::CertifiedBeforeVote => "Chi bộ chỉ biểu quyết sau khi lý lịch được chứng nhận",
            Self::ReligionConsent => "Cần hai văn bản trước khi lập hồ sơ người theo tôn giáo",
            Self::GraduatedCeremony => "Chặn lễ kết nạp ở trường cũ sau khi học sinh ra trường",
            Self::PaperValidity => "Từng giấy tờ trong hồ sơ có giá trị 12 tháng",
            Self::OutstandingThroughout => "Phải là đoàn viên ưu tú khi vào danh sách và khi chi bộ xét",
            Self::LetteredForms => "Hiện mã biểu mẫu của địa phương (5A, 9B, loạt TN)",
        }
    }

    /// Where the local rule comes from.
    pub const fn origin(self) -> &'static str {
        match self {
            Self::PaperValidity => "Một trường ở Đà Nẵng, 2019",
            Self::OutstandingThroughout => "Tiền Giang, 2023",
            _ => "Hà Nội, Hướng dẫn 02-HD/BTCTU ngày 21/11/2025",
        }
    }
}

/// How "đủ 18 tuổi, tính theo tháng" is read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AgeReading {
    /// The birthday; earlier days of its month have to be asked about.
    #[default]
    Birthday,
    /// The month, once the cấp ủy has confirmed it.
    Month,
}

/// The majority a Union vote needs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Majority {
    /// More than half: the share of the rulebook.
    #[default]
    Half,
    /// More than two thirds.
    TwoThirds,
}

impl Majority {
    /// The share to reach, given that of the rulebook.
    pub(crate) fn threshold(self, by_the_book: Threshold) -> Threshold {
        match self {
            Self::Half => by_the_book,
            Self::TwoThirds => Threshold { part: 2, whole: 3, beyond: true },
        }
    }
}

/// How long somebody recognised as đoàn viên ưu tú is one.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Holds {
    /// Until it is withdrawn.
    #[default]
    UntilWithdrawn,
    /// In the school year of the decision alone.
    SchoolYear,
}

/// Thiết lập của đơn vị, as far as rules read them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", default, deny_unknown_fields)]
pub struct Settings {
    /// Listing, class and introduction may come in any order.
    pub free_middle_order: bool,
    /// How the age of admission is read.
    pub age_month_reading: AgeReading,
    /// Working days left from which a deadline is due soon; also for limits in calendar days.
    pub due_soon_working_days: u32,
    /// Calendar days left from which a limit in months is due soon.
    pub due_soon_calendar_days: u32,
    /// Majority of the chi đoàn's nomination.
    pub nomination_majority: Majority,
    /// Majority of the Union committee's resolution.
    pub resolution_majority: Majority,
    /// How long the recognition as đoàn viên ưu tú holds.
    pub outstanding_holds: Holds,
    /// Who decides where a decision does not say.
    pub competent_body: DecidingBody,
    /// Age in years from which somebody is beyond youth age.
    pub youth_age_below: u32,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            free_middle_order: true,
            age_month_reading: AgeReading::default(),
            due_soon_working_days: 10,
            due_soon_calendar_days: 60,
            nomination_majority: Majority::default(),
            resolution_majority: Majority::default(),
            outstanding_holds: Holds::default(),
            competent_body: DecidingBody::default(),
            youth_age_below: 31,
        }
    }
}

/// Nếp làm việc của đơn vị: switches, settings, the regular meetings of the chi bộ and the chain of committees.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Practice {
    /// The local rules switched on.
    pub switches: BTreeSet<Switch>,
    /// The settings.
    pub settings: Settings,
    /// When the chi bộ meets.
    pub meetings: Meetings,
    /// The levels of the Party a file passes.
    pub chain: UnitChain,
}

impl Practice {
    /// Whether a local rule is switched on.
    pub fn is_on(&self, switch: Switch) -> bool {
        self.switches.contains(&switch)
    }
    /// Who decides on admission on a day: as the chain of that day says, else as set.
    pub fn deciding_body(&self, day: NaiveDate) -> DecidingBody {
        let told = self.chain.level(UnitRole::PartyCompetent, day).and_then(|level| level.body);
        told.unwrap_or(self.settings.competent_body)
    }
}
