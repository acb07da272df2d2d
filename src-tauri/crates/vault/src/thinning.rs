//! Which backups may go: all of the last days stay, then one a week, then one a month.
//!
//! Invariant: weeks and months are those of the calendar, not counted back from today, so that what was kept yesterday
//! is not thrown away today; the newest backup always stays, whatever the clock says. Deciding is here and pure;
//! deleting is the caller's, who also leaves alone what was never made by the program itself.

use chrono::{Datelike, Days, Months, NaiveDate};

/// Giữ lại: how far back each density reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Keep {
    /// Every backup of the last so many days.
    pub all_days: u64,
    /// Then the last one of each week, for so many months.
    pub weekly_months: u32,
    /// Then the last one of each month, for so many years.
    pub monthly_years: u32,
}

impl Default for Keep {
    /// 14 days, 3 months, 3 years.
    fn default() -> Self {
        Self { all_days: 14, weekly_months: 3, monthly_years: 3 }
    }
}

/// The places in `taken_on` (days of backups, oldest first) whose backups may be deleted on `today`.
#[must_use]
pub fn thin(taken_on: &[NaiveDate], today: NaiveDate, keep: Keep) -> Vec<usize> {
    let all = today.checked_sub_days(Days::new(keep.all_days)).unwrap_or(NaiveDate::MIN);
    let weekly = today.checked_sub_months(Months::new(keep.weekly_months)).unwrap_or(NaiveDate::MIN);
    let monthly = today.checked_sub_months(Months::new(keep.monthly_years * 12)).unwrap_or(NaiveDate::MIN);
    let may_go = |(at, day): (usize, &NaiveDate)| {
        let Some(next) = taken_on.get(at + 1) else { return false };
        if *day > all {
            false
        } else if *day > weekly {
            day.iso_week() == next.iso_week()
        } else if *day > monthly {
            (day.year(), day.month()) == (next.year(), next.month())
        } else {
            true
        }
    };
    taken_on.iter().enumerate().filter(|pair| may_go(*pair)).map(|(at, _)| at).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn bands() {
        // (day of the backup, may go on 14/05/2026), oldest first
        let table = [
            ("2022-06-01", true),  // beyond three years
            ("2023-05-14", true),  // three years to the day
            ("2023-05-15", true),  // one of several of its month
            ("2023-05-31", false), // the last of its month
            ("2026-01-05", true),  // monthly band
            ("2026-01-12", false),
            ("2026-02-13", true),  // monthly band; the month goes on in the weekly one
            ("2026-02-16", true),  // Monday of a week
            ("2026-02-22", false), // its Sunday
            ("2026-02-23", false), // the Monday after
            ("2026-04-27", true),
            ("2026-04-27", true),  // twice a day
            ("2026-04-30", true),  // the last of the weekly band, 14 days ago; the week goes on
            ("2026-05-01", false), // within 14 days
            ("2026-05-01", false),
            ("2026-05-14", false),
        ];
        let days = table.map(|(day, _)| on(day));
        let gone = thin(&days, on("2026-05-14"), Keep::default());
        for (at, (day, may_go)) in table.iter().enumerate() {
            assert_eq!(gone.contains(&at), *may_go, "{at}: {day}");
        }
    }

    #[test]
    fn the_newest_always_stays() {
        assert_eq!(thin(&[on("2001-01-01")], on("2026-05-14"), Keep::default()), Vec::<usize>::new());
        assert_eq!(thin(&[on("2026-05-14"), on("2030-01-01")], on("2026-05-14"), Keep::default()), Vec::<usize>::new());
        assert_eq!(thin(&[], on("2026-05-14"), Keep::default()), Vec::<usize>::new());
    }

    /// A backup a day for four years, thinned every day: the bands stay filled and nothing kept is lost too early.
    #[test]
    fn thinning_day_after_day() {
        let mut kept: Vec<NaiveDate> = Vec::new();
        let mut today = on("2022-01-01");
        while today < on("2026-01-01") {
            kept.push(today);
            let gone = thin(&kept, today, Keep::default());
            let mut at = 0;
            kept.retain(|_| {
                at += 1;
                !gone.contains(&(at - 1))
            });
            today = today.succ_opt().unwrap();
        }
        let last = on("2025-12-31");
        let within = |from: NaiveDate| kept.iter().filter(|day| **day > from).count();
        assert_eq!(within(last - Days::new(14)), 14);
        assert!((24..=26).contains(&within(last - Months::new(3))), "{}", within(last - Months::new(3)));
        assert!((56..=62).contains(&kept.len()), "{}", kept.len());
        for month in 0..35 {
            let first = on("2023-01-01") + Months::new(month);
            assert!(kept.iter().any(|day| (day.year(), day.month()) == (first.year(), first.month())), "{first}");
        }
    }
}
