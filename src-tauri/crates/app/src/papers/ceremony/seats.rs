//! Sơ đồ chỗ ngồi: guests in front, then the new members in the order of being called, then rows for all others.

use print::papers::{Foot, Head};
use print::{Align, Block, Breaks, Column, Form, Margins, Page, PageSize, Table, Text, Width};

use super::event::Event;
use crate::papers::letters::Writer;
use crate::papers::paper::{Area, Body, Draft, Drafted, Field, LetterPaper, Paper, Scope, SheetPaper, Subject};
use crate::{Call, Failure};

pub static PAPER: Paper = Paper {
    id: "ceremony-seats",
    title: "Sơ đồ chỗ ngồi lễ kết nạp đảng viên",
    scope: Scope::Ceremony,
    area: Area::Ceremonies,
    sort: "",
    form: Form::Party,
    body: Body::Sheet(SheetPaper {
        page: Page {
            size: PageSize::A4,
            landscape: true,
            margins: Margins { top: 20.0, bottom: 15.0, left: 15.0, right: 15.0 },
        },
        letter: LetterPaper {
            fields: &[
                Field { key: "across", label: "Số ghế mỗi hàng", kind: "choice:4|6|8|10" },
                Field { key: "others", label: "Các hàng sau, mỗi dòng một hàng", kind: "long_text" },
            ],
            draft: Draft::WhileMissing,
            recipients: &[],
            sensitive: &["candidacy"],
            sort_by: None,
            gather,
        },
    }),
};

const ACROSS: usize = 6;
/// Room for the seats of a row, whatever their number: empty ones are as wide as the others.
const SEATS_MM: f64 = 250.0;
const OTHERS: &str = "Đảng viên chi bộ\nCha mẹ, giáo viên chủ nhiệm\nCảm tình Đảng, bí thư các chi đoàn";

fn gather(call: &Call<'_>, subject: &Subject) -> Result<Drafted, Failure> {
    let event = Event::of(call, subject)?;
    let count = event.people.len() + event.guests.len();
    let known = vec![("across", ACROSS.to_string()), ("others", OTHERS.to_owned())];
    let drafted = event.drafted(known, write);
    Ok(Drafted { count, ..drafted })
}

fn write(event: &Event, w: &mut Writer<'_>) {
    let across = w.maybe("across").and_then(|text| text.parse().ok()).unwrap_or(ACROSS).clamp(2, 12);
    w.letter.head = Head::None;
    w.heading(&["SƠ ĐỒ CHỖ NGỒI", "LỄ KẾT NẠP ĐẢNG VIÊN"]);
    w.letter.sub_title = format!("({})", event.ceremony.title);
    w.sized("SÂN KHẤU, BÀN CHỦ TRÌ", 14.0, Align::Center, true);
    let seat = |title: String| Column {
        title: title.as_str().into(),
        width: Width::Mm(SEATS_MM / across as f64),
        align: Align::Center,
        wanted: false,
        breaks: Breaks::Freely,
    };
    let mut columns = vec![Column { width: Width::Content(0.0), ..seat("Hàng".to_owned()) }];
    columns.extend((1..=across).map(|number| seat(format!("Ghế {number}"))));
    let mut table = Table::new(columns);
    let guests: Vec<String> = event.guests.iter().map(|guest| guest.name.clone()).collect();
    let people: Vec<String> = event.people.iter().map(|person| person.name.clone()).collect();
    let mut row_number = 0;
    for (title, names) in [("Đại biểu", guests), ("Đảng viên mới, theo thứ tự được gọi", people)] {
        for (at, row) in names.chunks(across).enumerate() {
            row_number += 1;
            if at == 0 {
                table.band(title.into());
            }
            let cells = row.iter().map(|name| Text::from(name.as_str()));
            table.push(std::iter::once(row_number.to_string().as_str().into()).chain(cells).collect());
        }
    }
    let others = w.maybe("others").unwrap_or_default();
    for title in others.lines().filter(|line| !line.trim().is_empty()) {
        row_number += 1;
        table.band(title.trim().into());
        table.push(vec![row_number.to_string().as_str().into()]);
    }
    w.letter.body.push(Block::Table(table));
    w.letter.foot = Foot::Own(Vec::new());
}
