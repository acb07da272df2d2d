//! What can go wrong between the office and its file, each case with its own sentence and its own stable code.
//!
//! Invariant: no variant carries a value out of a row, so that an error may be shown and logged. What SQLite reports
//! is sorted here, once, by its result code. Rejected: passing SQLite's own text on to the reader, and one variant
//! "database error" (the secretary acts differently when the disk is full and when the stick was pulled out).

use rusqlite::ErrorCode;
use rusqlite::ffi;

use crate::journal::Refusal;

/// The outcome of everything in this room.
pub type Result<T, E = StoreError> = std::result::Result<T, E>;

/// Why the file could not be opened, read or written. Nothing half-done is left behind by any of them.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Another program, or this one a second time, holds the file.
    #[error("Dữ liệu của đơn vị đang mở ở một chương trình khác. Hãy đóng chương trình kia rồi mở lại.")]
    Busy,
    /// The key does not open the file. The store cannot tell a wrong key from a damaged first page: the key slots can.
    #[error("Không mở được tệp dữ liệu bằng khóa này. Khóa không đúng, hoặc phần đầu của tệp đã hỏng.")]
    WrongKeyOrDamaged,
    /// Pages that should be there are missing or altered.
    #[error("Tệp dữ liệu bị hỏng. Hãy khôi phục từ bản sao lưu gần nhất.")]
    Damaged,
    /// A readable database, but not one of an office.
    #[error("Tệp này không phải là dữ liệu của một đơn vị. Hãy chọn đúng thư mục dữ liệu.")]
    NotAnOffice,
    /// Made by a newer version of the program; opening it with this one could damage it.
    #[error("Tệp dữ liệu do phiên bản mới hơn của chương trình tạo ra. Hãy cài phiên bản mới rồi mở lại.")]
    Newer {
        /// The version written in the file.
        found: i64,
        /// The newest version this program knows.
        known: i64,
    },
    /// No file at the path given.
    #[error("Không tìm thấy tệp dữ liệu của đơn vị. Hãy kiểm tra thư mục đã chọn.")]
    Missing,
    /// A file of zero bytes; SQLite would take it for a new database.
    #[error("Tệp dữ liệu trống, không có nội dung. Hãy khôi phục từ bản sao lưu gần nhất.")]
    Empty,
    /// Creating an office where a file lies already.
    #[error("Nơi này đã có một tệp dữ liệu. Hãy chọn thư mục khác.")]
    Exists,
    /// No room left, on the disk or below the limit of pages. Nothing of the operation was kept.
    #[error("Ổ đĩa đã đầy, thao tác chưa được ghi. Hãy dọn bớt ổ đĩa rồi làm lại.")]
    Full,
    /// The file cannot be reached any more: a stick was pulled out, a folder moved away.
    #[error("Không còn đọc, ghi được tệp dữ liệu. Hãy kiểm tra ổ đĩa hoặc USB rồi mở lại chương trình.")]
    Gone,
    /// The file or its folder does not allow writing.
    #[error("Tệp dữ liệu chỉ cho đọc, không ghi được. Hãy kiểm tra quyền ghi vào thư mục dữ liệu.")]
    ReadOnly,
    /// The key is not 64 hexadecimal digits; SQLCipher would silently take it for a passphrase.
    #[error("Khóa của tệp dữ liệu không đúng dạng.")]
    BadKey,
    /// The disk refused a page while the file changed its key; it has the old one.
    #[error("Ổ đĩa không cho ghi nên chưa đổi được mã khôi phục; mã cũ vẫn dùng được. Hãy kiểm tra ổ đĩa rồi đổi lại.")]
    KeyNotChanged,
    /// Rows were changed by something that keeps no journal.
    #[error("Tệp dữ liệu đã bị một chương trình khác sửa. Hãy chạy kiểm tra dữ liệu trước khi làm tiếp.")]
    WrittenOutside,
    /// A journal that does not fit the rows: undo stops rather than guess.
    #[error("Nhật ký không khớp với dữ liệu ({0}). Hãy chạy kiểm tra dữ liệu.")]
    JournalBroken(&'static str),
    /// A value that must be unique is held by another row. `place` names table and columns, never the value.
    #[error("Giá trị này đã có ở một dòng khác ({place}).")]
    Taken {
        /// `table.column` or several of them, as SQLite names them.
        place: String,
    },
    /// Something still refers to the row, or the row refers to something that is not there.
    #[error("Không ghi được vì dữ liệu liên quan còn dùng đến, hoặc không còn.")]
    StillUsed,
    /// The row to change or delete is not there.
    #[error("Không tìm thấy dòng cần sửa ({table}). Có thể dòng đã bị xóa.")]
    NoSuchRow {
        /// The table looked into.
        table: &'static str,
    },
    /// The transaction was taken back underneath its writer; what follows must not be written alone.
    #[error("Thao tác bị dừng giữa chừng, chưa có gì được ghi. Hãy làm lại.")]
    Aborted,
    /// What the program merely remembers was written together with rows of the office.
    #[error("Chương trình ghi sai chỗ: thao tác này phải đi qua nhật ký.")]
    MustBeJournalled,
    /// An undo or redo that is impossible; nothing was changed.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// Nothing is left that can be undone.
    #[error("Không còn thao tác nào để hoàn tác.")]
    NothingToUndo,
    /// Nothing is left that can be redone.
    #[error("Không có thao tác nào để làm lại.")]
    NothingToRedo,
    /// The journal knows no operation of this id.
    #[error("Không tìm thấy thao tác này trong nhật ký.")]
    NoSuchOperation,
    /// The operation is of a kind that is never taken back (a number given, a print, an export).
    #[error("Thao tác này không hoàn tác được.")]
    NotUndoable,
    /// The operation was taken back already.
    #[error("Thao tác này đã được hoàn tác rồi.")]
    AlreadyUndone,
    /// A stored value that is not what its column promises.
    #[error("Có dữ liệu đã lưu không đọc được ({place}). Hãy chạy kiểm tra dữ liệu.")]
    Unreadable {
        /// The column, never the value.
        place: String,
    },
    /// Anything else SQLite reports: a mistake of the program, not of the reader.
    #[error("Lỗi khi đọc, ghi tệp dữ liệu.")]
    Sql(#[source] Box<rusqlite::Error>),
}

impl StoreError {
    /// The stable code of the case, in `kebab-case`; scripts and the window rely on it.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Busy => "office-busy",
            Self::WrongKeyOrDamaged => "wrong-key-or-damaged",
            Self::Damaged => "office-damaged",
            Self::NotAnOffice => "not-an-office",
            Self::Newer { .. } => "office-newer",
            Self::Missing => "office-missing",
            Self::Empty => "office-empty",
            Self::Exists => "office-exists",
            Self::Full => "disk-full",
            Self::Gone => "office-gone",
            Self::ReadOnly => "office-read-only",
            Self::BadKey => "bad-key",
            Self::KeyNotChanged => "key-not-changed",
            Self::WrittenOutside => "written-outside",
            Self::JournalBroken(_) => "journal-broken",
            Self::Taken { .. } => "value-taken",
            Self::StillUsed => "still-used",
            Self::NoSuchRow { .. } => "no-such-row",
            Self::Aborted => "aborted",
            Self::MustBeJournalled => "must-be-journalled",
            Self::Refused(refusal) => refusal.code(),
            Self::NothingToUndo => "nothing-to-undo",
            Self::NothingToRedo => "nothing-to-redo",
            Self::NoSuchOperation => "no-such-operation",
            Self::NotUndoable => "not-undoable",
            Self::AlreadyUndone => "already-undone",
            Self::Unreadable { .. } => "unreadable",
            Self::Sql(_) => "database-error",
        }
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        match &error {
            rusqlite::Error::SqliteFailure(failure, text) => match (failure.code, failure.extended_code) {
                (_, ffi::SQLITE_READONLY_DBMOVED) => Self::Gone,
                (_, ffi::SQLITE_CONSTRAINT_FOREIGNKEY) => Self::StillUsed,
                (_, ffi::SQLITE_CONSTRAINT_UNIQUE | ffi::SQLITE_CONSTRAINT_PRIMARYKEY) => {
                    Self::Taken { place: unique_place(text.as_deref().unwrap_or_default()) }
                }
                (ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked, _) => Self::Busy,
                (ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt, _) => Self::Damaged,
                (ErrorCode::DiskFull, _) => Self::Full,
                (ErrorCode::SystemIoFailure | ErrorCode::CannotOpen, _) => Self::Gone,
                (ErrorCode::ReadOnly | ErrorCode::PermissionDenied, _) => Self::ReadOnly,
                _ => Self::Sql(Box::new(error)),
            },
            rusqlite::Error::InvalidColumnType(_, column, _) => Self::Unreadable { place: column.clone() },
            _ => Self::Sql(Box::new(error)),
        }
    }
}

/// The columns out of `UNIQUE constraint failed: t.a, t.b`.
fn unique_place(text: &str) -> String {
    text.split_once(": ").map_or("", |(_, place)| place).to_owned()
}
