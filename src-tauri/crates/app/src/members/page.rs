//! `members.get`: everything recorded of one person, and what was changed last.

use std::collections::BTreeMap;

use domain::birth::BirthDate;
use domain::id::Id;
use serde_json::Value;
use store::members::Search;
use store::operations::{self, ChangeRow};
use store::people::PersonRow;
use store::{Conn, branches, members, memberships, people};

use super::consent;
use super::fields::label;
use super::rows::wire;
use super::wire::{MemberId, MemberPage, MemberRow, MemberSaved, MembershipRow, PersonChange};
use crate::branches::current_year;
use crate::candidates::{self, stages};
use crate::journal::said::sentence;
use crate::rules::OfficeBook;
use crate::union::of_person;
use crate::{Call, Failure, dates};

/// How many of the last changes are told.
const CHANGES: usize = 8;

/// `members.get`.
pub fn run(call: &Call<'_>, args: MemberId) -> Result<MemberPage, Failure> {
    let id = dates::id(&args.id, "đoàn viên")?;
    let office = call.office()?;
    let (mut page, operations) = office.store.read(|conn| {
        let row = row_of(call, conn, id)?;
        let person = people::get(conn, id)?.ok_or_else(|| Failure::not_found("người này"))?;
        let member = members::of_person(conn, id)?.ok_or_else(|| Failure::not_found("đoàn viên này"))?;
        let stand = candidates::last_of_person(conn, id, call.today())?;
        let findings = of_person(&person, &member, call.today(), &OfficeBook::read(conn)?.rules);
        let operations = operations::of_person(conn, id)?;
        let changes = operations::changes_of_person(conn, id)?;
        let consent = consent::told(conn, &person)?;
        let page = MemberPage {
            row,
            given_words: u8::try_from(person.given_words).unwrap_or(1),
            age: age(&person, call),
            other_name: person.other_name,
            email: person.email,
            birth_place: person.birth_place,
            home_town: person.home_town,
            address: person.address,
            unit_joined_on: person.unit_joined_on,
            union_card: member.union_card,
            note: person.note.clone(),
            stays_on: member.stays_on.clone(),
            findings: findings.iter().map(candidates::finding_wire).collect(),
            memberships: memberships_of(conn, id)?,
            candidate: stand.as_ref().map(|stand| stand.candidacy.id.to_string()),
            stations: stand.map(|stand| candidates::stations_in_short(&stand)).unwrap_or_default(),
            consent,
            changes: Vec::new(),
        };
        Ok::<_, Failure>((page, (operations, changes)))
    })?;
    let (operations, changes) = operations;
    let mut by_operation: BTreeMap<Id, Vec<ChangeRow>> = BTreeMap::new();
    for change in changes {
        by_operation.entry(change.operation).or_default().push(change);
    }
    for operation in operations.into_iter().take(CHANGES) {
        let of = by_operation.remove(&operation.id).unwrap_or_default();
        let (field, old, new) = single_field(&of);
        page.changes.push(PersonChange {
            at: operation.at.clone(),
            user: operation.user.clone(),
            sentence: sentence(Some(&office), &operation),
            field,
            old,
            new,
        });
    }
    Ok(page)
}

/// The reply of a command that wrote one person.
pub fn saved(call: &Call<'_>, id: Id) -> Result<MemberSaved, Failure> {
    call.office()?.store.read(|conn| Ok(MemberSaved { row: row_of(call, conn, id)? }))
}

/// One person as a row of the list.
pub fn row_of(call: &Call<'_>, conn: &Conn<'_>, id: Id) -> Result<MemberRow, Failure> {
    let (year_id, year) = current_year(conn)?;
    let ask = Search { school_year_id: Some(year_id), ..Search::everyone(call.today()) };
    let row = members::one(conn, id, &ask)?.ok_or_else(|| Failure::not_found("đoàn viên này"))?;
    let stages = stages(conn, std::iter::once(&row.person), call.today())?;
    Ok(wire(row, &year.label(), &stages))
}

fn age(person: &PersonRow, call: &Call<'_>) -> Option<u32> {
    person.born_on.as_deref()?.parse::<BirthDate>().ok()?.age_on(call.today())
}

fn memberships_of(conn: &Conn<'_>, id: Id) -> Result<Vec<MembershipRow>, Failure> {
    let mut rows = Vec::new();
    for row in memberships::of_person(conn, id)?.into_iter().rev() {
        let branch = branches::get(conn, row.branch_id)?.map(|branch| branch.name).unwrap_or_default();
        rows.push(MembershipRow {
            branch,
            from: row.starts_on.to_string(),
            to: row.ends_on.map(|day| day.to_string()),
        });
    }
    Ok(rows)
}

/// The one field an operation changed of a person, if it changed just one that a reader knows.
fn single_field(changes: &[ChangeRow]) -> (Option<String>, Option<String>, Option<String>) {
    let [change] = changes else { return (None, None, None) };
    let (Some(Value::Object(before)), Some(Value::Object(after))) = (&change.before, &change.after) else {
        return (None, None, None);
    };
    let told: Vec<&String> = after.keys().filter(|key| !matches!(key.as_str(), "sort_key" | "folded")).collect();
    let [key] = told.as_slice() else { return (None, None, None) };
    let text = |value: Option<&Value>| value.and_then(Value::as_str).map(str::to_owned);
    (Some(label(key).to_owned()), text(before.get(*key)), text(after.get(*key)))
}
