//! Which reports are owed: every period that is over its day and not sent, and the next one.

use chrono::{Days, NaiveDate};
use domain::id::Id;
use domain::report::{Every, Period, Schedule};
use domain::rules::{Finding, Moment, report_due};
use store::Conn;
use store::reports::sent::{self, SentRow};
use store::reports::{self, ReportRow};

use crate::Failure;
use crate::rules::OfficeBook;

/// Far enough to hold the next deadline of a yearly report.
const AHEAD: Days = Days::new(800);

/// One report of one period that is still to be sent.
pub struct Owed {
    /// The report.
    pub report: ReportRow,
    /// The period.
    pub period: Period,
    /// What the rule says of it.
    pub finding: Finding,
}

/// The deadlines of a report. The words are those this program wrote.
pub fn schedule(row: &ReportRow) -> Schedule {
    let number = |value: i64| u32::try_from(value).unwrap_or(1);
    Schedule {
        every: Every::parse(&row.every).unwrap_or(Every::Year),
        month: number(row.due_month),
        day: number(row.due_day),
    }
}

/// The periods of a report from its first deadline on, up to a day.
pub fn periods(row: &ReportRow, until: NaiveDate) -> Vec<Period> {
    schedule(row).due_between(row.starts_on, row.ends_on.map_or(until, |end| end.min(until)))
}

/// Of these periods, those not sent: all that are over their day, and the next.
pub fn open(periods: Vec<Period>, sent: &[SentRow], report: Id, today: NaiveDate) -> Vec<Period> {
    let is_sent = |period: &Period| sent.iter().any(|row| row.report_id == report && row.period_from == period.from);
    let unsent = periods.into_iter().filter(|period| !is_sent(period));
    let mut open = Vec::new();
    for period in unsent {
        let ahead = period.due >= today;
        open.push(period);
        if ahead {
            break;
        }
    }
    open
}

/// Everything owed today, judged.
pub fn owed(conn: &Conn<'_>, today: NaiveDate) -> Result<Vec<Owed>, Failure> {
    let all = reports::all(conn)?;
    if all.is_empty() {
        return Ok(Vec::new());
    }
    let (sent, book) = (sent::all(conn)?, OfficeBook::read(conn)?);
    let at = Moment { today, practice: &book.practice, holidays: &book.holidays };
    let mut owed = Vec::new();
    for report in all {
        let until = today.checked_add_days(AHEAD).unwrap_or(today);
        for period in open(periods(&report, until), &sent, report.id, today) {
            let finding = report_due(&report.name, &period, None, at, &book.rules);
            owed.push(Owed { report: report.clone(), period, finding });
        }
    }
    Ok(owed)
}
