//! Chương trình lễ kết nạp: one by one, its lines the office's own, its times computed.

use print::Form;
use print::papers::columns::ORDINAL;
use print::papers::{ColumnSpec, ListKind, Row};

use super::event::{Event, capital};
use super::items::items;
use super::keep::kept;
use super::wire::ProgrammeItem;
use crate::papers::letters::Writer;
use crate::papers::paper::{Area, Body, Draft, Drafted, LetterPaper, Paper, Scope, Subject};
use crate::{Call, Failure};

pub static PAPER: Paper = Paper {
    id: ID,
    title: "Chương trình lễ kết nạp đảng viên",
    scope: Scope::Ceremony,
    area: Area::Ceremonies,
    sort: "CTr",
    form: Form::Party,
    body: Body::Letter(LetterPaper {
        fields: &[],
        draft: Draft::WhileMissing,
        recipients: &["{competent}", "Các đại biểu dự lễ", "Lưu chi bộ"],
        sensitive: &["candidacy"],
        sort_by: None,
        gather,
    }),
};

/// Its stable id.
pub const ID: &str = "ceremony-programme";

static ITEMS: ListKind = ListKind {
    columns: &[
        ORDINAL,
        ColumnSpec::new("time", "Thời gian").code().wanted(),
        ColumnSpec::new("what", "Nội dung").weight(3.0),
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
    Ok(event.drafted(Vec::new(), move |event, w| write(event, &kept, w)))
}

fn write(event: &Event, kept: &[ProgrammeItem], w: &mut Writer<'_>) {
    w.heading(&["CHƯƠNG TRÌNH", "lễ kết nạp đảng viên"]);
    let (when, at) = (event.when(w), event.at(w));
    w.say(&format!("Thời gian: {when}."));
    w.say(&format!("Địa điểm: {at}."));
    w.say(&format!("Số đảng viên được kết nạp: {} đồng chí.", print::counted(event.people.len())));
    let mut rows = Vec::new();
    for item in items(kept, event.people.len(), event.starts()) {
        let person = item.person.and_then(|at| event.people.get(at));
        let (what, who) = (event.told(w, &item.what, person), capital(&event.told(w, &item.who, person)));
        rows.push(Row::default().with("time", item.time()).with("what", what).with("who", who));
    }
    w.table_told(&ITEMS, rows);
}
