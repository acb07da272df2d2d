//! Templates put in, changed, written out, taken away.

use domain::id::Id;
use serde_json::json;
use sha2::{Digest as _, Sha256};
use store::attachments::bodies;
use store::word_templates::{self, WordTemplateRow};

use super::starters::{STARTERS, starter};
use super::values::NAMES;
use super::wire::{
    TemplateAdd, TemplateExport, TemplateExported, TemplateId, TemplateReplace, TemplateRow, TemplateRows,
};
use crate::office::wire::Nothing;
use crate::office::write_file;
use crate::{Call, Failure, dates};

/// A template file may weigh this much.
const MOST: u64 = 20 * 1024 * 1024;

/// `templates.list`.
pub fn list(call: &Call<'_>, _: Nothing) -> Result<TemplateRows, Failure> {
    let own = call.office()?.store.read(word_templates::all)?;
    let own = own.into_iter().map(|row| TemplateRow {
        id: row.id.to_string(),
        name: row.name,
        starter: false,
        added_on: Some(row.added_on.to_string()),
    });
    let shipped = STARTERS.iter().map(|(id, name)| TemplateRow {
        id: (*id).to_owned(),
        name: (*name).to_owned(),
        starter: true,
        added_on: None,
    });
    let rows: Vec<TemplateRow> = own.chain(shipped).collect();
    let names = NAMES.iter().map(|(name, what)| ((*name).to_owned(), (*what).to_owned())).collect();
    Ok(TemplateRows { total: rows.len() as u32, rows, names })
}

/// `templates.add`. One that is broken is kept all the same: it says so where it is used, and is put right in Word.
pub fn add(call: &Call<'_>, args: TemplateAdd) -> Result<TemplateId, Failure> {
    let name = dates::optional_text(Some(&args.name)).ok_or_else(|| {
        Failure::new("name-missing", "Mẫu Word chưa có tên. Đặt tên, ví dụ «Giấy xác nhận đoàn viên».")
    })?;
    let bytes = read(&args.path)?;
    print::template::inspect(&bytes).map_err(refused)?;
    let id = call.new_id();
    let row = row(call, id, name.clone(), &bytes);
    call.write(json!({ "name": name }), |tx| {
        if word_templates::all(tx)?.iter().any(|other| other.name == row.name) {
            return Err(Failure::new(
                "name-taken",
                format!("Đã có mẫu Word «{name}». Đặt tên khác, hoặc thay tệp của mẫu ấy."),
            ));
        }
        bodies::keep(tx, &row.sha256, &bytes)?;
        Ok(word_templates::insert(tx, &row)?)
    })?;
    Ok(TemplateId { id: id.to_string() })
}

/// `templates.replace`: the same template from a changed file.
pub fn replace(call: &Call<'_>, args: TemplateReplace) -> Result<TemplateId, Failure> {
    let id = own_id(&args.id)?;
    let before = found(call, id)?;
    let bytes = read(&args.path)?;
    print::template::inspect(&bytes).map_err(refused)?;
    let row = row(call, id, before.name, &bytes);
    call.write(json!({ "name": row.name }), |tx| {
        bodies::keep(tx, &row.sha256, &bytes)?;
        Ok(word_templates::update(tx, &row)?)
    })?;
    Ok(TemplateId { id: id.to_string() })
}

/// `templates.remove`.
pub fn remove(call: &Call<'_>, args: TemplateId) -> Result<Nothing, Failure> {
    let id = own_id(&args.id)?;
    call.write(json!({}), |tx| {
        word_templates::get(tx, id)?.ok_or_else(|| Failure::not_found("mẫu Word này"))?;
        Ok(word_templates::delete(tx, id)?)
    })?;
    Ok(Nothing {})
}

/// `templates.export`.
pub fn export(call: &Call<'_>, args: TemplateExport) -> Result<TemplateExported, Failure> {
    let (_, bytes) = bytes_of(call, &args.id)?;
    write_file(&args.path, "docx", &bytes)?;
    call.note(json!({}))?;
    Ok(TemplateExported { path: args.path })
}

/// Name and bytes of a template.
pub fn bytes_of(call: &Call<'_>, id: &str) -> Result<(String, Vec<u8>), Failure> {
    if let Some((name, bytes)) = starter(id) {
        return Ok((name.to_owned(), bytes.map_err(|error| Failure::new("paper", error.to_string()))?));
    }
    let row = found(call, own_id(id)?)?;
    let bytes = call.office()?.store.read(|conn| bodies::get(conn, &row.sha256))?;
    let lost = || Failure::new("template-lost", "Nội dung của mẫu Word này không còn. Thay bằng tệp gốc.");
    Ok((row.name, bytes.ok_or_else(lost)?))
}

/// A file the user chose.
pub fn read(path: &str) -> Result<Vec<u8>, Failure> {
    let unreadable = || {
        Failure::new(
            "template-unreadable",
            "Không đọc được tệp đã chọn. Tệp có thể đang mở trong Word; đóng Word rồi chọn lại.",
        )
    };
    let seen = std::fs::metadata(path).map_err(|_| unreadable())?;
    if !seen.is_file() {
        return Err(unreadable());
    }
    if seen.len() > MOST {
        return Err(refused(print::template::TemplateError::TooLarge));
    }
    std::fs::read(path).map_err(|_| unreadable())
}

/// Why a file cannot be a template.
pub fn refused(error: print::template::TemplateError) -> Failure {
    Failure::new("template", error.to_string())
}

fn own_id(id: &str) -> Result<Id, Failure> {
    if STARTERS.iter().any(|(own, _)| *own == id) {
        return Err(Failure::new(
            "template-shipped",
            "Mẫu này đi kèm phần mềm. Xuất ra, sửa bằng Word rồi thêm lại thành mẫu của đơn vị.",
        ));
    }
    dates::id(id, "mẫu Word này")
}

fn found(call: &Call<'_>, id: Id) -> Result<WordTemplateRow, Failure> {
    let row = call.office()?.store.read(|conn| word_templates::get(conn, id))?;
    row.ok_or_else(|| Failure::not_found("mẫu Word này"))
}

fn row(call: &Call<'_>, id: Id, name: String, bytes: &[u8]) -> WordTemplateRow {
    let sha256 = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    WordTemplateRow { id, name, size: bytes.len() as i64, sha256, added_on: call.today() }
}
