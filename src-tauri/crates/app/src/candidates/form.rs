//! The form of a step: which facts it asks for (path.md §2.1), so that the window knows no word of the Union.

use chrono::NaiveDate;
use domain::path::{DOCUMENTS, DocumentKind, LeavingAt, StepCode, Track, Vote, lettered};
use domain::rules::{Practice, Switch};
use domain::unit::UnitRole;
use serde_json::{Map, Value};

use super::fields::{self, F, LEAVING};
use super::row::party_stage;
use super::stand::Stand;
use super::wire::{NextStep, RowField, StepField};
use crate::{Failure, dates};

type Choices = &'static [(&'static str, &'static str)];

/// Whom a verification is about.
pub const RELATIVES: Choices = &[
    ("applicant", "người xin vào Đảng"),
    ("father", "cha"),
    ("mother", "mẹ"),
    ("raiser", "người nuôi dưỡng"),
    ("spouse", "vợ hoặc chồng"),
    ("child", "con"),
];
/// Answers of a verification.
pub const ANSWERS: Choices = &[("right", "đúng"), ("wrong", "chưa đúng"), ("incomplete", "chưa đủ")];
/// Bodies that decide.
pub const BODIES: Choices = &[
    ("standing_committee", "ban thường vụ"),
    ("delegated_committee", "đảng ủy được ủy quyền"),
    ("whole_committee", "toàn thể cấp ủy"),
];
const EDUCATION: Choices = &[
    ("lower_secondary", "đã học xong THCS"),
    ("upper_secondary", "tốt nghiệp THPT trở lên"),
    ("exempt", "trường hợp được miễn"),
    ("less", "chưa học xong THCS"),
];
const REQUIRED: Choices = &[("required", "bắt buộc"), ("some_of", "đạt một số trong nhóm")];
const MARKS: Choices = &[
    ("tot", "Tốt"),
    ("kha", "Khá"),
    ("dat", "Đạt"),
    ("chua_dat", "Chưa đạt"),
    ("gioi", "Giỏi (thang cũ)"),
    ("trung_binh", "Trung bình (thang cũ)"),
    ("yeu", "Yếu (thang cũ)"),
    ("kem", "Kém (thang cũ)"),
];
/// Why somebody leaves.
const LEAVING_KINDS: Choices =
    &[("graduation", "ra trường"), ("school", "chuyển trường"), ("job", "chuyển công tác"), ("other", "lý do khác")];
const COMPANIONS: Choices = &[("party", "Đảng viên giúp đỡ"), ("union", "Cán bộ Đoàn đồng hành")];
const FORMS: Choices = &[("4-KNĐ", "4-KNĐ (BCH Đoàn)"), ("4a-KNĐ", "4a-KNĐ (công đoàn)")];
const ANNULLED: Choices = &[
    ("criteria", "không đủ tiêu chuẩn"),
    ("procedure", "sai thủ tục"),
    ("late_after_transfer", "quyết định trễ sau khi chuyển đi"),
];
const PAPERS: Choices = &[
    ("NQ", "nghị quyết"),
    ("QĐ", "quyết định"),
    ("BB", "biên bản"),
    ("CV", "công văn"),
    ("GGT", "giấy giới thiệu"),
    ("GCN", "giấy chứng nhận"),
    ("TTr", "tờ trình"),
    ("DS", "danh sách"),
    ("TB", "thông báo"),
    ("KH", "kế hoạch"),
    ("BC", "báo cáo"),
];
/// The kind of «bản giữ».
pub const DOCUMENT_COPIES: &str = "choice:copies";
const COPIES: Choices = &[("original", "bản chính"), ("copy", "bản sao")];
const BALLOTS: Choices = &[("secret", "bỏ phiếu kín"), ("card", "giơ thẻ đảng"), ("hands", "giơ tay")];
const PLACES: Choices = &[("origin", "quê quán"), ("residence", "nơi cư trú"), ("work", "nơi làm việc")];
const SENDING: Choices = &[("post", "bưu điện"), ("person", "cử người đi")];
const GO_ON: Choices = &[("go_on", "tiếp tục xem xét")];

/// The words of a list.
pub fn choices(kind: &str) -> Choices {
    match kind {
        "choice:companions" => COMPANIONS,
        "choice:forms" => FORMS,
        "choice:relatives" => RELATIVES,
        "choice:answers" => ANSWERS,
        "choice:bodies" => BODIES,
        "choice:annulled" => ANNULLED,
        "choice:go_on" => GO_ON,
        "choice:papers" => PAPERS,
        DOCUMENT_COPIES => COPIES,
        "choice:ballots" => BALLOTS,
        "choice:places" => PLACES,
        "choice:sending" => SENDING,
        "choice:leaving" => LEAVING_KINDS,
        "choice:required" => REQUIRED,
        "choice:education" => EDUCATION,
        "choice:marks" => MARKS,
        _ => &[],
    }
}

