//! What is asked of a paper, with the choices in force: asked now, else remembered, else the paper's own.

use chrono::NaiveDate;
use print::papers::{Choices, ColumnSpec, Confirmation, Issuer, Missing, Office as PrintOffice, Signer};
use print::{Document, Margins, Mark};
use serde_json::json;
use store::Conn;
use store::signers::SignerRow;

use super::catalogue::Paper;
use super::wire::{MarginsWire, PaperAsk, PaperChoices};
use super::{agenda_week, branch_members, ceremony_admitted, cohort_plan};
use crate::office::Office;
use crate::settings::{letterhead, signers_on};
use crate::{Call, Failure, dates};

/// A paper ready to be laid out.
pub struct Prepared {
    /// Which paper.
    pub paper: Paper,
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
    /// Orders offered.
    pub orders: &'static [(&'static str, &'static str)],
    /// Symbol behind a number: "DS/ĐTN".
    pub symbol: String,
    /// People in the list.
    pub count: usize,
}

/// Office facts, choices and order → the value, and what of it prints as dots.
pub type Make = dyn Fn(PrintOffice, &Choices, &str) -> (Document, Vec<Missing>);

/// What the file of one paper tells: the rest is the same for every list.
pub struct Content {
    /// "Chi đoàn 11A1".
    pub subject_title: String,
    /// Date proposed for the paper.
    pub date: NaiveDate,
    /// Line under the title.
    pub sub_title: String,
    /// Orders offered, the default first.
    pub orders: &'static [(&'static str, &'static str)],
    /// Box of the chi bộ by default.
    pub confirmation: bool,
    /// Columns offered.
    pub columns: &'static [ColumnSpec],
    /// Number of people.
    pub count: usize,
    /// Makes the value and tells what is missing: office facts, choices, order.
    pub make: Box<Make>,
}

/// Gathers the data of a paper and applies the choices.
pub fn prepare(call: &Call<'_>, ask: &PaperAsk) -> Result<Prepared, Failure> {
    let paper = Paper::of(&ask.paper)?;
    if ask.subject_kind.as_deref().is_some_and(|kind| !paper.takes(kind)) {
        return Err(Failure::usage(match paper.subject() {
            "none" => format!("«{}» in cho cả đơn vị; bỏ phần chọn đối tượng.", paper.id()),
            subject => format!("«{}» cần --{subject}.", paper.id()),
        }));
    }
    let subject = || {
        dates::optional_text(ask.subject.as_deref())
            .ok_or_else(|| Failure::usage(format!("«{}» cần --{}.", paper.id(), paper.subject())))
    };
    let office = call.office()?;
    // Read by themselves, before the office is held for the rest.
    let apart = match paper {
        Paper::AgendaWeek => Some(agenda_week::content(call)?),
        Paper::CohortPlan => Some(cohort_plan::content(call, ask.subject.as_deref())?),
        Paper::CeremonyAdmitted | Paper::BranchMembers => None,
    };
    office.store.read(|conn| {
        let content = match (paper, apart) {
            (_, Some(content)) => content,
            (Paper::CeremonyAdmitted, None) => ceremony_admitted::content(call, conn, &subject()?)?,
            (_, None) => branch_members::content(call, conn, &subject()?)?,
        };
        let remembered = store::remembered::paper_choice(conn, paper.id())?
            .and_then(|value| serde_json::from_value(value).ok())
            .unwrap_or_default();
        apply(conn, &office, paper, content, &ask.choices, &remembered)
    })
}

