//! `papers.view` and `papers.page`: the paper as it will print, before anything leaves the office.

use print::papers::Missing;
use store::signers::SignerRow;

use super::ask::{Prepared, Written, prepare};
use super::catalogue::formats;
use super::fill_in::way;
use super::laid::{lay, pages};
use super::number::said;
use super::own::variants_of;
use super::wire::{
    PaperAsk, PaperColumn, PaperField, PaperMissing, PaperPage, PaperPageAsk, PaperPlace, PaperText, PaperView,
    SignerChoice,
};
use crate::{Call, Failure};

/// `papers.view`.
pub fn run(call: &Call<'_>, ask: PaperAsk) -> Result<PaperView, Failure> {
    let (prepared, pages) = lay(call, &ask)?;
    let (width, height) = pages.size_mm(1).map_err(failed)?;
    Ok(PaperView {
        paper: prepared.paper.id.to_owned(),
        title: prepared.paper.title.to_owned(),
        subject_title: prepared.subject_title.clone(),
        pages: pages.page_count() as u32,
        width_mm: width as f32,
        height_mm: height as f32,
        missing: missing(call, &prepared)?,
        columns: columns(&prepared),
        signers: prepared.signers.iter().map(signer).collect(),
        orders: prepared.orders.clone(),
        groups: prepared.groups.clone(),
        labels: prepared.labels.clone(),
        symbol: if prepared.symbol.is_empty() { String::new() } else { format!("-{}", prepared.symbol) },
        draft: prepared.draft,
        needed: prepared.paper.scope.is_needed(),
        together: prepared.together as u32,
        left_out: prepared.left_out.clone(),
        fields: prepared.fields.iter().map(field).collect(),
        rows: prepared.rows.clone(),
        number: said(call, &prepared)?,
        variants: variants_of(call, prepared.paper.id)?,
        formats: formats(prepared.paper),
        choices: prepared.choices,
        defaults: prepared.defaults,
    })
}

/// `papers.page`: one page as a picture.
pub fn page(call: &Call<'_>, ask: PaperPageAsk) -> Result<PaperPage, Failure> {
    let pages = pages(call, &ask.ask)?;
    Ok(PaperPage { svg: pages.svg(ask.page as usize).map_err(failed)? })
}

/// What prints as dots, on the wire.
pub fn missing(call: &Call<'_>, prepared: &Prepared) -> Result<Vec<PaperMissing>, Failure> {
    call.office()?.store.read(|conn| {
        let wire = |missing: &Missing| {
            Ok(PaperMissing {
                name: Some(missing.row_name.clone()).filter(|name| !name.is_empty()),
                what: in_a_sentence(&missing.column),
                place: place(&missing.key),
                fill: way(conn, prepared, &missing.column, &missing.key)?,
            })
        };
        prepared.missing.iter().map(wire).collect()
    })
}

/// The name of a fact in the middle of a sentence: names inside it keep their capitals.
fn in_a_sentence(column: &str) -> String {
    let mut letters = column.chars();
    letters.next().into_iter().flat_map(char::to_lowercase).chain(letters).collect()
}

/// Where a missing fact is entered: "candidate:id" with perhaps a step, "person:id", "field:key".
fn place(key: &str) -> Option<PaperPlace> {
    let (kind, rest) = key.split_once(':')?;
    let (id, step) = rest.split_once(':').map_or((rest, None), |(id, step)| (id, Some(step.to_owned())));
    Some(PaperPlace { kind: kind.to_owned(), id: id.to_owned(), step })
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

fn field(written: &Written) -> PaperField {
    let Written { field, own, known } = written;
    PaperField {
        key: field.key.to_owned(),
        label: field.label.to_owned(),
        kind: field.kind.to_owned(),
        value: own.clone(),
        known: known.clone(),
    }
}

fn signer(row: &SignerRow) -> SignerChoice {
    SignerChoice { id: row.id.to_string(), label: format!("{}, {}", row.name, row.post) }
}
