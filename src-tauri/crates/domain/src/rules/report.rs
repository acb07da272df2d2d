//! Báo cáo đến hạn: the reports an office owes, each by its own deadline.

use chrono::NaiveDate;

use super::case::{Event, Moment};
use super::clock::Clock;
use super::{Finding, Rulebook};
use crate::report::Period;

/// `report-due`: one report of one period, sent or still to be sent.
pub fn report_due(name: &str, period: &Period, sent_on: Option<NaiveDate>, at: Moment<'_>, book: &Rulebook) -> Finding {
    let rule = book.row("report-due", Some(period.due));
    let clock = Clock::ending(rule, Some(period.from), Some(period.due), Event::field(sent_on));
    clock.judge(at).append(&format!("Báo cáo: {name}, {}.", period.label())).about(name)
}