fn apply(
    conn: &Conn<'_>,
    office: &Office,
    paper: Paper,
    content: Content,
    asked: &PaperChoices,
    kept: &PaperChoices,
) -> Result<Prepared, Failure> {
    let date = match &asked.dated {
        None => Some(content.date),
        Some(text) => dates::optional_day(Some(text), "Ngày ký")?,
    };
    let names_on = date.unwrap_or(content.date);
    let head = letterhead(conn, names_on)?;
    let signers = signers_on(conn, names_on)?;
    let symbol = format!("DS/{}", head.symbol.as_deref().unwrap_or("ĐTN"));
    let first_union = signers.iter().find(|row| row.side == "union");
    let recipients: Vec<String> =
        [head.upper.clone(), head.party_branch.clone(), Some("Lưu VP".to_owned())].into_iter().flatten().collect();
    let defaults = PaperChoices {
        columns: Some(content.columns.iter().filter(|c| c.default_on).map(|c| c.id.to_owned()).collect()),
        landscape: Some(true),
        margins: Some(margins_wire(Margins::usual(true))),
        order: content.orders.first().map(|(code, _)| (*code).to_owned()),
        number: None,
        dated: Some(content.date.to_string()),
        signer: first_union.map(|row| row.id.to_string()),
        confirmation: Some(content.confirmation),
        recipients: Some(recipients),
        sub_title: Some(content.sub_title.clone()),
    };
    let landscape = asked.landscape.or(kept.landscape).or(defaults.landscape).unwrap_or(true);
    // Margins belong to the way the paper lies: those of the other way are not carried over.
    let kept_margins = kept.margins.filter(|_| kept.landscape.unwrap_or(true) == landscape);
    let signer_known =
        |id: &Option<String>| id.clone().filter(|id| signers.iter().any(|row| row.id.to_string() == *id));
    let choices = PaperChoices {
        columns: asked.columns.clone().or_else(|| kept.columns.clone()).or(defaults.columns.clone()),
        landscape: Some(landscape),
        margins: asked.margins.or(kept_margins).or(Some(margins_wire(Margins::usual(landscape)))),
        order: asked.order.clone().or_else(|| kept.order.clone()).or(defaults.order.clone()),
        number: asked.number.clone().filter(|number| !number.trim().is_empty()),
        dated: date.map(|day| day.to_string()),
        signer: signer_known(&asked.signer).or_else(|| signer_known(&kept.signer)).or(defaults.signer.clone()),
        confirmation: asked.confirmation.or(kept.confirmation).or(defaults.confirmation),
        recipients: asked.recipients.clone().or_else(|| kept.recipients.clone()).or(defaults.recipients.clone()),
        sub_title: asked.sub_title.clone().or(defaults.sub_title.clone()),
    };
    let signer = signers.iter().find(|row| Some(row.id.to_string()) == choices.signer);
    let party = signers.iter().find(|row| row.side == "party");
    let facts = PrintOffice {
        union: Issuer {
            upper: capitals(head.upper.as_deref()),
            own: capitals(head.own.as_deref().map(committee_of).as_deref()),
            symbol: symbol.clone(),
            number: None,
            signer: signer.map(print_signer).unwrap_or_default(),
        },
        party: Issuer::default(),
        place: head.place.unwrap_or_default(),
        date,
        confirmation: Some(Confirmation {
            name: party.map(|row| row.name.clone()).unwrap_or_default(),
            ..Confirmation::default()
        }),
        recipients: Vec::new(),
        mark: office.demo.then_some(Mark::Sample),
    };
    let print_choices = Choices {
        columns: choices.columns.clone().unwrap_or_default(),
        landscape: choices.landscape,
        margins: choices.margins.map(margins),
        number: choices.number.clone(),
        dated: date,
        confirmation: choices.confirmation,
        recipients: choices.recipients.clone(),
        sub_title: choices.sub_title.clone(),
        ..Choices::default()
    };
    let (document, missing) = (content.make)(facts, &print_choices, choices.order.as_deref().unwrap_or_default());
    Ok(Prepared {
        paper,
        document,
        subject_title: content.subject_title,
        missing,
        columns: content.columns,
        choices,
        defaults,
        signers,
        orders: content.orders,
        symbol,
        count: content.count,
    })
}

/// Keeps what was chosen, but what belongs to one paper alone: number, date, line under the title.
pub fn remember(call: &Call<'_>, prepared: &Prepared) -> Result<(), Failure> {
    let kept = PaperChoices { number: None, dated: None, sub_title: None, ..prepared.choices.clone() };
    call.office()?.store.remember(|tx| Ok(store::remembered::set_paper_choice(tx, prepared.paper.id(), &json!(kept))?))
}

/// What was asked for, as a reader knows it: an id is no word of his.
pub fn named(what: &str, subject: &str) -> String {
    if subject.parse::<domain::id::Id>().is_ok() { format!("{what} này") } else { format!("{what} «{subject}»") }
}

/// A Union's paper is issued by its committee: "BCH Đoàn trường …".
fn committee_of(own: &str) -> String {
    if own.starts_with("Đoàn") { format!("BCH {own}") } else { own.to_owned() }
}

fn capitals(text: Option<&str>) -> String {
    text.unwrap_or_default().to_uppercase()
}

fn print_signer(row: &SignerRow) -> Signer {
    let post = row.post.to_uppercase();
    let instead_of = match post.strip_prefix("PHÓ ") {
        Some(head) => format!("KT. {head}"),
        None => String::new(),
    };
    Signer { authority: row.authority_line.clone(), instead_of, post, name: row.name.clone() }
}

fn margins(own: MarginsWire) -> Margins {
    Margins { top: own.top.into(), bottom: own.bottom.into(), left: own.left.into(), right: own.right.into() }
}

fn margins_wire(own: Margins) -> MarginsWire {
    MarginsWire { top: own.top as f32, bottom: own.bottom as f32, left: own.left as f32, right: own.right as f32 }
}

/// A birth date as printed: whole, or as far as known.
pub fn born(text: Option<&str>) -> String {
    let Some(text) = text else { return String::new() };
    match domain::date::parse_iso(text) {
        Ok(day) => domain::date::dmy(day),
        Err(_) => text.split('-').rev().collect::<Vec<_>>().join("/"),
    }
}
