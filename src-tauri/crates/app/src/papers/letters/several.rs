//! Several people a letter is about, and the table that names them.

use chrono::NaiveDate;
use print::papers::columns::{BORN, BRANCH, NAME, ORDINAL, POST};
use print::papers::{ColumnSpec, ListKind};

use crate::candidates::Judgement;
use crate::papers::ask::withdrawn;
use crate::papers::letters::Writer;
use crate::papers::lists::lines;
use crate::papers::order::Order;
use crate::papers::paper::{Drafted, Line, Subject};
use crate::{Call, Failure};

/// Names with what a letter tells of each.
pub static NAMED: ListKind = ListKind {
    columns: &[ORDINAL, NAME, BORN, BRANCH, POST, ColumnSpec::new("note", "Ghi chú")],
    landscape: false,
    confirmation: false,
    counted: "",
};

/// Votes in favour and against, for minutes.
pub static VOTED: ListKind = ListKind {
    columns: &[
        ORDINAL,
        NAME,
        BRANCH,
        ColumnSpec::new("strengths", "Ưu điểm").weight(1.5),
        ColumnSpec::new("weaknesses", "Khuyết điểm"),
        ColumnSpec::new("voted", "Tán thành").word(),
        ColumnSpec::new("result", "Kết luận").word(),
    ],
    landscape: false,
    confirmation: false,
    counted: "",
};

/// Those a letter is about.
pub struct People {
    /// By class.
    pub lines: Vec<Line>,
    /// Those left out, because they took their consent back.
    pub left_out: Vec<String>,
}

/// The people named, or those usually meant.
pub fn people(call: &Call<'_>, subject: &Subject, usual: fn(&Judgement) -> bool) -> Result<People, Failure> {
    let mut lines = lines(call, subject, usual)?;
    let left_out = withdrawn(call)?.take_out(&mut lines, |line| line.whose);
    Order::Class.sort(&mut lines);
    Ok(People { lines, left_out })
}

/// A letter about these people.
pub fn drafted(
    subject: &Subject,
    date: NaiveDate,
    people: People,
    known: Vec<(&'static str, String)>,
    write: fn(&[Line], &mut Writer<'_>),
) -> Drafted {
    Drafted {
        key: subject.text().to_owned(),
        person: None,
        subject_title: subject.told(),
        date,
        number: None,
        count: people.lines.len(),
        rows: people.lines.iter().map(|line| (line.row.key.clone(), line.row.name.clone())).collect(),
        left_out: people.left_out,
        known: known.into_iter().filter(|(_, text)| !text.is_empty()).collect(),
        write: Box::new(move |writer| write(&people.lines, writer)),
    }
}
