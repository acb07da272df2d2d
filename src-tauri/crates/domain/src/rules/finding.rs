//! What a rule says of a person, as it crosses to the window, the command line and the tests.
//!
//! Invariant: every finding has a sentence and a source; what does not apply is `None`.

use super::{Outcome, Rule, Severity};
use crate::path::{Dates, SideState, Stage};
use chrono::NaiveDate;
use serde::Serialize;

/// Nhắc việc, cảnh báo: it is so, and a rule has something to say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// Id of the rule in the rulebook.
    pub rule_id: String,
    /// Which version of the rule was applied.
    pub version: u32,
    /// What came of it.
    pub outcome: Outcome,
    /// How much it weighs; `None` when there is nothing to do.
    pub severity: Option<Severity>,
    /// The start of the clock.
    pub start: Option<NaiveDate>,
    /// Due day, last valid day, earliest day, or the day compared with.
    pub date: Option<NaiveDate>,
    /// The day tested; `None` when that is today.
    pub event: Option<NaiveDate>,
    /// Days left, or days past as a negative number; working days for limits in working days.
    pub days: Option<i64>,
    /// Whether the event is only planned.
    pub planned: bool,
    /// Whether days off that are not announced yet lie in the span counted.
    pub provisional: bool,
    /// The Vietnamese sentence: the rule, the dates, the next act.
    pub sentence: String,
    /// The source of the rule.
    pub source: String,
    /// What the office has put in place of the limit, as a sentence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub own: Option<String>,
    /// Short name of the rule, with the value that was applied.
    #[serde(skip)]
    pub label: String,
    /// The limit in words.
    #[serde(skip)]
    pub limit: Option<String>,
    /// What the vote was about, or which paper is meant.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub matter: Option<String>,
    /// From when the reading by months would allow it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ask_from: Option<NaiveDate>,
    /// True when the start is the day of sending, for want of the day of receipt.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub estimated: Option<bool>,
    /// Votes needed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub needs: Option<i64>,
    /// Base of the share.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub base: Option<i64>,
    /// Share of the base in percent, two decimals.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub percent: Option<String>,
}

impl Finding {
    /// A finding of `rule` with the severity the outcome has, still without days. The sentence begins with the rule's
    /// short label.
    pub(crate) fn new(rule: &Rule, outcome: Outcome, says: impl AsRef<str>) -> Self {
        Self {
            rule_id: rule.id.clone(),
            version: rule.version,
            outcome,
            severity: outcome.severity(rule.severity),
            start: None,
            date: None,
            event: None,
            days: None,
            planned: false,
            provisional: false,
            sentence: format!("{}: {}.", rule.label, says.as_ref().trim_end_matches('.')),
            source: rule.source(),
            own: rule.changed(),
            label: rule.label.clone(),
            limit: rule.value_words(),
            matter: None,
            ask_from: None,
            estimated: None,
            needs: None,
            base: None,
            percent: None,
        }
    }

    /// The same finding with another breach severity than that of the row.
    pub(crate) fn weighing(mut self, breach: Severity) -> Self {
        self.severity = self.outcome.severity(breach);
        self
    }

    pub(crate) fn about(mut self, matter: &str) -> Self {
        self.matter = Some(matter.to_owned());
        self
    }

    pub(crate) fn append(mut self, says: &str) -> Self {
        self.sentence.push(' ');
        self.sentence.push_str(says);
        self
    }
}

/// What `examine` answers: where the person stands, and the findings in order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Reply {
    /// The stage, `None` before the first gate.
    pub stage: Option<Stage>,
    /// The side state, if any.
    pub side_state: Option<SideState>,
    /// The dates of the path.
    pub dates: Dates,
    /// The findings: gravest first, then by date, rule and event.
    pub findings: Vec<Finding>,
}

/// Gravest first; within these by date (unknown last), rule and event (unknown last).
pub(super) fn sort(findings: &mut [Finding]) {
    let last = NaiveDate::MAX;
    findings.sort_by(|one, other| {
        let key = |of: &Finding| (of.severity.is_none(), of.severity, of.date.unwrap_or(last));
        key(one)
            .cmp(&key(other))
            .then_with(|| one.rule_id.cmp(&other.rule_id))
            .then_with(|| one.event.unwrap_or(last).cmp(&other.event.unwrap_or(last)))
    });
}
