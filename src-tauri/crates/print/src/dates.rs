//! How civil dates are written on paper.
//!
//! Invariant: two ways only, both of `office.md` §8: the long one of letterheads and the short one of tables, where the
//! office chooses whether months 3 to 9 get a zero. Months 1 and 2 and days below 10 always do, so that nobody can make
//! 1/2 into 11/12 with a pen.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

/// Cách ghi ngày trong bảng.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DateStyle {
    /// 04/5/2026.
    #[default]
    ShortMonth,
    /// 04/05/2026.
    Padded,
}

impl DateStyle {
    /// The date as a table cell; nothing for an unknown date.
    pub fn cell(self, date: Option<NaiveDate>) -> String {
        date.map_or_else(String::new, |d| match self {
            Self::ShortMonth => format!("{:02}/{}/{}", d.day(), month(d), d.year()),
            Self::Padded => d.format("%d/%m/%Y").to_string(),
        })
    }
}

/// "ngày 04 tháng 5 năm 2026", with dots for what is not known.
pub fn spelled(date: Option<NaiveDate>) -> String {
    match date {
        Some(d) => format!("ngày {:02} tháng {} năm {}", d.day(), month(d), d.year()),
        None => "ngày …… tháng …… năm ………".into(),
    }
}

fn month(date: NaiveDate) -> String {
    let month = date.month();
    if month < 3 { format!("{month:02}") } else { month.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zeros_stand_before_small_days_and_the_first_two_months() {
        for (ymd, short, padded, long) in [
            ((2026, 5, 4), "04/5/2026", "04/05/2026", "ngày 04 tháng 5 năm 2026"),
            ((2026, 2, 14), "14/02/2026", "14/02/2026", "ngày 14 tháng 02 năm 2026"),
            ((2025, 12, 31), "31/12/2025", "31/12/2025", "ngày 31 tháng 12 năm 2025"),
            ((2026, 1, 1), "01/01/2026", "01/01/2026", "ngày 01 tháng 01 năm 2026"),
            ((2026, 3, 26), "26/3/2026", "26/03/2026", "ngày 26 tháng 3 năm 2026"),
        ] {
            let date = NaiveDate::from_ymd_opt(ymd.0, ymd.1, ymd.2);
            assert_eq!(DateStyle::ShortMonth.cell(date), short);
            assert_eq!(DateStyle::Padded.cell(date), padded);
            assert_eq!(spelled(date), long);
        }
        assert_eq!(DateStyle::Padded.cell(None), "");
    }
}
