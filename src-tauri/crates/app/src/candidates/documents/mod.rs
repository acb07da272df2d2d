//! «Giấy tờ trong hồ sơ»: the twenty documents of a candidate's file, and the three of the Union's own, as the steps show
//! them and as the office has written of them, with number, date and the last day of their worth where one is known.

mod files;
mod write;

use chrono::NaiveDate;
use domain::date::dmy;
use domain::path::{DOCUMENTS, DocumentStatus, Filed, Step, StepCode};
use domain::rules::{Finding, RuleKind};
use serde_json::Value;
use store::dossier::DocumentRow;

use super::form::{self, DOCUMENT_COPIES};
use super::records_wire::{DocumentOwn, DocumentWire};
use super::stand::Stand;
use crate::rules::SHIPPED;

pub use files::{Wanting, list as files, wanting};
pub use write::set;

/// The last day of worth written on the paper of a step.
pub fn valid_until(step: &Step) -> Option<NaiveDate> {
    step.facts.other.get("paper")?.get("valid_until")?.as_str()?.parse().ok()
}

/// The documents of the file, the Union's own last; those of levels that are not in the chain on their day are left out,
/// unless something is recorded of them.
pub fn told(stand: &Stand, findings: &[Finding]) -> Vec<DocumentWire> {
    let own = |filed: &Filed| stand.documents.iter().find(|row| row.doc_type == filed.kind.key);
    let asked = |filed: &Filed| {
        let level = |role| stand.practice().chain.has(role, day_of(stand, filed));
        !filed.steps.is_empty() || own(filed).is_some() || filed.kind.level.is_none_or(level)
    };
    let marks = stand.marks();
    let documents = stand.timeline.documents(&marks).into_iter().filter(asked);
    let of_union = stand.timeline.union_documents(&marks);
    documents.chain(of_union).map(|filed| wire(stand, &filed, own(&filed), findings)).collect()
}

/// The day the chi bộ is to consider this person, as planned or told at the submission.
fn planned_meeting(stand: &Stand) -> Option<NaiveDate> {
    if stand.timeline.has(StepCode::BranchResolution) {
        return None;
    }
    let planned =
        stand.planned.iter().filter(|plan| plan.code == StepCode::BranchResolution).filter_map(|plan| plan.on);
    let told = stand
        .timeline
        .step(StepCode::SubmittedToBranch)
        .and_then(|step| step.facts.other.get("meeting_planned_on").and_then(Value::as_str)?.parse::<NaiveDate>().ok());
    planned.chain(told).filter(|day| *day >= stand.timeline.today()).min()
}

/// A paper of the six that the chi bộ needs, and that is worth nothing on the day it is to meet.
fn lapses(stand: &Stand, filed: &Filed, until: Option<NaiveDate>) -> Option<String> {
    let before =
        DOCUMENTS.iter().take_while(|kind| kind.key != "branch_resolution").any(|kind| kind.key == filed.kind.key);
    let (until, meeting) = until.zip(planned_meeting(stand)).filter(|_| before)?;
    (until < meeting).then(|| format!("hết giá trị trước ngày chi bộ dự kiến họp ({})", dmy(meeting)))
}

/// The day on which a level is asked: that of the resolution its paper follows, else today.
fn day_of(stand: &Stand, filed: &Filed) -> NaiveDate {
    let code = match filed.kind.key.starts_with("recognition") {
        true => StepCode::RecognitionBranchResolution,
        false => StepCode::BranchResolution,
    };
    stand.timeline.step(code).and_then(|step| step.on).unwrap_or(stand.timeline.today())
}

