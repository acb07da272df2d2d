//! 5-KNĐ: the chi ủy's summary of what mass organisations and the committee of the place of residence say; begun with what
//! is recorded, always a draft.

use domain::path::StepCode;
use print::Form;
use serde_json::Value;

use super::one::One;
use super::words::{percent, two};
use super::writer::{DOTS, Writer};
use crate::papers::lists::remark;
use crate::papers::paper::{Area, Body, Draft, Drafted, Field, LetterPaper, Paper, Scope, Subject};
use crate::{Call, Failure};

pub static PAPER: Paper = Paper {
    id: "opinions-draft",
    title: "Tổng hợp ý kiến nhận xét (5-KNĐ), bản nháp",
    scope: Scope::Candidate,
    area: Area::Candidates,
    sort: "TH",
    form: Form::Party,
    body: Body::Letter(LetterPaper {
        fields: &[
            Field { key: "strengths", label: "Ưu điểm", kind: "long_text" },
            Field { key: "weaknesses", label: "Khuyết điểm", kind: "long_text" },
            Field { key: "organisations", label: "Các đoàn thể được hỏi", kind: "text" },
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
    let known = [
        ("strengths", remark(&one.stand, "strengths")),
        ("weaknesses", remark(&one.stand, "weaknesses")),
        ("organisations", "Đoàn TNCS Hồ Chí Minh".to_owned()),
    ];
    Ok(Drafted {
        key: one.stand.candidacy.id.to_string(),
        person: Some(one.stand.person.id),
        subject_title: one.name().to_owned(),
        date: one.day(StepCode::OpinionsSummary).unwrap_or_else(|| call.today()),
        number: None,
        count: 1,
        left_out: Vec::new(),
        rows: Vec::new(),
        known: known.into_iter().filter(|(_, text)| !text.is_empty()).collect(),
        write: Box::new(move |writer| write(&one, writer)),
    })
}

fn write(one: &One, w: &mut Writer<'_>) {
    let name = one.name().to_owned();
    let place = one.place(StepCode::OpinionsSummary);
    let party = one.stand.candidacy.party_branch.clone().or_else(|| w.head.party_branch.clone());
    let party = w.want("Chi bộ", "", party, "");
    w.letter.head = print::papers::Head::Unnumbered;
    w.heading(&[
        "TỔNG HỢP Ý KIẾN NHẬN XÉT",
        "của tổ chức chính trị - xã hội nơi người vào Đảng sinh hoạt",
        "và chi ủy (chi bộ) nơi cư trú đối với người vào Đảng",
    ]);
    let organisations = w.field("organisations");
    let committee = said(one, "residence", "committee").and_then(|value| value.as_str().map(str::to_owned));
    let committee = w.want("Chi ủy nơi cư trú", &name, committee, &place);
    let told = one.told(w);
    w.say(&format!("{party} đã lấy ý kiến của các tổ chức chính trị - xã hội: {organisations}, và của {committee}, đối với {told}. Kết quả tổng hợp như sau:"));
    w.part("1. Ưu điểm, khuyết điểm chính");
    w.told_or_room("Ưu điểm", w.maybe("strengths"), 3);
    w.told_or_room("Khuyết điểm", w.maybe("weaknesses"), 2);
    w.part("2. Ý kiến tán thành, không tán thành");
    for (key, whom) in
        [("organisations", "Đại diện các tổ chức chính trị - xã hội"), ("residence", "Chi ủy (chi bộ) nơi cư trú")]
    {
        let number = |of: &str| said(one, key, of).and_then(Value::as_i64);
        let (asked, agree, disagree) = (number("asked"), number("agree"), number("disagree"));
        let share = |votes: Option<i64>| {
            votes.zip(asked).and_then(|(votes, all)| percent(votes, all)).unwrap_or_else(|| DOTS.to_owned())
        };
        let [asked, yes, no] = [("được hỏi", asked), ("đồng ý", agree), ("không đồng ý", disagree)]
            .map(|(what, value)| w.want(&format!("{whom}: số {what}"), &name, value.map(two), &place));
        w.say(&format!("{whom}: được hỏi {asked} đồng chí; tán thành {yes} đồng chí, đạt {}; không tán thành {no} đồng chí, chiếm {}.", share(agree), share(disagree)));
    }
    let reasons =
        one.step(StepCode::OpinionsSummary).and_then(|step| crate::papers::lists::fact(step, "reasons_against"));
    w.told_or_room("Lý do không tán thành", reasons, 1);
    w.say(&format!("{party} báo cáo cấp ủy xem xét./."));
}

/// A fact of the summary, told in parts.
fn said<'a>(one: &'a One, whole: &str, part: &str) -> Option<&'a Value> {
    one.step(StepCode::OpinionsSummary)?.facts.other.get(whole)?.get(part)
}
