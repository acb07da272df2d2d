//! Sổ quy định: every limit with its value, its source and its time of validity.
//!
//! Invariant: no number of a governing text stands anywhere else in the code. A limit that changes gets a new version;
//! a clock that began under the old one keeps it. An office may lay its own value over a row; who confirmed it and when
//! stays beside it. Facts only: number, date, section and our own words, never the text of a regulation.

use super::{Practice, Severity, Switch};
use crate::calendar::Holidays;
use crate::date::{add_months, cited, dmy};
use crate::path::{Terms, Threshold};
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// How a limit is tested.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RuleKind {
    /// A fact at a moment.
    Condition,
    /// A moment against the last valid day.
    Validity,
    /// An event against the last good day.
    Deadline,
    /// An event against the first allowed day.
    Earliest,
    /// Numbers against a share.
    Count,
    /// A length that other rows build on; it has no finding of its own.
    Derived,
    /// Possible but unusual.
    Unusual,
}

/// What the value of a limit counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Tháng.
    Months,
    /// Ngày làm việc.
    WorkingDays,
    /// Ngày.
    CalendarDays,
    /// Tuổi.
    Years,
    /// Số lần, số người.
    Number,
    /// At least this share.
    AtLeast,
    /// More than this share.
    MoreThan,
}

/// Where a rule holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// The whole country.
    National,
    /// One province or school; off until switched on.
    Local,
    /// The office's own.
    Office,
}

/// How sure the source is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Certainty {
    /// The full text was read.
    Read,
    /// Known through others.
    Secondary,
    /// Practice of one place.
    Local,
    /// The program's own reading.
    Assumed,
}

/// The value of a limit: a number, or a share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quantity {
    /// A number of the row's unit.
    Number(u32),
    /// A share.
    Share(u32, u32),
}

impl Serialize for Quantity {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Number(number) => to.serialize_str(&number.to_string()),
            Self::Share(part, whole) => to.serialize_str(&format!("{part}/{whole}")),
        }
    }
}

impl Quantity {
    /// Reads `"30"` or `"2/3"`.
    pub fn parse(text: &str) -> Option<Self> {
        match text.split_once('/') {
            None => text.parse().ok().map(Self::Number),
            Some((part, whole)) => {
                let whole = whole.parse().ok().filter(|whole| *whole > 0)?;
                Some(Self::Share(part.parse().ok()?, whole))
            }
        }
    }
}

impl<'de> Deserialize<'de> for Quantity {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::custom(format!("giá trị «{text}» không phải số hay tỷ lệ")))
    }
}

/// Quy định: one row of the rulebook.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rule {
    /// Stable id.
    pub id: String,
    /// 1, 2 … in order of validity.
    pub version: u32,
    /// How it is tested.
    pub kind: RuleKind,
    /// The limit, if it has one.
    #[serde(default)]
    pub value: Option<Quantity>,
    /// What the limit counts.
    #[serde(default)]
    pub unit: Option<Unit>,
    /// The day the clock starts, as a Vietnamese phrase («ngày …»).
    #[serde(default)]
    pub clock_start: String,
    /// The day that is tested, as a Vietnamese phrase.
    #[serde(default)]
    pub clock_end: String,
    /// What the office has to do, as a Vietnamese sentence without its stop.
    pub act: String,
    /// How much a breach weighs.
    pub severity: Severity,
    /// Where it holds.
    pub scope: Scope,
    /// The switch that turns a local row on.
    #[serde(default)]
    pub switch: Option<Switch>,
    /// Kind of the text («Quy định»).
    pub source_text: String,
    /// Its number («294-QĐ/TW»).
    #[serde(default)]
    pub source_number: String,
    /// Its date.
    #[serde(default)]
    pub source_date: Option<NaiveDate>,
    /// Its section («4.1»).
    #[serde(default)]
    pub section: String,
    /// How sure it is.
    pub certainty: Certainty,
    /// First day of this version; `None` = always.
    #[serde(default)]
    pub valid_from: Option<NaiveDate>,
    /// Last day of this version; `None` = still valid.
    #[serde(default)]
    pub valid_to: Option<NaiveDate>,
    /// Short Vietnamese label.
    pub label: String,
    /// Who confirmed the office's own value.
    #[serde(default)]
    pub confirmed_by: Option<String>,
    /// When.
    #[serde(default)]
    pub confirmed_on: Option<NaiveDate>,
}

impl Rule {
    /// The source in one line: «Quy định 294-QĐ/TW ngày 26/5/2025, mục 4.1», with what has to be known of its worth.
    pub fn source(&self) -> String {
        let mut text = self.source_text.clone();
        if !self.source_number.is_empty() {
            text = format!("{text} {}", self.source_number);
        }
        if let Some(date) = self.source_date {
            text = format!("{text} ngày {}", cited(date));
        }
        if !self.section.is_empty() {
            text = format!("{text}, mục {}", self.section);
        }
        match self.certainty {
            Certainty::Read | Certainty::Assumed => {}
            Certainty::Secondary => text.push_str(" (theo nguồn thứ cấp)"),
            Certainty::Local => text.push_str(" (thực hành địa phương)"),
        }
        if let Some(by) = &self.confirmed_by {
            let on = self.confirmed_on.map(|on| format!(" ngày {}", dmy(on))).unwrap_or_default();
            text = format!("{text}; giá trị của đơn vị, {by} xác nhận{on}");
        }
        text
    }

    /// The number of the limit; 0 for a row that has none.
    pub(crate) fn number(&self) -> u32 {
        match self.value {
            Some(Quantity::Number(number)) => number,
            _ => 0,
        }
    }

