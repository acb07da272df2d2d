//! Lớp bồi dưỡng nhận thức về Đảng (path.md §5): days of a class, who attends it and how it went, numbers of certificates.
//!
//! Invariant: what a class leads to stands in the steps of each person (cử đi học, cấp giấy chứng nhận); here is only what no
//! step says. A class of a school is a chi đoàn and no concern of this module.

mod attendance;
mod days;
mod number;

pub use attendance::AttendanceStatus;
pub use days::{ClassDays, ClassRefusal, ClassRefusalId, ClassState, check_quota};
pub use number::in_sequence;
