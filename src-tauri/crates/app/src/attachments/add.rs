//! `attachments.add` and `attachments.add_many`: files of a person, or of several, all of them or none.

use std::collections::HashSet;

use domain::id::Id;
use domain::path::DocumentKind;
use serde_json::json;
use store::attachments::{self, AttachmentRow, bodies};
use store::{Conn, steps};

use super::take::{Objection, Taken, all_taken, objection_at, objections, person_of};
use super::wire::{AttachmentsAdd, AttachmentsAddMany, AttachmentsAdded};
use crate::{Call, Failure, dates};

/// `attachments.add`.
pub fn run(call: &Call<'_>, args: AttachmentsAdd) -> Result<AttachmentsAdded, Failure> {
    if args.files.is_empty() {
        return Err(Failure::new("no-files", "Chưa chọn tệp nào. Chọn ảnh, PDF, tệp Word hoặc Excel rồi đính kèm."));
    }
    let person = person_of(call, &args.person)?;
    let step = args.step.as_deref().map(|step| dates::id(step, "bước này")).transpose()?;
    // Files are read and pictures packed before the office is held.
    let taken = all_taken(call, args.files.iter().map(|file| file.path.as_str()))?;
    let ids = call.write(json!({ "person": person, "count": args.files.len() }), |tx| {
        if let Some(step) = step {
            refuse_of_another(tx, step, person)?;
        }
        let mut ids = Vec::new();
        for ((file, objection), taken) in args.files.iter().zip(objections(tx, person, &taken)?).zip(&taken) {
            let of = Of {
                person,
                step,
                document: document(file.document.as_deref())?,
                note: file.note.as_deref(),
                sure: file.sure,
            };
            ids.push(put(call, tx, of, objection, taken)?);
        }
        Ok(ids)
    })?;
    Ok(AttachmentsAdded { ids })
}

/// `attachments.add_many`.
pub fn many(call: &Call<'_>, args: AttachmentsAddMany) -> Result<AttachmentsAdded, Failure> {
    if args.files.is_empty() {
        return Err(Failure::new("no-files", "Chưa có tệp nào đã biết là của ai. Chọn người cho từng tệp rồi nhận."));
    }
    let persons = args.files.iter().map(|file| person_of(call, &file.person)).collect::<Result<Vec<Id>, _>>()?;
    let taken = all_taken(call, args.files.iter().map(|file| file.path.as_str()))?;
    let people = persons.iter().collect::<HashSet<_>>().len();
    let ids = call.write(json!({ "count": args.files.len(), "people": people }), |tx| {
        let mut ids = Vec::new();
        for ((at, file), person) in args.files.iter().enumerate().zip(&persons) {
            let of = Of {
                person: *person,
                step: None,
                document: document(file.document.as_deref())?,
                note: None,
                sure: file.sure,
            };
            ids.push(put(call, tx, of, objection_at(tx, *person, &taken, at)?, &taken[at])?);
        }
        Ok(ids)
    })?;
    Ok(AttachmentsAdded { ids })
}

/// What a file belongs to.
struct Of<'a> {
    person: Id,
    step: Option<Id>,
    document: Option<&'static str>,
    note: Option<&'a str>,
    sure: bool,
}

/// Takes one file in; a lost one whose bytes come back keeps its id.
fn put(
    call: &Call<'_>,
    tx: &store::Tx<'_>,
    of: Of<'_>,
    objection: Objection,
    taken: &Result<Taken, Failure>,
) -> Result<String, Failure> {
    let lost = match objection {
        Objection::Refused(failure) => return Err(failure),
        Objection::Ask(failure) if !of.sure => return Err(failure),
        Objection::Ask(_) | Objection::None => None,
        Objection::Lost(row) => Some(row.id),
    };
    let taken = taken.as_ref().map_err(Failure::clone)?;
    bodies::keep(tx, &taken.sha256, &taken.scan.bytes)?;
    let id = match lost {
        Some(id) => id,
        None => insert(call, tx, of, taken)?,
    };
    Ok(id.to_string())
}

fn document(key: Option<&str>) -> Result<Option<&'static str>, Failure> {
    let Some(key) = key.filter(|key| !key.is_empty()) else { return Ok(None) };
    let kind = DocumentKind::of(key).ok_or_else(|| Failure::usage(format!("Hồ sơ không có giấy tờ «{key}».")))?;
    Ok(Some(kind.key))
}

fn insert(call: &Call<'_>, tx: &store::Tx<'_>, of: Of<'_>, taken: &Taken) -> Result<Id, Failure> {
    let row = AttachmentRow {
        id: call.new_id(),
        person_id: of.person,
        step_id: of.step,
        document: of.document.map(str::to_owned),
        kind: taken.scan.kind.code().to_owned(),
        name: taken.name.clone(),
        media_type: taken.scan.media_type.to_owned(),
        size: taken.scan.bytes.len() as i64,
        sha256: taken.sha256.clone(),
        note: dates::optional_text(of.note),
        added_on: call.today(),
    };
    attachments::insert(tx, &row)?;
    Ok(row.id)
}

fn refuse_of_another(conn: &Conn<'_>, step: Id, person: Id) -> Result<(), Failure> {
    match steps::get(conn, step)? {
        Some(row) if row.person_id == person => Ok(()),
        Some(_) => Err(Failure::new("other-person", "Bước này là của người khác. Mở đúng hồ sơ rồi đính kèm lại.")),
        None => Err(Failure::not_found("bước này")),
    }
}
