//! `classes.record`: how it went for each, and certificates with their numbers, as one operation.
//!
//! Invariant: a certificate is the step «Cấp giấy chứng nhận», with the days of the class. A number stands once in a class;
//! where another certificate of the same year bears it, it is asked. What is recorded already stays: it is corrected in
//! the file of that person.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};
use domain::classes::AttendanceStatus;
use domain::date::dmy;
use domain::path::StepCode;
use serde_json::{Map, Value, json};
use store::classes::ClassRow;
use store::classes::attendances::{self, AttendanceRow};
use store::{Tx, planned};

use super::asked::Asked;
use super::outlook::Attendee;
use super::page::read;
use super::save::days_of;
use super::wire::{ClassId, ClassRecord, ClassRecorded, ClassResult};
use crate::candidates::{CLASS, insert_step, judged};
use crate::{Call, Failure, dates};

/// One person's result, read.
struct One<'a> {
    who: &'a Attendee,
    row: AttendanceRow,
    certificate: Option<Certificate>,
}

/// Giấy chứng nhận to be recorded.
struct Certificate {
    number: String,
    on: NaiveDate,
    grade: Option<String>,
}

/// `classes.record`.
pub fn run(call: &Call<'_>, args: ClassRecord) -> Result<ClassRecorded, Failure> {
    let (class, people) = read(call, &ClassId { id: args.id.clone() })?;
    if args.people.is_empty() {
        return Err(Failure::usage("Chưa ghi kết quả của ai."));
    }
    let mut all: Vec<One<'_>> = Vec::new();
    for own in &args.people {
        let candidacy = dates::id(&own.candidate, "hồ sơ này")?;
        let who = people.iter().find(|one| one.one.stand.candidacy.id == candidacy);
        let who = who.ok_or_else(|| Failure::not_found("người này trong lớp"))?;
        if all.iter().any(|one| one.row.candidacy_id == candidacy) {
            return Err(Failure::usage(format!("{} có mặt hai lần trong kết quả.", name(who))));
        }
        all.push(one(&class, who, own, &args, call.today())?);
    }
    let given: Vec<&One<'_>> = all.iter().filter(|one| one.certificate.is_some()).collect();
    twice(&people, &given)?;
    let mut asked = Asked::default();
    asked.ask(before_the_end(&class, &given));
    asked.ask(numbers_elsewhere(call, &class, &given)?);
    asked.answered("ask-before-recording", args.anyway)?;
    let signer = dates::optional_text(args.signer.as_deref());
    let arguments = json!({ "class": class.id, "count": all.len(), "certificates": given.len() });
    call.write(arguments, |tx| {
        for one in &all {
            if one.who.row.as_ref() != Some(&one.row) {
                attendances::update(tx, &one.row)?;
            }
            if let Some(certificate) = &one.certificate {
                certify(call, tx, &class, one, certificate, signer.as_deref())?;
            }
        }
        Ok(())
    })?;
    Ok(ClassRecorded { id: class.id.to_string(), recorded: all.len() as u32, certificates: given.len() as u32 })
}

fn name(who: &Attendee) -> &str {
    &who.one.stand.person.full_name
}

/// Reads one person's result and refuses what cannot be.
fn one<'a>(
    class: &ClassRow,
    who: &'a Attendee,
    own: &ClassResult,
    shared: &ClassRecord,
    today: NaiveDate,
) -> Result<One<'a>, Failure> {
    let before = who.row.clone().ok_or_else(|| Failure::not_found("người này trong lớp"))?;
    let number = dates::optional_text(own.number.as_deref());
    let was = AttendanceStatus::parse(&before.status);
    let status = match own.status.as_deref().filter(|code| !code.is_empty()) {
        Some(code) => AttendanceStatus::parse(code)
            .ok_or_else(|| Failure::usage(format!("Không có tình trạng học lớp «{code}».")))?,
        // Who has a number has passed.
        None if number.is_some() => AttendanceStatus::Passed,
        None => was.unwrap_or(AttendanceStatus::Proposed),
    };
    let left_on = dates::optional_day(own.left_on.as_deref(), &format!("{}, ngày thôi học", name(who)))?;
    let left_on = left_on.filter(|_| status == AttendanceStatus::Withdrawn);
    days_of(class).check_attendance(name(who), status, left_on, today)?;
    let certificate = number.map(|number| certificate(who, own, shared, number, status)).transpose()?.flatten();
    if status != AttendanceStatus::Passed && who.step(StepCode::CertificateIssued).is_some() {
        return Err(Failure::new(
            "certificate-recorded",
            format!(
                "{} đã có giấy chứng nhận của lớp này nên không ghi «{}». Hủy bước cấp giấy ở hồ sơ trước.",
                name(who),
                status.label()
            ),
        ));
    }
    let note = own.note.as_deref().map_or_else(|| before.note.clone(), |note| dates::optional_text(Some(note)));
    Ok(One { who, row: AttendanceRow { status: status.code().to_owned(), left_on, note, ..before }, certificate })
}

