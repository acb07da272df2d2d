//! The form of a step: which facts it asks for (path.md §2.1), so that the window knows no word of the Union.

use domain::path::{StepCode, Track};

use super::row::party_stage;
use super::stand::Stand;
use super::wire::{NextStep, StepField};

/// Whom a verification is about.
pub const RELATIVES: &[(&str, &str)] = &[
    ("applicant", "người xin vào Đảng"),
    ("father", "cha"),
    ("mother", "mẹ"),
    ("raiser", "người nuôi dưỡng"),
    ("spouse", "vợ hoặc chồng"),
    ("child", "con"),
];
/// Answers of a verification.
pub const ANSWERS: &[(&str, &str)] = &[("right", "đúng"), ("wrong", "chưa đúng"), ("incomplete", "chưa đủ")];
/// Bodies that decide.
pub const BODIES: &[(&str, &str)] = &[
    ("standing_committee", "ban thường vụ"),
    ("delegated_committee", "đảng ủy được ủy quyền"),
    ("whole_committee", "toàn thể cấp ủy"),
];
const COMPANIONS: &[(&str, &str)] = &[("party", "Đảng viên giúp đỡ"), ("union", "Cán bộ Đoàn đồng hành")];
const FORMS: &[(&str, &str)] = &[("4-KNĐ", "4-KNĐ (BCH Đoàn)"), ("4a-KNĐ", "4a-KNĐ (công đoàn)")];
const ANNULLED: &[(&str, &str)] = &[
    ("criteria", "không đủ tiêu chuẩn"),
    ("procedure", "sai thủ tục"),
    ("late_after_transfer", "quyết định trễ sau khi chuyển đi"),
];

/// One field of a table below: key, label, kind.
type F = (&'static str, &'static str, &'static str);

const NUMBER: F = ("number", "Số văn bản", "text");
const CHAPTER: F = ("party_branch", "Chi bộ", "text");
const REASON: F = ("reason", "Lý do", "long_text");
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
const REMARKS: [F; 2] = [("strengths", "Ưu điểm", "long_text"), ("weaknesses", "Khuyết điểm", "long_text")];
const SPECIAL: [F; 2] = [
    ("special_case.by", "Trường hợp đặc biệt: ai quyết định", "text"),
    ("special_case.on", "Trường hợp đặc biệt: ngày", "date"),
];

/// The fields a step asks for.
fn fields(code: StepCode) -> Vec<F> {
    use StepCode::*;
    let mut fields: Vec<F> = Vec::new();
    match code {
        Identified => fields.extend([NUMBER, ("proposed_by", "Người đề xuất", "text")]),
        UnionBranchNomination => fields.extend(UNION_VOTE.into_iter().chain(REMARKS)),
        UnionRecognition => fields.extend([NUMBER].into_iter().chain(UNION_VOTE)),
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
            ("grade", "Xếp loại", "text"),
            ("signer", "Người ký", "text"),
        ]),
        DossierClearance => fields.extend([NUMBER, ("body", "Cơ quan cho phép", "text")]),
        UnionIntroduction => {
            fields.extend([NUMBER, ("form", "Mẫu", "choice:forms")].into_iter().chain(UNION_VOTE).chain(REMARKS));
        }
        DossierRenewed => fields.push(("new_start", "Tính lại từ ngày", "date")),
        ApplicationReceived => fields.push(("dated_on", "Ngày ghi trên đơn", "date")),
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
            ("shared_since", "Cùng đơn vị từ ngày", "date"),
            ("replaces", "Thay cho", "text"),
        ]),
        BranchResolution => fields.extend([NUMBER, CHAPTER].into_iter().chain(PARTY_VOTE)),
        SubcommitteeAppraisal | RecognitionSubcommittee | CardIssued => fields.push(NUMBER),
        BaseCommitteeResolution | RecognitionBaseCommittee => fields.extend([NUMBER].into_iter().chain(PARTY_VOTE)),
        FileSent => fields.extend([("sent_to", "Gửi đến", "text")].into_iter().chain(SPECIAL)),
        AdmissionDecision => {
            let decision =
                [NUMBER, CHAPTER, ("body", "Cấp quyết định", "choice:bodies"), ("signer", "Người ký", "text")];
            fields.extend(decision.into_iter().chain(PARTY_VOTE));
        }
        DecisionReceived => fields.extend([
            ("late_consent.by", "Đồng ý lùi ngày lễ: cơ quan", "text"),
            ("late_consent.on", "Đồng ý lùi ngày lễ: ngày", "date"),
        ]),
        CeremonyHeld => fields.push(("place", "Nơi tổ chức", "text")),
        ProbationHelperAssigned => fields.push(("helper", "Người giúp đỡ", "text")),
        NewMemberClass => fields.extend([NUMBER, ("grade", "Xếp loại", "text")]),
        RecognitionBranchResolution => fields.extend([NUMBER].into_iter().chain(PARTY_VOTE).chain(SPECIAL)),
        RecognitionDecision => {
            let decision = [NUMBER, ("official_from", "Chính thức từ ngày (ghi trong quyết định)", "date")];
            fields.extend(decision.into_iter().chain([("body", "Cấp quyết định", "choice:bodies")]).chain(PARTY_VOTE));
        }
        Paused => fields.extend([REASON, ("until", "Đến ngày", "date")]),
        VoteFailureReported => {
            fields.extend([("level", "Cấp được báo cáo", "text"), ("answer", "Trả lời", "choice:go_on")])
        }
        ReferredAway | Transferred => fields.extend([("to_organisation", "Nơi đến", "text"), NUMBER]),
        Annulled => fields.extend([("cause", "Vì", "choice:annulled"), NUMBER]),
        Returned | Rejected | StruckOff | Withdrawn | Removed | Closed => fields.extend([REASON, NUMBER]),
        DossierOpened | CvReceived | OpinionsSummary | SubmittedToBranch | MemberDeclared | SelfReview
        | HelperReview | RecognitionOpinions | Resumed | Resubmitted | Void => {}
    }
    fields
}

