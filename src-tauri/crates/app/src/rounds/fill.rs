//! `rounds.fill`: what was typed in the grid, one operation.
//!
//! Invariant: a vote of the chi đoàn is written as the step of nomination; it is checked like any other step, and one person
//! refused refuses all, by name.

use chrono::NaiveDate;
use domain::id::Id;
use domain::path::{StepCode, Vote};
use domain::rounds::RoundResult;
use serde_json::{Map, Value, json};
use store::Tx;
use store::branches::classes_at;
use store::rounds::entries::{self, EntryRow};
use store::rounds::marks::{self, MarkRow};
use store::rounds::{self, RoundRow};

use super::open::{count, open_round, refuse_present};
use super::page::Round;
use super::people::entry_of;
use super::steps::{of_round, tie};
use super::typed_wire::{MarkSet, RoundFill, RoundFillOne, VoteSet};
use super::wire::RoundSaved;
use crate::candidates::{Stand, put_step, stand};
use crate::{Call, Failure, dates};

/// Why a step is recorded anew.
pub const REASON: &str = "Sửa trong bảng đợt xét đoàn viên ưu tú";

/// `rounds.fill`.
pub fn run(call: &Call<'_>, args: RoundFill) -> Result<RoundSaved, Failure> {
    let id = dates::id(&args.id, "đợt xét này")?;
    let on = dates::optional_day(args.nominated_on.as_deref(), "Chi đoàn họp ngày")?.unwrap_or(call.today());
    let committee_on = dates::optional_day(args.committee_on.as_deref(), "Ban Chấp hành họp ngày")?;
    let of_round = committee_on.is_some() || args.committee_total.is_some() || args.committee_present.is_some();
    if args.people.is_empty() && !of_round {
        return Err(Failure::usage("Chưa có gì thay đổi để ghi."));
    }
    call.write(json!({ "round": id, "count": args.people.len() }), |tx| {
        let before = open_round(tx, id)?;
        let row = RoundRow {
            committee_on: committee_on.or(before.committee_on),
            committee_total: count(args.committee_total, "Tổng số ủy viên")?.or(before.committee_total),
            committee_present: count(args.committee_present, "Số ủy viên có mặt")?.or(before.committee_present),
            ..before.clone()
        };
        refuse_present(&row)?;
        if row != before {
            rounds::update(tx, &row)?;
        }
        let round = Round::read(tx, row)?;
        let all = entries::of_round(tx, id)?;
        for own in &args.people {
            let entry = entry_of(&all, dates::id(&own.candidate, "hồ sơ này")?)?;
            let stand = stand(tx, entry.candidacy_id, call.today())?.ok_or_else(|| Failure::not_found("hồ sơ này"))?;
            one(call, tx, &round, entry, &stand, own, on).map_err(|failure| named(&stand, failure))?;
        }
        Ok(())
    })?;
    Ok(RoundSaved { id: id.to_string() })
}

/// Whose it is stands before the sentence.
pub fn named(stand: &Stand, failure: Failure) -> Failure {
    let name = &stand.person.full_name;
    match failure.sentence.contains(name) {
        true => failure,
        false => Failure { sentence: format!("{name}: {}", failure.sentence), ..failure },
    }
}

fn one(
    call: &Call<'_>,
    tx: &Tx<'_>,
    round: &Round,
    entry: &EntryRow,
    stand: &Stand,
    own: &RoundFillOne,
    on: NaiveDate,
) -> Result<(), Failure> {
    tick(call, tx, round, entry, &own.marks)?;
    nominate(call, tx, round, entry, stand, own, on)?;
    let mut now = entry.clone();
    if let Some(typed) = &own.committee {
        let recognition = of_round(stand, StepCode::UnionRecognition, &round.row, round.year);
        now.in_favour = typed.in_favour.map(i64::from);
        now.against = typed.against.map(i64::from);
        if let Some(vote) = round.committee_vote(&now) {
            refuse_impossible(&vote)?;
            if let Some(step) = recognition {
                // A decision carries it: the step is corrected, and nothing lies beside it.
                let facts = Map::from_iter([("vote".to_owned(), json!(vote))]);
                let step = (StepCode::UnionRecognition, Some(step.id.as_str()), None);
                put_step(call, tx, entry.candidacy_id, step, facts, REASON)?;
                (now.in_favour, now.against) = (None, None);
            }
        }
    }
    if let Some(result) = own.result.as_deref() {
        now.result = match result {
            "" => None,
            code => Some(
                RoundResult::parse(code)
                    .ok_or_else(|| Failure::usage(format!("Không có kết quả xét «{code}».")))?
                    .code()
                    .to_owned(),
            ),
        };
    }
    if own.note.is_some() {
        now.note = dates::optional_text(own.note.as_deref());
    }
    if now != *entry {
        entries::update(tx, &now)?;
    }
    Ok(())
}