/// The certificate to record; none when it stands there already.
fn certificate(
    who: &Attendee,
    own: &ClassResult,
    shared: &ClassRecord,
    number: String,
    status: AttendanceStatus,
) -> Result<Option<Certificate>, Failure> {
    let name = name(who);
    if status != AttendanceStatus::Passed {
        let says =
            format!("{name}: có số giấy chứng nhận {number} mà ghi «{}». Xem lại một trong hai.", status.label());
        return Err(Failure::new("certificate-not-passed", says));
    }
    let day = own.issued_on.as_deref().filter(|day| !day.is_empty()).or(shared.issued_on.as_deref());
    let on = dates::optional_day(day, &format!("{name}, ngày cấp"))?;
    if let Some(step) = who.step(StepCode::CertificateIssued) {
        let same = step.facts.number.as_deref() == Some(number.as_str()) && on.is_none_or(|on| step.on == Some(on));
        return match same {
            true => Ok(None),
            false => Err(Failure::new(
                "certificate-recorded",
                format!(
                    "{name} đã có giấy chứng nhận của lớp này, số {}. Muốn sửa số hay ngày thì sửa bước ở hồ sơ.",
                    step.facts.number.as_deref().unwrap_or("chưa ghi")
                ),
            )),
        };
    }
    let on = on.ok_or_else(|| {
        Failure::new("date-missing", format!("{name}: ngày cấp giấy chứng nhận còn trống. Ghi ngày cấp cho cả lớp."))
    })?;
    let grade = own.grade.as_deref().or(shared.grade.as_deref());
    Ok(Some(Certificate { number, on, grade: dates::optional_text(grade) }))
}

/// One number for two people of the class.
fn twice(people: &[Attendee], given: &[&One<'_>]) -> Result<(), Failure> {
    let recorded =
        people.iter().filter_map(|one| Some((one.step(StepCode::CertificateIssued)?.facts.number.clone()?, name(one))));
    let mut seen: HashMap<String, &str> = recorded.map(|(number, name)| (key(&number), name)).collect();
    for one in given {
        let Some(certificate) = &one.certificate else { continue };
        if let Some(before) = seen.insert(key(&certificate.number), name(one.who)) {
            return Err(Failure::new(
                "certificate-number-twice",
                format!(
                    "Số giấy chứng nhận {} ghi cho hai người: {before} và {}. Sửa một trong hai số.",
                    certificate.number,
                    name(one.who)
                ),
            ));
        }
    }
    Ok(())
}

/// A number is the same whatever its blanks and capitals.
fn key(number: &str) -> String {
    number.chars().filter(|letter| !letter.is_whitespace()).collect::<String>().to_lowercase()
}

/// Certificates dated before the class ended.
fn before_the_end(class: &ClassRow, given: &[&One<'_>]) -> Option<String> {
    let end = days_of(class).last()?;
    let early: Vec<NaiveDate> =
        given.iter().filter_map(|one| one.certificate.as_ref()).map(|own| own.on).filter(|on| *on < end).collect();
    let first = early.iter().min()?;
    Some(format!(
        "{} giấy chứng nhận ghi ngày cấp {} trước ngày bế giảng lớp {}. Xem lại ngày cấp.",
        early.len(),
        dmy(*first),
        dmy(end)
    ))
}

/// Numbers that a certificate of the same year bears already, outside this class.
fn numbers_elsewhere(call: &Call<'_>, class: &ClassRow, given: &[&One<'_>]) -> Result<Option<String>, Failure> {
    let all = judged(call)?;
    let own = class.id.to_string();
    let mut known: HashMap<(String, i32), &str> = HashMap::new();
    for one in all.iter() {
        for step in one.stand.timeline.steps_of(StepCode::CertificateIssued) {
            let here = step.facts.other.get(CLASS).and_then(Value::as_str) == Some(&own);
            if let Some((number, on)) = step.facts.number.as_deref().zip(step.on).filter(|_| !here) {
                known.insert((key(number), on.year()), &one.stand.person.full_name);
            }
        }
    }
    let twice = given.iter().filter_map(|one| {
        let certificate = one.certificate.as_ref()?;
        let other = known.get(&(key(&certificate.number), certificate.on.year()))?;
        Some(format!("{} ({other})", certificate.number))
    });
    let twice: Vec<String> = twice.collect();
    Ok((!twice.is_empty())
        .then(|| format!("Số giấy chứng nhận đã cấp cho người khác trong năm: {}. Xem lại số.", twice.join(", "))))
}

fn certify(
    call: &Call<'_>,
    tx: &Tx<'_>,
    class: &ClassRow,
    one: &One<'_>,
    certificate: &Certificate,
    signer: Option<&str>,
) -> Result<(), Failure> {
    let candidacy = one.row.candidacy_id;
    let mut facts: Map<String, Value> = Map::new();
    let mut put = |key: &str, value: Option<Value>| facts.extend(value.map(|value| (key.to_owned(), value)));
    put("number", Some(json!(certificate.number)));
    put("class_from", class.starts_on.map(|day| json!(day)));
    put("class_to", class.ends_on.map(|day| json!(day)));
    put("grade", certificate.grade.as_ref().map(|grade| json!(grade)));
    put("signer", signer.map(|signer| json!(signer)));
    put(CLASS, Some(json!(class.id)));
    let named = |failure: Failure| Failure { sentence: format!("{}: {}", name(one.who), failure.sentence), ..failure };
    insert_step(call, tx, candidacy, StepCode::CertificateIssued, Some(certificate.on), &facts, None).map_err(named)?;
    // What was planned of it has happened.
    let done = [StepCode::ClassReferral.code(), StepCode::CertificateIssued.code()];
    for plan in planned::of_candidacy(tx, candidacy)?.into_iter().filter(|plan| done.contains(&plan.code.as_str())) {
        planned::delete(tx, plan.id)?;
    }
    Ok(())
}