/// What a chosen value is called; what is not in the list stays as written.
pub fn choice_label<'v>(kind: &str, value: &'v str) -> &'v str {
    choices(kind).iter().find(|(code, _)| *code == value).map_or(value, |(_, label)| label)
}

/// What a fact is called in the form of its step; of a vote, the vote.
pub fn fact_label(code: &str, key: &str) -> &'static str {
    if key.ends_with("vote") {
        return "Số phiếu";
    }
    let own = |field: &F| field.0.split('.').next() == Some(key);
    let code = StepCode::parse(code);
    code.and_then(|code| fields::all(code).find(own)).map_or("Thông tin của bước", |field| field.1)
}

/// The form of a step for this candidate.
pub fn form(stand: &Stand, code: StepCode) -> NextStep {
    let asked = fields::asked(code).into_iter().map(|field| wire(Some(stand), field, false));
    let more = fields::more(code).into_iter().map(|field| wire(Some(stand), field, true));
    offered(code, asked.chain(more).collect(), Some((stand.practice(), stand.timeline.today())))
}

/// The form of a step for many: without what belongs to one file alone.
pub fn form_of_many(code: StepCode, of: Option<(&Practice, NaiveDate)>) -> NextStep {
    let asked = fields::asked(code).into_iter().map(|field| wire(None, field, false));
    let more = fields::more(code).into_iter().map(|field| wire(None, field, true));
    offered(code, asked.chain(more).collect(), of)
}

fn offered(code: StepCode, mut fields: Vec<StepField>, of: Option<(&Practice, NaiveDate)>) -> NextStep {
    let lettered = of.is_some_and(|(practice, _)| practice.is_on(Switch::LetteredForms));
    let members = of.and_then(|(practice, day)| practice.chain.members(voting(code)?, day));
    if let Some((members, total)) = members.zip(fields.iter_mut().find(|field| field.key == "vote.total")) {
        total.hint = Some(members.to_string());
    }
    NextStep {
        code: code.code().to_owned(),
        label: code.label().to_owned(),
        fields,
        plannable: code.track() == Track::Main,
        party: code.gate().is_some_and(party_stage),
        papers: papers(code, lettered),
    }
}

/// The level whose body votes in a step.
fn voting(code: StepCode) -> Option<UnitRole> {
    match code {
        StepCode::SympathiserListing | StepCode::BranchResolution | StepCode::RecognitionBranchResolution => {
            Some(UnitRole::PartyBranch)
        }
        StepCode::BaseCommitteeResolution | StepCode::RecognitionBaseCommittee => Some(UnitRole::PartyBaseCommittee),
        StepCode::AdmissionDecision | StepCode::RecognitionDecision => Some(UnitRole::PartyCompetent),
        _ => None,
    }
}

/// The documents a step yields, and the forms of one place where the office shows them.
fn papers(code: StepCode, with_lettered: bool) -> Vec<String> {
    let national = code.documents().iter().filter_map(|key| DocumentKind::of(key)).map(DocumentKind::title);
    let local = lettered(code).filter(|_| with_lettered).map(|forms| format!("Mẫu của địa phương: {forms}"));
    national.chain(local).collect()
}

/// The form of a record of facts; what hardly applies is under «Thêm».
pub fn fields_of(fields: &[F], rare: impl Fn(&str) -> bool) -> Vec<StepField> {
    fields.iter().map(|field| wire(None, *field, rare(field.0))).collect()
}

/// The form of a leaving record; what hardly applies to somebody who stands there is under «Thêm».
pub fn leaving_fields(at: LeavingAt, pupil: bool) -> Vec<StepField> {
    let rare = |key: &str| match key {
        "helped_certificate_on" => at != LeavingAt::BeforeResolution,
        "file_with_competent" | "file_forwarded_on" | "file_received_on" | "receiver_decided_on" => {
            at != LeavingAt::BeforeCeremony
        }
        "referral_dated_on" | "referral_shown_on" | "membership_transferred_on" => at != LeavingAt::Member,
        "enrolled_on" | "student_file_handed_on" => at != LeavingAt::Member || !pupil,
        "reexamined_on" | "admitted_elsewhere_on" | "answer" => true,
        _ => false,
    };
    fields_of(LEAVING, rare)
}

