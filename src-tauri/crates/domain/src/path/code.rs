//! The words for steps: every act the path knows, in the order in which it usually happens.
//!
//! Invariant: one row per code says its stored word, its Vietnamese name, how often it may occur, which facts it
//! carries and which papers it yields; nothing else in the program repeats these. Rejected: free text codes, because
//! a stage is computed from them.

use super::Stage;
use serde::{Deserialize, Serialize};

/// How often a step may occur in one candidacy; where it may not, the later entry corrects the earlier.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Occurs {
    /// Once (steps of the chi bộ and the committees: once per attempt).
    Once,
    /// Any number of times.
    Often,
    /// Once for each verification request.
    PerRequest,
    /// Once for each introducing member.
    PerIntroducer,
}

/// The three families of steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Track {
    /// A row of the table of steps.
    Main,
    /// Enters or leaves a side state.
    Side,
    /// Takes another step back.
    Void,
}

/// The shape of a fact, as far as dates have to be found in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// Carries no date.
    Plain,
    /// A date.
    Day,
    /// An object with these dates.
    With(&'static [&'static str]),
    /// A list of objects with these dates.
    Each(&'static [&'static str]),
}

use Shape::{Day, Each, Plain, With};

struct Row {
    code: StepCode,
    text: &'static str,
    label: &'static str,
    occurs: Occurs,
    facts: &'static [(&'static str, Shape)],
    documents: &'static [&'static str],
}

macro_rules! steps {
    ($($name:ident $text:literal $label:literal $occurs:ident [$($fact:literal $shape:expr),*] [$($doc:literal),*];)*) => {
        /// Bước: the kind of a dated act on the path.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum StepCode { $(#[doc = $label] $name),* }

        const TABLE: &[Row] = &[$(Row {
            code: StepCode::$name, text: $text, label: $label, occurs: Occurs::$occurs,
            facts: &[$(($fact, $shape)),*], documents: &[$($doc),*],
        }),*];
    };
}

const HELPER: Shape = With(&["official_on", "unit_joined_on"]);
const CONSENT: Shape = With(&["on"]);

