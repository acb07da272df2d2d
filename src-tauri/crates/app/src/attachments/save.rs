//! What leaves the office of an attachment: its bytes for the page, for pictures and PDF only; a plain copy where the user
//! says.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::attachment::{AttachmentKind, ending};
use serde_json::json;
use store::attachments::{AttachmentRow, bodies};

use super::change::found;
use super::wire::{AttachmentId, AttachmentSave, AttachmentSaved, AttachmentShown};
use crate::consent::Withdrawn;
use crate::office::write_file;
use crate::{Call, Failure};

/// `attachments.read`.
pub fn read(call: &Call<'_>, args: AttachmentId) -> Result<AttachmentShown, Failure> {
    let row = found(call, &args.id)?;
    if !matches!(AttachmentKind::parse(&row.kind), Some(AttachmentKind::Picture | AttachmentKind::Pdf)) {
        return Err(Failure::new(
            "attachment-not-shown",
            "Chương trình chỉ cho xem ảnh và PDF. Bấm «Lưu tệp» rồi mở bằng Word hoặc Excel.",
        ));
    }
    let base64 = STANDARD.encode(bytes_of(call, &row)?);
    Ok(AttachmentShown { name: row.name, media_type: row.media_type, base64 })
}

/// `attachments.save`.
pub fn run(call: &Call<'_>, args: AttachmentSave) -> Result<AttachmentSaved, Failure> {
    let row = found(call, &args.id)?;
    call.office()?.store.read(Withdrawn::read)?.refuse(row.person_id)?;
    let bytes = bytes_of(call, &row)?;
    write_file(&args.path, ending(&row.media_type).unwrap_or_default(), &bytes)?;
    let sensitive: &[&str] = if row.document.is_some() || row.step_id.is_some() { &["candidacy"] } else { &[] };
    call.note(json!({ "person": row.person_id, "attachment": row.id, "count": 1, "sensitive": sensitive }))?;
    Ok(AttachmentSaved { path: args.path })
}

fn bytes_of(call: &Call<'_>, row: &AttachmentRow) -> Result<Vec<u8>, Failure> {
    call.office()?.store.read(|conn| bodies::get(conn, &row.sha256))?.ok_or_else(|| {
        Failure::new(
            "attachment-lost",
            "Nội dung của tệp đính kèm này không còn. Đính kèm lại từ tệp gốc, hoặc khôi phục từ bản sao lưu.",
        )
    })
}
