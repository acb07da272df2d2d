//! The monthly review of the list.

use crate::values::codes;

codes! {
    /// Kết quả rà soát.
    ReviewVerdict {
        /// Giữ trong danh sách.
        Keep = "keep", "Giữ trong danh sách";
        /// Đưa ra khỏi danh sách.
        StrikeOff = "strike_off", "Đưa ra khỏi danh sách";
        /// Giữ và lưu ý.
        Note = "note", "Giữ, có lưu ý";
    }
}
