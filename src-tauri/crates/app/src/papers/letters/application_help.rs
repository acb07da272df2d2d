//! Phiếu thông tin để viết đơn: the facts that the applicant copies into the đơn (1-KNĐ) by his own hand. Marked on every
//! page; the đơn itself is never produced.

use domain::path::StepCode;
use print::Form;
use print::papers::{ColumnSpec, Head, ListKind, Row};

use super::one::{One, filled};
use super::writer::Writer;
use crate::papers::lists::fact;
use crate::papers::paper::{Area, Body, Draft, Drafted, LetterPaper, Paper, Scope, Subject, born};
use crate::{Call, Failure};

pub static PAPER: Paper = Paper {
    id: "application-help",
    title: "Phiếu thông tin để viết đơn xin vào Đảng",
    scope: Scope::Candidate,
    area: Area::Candidates,
    sort: "",
    form: Form::Party,
    body: Body::Letter(LetterPaper {
        fields: &[],
        draft: Draft::Aid,
        recipients: &[],
        sensitive: &["candidacy", "ethnicity", "religion"],
        sort_by: None,
        gather,
    }),
};

static FACTS: ListKind = ListKind {
    columns: &[
        ColumnSpec::new("what", "Mục trong đơn"),
        ColumnSpec::new("fact", "Thông tin đã ghi trong sổ").weight(2.0).wanted(),
    ],
    landscape: false,
    confirmation: false,
    counted: "",
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
    let person = &one.stand.person;
    let member = one.member.as_ref();
    let day = |code| one.day(code).map(domain::date::dmy);
    let listed = one.step(StepCode::SympathiserListing);
    let chapter =
        listed.and_then(|step| fact(step, "party_branch")).or_else(|| one.stand.candidacy.party_branch.clone());
    let joined = member.and_then(|row| row.union_joined_on.as_deref()).map(|text| born(Some(text)));
    w.letter.head = Head::None;
    w.heading(&["PHIẾU THÔNG TIN ĐỂ VIẾT ĐƠN XIN VÀO ĐẢNG"]);
    w.letter.sub_title = "(dùng khi tự viết đơn theo mẫu 1-KNĐ)".to_owned();
    w.say("Đơn xin vào Đảng phải do người xin vào Đảng tự viết tay, không nhờ người khác viết thay, không đánh máy. Phiếu này chỉ giúp ghi đúng họ tên, ngày tháng và tên tổ chức; phần nhận thức về Đảng và lời hứa do người viết tự nghĩ.");
    let row = |what: &str, fact: Option<String>, place: &str| {
        Row::of(what).keyed(place).with("what", what).with("fact", fact.unwrap_or_default())
    };
    let (of_person, of_path) = (one.person_place(), one.place(StepCode::SympathiserListing));
    let rows = vec![
        row("Kính gửi: Chi ủy, chi bộ", chapter.clone(), &of_path),
        row("Đảng ủy", w.head.party_competent.clone(), ""),
        row("Họ và tên khai sinh", filled(person.full_name.clone()), &of_person),
        row("Ngày sinh", filled(born(person.born_on.as_deref())), &of_person),
        row("Nơi sinh", person.birth_place.clone(), &of_person),
        row("Quê quán", person.home_town.clone(), &of_person),
        row("Dân tộc", person.ethnicity.clone(), &of_person),
        row("Tôn giáo", person.religion.clone(), &of_person),
        row("Nơi cư trú", person.address.clone(), &of_person),
        row("Nghề nghiệp", Some(occupation(&person.kind).to_owned()), &of_person),
        row(
            "Đơn vị",
            [one.stand.class_name.clone(), w.head.own.clone()].into_iter().flatten().reduce(|a, b| format!("{a}, {b}")),
            &of_person,
        ),
        row("Chức vụ", Some(member.and_then(|row| row.post.clone()).unwrap_or_else(|| "không".to_owned())), &of_person),
        row("Được kết nạp vào Đoàn ngày", joined, &of_person),
        row("Tại", member.and_then(|row| row.union_joined_at.clone()), &of_person),
        row("Được xét là cảm tình Đảng ngày", day(StepCode::SympathiserListing), &of_path),
        row("Tại chi bộ", chapter, &of_path),
    ];
    w.facts(&FACTS, rows);
    w.signed(&[]);
}

fn occupation(kind: &str) -> &'static str {
    match kind {
        "pupil" => "học sinh",
        "teacher" => "giáo viên",
        "employee" => "nhân viên",
        "worker" => "công nhân",
        _ => "",
    }
}