fn tick(call: &Call<'_>, tx: &Tx<'_>, round: &Round, entry: &EntryRow, typed: &[MarkSet]) -> Result<(), Failure> {
    let before = marks::of_entry(tx, entry.id)?;
    for own in typed {
        let criterion: Id = dates::id(&own.criterion, "tiêu chí này")?;
        if !round.criteria.iter().any(|(id, _)| *id == criterion) {
            return Err(Failure::not_found("tiêu chí này"));
        }
        let there = before.iter().find(|mark| mark.criterion_id == criterion);
        match (own.met, there) {
            (None, None) => {}
            (None, Some(there)) => marks::delete(tx, there.id)?,
            (Some(met), there) => {
                let row = MarkRow {
                    id: there.map_or_else(|| call.new_id(), |there| there.id),
                    entry_id: entry.id,
                    criterion_id: criterion,
                    person_id: entry.person_id,
                    met,
                    evidence: dates::optional_text(own.evidence.as_deref()),
                };
                match there {
                    None => marks::insert(tx, &row)?,
                    Some(there) if *there != row => marks::update(tx, &row)?,
                    Some(_) => {}
                }
            }
        }
    }
    Ok(())
}

/// The vote of the chi đoàn and the day it met; `usual` is the day of a new vote that has none of its own.
fn nominate(
    call: &Call<'_>,
    tx: &Tx<'_>,
    round: &Round,
    entry: &EntryRow,
    stand: &Stand,
    own: &RoundFillOne,
    usual: NaiveDate,
) -> Result<(), Failure> {
    let day = dates::optional_day(own.nominated_on.as_deref(), "Chi đoàn họp ngày")?;
    let there = of_round(stand, StepCode::UnionBranchNomination, &round.row, round.year);
    let mut facts = tie(&round.row);
    match (&own.nomination, there) {
        (None, _) if day.is_none() => return Ok(()),
        (None, None) => {
            let why = "chưa có số phiếu chi đoàn, nên chưa ghi được ngày chi đoàn họp. Nhập số phiếu cùng lúc.";
            return Err(Failure::new("vote-missing", why));
        }
        (None, Some(_)) => {}
        (Some(typed), _) => {
            let vote = vote_of(typed);
            if vote == Vote::default() {
                return match there {
                    None => Ok(()),
                    Some(_) => Err(Failure::new(
                        "vote-missing",
                        "số phiếu chi đoàn đã ghi thì không xóa ở đây. Mở hồ sơ và hủy bước «Chi đoàn bình chọn ĐVƯT».",
                    )),
                };
            }
            refuse_impossible(&vote)?;
            facts.insert("vote".to_owned(), json!(vote));
            facts.extend(round.rating(entry.person_id).map(|words| ("rating".to_owned(), json!(words))));
        }
    }
    facts.insert("school_year".to_owned(), Value::from(round.year.label()));
    let classes = classes_at(tx, day.unwrap_or(usual), Some(round.row.school_year_id))?;
    facts.extend(classes.name(entry.branch_id).map(|name| ("union_branch".to_owned(), json!(name))));
    let on = day.or_else(|| there.is_none().then_some(usual));
    let step = (StepCode::UnionBranchNomination, there.map(|step| step.id.as_str()), on);
    put_step(call, tx, entry.candidacy_id, step, facts, REASON)
}

fn vote_of(typed: &VoteSet) -> Vote {
    let number = |number: Option<u32>| number.map(i64::from);
    Vote {
        total: number(typed.total),
        present: number(typed.present),
        in_favour: number(typed.in_favour),
        against: number(typed.against),
        ..Vote::default()
    }
}

fn refuse_impossible(vote: &Vote) -> Result<(), Failure> {
    match vote.impossible() {
        None => Ok(()),
        Some(why) => {
            Err(Failure::new("vote-arithmetic", format!("số phiếu không khớp, {why}. Kiểm tra lại biên bản.")))
        }
    }
}
