//! A paper asked for, made ready to be laid out: its rows in the order and groups chosen, or its text with what the
//! office wrote itself, under its letterhead.

use domain::id::Id;
use print::papers::{ColumnSpec, Letter, List, Missing};
use print::{Document, Mark};
use store::paper_texts;
use store::signers::SignerRow;

use super::catalogue;
use super::chosen::{InForce, in_force};
use super::each::{each, several, together};
use super::labels;
use super::letters::{Texts, Writer};
use super::number::{given, holds_back};
use super::order::{BY_HAND, Group, by_hand};
use super::paper::{Body, Draft, Drafted, Field, LetterPaper, Lines, ListPaper, Paper, Scope, Subject};
use super::wire::{PaperAsk, PaperChoices};
use crate::consent::Withdrawn;
use crate::{Call, Failure};

/// A paper ready to be laid out.
pub struct Prepared {
    /// Which paper.
    pub paper: &'static Paper,
    /// What it is kept under.
    pub key: String,
    /// Whom it is about, if it is one person.
    pub person: Option<Id>,
    /// Its value.
    pub document: Document,
    /// "Chi đoàn 11A1".
    pub subject_title: String,
    /// What prints as dots.
    pub missing: Vec<Missing>,
    /// It bears BẢN NHÁP.
    pub draft: bool,
    /// Columns offered.
    pub columns: &'static [ColumnSpec],
    /// What the office writes itself.
    pub fields: Vec<Written>,
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
    /// Keys and names of the rows, in order.
    pub rows: Vec<(String, String)>,
    /// Formats of labels offered: id and name.
    pub labels: Vec<(String, String)>,
    /// Symbol behind a number: "DS/ĐTN"; empty on a paper without a number.
    pub symbol: String,
    /// For how many people it stands once for each; none: it is one paper.
    pub together: usize,
    /// People in it.
    pub count: usize,
    /// Those left out, because they took their consent back.
    pub left_out: Vec<String>,
}

/// Something the office writes itself: what was written for this subject, and what stands there otherwise.
pub struct Written {
    /// Which.
    pub field: &'static Field,
    /// Written for this subject.
    pub own: Option<String>,
    /// Written for every subject, else known from the records.
    pub known: Option<String>,
}

impl Written {
    /// What stands in the paper.
    pub fn shown(&self) -> Option<&String> {
        self.own.as_ref().or(self.known.as_ref())
    }
}

/// Gathers what a paper tells and applies the choices; a paper about one person may be asked for several at once.
pub fn prepare(call: &Call<'_>, ask: &PaperAsk) -> Result<Prepared, Failure> {
    let paper = catalogue::paper(&ask.paper)?;
    match several(paper, ask) {
        None => alone(call, ask, paper),
        Some(people) => {
            let (all, left_out) = each(call, ask, paper, &people)?;
            together(ask, all, left_out)
        }
    }
}

/// One paper of one subject.
pub fn alone(call: &Call<'_>, ask: &PaperAsk, paper: &'static Paper) -> Result<Prepared, Failure> {
    let subject = Subject::of(paper, ask.subject.as_deref(), ask.subject_kind.as_deref())?;
    match &paper.body {
        Body::List(list) => {
            let mut lines = (list.gather)(call, &subject)?;
            let left_out = withdrawn(call)?.take_out(&mut lines.rows, |line| line.whose);
            let texts = own_texts(call, paper, subject.text())?;
            let hand = texts.get(BY_HAND).map(String::as_str);
            // What was arranged for this list goes before what was last chosen for others of its kind.
            let mut asked = ask.choices.clone();
            asked.order = asked.order.or_else(|| hand.map(|_| BY_HAND.to_owned()));
            let mut force = in_force(call, paper, paper.sort, &lines.date, &lines.sub_title, &asked)?;
            force.number_given(given(call, paper, subject.text(), &force.symbol)?);
            Ok(Prepared { left_out, ..listed(paper, list, &subject, lines, hand, force) })
        }
        Body::Letter(letter) | Body::Ruled(letter) => lettered(call, ask, paper, letter, &subject),
        Body::Sheet(sheet) => lettered(call, ask, paper, &sheet.letter, &subject),
        Body::Cards(cards) => labels::prepare(call, ask, paper, cards, &subject),
    }
}

