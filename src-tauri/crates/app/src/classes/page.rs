//! `classes.get` and `classes.offer`: a class with its people, and who else might go.

use chrono::NaiveDate;
use domain::classes::{AttendanceStatus, ClassState};
use domain::date::dmy;
use domain::path::{Stage, StepCode};
use domain::plan::PlanVerdict;
use store::classes::ClassRow;
use store::classes::attendances::{self, AttendanceRow};

use super::asked::named;
use super::outlook::{Attendee, attendees};
use super::people::certificate_until;
use super::save::{days_of, found};
use super::wire::{ClassId, ClassOffer, ClassPage, ClassPerson, ClassSet};
use crate::candidates::judged;
use crate::{Call, Failure, dates};

/// `classes.get`.
pub fn run(call: &Call<'_>, args: ClassId) -> Result<ClassPage, Failure> {
    let (class, people) = read(call, &args)?;
    let state = state_of(&class, call.today());
    let says = [over_quota(&class, &people), too_late(&people), waiting(&class, &people, call.today())];
    Ok(ClassPage {
        state: state.code().to_owned(),
        state_label: state.label().to_owned(),
        list_sent_on: class.list_sent_on.map(|day| day.to_string()),
        says: says.into_iter().flatten().collect(),
        people: people.iter().map(|one| person(one, &class)).collect(),
        statuses: AttendanceStatus::ALL.iter().map(|own| (own.code().to_owned(), own.label().to_owned())).collect(),
        class: said_of(class),
    })
}

/// A class and its people, in name order.
pub fn read(call: &Call<'_>, args: &ClassId) -> Result<(ClassRow, Vec<Attendee>), Failure> {
    let id = dates::id(&args.id, "lớp này")?;
    let all = judged(call)?;
    call.office()?.store.read(|conn| {
        let (class, rows) = (found(conn, id)?, attendances::of_class(conn, id)?);
        let here = |candidacy| rows.iter().any(|row: &AttendanceRow| row.candidacy_id == candidacy);
        let people = all.iter().filter(|one| here(one.stand.candidacy.id));
        let people = attendees(call, conn, &class, people, &rows)?;
        Ok((class, people))
    })
}

/// `classes.offer`: who has no good certificate and is in no open class, with what the planner says of each.
pub fn offer(call: &Call<'_>, args: ClassId) -> Result<ClassOffer, Failure> {
    let id = dates::id(&args.id, "lớp này")?;
    let all = judged(call)?;
    call.office()?.store.read(|conn| {
        let (class, rows) = (found(conn, id)?, attendances::all(conn)?);
        let taken = |row: &AttendanceRow| {
            row.class_id == id || AttendanceStatus::parse(&row.status).is_some_and(AttendanceStatus::is_open)
        };
        let free = all.iter().filter(|one| {
            let stand = &one.stand;
            let elsewhere = rows.iter().any(|row| row.candidacy_id == stand.candidacy.id && taken(row));
            !stand.is_over()
                && !elsewhere
                && stand.stage() < Stage::AwaitingCeremony
                && certificate_until(stand, &class).is_none()
        });
        let people = attendees(call, conn, &class, free, &[])?;
        Ok(ClassOffer { people: people.iter().map(|one| person(one, &class)).collect() })
    })
}

/// Where a class stands.
pub fn state_of(row: &ClassRow, today: NaiveDate) -> ClassState {
    days_of(row).state(today)
}

/// "Danh sách có 55 người, nhiều hơn chỉ tiêu 53 người là 2."
pub fn over_quota(class: &ClassRow, people: &[Attendee]) -> Option<String> {
    let going = people.iter().filter(|one| one.status() != Some(AttendanceStatus::Withdrawn)).count();
    let quota = usize::try_from(class.quota?).ok()?;
    (going > quota)
        .then(|| format!("Danh sách có {going} người, nhiều hơn chỉ tiêu {quota} người là {}.", going - quota))
}

