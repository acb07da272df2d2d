//! 4-KNĐ: the resolution of the executive committee that introduces an outstanding member to the Party. Fields by
//! path.md §3.1; the share is of **all** members of the committee.

use domain::path::StepCode;
use print::Form;

use super::one::One;
use super::words::{day_in, on, percent, two, vote_in};
use super::writer::{DOTS, Writer};
use crate::papers::lists::{draft_remark, fact, number};
use crate::papers::paper::{Area, Body, Draft, Drafted, Field, LetterPaper, Paper, Scope, Subject};
use crate::{Call, Failure};

pub static PAPER: Paper = Paper {
    id: "union-resolution",
    title: "Nghị quyết giới thiệu đoàn viên ưu tú vào Đảng (4-KNĐ)",
    scope: Scope::Candidate,
    area: Area::Candidates,
    sort: "NQ",
    form: Form::Union,
    body: Body::Letter(LetterPaper {
        fields: &[
            Field { key: "strengths", label: "Ưu điểm", kind: "long_text" },
            Field { key: "weaknesses", label: "Khuyết điểm", kind: "long_text" },
            Field { key: "reasons_against", label: "Lý do không tán thành", kind: "text" },
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
    let step = one.step(StepCode::UnionIntroduction);
    let against = step.and_then(|step| fact(step, "reasons_against")).unwrap_or_default();
    let known = [
        ("strengths", draft_remark(&one.stand, "strengths")),
        ("weaknesses", draft_remark(&one.stand, "weaknesses")),
        ("reasons_against", against),
    ];
    Ok(Drafted {
        key: one.stand.candidacy.id.to_string(),
        person: Some(one.stand.person.id),
        subject_title: one.name().to_owned(),
        date: one.day(StepCode::UnionIntroduction).unwrap_or_else(|| call.today()),
        number: step.and_then(number),
        count: 1,
        left_out: Vec::new(),
        rows: Vec::new(),
        known: known.into_iter().filter(|(_, text)| !text.is_empty()).collect(),
        write: Box::new(move |writer| write(&one, writer)),
    })
}

fn write(one: &One, w: &mut Writer<'_>) {
    let (name, place) = (one.name().to_owned(), one.place(StepCode::UnionIntroduction));
    let own = w.head.own.clone().unwrap_or_else(|| DOTS.to_owned());
    let party = one.stand.candidacy.party_branch.clone().or_else(|| w.head.party_branch.clone());
    let party = w.want("Chi bộ", "", party, "");
    let class = one.stand.class_name.clone().unwrap_or_else(|| DOTS.to_owned());
    let step = one.step(StepCode::UnionIntroduction);

    w.heading(&["NGHỊ QUYẾT", "giới thiệu đoàn viên ưu tú vào Đảng"]);
    let above = w.head.party_competent.clone();
    w.to(&[Some(party.clone()), above].into_iter().flatten().collect::<Vec<_>>());
    w.base("Căn cứ Điều 4 Điều lệ Đảng Cộng sản Việt Nam;");
    let met = step.and_then(|step| day_in(step.facts.other.get("union_branch_on")));
    let met = met.or_else(|| one.day(StepCode::UnionBranchNomination));
    let met = w.want("Ngày họp chi đoàn", &name, on(met), &place);
    w.base(&format!("Xét Nghị quyết của Chi đoàn {class} {met} về việc giới thiệu đoàn viên ưu tú vào Đảng;"));
    let meeting = w.want("Ngày họp Ban Chấp hành", &name, on(one.day(StepCode::UnionIntroduction)), &place);
    w.say(&format!("Ban Chấp hành {own} họp {meeting}, nhận thấy:"));
    let told = one.told(w);
    w.say(&format!("Đồng chí {told}, có những ưu điểm, khuyết điểm chính như sau:"));
    w.part("Ưu điểm (phẩm chất chính trị; đạo đức, lối sống; năng lực; quan hệ quần chúng):");
    w.say_field("strengths", 3);
    w.part("Khuyết điểm:");
    w.say_field("weaknesses", 2);

    let vote = step.and_then(|step| step.facts.vote).unwrap_or_default();
    let of_class = step
        .and_then(|step| vote_in(step.facts.other.get("union_branch_vote")))
        .or_else(|| one.step(StepCode::UnionBranchNomination).and_then(|step| step.facts.vote));
    if let Some((votes, present)) = of_class.and_then(|vote| vote.in_favour.zip(vote.present)) {
        w.say(&format!("Chi đoàn {class} đã giới thiệu với {votes}/{present} đoàn viên có mặt tán thành."));
    }
    let total = w.want("Tổng số ủy viên Ban Chấp hành", &name, vote.total.map(two), &place);
    let votes = w.want("Số tán thành", &name, vote.in_favour.map(two), &place);
    let share = vote.in_favour.zip(vote.total).and_then(|(votes, all)| percent(votes, all));
    let share = share.unwrap_or_else(|| DOTS.to_owned());
    let against = w.want("Số không tán thành", &name, vote.against.map(two), &place);
    w.say(&format!(
        "Đối chiếu với tiêu chuẩn và điều kiện kết nạp đảng viên, Ban Chấp hành {own} đề nghị {party} xem xét, kết nạp đoàn \
         viên {name} vào Đảng. Số tán thành {votes} đồng chí trong tổng số {total} ủy viên, đạt {share} so với tổng số \
         ủy viên Ban Chấp hành; số không tán thành {against} đồng chí{}.",
        match vote.against {
            Some(0) => String::new(),
            _ => format!(", với lý do: {}", w.maybe("reasons_against").unwrap_or_else(|| DOTS.to_owned())),
        }
    ));
    w.say(&format!(
        "Ban Chấp hành {own} chịu trách nhiệm trước Đảng về những nhận xét, giới thiệu đoàn viên {name} vào Đảng./."
    ));
}
