//! `reports.list`: the reports of the office, what is owed of each, and what was sent.

use chrono::{Days, NaiveDate};
use domain::report::{Every, Period, Schedule};
use store::reports::sent::{self, SentRow};
use store::reports::{self, ReportRow};

use super::due::{open, periods};
use super::wire::{DueMonth, EveryWire, PeriodWire, ReportRowWire, ReportRows, SentWire};
use crate::office::wire::Nothing;
use crate::{Call, Failure};

/// As far as deadlines are looked for.
const AHEAD: Days = Days::new(800);

/// `reports.list`.
pub fn run(call: &Call<'_>, _: Nothing) -> Result<ReportRows, Failure> {
    let today = call.today();
    call.office()?.store.read(|conn| {
        let sent = sent::all(conn)?;
        let rows: Vec<ReportRowWire> = reports::all(conn)?.iter().map(|report| row(report, &sent, today)).collect();
        Ok(ReportRows { total: rows.len() as u32, rows, every: Every::ALL.iter().copied().map(every).collect() })
    })
}

fn row(report: &ReportRow, sent: &[SentRow], today: NaiveDate) -> ReportRowWire {
    let until = today.checked_add_days(AHEAD).unwrap_or(today);
    let all = periods(report, until);
    let own: Vec<&SentRow> = sent.iter().filter(|row| row.report_id == report.id).collect();
    let kind = Every::parse(&report.every).unwrap_or(Every::Year);
    let (month, day) = (u32::try_from(report.due_month).unwrap_or(1), u32::try_from(report.due_day).unwrap_or(1));
    ReportRowWire {
        id: report.id.to_string(),
        name: report.name.clone(),
        addressee: report.addressee.clone(),
        every: kind.code().to_owned(),
        every_label: kind.label().to_owned(),
        due_month: month,
        due_day: day,
        deadline: format!("ngày {day:02} {}", month_label(kind, month)),
        starts_on: report.starts_on.to_string(),
        ends_on: report.ends_on.map(|day| day.to_string()),
        sent: own.iter().map(|row| sent_wire(row, &all)).collect(),
        open: open(all, sent, report.id, today).iter().map(period).collect(),
    }
}

fn sent_wire(row: &SentRow, all: &[Period]) -> SentWire {
    let label = all.iter().find(|period| period.from == row.period_from).map(Period::label);
    SentWire {
        id: row.id.to_string(),
        // The deadline was moved since: what is known of the period is its first day.
        period: label.unwrap_or_else(|| format!("kỳ từ {}", domain::date::dmy(row.period_from))),
        sent_on: row.sent_on.to_string(),
        number: row.number.clone(),
        note: row.note.clone(),
    }
}

fn period(period: &Period) -> PeriodWire {
    PeriodWire { from: period.from.to_string(), label: period.label(), due_on: period.due.to_string() }
}

fn every(kind: Every) -> EveryWire {
    let months = (1..=Schedule::last_month(kind))
        .map(|month| DueMonth { month, label: format!("Ngày … {}", month_label(kind, month)) });
    EveryWire { code: kind.code().to_owned(), label: kind.label().to_owned(), months: months.collect() }
}

/// «tháng 3, 6, 9, 12», «tháng 01 năm sau»: the month of a deadline as offices say it.
pub fn month_label(kind: Every, month: u32) -> String {
    let of_year = |month: u32| (month - 1) % 12 + 1;
    match kind {
        Every::Quarter if month > 3 => "tháng đầu quý sau (4, 7, 10, 1)".to_owned(),
        Every::Quarter => format!("tháng {}, {}, {}, {}", month, month + 3, month + 6, month + 9),
        Every::HalfYear if month > 6 => "tháng 7 và tháng 1 năm sau".to_owned(),
        Every::HalfYear => format!("tháng {} và tháng {}", month, month + 6),
        Every::Year if month > 12 => "tháng 1 năm sau".to_owned(),
        Every::Year => format!("tháng {month}"),
        Every::SchoolYear if month > 12 => "tháng 9 năm học sau".to_owned(),
        Every::SchoolYear => format!("tháng {}", of_year(month + 8)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_month_of_a_deadline_is_said_as_offices_say_it() {
        for (kind, month, said) in [
            (Every::Quarter, 3, "tháng 3, 6, 9, 12"),
            (Every::Quarter, 4, "tháng đầu quý sau (4, 7, 10, 1)"),
            (Every::HalfYear, 5, "tháng 5 và tháng 11"),
            (Every::HalfYear, 7, "tháng 7 và tháng 1 năm sau"),
            (Every::Year, 11, "tháng 11"),
            (Every::Year, 13, "tháng 1 năm sau"),
            (Every::SchoolYear, 1, "tháng 9"),
            (Every::SchoolYear, 9, "tháng 5"),
            (Every::SchoolYear, 12, "tháng 8"),
        ] {
            assert_eq!(month_label(kind, month), said);
        }
    }
}
