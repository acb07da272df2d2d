//! `papers.view` and `papers.page`: the paper as it will print, before anything leaves the office.

use print::Pages;
use store::signers::SignerRow;

use super::ask::{Prepared, prepare};
use super::catalogue::formats;
use super::wire::{
    PaperAsk, PaperColumn, PaperMissing, PaperPage, PaperPageAsk, PaperPlace, PaperText, PaperView, SignerChoice,
};
use crate::{Call, Failure};

/// `papers.view`.
pub fn run(call: &Call<'_>, ask: PaperAsk) -> Result<PaperView, Failure> {
    let prepared = prepare(call, &ask)?;
    let pages = Pages::layout(&prepared.document).map_err(failed)?;
    let (width, height) = pages.size_mm(1).map_err(failed)?;
    Ok(PaperView {
        paper: prepared.paper.id.to_owned(),
        title: prepared.paper.title.to_owned(),
        subject_title: prepared.subject_title.clone(),
        pages: pages.page_count() as u32,
        width_mm: width as f32,
        height_mm: height as f32,
        missing: missing(&prepared),
        columns: columns(&prepared),
        signers: prepared.signers.iter().map(signer).collect(),
        orders: prepared.orders.clone(),
        groups: prepared.groups.clone(),
        symbol: format!("-{}", prepared.symbol),
        draft: false,
        formats: formats(prepared.paper),
        choices: prepared.choices,
        defaults: prepared.defaults,
    })
}

/// `papers.page`: one page as a picture.
pub fn page(call: &Call<'_>, ask: PaperPageAsk) -> Result<PaperPage, Failure> {
    let prepared = prepare(call, &ask.ask)?;
    let pages = Pages::layout(&prepared.document).map_err(failed)?;
    Ok(PaperPage { svg: pages.svg(ask.page as usize).map_err(failed)? })
}

/// What prints as dots, on the wire.
pub fn missing(prepared: &Prepared) -> Vec<PaperMissing> {
    prepared
        .missing
        .iter()
        .map(|missing| PaperMissing {
            name: Some(missing.row_name.clone()).filter(|name| !name.is_empty()),
            what: missing.column.to_lowercase(),
            place: place(&missing.key),
        })
        .collect()
}

/// Where a missing fact is entered: a row is known by "candidate:…" or "person:…".
fn place(key: &str) -> Option<PaperPlace> {
    let (kind, id) = key.split_once(':')?;
    Some(PaperPlace { kind: kind.to_owned(), id: id.to_owned() })
}

/// `papers.text`: the paper as plain text, for whoever cannot see its pictures.
pub fn text(call: &Call<'_>, ask: PaperAsk) -> Result<PaperText, Failure> {
    Ok(PaperText { text: print::text(&prepare(call, &ask)?.document) })
}

/// A refusal of the room of paper.
pub fn failed(error: print::PrintError) -> Failure {
    Failure::new("paper", error.to_string())
}

/// Columns shown first, in their order, then the others.
fn columns(prepared: &Prepared) -> Vec<PaperColumn> {
    let chosen = prepared.choices.columns.clone().unwrap_or_default();
    let wire = |id: &str, on: bool| {
        prepared.columns.iter().find(|column| column.id == id).map(|column| PaperColumn {
            id: column.id.to_owned(),
            title: column.label.to_owned(),
            on,
            sensitive: column.sensitive,
        })
    };
    let others = prepared.columns.iter().filter(|column| !chosen.iter().any(|id| id == column.id));
    chosen.iter().filter_map(|id| wire(id, true)).chain(others.filter_map(|column| wire(column.id, false))).collect()
}

fn signer(row: &SignerRow) -> SignerChoice {
    SignerChoice { id: row.id.to_string(), label: format!("{}, {}", row.name, row.post) }
}
