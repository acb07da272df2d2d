//! `hand_overs.close`: whoever was handed over is followed elsewhere; the candidacy ends here with the step for it.
//!
//! Invariant: a member is «Đã chuyển sinh hoạt đảng», everybody else «Giới thiệu nơi khác theo dõi», recorded as any other
//! step. That items are still open is asked about, not forbidden: the clocks of leaving go on.

use domain::path::{HandOverItem, LeavingAt, StepCode, completed_on};
use serde_json::{Map, json};

use super::mark::record;
use super::open::ids;
use super::wire::{HandOversClose, HandOversDone};
use crate::candidates::{insert_step, stands_of};
use crate::{Call, Failure, dates};

/// How many are named in a sentence.
const NAMED: usize = 5;

/// `hand_overs.close`.
pub fn run(call: &Call<'_>, args: HandOversClose) -> Result<HandOversDone, Failure> {
    let people = ids(&args.candidates)?;
    let on = dates::optional_day(args.on.as_deref(), "Ngày kết thúc theo dõi")?.unwrap_or(call.today());
    let stands = call.office()?.store.read(|conn| stands_of(conn, &people, call.today()))?;
    if stands.len() != people.len() {
        return Err(Failure::not_found("một hồ sơ được chọn"));
    }
    let mut open = Vec::new();
    for stand in &stands {
        let left = record(stand)?;
        if stand.is_over() {
            let says = format!("Hồ sơ của {} đã kết thúc. Bỏ người này ra.", stand.person.full_name);
            return Err(Failure::new("step-on-closed", says));
        }
        if completed_on(&left.items, LeavingAt::of(&stand.timeline)).is_none() {
            open.push(stand.person.full_name.as_str());
        }
    }
    if !open.is_empty() && !args.anyway {
        let more = open.len().saturating_sub(NAMED);
        let names = open.iter().take(NAMED).copied().collect::<Vec<_>>().join(", ");
        let more = if more > 0 { format!(" và {more} người nữa") } else { String::new() };
        return Err(Failure::new(
            "ask-before-closing",
            format!(
                "{} người còn mục bàn giao chưa xong: {names}{more}. Hạn bàn giao vẫn được nhắc sau khi kết thúc.",
                open.len()
            ),
        ));
    }
    call.write(json!({ "count": stands.len() }), |tx| {
        for stand in &stands {
            let left = record(stand)?;
            let member = LeavingAt::of(&stand.timeline) == LeavingAt::Member;
            let code = if member { StepCode::Transferred } else { StepCode::ReferredAway };
            let mut facts = Map::new();
            let mut put = |key: &str, value: Option<&str>| {
                facts.extend(value.map(|value| (key.to_owned(), json!(value))));
            };
            put("to_organisation", left.text_of("to_organisation"));
            put("number", left.text_of("transfer_number"));
            let accepted = left.item(HandOverItem::Acceptance).done_on.map(|day| day.to_string());
            put("accepted_on", accepted.as_deref());
            let named = |failure: Failure| Failure {
                sentence: format!("{}: {}", stand.person.full_name, failure.sentence),
                ..failure
            };
            insert_step(call, tx, stand.candidacy.id, code, Some(on), &facts, None).map_err(named)?;
        }
        Ok(())
    })?;
    Ok(HandOversDone { people: stands.len() as u32, cells: 0 })
}
