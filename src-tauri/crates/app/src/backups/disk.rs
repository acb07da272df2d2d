//! What a disk, a stick or a share refuses, in sentences: what happened, what is safe, what to do.
//!
//! Invariant: each case that a person can do something about has a code and a sentence of its own; the system's own words
//! are never shown. Windows tells some of them by numbers that the standard library has no kind for; they are listed.

use std::io::{self, ErrorKind};
use std::path::Path;

use store::StoreError;

use crate::Failure;

/// Nothing went where it was to go, and the office is as it was.
pub const OFFICE_SAFE: &str = "Dữ liệu đang dùng không bị ảnh hưởng.";
/// The copy on this machine stands; only the one elsewhere failed.
pub const FIRST_SAFE: &str = "Bản sao lưu trên máy này đã xong và còn nguyên.";

/// Where something was to be written, how large it is, and what is safe whatever happens there.
#[derive(Debug, Clone, Copy)]
pub struct Target<'a> {
    /// The folder.
    pub folder: &'a Path,
    /// Bytes to be written; 0 = not known.
    pub size: u64,
    /// One of the sentences above.
    pub safe: &'static str,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Why {
    Full,
    TooLarge,
    Gone,
    Forbidden,
    ReadOnly,
    Other,
}

impl Target<'_> {
    /// The refusal of a write.
    pub fn refused(&self, error: &io::Error) -> Failure {
        self.sentence(why(error))
    }

    /// The refusal of putting what was just written here in the place of a file.
    pub fn refused_place(&self, file: &Path, error: &io::Error) -> Failure {
        // Windows lets nobody replace a file that is open; that is no matter of rights, for the folder took the copy.
        let held = matches!(error.raw_os_error(), Some(32 | 33)) || error.kind() == ErrorKind::PermissionDenied;
        if !(held && file.exists()) {
            return self.refused(error);
        }
        let (file, safe) = (file.display(), self.safe);
        Failure::new(
            "file-held",
            format!(
                "Không ghi đè được {file} vì tệp đang mở ở chương trình khác. {safe} Đóng tệp đó rồi làm lại, hoặc đặt tên khác."
            ),
        )
    }

    /// The refusal of the copying database.
    pub fn refused_copy(&self, error: StoreError) -> Failure {
        match error {
            StoreError::Full => self.sentence(Why::Full),
            StoreError::ReadOnly => self.sentence(Why::Forbidden),
            StoreError::Gone if !self.folder.is_dir() => self.sentence(Why::Gone),
            StoreError::Gone => self.sentence(Why::Forbidden),
            other => other.into(),
        }
    }

    /// What was written reads back differently.
    pub fn unsound(&self) -> Failure {
        let place = self.folder.display();
        let safe = self.safe;
        Failure::new(
            "disk-unsound",
            format!("Bản vừa ghi vào {place} đọc lại không đúng nên đã bỏ. {safe} Ổ đĩa có thể sắp hỏng: dùng ổ khác."),
        )
    }

    fn sentence(&self, why: Why) -> Failure {
        let place = self.folder.display();
        let safe = self.safe;
        let needs = if self.size > 0 { format!("; bản sao lưu cần {}", shown(self.size)) } else { String::new() };
        let (code, sentence) = match why {
            Why::Full => (
                "disk-full",
                format!(
                    "Ổ đĩa chứa {place} đã đầy{needs}. {safe} Xóa bớt tệp trên ổ đó hoặc dùng ổ khác, rồi làm lại."
                ),
            ),
            Why::TooLarge => (
                "file-too-large",
                format!(
                    "Ổ đĩa chứa {place} không nhận tệp lớn như vậy{needs} (USB định dạng FAT32 chỉ nhận đến 4 GB). {safe} Dùng USB định dạng exFAT hoặc NTFS."
                ),
            ),
            Why::Gone => (
                "disk-gone",
                format!(
                    "Không thấy {place}: ổ đĩa hoặc USB đã bị rút ra, hoặc mất kết nối mạng. {safe} Cắm lại, chờ máy nhận ổ, rồi làm lại."
                ),
            ),
            Why::Forbidden => (
                "folder-unwritable",
                format!(
                    "Không có quyền ghi vào {place}. {safe} Chọn thư mục khác, hoặc nhờ người quản trị máy cho quyền ghi."
                ),
            ),
            Why::ReadOnly => (
                "medium-read-only",
                format!(
                    "{place} nằm trên ổ chỉ đọc (đĩa CD, hoặc USB gạt khóa ghi). {safe} Mở khóa ghi hoặc chọn ổ khác."
                ),
            ),
            Why::Other => (
                "backup-disk",
                format!("Không ghi được vào {place}. {safe} Kiểm tra ổ đĩa, hoặc chọn nơi khác, rồi làm lại."),
            ),
        };
        Failure::new(code, sentence)
    }
}

