//! Danh sách lớp bồi dưỡng nhận thức về Đảng: who is in one class, as it is sent and as it comes back with certificates.

use domain::classes::AttendanceStatus;
use domain::date::dmy;
use domain::path::StepCode;
use print::Form;
use print::papers::columns::{PARTY_BRANCH, PHONE, SEX, STAGE};
use print::papers::{ColumnSpec, ListKind};
use store::Conn;
use store::classes::{self, ClassRow};

use super::candidates::lines;
use super::class_proposal::for_a_class;
use crate::classes::wire::ClassId;
use crate::classes::{Attendee, read};
use crate::papers::order::OF_CANDIDATES;
use crate::papers::paper::{Area, Body, Line, Lines, ListPaper, Paper, Scope, Subject, named};
use crate::{Call, Failure};

pub static PAPER: Paper = Paper {
    id: "awareness-class-list",
    title: "Danh sách lớp bồi dưỡng nhận thức về Đảng",
    scope: Scope::Class,
    area: Area::Companions,
    sort: "DS",
    form: Form::Union,
    body: Body::List(ListPaper {
        kind: &ListKind {
            columns: &for_a_class::<10, 23>([
                SEX.off(),
                PHONE.off(),
                STAGE.off(),
                PARTY_BRANCH.off().unwanted(),
                ColumnSpec::new("verdict", "Khả năng kết nạp").off().unwanted(),
                ColumnSpec::new("attendance", "Kết quả học").off().unwanted(),
                ColumnSpec::new("certificate_number", "Số GCN").label("Số giấy chứng nhận").code().off().unwanted(),
                ColumnSpec::new("certificate_on", "Ngày cấp").code().off().unwanted(),
                ColumnSpec::new("grade", "Xếp loại").off().unwanted(),
                ColumnSpec::new("signature", "Ký nhận").by_hand(24.0).off(),
            ]),
            landscape: true,
            confirmation: true,
            counted: "đồng chí",
        },
        sensitive: &["candidacy"],
        orders: OF_CANDIDATES,
        gather,
    }),
};

fn gather(call: &Call<'_>, subject: &Subject) -> Result<Lines, Failure> {
    let id = call.office()?.store.read(|conn| class_of(conn, subject.text()))?.id.to_string();
    let (class, mut people) = read(call, &ClassId { id })?;
    people.retain(|one| one.status() != Some(AttendanceStatus::Withdrawn));
    let ids: Vec<String> = people.iter().map(|one| one.one.stand.candidacy.id.to_string()).collect();
    let rows = match ids.is_empty() {
        true => Vec::new(),
        false => lines(call, &Subject::from(ids.join(",")), |_| false)?,
    };
    let told = |line: Line| {
        let own = people.iter().find(|one| Some(one.one.stand.candidacy.id) == line.whose);
        match own {
            Some(own) => with_class(line, own),
            None => line,
        }
    };
    Ok(Lines {
        date: call.today(),
        heading: vec!["DANH SÁCH".to_owned(), "HỌC LỚP BỒI DƯỠNG NHẬN THỨC VỀ ĐẢNG".to_owned()],
        sub_title: format!("({})", class.name),
        notes: about(&class),
        rows: rows.into_iter().map(told).collect(),
        subject_title: class.name,
    })
}

/// What the class adds to what is told of somebody.
fn with_class(line: Line, own: &Attendee) -> Line {
    let certificate = own.step(StepCode::CertificateIssued);
    let grade = certificate.and_then(|step| step.facts.other.get("grade")?.as_str().map(str::to_owned));
    let row = line
        .row
        .with("note", own.row.as_ref().and_then(|row| row.note.clone()).unwrap_or_default())
        .with("verdict", own.plan.verdict.label())
        .with("attendance", own.status().map(AttendanceStatus::label).unwrap_or_default())
        .with("certificate_number", certificate.and_then(|step| step.facts.number.clone()).unwrap_or_default())
        .with_day("certificate_on", certificate.and_then(|step| step.on))
        .with("grade", grade.unwrap_or_default());
    Line { row, ..line }
}

/// When, where, by whom, upon which letter.
fn about(class: &ClassRow) -> Vec<String> {
    let when = match (class.starts_on, class.ends_on) {
        (Some(from), Some(to)) => Some(format!("từ ngày {} đến ngày {}", dmy(from), dmy(to))),
        (Some(from), None) => Some(format!("từ ngày {}", dmy(from))),
        _ => None,
    };
    let place = class.place.as_ref().map(|place| format!("tại {place}"));
    let by = class.organiser.as_ref().map(|by| format!("do {by} mở"));
    let held: Vec<String> = [by, when, place].into_iter().flatten().collect();
    let held = (!held.is_empty()).then(|| format!("Lớp học {}.", held.join(", ")));
    let letter = class.letter_number.as_ref().map(|number| match class.letter_on {
        Some(on) => format!("Theo Công văn số {number} ngày {}.", dmy(on)),
        None => format!("Theo Công văn số {number}."),
    });
    letter.into_iter().chain(held).collect()
}

/// The class of this id or name.
fn class_of(conn: &Conn<'_>, subject: &str) -> Result<ClassRow, Failure> {
    let found = classes::all(conn)?.into_iter().find(|row| row.id.to_string() == subject || row.name == subject);
    found.ok_or_else(|| Failure::not_found(&named("lớp", subject)))
}
