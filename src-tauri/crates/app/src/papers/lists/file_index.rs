//! Mục lục tài liệu: what lies in the bag of one file, in the order of the file; the Union's own papers last.

use domain::date::dmy;
use print::Form;
use print::papers::columns::{NOTE, ORDINAL};
use print::papers::{ColumnSpec, ListKind, Row};

use crate::candidates::documents_of;
use crate::candidates::records_wire::DocumentWire;
use crate::papers::ask::withdrawn;
use crate::papers::letters::One;
use crate::papers::order::Order;
use crate::papers::paper::{Area, Body, Line, Lines, ListPaper, Paper, Scope, Subject, born};
use crate::{Call, Failure};

pub static PAPER: Paper = Paper {
    id: "file-index",
    title: "Mục lục hồ sơ",
    scope: Scope::Candidate,
    area: Area::Candidates,
    sort: "DS",
    form: Form::Union,
    body: Body::List(ListPaper {
        kind: &ListKind {
            columns: &[
                ORDINAL,
                ColumnSpec::new("document", "Tên giấy tờ").weight(5.0),
                ColumnSpec::new("number", "Số, ký hiệu").word(),
                ColumnSpec::new("dated", "Ngày").code(),
                ColumnSpec::new("author", "Nơi lập").weight(1.2),
                ColumnSpec::new("copy", "Bản giữ").word(),
                ColumnSpec::new("pages", "Số tờ").code(),
                NOTE,
            ],
            landscape: false,
            confirmation: false,
            counted: "giấy tờ",
        },
        sensitive: &["candidacy"],
        orders: &[Order::Own("file", "Theo thứ tự hồ sơ")],
        gather,
    }),
};

fn gather(call: &Call<'_>, subject: &Subject) -> Result<Lines, Failure> {
    let one = One::of(call, subject)?;
    withdrawn(call)?.refuse(one.stand.person.id)?;
    let all = documents_of(&one.stand, &one.stand.findings());
    let lies = |own: &&DocumentWire| matches!(own.state.as_str(), "received" | "renewed" | "accepted" | "stale");
    let class = one.stand.class_name.as_ref().map(|class| format!(", chi đoàn {class}")).unwrap_or_default();
    let day = Some(born(one.stand.person.born_on.as_deref())).filter(|day| !day.is_empty());
    let day = day.map(|day| format!(", sinh ngày {day}")).unwrap_or_default();
    let wanting: Vec<&str> = all
        .iter()
        .filter(|own| own.wanted && own.state != "not_needed" && !lies(own))
        .map(|own| own.title.as_str())
        .collect();
    let mut notes = vec![format!("Hồ sơ của: {}{day}{class}.", one.name())];
    if !wanting.is_empty() {
        notes.push(format!("Còn thiếu: {}.", wanting.join("; ")));
    }
    Ok(Lines {
        subject_title: one.name().to_owned(),
        date: call.today(),
        heading: vec!["MỤC LỤC".to_owned(), "TÀI LIỆU TRONG HỒ SƠ KẾT NẠP ĐẢNG VIÊN".to_owned()],
        sub_title: format!("(Tính đến ngày {})", dmy(call.today())),
        notes,
        rows: all.iter().filter(lies).map(row).collect(),
    })
}

fn row(own: &DocumentWire) -> Line {
    let note = [
        own.of_union.then(|| "Đoàn giữ".to_owned()),
        (own.state == "stale").then(|| "hết giá trị".to_owned()),
        own.note.clone(),
    ];
    Line {
        row: Row::of(&own.title)
            .keyed(format!("document:{}", own.key))
            .with("document", own.title.as_str())
            .with("number", own.number.clone().unwrap_or_default())
            .with_day("dated", own.dated.as_deref().and_then(|day| day.parse().ok()))
            .with("author", own.author.as_str())
            .with("copy", own.copy.clone().unwrap_or_default())
            .with("pages", own.pages.map(|pages| pages.to_string()).unwrap_or_default())
            .with("note", note.into_iter().flatten().collect::<Vec<_>>().join("; ")),
        ..Line::default()
    }
}
