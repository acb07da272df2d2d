//! Giá trị của đơn vị: what an office lays over a row of the rulebook after asking, and from which day it holds.
//!
//! Invariant: the shipped row stays; the office's value is a row of its own that begins on its day, so that a clock or a
//! vote of an earlier day keeps the value of that day. A new version of the text ends it. Rejected: changing the row in
//! place, because then a decision already judged would be judged anew.

use super::{Quantity, Rule, Rulebook, Unit};
use crate::date::dmy;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Giá trị của đơn vị: a value laid over a row, after asking.
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
    /// Which paper says so; empty when it was said by mouth.
    #[serde(default)]
    pub paper: String,
    /// First day it holds.
    pub from: NaiveDate,
    /// Last day it holds; `None` = still.
    #[serde(default)]
    pub until: Option<NaiveDate>,
}

/// What stands beside a row that an office has changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnValue {
    /// The value of the shipped row; `None`: it has none, the limit is the office's own.
    pub shipped: Option<Quantity>,
    /// Who answered.
    pub confirmed_by: String,
    /// When.
    pub confirmed_on: NaiveDate,
    /// Which paper says so.
    pub paper: String,
    /// First day it holds.
    pub from: NaiveDate,
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
    /// A value nobody can mean.
    #[error("{0} không thể là giá trị của quy định này. {1}")]
    OutOfRange(String, &'static str),
    /// The version it is laid over has been replaced by that day.
    #[error("Từ ngày {0} đã có quy định mới thay thế. Chọn ngày sớm hơn, hoặc đổi giá trị của quy định mới")]
    Replaced(String),
}

impl Unit {
    /// The Vietnamese word after the number.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Months => "tháng",
            Self::WorkingDays => "ngày làm việc",
            Self::CalendarDays => "ngày",
            Self::Years => "tuổi",
            Self::Number => "",
            Self::People => "người",
            Self::AtLeast => "trở lên",
            Self::MoreThan => "quá",
        }
    }

    /// The greatest number that can be meant.
    const fn most(self) -> u32 {
        match self {
            Self::Months => 600,
            Self::Years => 120,
            _ => 999,
        }
    }
}

impl Quantity {
    /// «30 ngày làm việc», «từ 2/3 trở lên», «quá 1/2».
    pub fn words(self, unit: Option<Unit>) -> String {
        match (self, unit) {
            (Self::Share(part, whole), Some(Unit::MoreThan)) => format!("quá {part}/{whole}"),
            (Self::Share(part, whole), _) => format!("từ {part}/{whole} trở lên"),
            (Self::Number(number), unit) => format!("{number} {}", unit.map_or("", Unit::label)).trim_end().to_owned(),
        }
    }

    /// «30», «2/3».
    pub fn bare(self) -> String {
        match self {
            Self::Number(number) => number.to_string(),
            Self::Share(part, whole) => format!("{part}/{whole}"),
        }
    }
}

impl Rule {
    /// The limit in words, if the row has one.
    pub fn value_words(&self) -> Option<String> {
        self.value.map(|value| value.words(self.unit))
    }

    /// «Đơn vị đã đổi: 30 → 25 ngày làm việc, ông … xác nhận ngày …», if it has been changed.
    pub fn changed(&self) -> Option<String> {
        let (own, value) = self.own.as_ref().zip(self.value)?;
        let value = value.words(self.unit);
        let what = match own.shipped {
            Some(shipped) => format!("Đơn vị đã đổi: {} → {value}", shipped.bare()),
            None => format!("Đơn vị đã đặt: {value}"),
        };
        let mut text = format!("{what}, {} xác nhận ngày {}", own.confirmed_by, dmy(own.confirmed_on));
        if !own.paper.is_empty() {
            text = format!("{text}, theo {}", own.paper);
        }
        if own.from != own.confirmed_on {
            text = format!("{text}, áp dụng từ {}", dmy(own.from));
        }
        Some(text)
    }