/// "10,0 GB", "38,4 MB".
fn shown(bytes: u64) -> String {
    let tenths = |unit: u64| {
        let whole = (bytes.saturating_mul(10) / unit).max(1);
        format!("{},{}", whole / 10, whole % 10)
    };
    if bytes >= 1 << 30 { format!("{} GB", tenths(1 << 30)) } else { format!("{} MB", tenths(1 << 20)) }
}

fn why(error: &io::Error) -> Why {
    match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => return Why::Full,
        ErrorKind::FileTooLarge => return Why::TooLarge,
        ErrorKind::PermissionDenied => return Why::Forbidden,
        ErrorKind::ReadOnlyFilesystem => return Why::ReadOnly,
        ErrorKind::NotFound
        | ErrorKind::NotConnected
        | ErrorKind::NetworkDown
        | ErrorKind::NetworkUnreachable
        | ErrorKind::HostUnreachable
        | ErrorKind::StaleNetworkFileHandle
        | ErrorKind::TimedOut => return Why::Gone,
        _ => {}
    }
    let Some(number) = error.raw_os_error() else { return Why::Other };
    if cfg!(windows) {
        match number {
            39 | 112 => Why::Full, // ERROR_HANDLE_DISK_FULL, ERROR_DISK_FULL
            223 => Why::TooLarge,  // ERROR_FILE_TOO_LARGE
            19 => Why::ReadOnly,   // ERROR_WRITE_PROTECT
            // not ready, device gone from the network, name deleted, no such device, changed, not connected, removed
            15 | 21 | 53 | 55 | 59 | 64 | 67 | 433 | 1006 | 1167 | 1617 => Why::Gone,
            _ => Why::Other,
        }
    } else {
        match number {
            5 | 6 | 19 | 123 => Why::Gone, // EIO, ENXIO, ENODEV, ENOMEDIUM: a stick pulled out
            _ => Why::Other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_refusal_says_what_happened_what_is_safe_and_what_to_do() {
        let table = [
            (io::Error::from(ErrorKind::StorageFull), "disk-full"),
            (io::Error::from(ErrorKind::FileTooLarge), "file-too-large"),
            (io::Error::from(ErrorKind::NotFound), "disk-gone"),
            (io::Error::from(ErrorKind::PermissionDenied), "folder-unwritable"),
            (io::Error::from(ErrorKind::ReadOnlyFilesystem), "medium-read-only"),
            (io::Error::other("whatever"), "backup-disk"),
            #[cfg(unix)]
            (io::Error::from_raw_os_error(28), "disk-full"),
            #[cfg(unix)]
            (io::Error::from_raw_os_error(5), "disk-gone"),
            #[cfg(unix)]
            (io::Error::from_raw_os_error(30), "medium-read-only"),
            #[cfg(windows)]
            (io::Error::from_raw_os_error(112), "disk-full"),
            #[cfg(windows)]
            (io::Error::from_raw_os_error(19), "medium-read-only"),
            #[cfg(windows)]
            (io::Error::from_raw_os_error(1167), "disk-gone"),
        ];
        let target = Target { folder: Path::new("E:\\sao-luu"), size: 10 << 30, safe: FIRST_SAFE };
        for (error, code) in table {
            let failure = target.refused(&error);
            assert_eq!(failure.refused, code, "{error:?}");
            assert!(failure.sentence.contains("E:\\sao-luu") && failure.sentence.contains(FIRST_SAFE), "{code}");
            assert!(failure.sentence.ends_with('.') && !failure.sentence.contains("os error"), "{code}");
        }
        assert!(target.refused(&io::Error::from(ErrorKind::StorageFull)).sentence.contains("10,0 GB"));
    }
}
