//! Which facts each step asks for (path.md §2.1), and which of them are rarely used.
//!
//! Invariant: one table says key, label and kind; the form, the lines of a recorded step, the check of what is typed and
//! the words of a refusal all read it. Facts of the paper itself (path.md §1) are the same for every step that yields one
//! and stand under «Thêm». Criteria and renewed papers are lists of rows.

use domain::path::StepCode;

/// One fact: key (dotted inside an object), label, kind.
pub type F = (&'static str, &'static str, &'static str);

const NUMBER: F = ("number", "Số văn bản", "text");
const CHAPTER: F = ("party_branch", "Chi bộ", "text");
const REASON: F = ("reason", "Lý do", "long_text");
const ROUND: F = ("round", "Đợt", "text");
const GRADE: F = ("grade", "Xếp loại", "text");
const SIGNER: F = ("signer", "Người ký", "text");
const BODY: F = ("body", "Cấp quyết định", "choice:bodies");
const DESTINATION: [F; 3] =
    [("to_organisation", "Nơi đến", "text"), NUMBER, ("accepted_on", "Nơi đến tiếp nhận ngày", "date")];
const UNION_VOTE: [F; 4] = [
    ("vote.total", "Tổng số", "number"),
    ("vote.present", "Có mặt", "number"),
    ("vote.in_favour", "Tán thành", "number"),
    ("vote.against", "Không tán thành", "number"),
];
const PARTY_VOTE: [F; 6] = [
    ("vote.total", "Tổng số đảng viên chính thức", "number"),
    ("vote.summoned", "Được triệu tập", "number"),
    ("vote.present", "Có mặt", "number"),
    ("vote.in_favour", "Tán thành", "number"),
    ("vote.against", "Không tán thành", "number"),
    ("vote.blank", "Phiếu trắng, không hợp lệ", "number"),
];
const REMOVAL_VOTES: [F; 9] = [
    ("branch_vote.total", "Tổng số", "number"),
    ("branch_vote.present", "Có mặt", "number"),
    ("branch_vote.in_favour", "Tán thành", "number"),
    ("base_committee_vote.total", "Tổng số", "number"),
    ("base_committee_vote.present", "Có mặt", "number"),
    ("base_committee_vote.in_favour", "Tán thành", "number"),
    ("decision_vote.total", "Tổng số", "number"),
    ("decision_vote.present", "Có mặt", "number"),
    ("decision_vote.in_favour", "Tán thành", "number"),
];
/// The chi đoàn's own vote, told in the resolution of the Union.
const CLASS_VOTE: [F; 4] = [
    ("union_branch_on", "Chi đoàn họp ngày", "date"),
    ("union_branch_vote.total", "Tổng số", "number"),
    ("union_branch_vote.present", "Có mặt", "number"),
    ("union_branch_vote.in_favour", "Tán thành", "number"),
];
const OPINIONS: [F; 8] = [
    ("organisations.asked", "Đoàn thể: số người được hỏi", "number"),
    ("organisations.agree", "Đoàn thể: đồng ý", "number"),
    ("organisations.disagree", "Đoàn thể: không đồng ý", "number"),
    ("residence.committee", "Chi ủy nơi cư trú", "text"),
    ("residence.asked", "Nơi cư trú: số người được hỏi", "number"),
    ("residence.agree", "Nơi cư trú: đồng ý", "number"),
    ("residence.disagree", "Nơi cư trú: không đồng ý", "number"),
    ("reasons_against", "Lý do không đồng ý", "long_text"),
];
const REMARKS: [F; 2] = [("strengths", "Ưu điểm", "long_text"), ("weaknesses", "Khuyết điểm", "long_text")];
const CONCLUSIONS: [F; 5] = [
    ("conclusions.record", "Kết luận về lý lịch", "long_text"),
    ("conclusions.awareness", "Về giác ngộ chính trị", "long_text"),
    ("conclusions.conduct", "Về đạo đức, lối sống", "long_text"),
    ("conclusions.ability", "Về năng lực", "long_text"),
    ("conclusions.people", "Về quan hệ quần chúng", "long_text"),
];
const SPECIAL: [F; 2] = [
    ("special_case.by", "Trường hợp đặc biệt: ai quyết định", "text"),
    ("special_case.on", "Trường hợp đặc biệt: ngày", "date"),
];
const ELSEWHERE: F = ("elsewhere", "Làm ở nơi khác, trước khi về đây", "yes_no");
const BALLOT: [F; 2] = [
    ("vote.ballot", "Cách biểu quyết", "choice:ballots"),
    ("vote.reasons_against", "Lý do không tán thành", "long_text"),
];
const PAPER: [F; 10] = [
    ("paper.kind", "Loại văn bản", "choice:papers"),
    ("paper.symbol", "Ký hiệu, nếu số ghi riêng", "text"),
    ("paper.dated", "Văn bản ghi ngày", "date"),
    ("paper.issuing_body", "Nơi ban hành", "text"),
    ("paper.signer_name", "Người ký văn bản", "text"),
    ("paper.signer_post", "Chức vụ người ký", "text"),
    ("paper.place_kept", "Nơi giữ", "text"),
    ("paper.copy", "Bản giữ", "choice:copies"),
    ("paper.pages", "Số trang", "number"),
    ("paper.valid_until", "Có giá trị đến ngày, nếu ghi trên giấy", "date"),
];

/// What one row of a list asks for.
pub fn columns(kind: &str) -> &'static [F] {
    match kind {
        "rows:renewed" => {
            &[("doc_type", "Giấy tờ", "choice:documents"), ("dated", "Ngày làm lại", "date"), ("number", "Số", "text")]
        }
        "rows:criteria" => &[
            ("text", "Tiêu chí", "text"),
            ("required", "Yêu cầu", "choice:required"),
            ("met", "Đạt", "yes_no"),
            ("evidence", "Minh chứng", "text"),
        ],
        _ => &[],
    }
}

