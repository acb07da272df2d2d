//! Giấy chứng nhận, giấy khen of the office itself: a sheet for each person, its words the office's own. They hold the
//! same placeholders as the office's Word templates, so that one name means one fact wherever it is written.
//!
//! Rejected: a table of certificates with a name each. Two kinds are given, and what is written for all holds for all.

use print::papers::Head;
use print::template::{Values, key};
use print::{Align, Form, Margins, Page, PageSize};

use super::one::OnRoll;
use super::writer::{DOTS, Writer};
use crate::papers::paper::{Area, Body, Draft, Drafted, Field, LetterPaper, Paper, Scope, SheetPaper, Subject};
use crate::templates::{name_of, of_office, of_person};
use crate::{Call, Failure};

pub static CERTIFICATE: Paper = Paper {
    id: "office-certificate",
    title: "Giấy chứng nhận của đơn vị",
    scope: Scope::Person,
    area: Area::Members,
    sort: "GCN",
    form: Form::Union,
    body: body(|call, subject| gather(call, subject, "GIẤY CHỨNG NHẬN", "chứng nhận")),
};

pub static COMMENDATION: Paper = Paper {
    id: "office-commendation",
    title: "Giấy khen của đơn vị",
    scope: Scope::Person,
    area: Area::Members,
    sort: "GK",
    form: Form::Union,
    body: body(|call, subject| gather(call, subject, "GIẤY KHEN", "tặng giấy khen")),
};

const fn body(gather: fn(&Call<'_>, &Subject) -> Result<Drafted, Failure>) -> Body {
    Body::Sheet(SheetPaper {
        page: Page {
            size: PageSize::A4,
            landscape: true,
            margins: Margins { top: 15.0, bottom: 12.0, left: 20.0, right: 20.0 },
        },
        letter: LetterPaper {
            fields: &[
                Field { key: "title", label: "Tên giấy", kind: "text" },
                Field { key: "lead", label: "Dòng trên tên người", kind: "text" },
                Field { key: "under", label: "Dòng dưới tên người", kind: "text" },
                Field { key: "reason", label: "Nội dung, thành tích", kind: "long_text" },
                Field { key: "size", label: "Khổ giấy", kind: "choice:A4|A5" },
                Field { key: "numbered", label: "Ghi số văn bản", kind: "choice:không|có" },
            ],
            draft: Draft::WhileMissing,
            recipients: &[],
            sensitive: &[],
            sort_by: None,
            gather,
        },
    })
}

fn gather(call: &Call<'_>, subject: &Subject, title: &str, verb: &str) -> Result<Drafted, Failure> {
    let one = OnRoll::of(call, subject)?;
    let values = call.office()?.store.read(|conn| {
        let mut values = of_office(conn, call.today())?;
        values.extend(of_person(conn, one.person.id, 1, call.today())?.values);
        Ok::<_, Failure>(values)
    })?;
    let known = [
        ("title", title.to_owned()),
        ("lead", format!("Ban Chấp hành {{đoàn trường}} {verb}")),
        ("under", "Sinh ngày {ngày sinh}, chi đoàn {chi đoàn}".to_owned()),
        ("size", "A4".to_owned()),
        ("numbered", "không".to_owned()),
    ];
    Ok(Drafted {
        key: one.person.id.to_string(),
        person: Some(one.person.id),
        subject_title: one.person.full_name.clone(),
        date: call.today(),
        number: None,
        count: 1,
        left_out: Vec::new(),
        rows: Vec::new(),
        known: known.to_vec(),
        write: Box::new(move |writer| write(&one, &values, writer)),
    })
}

fn write(one: &OnRoll, values: &Values, w: &mut Writer<'_>) {
    let small = w.maybe("size").as_deref() == Some("A5");
    // The letters of the smaller sheet are as much smaller as the sheet is.
    let size = |points: f64| if small { points * 0.72 } else { points };
    if small {
        w.letter.size = PageSize::A5;
    }
    w.letter.head = if w.maybe("numbered").as_deref() == Some("có") { Head::Full } else { Head::Unnumbered };
    let [title, lead, under, reason] = ["title", "lead", "under", "reason"].map(|field| {
        let text = w.field(field);
        filled(&text, values, one, w)
    });
    w.sized(&title, size(36.0), Align::Center, true);
    w.sized(&lead, size(18.0), Align::Center, false);
    w.sized(&one.person.full_name, size(28.0), Align::Center, true);
    w.sized(&under, size(16.0), Align::Center, false);
    for line in reason.lines().filter(|line| !line.trim().is_empty()) {
        w.sized(line.trim(), size(18.0), Align::Center, false);
    }
    w.letter.foot = print::papers::Foot::Beside(Vec::new());
}

/// A text with the facts put in where their names stand between braces; what is not known prints as dots.
fn filled(text: &str, values: &Values, one: &OnRoll, w: &mut Writer<'_>) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, (name, after))) =
        rest.split_once('{').and_then(|(before, tail)| Some((before, tail.split_once('}')?)))
    {
        out.push_str(before);
        let value = values.get(&key(name)).cloned();
        out.push_str(&match name_of(name) {
            Some(what) => w.want(what, &one.person.full_name, value, &one.place()),
            None => w.want(&format!("Chỗ điền «{}» không có", name.trim()), "", None, "field:reason"),
        });
        rest = after;
    }
    out.push_str(rest);
    if out.trim().is_empty() { DOTS.to_owned() } else { out }
}
