//! The period a remark is about: a quarter, a school term or a month, found from any day in it.
//!
//! Invariant: kind and first day name a period, so that two PCs which never spoke mean the same one. The first term ends
//! on 15 January and the summer belongs to the second [assumed]; an office that counts otherwise takes quarters or months.

use chrono::{Datelike, Days, Months, NaiveDate};

use super::{WorkRefusal, WorkRefusalId};
use crate::date::{dmy, first_of_month};
use crate::id::Id;
use crate::school_year::SchoolYear;
use crate::values::codes;

codes! {
    /// Loại kỳ nhận xét.
    PeriodKind {
        /// Quý.
        Quarter = "quarter", "Quý";
        /// Học kỳ.
        Term = "term", "Học kỳ";
        /// Tháng.
        Month = "month", "Tháng";
    }
}

/// Kỳ nhận xét: a span of days that is remarked upon as one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RemarkPeriod {
    /// Which kind.
    pub kind: PeriodKind,
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
}

impl RemarkPeriod {
    /// The period of this kind in which a day lies.
    #[must_use]
    pub fn of(kind: PeriodKind, day: NaiveDate) -> Self {
        let span = |from: NaiveDate, months: u32| {
            let after = from.checked_add_months(Months::new(months)).unwrap_or(from);
            Self { kind, from, to: before(after) }
        };
        match kind {
            PeriodKind::Month => span(first_of_month(day), 1),
            PeriodKind::Quarter => {
                let months = (day.month() - 1) % 3;
                let first = first_of_month(day);
                span(first.checked_sub_months(Months::new(months)).unwrap_or(first), 3)
            }
            PeriodKind::Term => {
                let year = SchoolYear::of(day);
                let (start, end) = (year.starts_on(), year.ends_on());
                let middle =
                    start.checked_add_months(Months::new(4)).and_then(|day| day.checked_add_days(Days::new(14)));
                let middle = middle.unwrap_or(start);
                match day <= middle {
                    true => Self { kind, from: start, to: middle },
                    false => Self { kind, from: middle.succ_opt().unwrap_or(middle), to: end },
                }
            }
        }
    }

    /// The one before.
    #[must_use]
    pub fn previous(self) -> Self {
        Self::of(self.kind, before(self.from))
    }

    /// Its id, derived from what names it.
    #[must_use]
    pub fn id(self) -> Id {
        Id::derived("remark_period", &format!("{} {}", self.kind.code(), self.from))
    }

    /// "Quý II năm 2026", "Học kỳ I năm học 2025–2026", "Tháng 5 năm 2026".
    #[must_use]
    pub fn label(self) -> String {
        const ROMAN: [&str; 4] = ["I", "II", "III", "IV"];
        match self.kind {
            PeriodKind::Month => format!("Tháng {} năm {}", self.from.month(), self.from.year()),
            PeriodKind::Quarter => {
                format!("Quý {} năm {}", ROMAN[self.from.month0() as usize / 3 % 4], self.from.year())
            }
            PeriodKind::Term => {
                let year = SchoolYear::of(self.from);
                let term = if self.from == year.starts_on() { "I" } else { "II" };
                format!("Học kỳ {term} năm học {}", year.display())
            }
        }
    }

    /// A period that has not begun is not opened.
    ///
    /// # Errors
    /// The [`WorkRefusal`] with its first day.
    pub fn may_open(self, today: NaiveDate) -> Result<(), WorkRefusal> {
        if self.from <= today {
            return Ok(());
        }
        let says = format!("{} bắt đầu ngày {}, chưa tới. Mở kỳ này khi đã bắt đầu.", self.label(), dmy(self.from));
        Err(WorkRefusal::new(WorkRefusalId::PeriodToCome, says))
    }

