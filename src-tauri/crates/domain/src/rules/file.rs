//! The file before it is laid before the chi bộ: documents 1 to 6 there, and found in order.
//!
//! Invariant: a paper that is wanting is said before one that nobody has marked as in order. Who records the submission
//! with «Hồ sơ đủ» has said so of every paper that is there. Once the chi bộ has resolved nothing is asked any more.

use super::case::Case;
use super::condition::tested;
use super::{Finding, Outcome, Rulebook};
use crate::date::reaches_age;
use crate::path::{BEFORE_SUBMISSION, DocumentStatus, Filed, StepCode};

/// `submission-file-complete`.
pub(super) fn before_submission(case: &Case<'_>, book: &Rulebook) -> Vec<Finding> {
    let timeline = case.timeline;
    let settled = timeline.has(StepCode::BranchResolution) || timeline.has(StepCode::AdmissionDecision);
    let Some(event) = case.event(StepCode::SubmittedToBranch).filter(|_| !settled && !case.is_over()) else {
        return Vec::new();
    };
    let rule = book.row("submission-file-complete", event.on);
    let told = |step: &crate::path::Step| step.facts.other.get("file_complete").and_then(serde_json::Value::as_bool);
    let said_complete = timeline.step(StepCode::SubmittedToBranch).and_then(told) == Some(true);
    let documents = timeline.documents(case.documents);
    let asked = || documents.iter().take(BEFORE_SUBMISSION).filter(|filed| is_needed(case, filed));
    let named = |fits: &dyn Fn(DocumentStatus) -> bool| -> Vec<String> {
        asked().filter(|filed| fits(filed.status)).map(|filed| filed.kind.short()).collect()
    };
    let wanting = named(&|status| !status.is_there() && status != DocumentStatus::NotNeeded);
    let unchecked = named(&|status| status == DocumentStatus::Received && !said_complete);
    let mut says = Vec::new();
    if !wanting.is_empty() {
        says.push(format!("còn thiếu {}", wanting.join(", ")));
    }
    if !unchecked.is_empty() {
        says.push(format!("chưa ghi là đạt yêu cầu: {}", unchecked.join(", ")));
    }
    vec![match says.is_empty() {
        true => tested(rule, event, Outcome::Met, "đủ giấy tờ từ 1 đến 6"),
        false => tested(rule, event, Outcome::Missing, format!("{}. {}", says.join("; "), rule.act)),
    }]
}

/// Beyond youth age two members introduce in place of the Union.
fn is_needed(case: &Case<'_>, filed: &Filed) -> bool {
    let youth_ends = case.person.born_on.map(|born| reaches_age(born, case.practice.settings.youth_age_below));
    let beyond_youth = youth_ends.is_some_and(|ends| case.today() >= ends);
    let members = case.timeline.steps_of(StepCode::MemberIntroduction).count();
    filed.kind.key != "union_resolution" || !filed.steps.is_empty() || !(beyond_youth && members >= 2)
}
