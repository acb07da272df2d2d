//! Nhãn đoàn viên: a label for each of those a view shows, for books, cards and files.

use print::Form;

use crate::papers::ask::withdrawn;
use crate::papers::lists::view;
use crate::papers::paper::{Area, Body, CardsPaper, Paper, Scope, Stack, Subject, born};
use crate::{Call, Failure};

pub static PAPER: Paper = Paper {
    id: "member-labels",
    title: "Nhãn dán tên đoàn viên",
    scope: Scope::View,
    area: Area::Members,
    sort: "",
    form: Form::Union,
    body: Body::Cards(CardsPaper { usual: "label-70x37", sensitive: &[], gather }),
};

fn gather(call: &Call<'_>, subject: &Subject) -> Result<Stack, Failure> {
    let (mut rows, told) = view(call, subject)?;
    let left_out = withdrawn(call)?.take_out(&mut rows, |row| Some(row.person.id));
    let card = |row: &store::members::MemberListRow| {
        let class = row.class_name.as_ref().map(|class| format!("Chi đoàn {class}"));
        let day = born(row.person.born_on.as_deref());
        let born = Some(format!("Sinh ngày {day}")).filter(|_| !day.is_empty());
        [Some(row.person.full_name.clone()), class, born].into_iter().flatten().collect()
    };
    Ok(Stack {
        key: subject.text().to_owned(),
        subject_title: told,
        date: call.today(),
        cards: rows.iter().map(card).collect(),
        left_out,
    })
}
