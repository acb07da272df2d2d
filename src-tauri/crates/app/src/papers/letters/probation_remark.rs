//! Nhận xét của Đoàn về đảng viên dự bị at the end of the twelve months (office.md §11).

use domain::path::StepCode;
use print::Form;

use super::one::One;
use super::words::vote_in;
use super::writer::{DOTS, Writer};
use crate::papers::paper::{Area, Body, Draft, Drafted, Field, LetterPaper, Paper, Scope, Subject};
use crate::{Call, Failure};

const HEADS: [(&str, &str); 5] = [
    ("politics", "Phẩm chất chính trị"),
    ("conduct", "Đạo đức, lối sống"),
    ("ability", "Năng lực công tác, học tập"),
    ("people", "Quan hệ quần chúng"),
    ("duties", "Thực hiện nhiệm vụ đảng viên"),
];

pub static PAPER: Paper = Paper {
    id: "probation-remark",
    title: "Nhận xét của Đoàn về đảng viên dự bị",
    scope: Scope::Candidate,
    area: Area::Candidates,
    sort: "NX",
    form: Form::Union,
    body: Body::Letter(LetterPaper {
        fields: &[
            Field { key: HEADS[0].0, label: HEADS[0].1, kind: "long_text" },
            Field { key: HEADS[1].0, label: HEADS[1].1, kind: "long_text" },
            Field { key: HEADS[2].0, label: HEADS[2].1, kind: "long_text" },
            Field { key: HEADS[3].0, label: HEADS[3].1, kind: "long_text" },
            Field { key: HEADS[4].0, label: HEADS[4].1, kind: "long_text" },
        ],
        draft: Draft::WhileMissing,
        recipients: &["Như kính gửi", "Lưu VP"],
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
        date: call.today(),
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
    let own = w.head.own.clone().unwrap_or_else(|| DOTS.to_owned());
    let party = one.stand.candidacy.party_branch.clone().or_else(|| w.head.party_branch.clone());
    let party = w.want("Chi bộ", "", party, "");
    let dates = one.stand.timeline.dates();
    let place = one.place(StepCode::CeremonyHeld);
    w.letter.head = print::papers::Head::Unnumbered;
    w.heading(&["NHẬN XÉT", "của Đoàn TNCS Hồ Chí Minh đối với đảng viên dự bị"]);
    w.to(&[party]);
    let told = one.told(w);
    let admitted = w.want("Ngày kết nạp", &name, dates.ceremony_on.map(domain::date::dmy), &place);
    let end = dates.probation_end.map(domain::date::dmy).unwrap_or_else(|| DOTS.to_owned());
    w.say(&format!("Đồng chí {told}, được kết nạp vào Đảng ngày {admitted}, hết thời gian dự bị ngày {end}. Trong thời gian dự bị, Ban Chấp hành {own} nhận xét như sau:"));
    for (at, (key, label)) in HEADS.into_iter().enumerate() {
        w.part(&format!("{}. {label}", at + 1));
        w.say_field(key, 2);
    }
    let opinions = StepCode::RecognitionOpinions;
    let vote = one.step(opinions).and_then(|step| vote_in(step.facts.other.get("union_vote"))).unwrap_or_default();
    let counted = vote.in_favour.zip(vote.total).map(|(votes, all)| format!("{votes}/{all}"));
    let counted = w.want("Số ủy viên tán thành", &name, counted, &one.place(opinions));
    w.say(&format!("Kết quả biểu quyết: {counted} ủy viên Ban Chấp hành tán thành đề nghị Chi bộ xét công nhận đồng chí {name} là đảng viên chính thức./."));
}
