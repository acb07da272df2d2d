//! `hand_overs.note`: where each goes, and what the new place answered, also long after the candidacy is closed here.

use domain::path::{HandOverItem, HandedOver};
use serde_json::json;

use super::mark::{not_ahead, record};
use super::open::ids;
use super::wire::{HandOverNote, HandOversDone, HandOversNote};
use crate::candidates::{Left, Stand, put_leaving, stands_of};
use crate::{Call, Failure, dates};

/// `hand_overs.note`.
pub fn run(call: &Call<'_>, args: HandOversNote) -> Result<HandOversDone, Failure> {
    let people = ids(&args.rows.iter().map(|row| row.candidate.clone()).collect::<Vec<_>>())?;
    let stands = call.office()?.store.read(|conn| stands_of(conn, &people, call.today()))?;
    if stands.len() != people.len() || people.len() != args.rows.len() {
        return Err(Failure::not_found("một hồ sơ được chọn"));
    }
    let mut changed: Vec<(Stand, Left)> = Vec::new();
    for (stand, own) in stands.into_iter().zip(&args.rows) {
        let left = noted(call, &stand, own)?;
        if stand.left.as_ref().is_none_or(|was| was.facts != left.facts || was.items != left.items) {
            changed.push((stand, left));
        }
    }
    if changed.is_empty() {
        return Err(Failure::new("nothing-to-mark", "Không có gì mới để ghi: nơi đến và trả lời đã ghi đúng như vậy."));
    }
    call.write(json!({ "count": changed.len() }), |tx| {
        changed.iter().try_for_each(|(stand, left)| put_leaving(call, tx, stand, left))
    })?;
    Ok(HandOversDone { people: changed.len() as u32, cells: 0 })
}

fn noted(call: &Call<'_>, stand: &Stand, own: &HandOverNote) -> Result<Left, Failure> {
    let name = &stand.person.full_name;
    let mut left = record(stand)?;
    for (key, given) in [("to_organisation", &own.to_organisation), ("answer", &own.answer)] {
        let Some(text) = given else { continue };
        match dates::optional_text(Some(text)) {
            Some(text) => left.facts.insert(key.to_owned(), json!(text)),
            None => left.facts.remove(key),
        };
    }
    if let Some(given) = &own.admitted_elsewhere_on {
        match dates::optional_day(Some(given), &format!("{name}, kết nạp ở nơi đến"))? {
            Some(day) => {
                not_ahead(day, call.today())?;
                left.facts.insert("admitted_elsewhere_on".to_owned(), json!(day))
            }
            None => left.facts.remove("admitted_elsewhere_on"),
        };
    }
    if let Some(given) = &own.accepted_on {
        let day = dates::optional_day(Some(given), &format!("{name}, nơi đến tiếp nhận"))?;
        if let Some(day) = day {
            not_ahead(day, call.today())?;
        }
        let before = left.item(HandOverItem::Acceptance);
        left.say(HandedOver { done_on: day, ..before });
    }
    Ok(left)
}
