//! What can be wrong with `office.keys`: what happened, what is safe, what to do.
//!
//! Invariant: no case is called a wrong password but a wrong password; every sentence names the way that still opens.

use crate::Failure;

/// Why slots opened nothing, or were passed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// There is no file.
    Lost,
    /// It is not as it was written.
    Damaged,
    /// It belongs to another office.
    Foreign,
    /// It opens no more than an older state of the database.
    Stale,
    /// A later version wrote it.
    Newer,
    /// The disk refuses to read it.
    Unreadable,
    /// No slot in it can be opened that way.
    NoSlots,
    /// The file is well, the password is not its.
    Wrong,
}

impl Trouble {
    /// Why the office stays closed.
    pub fn failure(self) -> Failure {
        let (code, sentence) = match self {
            Self::Lost | Self::NoSlots => (
                "no-password",
                "Không có tệp office.keys nên chưa mở được bằng mật khẩu. Dữ liệu vẫn còn nguyên: mở bằng mã khôi phục, mật khẩu của mọi người sẽ dùng lại được.",
            ),
            Self::Damaged => (
                "keys-damaged",
                "Tệp khóa office.keys bị hỏng. Dữ liệu vẫn còn nguyên: mở bằng mã khôi phục, mật khẩu của mọi người sẽ dùng lại được.",
            ),
            Self::Foreign => (
                "keys-foreign",
                "Tệp office.keys trong thư mục này là của đơn vị khác. Dữ liệu vẫn còn nguyên: chép lại đúng tệp của đơn vị, hoặc mở bằng mã khôi phục.",
            ),
            Self::Stale => (
                "office-damaged",
                "Tệp office.keys mở được nhưng không khớp với tệp dữ liệu: office.keys là bản cũ, hoặc tệp dữ liệu bị hỏng. Thử mở bằng mã khôi phục; nếu không được, khôi phục từ bản sao lưu gần nhất.",
            ),
            Self::Newer => (
                "office-newer",
                "Tệp khóa office.keys do phiên bản mới hơn của ứng dụng ghi. Hãy cập nhật ứng dụng rồi mở lại.",
            ),
            Self::Unreadable => (
                "keys-unreadable",
                "Không đọc được tệp office.keys. Kiểm tra ổ đĩa hoặc quyền đọc thư mục dữ liệu, hoặc mở bằng mã khôi phục.",
            ),
            Self::Wrong => (
                "wrong-password",
                "Mật khẩu không đúng. Hãy kiểm tra phím Caps Lock và bộ gõ tiếng Việt rồi gõ lại, hoặc dùng mã khôi phục.",
            ),
        };
        Failure::new(code, sentence)
    }

    /// What is told once the office is open and the file was written anew.
    pub const fn mended(self) -> &'static str {
        match self {
            Self::Lost | Self::NoSlots | Self::Unreadable => {
                "Tệp office.keys bị mất, đã lập lại. Mật khẩu của mọi người dùng vẫn như trước."
            }
            Self::Foreign => {
                "Tệp office.keys trong thư mục là của đơn vị khác, đã thay bằng tệp đúng. Mật khẩu của mọi người dùng vẫn như trước."
            }
            Self::Damaged | Self::Stale | Self::Newer | Self::Wrong => {
                "Tệp office.keys bị hỏng hoặc đã cũ, đã lập lại. Mật khẩu của mọi người dùng vẫn như trước."
            }
        }
    }
}
