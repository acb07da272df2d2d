//! Trang in thử: whether the printer keeps the margins. A frame stands where they are, to be measured with a ruler.
//!
//! Invariant: it has the size, the way and the margins that are chosen for it and nothing of anybody, so it may be printed
//! on any machine. It is PDF and print only: Word would draw the frame elsewhere.

use print::Form;
use print::papers::Head;

use super::letters::Writer;
use super::paper::{Area, Body, Draft, Drafted, LetterPaper, Paper, Scope, Subject};
use crate::{Call, Failure};

/// In the order of menus.
pub static ALL: &[&Paper] = &[&PAPER];

static PAPER: Paper = Paper {
    id: "print-trial",
    title: "Trang in thử",
    scope: Scope::Office,
    area: Area::Settings,
    sort: "",
    form: Form::Union,
    body: Body::Ruled(LetterPaper {
        fields: &[],
        draft: Draft::WhileMissing,
        recipients: &[],
        sensitive: &[],
        sort_by: None,
        gather,
    }),
};

fn gather(call: &Call<'_>, _: &Subject) -> Result<Drafted, Failure> {
    Ok(Drafted {
        key: String::new(),
        person: None,
        subject_title: String::new(),
        date: call.today(),
        number: None,
        count: 0,
        known: Vec::new(),
        left_out: Vec::new(),
        rows: Vec::new(),
        write: Box::new(write),
    })
}

fn write(w: &mut Writer<'_>) {
    w.letter.head = Head::None;
    w.heading(&["TRANG IN THỬ"]);
    w.line("Đo bằng thước từ mép giấy đến khung rồi so với số ghi ở mỗi cạnh. Vạch trên khung cách nhau 10 mm, vạch dài cách nhau 50 mm.");
    w.part("Lệch không quá 2 mm");
    w.line("Máy in giữ đúng lề. Không phải chỉnh gì.");
    w.part("Khung nhỏ lại, cả bốn cạnh lùi vào");
    w.line("Máy đang thu nhỏ trang. Trong hộp in chọn tỷ lệ 100 % (Kích thước thực, Actual size), bỏ «Vừa trang» (Fit to page), chọn đúng khổ A4.");
    w.part("Khung bị cắt mất một cạnh");
    w.line(
        "Máy không in được sát mép đó. Ở bản xem trước, mục «Giấy», tăng lề cạnh ấy thêm vài mm rồi in lại trang này.",
    );
    w.part("Khung lệch về một phía");
    w.line("Chỉnh thanh chặn giấy trong khay cho sát tập giấy. Nếu vẫn lệch như cũ, tăng lề một bên và giảm lề bên kia đúng bằng phần lệch.");
    w.letter.foot = print::papers::Foot::Own(Vec::new());
}