    fn with(&self, over: &Override, begins: NaiveDate) -> Self {
        let (unit, shipped) = (self.unit, self.value);
        let named = |shipped: Quantity| self.label.replace(&shipped.words(unit), &over.value.words(unit));
        Self {
            value: Some(over.value),
            // A label that names the limit names the one that holds.
            label: shipped.map_or_else(|| self.label.clone(), named),
            valid_from: Some(begins),
            own: Some(OwnValue {
                shipped,
                confirmed_by: over.confirmed_by.clone(),
                confirmed_on: over.confirmed_on,
                paper: over.paper.clone(),
                from: over.from,
            }),
            ..self.clone()
        }
    }
}

impl Rulebook {
    /// Whether a value can be laid over the row it names.
    ///
    /// # Errors
    /// Why it fits no row.
    pub fn fits(&self, over: &Override) -> Result<(), OverrideError> {
        let versions = self.versions(&over.id);
        let row = versions.iter().find(|rule| rule.version == over.version && rule.own.is_none());
        let Some(row) = row else { return Err(OverrideError::NoSuchRule(over.id.clone(), over.version)) };
        let wrong = |why| Err(OverrideError::OutOfRange(over.value.words(row.unit), why));
        match (row.value, over.value) {
            (None, Quantity::Number(_)) if row.unit.is_none() => return Err(OverrideError::OtherKind(over.id.clone())),
            (Some(Quantity::Number(_)) | None, Quantity::Number(number)) => {
                if !(1..=row.unit.map_or(999, Unit::most)).contains(&number) {
                    return wrong("Nhập số lớn hơn 0 và hợp với đơn vị tính.");
                }
            }
            (Some(Quantity::Share(..)), Quantity::Share(part, whole)) => {
                let whole_vote = part == whole && row.unit == Some(Unit::MoreThan);
                if part == 0 || part > whole || whole > 100 || whole_vote {
                    return wrong("Nhập tỷ lệ dạng tử số/mẫu số, không quá 1.");
                }
            }
            _ => return Err(OverrideError::OtherKind(over.id.clone())),
        }
        let next = versions.iter().find(|rule| rule.version > over.version).and_then(|rule| rule.valid_from);
        match next.filter(|next| *next <= over.from) {
            Some(next) => Err(OverrideError::Replaced(dmy(next))),
            None => Ok(()),
        }
    }

    /// The rulebook with the office's own values laid over it; of two that begin on one day the later in the list holds.
    ///
    /// # Errors
    /// The first override that fits no row; nothing is then changed.
    pub fn overlaid(self, overrides: impl IntoIterator<Item = Override>) -> Result<Self, OverrideError> {
        let mut own: Vec<Override> = overrides.into_iter().collect();
        own.iter().try_for_each(|over| self.fits(over))?;
        own.sort_by_key(|over| over.from);
        let mut rows = Vec::new();
        for rule in self.rules() {
            rows.push(rule.clone());
            let laid: Vec<&Override> =
                own.iter().filter(|over| over.id == rule.id && over.version == rule.version).collect();
            for (at, over) in laid.iter().enumerate() {
                // The first version is taken for days before it too, and so is what the office says of it.
                let since = rule.valid_from.filter(|_| rule.version > 1);
                let begins = since.map_or(over.from, |since| since.max(over.from));
                if over.until.is_some_and(|until| until < begins) {
                    continue;
                }
                rows.push(rule.with(over, begins));
                let next = laid.get(at + 1).map(|next| next.from);
                let again = over.until.and_then(|until| until.succ_opt());
                if let Some(again) = again.filter(|again| next.is_none_or(|next| *again < next)) {
                    rows.push(Rule { valid_from: Some(again), ..rule.clone() });
                }
            }
        }
        Ok(Self::of(rows))
    }
}

#[cfg(test)]
mod tests;
