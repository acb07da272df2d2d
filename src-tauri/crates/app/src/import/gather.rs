//! The files of an import, opened one after the other: many files are one list.
//!
//! A file that cannot be read refuses the whole import, unless the caller asked to go on without it; then it is named in
//! the plan, so that nobody takes thirty classes for thirty-one.

use std::path::Path;

use exchange::layout::{self, Layout};
use exchange::read::{Flow, Limits, ReadError, Source, read};
use exchange::sheet::{Sheet, Workbook};

use super::read_wire::UnreadFile;
use super::wire::ImportPreview;
use super::{saved, unlock};
use crate::{Call, Failure};

/// What sentences call a block pasted from a spreadsheet.
pub const PASTED: &str = "khối đã dán";

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
    let kept = match &args.saved {
        Some(id) => saved::kept_files(call, id)?,
        None => Vec::new(),
    };
    for (name, source) in sources(args, &kept) {
        let book = open_with(call, source, &name, &args.passwords);
        let (file, outcome) = match book {
            Ok(book) => {
                let found = gathered.tables.len();
                let file = book.file.clone();
                let lost: usize = book.sheets.iter().map(Sheet::lost_words).sum();
                for sheet in book.sheets {
                    gathered.tables.extend(take(&file, sheet, args.sheets.as_deref(), notes));
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
            Err(failure) => (name, failure),
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

/// What is read, each with its name: files of the machine, or those of an import that was left, then a pasted block.
fn sources<'a>(args: &'a ImportPreview, kept: &'a [(String, Vec<u8>)]) -> Vec<(String, Source<'a>)> {
    let wanted = |name: &str| args.files.is_empty() || args.files.iter().any(|path| name_of(path) == name);
    let mut all: Vec<(String, Source<'a>)> = match args.saved {
        Some(_) => {
            let files = kept.iter().filter(|(name, _)| wanted(name));
            files.map(|(name, bytes)| (name.clone(), Source::Bytes(bytes))).collect()
        }
        None => args.files.iter().map(|path| (name_of(path), Source::Path(Path::new(path)))).collect(),
    };
    all.extend(args.pasted.as_ref().map(|block| (PASTED.to_owned(), Source::Bytes(block.as_bytes()))));
    all
}

/// A spreadsheet of the machine; nothing of it is judged yet.
pub fn open(call: &Call<'_>, path: &str) -> Result<Workbook, Failure> {
    open_with(call, Source::Path(Path::new(path)), &name_of(path), &[])
}

/// The last part of a path, as sentences and the window write it.
pub fn name_of(path: &str) -> String {
    let path = Path::new(path);
    let name = path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned());
    domain::text::clean(&name)
}

fn open_with(call: &Call<'_>, source: Source<'_>, file: &str, passwords: &[String]) -> Result<Workbook, Failure> {
    told(call, |listener| match read(source, file, &Limits::default(), listener) {
        Err(ReadError::Password { .. }) => unlock::read(source, file, passwords, listener),
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

/// Takes the tables of people of a sheet in, and says so where it has none. Both the name of a tab and that of one table on it
/// may be wanted.
fn take(file: &str, sheet: Sheet, wanted: Option<&[String]>, notes: &mut Vec<String>) -> Vec<Table> {
    let (tab, blank) = (sheet.name.clone(), sheet.rows.is_empty());
    let is_wanted = |name: &String| wanted.is_none_or(|wanted| wanted.contains(name));
    let whole = is_wanted(&tab);
    let tables = layout::tables(sheet);
    if tables.is_empty() && whole && !blank {
        notes.push(format!("Trang «{tab}» của {file} không có bảng người nên được bỏ qua."));
    }
    if tables.len() > 1 {
        notes.push(format!("Trang «{tab}» của {file} có {} bảng; mỗi bảng được đọc riêng.", tables.len()));
    }
    let wanted = tables.into_iter().filter(|(part, _)| whole || is_wanted(&part.name));
    wanted.map(|(sheet, layout)| Table { file: file.to_owned(), sheet, layout }).collect()
}
