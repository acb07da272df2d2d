//! Lớp nhận thức of the demonstration: one over, with its certificates; one being prepared, with more people than may go.

use chrono::{Duration, NaiveDate};
use domain::classes::AttendanceStatus;
use domain::id::Id;
use domain::path::{Stage, StepCode};
use serde_json::{Value, json};
use store::Tx;
use store::classes::attendances::{self, AttendanceRow};
use store::classes::{self, ClassRow};

use super::companions::Told;
use super::path::{workday, workday_before};
use crate::candidates::CLASS;
use crate::{Call, Failure};

/// How many days ago the certificates of the past class were given.
pub const CERTIFIED_AGO: i64 = 11;
/// How many may go to the class that is being prepared.
const QUOTA: i64 = 6;

/// The past class.
fn past() -> Id {
    Id::derived("demo_class", "past")
}

/// The steps of those who were in the past class say which it was.
pub fn of_past(stage: Stage, code: StepCode, facts: &mut Value) {
    if stage == Stage::AwarenessClass && matches!(code, StepCode::ClassReferral | StepCode::CertificateIssued) {
        facts[CLASS] = json!(past());
    }
}

/// The certificate of the n-th on the path, and the class before it.
pub fn certificate(on: NaiveDate, at: usize) -> Value {
    let (from, to) = days_before(on);
    let grade = if at.is_multiple_of(3) { "Giỏi" } else { "Khá" };
    json!({ "number": format!("{}/GCN", 200 + at), "class_from": from, "class_to": to, "grade": grade })
}

/// The first and the last day of a class whose certificates are given on a day.
fn days_before(on: NaiveDate) -> (NaiveDate, NaiveDate) {
    (workday_before(on - Duration::days(9)), workday_before(on - Duration::days(5)))
}

/// Writes both classes.
pub fn fill(call: &Call<'_>, tx: &Tx<'_>, told: &[Told], today: NaiveDate) -> Result<(), Failure> {
    let at = |stage: Stage| told.iter().filter(move |one| one.stage == stage);
    let (from, to) = days_before(workday_before(today - Duration::days(CERTIFIED_AGO)));
    let letter = workday_before(from - Duration::days(30));
    let held = ClassRow {
        id: past(),
        name: "Lớp bồi dưỡng nhận thức về Đảng khóa I".to_owned(),
        letter_number: Some("18-CV/TTCT".to_owned()),
        letter_on: Some(letter),
        list_due_on: Some(workday_before(from - Duration::days(14))),
        list_sent_on: Some(workday_before(from - Duration::days(16))),
        quota: Some(5),
        ..class(call, from, to)
    };
    classes::insert(tx, &held)?;
    for one in at(Stage::AwarenessClass) {
        attends(call, tx, held.id, one, AttendanceStatus::Passed, None)?;
    }
    if let Some(one) = at(Stage::Sympathiser).next() {
        attends(call, tx, held.id, one, AttendanceStatus::Withdrawn, Some("Xin thôi trước ngày khai giảng."))?;
    }
    let starts = workday(today + Duration::days(8));
    let prepared = ClassRow {
        name: "Lớp bồi dưỡng nhận thức về Đảng khóa II".to_owned(),
        letter_number: Some("25-CV/TTCT".to_owned()),
        letter_on: Some(workday_before(today - Duration::days(12))),
        list_due_on: Some(workday(today + Duration::days(3))),
        quota: Some(QUOTA),
        ..class(call, starts, workday(starts + Duration::days(4)))
    };
    classes::insert(tx, &prepared)?;
    for one in at(Stage::Sympathiser).chain(at(Stage::Outstanding).take(3)) {
        attends(call, tx, prepared.id, one, AttendanceStatus::Proposed, None)?;
    }
    Ok(())
}

fn class(call: &Call<'_>, from: NaiveDate, to: NaiveDate) -> ClassRow {
    ClassRow {
        id: call.new_id(),
        name: String::new(),
        organiser: Some("Trung tâm chính trị phường".to_owned()),
        place: Some("Hội trường Trung tâm chính trị".to_owned()),
        starts_on: Some(from),
        ends_on: Some(to),
        letter_number: None,
        letter_on: None,
        list_due_on: None,
        list_sent_on: None,
        quota: None,
        note: None,
    }
}

fn attends(
    call: &Call<'_>,
    tx: &Tx<'_>,
    class_id: Id,
    one: &Told,
    status: AttendanceStatus,
    note: Option<&str>,
) -> Result<(), Failure> {
    let row = AttendanceRow {
        id: call.new_id(),
        class_id,
        candidacy_id: one.candidacy,
        person_id: one.person,
        status: status.code().to_owned(),
        left_on: None,
        note: note.map(str::to_owned),
    };
    Ok(attendances::insert(tx, &row)?)
}
