//! `candidates.set_documents`: what the office writes of documents of one file, one or several at a time.
//!
//! Invariant: what is sent replaces what was written of that document; without a status it is taken away, and the document
//! stands again as the steps show it.

use chrono::NaiveDate;
use domain::date::dmy;
use domain::path::{DocumentKind, DocumentStatus};
use serde_json::json;
use store::dossier::{self, DocumentRow};

use super::super::form::{self, DOCUMENT_COPIES};
use super::super::page::stands_at;
use super::super::records_wire::{DocumentSet, SetDocuments};
use super::super::stand::{Stand, stand};
use super::super::wire::CandidateStands;
use crate::{Call, Failure, dates};

/// More pages than any paper of a file has.
const PAGES: u32 = 999;

/// `candidates.set_documents`.
pub fn set(call: &Call<'_>, args: SetDocuments) -> Result<CandidateStands, Failure> {
    let id = dates::id(&args.candidate, "hồ sơ")?;
    if args.documents.is_empty() {
        return Err(Failure::usage("Chưa chọn giấy tờ nào."));
    }
    let count = args.documents.len();
    call.write(json!({ "candidate": id, "count": count }), |tx| {
        let stand = stand(tx, id, call.today())?.ok_or_else(|| Failure::not_found("hồ sơ này"))?;
        for document in &args.documents {
            let known = stand.documents.iter().find(|row| row.doc_type == document.key);
            match (read(call, &stand, document)?, known) {
                (Some(row), Some(known)) => dossier::update(tx, &DocumentRow { id: known.id, ..row })?,
                (Some(row), None) => dossier::insert(tx, &row)?,
                (None, Some(known)) => dossier::delete(tx, known.id)?,
                (None, None) => {}
            }
        }
        Ok(())
    })?;
    stands_at(call, id)
}

/// The row of a document; `None`: nothing is written of it any more.
fn read(call: &Call<'_>, stand: &Stand, document: &DocumentSet) -> Result<Option<DocumentRow>, Failure> {
    let kind = DocumentKind::of(&document.key)
        .ok_or_else(|| Failure::usage(format!("Hồ sơ không có giấy tờ «{}».", document.key)))?;
    let Some(status) = document.status.as_deref().filter(|status| !status.is_empty()) else { return Ok(None) };
    let status = DocumentStatus::parse(status)
        .ok_or_else(|| Failure::usage(format!("Không có tình trạng giấy tờ «{status}».")))?;
    let day = |text: &Option<String>, what: &str| -> Result<Option<NaiveDate>, Failure> {
        let what = format!("{}, {what}", kind.short());
        let day = dates::optional_day(text.as_deref(), &what)?;
        match day.filter(|day| *day > call.today()) {
            Some(day) => Err(Failure::new(
                "future-step",
                format!("{what} là {}, sau hôm nay ({}). Sửa lại ngày.", dmy(day), dmy(call.today())),
            )),
            None => Ok(day),
        }
    };
    let copy = dates::optional_text(document.copy.as_deref());
    if let Some(other) = copy.as_deref().filter(|copy| form::choice_label(DOCUMENT_COPIES, copy) == *copy) {
        return Err(Failure::usage(format!("Bản giữ «{other}» không phải original hay copy.")));
    }
    if document.pages.is_some_and(|pages| !(1..=PAGES).contains(&pages)) {
        return Err(Failure::new("out-of-range", format!("{}: nhập số trang từ 1 đến {PAGES}.", kind.short())));
    }
    Ok(Some(DocumentRow {
        id: call.new_id(),
        candidacy_id: stand.candidacy.id,
        person_id: stand.person.id,
        doc_type: kind.key.to_owned(),
        status: status.code().to_owned(),
        on_date: day(&document.on, "từ ngày")?,
        number: dates::optional_text(document.number.as_deref()),
        dated: day(&document.dated, "ngày ghi trên giấy")?,
        author: dates::optional_text(document.author.as_deref()),
        copy,
        pages: document.pages.map(i64::from),
        note: dates::optional_text(document.note.as_deref()),
    }))
}