fn lettered(
    call: &Call<'_>,
    ask: &PaperAsk,
    paper: &'static Paper,
    letter: &'static LetterPaper,
    subject: &Subject,
) -> Result<Prepared, Failure> {
    let drafted = (letter.gather)(call, subject)?;
    if let Some(person) = drafted.person {
        withdrawn(call)?.refuse(person)?;
    }
    let own = own_texts(call, paper, &drafted.key)?;
    let mut known: Texts = drafted.known.iter().map(|(key, text)| ((*key).to_owned(), text.clone())).collect();
    if paper.scope.is_needed() {
        known.extend(own_texts(call, paper, FOR_ALL)?);
    }
    let mut texts = known.clone();
    texts.extend(own.clone());
    let sort = letter.sort_by.map_or(paper.sort, |sort| sort(&texts));
    let mut force = in_force(call, paper, sort, &drafted.date, "", &ask.choices)?;
    // The register first, then the number recorded with the step.
    let number = given(call, paper, &drafted.key, &force.symbol)?;
    force.number_given(number.or_else(|| drafted.number.clone()));
    let mut prepared = written(paper, letter, drafted, &texts, force);
    prepared.fields = letter
        .fields
        .iter()
        .map(|field| Written { field, own: own.get(field.key).cloned(), known: known.get(field.key).cloned() })
        .collect();
    Ok(prepared)
}

/// Those who took their consent back.
pub fn withdrawn(call: &Call<'_>) -> Result<Withdrawn, Failure> {
    call.office()?.store.read(Withdrawn::read)
}

/// The subject of what the office wrote in a paper for every subject of it.
pub const FOR_ALL: &str = "";

/// What the office wrote in a paper of this subject.
fn own_texts(call: &Call<'_>, paper: &Paper, key: &str) -> Result<Texts, Failure> {
    let row = call.office()?.store.read(|conn| paper_texts::of_paper(conn, paper.id, key))?;
    Ok(row.and_then(|row| serde_json::from_str(&row.texts).ok()).unwrap_or_default())
}

fn listed(
    paper: &'static Paper,
    own: &ListPaper,
    subject: &Subject,
    lines: Lines,
    hand: Option<&str>,
    force: InForce,
) -> Prepared {
    let InForce { office, print, choices, defaults, signers, symbol, .. } = force;
    let mut rows = lines.rows;
    match choices.order.as_deref() {
        Some(BY_HAND) => by_hand(&mut rows, hand.unwrap_or_default()),
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
        key: subject.text().to_owned(),
        person: None,
        document: list.document(&print),
        missing: list.missing(&print),
        draft: false,
        subject_title: lines.subject_title,
        columns: own.kind.columns,
        fields: Vec::new(),
        choices,
        defaults,
        signers,
        orders: own
            .orders
            .iter()
            .map(|order| pair(order.code(), order.label()))
            .chain([pair(BY_HAND, "Tự sắp xếp")])
            .collect(),
        groups: groups.iter().map(|group| pair(group.code(), group.label())).collect(),
        rows: list.rows.iter().map(|row| pair(&row.key, &row.name)).collect(),
        labels: Vec::new(),
        symbol,
        together: 0,
        // The rows of a list about one person are his papers.
        count: if paper.scope == Scope::Candidate { 1 } else { list.rows.len() },
        left_out: Vec::new(),
    }
}

fn written(paper: &'static Paper, own: &LetterPaper, drafted: Drafted, texts: &Texts, force: InForce) -> Prepared {
    let InForce { office, print, choices, defaults, signers, symbol, head } = force;
    let sample = office.mark.is_some();
    let size = paper.body.page().size;
    let ruled = matches!(paper.body, Body::Ruled(_));
    let letter = Letter { title: paper.title.to_owned(), office, size, ruled, ..Letter::default() };
    let mut writer = Writer::new(&head, print.dated, own.fields, texts, letter);
    (drafted.write)(&mut writer);
    let (mut letter, told) = writer.done();
    let facts = letter.facts_missing(&print);
    let wanting = !told.is_empty() || facts.iter().any(holds_back);
    let mark = match own.draft {
        Draft::Aid => Some(Mark::Aid),
        Draft::Always => Some(Mark::Draft),
        Draft::WhileMissing => wanting.then_some(Mark::Draft),
    };
    if let Some(mark) = mark {
        letter.mark(if sample { mark.of_sample() } else { mark });
    }
    let numbered = letter.head == print::papers::Head::Full;
    Prepared {
        paper,
        key: drafted.key,
        person: drafted.person,
        document: letter.document(&print),
        missing: told.into_iter().chain(facts).collect(),
        draft: matches!(mark, Some(Mark::Draft)),
        subject_title: drafted.subject_title,
        columns: &[],
        fields: Vec::new(),
        choices,
        defaults,
        signers,
        orders: Vec::new(),
        groups: Vec::new(),
        rows: drafted.rows,
        labels: Vec::new(),
        symbol: if numbered { symbol } else { String::new() },
        together: 0,
        count: drafted.count,
        left_out: drafted.left_out,
    }
}
