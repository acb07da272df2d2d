//! Clocks: one start, one limit, one event; the outcome, the days left and the sentence.
//!
//! Invariant: all deadlines, validities and earliest days are judged here, so that "late", "left" and "due soon" mean
//! the same everywhere. A missing date is said before anything else is; what can be computed without it is given.

use super::case::{Case, Event, Moment};
use super::{Finding, Outcome, Rule, RuleKind, Severity, Unit};
use crate::date::dmy;
use chrono::NaiveDate;

/// A limit set beside its event.
pub(crate) struct Clock<'a> {
    rule: &'a Rule,
    start: Option<NaiveDate>,
    date: Option<NaiveDate>,
    event: Option<Event>,
    waived: Option<&'a str>,
    breach: Severity,
    wanting: &'a str,
    tested: &'a str,
}

impl<'a> Clock<'a> {
    /// The limit of `rule` from `start` (`None`: recorded without its date).
    pub(crate) fn new(case: &Case<'_>, rule: &'a Rule, start: Option<NaiveDate>, event: Option<Event>) -> Self {
        Self::prolonged(case, rule, start, 0, event)
    }

    /// The same, prolonged by `extra` units.
    pub(crate) fn prolonged(
        case: &Case<'_>,
        rule: &'a Rule,
        start: Option<NaiveDate>,
        extra: u32,
        event: Option<Event>,
    ) -> Self {
        let date = start.map(|start| rule.end(start, extra, case.holidays));
        Self::ending(rule, start, date, event)
    }

    /// A limit whose last or first day is known by itself.
    pub(crate) fn ending(
        rule: &'a Rule,
        start: Option<NaiveDate>,
        date: Option<NaiveDate>,
        event: Option<Event>,
    ) -> Self {
        let (wanting, tested) = (rule.clock_start.as_str(), rule.clock_end.as_str());
        Self { rule, start, date, event, waived: None, breach: rule.severity, wanting, tested }
    }

    /// Does not apply, for this reason.
    pub(crate) fn waived(mut self, reason: Option<&'a str>) -> Self {
        self.waived = reason;
        self
    }

    /// A breach weighs something else than the row says.
    pub(crate) fn weighing(mut self, breach: Severity) -> Self {
        self.breach = breach;
        self
    }

    /// The date to be entered while the start is unknown, if that is not the start itself.
    pub(crate) fn wanting(mut self, phrase: &'a str) -> Self {
        self.wanting = phrase;
        self
    }

    /// What the event is called here, if not as in the row.
    pub(crate) fn testing(mut self, phrase: &'a str) -> Self {
        self.tested = phrase;
        self
    }

