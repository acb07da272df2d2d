//! Plain files that leave the office: only where the user said, whole or not at all.

use std::io::{self, Write as _};
use std::path::Path;

use crate::Failure;

/// Writes a file whose name must end in `.ending`; through a file beside it, so that a full disk or a power cut leaves
/// nothing half under the name that was asked for.
pub fn write_file(path: &str, ending: &str, bytes: &[u8]) -> Result<(), Failure> {
    let path = Path::new(path);
    let right = path.extension().is_some_and(|found| found.eq_ignore_ascii_case(ending));
    if !right {
        return Err(Failure::usage(format!("Tên tệp phải kết thúc bằng .{ending}.")));
    }
    if path.is_dir() {
        return Err(unwritable(path, "Đã có thư mục mang tên này. Đặt tên khác."));
    }
    if path.parent().is_some_and(|folder| !folder.as_os_str().is_empty() && !folder.is_dir()) {
        return Err(unwritable(path, "Không thấy thư mục chứa tệp. Chọn lại nơi lưu."));
    }
    let beside = path.with_extension(format!("{ending}.dang-ghi"));
    whole(&beside, bytes).and_then(|()| std::fs::rename(&beside, path)).map_err(|_| {
        // What is half-written is of no use to anybody; if it cannot be removed, the sentence already says where to look.
        std::fs::remove_file(&beside).ok();
        unwritable(path, "Tệp có thể đang mở trong Excel hoặc Word, chỉ cho đọc, hay ổ đĩa đã đầy.")
    })
}

/// The file with all its bytes on the disk, not only on their way there.
fn whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = std::fs::File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

fn unwritable(path: &Path, why: &str) -> Failure {
    Failure::new("file-unwritable", format!("Không ghi được tệp {}. {why}", path.display()))
}
