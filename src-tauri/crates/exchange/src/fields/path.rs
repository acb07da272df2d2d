//! The facts of steps that a column can tell, with the words of the choice.
//!
//! Invariant: codes are `step.part`, stored with remembered maps, and never change. A column of papers and a column of
//! days are read alike (number, day, or both in one cell), so there is no third kind for «số, ngày» in one column.

use domain::path::StepCode::{self, *};

/// Which fact of a step a column tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Part {
    /// The day it happened.
    On,
    /// The month it happened, beside or in place of the day.
    Month,
    /// Number of the paper, as written; a day in the same cell is read too.
    Paper,
    /// First day of the class.
    ClassFrom,
    /// Last day of the class.
    ClassTo,
    /// Xếp loại.
    Grade,
    /// Who helps or introduces, by name.
    Who,
    /// Cán bộ Đoàn đồng hành, by name.
    Cadre,
    /// The official day as the decision writes it.
    OfficialFrom,
    /// Vote: all members of the body.
    Total,
    /// Vote: those who came.
    Present,
    /// Vote: in favour.
    InFavour,
    /// Vote: against.
    Against,
    /// Vote in one cell: "28/30", "28/29/30".
    Votes,
}

use Part::{
    Against, Cadre, ClassFrom, ClassTo, Grade, InFavour, Month, OfficialFrom, On, Paper, Present, Total, Votes, Who,
};

/// Ngày suy ra: a date that follows from others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Derived {
    /// Ngày đủ 18 tuổi.
    OfAge,
    /// Last valid day of the certificate.
    CertificateThrough,
    /// End of the twelve months of probation.
    ProbationEnd,
}

impl Derived {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::OfAge, Self::CertificateThrough, Self::ProbationEnd];

    /// The stored code.
    pub fn code(self) -> &'static str {
        match self {
            Self::OfAge => "derived.of_age",
            Self::CertificateThrough => "derived.certificate_through",
            Self::ProbationEnd => "derived.probation_end",
        }
    }

    /// The Vietnamese label of the choice.
    pub fn label(self) -> &'static str {
        match self {
            Self::OfAge => "Chỉ đối chiếu: ngày đủ 18 tuổi",
            Self::CertificateThrough => "Chỉ đối chiếu: chứng nhận còn giá trị đến",
            Self::ProbationEnd => "Chỉ đối chiếu: ngày hết 12 tháng dự bị",
        }
    }
}

pub(super) type Row = (StepCode, Part, &'static str, &'static str);

/// The row of a fact; `None` for a pair no list has.
pub(super) fn row(code: StepCode, part: Part) -> Option<&'static Row> {
    STEPS.iter().find(|row| (row.0, row.1) == (code, part))
}

