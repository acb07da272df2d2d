//! Việc phải làm trong tuần: what is overdue, and what falls due until Sunday, to lay on the desk or read in a meeting.

use domain::date::dmy;
use print::Form;
use print::papers::columns::{BRANCH, NOTE, ORDINAL};
use print::papers::{ColumnSpec, ListKind, Row};

use crate::agenda::wire::AgendaItem;
use crate::agenda::{Day, items, of_week};
use crate::papers::order::Order;
use crate::papers::paper::{Area, Body, Line, Lines, ListPaper, Paper, Scope, Subject};
use crate::{Call, Failure};

pub static PAPER: Paper = Paper {
    id: "agenda-week",
    title: "Việc phải làm trong tuần",
    scope: Scope::Office,
    area: Area::Agenda,
    sort: "DS",
    form: Form::Union,
    body: Body::List(ListPaper {
        kind: &ListKind {
            columns: &[
                ORDINAL,
                ColumnSpec::new("due", "Hạn").code(),
                ColumnSpec::new("left", "Còn lại").code(),
                ColumnSpec::new("title", "Việc phải làm").weight(2.0),
                ColumnSpec::new("about", "Người").name(),
                BRANCH.unwanted(),
                ColumnSpec::new("basis", "Căn cứ").weight(1.5),
                NOTE.off().weight(1.5),
                ColumnSpec::new("result", "Kết quả").by_hand(32.0),
            ],
            landscape: true,
            confirmation: false,
            counted: "việc",
        },
        sensitive: &["candidacy"],
        orders: &[Order::Own("due", "Theo hạn"), Order::Class],
        gather,
    }),
};

fn gather(call: &Call<'_>, _: &Subject) -> Result<Lines, Failure> {
    let today = call.today();
    let (monday, sunday) = of_week(today);
    let mut rows = items(call)?;
    rows.retain(|one| one.done_on.is_none() && one.put_off.is_none());
    rows.retain(|one| matches!(one.group.as_str(), "overdue" | "this_week"));
    let week = format!("Từ ngày {} đến ngày {}", dmy(monday), dmy(sunday));
    Ok(Lines {
        sub_title: format!("({week})"),
        subject_title: week,
        date: today,
        heading: vec!["DANH SÁCH".to_owned(), "VIỆC PHẢI LÀM TRONG TUẦN".to_owned()],
        notes: Vec::new(),
        rows: rows.iter().enumerate().map(|(at, row)| line(at, row)).collect(),
    })
}

fn line(at: usize, row: &AgendaItem) -> Line {
    let due = row.due.as_ref();
    let on: Option<chrono::NaiveDate> = due.and_then(|due| due.on.parse().ok());
    // The class has a column of its own.
    let class = row.branch.as_deref().map(|class| format!(", {class}"));
    let about = class.as_deref().and_then(|class| row.about.strip_suffix(class)).unwrap_or(&row.about);
    Line {
        class: row.branch.clone().unwrap_or_default(),
        // Those of one class stay by deadline.
        name: format!("{at:06}"),
        whose: row.candidate.as_ref().or(row.person.as_ref()).and_then(|id| id.parse().ok()),
        row: Row::of(&row.title)
            .keyed(row.key.clone())
            .with("due", on.map(|on| format!("{} {}", Day(on), dmy(on))).unwrap_or_default())
            .with("left", due.map(|due| due.words.clone()).unwrap_or_default())
            .with("title", row.title.as_str())
            .with("about", about)
            .with("branch", row.branch.clone().unwrap_or_default())
            .with("basis", row.basis.clone().unwrap_or_default())
            .with("note", row.note.clone().unwrap_or_default()),
        ..Line::default()
    }
}
