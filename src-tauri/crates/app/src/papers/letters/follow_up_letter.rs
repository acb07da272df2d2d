//! Giấy giới thiệu tiếp tục theo dõi, giúp đỡ: whoever leaves before the path is finished is made known to the place he goes
//! to (path.md §6), with what was reached here and whom to ask.

use domain::date::dmy;
use domain::path::{CompanionRole, Stage, StepCode};
use print::Form;

use super::one::One;
use super::writer::{DOTS, Writer};
use crate::papers::lists::number;
use crate::papers::paper::{Area, Body, Draft, Drafted, Field, LetterPaper, Paper, Scope, Subject};
use crate::{Call, Failure};

pub static PAPER: Paper = Paper {
    id: "follow-up-letter",
    title: "Giấy giới thiệu tiếp tục theo dõi, giúp đỡ",
    scope: Scope::Candidate,
    area: Area::Candidates,
    sort: "GGT",
    form: Form::Union,
    body: Body::Letter(LetterPaper {
        fields: &[
            Field { key: "destination", label: "Gửi đến", kind: "text" },
            Field { key: "remark", label: "Nhận xét", kind: "long_text" },
            Field { key: "contact", label: "Người liên hệ, điện thoại", kind: "text" },
        ],
        draft: Draft::WhileMissing,
        recipients: &["Như kính gửi", "{party}", "Lưu VP"],
        sensitive: &["candidacy"],
        sort_by: None,
        gather,
    }),
};

fn gather(call: &Call<'_>, subject: &Subject) -> Result<Drafted, Failure> {
    let one = One::of(call, subject)?;
    let mut known = Vec::new();
    let left = one.stand.left.as_ref();
    known.extend(left.and_then(|left| left.text_of("to_organisation")).map(|to| ("destination", to.to_owned())));
    known.extend(one.stand.work.draft("strengths").map(|said| ("remark", said)));
    Ok(Drafted {
        key: one.stand.candidacy.id.to_string(),
        person: Some(one.stand.person.id),
        subject_title: one.name().to_owned(),
        date: call.today(),
        number: None,
        count: 1,
        left_out: Vec::new(),
        rows: Vec::new(),
        known,
        write: Box::new(move |writer| write(&one, writer)),
    })
}

fn write(one: &One, w: &mut Writer<'_>) {
    let name = one.name().to_owned();
    let own = w.head.own.clone().unwrap_or_else(|| DOTS.to_owned());
    w.heading(&["GIẤY GIỚI THIỆU", "tiếp tục theo dõi, giúp đỡ"]);
    let destination = w.field("destination");
    w.to(&[destination]);
    let told = one.told(w);
    w.say(&format!("Ban Chấp hành {own} giới thiệu đồng chí {told}."));
    w.say("Quá trình theo dõi, bồi dưỡng tại đơn vị:");
    for line in reached(one) {
        w.say(&format!("- {line}."));
    }
    let today = one.stand.timeline.today();
    let companions = [CompanionRole::Party, CompanionRole::Union].map(|role| {
        let companion = one.stand.timeline.companion(role, today)?;
        Some(format!("{} ({})", companion.name()?, role.label().to_lowercase().replace("đoàn", "Đoàn")))
    });
    let companions: Vec<String> = companions.into_iter().flatten().collect();
    if !companions.is_empty() {
        w.say(&format!("Người đã đồng hành: {}.", companions.join(", ")));
    }
    let remark = w.field("remark");
    w.say(&format!("Nhận xét: {remark}"));
    let member = one.stand.stage() >= Stage::Probationary;
    let aim = if member { "hoàn thành nhiệm vụ đảng viên" } else { "phấn đấu vào Đảng" };
    w.say(&format!(
        "Nay đồng chí {name} rời đơn vị, Ban Chấp hành {own} trân trọng đề nghị quý cơ quan tiếp tục theo dõi, phân công người giúp đỡ, tạo điều kiện để đồng chí {aim}."
    ));
    let contact = w.field("contact");
    w.say(&format!("Khi cần trao đổi thêm, xin liên hệ: {contact}./."));
    w.room("Nơi đến đã tiếp nhận, theo dõi từ ngày:", 1);
    w.signed_beside(&["XÁC NHẬN CỦA", "NƠI TIẾP NHẬN"]);
}

/// What was reached, in the order of the path.
fn reached(one: &One) -> Vec<String> {
    let said = |code: StepCode, what: &str| {
        let step = one.step(code)?;
        let number = number(step).map(|number| format!(" số {number}")).unwrap_or_default();
        let day = step.on.map(|on| format!(", ngày {}", dmy(on))).unwrap_or_default();
        Some(format!("{what}{number}{day}"))
    };
    let lines = [
        said(StepCode::UnionRecognition, "Được công nhận đoàn viên ưu tú, quyết định"),
        said(StepCode::SympathiserListing, "Được đưa vào danh sách cảm tình Đảng, nghị quyết chi bộ"),
        said(StepCode::CertificateIssued, "Có giấy chứng nhận lớp bồi dưỡng nhận thức về Đảng"),
        said(StepCode::UnionIntroduction, "Được Đoàn giới thiệu vào Đảng, nghị quyết"),
        said(StepCode::BranchResolution, "Chi bộ xét, đề nghị kết nạp, nghị quyết"),
        said(StepCode::AdmissionDecision, "Có quyết định kết nạp"),
        said(StepCode::CeremonyHeld, "Được kết nạp vào Đảng"),
    ];
    let mut lines: Vec<String> = lines.into_iter().flatten().collect();
    if lines.is_empty() {
        let stage = if one.stand.stage() == Stage::Source { "tạo nguồn" } else { one.stand.stage().label() };
        lines.push(format!("Đang ở chặng {stage}"));
    }
    lines
}