    /// The share of the limit; a row without one asks for everything.
    pub(crate) fn threshold(&self) -> Threshold {
        let beyond = self.unit == Some(Unit::MoreThan);
        match self.value {
            Some(Quantity::Share(part, whole)) => Threshold { part, whole, beyond },
            _ => Threshold { part: 1, whole: 1, beyond: false },
        }
    }

    /// The last (or first) day of the limit that starts on `start`, prolonged by `extra` units.
    pub(crate) fn end(&self, start: NaiveDate, extra: u32, holidays: &Holidays) -> NaiveDate {
        let n = self.number().saturating_add(extra);
        match self.unit {
            Some(Unit::WorkingDays) => holidays.working_due(start, n),
            Some(Unit::Months) => add_months(start, n),
            _ => start.checked_add_days(Days::new(n.into())).unwrap_or(NaiveDate::MAX),
        }
    }

    /// Whether the office has switched it on; national and office rows always are.
    pub fn is_on(&self, practice: &Practice) -> bool {
        self.scope != Scope::Local || self.switch.is_none_or(|switch| practice.is_on(switch))
    }
}

/// A value an office lays over a row, after asking.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Override {
    /// Which rule.
    pub id: String,
    /// Which version of it.
    pub version: u32,
    /// The value that holds here.
    pub value: Quantity,
    /// Who answered.
    pub confirmed_by: String,
    /// When.
    pub confirmed_on: NaiveDate,
}

/// An override that fits no row.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OverrideError {
    /// No such rule and version.
    #[error("Sổ quy định không có quy định \"{0}\", phiên bản {1}")]
    NoSuchRule(String, u32),
    /// A number for a share, or a share for a number, or for a row without value.
    #[error("Giá trị mới không cùng loại với giá trị của quy định \"{0}\"")]
    OtherKind(String),
}

/// Sổ quy định: the rows, sorted by id and version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rulebook {
    rules: Vec<Rule>,
}

const BUILT_IN: &str = include_str!("rulebook.json");

impl Rulebook {
    /// The rulebook shipped with the program.
    pub fn built_in() -> Self {
        let mut rules: Vec<Rule> = serde_json::from_str(BUILT_IN).expect("the shipped rulebook is read by a test");
        rules.sort_by(|one, other| (&one.id, one.version).cmp(&(&other.id, other.version)));
        Self { rules }
    }

    /// The rulebook with the office's own values laid over it.
    ///
    /// # Errors
    /// The first override that names no row or changes the kind of its value; nothing is then changed.
    pub fn overlaid(mut self, overrides: impl IntoIterator<Item = Override>) -> Result<Self, OverrideError> {
        for own in overrides {
            let row = self.rules.iter_mut().find(|rule| rule.id == own.id && rule.version == own.version);
            let Some(row) = row else { return Err(OverrideError::NoSuchRule(own.id, own.version)) };
            match (row.value, own.value) {
                (Some(Quantity::Number(_)), Quantity::Number(_)) | (Some(Quantity::Share(..)), Quantity::Share(..)) => {
                }
                _ => return Err(OverrideError::OtherKind(own.id)),
            }
            row.value = Some(own.value);
            row.confirmed_by = Some(own.confirmed_by);
            row.confirmed_on = Some(own.confirmed_on);
        }
        Ok(self)
    }

    /// Every row.
    pub fn rules(&self) -> &[Rule] {
        &self.rules
    }

    /// Every version of one rule, oldest first.
    pub fn versions(&self, id: &str) -> &[Rule] {
        let from = self.rules.partition_point(|rule| rule.id.as_str() < id);
        let until = self.rules.partition_point(|rule| rule.id.as_str() <= id);
        &self.rules[from..until]
    }

    /// The version of a rule valid on `day`: before the first the earliest, without a day the newest.
    pub fn find(&self, id: &str, day: Option<NaiveDate>) -> Option<&Rule> {
        let versions = self.versions(id);
        let Some(day) = day else { return versions.last() };
        versions.iter().rev().find(|rule| rule.valid_from.is_none_or(|from| from <= day)).or(versions.first())
    }

    /// As [`Self::find`], for the ids the rules themselves name.
    pub(crate) fn row(&self, id: &str, day: Option<NaiveDate>) -> &Rule {
        self.find(id, day).expect("a test finds a row for every id a rule names")
    }

    /// The first day, not before `from`, on which a rule that opens on a day is open: `opens` gives that day for each
    /// version, and a version speaks only while it is valid.
    pub(crate) fn first_open(
        &self,
        id: &str,
        from: NaiveDate,
        opens: impl Fn(&Rule) -> NaiveDate,
    ) -> Option<NaiveDate> {
        let versions = self.versions(id);
        versions.iter().enumerate().find_map(|(at, rule)| {
            let since = rule.valid_from.filter(|_| at > 0).unwrap_or(NaiveDate::MIN);
            let until = versions.get(at + 1).and_then(|next| next.valid_from).and_then(|next| next.pred_opt());
            let day = opens(rule).max(from).max(since);
            until.is_none_or(|until| day <= until).then_some(day)
        })
    }

    /// The limits a timeline needs, under the office's practice.
    pub fn terms(&self, practice: &Practice) -> Terms {
        Terms {
            probation_months: self.row("probation-length", None).number(),
            branch_ratio: self.row("branch-vote-admission", None).threshold(),
            base_summoned: practice.is_on(Switch::VoteBaseSummoned),
        }
    }
}
