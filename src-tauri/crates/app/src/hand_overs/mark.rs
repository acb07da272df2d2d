//! `hand_overs.mark`: items ticked for one or many, or taken back.
//!
//! Invariant: who does not need an item is passed over. What an item and a fact of the leaving record say of the same thing
//! (giấy chứng nhận đang được giúp đỡ, hồ sơ chuyển đi) is written once, into both, as long as the fact was empty or said the
//! same day.

use chrono::NaiveDate;
use domain::date::dmy;
use domain::path::{HandOverItem, HandedOver, LeavingAt};
use serde_json::{Value, json};

use super::open::ids;
use super::wire::{HandOversDone, HandOversMark};
use crate::candidates::{Handed, Left, Stand, put_leaving, stands_of};
use crate::{Call, Failure, dates};

/// Items with a fact of their own.
const FACTS: &[(HandOverItem, &str)] =
    &[(HandOverItem::HelpedCertificate, "helped_certificate_on"), (HandOverItem::FileForwarded, "file_forwarded_on")];

/// `hand_overs.mark`.
pub fn run(call: &Call<'_>, args: HandOversMark) -> Result<HandOversDone, Failure> {
    let people = ids(&args.candidates)?;
    let items = args.items.iter().map(|code| item(code)).collect::<Result<Vec<_>, _>>()?;
    if items.is_empty() {
        return Err(Failure::new("nothing-chosen", "Chưa chọn mục nào. Chọn ít nhất một mục bàn giao."));
    }
    let done_on = dates::optional_day(args.handed.done_on.as_deref(), "Ngày làm")?;
    if let Some(day) = done_on {
        not_ahead(day, call.today())?;
    }
    // The journal tells how many cells; they are known once everybody was read.
    let stands = call.office()?.store.read(|conn| stands_of(conn, &people, call.today()))?;
    if stands.len() != people.len() {
        return Err(Failure::not_found("một hồ sơ được chọn"));
    }
    let mut changed: Vec<(Stand, Left, u32)> = Vec::new();
    for stand in stands {
        let mut left = record(&stand)?;
        let cells = items.iter().filter(|item| tick(&mut left, **item, &stand, done_on, &args.handed)).count() as u32;
        if cells > 0 {
            changed.push((stand, left, cells));
        }
    }
    let cells: u32 = changed.iter().map(|(.., cells)| cells).sum();
    if cells == 0 {
        return Err(Failure::new(
            "nothing-to-mark",
            "Không có mục nào để ghi: những người này không cần các mục đã chọn, hoặc đã ghi đúng như vậy.",
        ));
    }
    let state = if done_on.is_some() { "done" } else { "open" };
    call.write(json!({ "count": cells, "people": changed.len(), "state": state }), |tx| {
        changed.iter().try_for_each(|(stand, left, _)| put_leaving(call, tx, stand, left))
    })?;
    Ok(HandOversDone { people: changed.len() as u32, cells })
}

/// The record of somebody whose list is open.
pub fn record(stand: &Stand) -> Result<Left, Failure> {
    stand.left.clone().ok_or_else(|| {
        let says = format!("{} chưa mở bàn giao. Bấm «Mở bàn giao…» và chọn người này trước.", stand.person.full_name);
        Failure::new("hand-over-missing", says)
    })
}

/// What is not done yet has no day.
pub fn not_ahead(day: NaiveDate, today: NaiveDate) -> Result<(), Failure> {
    match day > today {
        false => Ok(()),
        true => Err(Failure::new(
            "future-step",
            format!("Ngày {} ở sau hôm nay ({}). Việc chưa làm thì chưa ghi.", dmy(day), dmy(today)),
        )),
    }
}

fn item(code: &str) -> Result<HandOverItem, Failure> {
    HandOverItem::parse(code).ok_or_else(|| Failure::usage(format!("Không có mục bàn giao «{code}».")))
}

/// Says it of one item; whether that changed anything.
fn tick(left: &mut Left, item: HandOverItem, stand: &Stand, done_on: Option<NaiveDate>, handed: &Handed) -> bool {
    let before = left.item(item);
    if !before.is_needed(LeavingAt::of(&stand.timeline)) {
        return false;
    }
    let text =
        |new: &Option<String>, old: &Option<String>| dates::optional_text(new.as_deref()).or_else(|| old.clone());
    let own = match done_on {
        None => HandedOver { needed: before.needed, ..HandedOver::of(item) },
        Some(_) => HandedOver {
            item,
            needed: before.needed,
            done_on,
            handed_to: text(&handed.handed_to, &before.handed_to),
            handed_by: text(&handed.handed_by, &before.handed_by),
            sealed: handed.sealed.or(before.sealed),
            receipt: text(&handed.receipt, &before.receipt),
        },
    };
    if own == before {
        return false;
    }
    if let Some((_, key)) = FACTS.iter().find(|(own, _)| *own == item) {
        let fact = left.facts.get(*key).and_then(Value::as_str).and_then(|day| day.parse().ok());
        if fact.is_none() || fact == before.done_on {
            match done_on {
                Some(day) => left.facts.insert((*key).to_owned(), json!(day)),
                None => left.facts.remove(*key),
            };
        }
    }
    left.say(own);
    true
}
