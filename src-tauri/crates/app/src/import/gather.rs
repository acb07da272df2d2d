//! The files of an import, opened one after the other: many files are one list.
//!
//! A file that cannot be read refuses the whole import, unless the caller asked to go on without it; then it is named in
//! the plan, so that nobody takes thirty classes for thirty-one.

use std::path::Path;

use exchange::layout::{self, Layout};
use exchange::read::{Flow, Limits, ReadError, Source, read};
use exchange::sheet::{Sheet, Workbook};

use super::read_wire::UnreadFile;
use super::unlock;
use super::wire::ImportPreview;
use crate::{Call, Failure};

/// What sentences call a block pasted from a spreadsheet.
const PASTED: &str = "khối đã dán";

/// Words with lost letters that a file of no table may have by chance.
const LOST_LETTERS: usize = 3;

/// A sheet that holds a table of people.
pub struct Table {
    /// File name, as sentences mention it.
    pub file: String,
    /// The cells.
    pub sheet: Sheet,
    /// Where the table stands.
    pub layout: Layout,
}

/// What the files hold.
#[derive(Default)]
pub struct Gathered {
    /// Tables of people, in the order read.
    pub tables: Vec<Table>,
    /// Files left out.
    pub unread: Vec<UnreadFile>,
}

/// Opens every file and finds its tables.
pub fn gather(call: &Call<'_>, args: &ImportPreview, notes: &mut Vec<String>) -> Result<Gathered, Failure> {
    let mut gathered = Gathered::default();
    let mut first = None;
    let pasted = args.pasted.as_deref().map(|block| (None, block));
    let all = args.files.iter().map(|path| (Some(path.as_str()), "")).chain(pasted);
    for (path, block) in all {
        let book = match path {
            Some(path) => open_with(call, path, &args.passwords),
            None => told(call, |listener| read(Source::Bytes(block.as_bytes()), PASTED, &Limits::default(), listener)),
        };
        let (file, outcome) = match book {
            Ok(book) => {
                let found = gathered.tables.len();
                let file = book.file.clone();
                let lost: usize = book.sheets.iter().map(Sheet::lost_words).sum();
                for sheet in book.sheets {
                    if args.sheets.as_ref().is_none_or(|wanted| wanted.contains(&sheet.name)) {
                        gathered.tables.extend(take(&file, sheet, notes));
                    }
                }
                if gathered.tables.len() > found {
                    continue;
                }
                let failure = if lost > LOST_LETTERS {
                    let sentence = format!(
                        "Tệp {file} đã mất chữ có dấu từ lúc lưu (nhiều chữ thành «?»). Hãy mở tệp gốc, lưu lại dạng .xlsx hoặc «CSV UTF-8» rồi nhập."
                    );
                    Failure::new("letters-lost", sentence)
                } else {
                    let sentence =
                        format!("Không thấy bảng người nào trong {file}: cần một dòng tiêu đề có cột họ và tên.");
                    Failure::new("no-people", sentence)
                };
                (file, failure)
            }
            Err(failure) if failure.refused == "cancelled" => return Err(failure),
            Err(failure) => (name_of(path.unwrap_or(PASTED)), failure),
        };
        if !args.leave_unreadable {
            return Err(outcome);
        }
        let (code, sentence) = (outcome.refused.to_string(), outcome.sentence.clone());
        gathered.unread.push(UnreadFile { file, code, sentence });
        first = first.or(Some(outcome));
    }
    match first {
        Some(failure) if gathered.tables.is_empty() => Err(failure),
        _ => Ok(gathered),
    }
}

/// A spreadsheet of the machine; nothing of it is judged yet.
pub fn open(call: &Call<'_>, path: &str) -> Result<Workbook, Failure> {
    open_with(call, path, &[])
}

fn name_of(path: &str) -> String {
    let path = Path::new(path);
    path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned())
}

fn open_with(call: &Call<'_>, path: &str, passwords: &[String]) -> Result<Workbook, Failure> {
    let file = name_of(path);
    let source = Source::Path(Path::new(path));
    told(call, |listener| match read(source, &file, &Limits::default(), listener) {
        Err(ReadError::Password { .. }) if !passwords.is_empty() => unlock::read(path, &file, passwords, listener),
        read => read,
    })
}

/// Reads while telling how far it has come.
fn told(
    call: &Call<'_>,
    reads: impl FnOnce(&mut exchange::read::Listener<'_>) -> Result<Workbook, ReadError>,
) -> Result<Workbook, Failure> {
    let mut stopped = None;
    let book = reads(&mut |progress| {
        let unit = |bytes: u64| u32::try_from(bytes / 1024).unwrap_or(u32::MAX);
        match call.tell("Đang đọc tệp", unit(progress.done), unit(progress.total)) {
            Ok(()) => Flow::Go,
            Err(failure) => {
                stopped = Some(failure);
                Flow::Stop
            }
        }
    });
    match (stopped, book) {
        (Some(failure), _) => Err(failure),
        (None, Ok(book)) => Ok(book),
        (None, Err(error)) => Err(Failure::new(error.code(), error.to_string())),
    }
}

/// Takes a sheet in if it holds a table of people, and says so where it does not.
fn take(file: &str, sheet: Sheet, notes: &mut Vec<String>) -> Option<Table> {
    let Some(layout) = layout::find(&sheet) else {
        if !sheet.rows.is_empty() {
            notes.push(format!("Trang «{}» của {file} không có bảng người nên được bỏ qua.", sheet.name));
        }
        return None;
    };
    Some(Table { file: file.to_owned(), sheet, layout })
}
