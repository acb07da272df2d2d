//! Bytes → [`Workbook`]. The kind of a file is found by its content, never by its ending.
//!
//! Invariant: whatever the bytes are, the answer is a workbook or one Vietnamese sentence with a stable code, in
//! bounded memory and without running anything found inside.

mod error;
mod html;
pub(crate) mod kind;
pub(crate) mod legacy;
mod lock;
mod mime;
mod ods;
mod sheet_xml;
mod tally;
mod text;
mod xls;
mod xlsb;
mod xlsx;

use std::fs::File;
use std::io::Read as _;
use std::path::Path;

pub use error::ReadError;
pub use lock::{Lock, Locked, locked, unlocked_document};
pub use xls::lock::unlocked_records;
pub(crate) use xlsx::serial;

use crate::sheet::Workbook;
use kind::Kind;

/// Where the bytes come from.
#[derive(Debug, Clone, Copy)]
pub enum Source<'a> {
    /// Bytes already in memory.
    Bytes(&'a [u8]),
    /// A file of the machine; it is opened for reading only and closed before parsing.
    Path(&'a Path),
}

/// How much is read before a file is refused. The default is far above any school and far below a PC's memory.
#[derive(Debug, Clone)]
pub struct Limits {
    /// Bytes of the file.
    pub bytes: u64,
    /// The largest row number that may hold something.
    pub last_row: u32,
    /// The largest number of columns that may hold something.
    pub columns: u32,
    /// Filled cells of the whole file.
    pub cells: u64,
    /// Bytes of text of the whole file.
    pub text: u64,
    /// Characters in one cell; Excel itself allows 32,767.
    pub cell_chars: usize,
    /// Bytes that all parts of a packed file may unfold to.
    pub unfolded: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            bytes: 50 << 20,
            last_row: 200_000,
            columns: 400,
            cells: 3_000_000,
            text: 200 << 20,
            cell_chars: 32_767,
            unfolded: 1 << 30,
        }
    }
}

/// How far a reading has come, in bytes of (unfolded) content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Bytes read.
    pub done: u64,
    /// Bytes expected; the file's own claim, so `done` may pass it.
    pub total: u64,
}

/// The answer to a [`Progress`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flow {
    /// Read on.
    Go,
    /// Stop: the reading ends with [`ReadError::Cancelled`].
    Stop,
}

/// The listener asked every few thousand cells.
pub type Listener<'a> = dyn FnMut(Progress) -> Flow + 'a;

/// Reads a spreadsheet or a text table.
///
/// `file` is the name sentences mention. Reads xlsx (and xlsm), xlsb, xls, ods, tables of web pages, also of one file (MHT), XML
/// sheets of 2003 and delimited text in UTF-8, UTF-16 and the old encodings of Windows and of Vietnamese fonts.
///
/// # Errors
/// [`ReadError`] names the file and, where there is one, the sheet and the cell.
pub fn read(
    source: Source<'_>,
    file: &str,
    limits: &Limits,
    listener: &mut Listener<'_>,
) -> Result<Workbook, ReadError> {
    match source {
        Source::Bytes(bytes) => read_bytes(bytes, file, limits, listener),
        Source::Path(path) => read_bytes(&load(path, file, limits)?, file, limits, listener),
    }
}

fn load(path: &Path, file: &str, limits: &Limits) -> Result<Vec<u8>, ReadError> {
    let unreadable = |error: std::io::Error| ReadError::Unreadable { file: file.to_owned(), kind: error.kind() };
    // Asked before opening: Windows does not open a folder, and would call it a file without rights.
    if std::fs::metadata(path).map_err(unreadable)?.is_dir() {
        return Err(ReadError::NotASpreadsheet { file: file.to_owned(), what: "một thư mục" });
    }
    let open = File::open(path).map_err(unreadable)?;
    let found = open.metadata().map_err(unreadable)?;
    if found.len() > limits.bytes {
        return Err(too_big(file, found.len(), limits));
    }
    let mut bytes = Vec::new();
    // One byte beyond the limit: a file that grows while it is read is still refused.
    open.take(limits.bytes + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    Ok(bytes)
}

fn read_bytes(bytes: &[u8], file: &str, limits: &Limits, listener: &mut Listener<'_>) -> Result<Workbook, ReadError> {
    if bytes.len() as u64 > limits.bytes {
        return Err(too_big(file, bytes.len() as u64, limits));
    }
    let sheets = match kind::of(bytes) {
        Kind::Empty => return Err(ReadError::Empty { file: file.to_owned() }),
        Kind::Xlsx => xlsx::read(bytes, file, limits, listener)?,
        Kind::Xlsb => xlsb::read(bytes, file, limits, listener)?,
        Kind::Xls => xls::read(bytes, file, limits, listener)?,
        Kind::Ods => ods::read(bytes, file, limits, listener)?,
        Kind::Html(encoding) => vec![html::read(bytes, encoding, file, limits, listener)?],
        Kind::Mime => mime::read(bytes, file, limits, listener)?,
        Kind::SheetXml(encoding) => sheet_xml::read(bytes, encoding, file, limits, listener)?,
        Kind::Text(encoding) => vec![text::read(bytes, encoding, file, limits, listener)?],
        Kind::CutOff => return Err(ReadError::CutOff { file: file.to_owned() }),
        Kind::Password => return Err(ReadError::Password { file: file.to_owned() }),
        Kind::Damaged => return Err(ReadError::Damaged { file: file.to_owned(), sheet: None }),
        Kind::Foreign(what) => return Err(ReadError::NotASpreadsheet { file: file.to_owned(), what }),
    };
    if sheets.iter().all(|sheet| sheet.rows.is_empty()) {
        return Err(ReadError::Empty { file: file.to_owned() });
    }
    Ok(Workbook { file: file.to_owned(), sheets })
}

fn too_big(file: &str, bytes: u64, limits: &Limits) -> ReadError {
    ReadError::TooBig { file: file.to_owned(), megabytes: bytes.div_ceil(1 << 20), limit: limits.bytes >> 20 }
}

#[cfg(test)]
mod tests;
