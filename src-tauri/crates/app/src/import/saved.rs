//! Bản nhập đang làm dở: an import left before it is written, and taken up again, perhaps on another day.
//!
//! Invariant: the bytes of its files stay in the office, so that a stick may go; what was decided stays with them; the
//! verdicts are never kept but computed anew, and what differs from then is said. A password told for a locked file is not
//! kept. Rejected: keeping rows as read (a reader that learns would not read them again).

use std::path::Path;

use domain::date::dmy;
use domain::id::Id;
use serde_json::json;
use sha2::{Digest as _, Sha256};
use store::attachments::bodies;
use store::saved_imports::files::{self, SavedFileRow};
use store::saved_imports::{self, SavedImportRow};

use super::gather::{PASTED, name_of};
use super::kept_wire::{ImportSave, SavedChoices, SavedImport, SavedImportId, SavedImports};
use super::plan::JudgedRow;
use super::wire::Verdict;
use crate::office::wire::Nothing;
use crate::{Call, Failure, dates};

/// What a sentence calls one of them.
pub const SAVED: &str = "bản nhập đang làm dở này";
/// Bytes of the files of one of them.
const TOGETHER_AT_MOST: u64 = 200 << 20;
/// Rows of one run; no sheet has more.
const ROWS_AT_MOST: usize = 1 << 20;
/// Far beyond what hands choose.
const CHOICES_AT_MOST: usize = 1 << 20;

/// `import.saved`.
pub fn list(call: &Call<'_>, _: Nothing) -> Result<SavedImports, Failure> {
    let rows = call.office()?.store.read(|conn| {
        let shown = |row: SavedImportRow| {
            let files = files::of_import(conn, row.id)?.into_iter().map(|file| file.name).collect();
            let rows = u32::try_from(row.people).unwrap_or(0);
            Ok::<_, Failure>(SavedImport { id: row.id.to_string(), files, rows, saved_on: row.saved_on.to_string() })
        };
        saved_imports::all(conn)?.into_iter().map(shown).collect::<Result<Vec<_>, _>>()
    })?;
    Ok(SavedImports { total: rows.len() as u32, rows })
}

/// `import.take_up`.
pub fn take_up(call: &Call<'_>, args: SavedImportId) -> Result<SavedChoices, Failure> {
    let id = dates::id(&args.id, SAVED)?;
    call.office()?.store.read(|conn| {
        let row = saved_imports::get(conn, id)?.ok_or_else(|| Failure::not_found(SAVED))?;
        let files = files::of_import(conn, id)?.into_iter().map(|file| file.name).collect();
        Ok(SavedChoices { choices: row.choices, files })
    })
}

/// `import.save`.
pub fn save(call: &Call<'_>, args: ImportSave) -> Result<SavedImportId, Failure> {
    let plan = call.app().plans().find(&args.plan)?;
    if args.choices.len() > CHOICES_AT_MOST {
        return Err(Failure::new("choices-too-long", "Có quá nhiều lựa chọn để giữ lại. Hãy nhập bớt một phần trước."));
    }
    let before = args.saved.as_deref().map(|id| dates::id(id, SAVED)).transpose()?;
    let taken = if before.is_some() { Vec::new() } else { taken(&args)? };
    let id = before.unwrap_or_else(|| call.new_id());
    let name = match before {
        Some(_) => String::new(),
        None => taken.first().map(|(name, _)| name.clone()).unwrap_or_default(),
    };
    let mut row = SavedImportRow {
        id,
        name,
        people: plan.rows.len() as i64,
        saved_on: call.today(),
        choices: args.choices,
        verdicts: runs(&plan.rows),
    };
    call.write(json!({ "count": plan.rows.len() }), |tx| {
        if before.is_some() {
            let there = saved_imports::get(tx, id)?.ok_or_else(|| Failure::not_found(SAVED))?;
            row.name = there.name;
            return Ok(saved_imports::update(tx, &row)?);
        }
        saved_imports::insert(tx, &row)?;
        for (position, (name, bytes)) in (1..).zip(&taken) {
            let sha256: String = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
            bodies::keep(tx, &sha256, bytes)?;
            let (name, size) = (name.clone(), bytes.len() as i64);
            files::insert(tx, &SavedFileRow { id: call.new_id(), saved_import_id: id, position, name, size, sha256 })?;
        }
        Ok(())
    })?;
    Ok(SavedImportId { id: id.to_string() })
}

