//! Sổ quy định: every limit with its value, its source and its time of validity.
//!
//! Invariant: no number of a governing text stands anywhere else in the code. A limit that changes gets a new version;
//! a clock that began under the old one keeps it. An office may lay its own value over a row; who confirmed it and when
//! stays beside it. Facts only: number, date, section and our own words, never the text of a regulation.

use super::{OwnValue, Practice, Severity, Switch};
use crate::calendar::Holidays;
use crate::date::{add_months, cited};
use crate::path::{Since, Terms, Threshold};
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
    /// Số lần.
    Number,
    /// Số người.
    People,
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

/// A part of the book.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// Điều kiện kết nạp.
    Conditions,
    /// Thời hạn giá trị của giấy tờ.
    Validities,
    /// Hạn và mốc sớm nhất trên đường vào Đảng.
    Deadlines,
    /// Chuyển đi, ra trường.
    Leaving,
    /// Việc của Đoàn.
    Union,
    /// Tỷ lệ phiếu.
    Votes,
    /// Điều khác thường.
    Unusual,
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
    /// Which part of the book it belongs to.
    pub theme: Theme,
    /// Its place in the book, from 0.
    #[serde(skip)]
    pub place: usize,
    /// What the office has laid over it.
    #[serde(skip)]
    pub own: Option<OwnValue>,
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
        rules.iter_mut().enumerate().for_each(|(place, rule)| rule.place = place);
        rules.sort_by(|one, other| (&one.id, one.version).cmp(&(&other.id, other.version)));
        Self { rules }
    }

    /// A book of these rows.
    pub(super) fn of(rules: Vec<Rule>) -> Self {
        Self { rules }
    }

    /// Every row, by id, version and day.
    pub fn rules(&self) -> &[Rule] {
        &self.rules
    }

    /// Every version of one rule, oldest first.
    pub fn versions(&self, id: &str) -> &[Rule] {
        let from = self.rules.partition_point(|rule| rule.id.as_str() < id);
        let until = self.rules.partition_point(|rule| rule.id.as_str() <= id);
        &self.rules[from..until]
    }

    /// The last valid day of a paper issued on `issued`, by a validity in months.
    pub fn valid_through(&self, id: &str, issued: NaiveDate) -> Option<NaiveDate> {
        let rule = self.find(id, Some(issued)).filter(|rule| rule.unit == Some(Unit::Months))?;
        Some(add_months(issued, rule.number()))
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
            probation_months: self.since("probation-length", Rule::number),
            branch_ratio: self.since("branch-vote-admission", Rule::threshold),
            base_summoned: practice.is_on(Switch::VoteBaseSummoned),
        }
    }

    /// What one rule says from which day on.
    fn since<T: Copy>(&self, id: &str, says: impl Fn(&Rule) -> T) -> Since<T> {
        let mut since = Since::always(says(self.row(id, Some(NaiveDate::MIN))));
        for rule in self.versions(id) {
            if let Some(from) = rule.valid_from {
                since.change(from, says(rule));
            }
        }
        since
    }
}
