//! The programme of a ceremony as rows: read with its times, changed, kept for one ceremony or for all to come.
//!
//! Invariant: programme and script are made of what [`kept`] gives: the ceremony's own items, else those of the office,
//! else the usual ones. They stand in the one text of the programme, so that a change is one operation and undone as one.

use std::collections::BTreeMap;

use serde_json::json;
use store::{Conn, paper_texts};

use super::event::Event;
use super::items::{clock, items, minutes, usual};
use super::programme;
use super::wire::{Programme, ProgrammeAsk, ProgrammeItem, ProgrammeRow, ProgrammeSet};
use crate::office::wire::Nothing;
use crate::papers::ask::FOR_ALL;
use crate::papers::letters::Texts;
use crate::papers::own::put;
use crate::papers::paper::Subject;
use crate::{Call, Failure};

/// The text that holds the items.
const ITEMS: &str = "items";
/// No programme has more items.
const MOST: usize = 60;
/// No item takes longer, in minutes.
const LONGEST: u32 = 600;

/// The items of a ceremony, and whose they are: `ceremony`, `office`, `usual`.
pub fn kept(conn: &Conn<'_>, ceremony: &str) -> Result<(Vec<ProgrammeItem>, &'static str), Failure> {
    for (subject, whose) in [(ceremony, "ceremony"), (FOR_ALL, "office")] {
        let row = paper_texts::of_paper(conn, programme::ID, subject)?;
        let texts: Option<Texts> = row.and_then(|row| serde_json::from_str(&row.texts).ok());
        let text = texts.and_then(|mut texts| texts.remove(ITEMS));
        if let Some(items) = text.and_then(|text| serde_json::from_str(&text).ok()) {
            return Ok((items, whose));
        }
    }
    Ok((usual(), "usual"))
}

/// `papers.programme`.
pub fn run(call: &Call<'_>, args: ProgrammeAsk) -> Result<Programme, Failure> {
    let event = Event::of(call, &Subject::from(args.ceremony))?;
    let key = event.ceremony.id.to_string();
    let (kept, whose) = call.office()?.store.read(|conn| kept(conn, &key))?;
    let people = event.people.len();
    let planned = items(&kept, people, event.starts());
    let rows = kept.iter().enumerate().map(|(of, item)| {
        let first = planned.iter().find(|one| one.of == of);
        let mut missing = None;
        let told = event.filled(&item.who, event.people.first(), &mut |what, _, value, _| {
            value.filter(|value| !value.trim().is_empty()).unwrap_or_else(|| {
                missing = Some(what.to_owned());
                String::new()
            })
        });
        ProgrammeRow {
            item: item.clone(),
            from: first.and_then(|one| Some(clock(one.at?.0))),
            told: Some(told).filter(|told| *told != item.who),
            missing,
        }
    });
    let total = minutes(&kept, people);
    Ok(Programme {
        whose: whose.to_owned(),
        people: people as u32,
        minutes: total,
        ends_at: event.starts().map(|starts| clock(starts + total)),
        rows: rows.collect(),
    })
}

/// `papers.set_programme`: all items anew; none takes the ceremony back to those of the office, or the office to the
/// usual ones.
pub fn set(call: &Call<'_>, args: ProgrammeSet) -> Result<Nothing, Failure> {
    let event = Event::of(call, &Subject::from(args.ceremony))?;
    let text = if args.items.is_empty() { None } else { Some(json!(checked(args.items)?).to_string()) };
    let subject = if args.for_all { FOR_ALL.to_owned() } else { event.ceremony.id.to_string() };
    call.write(json!({ "paper": programme::ID }), |tx| {
        put(call, tx, programme::ID, subject, None, &BTreeMap::from([(ITEMS.to_owned(), text)]))
    })?;
    Ok(Nothing {})
}

fn checked(items: Vec<ProgrammeItem>) -> Result<Vec<ProgrammeItem>, Failure> {
    if items.len() > MOST {
        return Err(Failure::new("programme", format!("Chương trình nhiều nhất {MOST} mục. Gộp bớt các mục lại.")));
    }
    let item = |(at, item): (usize, ProgrammeItem)| {
        let (what, who) = (domain::text::clean(&item.what), domain::text::clean(&item.who));
        if what.is_empty() {
            let says = format!("Mục {} của chương trình chưa có nội dung. Ghi nội dung hoặc bỏ mục này.", at + 1);
            return Err(Failure::new("programme", says));
        }
        if item.minutes > LONGEST {
            let says = format!("Mục «{what}»: số phút phải từ 0 đến {LONGEST}.");
            return Err(Failure::new("programme", says));
        }
        Ok(ProgrammeItem { what, who, ..item })
    };
    items.into_iter().enumerate().map(item).collect()
}