/// Every fact of a step that a column can tell, in the order of the path.
pub(super) const STEPS: &[Row] = &[
    (Identified, On, "identified.on", "Đưa vào nguồn: ngày"),
    (UnionBranchNomination, On, "union_branch_nomination.on", "Chi đoàn bình chọn: ngày"),
    (UnionBranchNomination, Paper, "union_branch_nomination.paper", "Chi đoàn bình chọn: số nghị quyết"),
    (UnionRecognition, On, "union_recognition.on", "Công nhận ĐVƯT: ngày"),
    (UnionRecognition, Paper, "union_recognition.paper", "Công nhận ĐVƯT: số quyết định"),
    (SympathiserListing, On, "sympathiser_listing.on", "Cảm tình Đảng: ngày"),
    (SympathiserListing, Paper, "sympathiser_listing.paper", "Cảm tình Đảng: số nghị quyết"),
    (CompanionAssignment, On, "companion_assignment.on", "Đảng viên giúp đỡ: ngày phân công"),
    (CompanionAssignment, Who, "companion_assignment.who", "Đảng viên giúp đỡ: họ tên"),
    (CompanionAssignment, Cadre, "companion_assignment.cadre", "Cán bộ Đoàn đồng hành: họ tên"),
    (ClassReferral, On, "class_referral.on", "Cử đi học lớp nhận thức: ngày"),
    (ClassReferral, Paper, "class_referral.paper", "Cử đi học lớp nhận thức: số văn bản"),
    (CertificateIssued, On, "certificate_issued.on", "Giấy chứng nhận: ngày cấp"),
    (CertificateIssued, Paper, "certificate_issued.paper", "Giấy chứng nhận: số"),
    (CertificateIssued, ClassFrom, "certificate_issued.class_from", "Lớp nhận thức: từ ngày"),
    (CertificateIssued, ClassTo, "certificate_issued.class_to", "Lớp nhận thức: đến ngày"),
    (CertificateIssued, Grade, "certificate_issued.grade", "Giấy chứng nhận: xếp loại"),
    (DossierClearance, On, "dossier_clearance.on", "Cho phép làm hồ sơ: ngày"),
    (DossierClearance, Paper, "dossier_clearance.paper", "Cho phép làm hồ sơ: số văn bản"),
    (UnionIntroduction, On, "union_introduction.on", "NQ Đoàn giới thiệu: ngày"),
    (UnionIntroduction, Paper, "union_introduction.paper", "NQ Đoàn giới thiệu: số"),
    (UnionIntroduction, Total, "union_introduction.total", "NQ Đoàn giới thiệu: tổng số ủy viên"),
    (UnionIntroduction, Present, "union_introduction.present", "NQ Đoàn giới thiệu: có mặt"),
    (UnionIntroduction, InFavour, "union_introduction.in_favour", "NQ Đoàn giới thiệu: tán thành"),
    (UnionIntroduction, Against, "union_introduction.against", "NQ Đoàn giới thiệu: không tán thành"),
    (UnionIntroduction, Votes, "union_introduction.votes", "NQ Đoàn giới thiệu: phiếu"),
    (DossierOpened, On, "dossier_opened.on", "Lập hồ sơ: ngày"),
    (ApplicationReceived, On, "application_received.on", "Đơn vào Đảng: ngày nhận"),
    (CvReceived, On, "cv_received.on", "Lý lịch: ngày nhận"),
    (VerificationRequested, On, "verification_requested.on", "Thẩm tra lý lịch: ngày gửi"),
    (VerificationRequested, Paper, "verification_requested.paper", "Thẩm tra lý lịch: số công văn"),
    (VerificationAnswered, On, "verification_answered.on", "Thẩm tra lý lịch: ngày có kết quả"),
    (CvCertified, On, "cv_certified.on", "Lý lịch: ngày chứng nhận"),
    (MemberIntroduction, On, "member_introduction.on", "Giấy giới thiệu của đảng viên: ngày"),
    (MemberIntroduction, Who, "member_introduction.who", "Người giới thiệu: họ tên"),
    (OpinionsSummary, On, "opinions_summary.on", "Tổng hợp ý kiến nhận xét: ngày"),
    (SubmittedToBranch, On, "submitted_to_branch.on", "Trình chi bộ: ngày"),
    (BranchResolution, On, "branch_resolution.on", "Chi bộ xét: ngày"),
    (BranchResolution, Paper, "branch_resolution.paper", "Chi bộ xét: số nghị quyết"),
    (BranchResolution, Total, "branch_resolution.total", "Chi bộ xét: tổng số đảng viên chính thức"),
    (BranchResolution, Present, "branch_resolution.present", "Chi bộ xét: có mặt"),
    (BranchResolution, InFavour, "branch_resolution.in_favour", "Chi bộ xét: tán thành"),
    (BranchResolution, Against, "branch_resolution.against", "Chi bộ xét: không tán thành"),
    (BranchResolution, Votes, "branch_resolution.votes", "Chi bộ xét: phiếu"),
    (SubcommitteeAppraisal, On, "subcommittee_appraisal.on", "Đảng ủy bộ phận thẩm định: ngày"),
    (BaseCommitteeResolution, On, "base_committee_resolution.on", "Đảng ủy cơ sở xét: ngày"),
    (BaseCommitteeResolution, Paper, "base_committee_resolution.paper", "Đảng ủy cơ sở xét: số nghị quyết"),
    (FileSent, On, "file_sent.on", "Gửi hồ sơ lên cấp trên: ngày"),
    (AdmissionDecision, On, "admission_decision.on", "QĐ kết nạp: ngày ban hành"),
    (AdmissionDecision, Month, "admission_decision.month", "QĐ kết nạp: tháng"),
    (AdmissionDecision, Paper, "admission_decision.paper", "QĐ kết nạp: số"),
    (DecisionReceived, On, "decision_received.on", "Chi bộ nhận quyết định: ngày"),
    (CeremonyHeld, On, "ceremony_held.on", "Lễ kết nạp: ngày"),
    (CeremonyHeld, Month, "ceremony_held.month", "Lễ kết nạp: tháng"),
    (ProbationHelperAssigned, Who, "probation_helper_assigned.who", "Người giúp đỡ đảng viên dự bị: họ tên"),
    (MemberDeclared, On, "member_declared.on", "Khai lý lịch, phiếu đảng viên: ngày"),
    (NewMemberClass, On, "new_member_class.on", "Lớp đảng viên mới: ngày chứng nhận"),
    (NewMemberClass, Paper, "new_member_class.paper", "Lớp đảng viên mới: số chứng nhận"),
    (NewMemberClass, Grade, "new_member_class.grade", "Lớp đảng viên mới: xếp loại"),
    (SelfReview, On, "self_review.on", "Bản tự kiểm điểm (10-KNĐ): ngày"),
    (HelperReview, On, "helper_review.on", "Nhận xét của người giúp đỡ (11-KNĐ): ngày"),
    (RecognitionOpinions, On, "recognition_opinions.on", "Tổng hợp ý kiến (12-KNĐ): ngày"),
    (RecognitionBranchResolution, On, "recognition_branch_resolution.on", "Chi bộ xét chính thức: ngày"),
    (RecognitionBranchResolution, Paper, "recognition_branch_resolution.paper", "Chi bộ xét chính thức: số nghị quyết"),
    (RecognitionBaseCommittee, On, "recognition_base_committee.on", "Đảng ủy cơ sở xét chính thức: ngày"),
    (RecognitionDecision, On, "recognition_decision.on", "Quyết định công nhận chính thức: ngày ban hành"),
    (RecognitionDecision, Paper, "recognition_decision.paper", "Quyết định công nhận chính thức: số"),
    (RecognitionDecision, OfficialFrom, "recognition_decision.official_from", "Đảng viên chính thức từ ngày"),
    (CardIssued, On, "card_issued.on", "Thẻ đảng viên: ngày cấp"),
    (CardIssued, Paper, "card_issued.paper", "Thẻ đảng viên: số thẻ"),
    (Transferred, On, "transferred.on", "Chuyển sinh hoạt đảng: ngày"),
];