/// `import.drop_saved`.
pub fn drop_one(call: &Call<'_>, args: SavedImportId) -> Result<Nothing, Failure> {
    let id = dates::id(&args.id, SAVED)?;
    call.write(json!({}), |tx| if saved_imports::forget(tx, id)? { Ok(()) } else { Err(Failure::not_found(SAVED)) })?;
    Ok(Nothing {})
}

/// The files of the user, whole.
fn taken(args: &ImportSave) -> Result<Vec<(String, Vec<u8>)>, Failure> {
    let mut all = Vec::new();
    let mut together = 0;
    for path in &args.files {
        let name = name_of(path);
        let gone = || {
            let sentence = format!(
                "Không đọc được tệp «{name}» để giữ lại. Cắm lại ổ đĩa hoặc chép tệp về chỗ cũ rồi bấm lưu lần nữa."
            );
            Failure::new("file-gone", sentence)
        };
        together += std::fs::metadata(Path::new(path)).map_err(|_| gone())?.len();
        if together > TOGETHER_AT_MOST {
            let most = TOGETHER_AT_MOST >> 20;
            let sentence =
                format!("Các tệp này cộng lại lớn hơn {most} MB nên không giữ lại được. Hãy chia ra nhiều lần.");
            return Err(Failure::new("files-too-large", sentence));
        }
        all.push((name.clone(), std::fs::read(path).map_err(|_| gone())?));
    }
    all.extend(args.pasted.as_ref().map(|block| (PASTED.to_owned(), block.clone().into_bytes())));
    if all.is_empty() { Err(Failure::usage("Chưa chọn tệp nào.")) } else { Ok(all) }
}

/// The files of one that was left: name and bytes, in order.
pub fn kept_files(call: &Call<'_>, id: &str) -> Result<Vec<(String, Vec<u8>)>, Failure> {
    let id = dates::id(id, SAVED)?;
    call.office()?.store.read(|conn| {
        saved_imports::get(conn, id)?.ok_or_else(|| Failure::not_found(SAVED))?;
        let rows = files::of_import(conn, id)?;
        let one = |row: SavedFileRow| {
            let lost = || {
                let sentence = format!("Nội dung của tệp «{}» không còn trong bản làm dở. Chọn lại tệp gốc.", row.name);
                Failure::new("saved-file-lost", sentence)
            };
            Ok((row.name.clone(), bodies::get(conn, &row.sha256)?.ok_or_else(lost)?))
        };
        rows.into_iter().map(one).collect()
    })
}

/// What has another verdict than when it was left.
pub fn since(call: &Call<'_>, id: &str, rows: &[JudgedRow]) -> Result<Option<String>, Failure> {
    let id: Id = dates::id(id, SAVED)?;
    let row = call.office()?.store.read(|conn| saved_imports::get(conn, id))?;
    let row = row.ok_or_else(|| Failure::not_found(SAVED))?;
    let then = unrolled(&row.verdicts);
    let differing = then.iter().zip(rows).filter(|(then, now)| **then != letter(now.verdict)).count();
    let changed = differing + then.len().abs_diff(rows.len());
    Ok((changed > 0).then(|| {
        format!(
            "Dữ liệu đã thay đổi từ ngày {}: kết luận được tính lại, {changed} dòng khác lúc để dở.",
            dmy(row.saved_on)
        )
    }))
}

fn letter(verdict: Verdict) -> char {
    match verdict {
        Verdict::New => 'n',
        Verdict::Same => 's',
        Verdict::Changes => 'c',
        Verdict::Doubtful => 'd',
        Verdict::Rejected => 'r',
    }
}

/// The verdicts in runs: "n229s4".
fn runs(rows: &[JudgedRow]) -> String {
    let same = |a: &JudgedRow, b: &JudgedRow| a.verdict == b.verdict;
    rows.chunk_by(same).map(|run| format!("{}{}", letter(run[0].verdict), run.len())).collect()
}

/// Runs, one letter a row.
fn unrolled(runs: &str) -> Vec<char> {
    let mut all = Vec::new();
    let (mut verdict, mut count) = (' ', 0_usize);
    for c in runs.chars() {
        match c.to_digit(10) {
            Some(digit) => count = (count * 10 + digit as usize).min(ROWS_AT_MOST),
            None => {
                all.resize(all.len() + count, verdict);
                (verdict, count) = (c, 0);
            }
        }
    }
    all.resize(all.len() + count, verdict);
    all
}
