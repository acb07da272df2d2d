//! What the roll says of one person, and of whom a rule of the roll has something to say.

use std::collections::HashSet;

use chrono::NaiveDate;
use domain::birth::BirthDate;
use domain::id::Id;
use domain::rules::{Finding, OnRoll, Rulebook, of_member};
use domain::values::MemberStatus;
use store::Conn;
use store::members::MemberRow;
use store::members::roll::{RollRow, roll};
use store::people::PersonRow;

use crate::Failure;
use crate::rules::OfficeBook;

/// What rules of the roll say of a person today.
pub fn of_person(person: &PersonRow, member: &MemberRow, today: NaiveDate, book: &Rulebook) -> Vec<Finding> {
    let row = RollRow {
        person_id: person.id,
        born_on: person.born_on.clone(),
        status: member.status.clone(),
        union_joined_on: member.union_joined_on.clone(),
        post: member.post.clone(),
        stays_on: member.stays_on.clone(),
        branch_id: None,
    };
    of_row(&row, today, book)
}

/// The same for a row of the whole roll.
pub(super) fn of_row(row: &RollRow, today: NaiveDate, book: &Rulebook) -> Vec<Finding> {
    let Some(status) = MemberStatus::parse(&row.status) else { return Vec::new() };
    let day = |text: Option<&str>| text.and_then(|text| text.parse::<NaiveDate>().ok());
    let born = row.born_on.as_deref().and_then(|text| text.parse::<BirthDate>().ok());
    let member = OnRoll {
        status,
        born_on: born.and_then(|born| born.full()),
        joined_on: day(row.union_joined_on.as_deref()),
        post: row.post.as_deref(),
        stays_on: day(row.stays_on.as_deref()),
    };
    of_member(&member, today, book)
}

/// Of whom this rule has something to say.
pub fn people_of(conn: &Conn<'_>, rule: &str, today: NaiveDate) -> Result<HashSet<Id>, Failure> {
    let book = OfficeBook::read(conn)?;
    let speaks = |row: &RollRow| of_row(row, today, &book.rules).iter().any(|finding| finding.rule_id == rule);
    Ok(roll(conn, today)?.iter().filter(|row| speaks(row)).map(|row| row.person_id).collect())
}
