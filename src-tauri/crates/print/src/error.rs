//! What can go wrong between a document and its file: one sentence each, fit for the screen.
//!
//! Invariant: no sentence carries a cell's content, so no person's name reaches a log.

/// Lỗi tạo giấy tờ: the file or picture was not made.
#[derive(Debug, thiserror::Error)]
pub enum PrintError {
    /// The typesetter refused the document; `reason` is its own first complaint.
    #[error("Không dựng được trang in: {reason}. Hãy thử bớt cột hoặc về mặc định, rồi in lại.")]
    Layout {
        /// The typesetter's first message.
        reason: String,
    },
    /// The pages stand, but no PDF file came of them.
    #[error("Không tạo được tệp PDF: {reason}. Hãy thử lại hoặc xuất sang Word.")]
    Pdf {
        /// The exporter's first message.
        reason: String,
    },
    /// A page was asked for that does not exist.
    #[error("Giấy tờ này có {pages} trang, không có trang {page}.")]
    NoSuchPage {
        /// Number asked for, from 1.
        page: usize,
        /// Pages the paper has.
        pages: usize,
    },
    /// The container of the Word file could not be written.
    #[error("Không tạo được tệp Word: {0}. Hãy thử lại hoặc xuất sang PDF.")]
    Docx(#[from] zip::result::ZipError),
}
