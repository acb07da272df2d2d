//! `hand_overs.list`: everybody with a leaving record, item by item.

use std::collections::BTreeMap;

use domain::class_name;
use domain::path::{HandOverItem, LeavingAt, completed_on};

use super::wire::{HandOverCell, HandOverCohort, HandOverHead, HandOverRow, HandOversAsk, HandOversList};
use crate::candidates::{Judgement, Left, choice_label, due, is_open_date, judged};
use crate::{Call, Failure, dates};

/// The rule that asks for a hand-over to be finished.
const RULE: &str = "handover-complete";

/// `hand_overs.list`.
pub fn run(call: &Call<'_>, ask: HandOversAsk) -> Result<HandOversList, Failure> {
    let day = dates::optional_day(ask.leaving_on.as_deref(), "Ngày rời đơn vị")?.map(|day| day.to_string());
    let state = ask.state.as_deref().unwrap_or("all");
    if !["all", "open", "unanswered"].contains(&state) {
        return Err(Failure::usage(format!("Không lọc được bàn giao theo «{state}».")));
    }
    let all = judged(call)?;
    let mut rows: Vec<(String, HandOverRow)> = all
        .iter()
        .filter_map(|one| {
            let left = one.stand.left.as_ref()?;
            Some((class_name::sort_key(one.stand.class_name.as_deref().unwrap_or_default()), row(call, one, left)))
        })
        .collect();
    // Rows come in name order; a stable sort keeps it within a class.
    rows.sort_by(|(one, _), (other, _)| one.cmp(other));
    let cohorts = cohorts(rows.iter().map(|(_, row)| row));
    let wanted = |row: &HandOverRow| {
        day.as_ref().is_none_or(|day| row.leaving_on.as_ref() == Some(day))
            && match state {
                "open" => row.completed_on.is_none(),
                "unanswered" => !is_answered(row),
                _ => true,
            }
    };
    let rows: Vec<HandOverRow> = rows.into_iter().map(|(_, row)| row).filter(wanted).collect();
    let items = HandOverItem::ALL.iter().map(|item| HandOverHead {
        item: item.code().to_owned(),
        label: item.label().to_owned(),
        short: item.short().to_owned(),
    });
    Ok(HandOversList { total: rows.len() as u32, rows, items: items.collect(), cohorts })
}

fn is_answered(row: &HandOverRow) -> bool {
    row.answer.is_some() || row.admitted_elsewhere_on.is_some()
}

fn cohorts<'r>(rows: impl Iterator<Item = &'r HandOverRow>) -> Vec<HandOverCohort> {
    let mut by_day: BTreeMap<Option<String>, HandOverCohort> = BTreeMap::new();
    for row in rows {
        let leaving_on = row.leaving_on.clone();
        let own =
            by_day.entry(leaving_on.clone()).or_insert(HandOverCohort { leaving_on, people: 0, done: 0, answered: 0 });
        own.people += 1;
        own.done += u32::from(row.completed_on.is_some());
        own.answered += u32::from(is_answered(row));
    }
    by_day.into_values().rev().collect()
}

fn row(call: &Call<'_>, one: &Judgement, left: &Left) -> HandOverRow {
    let stand = &one.stand;
    let at = LeavingAt::of(&stand.timeline);
    let text = |key: &str| left.text_of(key).map(str::to_owned);
    let cells: Vec<HandOverCell> = HandOverItem::ALL.iter().map(|item| cell(left, *item, at)).collect();
    let needed = || cells.iter().filter(|cell| cell.needed);
    let finding = one.findings.iter().find(|finding| finding.rule_id == RULE && is_open_date(finding));
    HandOverRow {
        candidate: stand.candidacy.id.to_string(),
        person: stand.person.id.to_string(),
        name: stand.person.full_name.clone(),
        branch: stand.class_name.clone(),
        stage_label: one.row.stage_label.clone(),
        kind_label: left.text_of("kind").map(|kind| choice_label("choice:leaving", kind).to_owned()),
        leaving_on: text("leaving_on"),
        to_organisation: text("to_organisation"),
        answer: text("answer"),
        admitted_elsewhere_on: text("admitted_elsewhere_on"),
        needed: needed().count() as u32,
        done: needed().filter(|cell| cell.done_on.is_some()).count() as u32,
        completed_on: completed_on(&left.items, at).map(|day| day.to_string()),
        due: finding.and_then(|finding| due(finding, call.today())),
        closed: one.row.closed,
        items: cells,
    }
}

fn cell(left: &Left, item: HandOverItem, at: LeavingAt) -> HandOverCell {
    let own = left.item(item);
    let said = [
        own.handed_to.as_ref().map(|to| format!("giao {to}")),
        own.handed_by.as_ref().map(|by| format!("người giao: {by}")),
        own.sealed.filter(|sealed| *sealed).map(|_| "niêm phong".to_owned()),
        own.receipt.as_ref().map(|receipt| format!("biên nhận: {receipt}")),
    ];
    HandOverCell {
        item: item.code().to_owned(),
        needed: own.is_needed(at),
        done_on: own.done_on.map(|day| day.to_string()),
        said: said.into_iter().flatten().collect::<Vec<_>>().join(", "),
    }
}