steps! {
    Identified "identified" "Đưa vào nguồn" Once [] [];
    UnionBranchNomination "union_branch_nomination" "Chi đoàn bình chọn đoàn viên ưu tú" Once ["vote" Plain] [];
    UnionRecognition "union_recognition" "Công nhận đoàn viên ưu tú" Once ["vote" Plain] [];
    ListHandover "list_handover" "Bàn giao danh sách cho cấp ủy" Once [] [];
    ParentsOpinion "parents_opinion" "Ý kiến cha mẹ học sinh" Once [] [];
    SympathiserListing "sympathiser_listing" "Đưa vào danh sách cảm tình Đảng" Once ["vote" Plain] [];
    CompanionAssignment "companion_assignment" "Phân công người giúp đỡ" Often
        ["kind" Plain, "companion" HELPER, "from" Day, "to" Day, "shared_since" Day, "replaces" Plain] [];
    ClassProposal "class_proposal" "Đề nghị cử đi học" Once [] [];
    ClassReferral "class_referral" "Cử đi học lớp nhận thức" Once [] [];
    CertificateIssued "certificate_issued" "Cấp giấy chứng nhận lớp nhận thức" Once
        ["number" Plain, "class_from" Day, "class_to" Day] ["awareness_certificate"];
    DossierClearance "dossier_clearance" "Cho phép làm hồ sơ" Once [] [];
    UnionIntroduction "union_introduction" "Nghị quyết giới thiệu đoàn viên ưu tú vào Đảng" Once
        ["vote" Plain, "form" Plain] ["union_resolution"];
    DossierOpened "dossier_opened" "Lập hồ sơ" Once [] [];
    DossierRenewed "dossier_renewed" "Làm lại giấy tờ quá hạn" Often ["new_start" Day, "papers" Each(&["dated"])] [];
    ApplicationReceived "application_received" "Nhận đơn xin vào Đảng" Once ["dated_on" Day] ["application"];
    CvReceived "cv_received" "Nhận lý lịch" Once [] ["applicant_cv"];
    VerificationRequested "verification_requested" "Gửi thẩm tra lý lịch" Often
        ["received_on" Day, "for" Plain, "abroad" Plain, "carrier" Plain, "carrier_is_kin" Plain] [];
    VerificationAnswered "verification_answered" "Kết quả thẩm tra lý lịch" PerRequest
        ["request" Plain, "received_on" Day, "answer" Plain] [];
    VerificationWaived "verification_waived" "Miễn thẩm tra" Once [] [];
    CvCertified "cv_certified" "Chứng nhận lý lịch" Once [] ["applicant_cv"];
    MemberIntroduction "member_introduction" "Giấy giới thiệu của đảng viên" PerIntroducer
        ["introducer" HELPER, "shared_since" Day, "replaces" Plain] ["member_introduction"];
    OpinionsSummary "opinions_summary" "Tổng hợp ý kiến nhận xét" Once [] ["opinions"];
    SubmittedToBranch "submitted_to_branch" "Trình chi bộ" Once [] [];
    BranchResolution "branch_resolution" "Chi bộ xét, đề nghị kết nạp" Once ["vote" Plain] ["branch_resolution"];
    SubcommitteeAppraisal "subcommittee_appraisal" "Đảng ủy bộ phận thẩm định" Once [] ["subcommittee_report"];
    BaseCommitteeResolution "base_committee_resolution" "Nghị quyết đảng ủy cơ sở" Once
        ["vote" Plain] ["base_committee_resolution"];
    FileSent "file_sent" "Gửi hồ sơ lên cấp trên" Once ["sent_to" Plain, "special_case" CONSENT] [];
    AdmissionDecision "admission_decision" "Quyết định kết nạp" Once
        ["number" Plain, "body" Plain, "vote" Plain, "database_entered_on" Day] ["admission_decision"];
    DecisionReceived "decision_received" "Chi bộ nhận quyết định" Once
        ["late_consent" CONSENT, "made_public_on" Day] [];
    CeremonyHeld "ceremony_held" "Lễ kết nạp" Once [] [];
    ProbationHelperAssigned "probation_helper_assigned" "Phân công giúp đỡ đảng viên dự bị" Often [] [];
    MemberDeclared "member_declared" "Khai lý lịch và phiếu đảng viên" Once
        ["supplement_on" Day] ["member_cv", "member_slip"];
    NewMemberClass "new_member_class" "Lớp đảng viên mới" Once [] ["new_member_certificate"];
    SelfReview "self_review" "Bản tự kiểm điểm" Once [] ["self_review"];
    HelperReview "helper_review" "Nhận xét của người giúp đỡ" Once [] ["helper_review"];
    RecognitionOpinions "recognition_opinions" "Tổng hợp ý kiến để công nhận chính thức" Once [] ["recognition_opinions"];
    RecognitionBranchResolution "recognition_branch_resolution" "Chi bộ xét công nhận chính thức" Often
        ["vote" Plain, "special_case" CONSENT] ["recognition_branch_resolution"];
    RecognitionSubcommittee "recognition_subcommittee" "Đảng ủy bộ phận thẩm định công nhận" Once
        [] ["recognition_subcommittee_report"];
    RecognitionBaseCommittee "recognition_base_committee" "Nghị quyết đảng ủy cơ sở về công nhận" Once
        ["vote" Plain] ["recognition_base_resolution"];
    RecognitionDecision "recognition_decision" "Quyết định công nhận chính thức" Once
        ["official_from" Day, "body" Plain, "vote" Plain] ["recognition_decision"];
    CardIssued "card_issued" "Cấp thẻ đảng viên" Once [] [];
    Paused "paused" "Tạm dừng" Often [] [];
    Resumed "resumed" "Theo dõi trở lại" Often [] [];
    Returned "returned" "Trả hồ sơ để bổ sung" Often [] [];
    Resubmitted "resubmitted" "Nộp lại hồ sơ đã bổ sung" Often [] [];
    VoteFailureReported "vote_failure_reported" "Báo cáo việc không đủ tỷ lệ phiếu" Often
        ["level" Plain, "answer" Plain] [];
    Rejected "rejected" "Cấp ủy không đồng ý" Often [] [];
    StruckOff "struck_off" "Đưa ra khỏi danh sách" Often [] [];
    Withdrawn "withdrawn" "Người xin rút" Often [] [];
    ReferredAway "referred_away" "Giới thiệu nơi khác theo dõi" Often [] [];
    Transferred "transferred" "Đã chuyển sinh hoạt đảng" Often [] [];
    Removed "removed" "Xóa tên đảng viên dự bị" Often
        ["branch_vote" Plain, "base_committee_vote" Plain, "decision_vote" Plain, "body" Plain] [];
    Annulled "annulled" "Hủy quyết định kết nạp" Often ["cause" Plain, "faulty_step" Plain] [];
    Closed "closed" "Kết thúc vì lý do khác" Often [] [];
    Void "void" "Bỏ một bước ghi nhầm" Often ["voids" Plain, "reason" Plain] [];
}

