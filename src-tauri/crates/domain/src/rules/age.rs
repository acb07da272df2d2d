//! Age at the chi bộ meeting: not too young, not beyond sixty without consent.
//!
//! Invariant: the birthday is the safe reading; earlier days of its month are a question for the cấp ủy, never a yes,
//! until the office has recorded the answer.

use super::case::{Case, Event};
use super::condition::tested;
use super::practice::AgeReading;
use super::{Finding, Outcome, Rule, Rulebook};
use crate::date::{dmy, first_of_month, reaches_age};
use crate::path::StepCode;
use chrono::{Datelike, NaiveDate};

/// `age-at-branch-meeting`.
pub(super) fn at_meeting(case: &Case<'_>, book: &Rulebook) -> Vec<Finding> {
    let Some(meeting) = case.event(StepCode::BranchResolution) else { return Vec::new() };
    let rule = book.row("age-at-branch-meeting", meeting.on);
    let Some(born) = case.person.born_on else { return vec![unborn(rule, meeting)] };
    let years = rule.number();
    let of_age = reaches_age(born, years);
    let ask_from = asked_from(born, of_age);
    let by_month = case.practice.settings.age_month_reading == AgeReading::Month;
    let mut finding = match meeting.on {
        None => super::condition::undated(rule, meeting),
        Some(day) => {
            let outcome = match day {
                day if day >= of_age => Outcome::Met,
                day if day >= ask_from && by_month => Outcome::Met,
                day if day >= ask_from => Outcome::Ask,
                _ => Outcome::TooEarly,
            };
            let at = format!("{} là {}, đủ {years} tuổi ngày {}", spoken(rule, meeting), dmy(day), dmy(of_age));
            let says = match outcome {
                Outcome::Ask => format!(
                    "{at}; tính theo tháng thì được từ {}. Hỏi cấp ủy cách tính, hoặc xếp cuộc họp từ ngày sinh nhật trở đi",
                    dmy(ask_from)
                ),
                Outcome::TooEarly => format!("{at}. {}", rule.act),
                _ => at,
            };
            tested(rule, meeting, outcome, says)
        }
    };
    finding.start = Some(born);
    finding.date = Some(of_age);
    finding.ask_from = Some(ask_from);
    finding.days = meeting.on.map(|day| (day - of_age).num_days());
    vec![finding]
}

/// First day of the birth month in the year of the birthday; born on 29/02, that month is February.
pub(crate) fn asked_from(born: NaiveDate, of_age: NaiveDate) -> NaiveDate {
    NaiveDate::from_ymd_opt(of_age.year(), born.month(), 1).unwrap_or(first_of_month(of_age))
}

/// `age-upper`.
pub(super) fn upper(case: &Case<'_>, book: &Rulebook) -> Vec<Finding> {
    let Some(meeting) = case.event(StepCode::BranchResolution) else { return Vec::new() };
    let rule = book.row("age-upper", meeting.on);
    let Some(born) = case.person.born_on else { return vec![unborn(rule, meeting)] };
    let birthday = reaches_age(born, rule.number());
    let mut finding = match meeting.on {
        None => super::condition::undated(rule, meeting),
        Some(day) => {
            let same_month = first_of_month(day) == first_of_month(birthday);
            let at =
                format!("{} là {}, đủ {} tuổi ngày {}", spoken(rule, meeting), dmy(day), rule.number(), dmy(birthday));
            match (day <= birthday, case.person.over_age_consent_on) {
                (true, _) => tested(rule, meeting, Outcome::Met, at),
                (false, Some(consent)) => {
                    tested(rule, meeting, Outcome::Met, format!("{at}, đã có văn bản đồng ý ngày {}", dmy(consent)))
                }
                (false, None) if same_month => {
                    tested(rule, meeting, Outcome::Ask, format!("{at}. Hỏi cấp ủy cách tính tuổi theo tháng"))
                }
                (false, None) => tested(rule, meeting, Outcome::Failed, format!("{at}. {}", rule.act)),
            }
        }
    };
    finding.start = Some(born);
    finding.date = Some(birthday);
    finding.days = meeting.on.map(|day| (birthday - day).num_days());
    vec![finding]
}

fn unborn(rule: &Rule, meeting: Event) -> Finding {
    tested(rule, meeting, Outcome::Unknown, "chưa ghi đủ ngày sinh nên chưa tính được tuổi. Ghi bổ sung ngày sinh")
}

fn spoken(rule: &Rule, event: Event) -> String {
    let plan = if event.planned { "dự kiến " } else { "" };
    format!("{plan}{}", rule.clock_end)
}
