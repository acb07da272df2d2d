//! Sơ đồ trang trí: where flags, statue and pictures stand, as seen from below (office.md §9), and what to bring.

use print::papers::{ColumnSpec, Head, ListKind, Row};
use print::{Align, Form, Margins, Page, PageSize};

use super::event::Event;
use crate::papers::letters::Writer;
use crate::papers::paper::{Area, Body, Draft, Drafted, Field, LetterPaper, Paper, Scope, SheetPaper, Subject};
use crate::{Call, Failure};

pub static PAPER: Paper = Paper {
    id: "ceremony-decoration",
    title: "Sơ đồ trang trí lễ kết nạp đảng viên",
    scope: Scope::Ceremony,
    area: Area::Ceremonies,
    sort: "",
    form: Form::Party,
    body: Body::Sheet(SheetPaper {
        page: Page {
            size: PageSize::A4,
            landscape: true,
            margins: Margins { top: 20.0, bottom: 15.0, left: 20.0, right: 15.0 },
        },
        letter: LetterPaper {
            fields: &[
                Field { key: "slogan", label: "Khẩu hiệu phía trên", kind: "text" },
                Field { key: "title", label: "Dòng chữ chính giữa", kind: "long_text" },
                Field { key: "things", label: "Chuẩn bị, mỗi dòng một thứ", kind: "long_text" },
            ],
            draft: Draft::WhileMissing,
            recipients: &[],
            sensitive: &[],
            sort_by: None,
            gather,
        },
    }),
};

const SLOGAN: &str = "ĐẢNG CỘNG SẢN VIỆT NAM QUANG VINH MUÔN NĂM";
const THINGS: &str = "Cờ Đảng, cờ Tổ quốc
Tượng hoặc ảnh Chủ tịch Hồ Chí Minh
Ảnh C. Mác và V.I. Lênin
Khẩu hiệu, tiêu đề buổi lễ
Bàn chủ trì, bục phát biểu, hoa
Âm thanh, nhạc Quốc ca, Quốc tế ca";

static STAGE: ListKind = ListKind {
    columns: &[
        ColumnSpec::new("left", "Bên trái").word().weight(1.0),
        ColumnSpec::new("middle", "Chính giữa").word().weight(1.0),
        ColumnSpec::new("right", "Bên phải").word().weight(1.0),
    ],
    landscape: true,
    confirmation: false,
    counted: "",
};

fn gather(call: &Call<'_>, subject: &Subject) -> Result<Drafted, Failure> {
    let event = Event::of(call, subject)?;
    let place = event.ceremony.place.clone().map(|place| format!("{place}, ")).unwrap_or_default();
    let title = format!(
        "{}\nLỄ KẾT NẠP ĐẢNG VIÊN\n{place}{}",
        event.party_branch().to_uppercase(),
        print::spelled(Some(event.ceremony.on_date))
    );
    let known = [("slogan", SLOGAN.to_owned()), ("title", title), ("things", THINGS.to_owned())];
    Ok(event.drafted(known.to_vec(), write))
}

fn write(_: &Event, w: &mut Writer<'_>) {
    w.letter.head = Head::None;
    w.heading(&["SƠ ĐỒ TRANG TRÍ LỄ KẾT NẠP ĐẢNG VIÊN"]);
    w.letter.sub_title = "(nhìn từ dưới lên)".to_owned();
    let slogan = w.field("slogan");
    w.sized(&slogan, 20.0, Align::Center, true);
    let middle = w.field("title");
    let row = Row::default()
        .with("left", "Cờ Đảng\nCờ Tổ quốc\n\nTượng (ảnh)\nChủ tịch Hồ Chí Minh")
        .with("middle", format!("\n{middle}\n\n"))
        .with("right", "\nẢnh\nC. Mác – V.I. Lênin\n\n");
    w.table(&STAGE, vec![row]);
    w.sized(
        "Bàn chủ trì – bục phát biểu – nơi đảng viên mới nhận quyết định và đọc lời tuyên thệ",
        13.0,
        Align::Center,
        false,
    );
    w.part("Cần chuẩn bị");
    let things = w.field("things");
    for line in things.lines().filter(|line| !line.trim().is_empty()) {
        w.line(&format!("- {}", line.trim()));
    }
    w.letter.foot = print::papers::Foot::Own(Vec::new());
}
