//! Why a Word template cannot be used: one sentence each, fit for the screen.

/// Lỗi của mẫu Word.
#[derive(Debug, thiserror::Error)]
pub enum TemplateError {
    /// Not a Word file at all.
    #[error("Tệp này không phải tệp Word (.docx). Mở bằng Word, lưu lại dạng .docx rồi chọn lại.")]
    NotWord,
    /// Encrypted, or of the old binary kind.
    #[error(
        "Tệp Word này có mật khẩu hoặc ở dạng .doc cũ nên không đọc được. Mở bằng Word, bỏ mật khẩu, lưu dạng .docx rồi chọn lại."
    )]
    Locked,
    /// Too large to be a template.
    #[error("Tệp Word này quá lớn để làm mẫu (hơn 20 MB chữ). Bỏ bớt bảng, trang rồi chọn lại.")]
    TooLarge,
    /// Its text cannot be read.
    #[error("Tệp Word này bị hỏng: phần chữ không đọc được. Mở bằng Word, lưu lại rồi chọn lại.")]
    Damaged,
    /// A placeholder or a row is broken.
    #[error("{0}")]
    Broken(String),
    /// Filled, it would be too large.
    #[error("Tệp điền xong quá lớn. Chia danh sách thành nhiều phần rồi điền lại.")]
    Overflow,
}
