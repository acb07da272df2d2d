//! Giấy giới thiệu chuyển sinh hoạt Đoàn: a member goes to another unit with the member book.

use print::Form;

use super::one::OnRoll;
use super::writer::{DOTS, Writer};
use crate::papers::paper::{Area, Body, Draft, Drafted, Field, LetterPaper, Paper, Scope, Subject, born};
use crate::{Call, Failure};

pub static PAPER: Paper = Paper {
    id: "union-transfer",
    title: "Giấy giới thiệu chuyển sinh hoạt Đoàn",
    scope: Scope::Person,
    area: Area::Members,
    sort: "GGT",
    form: Form::Union,
    body: Body::Letter(LetterPaper {
        fields: &[
            Field { key: "destination", label: "Chuyển đến", kind: "text" },
            Field { key: "fees_until", label: "Đã đóng đoàn phí đến hết tháng", kind: "text" },
            Field { key: "with", label: "Giấy tờ kèm theo", kind: "text" },
        ],
        draft: Draft::WhileMissing,
        recipients: &["Như kính gửi", "Lưu VP"],
        sensitive: &[],
        sort_by: None,
        gather,
    }),
};

fn gather(call: &Call<'_>, subject: &Subject) -> Result<Drafted, Failure> {
    let one = OnRoll::of(call, subject)?;
    Ok(Drafted {
        key: one.person.id.to_string(),
        person: Some(one.person.id),
        subject_title: one.person.full_name.clone(),
        date: call.today(),
        number: None,
        count: 1,
        left_out: Vec::new(),
        rows: Vec::new(),
        known: vec![("with", "sổ đoàn viên".to_owned())],
        write: Box::new(move |writer| write(&one, writer)),
    })
}

fn write(one: &OnRoll, w: &mut Writer<'_>) {
    let (name, place) = (one.person.full_name.clone(), one.place());
    let own = w.head.own.clone().unwrap_or_else(|| DOTS.to_owned());
    let member = one.member.as_ref();
    w.heading(&["GIẤY GIỚI THIỆU", "chuyển sinh hoạt Đoàn"]);
    let destination = w.field("destination");
    w.to(std::slice::from_ref(&destination));
    let day = w.want("Ngày sinh", &name, one.born(), &place);
    w.say(&format!("Ban Chấp hành {own} giới thiệu đồng chí: {name}, sinh ngày {day}."));
    let joined = member.and_then(|row| row.union_joined_on.as_deref()).map(|text| born(Some(text)));
    let joined = w.want("Ngày vào Đoàn", &name, joined, &place);
    let at = member.and_then(|row| row.union_joined_at.clone()).map(|at| format!(" tại {at}")).unwrap_or_default();
    w.say(&format!("Vào Đoàn ngày {joined}{at}."));
    let class = w.want("Chi đoàn", &name, one.class_name.clone(), &place);
    let post = member.and_then(|row| row.post.clone()).map(|post| format!("; chức vụ: {}", post.to_lowercase()));
    let card = member.and_then(|row| row.union_card.clone()).map(|card| format!("; số thẻ đoàn: {card}"));
    w.say(&format!("Là đoàn viên chi đoàn {class}{}{}.", post.unwrap_or_default(), card.unwrap_or_default()));
    let fees = w.field("fees_until");
    w.say(&format!("Đã đóng đoàn phí đến hết tháng {fees}."));
    w.say(&format!("Nay chuyển đến sinh hoạt Đoàn tại: {destination}."));
    let with = w.field("with");
    w.say(&format!("Giấy tờ kèm theo: {with}."));
    w.say("Đề nghị Ban Chấp hành Đoàn nơi đến tiếp nhận và tạo điều kiện để đồng chí sinh hoạt./.");
    w.room("Nơi đến đã tiếp nhận từ ngày:", 1);
    w.signed_beside(&["XÁC NHẬN CỦA", "NƠI TIẾP NHẬN"]);
}