/// The facts a step asks for.
pub fn asked(code: StepCode) -> Vec<F> {
    use StepCode::*;
    let mut fields: Vec<F> = Vec::new();
    match code {
        Identified => fields.extend([NUMBER, ROUND, ("proposed_by", "Người đề xuất", "text")]),
        UnionBranchNomination => fields.extend(UNION_VOTE.into_iter().chain(REMARKS)),
        UnionRecognition => fields.extend([NUMBER, ROUND].into_iter().chain(UNION_VOTE)),
        ListHandover => fields.extend([NUMBER, ("receiver", "Người nhận", "text")]),
        ParentsOpinion => fields.extend([
            ("who", "Người cho ý kiến", "text"),
            ("relation", "Quan hệ", "text"),
            ("agrees", "Đồng ý", "yes_no"),
        ]),
        SympathiserListing => fields.extend([NUMBER, CHAPTER].into_iter().chain(PARTY_VOTE)),
        CompanionAssignment => fields.extend([
            ("kind", "Là", "choice:companions"),
            ("companion.name", "Họ và tên", "text"),
            ("companion.official_on", "Đảng viên chính thức từ ngày", "date"),
            ("companion.unit_joined_on", "Về đơn vị ngày", "date"),
            ("from", "Từ ngày", "date"),
            ("replaces", "Thay cho", "text"),
        ]),
        ClassProposal => fields.push(("class", "Lớp", "text")),
        ClassReferral => fields.extend([("class", "Lớp", "text"), NUMBER]),
        CertificateIssued => fields.extend([
            NUMBER,
            ("class_from", "Lớp từ ngày", "date"),
            ("class_to", "Lớp đến ngày", "date"),
            GRADE,
            SIGNER,
        ]),
        DossierClearance => fields.extend([NUMBER, ("body", "Cơ quan cho phép", "text")]),
        UnionIntroduction => {
            fields.extend([NUMBER, ("form", "Mẫu", "choice:forms")].into_iter().chain(UNION_VOTE).chain(REMARKS));
        }
        DossierRenewed => {
            fields.extend([("new_start", "Tính lại từ ngày", "date"), ("papers", "Giấy tờ làm lại", "rows:renewed")])
        }
        ApplicationReceived => {
            fields.extend([("dated_on", "Ngày ghi trên đơn", "date"), ("handwritten", "Viết tay", "yes_no")]);
        }
        CvReceived => fields.extend([
            ("handwritten", "Viết tay", "yes_no"),
            ("no_erasures", "Không tẩy xóa", "yes_no"),
            ("photo", "Có ảnh 3×4", "yes_no"),
            ("overlap_seal", "Đã đóng dấu giáp lai", "yes_no"),
        ]),
        VerificationRequested => fields.extend([
            ("for", "Thẩm tra về", "choice:relatives"),
            ("place", "Nơi được hỏi", "text"),
            NUMBER,
            ("received_on", "Nơi đó nhận ngày", "date"),
            ("abroad", "Ở nước ngoài", "yes_no"),
        ]),
        VerificationAnswered => fields.extend([
            ("request", "Trả lời cho", "choice:requests"),
            ("answer", "Trả lời", "choice:answers"),
            ("received_on", "Nhận được ngày", "date"),
        ]),
        VerificationWaived => {
            fields.extend([("for", "Miễn cho", "choice:relatives"), ("ground", "Lý do miễn", "long_text")]);
        }
        CvCertified => fields.push(("body", "Cơ quan chứng nhận", "text")),
        MemberIntroduction => fields.extend([
            ("introducer.name", "Người giới thiệu", "text"),
            ("introducer.official_on", "Đảng viên chính thức từ ngày", "date"),
            ("introducer.unit_joined_on", "Về đơn vị ngày", "date"),
            ("introducer.same_base", "Cùng đảng bộ, chi bộ cơ sở", "yes_no"),
            ("shared_since", "Cùng đơn vị từ ngày", "date"),
            ("replaces", "Thay cho", "text"),
        ]),
        OpinionsSummary | RecognitionOpinions => fields.extend(OPINIONS),
        SubmittedToBranch => fields.extend([
            ("file_complete", "Hồ sơ đủ", "yes_no"),
            ("meeting_planned_on", "Chi bộ dự kiến họp ngày", "date"),
        ]),
        BranchResolution => fields.extend([NUMBER, CHAPTER].into_iter().chain(PARTY_VOTE)),
        SubcommitteeAppraisal | RecognitionSubcommittee => fields.push(NUMBER),
        BaseCommitteeResolution | RecognitionBaseCommittee => fields.extend([NUMBER].into_iter().chain(PARTY_VOTE)),
        FileSent => fields.extend([("sent_to", "Gửi đến", "text")].into_iter().chain(SPECIAL)),
        AdmissionDecision => fields.extend([NUMBER, CHAPTER, BODY, SIGNER].into_iter().chain(PARTY_VOTE)),
        DecisionReceived => fields.extend([
            ("late_consent.by", "Đồng ý lùi ngày lễ: cơ quan", "text"),
            ("late_consent.on", "Đồng ý lùi ngày lễ: ngày", "date"),
        ]),
        CeremonyHeld => fields.push(("place", "Nơi tổ chức", "text")),
        ProbationHelperAssigned => fields.push(("helper", "Người giúp đỡ", "text")),
        MemberDeclared => fields.extend([
            ("slip_on", "Phiếu đảng viên (2-HSĐV) ngày", "date"),
            ("supplement_on", "Phiếu bổ sung (3-HSĐV) gần nhất ngày", "date"),
        ]),
        NewMemberClass => fields.extend([NUMBER, GRADE]),
        HelperReview => fields.push(("reviewer", "Người nhận xét", "text")),
        RecognitionBranchResolution => fields.extend([NUMBER].into_iter().chain(PARTY_VOTE).chain(SPECIAL)),
        RecognitionDecision => {
            let decision = [NUMBER, ("official_from", "Chính thức từ ngày (ghi trong quyết định)", "date"), BODY];
            fields.extend(decision.into_iter().chain(PARTY_VOTE));
        }
        CardIssued => fields.extend([("card_number", "Số thẻ (12 chữ số)", "text"), NUMBER]),
        Paused => fields.extend([REASON, ("until", "Đến ngày", "date")]),
        Returned => {
            fields.extend([("returned_by", "Nơi trả", "text"), ("wanting", "Cần bổ sung", "long_text"), NUMBER, REASON])
        }
        VoteFailureReported => {
            fields.extend([("level", "Cấp được báo cáo", "text"), ("answer", "Trả lời", "choice:go_on")])
        }
        Rejected => fields.extend([
            ("rejected_by", "Cơ quan không đồng ý", "text"),
            NUMBER,
            REASON,
            ("told_on", "Báo chi bộ ngày", "date"),
        ]),
        ReferredAway | Transferred => fields.extend(DESTINATION),
        Removed => fields.extend([NUMBER, REASON].into_iter().chain(REMOVAL_VOTES)),
        Annulled => fields.extend([("cause", "Vì", "choice:annulled"), NUMBER]),
        StruckOff | Withdrawn | Closed => fields.extend([REASON, NUMBER]),
        DossierOpened | SelfReview | Resumed | Resubmitted | Void => {}
    }
    fields
}

