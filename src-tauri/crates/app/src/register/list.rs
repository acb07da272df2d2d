//! `register.list`: every number given, and the next of each kind.

use std::collections::BTreeMap;

use store::register::{self, RegisterRow};

use super::scope::{numbering, scope_of};
use super::wire::{NextNumber, RegisterEntry, RegisterRows};
use crate::office::wire::Nothing;
use crate::{Call, Failure};

/// `register.list`.
pub fn run(call: &Call<'_>, _: Nothing) -> Result<RegisterRows, Failure> {
    call.office()?.store.read(|conn| {
        let (rows, scope) = (register::all(conn)?, scope_of(conn, call.today())?);
        let mut next: BTreeMap<&str, i64> = BTreeMap::new();
        for row in rows.iter().filter(|row| row.scope == scope) {
            let own = next.entry(&row.symbol).or_insert(1);
            *own = (*own).max(row.number + 1);
        }
        let next =
            next.into_iter().map(|(symbol, number)| NextNumber { symbol: symbol.to_owned(), number: number as u32 });
        Ok(RegisterRows {
            next: next.collect(),
            scope,
            numbering: numbering(conn)?,
            total: rows.len() as u32,
            rows: rows.iter().map(wire).collect(),
        })
    })
}

fn wire(row: &RegisterRow) -> RegisterEntry {
    RegisterEntry {
        id: row.id.to_string(),
        text: format!("{:02}-{}", row.number, row.symbol),
        symbol: row.symbol.clone(),
        scope: row.scope.clone(),
        number: row.number as u32,
        dated: row.dated.map(|day| day.to_string()),
        abstract_line: row.abstract_line.clone(),
        paper: row.paper.clone(),
        subject: row.subject.clone(),
        given_by: row.given_by.clone(),
        cancelled_on: row.cancelled_on.map(|day| day.to_string()),
        cancel_reason: row.cancel_reason.clone(),
    }
}
