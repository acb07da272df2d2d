//! 4_1-KNĐ: the chi đoàn's own resolution, which that of Đoàn trường refers to.

use chrono::NaiveDate;
use domain::path::StepCode;
use print::Form;
use print::papers::{Issuer, Signer};

use super::one::One;
use super::words::{day_in, on, percent, two, vote_in};
use super::writer::{DOTS, Writer};
use crate::papers::lists::{draft_remark, fact};
use crate::papers::paper::{Area, Body, Draft, Drafted, Field, LetterPaper, Paper, Scope, Subject};
use crate::{Call, Failure};

pub static PAPER: Paper = Paper {
    id: "branch-union-resolution",
    title: "Nghị quyết của chi đoàn giới thiệu đoàn viên ưu tú (4_1-KNĐ)",
    scope: Scope::Candidate,
    area: Area::Candidates,
    sort: "NQ",
    form: Form::Union,
    body: Body::Letter(LetterPaper {
        fields: &[
            Field { key: "secretary", label: "Bí thư chi đoàn (người ký)", kind: "text" },
            Field { key: "strengths", label: "Ưu điểm", kind: "long_text" },
            Field { key: "weaknesses", label: "Khuyết điểm", kind: "long_text" },
            Field { key: "reasons_against", label: "Lý do không tán thành", kind: "text" },
        ],
        draft: Draft::WhileMissing,
        recipients: &["BCH {own}", "Lưu chi đoàn"],
        sensitive: &["candidacy"],
        sort_by: None,
        gather,
    }),
};

fn gather(call: &Call<'_>, subject: &Subject) -> Result<Drafted, Failure> {
    let one = One::of(call, subject)?;
    let step = one.step(StepCode::UnionBranchNomination);
    let known = [
        ("strengths", draft_remark(&one.stand, "strengths")),
        ("weaknesses", draft_remark(&one.stand, "weaknesses")),
        ("reasons_against", step.and_then(|step| fact(step, "reasons_against")).unwrap_or_default()),
    ];
    Ok(Drafted {
        key: one.stand.candidacy.id.to_string(),
        person: Some(one.stand.person.id),
        subject_title: one.name().to_owned(),
        date: met(&one).unwrap_or_else(|| call.today()),
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
    let own = w.head.own.clone().unwrap_or_else(|| DOTS.to_owned());
    let class = one.stand.class_name.clone().unwrap_or_else(|| DOTS.to_owned());
    // The chi đoàn issues it, under Đoàn trường.
    let secretary = w.field("secretary");
    w.letter.office.union = Issuer {
        upper: own.to_uppercase(),
        own: format!("BCH CHI ĐOÀN {}", class.to_uppercase()),
        symbol: "NQ/CĐ".to_owned(),
        number: None,
        signer: Signer {
            authority: "TM. BAN CHẤP HÀNH CHI ĐOÀN".to_owned(),
            post: "BÍ THƯ".to_owned(),
            name: if secretary == DOTS { String::new() } else { secretary },
            ..Signer::default()
        },
    };
    w.heading(&["NGHỊ QUYẾT", "giới thiệu đoàn viên ưu tú vào Đảng"]);
    w.to(&[format!("Ban Chấp hành {own}")]);
    w.base("Căn cứ Điều lệ Đoàn TNCS Hồ Chí Minh;");
    w.base("Căn cứ kết quả học tập, rèn luyện và xếp loại đoàn viên của chi đoàn;");
    let introduced = one.step(StepCode::UnionIntroduction);
    let place = one.place(StepCode::UnionBranchNomination);
    let met = w.want("Ngày họp chi đoàn", &name, on(met(one)), &place);
    let vote = introduced
        .and_then(|step| vote_in(step.facts.other.get("union_branch_vote")))
        .or_else(|| one.step(StepCode::UnionBranchNomination).and_then(|step| step.facts.vote))
        .unwrap_or_default();
    let total = w.want("Tổng số đoàn viên", &name, vote.total.map(two), &place);
    let present = w.want("Số có mặt", &name, vote.present.map(two), &place);
    w.say(&format!(
        "Chi đoàn {class} họp {met}, có mặt {present} trong tổng số {total} đoàn viên, đã xem xét và nhận thấy:"
    ));
    let told = one.told(w);
    w.say(&format!("Đồng chí {told}, có những ưu điểm, khuyết điểm chính như sau:"));
    w.part("Ưu điểm (phẩm chất chính trị; đạo đức, lối sống; năng lực; quan hệ quần chúng):");
    w.say_field("strengths", 3);
    w.part("Khuyết điểm:");
    w.say_field("weaknesses", 2);
    // Where only the votes in favour were written down, the others of those present were against.
    let rest =
        vote.present.zip(vote.in_favour).filter(|_| vote.blank.is_none()).map(|(present, votes)| present - votes);
    let votes = w.want("Số tán thành", &name, vote.in_favour.map(two), &place);
    let against = w.want("Số không tán thành", &name, vote.against.or(rest).map(two), &place);
    let share = vote.in_favour.zip(vote.present).and_then(|(votes, present)| percent(votes, present));
    let reason = match vote.against.or(rest) {
        Some(0) | None => String::new(),
        _ => format!(", với lý do: {}", w.maybe("reasons_against").unwrap_or_else(|| DOTS.to_owned())),
    };
    w.say(&format!(
        "Kết quả biểu quyết: tán thành {votes} đồng chí, đạt {} so với số có mặt; không tán thành {against} đồng chí{reason}.",
        share.unwrap_or_else(|| DOTS.to_owned())
    ));
    w.say(&format!(
        "Chi đoàn {class} đề nghị Ban Chấp hành {own} xem xét, giới thiệu đoàn viên {name} với Đảng để bồi dưỡng, kết nạp, \
         và chịu trách nhiệm về những nhận xét trên đây./."
    ));
}

/// The day the chi đoàn met: to introduce, else to nominate.
fn met(one: &One) -> Option<NaiveDate> {
    let introduced = one.step(StepCode::UnionIntroduction);
    let met = introduced.and_then(|step| day_in(step.facts.other.get("union_branch_on")));
    met.or_else(|| one.day(StepCode::UnionBranchNomination))
}
