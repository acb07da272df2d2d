//! Bì thư for the invitations of a ceremony.

use print::Form;

use crate::papers::ceremony::Event;
use crate::papers::paper::{Area, Body, CardsPaper, Paper, Scope, Stack, Subject};
use crate::{Call, Failure};

pub static PAPER: Paper = Paper {
    id: "ceremony-envelopes",
    title: "Bì thư gửi khách mời lễ kết nạp",
    scope: Scope::Ceremony,
    area: Area::Ceremonies,
    sort: "",
    form: Form::Party,
    body: Body::Cards(CardsPaper { usual: "envelope", sensitive: &[], gather }),
};

fn gather(call: &Call<'_>, subject: &Subject) -> Result<Stack, Failure> {
    let event = Event::of(call, subject)?;
    let card = |guest: &store::ceremonies::guests::GuestRow| {
        let under = [guest.post.as_ref(), guest.unit.as_ref()].into_iter().flatten().cloned();
        std::iter::once(format!("Kính gửi: {}", guest.name)).chain(under).collect()
    };
    Ok(Stack {
        key: event.ceremony.id.to_string(),
        subject_title: event.ceremony.title.clone(),
        date: event.ceremony.on_date,
        cards: event.guests.iter().map(card).collect(),
        left_out: Vec::new(),
    })
}
