//! Kịch bản: the programme with the host's words (lời dẫn) in each item.

use print::Form;
use print::papers::columns::ORDINAL;
use print::papers::{ColumnSpec, ListKind, Row};

use super::event::{Admitted, Event, capital};
use super::items::items;
use super::keep::kept;
use super::wire::ProgrammeItem;
use crate::papers::letters::Writer;
use crate::papers::paper::{Area, Body, Draft, Drafted, Field, LetterPaper, Paper, Scope, Subject};
use crate::{Call, Failure};

pub static PAPER: Paper = Paper {
    id: "ceremony-script",
    title: "Kịch bản lễ kết nạp đảng viên",
    scope: Scope::Ceremony,
    area: Area::Ceremonies,
    sort: "KB",
    form: Form::Party,
    body: Body::Letter(LetterPaper {
        fields: &[
            Field { key: "flag", label: "Lời dẫn: chào cờ", kind: "long_text" },
            Field {
                key: "reason", label: "Lời dẫn: tuyên bố lý do, giới thiệu đại biểu", kind: "long_text"
            },
            Field { key: "decision", label: "Lời dẫn: đọc, trao quyết định", kind: "long_text" },
            Field { key: "oath", label: "Lời dẫn: tuyên thệ", kind: "long_text" },
            Field { key: "duties", label: "Lời dẫn: nhiệm vụ, phân công giúp đỡ", kind: "long_text" },
            Field { key: "speech", label: "Lời dẫn: phát biểu của cấp trên", kind: "long_text" },
            Field { key: "closing", label: "Lời dẫn: bế mạc", kind: "long_text" },
        ],
        draft: Draft::WhileMissing,
        recipients: &["Người điều hành", "Lưu chi bộ"],
        sensitive: &["candidacy"],
        sort_by: None,
        gather,
    }),
};

/// Words of the host by field, and what in an item of the programme they belong to: the first that is found in it.
const WORDS: &[(&str, &str, &str)] = &[
    (
        "closing",
        "be mac",
        "Kính thưa quý vị đại biểu, thưa các đồng chí. Buổi lễ kết nạp đảng viên của {chi bộ} đến đây là kết thúc. Xin trân trọng cảm ơn quý vị đại biểu, quý thầy cô và các đồng chí đã về dự. Kính mời quý vị đại biểu và các đồng chí đứng dậy làm lễ chào cờ bế mạc. Nghiêm. Chào cờ, chào. (Quốc ca, Quốc tế ca.) Thôi.",
    ),
    (
        "flag",
        "chao co",
        "Kính mời quý vị đại biểu và các đồng chí đứng dậy, chỉnh đốn trang phục, làm lễ chào cờ. Nghiêm. Chào cờ, chào. (Quốc ca, Quốc tế ca.) Thôi. Kính mời quý vị đại biểu và các đồng chí an tọa.",
    ),
    (
        "reason",
        "ly do",
        "Kính thưa quý vị đại biểu, thưa các đồng chí. Thực hiện Điều lệ Đảng và quyết định của {cấp có thẩm quyền} về việc kết nạp đảng viên, hôm nay, ngày {ngày} tháng {tháng} năm {năm}, {chi bộ} trang trọng tổ chức lễ kết nạp {số người} đảng viên mới. Về dự buổi lễ, xin trân trọng giới thiệu: {đại biểu}. Đề nghị các đồng chí nhiệt liệt chào mừng.",
    ),
    (
        "decision",
        "quyet dinh",
        "Kính mời đồng chí {người đọc quyết định} lên đọc và trao quyết định kết nạp đảng viên. Mời đồng chí {họ tên} lên vị trí trang trọng để nhận quyết định.",
    ),
    (
        "oath",
        "tuyen the",
        "Dưới cờ Đảng, cờ Tổ quốc, trước chân dung Chủ tịch Hồ Chí Minh, mời đồng chí {họ tên} đọc lời tuyên thệ.",
    ),
    (
        "duties",
        "nhiem vu",
        "Kính mời đại diện chi ủy nêu nhiệm vụ, quyền của đảng viên, nhiệm vụ của chi bộ và phân công đồng chí {người giúp đỡ} giúp đỡ đồng chí {họ tên} trong thời gian dự bị.",
    ),
    ("speech", "phat bieu", "Kính mời {người phát biểu} lên phát biểu ý kiến với buổi lễ."),
];

static ITEMS: ListKind = ListKind {
    columns: &[
        ORDINAL,
        ColumnSpec::new("time", "Thời gian").code().wanted(),
        ColumnSpec::new("what", "Nội dung chương trình").weight(4.0),
        ColumnSpec::new("who", "Người thực hiện").weight(1.0),
    ],
    landscape: false,
    confirmation: false,
    counted: "",
};

fn gather(call: &Call<'_>, subject: &Subject) -> Result<Drafted, Failure> {
    let event = Event::of(call, subject)?;
    let key = event.ceremony.id.to_string();
    let (kept, _) = call.office()?.store.read(|conn| kept(conn, &key))?;
    let known = WORDS.iter().map(|(key, _, words)| (*key, (*words).to_owned())).collect();
    Ok(event.drafted(known, move |event, w| write(event, &kept, w)))
}

fn write(event: &Event, kept: &[ProgrammeItem], w: &mut Writer<'_>) {
    w.heading(&["KỊCH BẢN", "lễ kết nạp đảng viên"]);
    let (when, at) = (event.when(w), event.at(w));
    w.say(&format!("Thời gian: {when}."));
    w.say(&format!("Địa điểm: {at}."));
    let mut rows = Vec::new();
    for item in items(kept, event.people.len(), event.starts()) {
        let person = item.person.and_then(|at| event.people.get(at));
        let (what, who) = (event.told(w, &item.what, person), capital(&event.told(w, &item.who, person)));
        let words = spoken(event, w, &item.what, &what, person);
        let row = Row::default().with("time", item.time());
        rows.push(row.with("what", format!("{what}.\n– {words}")).with("who", who));
    }
    w.table_told(&ITEMS, rows);
}

/// What the host says before an item.
fn spoken(event: &Event, w: &mut Writer<'_>, item: &str, told: &str, person: Option<&Admitted>) -> String {
    let folded = domain::name::fold(item);
    match WORDS.iter().find(|(_, sign, _)| folded.contains(sign)) {
        Some((key, _, usual)) => {
            let text = w.maybe(key).unwrap_or_else(|| (*usual).to_owned());
            event.told(w, &text, person)
        }
        None => format!("Tiếp theo chương trình: {told}."),
    }
}
