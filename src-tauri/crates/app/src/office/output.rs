//! Plain files that leave the office: only where the user said, whole or not at all.

use std::path::Path;

use crate::Failure;

/// Writes a file whose name must end in `.ending`; through a file beside it, so that a full disk leaves nothing half.
pub fn write_file(path: &str, ending: &str, bytes: &[u8]) -> Result<(), Failure> {
    let path = Path::new(path);
    let right = path.extension().is_some_and(|found| found.eq_ignore_ascii_case(ending));
    if !right {
        return Err(Failure::usage(format!("Tên tệp phải kết thúc bằng .{ending}.")));
    }
    let beside = path.with_extension(format!("{ending}.dang-ghi"));
    std::fs::write(&beside, bytes).and_then(|()| std::fs::rename(&beside, path)).map_err(|_| {
        // What is half-written is of no use to anybody; if it cannot be removed, the sentence already says where to look.
        std::fs::remove_file(&beside).ok();
        Failure::new(
            "file-unwritable",
            format!(
                "Không ghi được tệp {}. Tệp có thể đang mở trong Excel hoặc Word, hay ổ đĩa đã đầy.",
                path.display()
            ),
        )
    })
}
