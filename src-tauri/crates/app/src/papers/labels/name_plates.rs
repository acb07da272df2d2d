//! Bảng tên of a ceremony: guests in their order, then the new members.

use print::Form;

use crate::papers::ceremony::Event;
use crate::papers::paper::{Area, Body, CardsPaper, Paper, Scope, Stack, Subject};
use crate::{Call, Failure};

pub static PAPER: Paper = Paper {
    id: "ceremony-place-cards",
    title: "Bảng tên, thẻ chỗ ngồi trong lễ kết nạp",
    scope: Scope::Ceremony,
    area: Area::Ceremonies,
    sort: "",
    form: Form::Party,
    body: Body::Cards(CardsPaper { usual: "name-plate", sensitive: &["candidacy"], gather }),
};

fn gather(call: &Call<'_>, subject: &Subject) -> Result<Stack, Failure> {
    let event = Event::of(call, subject)?;
    let guest = |guest: &store::ceremonies::guests::GuestRow| {
        [Some(&guest.name), guest.post.as_ref(), guest.unit.as_ref()].into_iter().flatten().cloned().collect()
    };
    let admitted = event.people.iter().map(|person| {
        let class = person.class.as_ref().map(|class| format!("Chi đoàn {class}"));
        [Some(person.name.clone()), Some("Đảng viên mới".to_owned()), class].into_iter().flatten().collect()
    });
    Ok(Stack {
        key: event.ceremony.id.to_string(),
        subject_title: event.ceremony.title.clone(),
        date: event.ceremony.on_date,
        cards: event.guests.iter().map(guest).chain(admitted).collect(),
        left_out: event.left_out.clone(),
    })
}
