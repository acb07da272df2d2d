//! The container of a Word file: which parts hold text, and writing it with some of them changed.
//!
//! Invariant: a part that is not changed is copied as packed, in its place.

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

use super::TemplateError;

/// More text than this is no template; a test is content with less.
const MOST: u64 = if cfg!(test) { 1 } else { 20 } * 1024 * 1024;
/// How files begin that were encrypted by Word, or saved as .doc.
const COMPOUND: [u8; 4] = [0xD0, 0xCF, 0x11, 0xE0];

/// Parts with text a reader sees, by name.
pub fn parts(file: &[u8]) -> Result<Vec<(String, String)>, TemplateError> {
    let mut zip = opened(file)?;
    let mut all = Vec::new();
    let mut room = MOST;
    for at in 0..zip.len() {
        let part = zip.by_index(at).map_err(|_| TemplateError::Damaged)?;
        let name = part.name().map_err(|_| TemplateError::Damaged)?.into_owned();
        if !has_text(&name) {
            continue;
        }
        // The size told in the container may lie; what is read is counted.
        let mut bytes = Vec::new();
        part.take(room + 1).read_to_end(&mut bytes).map_err(|_| TemplateError::Damaged)?;
        room = room.checked_sub(bytes.len() as u64).ok_or(TemplateError::TooLarge)?;
        all.push((name, String::from_utf8(bytes).map_err(|_| TemplateError::Damaged)?));
    }
    if all.iter().any(|(name, _)| name == "word/document.xml") { Ok(all) } else { Err(TemplateError::NotWord) }
}

/// The same file with these parts in place of its own.
pub fn rewritten(file: &[u8], changed: &BTreeMap<String, String>) -> Result<Vec<u8>, TemplateError> {
    let mut zip = opened(file)?;
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    let damaged = |_: zip::result::ZipError| TemplateError::Damaged;
    for at in 0..zip.len() {
        let part = zip.by_index_raw(at).map_err(damaged)?;
        let name = part.name().map_err(|_| TemplateError::Damaged)?.into_owned();
        match changed.get(&name) {
            None => out.raw_copy_file(part).map_err(damaged)?,
            Some(text) => {
                out.start_file(name, options).map_err(damaged)?;
                out.write_all(text.as_bytes()).map_err(|_| TemplateError::Damaged)?;
            }
        }
    }
    Ok(out.finish().map_err(damaged)?.into_inner())
}

fn opened(file: &[u8]) -> Result<ZipArchive<Cursor<&[u8]>>, TemplateError> {
    if file.starts_with(&COMPOUND) {
        return Err(TemplateError::Locked);
    }
    ZipArchive::new(Cursor::new(file)).map_err(|_| TemplateError::NotWord)
}

fn has_text(name: &str) -> bool {
    let Some(own) = name.strip_prefix("word/").and_then(|own| own.strip_suffix(".xml")) else { return false };
    let kinds = ["document", "header", "footer", "footnotes", "endnotes"];
    kinds.iter().any(|kind| own.strip_prefix(kind).is_some_and(|rest| rest.chars().all(|c| c.is_ascii_digit())))
}
