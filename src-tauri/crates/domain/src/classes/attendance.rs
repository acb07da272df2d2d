//! How it stands with somebody in a class.

use crate::values::codes;

codes! {
    /// Tình trạng học lớp.
    AttendanceStatus {
        /// Đề nghị cử đi học.
        Proposed = "proposed", "Đề nghị cử đi";
        /// Đã được cử đi.
        Approved = "approved", "Đã cử đi";
        /// Đang học.
        Attending = "attending", "Đang học";
        /// Hoàn thành.
        Passed = "passed", "Hoàn thành";
        /// Không đạt.
        Failed = "failed", "Không đạt";
        /// Vắng.
        Absent = "absent", "Không đến học";
        /// Thôi học.
        Withdrawn = "withdrawn", "Thôi học";
    }
}

impl AttendanceStatus {
    /// Whether it is still to be seen how it goes.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Proposed | Self::Approved | Self::Attending)
    }

    /// Whether it can only be said of a class that has begun.
    pub const fn needs_class(self) -> bool {
        matches!(self, Self::Attending | Self::Passed | Self::Failed | Self::Absent)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_read_back() {
        for status in AttendanceStatus::ALL {
            assert_eq!(AttendanceStatus::parse(status.code()), Some(*status));
        }
    }

    #[test]
    fn whoever_is_done_has_been_there() {
        for status in AttendanceStatus::ALL {
            let done = !status.is_open();
            assert_eq!(
                done,
                status.needs_class() && *status != AttendanceStatus::Attending
                    || *status == AttendanceStatus::Withdrawn,
                "{status:?}"
            );
        }
    }
}
