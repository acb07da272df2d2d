//! A paper asked for, made ready to be laid out: its rows, in the order and groups chosen, under its letterhead.

use print::Document;
use print::papers::{ColumnSpec, List, Missing};
use store::signers::SignerRow;

use super::catalogue;
use super::chosen::{InForce, in_force};
use super::order::{Group, by_hand};
use super::paper::{Body, Lines, ListPaper, Paper, Subject};
use super::wire::{PaperAsk, PaperChoices};
use crate::{Call, Failure};

/// A paper ready to be laid out.
pub struct Prepared {
    /// Which paper.
    pub paper: &'static Paper,
    /// Its value.
    pub document: Document,
    /// "Chi đoàn 11A1".
    pub subject_title: String,
    /// What prints as dots.
    pub missing: Vec<Missing>,
    /// Columns offered.
    pub columns: &'static [ColumnSpec],
    /// Choices in force, every field filled.
    pub choices: PaperChoices,
    /// Choices without anything asked or remembered.
    pub defaults: PaperChoices,
    /// Signers valid on the date.
    pub signers: Vec<SignerRow>,
    /// Orders offered: code and label.
    pub orders: Vec<(String, String)>,
    /// Groups offered: code and label.
    pub groups: Vec<(String, String)>,
    /// Symbol behind a number: "DS/ĐTN".
    pub symbol: String,
    /// People in it.
    pub count: usize,
}

/// Gathers what a paper tells and applies the choices.
pub fn prepare(call: &Call<'_>, ask: &PaperAsk) -> Result<Prepared, Failure> {
    let paper = catalogue::paper(&ask.paper)?;
    let subject = Subject::of(paper, ask.subject.as_deref(), ask.subject_kind.as_deref())?;
    match &paper.body {
        Body::List(list) => {
            let lines = (list.gather)(call, &subject)?;
            let force = in_force(call, paper, &lines.date, &lines.sub_title, &ask.choices)?;
            Ok(listed(paper, list, lines, force))
        }
    }
}

fn listed(paper: &'static Paper, own: &ListPaper, lines: Lines, force: InForce) -> Prepared {
    let InForce { office, print, choices, defaults, signers, symbol } = force;
    let mut rows = lines.rows;
    match choices.order.as_deref() {
        Some("hand") if choices.hand.is_some() => by_hand(&mut rows, choices.hand.as_deref().unwrap_or_default()),
        code => {
            if let Some(order) = own.orders.iter().find(|order| Some(order.code()) == code) {
                order.sort(&mut rows);
            }
        }
    }
    let groups = Group::offered(own.kind.columns);
    if let Some(group) = groups.iter().find(|group| Some(group.code()) == choices.group.as_deref()) {
        group.put(&mut rows);
    }
    let list = List {
        kind: own.kind,
        office,
        title: paper.title.to_owned(),
        heading: lines.heading,
        sub_title: lines.sub_title,
        rows: rows.into_iter().map(|line| line.row).collect(),
        notes: lines.notes,
    };
    let pair = |code: &str, label: &str| (code.to_owned(), label.to_owned());
    Prepared {
        paper,
        document: list.document(&print),
        missing: list.missing(&print),
        subject_title: lines.subject_title,
        columns: own.kind.columns,
        choices,
        defaults,
        signers,
        orders: own.orders.iter().map(|order| pair(order.code(), order.label())).collect(),
        groups: groups.iter().map(|group| pair(group.code(), group.label())).collect(),
        symbol,
        count: list.rows.len(),
    }
}
