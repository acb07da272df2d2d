//! `attachments.add`: files of a person, all of them or none.

use domain::id::Id;
use serde_json::json;
use store::attachments::{self, AttachmentRow, bodies};
use store::{Conn, steps};

use super::take::{Objection, Taken, all_taken, objections, person_of};
use super::wire::{AttachmentsAdd, AttachmentsAdded};
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
            let lost = match objection {
                Objection::Refused(failure) => return Err(failure),
                Objection::Ask(failure) if !file.sure => return Err(failure),
                Objection::Ask(_) | Objection::None => None,
                Objection::Lost(row) => Some(row.id),
            };
            let Ok(taken) = taken else { continue };
            bodies::keep(tx, &taken.sha256, &taken.scan.bytes)?;
            let id = match lost {
                Some(id) => id,
                None => insert(call, tx, person, step, file.note.as_deref(), taken)?,
            };
            ids.push(id.to_string());
        }
        Ok(ids)
    })?;
    Ok(AttachmentsAdded { ids })
}

fn insert(
    call: &Call<'_>,
    tx: &store::Tx<'_>,
    person_id: Id,
    step_id: Option<Id>,
    note: Option<&str>,
    taken: &Taken,
) -> Result<Id, Failure> {
    let row = AttachmentRow {
        id: call.new_id(),
        person_id,
        step_id,
        document: None,
        kind: taken.scan.kind.code().to_owned(),
        name: taken.name.clone(),
        media_type: taken.scan.media_type.to_owned(),
        size: taken.scan.bytes.len() as i64,
        sha256: taken.sha256.clone(),
        note: dates::optional_text(note),
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