fn wire(stand: &Stand, filed: &Filed, own: Option<&DocumentRow>, findings: &[Finding]) -> DocumentWire {
    let steps: Vec<&Step> = stand.timeline.counting().filter(|step| filed.steps.contains(&step.id)).collect();
    let number = |step: &&Step| {
        let other = || step.facts.other.get("number").and_then(Value::as_str).map(str::to_owned);
        step.facts.number.clone().or_else(other)
    };
    let numbers: Vec<String> = steps.iter().filter(|_| filed.kind.bears_number()).filter_map(number).collect();
    let written = steps.iter().filter_map(|step| valid_until(step)).max();
    let judged = findings.iter().filter(|finding| {
        let own = finding.matter.as_deref() == Some(filed.kind.key);
        let certificate = filed.kind.key == "awareness_certificate";
        (own || (certificate && finding.rule_id == "awareness-certificate-validity"))
            && SHIPPED.find(&finding.rule_id, None).is_some_and(|rule| rule.kind == RuleKind::Validity)
    });
    let until = judged.filter_map(|finding| finding.date).chain(written).min();
    let over = until.is_some_and(|day| day < stand.timeline.today());
    let status = if filed.status.is_there() && over { DocumentStatus::Stale } else { filed.status };
    let state = match status {
        DocumentStatus::Received if filed.renewed => "renewed",
        status => status.code(),
    };
    DocumentWire {
        key: filed.kind.key.to_owned(),
        title: filed.kind.title(),
        state: state.to_owned(),
        number: own.and_then(|row| row.number.clone()).or_else(|| (!numbers.is_empty()).then(|| numbers.join(", "))),
        dated: own.and_then(|row| row.dated).or(filed.dated).map(|day| day.to_string()),
        valid_until: until.map(|day| day.to_string()),
        step: steps.last().map(|step| step.id.clone()),
        says: says(status, filed.renewed, until, own),
        lapses: lapses(stand, filed, until).filter(|_| status.is_there()),
        author: own.and_then(|row| row.author.clone()).unwrap_or_else(|| filed.kind.author.to_owned()),
        copy: own.and_then(|row| row.copy.as_deref()).map(|copy| form::choice_label(DOCUMENT_COPIES, copy).to_owned()),
        pages: own.and_then(|row| row.pages).and_then(|pages| u32::try_from(pages).ok()),
        note: own.and_then(|row| row.note.clone()),
        of_union: filed.kind.is_of_union(),
        wanted: filed.kind.from <= stand.stage(),
        files: 0,
        details: own.map(details).unwrap_or_default(),
        own: own.map(told_of),
    }
}

/// The state in words, since when, and until when the paper is worth something.
fn says(status: DocumentStatus, renewed: bool, until: Option<NaiveDate>, own: Option<&DocumentRow>) -> String {
    let since = own.filter(|row| row.status == status.code()).and_then(|row| row.on_date);
    let word = match status {
        DocumentStatus::Stale => {
            return until.map_or("hết giá trị".to_owned(), |day| format!("hết giá trị từ sau {}", dmy(day)));
        }
        DocumentStatus::Received if renewed => "đã làm lại".to_owned(),
        DocumentStatus::Received => "có".to_owned(),
        other => other.label().to_lowercase(),
    };
    let since = since.map(|day| format!(" ngày {}", dmy(day))).unwrap_or_default();
    let until = until.filter(|_| status.is_there()).map(|day| format!(", đến {}", dmy(day))).unwrap_or_default();
    format!("{word}{since}{until}")
}

/// What else is written of it, in one line each.
fn details(row: &DocumentRow) -> Vec<String> {
    let copy = row.copy.as_deref().map(|copy| form::choice_label(DOCUMENT_COPIES, copy).to_owned());
    let pages = row.pages.map(|pages| format!("{pages} trang"));
    [row.author.clone(), copy, pages, row.note.clone()].into_iter().flatten().collect()
}

fn told_of(row: &DocumentRow) -> DocumentOwn {
    let day = |day: Option<NaiveDate>| day.map(|day| day.to_string());
    DocumentOwn {
        status: row.status.clone(),
        on: day(row.on_date),
        number: row.number.clone(),
        dated: day(row.dated),
        author: row.author.clone(),
        copy: row.copy.clone(),
        pages: row.pages.and_then(|pages| u32::try_from(pages).ok()),
        note: row.note.clone(),
    }
}
