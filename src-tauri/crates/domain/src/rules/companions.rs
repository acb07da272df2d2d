//! Companions, challenge tasks and quarterly remarks: the work between the steps.
//!
//! Invariant: nothing here stops anybody on the path; it reminds those who accompany.

use super::case::{Case, Event};
use super::clock::Clock;
use super::condition::tested;
use super::{Finding, Outcome, Rulebook};
use crate::date::dmy;
use crate::path::{Remark, StepCode, Task, TaskResult};

/// `companion-assigned`: from the listing to the ceremony a Party companion is current today.
pub(super) fn assigned(case: &Case<'_>, book: &Rulebook) -> Vec<Finding> {
    let waits = case.timeline.has(StepCode::SympathiserListing) && !case.timeline.has(StepCode::CeremonyHeld);
    if !waits || case.is_over() {
        return Vec::new();
    }
    let rule = book.row("companion-assigned", Some(case.today()));
    let current = case.timeline.party_companions().iter().any(|companion| companion.is_current(case.today()));
    vec![match current {
        true => Finding::new(rule, Outcome::Met, "đã có đảng viên chính thức được phân công"),
        false => Finding::new(rule, Outcome::Missing, format!("chưa có đảng viên được phân công. {}", rule.act)),
    }]
}

/// `companion-not-official`: a Party companion who was not an official member when assigned.
pub(super) fn not_official(case: &Case<'_>, book: &Rulebook) -> Vec<Finding> {
    let companions = case.timeline.party_companions().into_iter().filter(|companion| companion.lasts(case.today()));
    companions
        .filter_map(|companion| {
            let official = companion.step.facts.companion.as_ref().and_then(|helper| helper.official_on);
            let says = match (official, companion.from) {
                (None, _) => "chưa ghi ngày chính thức của đảng viên giúp đỡ".to_owned(),
                (Some(official), Some(from)) if official > from => {
                    format!("chính thức từ {}, phân công từ {}", dmy(official), dmy(from))
                }
                _ => return None,
            };
            let rule = book.row("companion-not-official", companion.from);
            Some(tested(rule, Event::done(companion.from), Outcome::Failed, format!("{says}. {}", rule.act)))
        })
        .collect()
}

/// `quarterly-remark`: silent while the period lasts, unless it is signed already.
pub(super) fn remarks(case: &Case<'_>, book: &Rulebook) -> Vec<Finding> {
    let speaks = |remark: &&Remark| match remark.signed_on {
        Some(_) => true,
        None => !case.is_over() && remark.to.is_some_and(|to| to < case.today()),
    };
    let judge = |remark: &Remark| {
        let rule = book.row("quarterly-remark", remark.to);
        let finding = Clock::new(case, rule, remark.to, Event::field(remark.signed_on)).judge(case);
        match remark.period.as_deref().filter(|period| !period.trim().is_empty()) {
            Some(period) => finding.append(&format!("Kỳ nhận xét: {period}.")),
            None => finding,
        }
    };
    case.remarks.iter().filter(speaks).map(judge).collect()
}

/// `challenge-task-due`: each task has its own due day.
pub(super) fn tasks(case: &Case<'_>, book: &Rulebook) -> Vec<Finding> {
    let judged = |task: &Task| match task.result {
        Some(TaskResult::Passed | TaskResult::Failed) => Some(Event::done(task.judged_on)),
        None => Event::field(task.judged_on),
        Some(TaskResult::NotJudged | TaskResult::Cancelled) => None,
    };
    let judge = |task: &Task| {
        let event = judged(task);
        let undated = task.given_on.is_none() && task.due_on.is_none();
        if event.is_none() && (case.is_over() || undated) {
            return None;
        }
        let rule = book.row("challenge-task-due", task.given_on.or(task.due_on));
        let waived = (task.result == Some(TaskResult::Cancelled)).then_some("việc này đã thôi giao");
        let clock = Clock::ending(rule, task.given_on, task.due_on, event).waived(waived);
        let finding = clock.wanting("hạn của việc").judge(case);
        Some(match task.title.as_deref().filter(|title| !title.trim().is_empty()) {
            Some(title) => finding.append(&format!("Việc: {title}.")),
            None => finding,
        })
    };
    case.tasks.iter().filter_map(judge).collect()
}
