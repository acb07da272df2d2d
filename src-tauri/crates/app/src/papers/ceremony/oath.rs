//! Lời tuyên thệ: a sheet in large letters for each new member to read from.
//!
//! No official wording is known (office.md §9): the text is the office's own. What it wrote for an earlier ceremony is
//! proposed for the next; before that, a skeleton that the chi bộ replaces.

use print::papers::Head;
use print::{Align, Form};
use store::paper_texts;

use super::event::Event;
use crate::papers::letters::{DOTS, Texts, Writer};
use crate::papers::paper::{Area, Body, Draft, Drafted, Field, LetterPaper, Paper, Scope, Subject};
use crate::{Call, Failure};

pub static PAPER: Paper = Paper {
    id: ID,
    title: "Lời tuyên thệ của đảng viên mới",
    scope: Scope::Ceremony,
    area: Area::Ceremonies,
    sort: "",
    form: Form::Party,
    body: Body::Letter(LetterPaper {
        fields: &[Field { key: TEXT, label: "Lời tuyên thệ", kind: "long_text" }],
        draft: Draft::WhileMissing,
        recipients: &[],
        sensitive: &["candidacy"],
        sort_by: None,
        gather,
    }),
};

const ID: &str = "ceremony-oath";
const TEXT: &str = "text";

/// Ours, until the chi bộ writes its own.
const SKELETON: &str = "Dưới cờ Đảng, trước chân dung Chủ tịch Hồ Chí Minh, hôm nay, ngày {ngày} tháng {tháng} năm {năm}, tôi là {họ tên}, được kết nạp tại {chi bộ}, xin hứa:
1. Trung thành với mục đích của Đảng, giữ nghiêm kỷ luật.
2. Không ngừng học tập, rèn luyện.
3. Gắn bó với nhân dân.
4. Tham gia xây dựng Đảng, sinh hoạt và đóng đảng phí đầy đủ.
Xin thề.";

fn gather(call: &Call<'_>, subject: &Subject) -> Result<Drafted, Failure> {
    let event = Event::of(call, subject)?;
    let earlier = call.office()?.store.read(|conn| paper_texts::latest(conn, ID))?;
    let earlier: Option<Texts> = earlier.and_then(|row| serde_json::from_str(&row.texts).ok());
    let text = earlier.and_then(|texts| texts.get(TEXT).cloned()).unwrap_or_else(|| SKELETON.to_owned());
    Ok(event.drafted(vec![(TEXT, text)], write))
}

fn write(event: &Event, w: &mut Writer<'_>) {
    let text = w.maybe(TEXT).unwrap_or_else(|| SKELETON.to_owned());
    if event.people.is_empty() {
        one(event, w, &text.replace("{họ tên}", &DOTS.repeat(2)), None);
    }
    for (at, person) in event.people.iter().enumerate() {
        if at > 0 {
            w.next_sheet();
        }
        let told = event.told(w, &text, Some(person));
        one(event, w, &told, Some(person.name.clone()));
    }
}

fn one(event: &Event, w: &mut Writer<'_>, text: &str, name: Option<String>) {
    let text = event.told(w, text, None);
    w.letter.head = Head::None;
    w.heading(&["LỜI TUYÊN THỆ", "CỦA ĐẢNG VIÊN MỚI"]);
    text.lines()
        .filter(|line| !line.trim().is_empty())
        .for_each(|line| w.sized(line.trim(), 17.0, Align::Justify, false));
    w.signed(&[(&["NGƯỜI TUYÊN THỆ"], name)]);
}