/// The rarely used ones, shown under «Thêm».
pub fn more(code: StepCode) -> Vec<F> {
    use StepCode::*;
    let mut fields: Vec<F> = Vec::new();
    match code {
        Identified => fields.push(("readmission", "Đã từng là đảng viên (kết nạp lại)", "yes_no")),
        UnionBranchNomination => fields.extend([
            ("union_branch", "Chi đoàn", "text"),
            ("school_year", "Năm học", "text"),
            ("meeting_secretary", "Thư ký cuộc họp", "text"),
            ("rating", "Xếp loại đoàn viên của năm", "text"),
            ROUND,
        ]),
        UnionRecognition => fields.push(("checklist", "Tiêu chí", "rows:criteria")),
        ListHandover => fields.push(("count", "Số người trong danh sách", "number")),
        CompanionAssignment => fields.extend([
            ("to", "Đến ngày", "date"),
            ("shared_since", "Cùng đơn vị từ ngày", "date"),
            ("reason_of_change", "Lý do thay", "text"),
            ("companion.post", "Chức vụ", "text"),
            ("companion.phone", "Điện thoại", "text"),
        ]),
        UnionIntroduction => fields.extend(CLASS_VOTE),
        CvReceived => fields.push(("no_remarks_yet", "Chưa ghi nhận xét", "yes_no")),
        VerificationRequested => fields.extend([
            ("place_kind", "Là nơi", "choice:places"),
            ("relative_name", "Họ tên người được thẩm tra", "text"),
            ("sent_by", "Gửi bằng", "choice:sending"),
            ("carrier", "Người đi thẩm tra", "text"),
            ("carrier_is_kin", "Người đi thẩm tra là người thân", "yes_no"),
        ]),
        VerificationAnswered => fields.push(("report", "Nội dung trả lời", "long_text")),
        CvCertified => fields.extend([("concluded_on", "Tập thể kết luận ngày", "date"), SIGNER]),
        MemberIntroduction => fields.push(("assigned_since", "Được phân công từ ngày", "date")),
        RecognitionOpinions => fields.extend([
            ("union_vote.total", "Tổng số", "number"),
            ("union_vote.present", "Có mặt", "number"),
            ("union_vote.in_favour", "Tán thành", "number"),
        ]),
        BranchResolution => fields.extend(CONCLUSIONS),
        AdmissionDecision => fields.push(("database_entered_on", "Cập nhật cơ sở dữ liệu đảng viên ngày", "date")),
        DecisionReceived => fields.extend([
            ("late_consent.paper", "Đồng ý lùi ngày lễ: văn bản", "text"),
            ("made_public_on", "Công bố ngày", "date"),
        ]),
        CeremonyHeld => fields.extend([
            ("order", "Thứ tự trong lễ", "number"),
            ("present_count", "Số người dự", "number"),
            ("reader", "Người đọc quyết định", "text"),
        ]),
        RecognitionDecision => fields.push(SIGNER),
        ProbationHelperAssigned => fields.push(("to", "Đến ngày", "date")),
        HelperReview => fields.push(("former", "Là người giúp đỡ trước đó", "yes_no")),
        Removed => fields.push(BODY),
        Annulled => {
            fields.extend([("annulled_by", "Cơ quan hủy", "text"), ("faulty_step", "Bước sai", "choice:steps")])
        }
        _ => {}
    }
    let asked = asked(code);
    let has = |key: &str| asked.iter().any(|(own, ..)| *own == key);
    if has("vote.total") {
        fields.extend(BALLOT);
    }
    if !has("number") && code < StepCode::Paused && code != CeremonyHeld {
        fields.push(NUMBER);
    }
    if code < StepCode::Paused {
        fields.extend(PAPER);
        fields.push(ELSEWHERE);
    } else if has("number") {
        fields.extend(PAPER);
    }
    fields
}

