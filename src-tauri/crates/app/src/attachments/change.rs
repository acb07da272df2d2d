//! Another note, and removing a reference. The bytes stay for a while, so that both can be taken back.

use domain::id::Id;
use serde_json::json;
use store::Conn;
use store::attachments::{self, AttachmentRow};

use super::wire::{AttachmentId, AttachmentNote};
use crate::office::wire::Nothing;
use crate::{Call, Failure, dates};

/// `attachments.note`.
pub fn note(call: &Call<'_>, args: AttachmentNote) -> Result<Nothing, Failure> {
    let row = found(call, &args.id)?;
    call.write(json!({ "person": row.person_id }), |tx| {
        let row = still_there(tx, row.id)?;
        Ok(attachments::update(tx, &AttachmentRow { note: dates::optional_text(Some(&args.note)), ..row })?)
    })?;
    Ok(Nothing {})
}

/// `attachments.remove`.
pub fn remove(call: &Call<'_>, args: AttachmentId) -> Result<Nothing, Failure> {
    let row = found(call, &args.id)?;
    call.write(json!({ "person": row.person_id }), |tx| {
        still_there(tx, row.id)?;
        Ok(attachments::delete(tx, row.id)?)
    })?;
    Ok(Nothing {})
}

/// The attachment of this id.
pub fn found(call: &Call<'_>, id: &str) -> Result<AttachmentRow, Failure> {
    let id = dates::id(id, "tệp đính kèm này")?;
    call.office()?.store.read(|conn| still_there(conn, id))
}

fn still_there(conn: &Conn<'_>, id: Id) -> Result<AttachmentRow, Failure> {
    attachments::get(conn, id)?.ok_or_else(|| Failure::not_found("tệp đính kèm này"))
}