/// "8 trong 53 người kết nạp được trước khi ra trường; 45 người không kịp: …"
pub fn too_late(people: &[Attendee]) -> Option<String> {
    let open: Vec<&Attendee> = people.iter().filter(|one| one.status().is_none_or(AttendanceStatus::is_open)).collect();
    let late: Vec<&Attendee> = open.iter().copied().filter(|one| one.is_too_late()).collect();
    if late.is_empty() {
        return None;
    }
    let ask = open.iter().filter(|one| one.plan.verdict == PlanVerdict::ToAsk).count();
    let (all, fit) = (open.len(), open.len() - late.len() - ask);
    let asked = if ask > 0 { format!(", {ask} người cần hỏi cấp ủy") } else { String::new() };
    let names = named(late.iter().map(|one| one.one.stand.person.full_name.as_str()));
    Some(format!("{fit} trong {all} người kịp được kết nạp{asked}; {} người không kịp: {names}.", late.len()))
}

/// A class that is over and whose results are wanting.
fn waiting(class: &ClassRow, people: &[Attendee], today: NaiveDate) -> Option<String> {
    let open = people.iter().filter(|one| one.status().is_some_and(AttendanceStatus::is_open)).count();
    let on = days_of(class).last().filter(|_| state_of(class, today) == ClassState::Ended && open > 0)?;
    Some(format!("Lớp đã bế giảng ngày {}, còn {open} người chưa ghi kết quả.", dmy(on)))
}

fn person(own: &Attendee, class: &ClassRow) -> ClassPerson {
    let (stand, plan) = (&own.one.stand, &own.plan);
    let status = own.status();
    let day = |day: Option<NaiveDate>| day.map(|day| day.to_string());
    let certificate = own.step(StepCode::CertificateIssued);
    let grade = certificate.and_then(|step| step.facts.other.get("grade")?.as_str().map(str::to_owned));
    // Until when a certificate of the last day of the class would be good, or the one given is.
    let issued = certificate.and_then(|step| step.on).or(days_of(class).last());
    ClassPerson {
        candidate: stand.candidacy.id.to_string(),
        person: stand.person.id.to_string(),
        name: stand.person.full_name.clone(),
        branch: stand.class_name.clone(),
        born_on: stand.person.born_on.clone(),
        stage_label: own.one.row.stage_label.clone(),
        adult_on: day(own.adult_on()),
        age: own.age(),
        months_left: own.months_left(),
        valid_through: day(issued.and_then(|on| stand.rulebook().valid_through("awareness-certificate-validity", on))),
        verdict: plan.verdict.code().to_owned(),
        verdict_label: plan.verdict.label().to_owned(),
        too_late: own.is_too_late(),
        reason: if plan.why.is_empty() { plan.wanting.join(", ") } else { plan.why.clone() },
        sentence: plan.sentence.clone(),
        status: status.map(|own| own.code().to_owned()),
        status_label: status.map(|own| own.label().to_owned()),
        left_on: day(own.row.as_ref().and_then(|row| row.left_on)),
        note: own.row.as_ref().and_then(|row| row.note.clone()),
        proposed_on: day(own.step(StepCode::ClassProposal).and_then(|step| step.on)),
        sent_on: day(own.step(StepCode::ClassReferral).and_then(|step| step.on)),
        certificate_number: certificate.and_then(|step| step.facts.number.clone()),
        certificate_on: day(certificate.and_then(|step| step.on)),
        grade,
    }
}

fn said_of(row: ClassRow) -> ClassSet {
    let day = |day: Option<NaiveDate>| day.map(|day| day.to_string());
    ClassSet {
        id: Some(row.id.to_string()),
        name: row.name,
        organiser: row.organiser,
        place: row.place,
        starts_on: day(row.starts_on),
        ends_on: day(row.ends_on),
        letter_number: row.letter_number,
        letter_on: day(row.letter_on),
        list_due_on: day(row.list_due_on),
        quota: row.quota,
        note: row.note,
    }
}
