//! Biên bản lễ kết nạp: before the ceremony a form for the secretary's hand, after it what was recorded.

use print::Form;
use print::papers::columns::{NAME, ORDINAL};
use print::papers::{ColumnSpec, Head, ListKind, Row};

use super::event::{Admitted, Event, address};
use crate::papers::letters::{DOTS, Writer};
use crate::papers::paper::{Area, Body, Draft, Drafted, Field, LetterPaper, Paper, Scope, Subject};
use crate::{Call, Failure};

pub static PAPER: Paper = Paper {
    id: "ceremony-minutes",
    title: "Biên bản lễ kết nạp đảng viên",
    scope: Scope::Ceremony,
    area: Area::Ceremonies,
    sort: "BB",
    form: Form::Party,
    body: Body::Letter(LetterPaper {
        fields: &[
            Field { key: "chair", label: "Chủ trì", kind: "text" },
            Field { key: "secretary", label: "Thư ký", kind: "text" },
            Field { key: "present", label: "Đảng viên của chi bộ có mặt", kind: "text" },
            Field { key: "speech", label: "Ý kiến phát biểu", kind: "long_text" },
            Field { key: "ends", label: "Kết thúc lúc", kind: "text" },
        ],
        draft: Draft::WhileMissing,
        recipients: &[],
        sensitive: &["candidacy"],
        sort_by: None,
        gather,
    }),
};

static ADMITTED: ListKind = ListKind {
    columns: &[
        ORDINAL,
        NAME,
        ColumnSpec::new("decision", "Quyết định kết nạp").word().wanted(),
        ColumnSpec::new("oath", "Đọc lời tuyên thệ").word(),
        ColumnSpec::new("helper", "Đảng viên được phân công giúp đỡ").name().wanted(),
    ],
    landscape: false,
    confirmation: false,
    counted: "",
};

fn gather(call: &Call<'_>, subject: &Subject) -> Result<Drafted, Failure> {
    let event = Event::of(call, subject)?;
    let chair = event.ceremony.host.clone().map(|name| ("chair", name));
    let on = event.ceremony.on_date;
    let drafted = event.drafted(chair.into_iter().collect(), write);
    Ok(Drafted { date: on, ..drafted })
}

fn write(event: &Event, w: &mut Writer<'_>) {
    w.letter.head = Head::Unnumbered;
    w.heading(&["BIÊN BẢN", "lễ kết nạp đảng viên"]);
    let (when, at, own) = (event.when(w), event.at(w), event.party_branch());
    w.say(&format!("Hôm nay, {when}, tại {at}, {own} tổ chức lễ kết nạp đảng viên."));
    // A form until the ceremony: what the secretary fills in by hand is no missing fact.
    let by_hand = |w: &Writer<'_>, key: &str| w.maybe(key).unwrap_or_else(|| DOTS.repeat(2));
    let [chair, secretary, present] = ["chair", "secretary", "present"].map(|key| by_hand(w, key));
    w.part("I. Thành phần");
    w.say(&format!("Chủ trì: {chair}."));
    w.say(&format!("Thư ký: {secretary}."));
    w.say(&format!("Đảng viên của chi bộ có mặt: {present}."));
    let all = event.ceremony.present_count.map(|count| print::counted(count.unsigned_abs() as usize));
    if let Some(all) = all {
        w.say(&format!("Tổng số người dự lễ: {all}."));
    }
    if !event.guests.is_empty() {
        // Once it is written who came, they alone.
        let some_came = event.guests.iter().any(|guest| guest.came);
        let there = event.guests.iter().filter(|guest| guest.came || !some_came);
        let guests: Vec<String> = there.map(address).collect();
        w.say(&format!("Đại biểu: {}.", guests.join("; ")));
    }
    w.part("II. Nội dung");
    for line in [
        "1. Chào cờ: Quốc ca, Quốc tế ca.",
        "2. Tuyên bố lý do, giới thiệu đại biểu.",
        "3. Đại diện chi ủy đọc và trao quyết định; đảng viên mới đọc lời tuyên thệ; chi ủy nêu nhiệm vụ, quyền của đảng viên, nhiệm vụ của chi bộ và phân công đảng viên chính thức giúp đỡ. Lễ kết nạp tiến hành từng người một, gồm:",
    ] {
        w.say(line);
    }
    w.table(&ADMITTED, event.people.iter().map(|person| row(person, event.ceremony.held)).collect());
    w.told_or_room("4. Ý kiến phát biểu", w.maybe("speech"), 4);
    w.say("5. Bế mạc: Quốc ca, Quốc tế ca.");
    let ends = by_hand(w, "ends");
    w.say(&format!(
        "Lễ kết nạp kết thúc lúc {ends} cùng ngày. Biên bản được lập thành 02 bản, lưu tại chi bộ và hồ sơ đảng viên./."
    ));
    let (chair, secretary) = (w.maybe("chair"), w.maybe("secretary"));
    w.signed(&[(&["THƯ KÝ"], secretary), (&["CHỦ TRÌ"], chair)]);
}

fn row(person: &Admitted, held: bool) -> Row {
    let day = person.decision_on.map(domain::date::dmy);
    let decision =
        [person.decision_number.clone().map(|number| format!("Số {number}")), day.map(|day| format!("ngày {day}"))];
    let decision: Vec<String> = decision.into_iter().flatten().collect();
    let oath = if held { "Đã đọc" } else { "" };
    let by = person.decided_by.clone().map(|by| format!("\n{by}")).unwrap_or_default();
    Row::of(&person.name)
        .keyed(format!("candidate:{}", person.candidacy))
        .with("decision", if decision.is_empty() { String::new() } else { format!("{}{by}", decision.join(", ")) })
        .with("oath", oath)
        .with("helper", person.helper.clone().unwrap_or_else(|| if held { String::new() } else { DOTS.to_owned() }))
}