/// What a fact is called in the form of its step; of a vote, the vote.
pub fn fact_label(code: &str, key: &str) -> &'static str {
    if key == "vote" {
        return "Số phiếu";
    }
    let code = StepCode::parse(code).map(fields).unwrap_or_default();
    let own = |field: &&F| field.0.split('.').next() == Some(key);
    code.iter().find(own).map_or("Thông tin của bước", |field| field.1)
}

/// The form of a step for this candidate.
pub fn form(stand: &Stand, code: StepCode) -> NextStep {
    NextStep {
        code: code.code().to_owned(),
        label: code.label().to_owned(),
        fields: fields(code).into_iter().map(|field| wire(stand, field)).collect(),
        plannable: code.track() == Track::Main,
        party: code.gate().is_some_and(party_stage),
    }
}

/// Labels of the fields of a step that a reader would miss, when they are empty: the number, the vote, names.
pub fn missing(code: StepCode, facts: &serde_json::Map<String, serde_json::Value>) -> Vec<String> {
    const WANTED: &[&str] = &["number", "vote.in_favour", "introducer.name", "companion.name", "dated_on", "helper"];
    let empty = |key: &str| {
        let mut value = None;
        for part in key.split('.') {
            value = value.map_or_else(|| facts.get(part), |inside: &serde_json::Value| inside.get(part));
        }
        value.is_none_or(|value| value.is_null() || value == "")
    };
    fields(code)
        .into_iter()
        .filter(|(key, ..)| WANTED.contains(key) && empty(key))
        .map(|(_, label, _)| label.to_lowercase())
        .collect()
}

fn wire(stand: &Stand, (key, label, kind): F) -> StepField {
    let listed =
        |all: &[(&str, &str)]| all.iter().map(|(code, label)| ((*code).to_owned(), (*label).to_owned())).collect();
    let choices = match kind {
        "choice:companions" => listed(COMPANIONS),
        "choice:forms" => listed(FORMS),
        "choice:relatives" => listed(RELATIVES),
        "choice:answers" => listed(ANSWERS),
        "choice:bodies" => listed(BODIES),
        "choice:annulled" => listed(ANNULLED),
        "choice:go_on" => listed(&[("go_on", "tiếp tục xem xét")]),
        "choice:requests" => requests(stand),
        _ => Vec::new(),
    };
    StepField {
        key: key.to_owned(),
        label: label.to_owned(),
        kind: if kind.starts_with("choice") { "choice" } else { kind }.to_owned(),
        choices,
        proposed: match key {
            "party_branch" => stand.candidacy.party_branch.clone(),
            "form" => Some("4-KNĐ".to_owned()),
            _ => None,
        },
    }
}

/// Requests of verification that count, to be answered.
fn requests(stand: &Stand) -> Vec<(String, String)> {
    stand
        .timeline
        .steps_of(StepCode::VerificationRequested)
        .map(|step| {
            let about = step.facts.about.as_deref().map(super::facts::relative).unwrap_or_default();
            let on = step.on.map(domain::date::dmy).unwrap_or_default();
            (step.id.clone(), format!("{about} {on}").trim().to_owned())
        })
        .collect()
}
