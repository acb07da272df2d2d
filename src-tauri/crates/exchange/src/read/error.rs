//! Why a file could not be read: a sentence for the person who chose it, a code for scripts.
//!
//! Codes never carry a name or a path; sentences name the file, and the sheet and cell where there is one.

use std::io::ErrorKind;

use thiserror::Error;

/// A file that was not read. Nothing of it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ReadError {
    /// The file could not be opened or read from its place.
    #[error("Không mở được tệp «{file}»: {}.", opening(*.kind))]
    Unreadable {
        /// Name of the file.
        file: String,
        /// What the system said.
        kind: ErrorKind,
    },
    /// More bytes than [`super::Limits::bytes`].
    #[error("Tệp «{file}» nặng {megabytes} MB, quá mức {limit} MB. Hãy tách thành nhiều tệp nhỏ rồi nhập từng tệp.")]
    TooBig {
        /// Name of the file.
        file: String,
        /// Its size, rounded up.
        megabytes: u64,
        /// The limit.
        limit: u64,
    },
    /// No cell holds anything.
    #[error("Tệp «{file}» trống: không có ô nào có nội dung. Hãy chọn tệp khác.")]
    Empty {
        /// Name of the file.
        file: String,
    },
    /// Something else than a table.
    #[error("Tệp «{file}» không phải bảng tính mà là {what}. Hãy chọn tệp Excel (.xlsx, .xls), .ods hoặc .csv.")]
    NotASpreadsheet {
        /// Name of the file.
        file: String,
        /// What it is, in Vietnamese.
        what: &'static str,
    },
    /// Encrypted by its owner.
    #[error("Tệp «{file}» được đặt mật khẩu. Hãy nhập mật khẩu của tệp, hoặc mở bằng Excel, bỏ mật khẩu và lưu lại.")]
    Password {
        /// Name of the file.
        file: String,
    },
    /// Encrypted by its owner in a way that is not opened here, whatever the password.
    #[error(
        "Tệp «{file}» là {what} có mật khẩu, loại khóa này chưa mở được. Hãy mở bằng {with}, bỏ mật khẩu, lưu lại thành .xlsx rồi nhập."
    )]
    Locked {
        /// Name of the file.
        file: String,
        /// Which kind, in Vietnamese.
        what: &'static str,
        /// The program that opens it.
        with: &'static str,
    },
    /// The end of the file is missing.
    #[error("Tệp «{file}» bị đứt ở cuối: có lẽ chưa tải về hoặc chép xong. Hãy tải hay chép lại cho đủ rồi nhập.")]
    CutOff {
        /// Name of the file.
        file: String,
    },
    /// The password given does not open it.
    #[error("Mật khẩu đã nhập không mở được tệp «{file}». Hãy hỏi người gửi tệp rồi nhập lại.")]
    WrongPassword {
        /// Name of the file.
        file: String,
    },
    /// Recognised but broken.
    #[error("Tệp «{file}»{} bị hỏng, không đọc hết được. Hãy mở bằng Excel, lưu lại thành tệp mới rồi nhập.", of_sheet(.sheet))]
    Damaged {
        /// Name of the file.
        file: String,
        /// The sheet at which reading stopped.
        sheet: Option<String>,
    },
    /// A filled cell beyond the readable area.
    #[error(
        "Tệp «{file}», trang «{sheet}»: ô {cell} có nội dung nhưng nằm quá xa bảng. Hãy xóa ô đó, lưu lại rồi nhập."
    )]
    TooFar {
        /// Name of the file.
        file: String,
        /// Name of the sheet.
        sheet: String,
        /// Address of the cell.
        cell: String,
    },
    /// More cells or text than the limits allow.
    #[error(
        "Tệp «{file}», trang «{sheet}»: đến ô {cell} đã có quá nhiều nội dung. Hãy tách thành nhiều tệp nhỏ rồi nhập từng tệp."
    )]
    TooMuch {
        /// Name of the file.
        file: String,
        /// Name of the sheet.
        sheet: String,
        /// Address of the cell at which reading stopped.
        cell: String,
    },
    /// A cell longer than Excel itself allows.
    #[error(
        "Tệp «{file}», trang «{sheet}»: ô {cell} dài hơn {limit} ký tự, không thể là nội dung của một ô. Hãy xem lại ô đó."
    )]
    CellTooLong {
        /// Name of the file.
        file: String,
        /// Name of the sheet.
        sheet: String,
        /// Address of the cell.
        cell: String,
        /// The limit in characters.
        limit: usize,
    },
    /// A packed file that unfolds beyond all measure.
    #[error("Tệp «{file}»{} nở ra quá lớn khi mở, không giống một danh sách. Tệp này không được đọc.", of_sheet(.sheet))]
    Swollen {
        /// Name of the file.
        file: String,
        /// The sheet at which reading stopped.
        sheet: Option<String>,
    },
    /// The listener asked to stop.
    #[error("Đã dừng đọc tệp «{file}» theo yêu cầu. Chưa có gì được ghi.")]
    Cancelled {
        /// Name of the file.
        file: String,
    },
}

impl ReadError {
    /// The stable code of the error.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Unreadable { .. } => "file_unreadable",
            Self::TooBig { .. } => "file_too_big",
            Self::Empty { .. } => "file_empty",
            Self::NotASpreadsheet { .. } => "not_a_spreadsheet",
            Self::Password { .. } => "file_password",
            Self::Locked { .. } => "file_locked",
            Self::CutOff { .. } => "file_cut_off",
            Self::WrongPassword { .. } => "file_wrong_password",
            Self::Damaged { .. } => "file_damaged",
            Self::TooFar { .. } => "cell_too_far",
            Self::TooMuch { .. } => "file_too_much",
            Self::CellTooLong { .. } => "cell_too_long",
            Self::Swollen { .. } => "file_swollen",
            Self::Cancelled { .. } => "cancelled",
        }
    }
}

fn opening(kind: ErrorKind) -> &'static str {
    match kind {
        ErrorKind::NotFound => "tệp không còn ở chỗ đã chọn",
        ErrorKind::PermissionDenied => {
            "tệp đang bị khóa hoặc máy không cho phép đọc; hãy đóng tệp trong Excel rồi thử lại"
        }
        _ => "đĩa hoặc thư mục không đọc được; hãy chép tệp về máy rồi thử lại",
    }
}

fn of_sheet(sheet: &Option<String>) -> String {
    sheet.as_ref().map(|name| format!(", trang «{name}»")).unwrap_or_default()
}