impl StepCode {
    /// Every code: the table of steps in its order, then the side steps, then `void`.
    pub fn all() -> impl Iterator<Item = Self> {
        TABLE.iter().map(|row| row.code)
    }

    fn row(self) -> &'static Row {
        &TABLE[self as usize]
    }

    /// The stored word.
    pub fn code(self) -> &'static str {
        self.row().text
    }

    /// Reads the stored word.
    pub fn parse(code: &str) -> Option<Self> {
        TABLE.iter().find(|row| row.text == code).map(|row| row.code)
    }

    /// The Vietnamese name of the act.
    pub fn label(self) -> &'static str {
        self.row().label
    }

    /// How often it may occur.
    pub fn occurs(self) -> Occurs {
        self.row().occurs
    }

    /// Which family it belongs to.
    pub fn track(self) -> Track {
        match self {
            Self::Void => Track::Void,
            code if code >= Self::Paused => Track::Side,
            _ => Track::Main,
        }
    }

    /// Whether the act is decided by a vote.
    pub fn carries_vote(self) -> bool {
        self.knows("vote")
    }

    /// The stage this step opens, if it is a gate.
    pub fn gate(self) -> Option<Stage> {
        Stage::ALL.into_iter().find(|stage| stage.gates().contains(&self))
    }

    /// The papers of the file this step yields, by their keys.
    pub fn documents(self) -> &'static [&'static str] {
        self.row().documents
    }

    /// The facts read from this step, beside the common ones.
    pub(crate) fn facts(self) -> &'static [(&'static str, Shape)] {
        self.row().facts
    }

    pub(crate) fn knows(self, fact: &str) -> bool {
        self.row().facts.iter().any(|(name, _)| *name == fact)
    }
}

impl Serialize for StepCode {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.code())
    }
}

impl<'de> Deserialize<'de> for StepCode {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::custom(format!("không có mã bước «{text}»")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_stands_in_the_order_of_the_codes() {
        for (at, row) in TABLE.iter().enumerate() {
            assert_eq!(row.code as usize, at, "{}", row.text);
            assert_eq!(StepCode::parse(row.text), Some(row.code));
            assert!(!row.label.is_empty());
        }
        assert_eq!(StepCode::parse("baptised"), None);
    }

    #[test]
    fn families_and_gates() {
        assert_eq!(StepCode::CardIssued.track(), Track::Main);
        assert_eq!(StepCode::Paused.track(), Track::Side);
        assert_eq!(StepCode::Void.track(), Track::Void);
        assert_eq!(StepCode::all().filter(|code| code.gate().is_some()).count(), 15);
        assert!(StepCode::BranchResolution.carries_vote() && !StepCode::CeremonyHeld.carries_vote());
    }
}
