//! Danh sách theo bộ lọc: whoever the screen of members shows, with the same filters and order.

use print::Form;
use print::papers::ListKind;
use print::papers::columns::{
    BORN, BRANCH, CONDUCT, EDUCATION, ETHNICITY, HOME_TOWN, MERITS, NAME, NOTE, ORDINAL, PHONE, POST, RATING, RELIGION,
    RESIDENCE, SEX, SIGNATURE, STUDY, UNION_JOINED,
};

use super::people::{members, view};
use crate::papers::order::Order;
use crate::papers::paper::{Area, Body, Lines, ListPaper, Paper, Scope, Subject};
use crate::{Call, Failure};

pub static PAPER: Paper = Paper {
    id: "view-members",
    title: "Danh sách đoàn viên, thanh niên",
    scope: Scope::View,
    area: Area::Members,
    sort: "DS",
    form: Form::Union,
    body: Body::List(ListPaper {
        kind: &ListKind {
            columns: &[
                ORDINAL,
                NAME,
                BORN,
                SEX,
                BRANCH,
                UNION_JOINED.unwanted(),
                POST,
                RESIDENCE.weight(1.5),
                PHONE,
                NOTE,
                ETHNICITY.off(),
                RELIGION.off(),
                HOME_TOWN.off(),
                STUDY.off(),
                CONDUCT.off(),
                RATING.off(),
                MERITS.off(),
                EDUCATION.off(),
                SIGNATURE.off(),
            ],
            landscape: true,
            confirmation: false,
            counted: "đồng chí",
        },
        sensitive: &[],
        orders: &[Order::Own("view", "Như trên màn hình"), Order::Given, Order::Class, Order::Posts],
        gather,
    }),
};

fn gather(call: &Call<'_>, subject: &Subject) -> Result<Lines, Failure> {
    let (rows, told) = view(call, subject)?;
    let rows = call.office()?.store.read(|conn| members(conn, &rows, call.today()))?;
    Ok(Lines {
        subject_title: told.clone(),
        date: call.today(),
        heading: vec!["DANH SÁCH".to_owned(), "ĐOÀN VIÊN, THANH NIÊN".to_owned()],
        sub_title: if told.is_empty() { told } else { format!("({told})") },
        notes: Vec::new(),
        rows,
    })
}