    /// The finding.
    pub(crate) fn judge<'m>(self, at: impl Into<Moment<'m>>) -> Finding {
        let at = at.into();
        let undated = self.event.is_some_and(|event| event.on.is_none());
        let outcome = match self.date {
            _ if self.waived.is_some() => Outcome::NotApplicable,
            Some(date) if !undated => self.outcome(&at, date),
            _ => Outcome::Unknown,
        };
        let judged = !matches!(outcome, Outcome::NotApplicable | Outcome::Unknown);
        let days = self.date.filter(|_| judged).map(|date| self.days(&at, date));
        let mut finding = Finding::new(self.rule, outcome, self.says(outcome, days)).weighing(self.breach);
        finding.start = self.start;
        finding.date = self.date.filter(|_| self.waived.is_none());
        finding.event = self.event.and_then(|event| event.on);
        finding.planned = self.event.is_some_and(|event| event.planned);
        finding.days = days;
        finding.provisional = self.in_working_days()
            && self.start.zip(finding.date).is_some_and(|(start, due)| at.holidays.is_provisional(start, due));
        if finding.provisional {
            return finding.append("Ngày này là dự kiến vì lịch nghỉ trong thời gian đó chưa công bố đủ.");
        }
        finding
    }

    fn in_working_days(&self) -> bool {
        self.rule.unit == Some(Unit::WorkingDays)
    }

    fn outcome(&self, at: &Moment<'_>, date: NaiveDate) -> Outcome {
        let event = self.event.and_then(|event| event.on);
        let in_time = event.unwrap_or(at.today) <= date;
        match (self.rule.kind, event) {
            (RuleKind::Earliest, _) => match event.unwrap_or(at.today) >= date {
                true => Outcome::Met,
                false => Outcome::TooEarly,
            },
            (_, Some(_)) if in_time => Outcome::Met,
            (RuleKind::Validity, _) if !in_time => Outcome::Expired,
            (_, Some(_)) => Outcome::Late,
            (_, None) if !in_time => Outcome::Overdue,
            (_, None) if self.days(at, date) <= self.soon(at) => Outcome::DueSoon,
            _ => Outcome::Running,
        }
    }

    fn soon(&self, at: &Moment<'_>) -> i64 {
        let settings = &at.practice.settings;
        let days = match self.rule.unit {
            Some(Unit::Months) => settings.due_soon_calendar_days,
            _ => settings.due_soon_working_days,
        };
        days.into()
    }

    fn days(&self, at: &Moment<'_>, date: NaiveDate) -> i64 {
        let tested = self.event.and_then(|event| event.on).unwrap_or(at.today);
        match self.rule.kind {
            RuleKind::Earliest => (tested - date).num_days(),
            _ if self.in_working_days() => at.holidays.working_days_left(tested, date),
            _ => (date - tested).num_days(),
        }
    }

    fn says(&self, outcome: Outcome, days: Option<i64>) -> String {
        let act = &self.rule.act;
        let end = self.date.map(dmy).unwrap_or_default();
        let unit = if self.in_working_days() { "ngày làm việc" } else { "ngày" };
        let count = days.map_or(0, i64::abs);
        let since = match self.start {
            Some(start) => format!(" (tính từ {} {})", self.rule.clock_start, dmy(start)),
            None => String::new(),
        };
        let happened = match self.event {
            Some(Event { on: Some(on), planned: true }) => format!("dự kiến {} là {}", self.tested, dmy(on)),
            Some(Event { on: Some(on), .. }) => format!("{} là {}", self.tested, dmy(on)),
            _ => String::new(),
        };
        match outcome {
            Outcome::NotApplicable => format!("không áp dụng, vì {}", self.waived.unwrap_or_default()),
            Outcome::Unknown => {
                let wanting = if self.start.is_some() && self.event.is_some() { self.tested } else { self.wanting };
                format!("chưa ghi {wanting} nên chưa tính được. Ghi bổ sung ngày này")
            }
            Outcome::Met if self.rule.kind == RuleKind::Earliest => format!("{happened}, được phép từ {end}"),
            Outcome::Met if self.rule.kind == RuleKind::Validity => format!("{happened}, còn giá trị đến {end}"),
            Outcome::Met => format!("{happened}, trong hạn {end}"),
            Outcome::TooEarly => format!("{happened}, sớm {count} ngày; từ {end} mới được. {act}"),
            Outcome::Expired if happened.is_empty() => format!("hết giá trị từ sau {end}{since}. {act}"),
            Outcome::Expired => format!("{happened}, nhưng hết giá trị từ sau {end}{since}. {act}"),
            Outcome::Late => format!("{happened}, trễ {count} {unit} so với hạn {end}{since}. {act}"),
            Outcome::Overdue => format!("quá hạn {count} {unit}, hạn {end}{since}. {act}"),
            Outcome::DueSoon if self.rule.kind == RuleKind::Validity => {
                format!("còn {count} {unit}, có giá trị đến {end}{since}. {act}")
            }
            Outcome::DueSoon => format!("còn {count} {unit}, hạn {end}{since}. {act}"),
            _ => format!("trong hạn đến {end}, còn {count} {unit}{since}"),
        }
    }
}
