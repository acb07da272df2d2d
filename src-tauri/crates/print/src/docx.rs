//! A document as a Word file.
//!
//! Invariant: same words, same column widths, same letter sizes as the PDF; only the breaking of pages is Word's own.
//! The parts are written by hand: the Word libraries for Rust cannot repeat a table header and let control characters
//! through. File times are fixed, so the same document gives the same bytes.

mod body;
mod closing;
mod parts;
mod table;
mod xml;

use crate::{Document, PrintError};
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// The document as a `.docx` file.
///
/// # Errors
/// [`PrintError::Docx`] if the container cannot be written.
pub fn docx(document: &Document) -> Result<Vec<u8>, PrintError> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in [
        ("[Content_Types].xml", parts::CONTENT_TYPES.to_string()),
        ("_rels/.rels", parts::PACKAGE_RELATIONS.to_string()),
        ("docProps/core.xml", parts::core(document)),
        ("word/document.xml", body::document(document)),
        ("word/_rels/document.xml.rels", parts::RELATIONS.to_string()),
        ("word/styles.xml", parts::STYLES.to_string()),
        ("word/settings.xml", parts::SETTINGS.to_string()),
        ("word/header1.xml", parts::header(document.mark, true)),
        ("word/header2.xml", parts::header(document.mark, false)),
        ("word/footer1.xml", parts::footer(document.mark)),
    ] {
        zip.start_file(name, options)?;
        zip.write_all(content.as_bytes()).map_err(zip::result::ZipError::from)?;
    }
    Ok(zip.finish()?.into_inner())
}
