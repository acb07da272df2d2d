//! The days of a class: where it stands today, and what cannot be.

use chrono::NaiveDate;

use super::AttendanceStatus;
use crate::date::dmy;
use crate::values::codes;

codes! {
    /// Tình trạng của lớp, read from its days.
    ClassState {
        /// Chưa khai giảng.
        Planned = "planned", "Chưa khai giảng";
        /// Đang học.
        Open = "open", "Đang học";
        /// Đã bế giảng.
        Ended = "ended", "Đã bế giảng";
    }
}

/// Which impossibility; its word is stable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ClassRefusalId {
    /// A class that ends before it begins.
    EndsBeforeStart,
    /// A result of a class that has not begun, or whose day is not known.
    ClassToCome,
    /// A day outside the class.
    OutsideClass,
    /// Something dated after today.
    AfterToday,
    /// A quota that is no number of people.
    Quota,
}

impl ClassRefusalId {
    /// The stable word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::EndsBeforeStart => "ends-before-start",
            Self::ClassToCome => "class-to-come",
            Self::OutsideClass => "outside-class",
            Self::AfterToday => "future-date",
            Self::Quota => "class-quota",
        }
    }
}

/// Từ chối: why a class, or something of it, cannot be recorded.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{sentence}")]
pub struct ClassRefusal {
    /// Which impossibility.
    pub id: ClassRefusalId,
    /// The Vietnamese sentence: what is wrong, where, and what to do.
    pub sentence: String,
}

/// Ngày của lớp: first and last day, as far as known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ClassDays {
    /// Khai giảng.
    pub starts_on: Option<NaiveDate>,
    /// Bế giảng.
    pub ends_on: Option<NaiveDate>,
}

impl ClassDays {
    /// Where the class stands; without a first day it is still planned.
    pub fn state(self, today: NaiveDate) -> ClassState {
        match (self.starts_on, self.ends_on) {
            (None, _) => ClassState::Planned,
            (Some(start), _) if start > today => ClassState::Planned,
            (_, Some(end)) if end < today => ClassState::Ended,
            // A class of a day, or one whose end nobody wrote, is over when its first day is.
            (Some(start), None) if start < today => ClassState::Ended,
            _ => ClassState::Open,
        }
    }

    /// The day of the last lesson, as far as known.
    pub fn last(self) -> Option<NaiveDate> {
        self.ends_on.or(self.starts_on)
    }

    /// A class does not end before it begins.
    ///
    /// # Errors
    /// The [`ClassRefusal`] with both days.
    pub fn check(self) -> Result<(), ClassRefusal> {
        let both = self.starts_on.zip(self.ends_on).filter(|(start, end)| end < start);
        match both {
            None => Ok(()),
            Some((start, end)) => Err(refusal(
                ClassRefusalId::EndsBeforeStart,
                format!(
                    "Ngày bế giảng lớp ({}) trước ngày khai giảng ({}). Xem lại hai ngày này.",
                    dmy(end),
                    dmy(start)
                ),
            )),
        }
    }

    /// Nobody attends, passes or stays away before the class has begun, nor leaves it on a day it does not have.
    ///
    /// # Errors
    /// The [`ClassRefusal`] that names the person.
    pub fn check_attendance(
        self,
        name: &str,
        status: AttendanceStatus,
        left_on: Option<NaiveDate>,
        today: NaiveDate,
    ) -> Result<(), ClassRefusal> {
        if status.needs_class() && self.starts_on.is_none_or(|start| start > today) {
            let begins = self.starts_on.map_or_else(
                || "lớp chưa có ngày khai giảng".to_owned(),
                |start| format!("lớp khai giảng ngày {}", dmy(start)),
            );
            return Err(refusal(
                ClassRefusalId::ClassToCome,
                format!("{name}: chưa ghi được «{}» vì {begins}. Ghi khi lớp đã mở.", status.label()),
            ));
        }
        let Some(day) = left_on else { return Ok(()) };
        if day > today {
            return Err(refusal(
                ClassRefusalId::AfterToday,
                format!("{name}: ngày thôi học {} ở sau hôm nay. Xem lại ngày này.", dmy(day)),
            ));
        }
        let outside = self.starts_on.is_none_or(|start| day < start) || self.last().is_some_and(|end| day > end);
        if outside {
            let days = [self.starts_on, self.last()].into_iter().flatten().map(dmy).collect::<Vec<_>>().join(" đến ");
            return Err(refusal(
                ClassRefusalId::OutsideClass,
                format!("{name}: ngày thôi học {} không nằm trong thời gian lớp học ({days}). Sửa ngày này.", dmy(day)),
            ));
        }
        Ok(())
    }
}

