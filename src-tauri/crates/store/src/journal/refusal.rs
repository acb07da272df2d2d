//! Why an undo or a redo is refused, and which later operation stands in the way.

use super::operation::OperationRef;

/// Từ chối hoàn tác: nothing was changed. The caller may add what the named operation did.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", .reason.sentence())]
pub struct Refusal {
    /// What is in the way.
    pub reason: Reason,
    /// The later operation to look at first, where it is known.
    pub later: Option<OperationRef>,
}

/// What is in the way of an undo.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// A later change that still stands touched the same row and column.
    ChangedLater,
    /// A row that would go is referred to by one that came later.
    UsedLater,
    /// A row that would come back refers to one that is gone.
    ParentGone,
    /// A value that would come back is held by another row now.
    ValueTaken,
}

impl Refusal {
    pub(crate) fn code(&self) -> &'static str {
        match self.reason {
            Reason::ChangedLater => "undo-changed-later",
            Reason::UsedLater => "undo-used-later",
            Reason::ParentGone => "undo-parent-gone",
            Reason::ValueTaken => "undo-value-taken",
        }
    }
}

impl Reason {
    fn sentence(self) -> &'static str {
        match self {
            Self::ChangedLater => {
                "Không hoàn tác được: một thao tác sau đó đã sửa cùng chỗ này. Hãy hoàn tác thao tác sau trước."
            }
            Self::UsedLater => {
                "Không hoàn tác được: dữ liệu thêm sau đó còn dùng đến dòng này. Hãy hoàn tác thao tác sau trước."
            }
            Self::ParentGone => {
                "Không hoàn tác được: dữ liệu mà dòng này cần đến đã bị xóa sau đó. Hãy hoàn tác thao tác sau trước."
            }
            Self::ValueTaken => {
                "Không hoàn tác được: giá trị cũ nay đã thuộc về một dòng khác. Hãy sửa dòng kia trước."
            }
        }
    }
}