/// All facts of a step.
pub fn all(code: StepCode) -> impl Iterator<Item = F> {
    asked(code).into_iter().chain(more(code))
}

/// Facts of the conditions, in the order of their form.
pub const CONDITIONS: &[F] = &[
    ("consent_on", "Người này đồng ý xử lý dữ liệu, ký ngày", "date"),
    ("representative_consent_on", "Cha mẹ, người đại diện đồng ý, ký ngày", "date"),
    ("consent_withdrawn_on", "Rút lại sự đồng ý ngày", "date"),
    ("political_concluded_by", "Tiêu chuẩn chính trị: cấp ủy kết luận", "text"),
    ("political_concluded_on", "Kết luận ngày", "date"),
    ("political_paper", "Văn bản kết luận", "text"),
    ("education", "Trình độ học vấn", "choice:education"),
    ("year_10_result", "Lớp 10: học tập", "choice:marks"),
    ("year_10_conduct", "Lớp 10: rèn luyện", "choice:marks"),
    ("year_11_result", "Lớp 11: học tập", "choice:marks"),
    ("year_11_conduct", "Lớp 11: rèn luyện", "choice:marks"),
    ("term_12_result", "Học kỳ I lớp 12: học tập", "choice:marks"),
    ("term_12_conduct", "Học kỳ I lớp 12: rèn luyện", "choice:marks"),
    ("religion_request_on", "Người theo tôn giáo: cấp ủy cơ sở đề nghị ngày", "date"),
    ("religion_consent_on", "Cấp ủy cấp trên đồng ý ngày", "date"),
    ("left_party_on", "Đã từng là đảng viên, ra khỏi Đảng ngày", "date"),
    ("record_erased", "Đã có án tích và được xóa", "yes_no"),
    ("over_age_consent_on", "Đồng ý kết nạp người quá tuổi, văn bản ngày", "date"),
];

