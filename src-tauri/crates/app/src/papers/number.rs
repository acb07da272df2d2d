//! The number of a paper: what the register has given it, what it would give next, and giving it.

use domain::id::Id;
use print::papers::Missing;
use store::register;

use super::ask::{Prepared, prepare};
use super::catalogue;
use super::each::{each, several};
use super::paper::Paper;
use super::wire::{PaperAsk, PaperNumber};
use crate::register::wire::NumberGiven;
use crate::register::{Asked, give, scope_of};
use crate::{Call, Failure};

/// The number the register has given to a paper of a subject.
pub fn given(call: &Call<'_>, paper: &Paper, key: &str, symbol: &str) -> Result<Option<String>, Failure> {
    let row = call.office()?.store.read(|conn| register::of_paper(conn, paper.id, key, symbol))?;
    Ok(row.map(|row| row.number.to_string()))
}

/// What the register says beside the number.
pub fn said(call: &Call<'_>, prepared: &Prepared) -> Result<Option<PaperNumber>, Failure> {
    if prepared.symbol.is_empty() {
        return Ok(None);
    }
    let day = prepared.choices.dated.as_deref().and_then(|day| day.parse().ok()).unwrap_or_else(|| call.today());
    let given = given(call, prepared.paper, &prepared.key, &prepared.symbol)?;
    let typed: Option<i64> = prepared.choices.number.as_deref().and_then(|number| number.trim().parse().ok());
    call.office()?.store.read(|conn| {
        let scope = scope_of(conn, day)?;
        let taken = match typed {
            Some(number) => register::by_number(conn, &prepared.symbol, &scope, number)?,
            None => None,
        };
        let own = |row: &register::RegisterRow| {
            row.paper.as_deref() == Some(prepared.paper.id) && row.subject.as_deref() == Some(&prepared.key)
        };
        let taken = taken.filter(|row| !own(row) || row.cancelled_on.is_some());
        Ok(Some(PaperNumber {
            next: (register::highest(conn, &prepared.symbol, &scope)? + 1) as u32,
            given: given.and_then(|number| number.parse().ok()),
            taken: taken
                .map(|row| format!("Số {:02}-{} trong sổ là của «{}».", row.number, row.symbol, row.abstract_line)),
            scope,
        }))
    })
}

/// `papers.give_number`: the next number, or the one typed, for good.
pub fn run(call: &Call<'_>, ask: PaperAsk) -> Result<NumberGiven, Failure> {
    let wanted = ask.choices.number.as_deref().map(str::trim).filter(|number| !number.is_empty());
    let number = wanted
        .map(|number| number.parse::<i64>())
        .transpose()
        .map_err(|_| Failure::new("number-wrong", "Số văn bản phải là số. Phần ký hiệu phần mềm tự ghi."))?;
    let paper = catalogue::paper(&ask.paper)?;
    if let Some(people) = several(paper, &ask) {
        return to_each(call, each(call, &ask, paper, &people)?.0);
    }
    to_one(call, prepare(call, &ask)?, number)
}

/// A number for each that has none yet.
fn to_each(call: &Call<'_>, all: Vec<Prepared>) -> Result<NumberGiven, Failure> {
    let mut new = Vec::new();
    for prepared in all {
        if given(call, prepared.paper, &prepared.key, &prepared.symbol)?.is_none() {
            new.push(to_one(call, prepared, None)?);
        }
    }
    match (new.first(), new.last()) {
        (Some(first), Some(last)) if new.len() > 1 => {
            Ok(NumberGiven { number: first.number, text: format!("{} đến {}", first.text, last.text) })
        }
        (Some(only), _) => Ok(only.clone()),
        _ => Err(Failure::new("number-given", "Văn bản của những người này đều đã có số.")),
    }
}

fn to_one(call: &Call<'_>, prepared: Prepared, number: Option<i64>) -> Result<NumberGiven, Failure> {
    if prepared.symbol.is_empty() {
        return Err(Failure::new("no-number", format!("«{}» không đánh số.", prepared.paper.title)));
    }
    if let Some(number) = given(call, prepared.paper, &prepared.key, &prepared.symbol)? {
        return Err(Failure::new(
            "number-given",
            format!(
                "Văn bản này đã có số {number:0>2}-{}. Muốn đổi thì hủy số đó trong sổ văn bản đi.",
                prepared.symbol
            ),
        ));
    }
    let dated = prepared.choices.dated.as_deref().and_then(|day| day.parse().ok());
    let person: Option<Id> = prepared.person;
    let abstract_line = match prepared.subject_title.as_str() {
        "" => prepared.paper.title.to_owned(),
        subject => format!("{}: {subject}", prepared.paper.title),
    };
    let paper = Some((prepared.paper.id.to_owned(), prepared.key));
    give(call, Asked { symbol: prepared.symbol, number, dated, abstract_line, paper, person })
}

/// Whether a missing fact keeps a letter a draft: number and date are written when it is issued.
pub fn holds_back(missing: &Missing) -> bool {
    !["Số văn bản", "Ngày ký"].contains(&missing.column.as_str())
}
