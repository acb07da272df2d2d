//! Phiếu của người đồng hành: everyone one companion walks with, what is due, what was said last; to print and hand over.

use domain::name::sort_key;
use print::Form;
use print::papers::columns::{BRANCH, NAME, ORDINAL, STAGE};
use print::papers::{ColumnSpec, ListKind, Row};

use crate::companions::sheet_of;
use crate::companions::wire::SheetCharge;
use crate::papers::order::Order;
use crate::papers::paper::{Area, Body, Line, Lines, ListPaper, Paper, Scope, Subject};
use crate::{Call, Failure};

pub static PAPER: Paper = Paper {
    id: "companion-sheet",
    title: "Phiếu của người đồng hành",
    scope: Scope::Companion,
    area: Area::Companions,
    sort: "DS",
    form: Form::Union,
    body: Body::List(ListPaper {
        kind: &ListKind {
            columns: &[
                ORDINAL,
                NAME,
                BRANCH.unwanted(),
                STAGE,
                ColumnSpec::new("role", "Đồng hành là"),
                ColumnSpec::new("from", "Từ ngày").code(),
                ColumnSpec::new("due", "Việc đến hạn").weight(2.0).unwanted(),
                ColumnSpec::new("said", "Nhận xét gần nhất").weight(2.5).unwanted(),
                ColumnSpec::new("own", "Ghi chép của người đồng hành").by_hand(46.0),
            ],
            landscape: true,
            confirmation: false,
            counted: "đồng chí",
        },
        orders: &[Order::Given, Order::Class],
        sensitive: &["candidacy"],
        gather,
    }),
};

fn gather(call: &Call<'_>, subject: &Subject) -> Result<Lines, Failure> {
    let sheet = sheet_of(call, subject.text())?;
    let line = &sheet.line;
    let facts = [line.post.clone(), line.party_branch.clone(), line.phone.as_ref().map(|phone| format!("ĐT {phone}"))];
    let facts: Vec<String> = facts.into_iter().flatten().collect();
    let about = if facts.is_empty() { String::new() } else { format!(" ({})", facts.join(", ")) };
    Ok(Lines {
        subject_title: line.name.clone(),
        date: call.today(),
        heading: vec!["PHIẾU CỦA NGƯỜI ĐỒNG HÀNH".to_owned(), "DANH SÁCH NGƯỜI ĐANG ĐI CÙNG".to_owned()],
        sub_title: format!("(Tính đến ngày {})", domain::date::dmy(call.today())),
        notes: vec![format!("Người đồng hành: {}{about}.", line.name)],
        rows: sheet.charges.iter().filter(|own| own.charge.current).map(row).collect(),
    })
}

fn row(own: &SheetCharge) -> Line {
    let charge = &own.charge;
    let said = own.said.as_ref().map(|said| {
        let parts = [
            said.strengths.as_ref().map(|text| format!("Ưu điểm: {text}")),
            said.weaknesses.as_ref().map(|text| format!("Khuyết điểm: {text}")),
            said.conclusion_label.as_ref().map(|text| format!("Kết luận: {text}.")),
        ];
        format!("{}. {}", said.period, parts.into_iter().flatten().collect::<Vec<_>>().join("\n"))
    });
    Line {
        whose: charge.candidate.parse().ok(),
        name: sort_key(&charge.name, 1),
        class: charge.branch.clone().unwrap_or_default(),
        row: Row::of(&charge.name)
            .keyed(format!("candidate:{}", charge.candidate))
            .with("name", charge.name.as_str())
            .with("branch", charge.branch.clone().unwrap_or_default())
            .with("stage", charge.stage_label.as_str())
            .with("role", charge.role_label.as_str())
            .with_day("from", charge.from.as_deref().and_then(|day| day.parse().ok()))
            .with("due", own.due.join("\n"))
            .with("said", said.unwrap_or_default()),
        ..Line::default()
    }
}
