//! Từ điển của đơn vị: the words an office taught its imports. Seen, taught, changed and forgotten like anything recorded.
//!
//! Invariant: one word for a spelling of a field, whatever the case, the marks and the blanks of the spelling.

use domain::id::Id;
use domain::name::fold;
use domain::text::clean;
use exchange::draft::{WORDED, Words};
use exchange::fields::Field;
use serde_json::json;
use store::import_words::{self, ImportWordRow};
use store::{Conn, Tx};

use super::kept_wire::{ImportWord, ImportWordId, ImportWordSet, ImportWords, WordChoice, WordField};
use super::show::wire_name;
use crate::office::wire::Nothing;
use crate::{Call, Failure, dates};

/// What a sentence calls one of them.
const WORD: &str = "chữ đã dạy này";

/// `import.words`.
pub fn list(call: &Call<'_>, _: Nothing) -> Result<ImportWords, Failure> {
    let rows: Vec<ImportWord> = call.office()?.store.read(import_words::all)?.into_iter().map(shown).collect();
    let fields = WORDED.map(|field| WordField { code: wire_name(field.code()), label: field.label().to_owned() });
    Ok(ImportWords { total: rows.len() as u32, rows, fields: fields.to_vec() })
}

/// `import.set_word`: teaches a spelling, or changes one that was taught.
pub fn set(call: &Call<'_>, args: ImportWordSet) -> Result<ImportWordId, Failure> {
    let row = row_of(&WordChoice { field: args.field, from: args.from, to: args.to })?;
    let before = args.id.as_deref().map(|id| dates::id(id, WORD)).transpose()?;
    call.write(json!({}), |tx| {
        if let Some(before) = before {
            import_words::get(tx, before)?.ok_or_else(|| Failure::not_found(WORD))?;
        }
        let there = import_words::of_key(tx, &row.field, &row.key)?;
        if there.as_ref().is_some_and(|there| Some(there.id) != before) {
            return Err(Failure::new(
                "word-taught",
                format!("Chữ «{}» đã được dạy rồi. Sửa dòng đã có thay vì thêm dòng mới.", row.spelling),
            ));
        }
        if let Some(before) = before {
            import_words::delete(tx, before)?;
        }
        Ok(import_words::insert(tx, &row)?)
    })?;
    Ok(ImportWordId { id: row.id.to_string() })
}

/// `import.forget_word`.
pub fn forget(call: &Call<'_>, args: ImportWordId) -> Result<Nothing, Failure> {
    let id = dates::id(&args.id, WORD)?;
    call.write(json!({}), |tx| {
        import_words::get(tx, id)?.ok_or_else(|| Failure::not_found(WORD))?;
        Ok(import_words::delete(tx, id)?)
    })?;
    Ok(Nothing {})
}

/// The words remembered, and those said with this import.
pub fn read(conn: &Conn<'_>, said: &[WordChoice]) -> Result<Words, Failure> {
    let mut words = Words::default();
    for row in import_words::all(conn)? {
        if let Some(field) = Field::parse(&row.field) {
            words.learn(field, &row.spelling, &row.word);
        }
    }
    for choice in said {
        let row = row_of(choice)?;
        if let Some(field) = Field::parse(&row.field) {
            words.learn(field, &row.spelling, &row.word);
        }
    }
    Ok(words)
}

/// Remembers what was taught with an import.
pub fn keep(tx: &Tx<'_>, taught: &[WordChoice]) -> Result<(), Failure> {
    for choice in taught {
        let row = row_of(choice)?;
        match import_words::of_key(tx, &row.field, &row.key)? {
            Some(there) if there.word == row.word => {}
            Some(there) => import_words::update(tx, &ImportWordRow { id: there.id, ..row })?,
            None => import_words::insert(tx, &row)?,
        }
    }
    Ok(())
}

/// A choice as it is kept; a field without words, or a blank, is refused.
fn row_of(choice: &WordChoice) -> Result<ImportWordRow, Failure> {
    let code = if choice.field == "branch" { "class" } else { choice.field.as_str() };
    let field = Field::parse(code).filter(|field| WORDED.contains(field));
    let field = field.ok_or_else(|| Failure::usage(format!("Cột «{}» không có từ điển.", choice.field)))?;
    let (spelling, word) = (clean(&choice.from), clean(&choice.to));
    if spelling.is_empty() || word.is_empty() {
        return Err(Failure::new("word-blank", "Chữ trong danh sách hoặc chữ ghi vào còn trống. Điền cả hai."));
    }
    let key = fold(&spelling).split_whitespace().collect::<Vec<_>>().join(" ");
    let id = Id::derived("import_word", &format!("{}\0{key}", field.code()));
    Ok(ImportWordRow { id, field: field.code().to_owned(), key, spelling, word })
}

fn shown(row: ImportWordRow) -> ImportWord {
    let label = Field::parse(&row.field).map_or_else(|| row.field.clone(), |field| field.label().to_owned());
    ImportWord { id: row.id.to_string(), field: wire_name(&row.field), label, from: row.spelling, to: row.word }
}
