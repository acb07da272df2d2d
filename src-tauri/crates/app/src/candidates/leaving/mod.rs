//! «Chuyển đi, bàn giao»: what is known of somebody who graduates or moves, and what was handed over.
//!
//! Invariant: a record holds facts and no judgement; the clocks of leaving are the domain's. It is not the step that
//! closes the candidacy («Giới thiệu nơi khác theo dõi», «Đã chuyển sinh hoạt đảng»): facts go on arriving afterwards.

pub mod wire;

use chrono::NaiveDate;
use domain::path::{HandOverItem, HandedOver, Leaving, LeavingAt, PersonKind, Timeline, completed_on};
use serde_json::{Map, Value, json};
use store::Tx;
use store::leaving::{self, LeavingRow};

pub use self::wire::Handed;
use self::wire::{HandOverEntry, HandOverWire, LeavingWire, SetLeaving};
use super::entered;
use super::fields::LEAVING;
use super::form;
use super::page::stands_at;
use super::stand::{Stand, facts_of, stand};
use super::wire::CandidateStands;
use crate::{Call, Failure, dates};

/// Where the list of what was handed over stands in the facts.
const LIST: &str = "handed_over";

/// Rời đơn vị: a record as read.
#[derive(Clone, Default)]
pub struct Left {
    /// The facts, without the list.
    pub facts: Map<String, Value>,
    /// What was said of items of the list.
    pub items: Vec<HandedOver>,
}

impl Left {
    /// Reads a row; the column only ever holds what this program wrote.
    pub fn read(row: &LeavingRow) -> Self {
        let mut facts = facts_of(&row.facts);
        let items = facts.remove(LIST).and_then(|list| serde_json::from_value(list).ok()).unwrap_or_default();
        Self { facts, items }
    }

    /// What the rules look at.
    pub fn judged(&self, timeline: &Timeline) -> Leaving {
        let read: Leaving = serde_json::from_value(Value::Object(self.facts.clone())).unwrap_or_default();
        Leaving { handover_completed_on: completed_on(&self.items, LeavingAt::of(timeline)), ..read }
    }

    /// What was said of an item, or that nothing was.
    pub fn item(&self, item: HandOverItem) -> HandedOver {
        self.items.iter().find(|own| own.item == item).cloned().unwrap_or_else(|| HandedOver::of(item))
    }

    /// Says something of an item in place of what was said.
    pub fn say(&mut self, own: HandedOver) {
        self.items.retain(|before| before.item != own.item);
        if own != HandedOver::of(own.item) {
            self.items.push(own);
        }
        self.items.sort_by_key(|own| own.item);
    }

    /// A fact that is a text or a day.
    pub fn text_of(&self, key: &str) -> Option<&str> {
        self.facts.get(key)?.as_str().filter(|text| !text.is_empty())
    }

    fn is_empty(&self) -> bool {
        self.facts.is_empty() && self.items.is_empty()
    }

    fn text(&self) -> String {
        let mut facts = self.facts.clone();
        if !self.items.is_empty() {
            facts.insert(LIST.to_owned(), json!(self.items));
        }
        Value::Object(facts).to_string()
    }
}

/// Whoever leaves by graduation has graduated on that day.
pub fn graduated_on(left: &Left) -> Option<NaiveDate> {
    let day = left.facts.get("leaving_on")?.as_str()?;
    (left.facts.get("kind")? == "graduation").then(|| day.parse().ok()).flatten()
}

/// `candidates.set_leaving`: the whole record anew; without facts and items it is taken away.
pub fn set(call: &Call<'_>, args: SetLeaving) -> Result<CandidateStands, Failure> {
    let id = dates::id(&args.candidate, "hồ sơ")?;
    let facts = entered::read(LEAVING, args.facts, "Phần chuyển đi")?;
    call.write(json!({ "candidate": id }), |tx| {
        let stand = stand(tx, id, call.today())?.ok_or_else(|| Failure::not_found("hồ sơ này"))?;
        let at = LeavingAt::of(&stand.timeline);
        let left = Left { facts, items: items(args.items, at, call.today())? };
        put(call, tx, &stand, &left)
    })?;
    stands_at(call, id)
}

/// Writes the whole record; an empty one is taken away.
pub fn put(call: &Call<'_>, tx: &Tx<'_>, stand: &Stand, left: &Left) -> Result<(), Failure> {
    let id = stand.candidacy.id;
    match leaving::of_candidacy(tx, id)? {
        Some(row) if left.is_empty() => leaving::delete(tx, row.id)?,
        Some(row) => leaving::update(tx, &LeavingRow { facts: left.text(), ..row })?,
        None if left.is_empty() => {}
        None => {
            let (person_id, facts) = (stand.person.id, left.text());
            leaving::insert(tx, &LeavingRow { id: call.new_id(), candidacy_id: id, person_id, facts })?;
        }
    }
    Ok(())
}

/// What the page of a candidate shows of it.
pub fn told(stand: &Stand) -> LeavingWire {
    let at = LeavingAt::of(&stand.timeline);
    let (facts, said) = stand.left.as_ref().map_or_else(Default::default, |left| (left.facts.clone(), &left.items[..]));
    let items = HandOverItem::ALL.iter().map(|item| {
        let own = said.iter().find(|own| own.item == *item).cloned().unwrap_or_else(|| HandedOver::of(*item));
        HandOverWire {
            item: item.code().to_owned(),
            label: item.label().to_owned(),
            needed: own.is_needed(at),
            done_on: own.done_on.map(|day| day.to_string()),
            handed_to: own.handed_to,
            handed_by: own.handed_by,
            sealed: own.sealed,
            receipt: own.receipt,
        }
    });
    LeavingWire {
        recorded: stand.left.is_some(),
        lines: entered::lines(LEAVING, &facts),
        fields: form::leaving_fields(at, stand.person_kind() == PersonKind::Pupil),
        items: items.collect(),
        completed_on: completed_on(said, at).map(|day| day.to_string()),
        facts,
    }
}

fn items(given: Vec<HandOverEntry>, at: LeavingAt, today: NaiveDate) -> Result<Vec<HandedOver>, Failure> {
    let mut items: Vec<HandedOver> = Vec::new();
    for entry in given {
        let item = HandOverItem::parse(&entry.item)
            .ok_or_else(|| Failure::usage(format!("Không có mục bàn giao «{}».", entry.item)))?;
        let done_on = dates::optional_day(entry.handed.done_on.as_deref(), item.label())?;
        if let Some(day) = done_on.filter(|day| *day > today) {
            return Err(Failure::new(
                "future-step",
                format!(
                    "Mục bàn giao «{}» ghi ngày {}, sau hôm nay ({}). Việc chưa làm thì để trống ngày.",
                    item.label(),
                    domain::date::dmy(day),
                    domain::date::dmy(today)
                ),
            ));
        }
        let own = HandedOver {
            item,
            // What the list says anyway is not an own word: it may say otherwise at the next stage.
            needed: entry.needed.filter(|needed| *needed != item.needed_at(at)),
            done_on,
            handed_to: dates::optional_text(entry.handed.handed_to.as_deref()),
            handed_by: dates::optional_text(entry.handed.handed_by.as_deref()),
            sealed: entry.handed.sealed,
            receipt: dates::optional_text(entry.handed.receipt.as_deref()),
        };
        items.retain(|before| before.item != item);
        if own != HandedOver::of(item) {
            items.push(own);
        }
    }
    items.sort_by_key(|own| own.item);
    Ok(items)
}