/// Facts of leaving (path.md §6), in the order of its form.
pub const LEAVING: &[F] = &[
    ("kind", "Rời đi vì", "choice:leaving"),
    ("leaving_on", "Ngày rời đơn vị", "date"),
    ("to_organisation", "Nơi đến", "text"),
    ("transfer_number", "Quyết định, giấy chuyển số", "text"),
    ("transfer_decided_on", "Ngày quyết định chuyển", "date"),
    ("effective_on", "Có hiệu lực từ ngày", "date"),
    ("helped_certificate_on", "Giấy chứng nhận đang được giúp đỡ, ngày", "date"),
    ("file_with_competent", "Hồ sơ đang ở cấp có thẩm quyền", "yes_no"),
    ("file_forwarded_on", "Hồ sơ chuyển đi ngày", "date"),
    ("file_received_on", "Nơi đến nhận hồ sơ ngày", "date"),
    ("receiver_decided_on", "Nơi đến quyết định ngày", "date"),
    ("reexamined_on", "Nơi đến xem xét lại xong ngày", "date"),
    ("referral_dated_on", "Giấy giới thiệu sinh hoạt đảng ghi ngày", "date"),
    ("referral_shown_on", "Đã nộp giấy giới thiệu ngày", "date"),
    ("membership_transferred_on", "Chuyển xong sinh hoạt đảng ngày", "date"),
    ("enrolled_on", "Nhập học nơi mới ngày", "date"),
    ("student_file_handed_on", "Nộp hồ sơ đảng viên ở trường mới ngày", "date"),
    ("admitted_elsewhere_on", "Đã kết nạp ở nơi đến ngày", "date"),
    ("answer", "Trả lời của nơi đến", "long_text"),
];
