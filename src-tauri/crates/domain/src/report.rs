//! Báo cáo định kỳ: how often a report is owed, for which period, and until which day.
//!
//! Invariant: a deadline is a day of a month counted from the first month of its period, as offices say it («ngày 15 tháng
//! cuối quý», «ngày 05/7»), so a period has exactly one and the order of deadlines is that of periods.

use chrono::{Datelike, Months, NaiveDate};

use crate::date::first_of_month;
use crate::rules::day_of_month;
use crate::school_year::SchoolYear;

crate::values::codes! {
    /// Kỳ báo cáo.
    Every {
        /// Quý.
        Quarter = "quarter", "Hằng quý";
        /// Sáu tháng.
        HalfYear = "half_year", "Sáu tháng";
        /// Năm.
        Year = "year", "Hằng năm";
        /// Năm học.
        SchoolYear = "school_year", "Hằng năm học";
    }
}

impl Every {
    /// Months of a period.
    pub const fn months(self) -> u32 {
        match self {
            Self::Quarter => 3,
            Self::HalfYear => 6,
            Self::Year | Self::SchoolYear => 12,
        }
    }

    /// The first day of the period a day lies in.
    fn start(self, day: NaiveDate) -> NaiveDate {
        if self == Self::SchoolYear {
            return SchoolYear::of(day).starts_on();
        }
        let first = first_of_month(day);
        let month = (day.month0() / self.months()) * self.months() + 1;
        first.with_month(month).unwrap_or(first)
    }
}

/// Hạn báo cáo: how often, and on which day of which month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Schedule {
    /// How often.
    pub every: Every,
    /// The month of the deadline, 1 = the first month of the period; the month after its last one is one more.
    pub month: u32,
    /// The day of that month; one the month does not have is its last.
    pub day: u32,
}

/// Kỳ: one period a report is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// How often the report is owed.
    every: Every,
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// Last day for the report.
    pub due: NaiveDate,
}

impl Period {
    /// «quý II/2026», «6 tháng đầu năm 2026», «năm 2026», «năm học 2025–2026».
    pub fn label(&self) -> String {
        const QUARTERS: [&str; 4] = ["I", "II", "III", "IV"];
        let year = self.from.year();
        match self.every {
            Every::Quarter => format!("quý {}/{year}", QUARTERS[self.from.month0() as usize / 3]),
            Every::HalfYear if self.from.month() == 1 => format!("6 tháng đầu năm {year}"),
            Every::HalfYear => format!("6 tháng cuối năm {year}"),
            Every::Year => format!("năm {year}"),
            Every::SchoolYear => format!("năm học {}", SchoolYear::of(self.from).display()),
        }
    }
}

impl Schedule {
    /// The months a deadline may lie in: those of the period and the one after it.
    pub const fn last_month(every: Every) -> u32 {
        every.months() + 1
    }

    /// The period that begins on this day.
    fn period(self, from: NaiveDate) -> Option<Period> {
        let to = from.checked_add_months(Months::new(self.every.months()))?.pred_opt()?;
        let month = from.checked_add_months(Months::new(self.month.saturating_sub(1)))?;
        Some(Period { every: self.every, from, to, due: day_of_month(month, self.day)? })
    }

    /// The periods whose report is due from one day to another, both included, in order.
    pub fn due_between(self, from: NaiveDate, until: NaiveDate) -> Vec<Period> {
        // The deadline lies at most two months behind its period, so the one a month before `from` may still be owed.
        let earlier = from.checked_sub_months(Months::new(self.every.months() + 1)).unwrap_or(from);
        let mut start = self.every.start(earlier);
        let mut periods = Vec::new();
        while let Some(period) = self.period(start).filter(|_| start <= until) {
            if (from..=until).contains(&period.due) {
                periods.push(period);
            }
            let Some(next) = start.checked_add_months(Months::new(self.every.months())) else { break };
            start = next;
        }
        periods
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn periods_by_their_deadline() {
        use Every::{HalfYear, Quarter, SchoolYear, Year};
        for (every, month, day, from, until, expected) in [
            (Quarter, 3, 15, "2026-01-01", "2026-06-30", vec!["quý I/2026 15", "quý II/2026 15"]),
            // In the month after the quarter.
            (Quarter, 4, 5, "2026-01-05", "2026-04-05", vec!["quý IV/2025 05", "quý I/2026 05"]),
            (Quarter, 3, 31, "2026-06-01", "2026-06-30", vec!["quý II/2026 30"]),
            (HalfYear, 6, 10, "2026-06-11", "2026-12-10", vec!["6 tháng cuối năm 2026 10"]),
            (HalfYear, 7, 5, "2026-01-05", "2026-07-05", vec!["6 tháng cuối năm 2025 05", "6 tháng đầu năm 2026 05"]),
            (Year, 13, 10, "2026-01-01", "2026-12-31", vec!["năm 2025 10"]),
            (Year, 6, 10, "2026-06-11", "2027-06-09", vec![]),
            (SchoolYear, 9, 25, "2026-05-01", "2027-06-01", vec!["năm học 2025–2026 25", "năm học 2026–2027 25"]),
        ] {
            let periods = Schedule { every, month, day }.due_between(on(from), on(until));
            let told: Vec<String> =
                periods.iter().map(|period| format!("{} {:02}", period.label(), period.due.day())).collect();
            assert_eq!(told, expected, "{every:?} {month} {day}");
            assert!(periods.iter().all(|period| period.from <= period.to));
        }
    }
}
