//! The hand-over of those who left with the last year: done, but two places have not answered yet.

use chrono::{Duration, NaiveDate};
use domain::id::Id;
use domain::path::{HandOverItem, HandedOver, LeavingAt};
use serde_json::json;
use store::Tx;
use store::leaving::{self, LeavingRow};

use super::path::workday;
use crate::{Call, Failure};

/// How many places have not answered.
const WAITING: usize = 2;

/// Writes the record of the n-th of those who left on a day.
pub fn write(
    call: &Call<'_>,
    tx: &Tx<'_>,
    (candidacy, person): (Id, Id),
    n: usize,
    school: bool,
    left: NaiveDate,
) -> Result<(), Failure> {
    let today = call.today();
    let day = |days: i64| workday(left + Duration::days(days)).min(today);
    let place = if school { "Đảng bộ nơi học tập mới" } else { "Đảng bộ nơi công tác mới" };
    let answered = n >= WAITING;
    let items: Vec<HandedOver> = HandOverItem::ALL
        .iter()
        .filter(|item| item.needed_at(LeavingAt::Member))
        .map(|item| HandedOver {
            done_on: Some(day(if *item == HandOverItem::Acceptance { 9 } else { 4 })),
            handed_to: Some(place.to_owned()),
            sealed: (*item == HandOverItem::FileForwarded).then_some(true),
            ..HandedOver::of(*item)
        })
        .collect();
    let mut facts = json!({
        "kind": if school { "graduation" } else { "job" },
        "leaving_on": left,
        "to_organisation": place,
        "transfer_decided_on": left,
        "effective_on": left,
        "referral_dated_on": left,
        "referral_shown_on": day(6),
        "membership_transferred_on": day(6),
        "handed_over": items,
    });
    if answered {
        facts["answer"] = json!("Chi bộ nơi đến đã tiếp nhận, phân công người tiếp tục giúp đỡ.");
    }
    let (id, facts) = (call.new_id(), facts.to_string());
    Ok(leaving::insert(tx, &LeavingRow { id, candidacy_id: candidacy, person_id: person, facts })?)
}
