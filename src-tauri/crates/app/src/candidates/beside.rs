//! What only the whole office can say of one candidacy: numbers of papers beside those of others, and the roll.
//!
//! Invariant: read once for a list or a page, never while steps are written. Findings keep the order of the domain:
//! gravest first.

use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;
use domain::id::Id;
use domain::path::Step;
use domain::rules::{Finding, Papers, member_lapsed};
use domain::values::MemberStatus;
use store::members::MemberRow;
use store::{Conn, members, steps};

use super::stand::{Stand, facts_of, step_of};
use crate::Failure;

/// The office around a candidacy.
pub struct Beside {
    papers: Papers,
    roll: HashMap<Id, (MemberStatus, Option<NaiveDate>)>,
}

impl Beside {
    /// For everybody.
    pub fn all(conn: &Conn<'_>) -> Result<Self, Failure> {
        Ok(Self { papers: papers(conn)?, roll: members::all(conn)?.iter().filter_map(on_the_roll).collect() })
    }

    /// For one person.
    pub fn of(conn: &Conn<'_>, person: Id) -> Result<Self, Failure> {
        let roll = members::of_person(conn, person)?;
        Ok(Self { papers: papers(conn)?, roll: roll.iter().filter_map(on_the_roll).collect() })
    }

    /// Reads anew what the roll says of one person.
    pub fn look_again(&mut self, conn: &Conn<'_>, person: Id) -> Result<(), Failure> {
        self.roll.remove(&person);
        self.roll.extend(members::of_person(conn, person)?.iter().filter_map(on_the_roll));
        Ok(())
    }

    /// Takes the numbers of one candidacy anew; tells who else they concern.
    pub fn numbers_of(&mut self, candidacy: Id, stand: Option<&Stand>) -> BTreeSet<Id> {
        self.papers.replace(candidacy, stand.map(|stand| &stand.timeline))
    }

    /// What rules have to say of a candidacy, its own timeline and the office beside it.
    pub fn findings(&self, stand: &Stand) -> Vec<Finding> {
        let book = stand.rulebook();
        let status = self.roll.get(&stand.person.id);
        let lapsed = status.and_then(|(status, since)| member_lapsed(&stand.timeline, *status, *since, book));
        let numbers = self.papers.findings(stand.candidacy.id, &stand.timeline, book);
        let mut findings = stand.findings();
        findings.extend(numbers.into_iter().chain(lapsed));
        // Stable: within one weight the order of the domain stays.
        findings.sort_by_key(|finding| (finding.severity.is_none(), finding.severity));
        findings
    }
}

fn on_the_roll(row: &MemberRow) -> Option<(Id, (MemberStatus, Option<NaiveDate>))> {
    let since = row.status_since.as_deref().and_then(|text| text.parse().ok());
    Some((row.person_id, (MemberStatus::parse(&row.status)?, since)))
}

fn papers(conn: &Conn<'_>) -> Result<Papers, Failure> {
    let steps: Vec<(Id, Step)> = steps::numbered(conn)?
        .iter()
        .map(|row| {
            let step = step_of(&row.id.to_string(), &row.code, row.on_date, &facts_of(&row.facts))?;
            Ok((row.candidacy_id, step))
        })
        .collect::<Result<_, Failure>>()?;
    Ok(Papers::of(&steps))
}
