//! Danh sách điểm danh: names with room for signatures, for a meeting, a class, a drill.

use print::Form;
use print::papers::columns::{BORN, BRANCH, NAME, NOTE, ORDINAL, PHONE, POST};
use print::papers::{ColumnSpec, ListKind};

use super::people::{member, view};
use crate::papers::order::Order;
use crate::papers::paper::{Area, Body, Lines, ListPaper, Paper, Scope, Subject};
use crate::{Call, Failure};

pub static PAPER: Paper = Paper {
    id: "attendance-sheet",
    title: "Danh sách điểm danh",
    scope: Scope::View,
    area: Area::Members,
    sort: "DS",
    form: Form::Union,
    body: Body::List(ListPaper {
        kind: &ListKind {
            columns: &[
                ORDINAL,
                NAME,
                BRANCH,
                POST,
                ColumnSpec::new("signature", "Ký tên").by_hand(34.0),
                NOTE,
                BORN.off(),
                PHONE.off(),
                ColumnSpec::new("second_signature", "Ký tên buổi chiều").by_hand(34.0).off(),
            ],
            landscape: false,
            confirmation: false,
            counted: "người",
        },
        sensitive: &[],
        orders: &[Order::Own("view", "Như trên màn hình"), Order::Given, Order::Class, Order::Posts],
        gather,
    }),
};

fn gather(call: &Call<'_>, subject: &Subject) -> Result<Lines, Failure> {
    let (rows, told) = view(call, subject)?;
    Ok(Lines {
        subject_title: told,
        date: call.today(),
        heading: vec!["DANH SÁCH ĐIỂM DANH".to_owned()],
        sub_title: "(Nội dung: …………………………………………………………)".to_owned(),
        notes: Vec::new(),
        rows: rows.iter().map(member).collect(),
    })
}
