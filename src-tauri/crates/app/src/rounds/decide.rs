//! `rounds.decide` and `rounds.reopen`: the decision of a round becomes the step «Công nhận» of everybody it names.
//!
//! Invariant: all or nobody. The committee's votes move from the round into the steps, so that they stand once.

use domain::date::dmy;
use domain::id::Id;
use domain::path::StepCode;
use domain::rounds::RoundResult;
use serde_json::{Map, Value, json};
use store::branches::classes_at;
use store::rounds::entries::{self, EntryRow};
use store::rounds::{self, RoundRow};

use super::fill::named;
use super::open::{found, open_round};
use super::page::{Judged, Round, branches};
use super::steps::tie;
use super::typed_wire::{RoundDecide, RoundDecided};
use super::wire::{RoundId, RoundSaved};
use crate::candidates::{insert_step, stand};
use crate::{Call, Failure, dates};

/// How many are named in a sentence.
const NAMED: usize = 5;

/// `rounds.decide`.
pub fn run(call: &Call<'_>, args: RoundDecide) -> Result<RoundDecided, Failure> {
    let id = dates::id(&args.id, "đợt xét này")?;
    let on = dates::day(&args.on, "Ngày quyết định")?;
    if on > call.today() {
        return Err(Failure::new(
            "future-step",
            format!("Ngày quyết định là {}, sau hôm nay ({}). Sửa lại ngày.", dmy(on), dmy(call.today())),
        ));
    }
    let office = call.office()?;
    let people = office.store.read(|conn| {
        let round = Round::read(conn, open_round(conn, id)?)?;
        entries::of_round(conn, id)?
            .into_iter()
            .map(|entry| {
                let stand =
                    stand(conn, entry.candidacy_id, call.today())?.ok_or_else(|| Failure::not_found("hồ sơ này"))?;
                Ok((round.judge(conn, entry, &stand)?, stand.person.full_name))
            })
            .collect::<Result<Vec<_>, Failure>>()
    })?;
    refuse_open(&people)?;
    let going: Vec<&Judged> = people
        .iter()
        .map(|(one, _)| one)
        .filter(|one| one.recognised.is_none() && one.result() == Some(RoundResult::Recognised))
        .collect();
    let mut shared = Map::new();
    let fact = |key: &str, text: Option<&str>| dates::optional_text(text).map(|text| (key.to_owned(), json!(text)));
    shared.extend(fact("number", args.number.as_deref()));
    shared.extend(fact("signer", args.signer.as_deref()));
    call.write(json!({ "round": id, "count": going.len() }), |tx| {
        let round = Round::read(tx, RoundRow { decided_on: Some(on), ..open_round(tx, id)? })?;
        for one in &going {
            let own =
                stand(tx, one.entry.candidacy_id, call.today())?.ok_or_else(|| Failure::not_found("hồ sơ này"))?;
            let mut facts = tie(&round.row);
            facts.extend(shared.clone());
            facts.extend(round.committee_vote(&one.entry).map(|vote| ("vote".to_owned(), json!(vote))));
            facts.insert("checklist".to_owned(), rows(&round, one));
            insert_step(call, tx, one.entry.candidacy_id, StepCode::UnionRecognition, Some(on), &facts, None)
                .map_err(|failure| named(&own, failure))?;
            entries::update(tx, &EntryRow { in_favour: None, against: None, result: None, ..one.entry.clone() })?;
        }
        for (one, _) in people.iter().filter(|(one, _)| one.recognised.is_none() && one.said().is_none()) {
            // What was only proposed is now what was decided.
            if let Some(result) = one.proposed.filter(|result| *result != RoundResult::Recognised) {
                entries::update(tx, &EntryRow { result: Some(result.code().to_owned()), ..one.entry.clone() })?;
            }
        }
        Ok(rounds::update(tx, &round.row)?)
    })?;
    Ok(RoundDecided { id: id.to_string(), recognised: going.len() as u32, notes: notes(call, id)? })
}

/// `rounds.reopen`: what was recognised stays; more may be typed and decided.
pub fn reopen(call: &Call<'_>, args: RoundId) -> Result<RoundSaved, Failure> {
    let id = dates::id(&args.id, "đợt xét này")?;
    call.write(json!({ "round": id }), |tx| {
        let row = found(tx, id)?;
        if row.decided_on.is_none() {
            return Err(Failure::new("round-open", format!("«{}» đang mở rồi.", row.name)));
        }
        Ok(rounds::update(tx, &RoundRow { decided_on: None, ..row })?)
    })?;
    Ok(RoundSaved { id: id.to_string() })
}

fn refuse_open(people: &[(Judged, String)]) -> Result<(), Failure> {
    if people.is_empty() {
        return Err(Failure::new("nobody-in-round", "Đợt xét chưa có ai. Thêm người rồi ghi quyết định."));
    }
    let open: Vec<&str> =
        people.iter().filter(|(one, _)| one.result().is_none()).map(|(_, name)| name.as_str()).collect();
    if open.is_empty() {
        return Ok(());
    }
    let more = open.len().checked_sub(NAMED).filter(|more| *more > 0);
    let more = more.map(|more| format!(" và {more} người nữa")).unwrap_or_default();
    let names = open.iter().take(NAMED).copied().collect::<Vec<_>>().join(", ");
    Err(Failure::new(
        "round-open-results",
        format!(
            "Còn {} người chưa có kết quả: {names}{more}. Ghi tiêu chí, số phiếu, hoặc chọn kết quả rồi ghi quyết định.",
            open.len()
        ),
    ))
}

/// The checklist as the step keeps it.
fn rows(round: &Round, one: &Judged) -> Value {
    let row = |(at, answer): (usize, &domain::rounds::Answer)| {
        let criterion = &round.criteria[at].1;
        let required = if criterion.together.is_some() { "some_of" } else { "required" };
        let mut row = json!({ "text": criterion.text, "required": required, "met": answer.met == Some(true) });
        if !answer.evidence.is_empty() {
            row["evidence"] = json!(answer.evidence);
        }
        row
    };
    one.answers.iter().enumerate().map(row).collect()
}

/// Chi đoàn beyond their quota.
fn notes(call: &Call<'_>, id: Id) -> Result<Vec<String>, Failure> {
    call.office()?.store.read(|conn| {
        let round = Round::read(conn, found(conn, id)?)?;
        let mut judged = Vec::new();
        for entry in entries::of_round(conn, id)? {
            if let Some(own) = stand(conn, entry.candidacy_id, call.today())? {
                judged.push(round.judge(conn, entry, &own)?);
            }
        }
        let classes = classes_at(conn, round.row.opened_on, Some(round.row.school_year_id))?;
        let name = |branch: Option<Id>| classes.name(branch).map(str::to_owned);
        let rows = branches(conn, &round, judged.iter(), &name, call.today())?;
        Ok(rows.into_iter().filter_map(|row| row.over).collect())
    })
}