/// Reads what was typed by the kinds of its form: a day is a day, a number a number, and a vote can be true. Facts of
/// other programs and versions are kept as they are.
pub fn check(code: StepCode, facts: &Map<String, Value>) -> Result<(), Failure> {
    let label = code.label();
    for (key, name, kind) in fields::all(code) {
        match (kind, at(facts, key)) {
            (_, None) => {}
            ("date", Some(Value::String(text))) => {
                dates::day(text, &format!("Bước «{label}», {}", name.to_lowercase()))?;
            }
            ("number", Some(Value::Number(number))) if number.is_i64() => {}
            ("yes_no", Some(Value::Bool(_))) => {}
            (kind, Some(Value::Array(rows))) if kind.starts_with("rows") => {
                for row in rows {
                    check_row(row, kind).map_err(|what| {
                        Failure::new("step-facts", format!("Bước «{label}», {}: {what}.", name.to_lowercase()))
                    })?;
                }
            }
            (kind, Some(_)) if kind.starts_with("rows") || matches!(kind, "date" | "number" | "yes_no") => {
                return Err(Failure::new(
                    "step-facts",
                    format!("Bước «{label}»: «{name}» chưa đúng. Sửa lại rồi ghi."),
                ));
            }
            _ => {}
        }
    }
    for (key, value) in facts.iter().filter(|(key, _)| key.ends_with("vote")) {
        let vote: Vote = serde_json::from_value(value.clone()).map_err(|_| {
            Failure::new("step-facts", format!("Bước «{label}»: số phiếu ({key}) chưa đúng. Sửa lại rồi ghi."))
        })?;
        if let Some(why) = vote.impossible() {
            return Err(Failure::new(
                "vote-arithmetic",
                format!("Số phiếu của bước «{label}» không khớp: {why}. Kiểm tra lại biên bản."),
            ));
        }
    }
    Ok(())
}

/// One row of a list: its days are days, and it is an object.
fn check_row(row: &Value, kind: &str) -> Result<(), String> {
    let row = row.as_object().ok_or("mỗi dòng phải có tên mục")?;
    for (key, label, kind) in fields::columns(kind) {
        match (*kind, row.get(*key)) {
            ("date", Some(Value::String(text))) => {
                dates::day(text, label).map_err(|failure| failure.sentence.trim_end_matches('.').to_owned())?;
            }
            ("yes_no", Some(Value::Bool(_))) | (_, None | Some(Value::String(_))) => {}
            _ => return Err(format!("«{label}» chưa đúng")),
        }
    }
    Ok(())
}

/// A fact by its dotted key; what is empty is not there.
pub fn at<'f>(facts: &'f Map<String, Value>, key: &str) -> Option<&'f Value> {
    let mut parts = key.split('.');
    let mut value = facts.get(parts.next()?)?;
    for part in parts {
        value = value.get(part)?;
    }
    Some(value).filter(|value| !value.is_null() && *value != "")
}

/// Labels of the fields of a step that a reader would miss, when they are empty: the number, the vote, names.
pub fn missing(code: StepCode, facts: &Map<String, Value>) -> Vec<String> {
    const WANTED: &[&str] = &["number", "vote.in_favour", "introducer.name", "companion.name", "dated_on", "helper"];
    fields::asked(code)
        .into_iter()
        .filter(|(key, ..)| WANTED.contains(key) && at(facts, key).is_none())
        .map(|(_, label, _)| label.to_lowercase())
        .collect()
}

fn wire(stand: Option<&Stand>, (key, label, kind): F, more: bool) -> StepField {
    StepField {
        key: key.to_owned(),
        label: label.to_owned(),
        kind: kind.split(':').next().unwrap_or(kind).to_owned(),
        choices: match kind {
            "choice:requests" => stand.map(requests).unwrap_or_default(),
            "choice:steps" => faulty_steps(),
            _ => listed(choices(kind)),
        },
        proposed: match key {
            "party_branch" => stand.and_then(|stand| stand.candidacy.party_branch.clone()),
            "form" => Some("4-KNĐ".to_owned()),
            "strengths" | "weaknesses" => stand.and_then(|stand| stand.work.draft(key)),
            _ => None,
        },
        hint: None,
        more,
        columns: fields::columns(kind).iter().map(column).collect(),
    }
}

fn column((key, label, kind): &F) -> RowField {
    RowField {
        key: (*key).to_owned(),
        label: (*label).to_owned(),
        kind: kind.split(':').next().unwrap_or(kind).to_owned(),
        choices: match *kind {
            "choice:documents" => documents(),
            kind => listed(choices(kind)),
        },
    }
}

fn listed(all: Choices) -> Vec<(String, String)> {
    all.iter().map(|(code, label)| ((*code).to_owned(), (*label).to_owned())).collect()
}

/// Requests of verification that count, to be answered.
fn requests(stand: &Stand) -> Vec<(String, String)> {
    stand
        .timeline
        .steps_of(StepCode::VerificationRequested)
        .map(|step| {
            let about = step.facts.about.as_deref().map(|about| choice_label("choice:relatives", about));
            let on = step.on.map(domain::date::dmy).unwrap_or_default();
            (step.id.clone(), format!("{} {on}", about.unwrap_or_default()).trim().to_owned())
        })
        .collect()
}

/// Documents before the meeting of the chi bộ: those a renewal makes anew.
fn documents() -> Vec<(String, String)> {
    let before = DOCUMENTS.iter().take_while(|kind| kind.key != "branch_resolution");
    before.map(|kind| (kind.key.to_owned(), kind.title())).collect()
}

/// Steps that a decision may have been annulled for.
fn faulty_steps() -> Vec<(String, String)> {
    let until = |code: &StepCode| *code <= StepCode::AdmissionDecision;
    StepCode::all().take_while(until).map(|code| (code.code().to_owned(), code.label().to_owned())).collect()
}
