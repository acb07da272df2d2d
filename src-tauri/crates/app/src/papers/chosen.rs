//! The choices in force for a paper: asked now, else remembered, else the paper's own; and the letterhead of its day.

use chrono::NaiveDate;
use print::papers::{Choices, Confirmation, Issuer, Office as PrintOffice, Signer};
use print::{Form, Margins, Mark};
use serde_json::json;
use store::signers::SignerRow;

use super::ask::Prepared;
use super::order::BY_HAND;
use super::paper::{Body, Paper};
use super::wire::{MarginsWire, PaperChoices};
use crate::settings::{Letterhead, letterhead, signers_on};
use crate::{Call, Failure, dates};

/// What the choices come to.
pub struct InForce {
    /// Who issues it, on its day.
    pub office: PrintOffice,
    /// The choices as the room of paper takes them.
    pub print: Choices,
    /// The choices, every field filled.
    pub choices: PaperChoices,
    /// The paper's own choices.
    pub defaults: PaperChoices,
    /// Signers valid on the day.
    pub signers: Vec<SignerRow>,
    /// "DS/ĐTN".
    pub symbol: String,
    /// Names of the units on its day.
    pub head: Letterhead,
}

impl InForce {
    /// The number that is the paper's own, unless another is typed.
    pub fn number_given(&mut self, number: Option<String>) {
        self.choices.number = self.choices.number.take().or_else(|| number.clone());
        self.print.number = self.choices.number.clone();
        self.defaults.number = number;
    }
}

/// The choices for a paper of this sort whose own date and line under the title are these.
pub fn in_force(
    call: &Call<'_>,
    paper: &Paper,
    sort: &str,
    own_date: &NaiveDate,
    sub_title: &str,
    asked: &PaperChoices,
) -> Result<InForce, Failure> {
    let date = match &asked.dated {
        None => Some(*own_date),
        Some(text) => dates::optional_day(Some(text), "Ngày ký")?,
    };
    let office = call.office()?;
    let names_on = date.unwrap_or(*own_date);
    let (head, signers, kept) = office.store.read(|conn| {
        let kept: PaperChoices = store::remembered::paper_choice(conn, paper.id)?
            .and_then(|value| serde_json::from_value(value).ok())
            .unwrap_or_default();
        Ok::<_, Failure>((letterhead(conn, names_on)?, signers_on(conn, names_on)?, kept))
    })?;
    let form = asked.letterhead.as_deref().or(kept.letterhead.as_deref()).and_then(form_of).unwrap_or(paper.form);
    let defaults = defaults(paper, form, &head, &signers, *own_date, sub_title);
    let choices = merged(paper, form, asked, &kept, &defaults, &signers, date);
    let symbol = symbol(sort, form, &head);
    let signer = signers.iter().find(|row| Some(row.id.to_string()) == choices.signer);
    let issuer = |upper: Option<String>, own: Option<String>| Issuer {
        upper: upper.unwrap_or_default().to_uppercase(),
        own: own.unwrap_or_default().to_uppercase(),
        symbol: symbol.clone(),
        number: None,
        signer: signer.map(print_signer).unwrap_or_default(),
    };
    let party = signers.iter().find(|row| row.side == "party");
    let facts = PrintOffice {
        union: issuer(head.upper.clone(), head.own.as_deref().map(committee_of)),
        party: issuer(head.party_upper.clone(), head.party_branch.clone()),
        place: head.place.clone().unwrap_or_default(),
        date,
        confirmation: Some(Confirmation {
            name: party.map(|row| row.name.clone()).unwrap_or_default(),
            ..Confirmation::default()
        }),
        recipients: Vec::new(),
        mark: office.demo.then_some(Mark::Sample),
    };
    let print = Choices {
        columns: choices.columns.clone().unwrap_or_default(),
        landscape: choices.landscape,
        margins: choices.margins.map(margins),
        form,
        number: choices.number.clone(),
        dated: date,
        confirmation: choices.confirmation,
        recipients: choices.recipients.clone(),
        sub_title: choices.sub_title.clone(),
        ..Choices::default()
    };
    Ok(InForce { office: facts, print, choices, defaults, signers, symbol, head })
}

