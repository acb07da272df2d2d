//! 3-KNĐ: the introducing member's own paper, begun for him with what is recorded; always a draft, because he writes and
//! answers for it.

use domain::path::StepCode;
use print::Form;
use print::papers::Head;

use super::one::One;
use super::words::on;
use super::writer::Writer;
use crate::papers::lists::{introducer, party_companion};
use crate::papers::paper::{Area, Body, Draft, Drafted, Field, LetterPaper, Paper, Scope, Subject};
use crate::{Call, Failure};

pub static PAPER: Paper = Paper {
    id: "member-introduction-draft",
    title: "Giấy giới thiệu người vào Đảng (3-KNĐ), bản nháp",
    scope: Scope::Candidate,
    area: Area::Candidates,
    sort: "",
    form: Form::Party,
    body: Body::Letter(LetterPaper {
        fields: &[
            Field { key: "born", label: "Người giới thiệu: ngày sinh", kind: "text" },
            Field { key: "admitted", label: "Người giới thiệu: ngày vào Đảng", kind: "text" },
            Field { key: "post", label: "Người giới thiệu: chức vụ", kind: "text" },
            Field { key: "home", label: "Người giới thiệu: quê quán", kind: "text" },
        ],
        draft: Draft::Always,
        recipients: &[],
        sensitive: &["candidacy"],
        sort_by: None,
        gather,
    }),
};

fn gather(call: &Call<'_>, subject: &Subject) -> Result<Drafted, Failure> {
    let one = One::of(call, subject)?;
    Ok(Drafted {
        key: one.stand.candidacy.id.to_string(),
        person: Some(one.stand.person.id),
        subject_title: one.name().to_owned(),
        date: one.day(StepCode::MemberIntroduction).unwrap_or_else(|| call.today()),
        number: None,
        count: 1,
        left_out: Vec::new(),
        rows: Vec::new(),
        known: Vec::new(),
        write: Box::new(move |writer| write(&one, writer)),
    })
}

fn write(one: &One, w: &mut Writer<'_>) {
    let name = one.name().to_owned();
    let place = one.place(StepCode::MemberIntroduction);
    let party = one.stand.candidacy.party_branch.clone().or_else(|| w.head.party_branch.clone());
    let party = w.want("Chi bộ", "", party, "");
    let who = introducer(&one.stand).or_else(|| party_companion(&one.stand));
    let introducing = w.want("Người giới thiệu", &name, who.clone(), &place);
    let own = one.step(StepCode::MemberIntroduction).and_then(|step| step.facts.introducer.as_ref());
    let assigned = one.step(StepCode::CompanionAssignment);
    let official = own.and_then(|who| who.official_on);
    let official = official.or_else(|| assigned.and_then(|step| step.facts.companion.as_ref()?.official_on));
    let official = w.want("Ngày chính thức của người giới thiệu", &name, official.map(domain::date::dmy), &place);
    let since = w.want(
        "Ngày được phân công giúp đỡ",
        &name,
        on(assigned.and_then(|step| step.on)),
        &one.place(StepCode::CompanionAssignment),
    );

    w.letter.head = Head::None;
    w.heading(&["ĐẢNG CỘNG SẢN VIỆT NAM", "", "GIẤY GIỚI THIỆU NGƯỜI VÀO ĐẢNG"]);
    w.to(std::slice::from_ref(&party));
    let [born, admitted, post, home] = ["born", "admitted", "post", "home"].map(|key| w.field(key));
    w.say(&format!("Tôi là: {introducing}, sinh ngày {born}."));
    w.say(&format!("Vào Đảng ngày {admitted}, chính thức ngày {official}; chức vụ: {post}."));
    w.say(&format!("Quê quán: {home}. Đang sinh hoạt tại: {party}."));
    let told = one.told(w);
    w.say(&format!("Tôi được Chi bộ phân công giúp đỡ, từ {since}, đồng chí {told}, phấn đấu vào Đảng. Tôi xin báo cáo với Chi bộ những vấn đề chủ yếu sau:"));
    for (label, lines) in [
        ("1. Về lý lịch của người vào Đảng:", 2),
        ("2. Về chấp hành chủ trương của Đảng, pháp luật của Nhà nước:", 3),
        ("3. Về phẩm chất chính trị, đạo đức, lối sống:", 3),
        ("4. Về năng lực công tác, học tập:", 3),
        ("5. Về quan hệ quần chúng:", 3),
    ] {
        w.room(label, lines);
    }
    w.say(&format!("Đối chiếu với tiêu chuẩn đảng viên, tôi đề nghị Chi bộ xét, đề nghị kết nạp {name} vào Đảng. Tôi xin chịu trách nhiệm trước Đảng về những điều đã báo cáo, giới thiệu."));
    w.place_and_date();
    w.signed(&[(&["NGƯỜI GIỚI THIỆU"], who)]);
}
