//! Several people a letter is about, and the table that names them.

use chrono::NaiveDate;
use print::papers::columns::{BORN, BRANCH, NAME, ORDINAL, POST};
use print::papers::{ColumnSpec, ListKind};

use crate::candidates::Judgement;
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

/// The people named, or those usually meant, by class.
pub fn people(call: &Call<'_>, subject: &Subject, usual: fn(&Judgement) -> bool) -> Result<Vec<Line>, Failure> {
    let mut people = lines(call, subject, usual)?;
    Order::Class.sort(&mut people);
    Ok(people)
}

/// A letter about these people.
pub fn drafted(
    subject: &Subject,
    date: NaiveDate,
    people: Vec<Line>,
    known: Vec<(&'static str, String)>,
    write: fn(&[Line], &mut Writer<'_>),
) -> Drafted {
    Drafted {
        key: subject.text().to_owned(),
        person: None,
        subject_title: subject.told(),
        date,
        number: None,
        count: people.len(),
        known: known.into_iter().filter(|(_, text)| !text.is_empty()).collect(),
        write: Box::new(move |writer| write(&people, writer)),
    }
}
