//! A cohort: how many of these people can be admitted before the end, and what holds the others up.

use super::{PathPlan, PlanVerdict};
use crate::date::dmy;
use crate::rules::Rulebook;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// Cả khóa: the plans of many, counted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cohort {
    /// People planned for.
    pub total: usize,
    /// Can be admitted.
    pub possible: usize,
    /// Have to be asked about.
    pub to_ask: usize,
    /// Cannot.
    pub impossible: usize,
    /// People by the rule that stands in their way; one person may be held up by several.
    pub blocked_by: BTreeMap<&'static str, usize>,
}

impl Cohort {
    /// Counts the plans.
    pub fn of<'a>(plans: impl IntoIterator<Item = &'a PathPlan>) -> Self {
        let mut cohort = Self::default();
        for plan in plans {
            cohort.total += 1;
            match plan.verdict {
                PlanVerdict::Possible => cohort.possible += 1,
                PlanVerdict::ToAsk => cohort.to_ask += 1,
                PlanVerdict::Impossible => cohort.impossible += 1,
            }
            for rule in &plan.blocked_by {
                *cohort.blocked_by.entry(rule).or_default() += 1;
            }
        }
        cohort
    }

    /// «Trong 53 người, 8 kết nạp được trước 31/05/2026, 45 không: 41 chưa đủ 18 tuổi …».
    pub fn sentence(&self, end: NaiveDate, book: &Rulebook) -> String {
        if self.total == 0 {
            return "Không có ai để lập kế hoạch.".to_owned();
        }
        let mut parts = vec![format!("{} kết nạp được trước {}", self.possible, dmy(end))];
        if self.to_ask > 0 {
            parts.push(format!("{} cần hỏi cấp ủy cách tính tuổi", self.to_ask));
        }
        if self.impossible > 0 {
            let mut reasons: Vec<(&&str, &usize)> = self.blocked_by.iter().collect();
            reasons.sort_by_key(|(rule, count)| (std::cmp::Reverse(**count), **rule));
            let words: Vec<String> =
                reasons.iter().map(|(rule, count)| format!("{count} {}", reason(rule, end, book))).collect();
            let colon = if words.is_empty() { "" } else { ": " };
            parts.push(format!("{} không{colon}{}", self.impossible, words.join(", ")));
        }
        format!("Trong {} người, {}.", self.total, parts.join(", "))
    }
}

fn reason(rule: &str, end: NaiveDate, book: &Rulebook) -> String {
    let row = book.row(rule, Some(end));
    match rule {
        super::limits::AGE => format!("đủ {} tuổi quá muộn", row.number()),
        super::limits::SHARED => format!("chưa đủ {} tháng cùng đơn vị với người giới thiệu", row.number()),
        super::limits::CLASS => "học lớp nhận thức quá muộn".to_owned(),
        super::limits::OFFICIAL => "có người giới thiệu chưa chính thức".to_owned(),
        "step-order" => "vướng thứ tự các bước".to_owned(),
        _ => format!("đã qua ngày {}", dmy(end)),
    }
}