/// A quota is a number of people.
///
/// # Errors
/// The [`ClassRefusal`] with what to write.
pub fn check_quota(quota: Option<i64>) -> Result<Option<i64>, ClassRefusal> {
    match quota.filter(|count| !(1..=100_000).contains(count)) {
        None => Ok(quota),
        Some(count) => Err(refusal(
            ClassRefusalId::Quota,
            format!("Chỉ tiêu {count} người không đúng. Ghi số người được cử, hoặc để trống."),
        )),
    }
}

fn refusal(id: ClassRefusalId, sentence: String) -> ClassRefusal {
    ClassRefusal { id, sentence }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn days(start: Option<&str>, end: Option<&str>) -> ClassDays {
        ClassDays { starts_on: start.map(day), ends_on: end.map(day) }
    }

    #[test]
    fn the_state_follows_the_days() {
        for (start, end, expected) in [
            (None, None, ClassState::Planned),
            (None, Some("2026-05-20"), ClassState::Planned),
            (Some("2026-05-13"), None, ClassState::Planned),
            (Some("2026-05-12"), None, ClassState::Open),
            (Some("2026-05-11"), None, ClassState::Ended),
            (Some("2026-05-10"), Some("2026-05-12"), ClassState::Open),
            (Some("2026-05-10"), Some("2026-05-11"), ClassState::Ended),
        ] {
            assert_eq!(days(start, end).state(day("2026-05-12")), expected, "{start:?} {end:?}");
        }
    }

    #[test]
    fn what_cannot_be_is_refused() {
        assert!(days(Some("2026-05-10"), Some("2026-05-10")).check().is_ok());
        assert!(days(None, Some("2026-05-10")).check().is_ok());
        let refused = days(Some("2026-05-10"), Some("2026-05-09")).check().unwrap_err();
        assert_eq!(refused.id.code(), "ends-before-start");
        let (past, ahead) = (days(Some("2026-05-01"), Some("2026-05-05")), days(Some("2026-06-01"), None));
        for (class, status, left, expected) in [
            (past, AttendanceStatus::Passed, None, None),
            (past, AttendanceStatus::Withdrawn, Some("2026-05-03"), None),
            (past, AttendanceStatus::Withdrawn, Some("2026-05-06"), Some("outside-class")),
            (past, AttendanceStatus::Withdrawn, Some("2026-04-30"), Some("outside-class")),
            (past, AttendanceStatus::Withdrawn, Some("2026-05-13"), Some("future-date")),
            (ahead, AttendanceStatus::Approved, None, None),
            (ahead, AttendanceStatus::Attending, None, Some("class-to-come")),
            (ahead, AttendanceStatus::Passed, None, Some("class-to-come")),
            (days(None, None), AttendanceStatus::Absent, None, Some("class-to-come")),
        ] {
            let checked = class.check_attendance("Thạch Sa Ry", status, left.map(day), day("2026-05-12"));
            assert_eq!(checked.err().map(|refused| refused.id.code()), expected, "{status:?} {left:?}");
        }
        for (quota, good) in [(None, true), (Some(53), true), (Some(0), false), (Some(-1), false)] {
            assert_eq!(check_quota(quota).is_ok(), good, "{quota:?}");
        }
    }
}