fn defaults(
    paper: &Paper,
    form: Form,
    head: &Letterhead,
    signers: &[SignerRow],
    own_date: NaiveDate,
    sub_title: &str,
) -> PaperChoices {
    let list = match &paper.body {
        Body::List(list) => Some(list),
        Body::Letter(_) | Body::Sheet(_) | Body::Ruled(_) | Body::Cards(_) => None,
    };
    let page = paper.body.page();
    let columns = paper.body.columns();
    let own = paper.body.letter().map(|letter| letter.recipients).unwrap_or_default();
    let name = |name: &Option<String>| name.clone().unwrap_or_default();
    let filled = |line: &&str| {
        let line = line.replace("{upper}", &name(&head.upper)).replace("{own}", &name(&head.own));
        let line = line.replace("{party}", &name(&head.party_branch)).replace("{leaders}", head.words.leaders);
        line.replace("{competent}", &name(&head.party_competent))
    };
    let own: Vec<String> = own.iter().map(filled).filter(|line| !line.is_empty()).collect();
    let usual = match form {
        Form::Union => [head.upper.clone(), head.party_branch.clone(), Some("Lưu VP".to_owned())],
        Form::Party => [head.party_competent.clone(), Some("Lưu chi bộ".to_owned()), None],
    };
    PaperChoices {
        columns: Some(columns.iter().filter(|c| c.default_on).map(|c| c.id.to_owned()).collect()),
        landscape: Some(page.landscape),
        margins: Some(margins_wire(page.margins)),
        order: list.and_then(|list| list.orders.first()).map(|order| order.code().to_owned()),
        group: Some(String::new()),
        letterhead: Some(code_of(paper.form).to_owned()),
        number: None,
        dated: Some(own_date.to_string()),
        signer: signers.iter().find(|row| row.side == code_of(form)).map(|row| row.id.to_string()),
        confirmation: list.map(|list| list.kind.confirmation),
        recipients: Some(if own.is_empty() { usual.into_iter().flatten().collect() } else { own }),
        sub_title: Some(sub_title.to_owned()),
        label: None,
        start: None,
        format: None,
        folder: None,
    }
}

fn merged(
    paper: &Paper,
    form: Form,
    asked: &PaperChoices,
    kept: &PaperChoices,
    own: &PaperChoices,
    signers: &[SignerRow],
    date: Option<NaiveDate>,
) -> PaperChoices {
    let own_landscape = own.landscape.unwrap_or(false);
    let landscape = asked.landscape.or(kept.landscape).unwrap_or(own_landscape);
    // Margins belong to the way the paper lies: those of the other way are not carried over.
    let kept_margins = kept.margins.filter(|_| kept.landscape.unwrap_or(own_landscape) == landscape);
    // So do signers and recipients to the letterhead.
    let same_form = kept.letterhead.as_deref().and_then(form_of).unwrap_or(paper.form) == form;
    let signer_known =
        |id: &Option<String>| id.clone().filter(|id| signers.iter().any(|row| row.id.to_string() == *id));
    let kept_signer = signer_known(&kept.signer).filter(|_| same_form);
    let kept_recipients = kept.recipients.clone().filter(|_| same_form);
    PaperChoices {
        columns: asked.columns.clone().or_else(|| kept.columns.clone()).or_else(|| own.columns.clone()),
        landscape: Some(landscape),
        margins: asked.margins.or(kept_margins).or(if landscape == own_landscape {
            own.margins
        } else {
            Some(margins_wire(Margins::usual(landscape)))
        }),
        order: asked.order.clone().or_else(|| kept.order.clone()).or_else(|| own.order.clone()),
        group: asked.group.clone().or_else(|| kept.group.clone()).or_else(|| own.group.clone()),
        letterhead: Some(code_of(form).to_owned()),
        number: asked.number.clone().filter(|number| !number.trim().is_empty()),
        dated: date.map(|day| day.to_string()),
        signer: signer_known(&asked.signer).or(kept_signer).or_else(|| own.signer.clone()),
        // A letter has no such box.
        confirmation: own.confirmation.map(|own| asked.confirmation.or(kept.confirmation).unwrap_or(own)),
        recipients: asked.recipients.clone().or(kept_recipients).or_else(|| own.recipients.clone()),
        sub_title: asked.sub_title.clone().or_else(|| own.sub_title.clone()),
        label: asked.label.clone().or_else(|| kept.label.clone()),
        start: asked.start,
        format: kept.format.clone(),
        folder: kept.folder.clone(),
    }
}

/// Keeps what was chosen, but what belongs to one paper alone: number, date, line under the title, order by hand (kept with the list), first cell.
pub fn remember(call: &Call<'_>, prepared: &Prepared) -> Result<(), Failure> {
    let choices = prepared.choices.clone();
    let order = choices.order.clone().filter(|order| order != BY_HAND);
    let kept = PaperChoices { number: None, dated: None, sub_title: None, start: None, order, ..choices };
    call.app().laid().clear();
    call.office()?.store.remember(|tx| Ok(store::remembered::set_paper_choice(tx, prepared.paper.id, &json!(kept))?))
}

/// The symbol behind a number: "DS/ĐTN", "CTr/CB".
fn symbol(sort: &str, form: Form, head: &Letterhead) -> String {
    let body = match form {
        Form::Union => head.symbol.as_deref().unwrap_or("ĐTN"),
        Form::Party => "CB",
    };
    format!("{sort}/{body}")
}

fn form_of(code: &str) -> Option<Form> {
    [Form::Union, Form::Party].into_iter().find(|form| code_of(*form) == code)
}

/// Stored name: the side of its signers.
fn code_of(form: Form) -> &'static str {
    match form {
        Form::Union => "union",
        Form::Party => "party",
    }
}

/// A Union's paper is issued by its committee: "BCH Đoàn trường …".
fn committee_of(own: &str) -> String {
    if own.starts_with("Đoàn") { format!("BCH {own}") } else { own.to_owned() }
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
