//! `attachments.list`: the files of a person.

use domain::path::{DocumentKind, StepCode};
use store::attachments::{self, AttachmentRow as Row, bodies};
use store::{Conn, steps};

use super::wire::{AttachmentRow, Attachments, AttachmentsOf};
use crate::{Call, Failure, dates};

/// `attachments.list`.
pub fn run(call: &Call<'_>, args: AttachmentsOf) -> Result<Attachments, Failure> {
    let person = dates::id(&args.person, "người này")?;
    let rows = call.office()?.store.read(|conn| {
        attachments::of_person(conn, person)?.into_iter().map(|row| told(conn, row)).collect::<Result<Vec<_>, _>>()
    })?;
    let size = rows.iter().map(|row| row.size).sum();
    Ok(Attachments { total: rows.len() as u32, rows, size })
}

fn told(conn: &Conn<'_>, row: Row) -> Result<AttachmentRow, Failure> {
    let step = row.step_id.map(|id| steps::get(conn, id)).transpose()?.flatten();
    Ok(AttachmentRow {
        id: row.id.to_string(),
        lost: !bodies::is_there(conn, &row.sha256)?,
        step: step.and_then(|step| StepCode::parse(&step.code)).map(|code| code.label().to_owned()),
        document: row.document.as_deref().and_then(DocumentKind::of).map(DocumentKind::title),
        name: row.name,
        kind: row.kind,
        media_type: row.media_type,
        size: row.size,
        added_on: row.added_on.to_string(),
        note: row.note,
    })
}
