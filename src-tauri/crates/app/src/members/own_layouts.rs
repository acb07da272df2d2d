//! `members.keep_layout`, `members.drop_layout`: the office's own layouts of exports, read once from a file and offered from
//! then on, whether the file is still there or not.
//!
//! Invariant: what is kept was understood when it was picked. The same layout picked again takes the place of the older one.

use domain::id::Id;
use serde_json::json;
use store::Conn;
use store::export_layouts::{self, ExportLayoutRow};

use super::layouts::ExportLayout;
use super::wire::{LayoutId, LayoutKeep};
use crate::office::wire::Nothing;
use crate::{Call, Failure, dates};

/// What a sentence calls one of them.
const LAYOUT: &str = "bố cục xuất này";

/// `members.keep_layout`.
pub fn keep(call: &Call<'_>, args: LayoutKeep) -> Result<LayoutId, Failure> {
    let layout = from_file(&args.path)?;
    let content = serde_json::to_string(&layout).map_err(|error| Failure::usage(error.to_string()))?;
    let row = ExportLayoutRow { id: Id::derived("export_layout", &layout.id), name: layout.title, content };
    let reply = LayoutId { id: row.id.to_string() };
    let there = call.office()?.store.read(|conn| export_layouts::get(conn, row.id))?;
    if there.as_ref() == Some(&row) {
        return Ok(reply);
    }
    call.write(json!({ "name": row.name }), |tx| match export_layouts::get(tx, row.id)? {
        Some(_) => Ok::<_, Failure>(export_layouts::update(tx, &row)?),
        None => Ok(export_layouts::insert(tx, &row)?),
    })?;
    Ok(reply)
}

/// `members.drop_layout`.
pub fn drop(call: &Call<'_>, args: LayoutId) -> Result<Nothing, Failure> {
    let id = dates::id(&args.id, LAYOUT)?;
    let there = call.office()?.store.read(|conn| export_layouts::get(conn, id))?;
    let row = there.ok_or_else(|| Failure::not_found(LAYOUT))?;
    call.write(json!({ "name": row.name }), |tx| {
        export_layouts::get(tx, id)?.ok_or_else(|| Failure::not_found(LAYOUT))?;
        Ok(export_layouts::delete(tx, id)?)
    })?;
    Ok(Nothing {})
}

/// Those kept, each named by its row.
pub fn all(conn: &Conn<'_>) -> Result<Vec<ExportLayout>, Failure> {
    let read = |row: ExportLayoutRow| {
        Ok(ExportLayout { id: row.id.to_string(), own: true, ..ExportLayout::read(&row.content)? })
    };
    export_layouts::all(conn)?.into_iter().map(read).collect()
}

/// A layout out of a file.
pub fn from_file(path: &str) -> Result<ExportLayout, Failure> {
    /// A layout is a page of text; what is larger is something else.
    const MOST: u64 = 1 << 20;
    let unreadable = || Failure::new("file_unreadable", "Không mở được tệp bố cục xuất. Kiểm tra lại chỗ lưu tệp.");
    if std::fs::metadata(path).map_err(|_| unreadable())?.len() > MOST {
        return Err(Failure::usage("Tệp được chọn quá lớn, không phải là bố cục xuất."));
    }
    ExportLayout::read(&std::fs::read_to_string(path).map_err(|_| unreadable())?)
}
