//! Danh sách khách mời of a ceremony.

use print::Form;
use print::papers::columns::{NAME, NOTE, ORDINAL, POST, SIGNATURE};
use print::papers::{ColumnSpec, ListKind, Row};
use store::ceremonies::guests;

use super::ceremony_admitted::ceremony_of;
use crate::papers::order::{GUEST_GROUP, Order};
use crate::papers::paper::{Area, Body, Line, Lines, ListPaper, Paper, Scope, Subject};
use crate::{Call, Failure};

pub static PAPER: Paper = Paper {
    id: "guest-list",
    title: "Danh sách khách mời",
    scope: Scope::Ceremony,
    area: Area::Ceremonies,
    sort: "DS",
    form: Form::Union,
    body: Body::List(ListPaper {
        kind: &ListKind {
            columns: &[
                ORDINAL,
                NAME,
                POST,
                ColumnSpec::new("unit", "Đơn vị").weight(1.5),
                GUEST_GROUP,
                ColumnSpec::new("people", "Số người").word(),
                ColumnSpec::new("invited", "Đã mời").word(),
                ColumnSpec::new("confirmed", "Báo dự").word(),
                ColumnSpec::new("came", "Đã đến").word(),
                SIGNATURE,
                NOTE,
            ],
            landscape: true,
            confirmation: false,
            counted: "đại biểu",
        },
        sensitive: &[],
        orders: &[Order::Own("hand", "Thứ tự đã ghi"), Order::Given],
        gather,
    }),
};

fn gather(call: &Call<'_>, subject: &Subject) -> Result<Lines, Failure> {
    call.office()?.store.read(|conn| {
        let ceremony = ceremony_of(conn, subject.text())?;
        let mark = |on: bool| if on { "x" } else { "" };
        let line = |guest: guests::GuestRow| Line {
            name: domain::name::sort_key(&guest.name, 1),
            row: Row::of(&guest.name)
                .counting(guest.people.and_then(|people| usize::try_from(people).ok()).unwrap_or(1))
                .keyed(format!("ceremony:{}:{}", ceremony.id, guest.id))
                .with("post", guest.post.unwrap_or_default())
                .with("unit", guest.unit.unwrap_or_default())
                .with(GUEST_GROUP.id, guest.guest_group.unwrap_or_default())
                .with("people", guest.people.map(|people| people.to_string()).unwrap_or_default())
                .with("invited", mark(guest.invited))
                .with("confirmed", mark(guest.confirmed))
                .with("came", mark(guest.came)),
            ..Line::default()
        };
        Ok(Lines {
            date: ceremony.on_date,
            heading: vec!["DANH SÁCH".to_owned(), "KHÁCH MỜI DỰ LỄ KẾT NẠP ĐẢNG VIÊN".to_owned()],
            sub_title: format!("({})", ceremony.title),
            rows: guests::of_ceremony(conn, ceremony.id)?.into_iter().map(line).collect(),
            notes: Vec::new(),
            subject_title: ceremony.title,
        })
    })
}
