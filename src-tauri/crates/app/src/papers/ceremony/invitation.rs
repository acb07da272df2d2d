//! Giấy mời: one sheet for each guest, A5; sheets without a name for whoever is invited by hand.

use print::papers::Foot;
use print::{Align, Form, Margins, Page, PageSize};

use super::event::{Event, address};
use crate::papers::letters::{DOTS, Writer};
use crate::papers::paper::{Area, Body, Draft, Drafted, Field, LetterPaper, Paper, Scope, SheetPaper, Subject};
use crate::{Call, Failure};

pub static PAPER: Paper = Paper {
    id: "ceremony-invitation",
    title: "Giấy mời dự lễ kết nạp đảng viên",
    scope: Scope::Ceremony,
    area: Area::Ceremonies,
    sort: "GM",
    form: Form::Party,
    body: Body::Sheet(SheetPaper {
        page: Page {
            size: PageSize::A5,
            landscape: true,
            margins: Margins { top: 12.0, bottom: 10.0, left: 15.0, right: 15.0 },
        },
        letter: LetterPaper {
            fields: &[
                Field { key: "closing", label: "Lời kết", kind: "text" },
                Field { key: "blank", label: "Số giấy để trống tên", kind: "text" },
            ],
            draft: Draft::WhileMissing,
            recipients: &[],
            sensitive: &[],
            sort_by: None,
            gather,
        },
    }),
};

const CLOSING: &str = "Sự hiện diện của quý vị là niềm vinh dự cho buổi lễ. Rất hân hạnh được đón tiếp.";
/// No more sheets without a name than this at once.
const MOST_BLANK: usize = 100;

fn gather(call: &Call<'_>, subject: &Subject) -> Result<Drafted, Failure> {
    let event = Event::of(call, subject)?;
    let (count, blank) = (event.guests.len(), if event.guests.is_empty() { "1" } else { "0" });
    let known = vec![("closing", CLOSING.to_owned()), ("blank", blank.to_owned())];
    let drafted = event.drafted(known, write);
    Ok(Drafted { count, ..drafted })
}

fn write(event: &Event, w: &mut Writer<'_>) {
    let blank = w.maybe("blank").and_then(|text| text.trim().parse::<usize>().ok()).unwrap_or(0).min(MOST_BLANK);
    let names = event.guests.iter().map(address);
    let nameless = if event.guests.is_empty() { blank.max(1) } else { blank };
    let all: Vec<String> = names.chain(std::iter::repeat_n(DOTS.repeat(4), nameless)).collect();
    let (when, at) = (event.when(w), event.at(w));
    let closing = w.maybe("closing").unwrap_or_else(|| CLOSING.to_owned());
    for (sheet, name) in all.iter().enumerate() {
        if sheet > 0 {
            w.next_sheet();
        }
        w.heading(&["GIẤY MỜI"]);
        w.sized(&format!("{} trân trọng kính mời:", event.party_branch()), 13.0, Align::Center, false);
        w.sized(name, 15.0, Align::Center, true);
        w.say(&format!("Tới dự: {}.", title(event)));
        w.say(&format!("Thời gian: {when}."));
        w.say(&format!("Địa điểm: {at}."));
        w.say(&closing);
        w.letter.foot = Foot::Beside(Vec::new());
    }
}

/// "Lễ kết nạp đảng viên đợt 19/5".
fn title(event: &Event) -> String {
    let title = event.ceremony.title.trim();
    let told = domain::name::fold(title).starts_with("le ket nap");
    if told { title.to_owned() } else { format!("Lễ kết nạp đảng viên, {title}") }
}
