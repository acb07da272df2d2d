//! `classes.list`: the latest first.

use std::collections::HashMap;

use domain::classes::AttendanceStatus;
use domain::id::Id;
use domain::path::StepCode;
use store::classes::{self, ClassRow, attendances, attendances::AttendanceRow};

use super::outlook::of_class;
use super::page::state_of;
use super::wire::{ClassLine, ClassesList};
use crate::candidates::{Judgement, judged};
use crate::office::wire::Nothing;
use crate::{Call, Failure};

/// `classes.list`.
pub fn run(call: &Call<'_>, _: Nothing) -> Result<ClassesList, Failure> {
    let all = judged(call)?;
    let (rows, own) =
        call.office()?.store.read(|conn| Ok::<_, Failure>((classes::all(conn)?, attendances::all(conn)?)))?;
    let mut people: HashMap<Id, Vec<AttendanceRow>> = HashMap::new();
    for row in own {
        people.entry(row.class_id).or_default().push(row);
    }
    let by_id: HashMap<Id, &Judgement> = all.iter().map(|one| (one.stand.candidacy.id, one.as_ref())).collect();
    let line = |row: ClassRow| {
        let own = people.remove(&row.id).unwrap_or_default();
        line(call, row, &own, &by_id)
    };
    let rows: Vec<ClassLine> = rows.into_iter().map(line).collect();
    Ok(ClassesList { total: rows.len() as u32, rows })
}

fn line(call: &Call<'_>, row: ClassRow, own: &[AttendanceRow], all: &HashMap<Id, &Judgement>) -> ClassLine {
    let status = |row: &&AttendanceRow| AttendanceStatus::parse(&row.status);
    let count = |wanted: fn(AttendanceStatus) -> bool| own.iter().filter(|row| status(row).is_some_and(wanted)).count();
    let certified = own
        .iter()
        .filter_map(|one| all.get(&one.candidacy_id))
        .filter(|one| of_class(&one.stand, StepCode::CertificateIssued, row.id).is_some());
    let going = count(|status| status != AttendanceStatus::Withdrawn);
    let state = state_of(&row, call.today());
    ClassLine {
        id: row.id.to_string(),
        organiser: row.organiser,
        starts_on: row.starts_on.map(|day| day.to_string()),
        ends_on: row.ends_on.map(|day| day.to_string()),
        state: state.code().to_owned(),
        state_label: state.label().to_owned(),
        people: going as u32,
        quota: row.quota,
        over_quota: row.quota.is_some_and(|quota| going as i64 > quota),
        passed: count(|status| status == AttendanceStatus::Passed) as u32,
        open: count(AttendanceStatus::is_open) as u32,
        certificates: certified.count() as u32,
        name: row.name,
    }
}