    /// A remark is signed neither before its period began nor on a day to come.
    ///
    /// # Errors
    /// The [`WorkRefusal`] with the days.
    pub fn may_sign(self, on: NaiveDate, today: NaiveDate) -> Result<(), WorkRefusal> {
        if on > today {
            let says = format!("Nhận xét ghi ký ngày {}, sau hôm nay. Xem lại ngày ký.", dmy(on));
            return Err(WorkRefusal::new(WorkRefusalId::AfterToday, says));
        }
        if on < self.from {
            let says = format!(
                "Nhận xét ghi ký ngày {}, trước khi {} bắt đầu ({}). Xem lại ngày ký, hoặc chọn đúng kỳ.",
                dmy(on),
                self.label(),
                dmy(self.from)
            );
            return Err(WorkRefusal::new(WorkRefusalId::SignedBeforePeriod, says));
        }
        Ok(())
    }

    /// Why nothing may be written in it.
    #[must_use]
    pub fn locked(self, on: NaiveDate) -> WorkRefusal {
        let says = format!("{} đã khóa ngày {}. Mở khóa kỳ nhận xét, nêu lý do, rồi ghi.", self.label(), dmy(on));
        WorkRefusal::new(WorkRefusalId::LockedPeriod, says)
    }
}

fn before(day: NaiveDate) -> NaiveDate {
    day.pred_opt().unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn every_day_lies_in_its_period() {
        for (kind, on, from, to, label) in [
            (PeriodKind::Quarter, "2026-05-12", "2026-04-01", "2026-06-30", "Quý II năm 2026"),
            (PeriodKind::Quarter, "2026-12-31", "2026-10-01", "2026-12-31", "Quý IV năm 2026"),
            (PeriodKind::Quarter, "2024-02-29", "2024-01-01", "2024-03-31", "Quý I năm 2024"),
            (PeriodKind::Month, "2026-02-28", "2026-02-01", "2026-02-28", "Tháng 2 năm 2026"),
            (PeriodKind::Term, "2025-09-01", "2025-09-01", "2026-01-15", "Học kỳ I năm học 2025–2026"),
            (PeriodKind::Term, "2026-01-15", "2025-09-01", "2026-01-15", "Học kỳ I năm học 2025–2026"),
            (PeriodKind::Term, "2026-01-16", "2026-01-16", "2026-08-31", "Học kỳ II năm học 2025–2026"),
            (PeriodKind::Term, "2026-08-31", "2026-01-16", "2026-08-31", "Học kỳ II năm học 2025–2026"),
        ] {
            let period = RemarkPeriod::of(kind, day(on));
            assert_eq!((period.from, period.to, period.label().as_str()), (day(from), day(to), label), "{on}");
            assert_eq!(RemarkPeriod::of(kind, period.from), period);
            assert_eq!(RemarkPeriod::of(kind, period.to), period);
            assert_eq!(period.previous().to.succ_opt(), Some(period.from));
        }
    }

    #[test]
    fn the_id_is_that_of_kind_and_first_day() {
        let quarter = RemarkPeriod::of(PeriodKind::Quarter, day("2026-01-20"));
        assert_eq!(quarter.id(), RemarkPeriod::of(PeriodKind::Quarter, day("2026-03-31")).id());
        assert_ne!(quarter.id(), RemarkPeriod::of(PeriodKind::Month, day("2026-01-20")).id());
    }

    #[test]
    fn what_is_refused() {
        let today = day("2026-05-12");
        let quarter = RemarkPeriod::of(PeriodKind::Quarter, today);
        assert!(quarter.may_open(today).is_ok());
        let next = RemarkPeriod::of(PeriodKind::Quarter, day("2026-07-01"));
        assert_eq!(next.may_open(today).unwrap_err().id, WorkRefusalId::PeriodToCome);
        for (on, expected) in [
            ("2026-05-12", None),
            ("2026-04-01", None),
            ("2026-05-13", Some("future-date")),
            ("2026-03-31", Some("signed-before-period")),
        ] {
            assert_eq!(quarter.may_sign(day(on), today).err().map(|refusal| refusal.id.code()), expected, "{on}");
        }
        assert_eq!(quarter.locked(today).id.code(), "locked-period");
    }
}
