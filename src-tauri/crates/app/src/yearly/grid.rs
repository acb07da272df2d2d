//! `yearly.grid`: results and ratings of a chi đoàn in a school year, with what rules say beside each row.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use domain::id::Id;
use domain::path::{Mark, Stage};
use domain::rules::{Finding, RatedYear, Rulebook, party_member_not_rated, rating_minimum_stay};
use domain::values::PersonKind;
use domain::yearly::{MarkScale, NOT_RATED};
use store::people::PersonRow;
use store::yearly::{RollRow, YearRecordRow, locks};
use store::{Conn, yearly};

use super::record::wire;
use super::scale::{self, Scales};
use super::span::{Span, is_youth, member_since};
use super::wire::{BranchInYear, YearGrid, YearLine, YearWord};
use super::{lock, record};
use crate::candidates::{finding_wire, last_of_person, stages};
use crate::rules::OfficeBook;
use crate::{Call, Failure, dates};

/// `yearly.grid`.
pub fn run(call: &Call<'_>, args: BranchInYear) -> Result<YearGrid, Failure> {
    let branch = dates::id(&args.branch, "chi đoàn này")?;
    call.office()?.store.read(|conn| {
        let span = Span::named(conn, args.school_year.as_deref())?;
        let grade = span.class(conn, branch)?.and_then(|class| u8::try_from(class.grade?).ok());
        let marks = MarkScale::usual(span.year, grade);
        let roll = span.roll(conn, branch)?;
        let pupils = roll.iter().any(|row| row.person.kind == PersonKind::Pupil.code());
        let (scales, book) = (Scales::read(conn)?, OfficeBook::read(conn)?);
        let records = records(conn, &span)?;
        let locked_on = record::is_locked(conn, span.year)?;
        let look = Look { day: locked_on.map_or(span.day(call), |on| on.min(span.to)), book: &book.rules };
        let admitted = in_the_party(call, conn, roll.iter().map(|row| &row.person), look.day)?;
        let rows: Vec<YearLine> = roll
            .iter()
            .map(|row| {
                let kept = records.get(&row.person.id);
                let findings = look.findings(row, kept, admitted.contains(&row.person.id));
                YearLine {
                    id: row.person.id.to_string(),
                    name: row.person.full_name.clone(),
                    born_on: row.person.born_on.clone(),
                    status: row.member.status.clone(),
                    rated: !is_youth(row),
                    left_on: row.ends_on.filter(|day| *day < call.today()).map(|day| day.to_string()),
                    record: wire(kept, &scales),
                    findings: findings.iter().map(finding_wire).collect(),
                }
            })
            .collect();
        let year_locks = span.id.map(|id| locks::of_year(conn, id)).transpose()?.unwrap_or_default();
        Ok(YearGrid {
            name: span.name(conn, branch)?,
            school_year: span.year.label(),
            study: if pupils { mark_words(marks.study()) } else { Vec::new() },
            conduct: if pupils { mark_words(marks.conduct()) } else { Vec::new() },
            ratings: scale::words(&scale::now(conn)?),
            locked_on: locked_on.map(|day| day.to_string()),
            opened: lock::opened(year_locks),
            total: rows.len() as u32,
            rows,
        })
    })
}

/// The records of a year by person.
pub fn records(conn: &Conn<'_>, span: &Span) -> Result<HashMap<Id, YearRecordRow>, Failure> {
    let rows = span.id.map(|id| yearly::of_year(conn, id)).transpose()?.unwrap_or_default();
    Ok(rows.into_iter().map(|row| (row.person_id, row)).collect())
}

/// The day a year's ratings are looked at, and the book.
pub struct Look<'b> {
    /// When it was locked, else today, never after the year.
    pub day: NaiveDate,
    /// The office's rulebook.
    pub book: &'b Rulebook,
}

impl Look<'_> {
    /// What the rules have to say of one person's rating.
    pub fn findings(&self, row: &RollRow, kept: Option<&YearRecordRow>, in_the_party: bool) -> Vec<Finding> {
        let rating = kept.and_then(|kept| kept.rating.as_deref());
        let year = RatedYear {
            rated: rating.is_some_and(|rating| rating != NOT_RATED),
            member_since: member_since(row),
            on: self.day,
            in_the_party,
        };
        [rating_minimum_stay(&year, self.book), party_member_not_rated(&year, self.book)]
            .into_iter()
            .flatten()
            .filter(|finding| finding.severity.is_some())
            .collect()
    }
}

/// Those of these people who were admitted into the Party by a day.
pub fn in_the_party<'p>(
    call: &Call<'_>,
    conn: &Conn<'_>,
    people: impl Iterator<Item = &'p PersonRow>,
    day: NaiveDate,
) -> Result<HashSet<Id>, Failure> {
    let mut admitted = HashSet::new();
    for (person, stage) in stages(conn, people, call.today())? {
        if stage < Stage::Probationary {
            continue;
        }
        let held = last_of_person(conn, person, call.today())?.and_then(|stand| stand.timeline.dates().ceremony_on);
        if held.is_none_or(|held| held <= day) {
            admitted.insert(person);
        }
    }
    Ok(admitted)
}

fn mark_words(marks: &[Mark]) -> Vec<YearWord> {
    let word = |mark: &Mark| YearWord {
        code: mark.code().to_owned(),
        label: mark.label().to_owned(),
        short: mark.label().to_owned(),
    };
    marks.iter().map(word).collect()
}
