//! Votes of the Union and of Party bodies against the share each needs.
//!
//! Invariant: whole numbers only; percentages are for reading. Counts look at recorded steps, never at plans, and are
//! judged without a date. A step done elsewhere may lack its numbers in silence.

use super::case::{Case, Event};
use super::condition::tested;

use super::{Finding, Outcome, Rule, Rulebook};
use crate::path::{Step, StepCode, Threshold, Vote};
use crate::unit::{DecidingBody, UnitRole};

/// One vote and what it is measured by.
struct Count<'a> {
    rule: &'a Rule,
    step: &'a Step,
    threshold: Threshold,
    votes: Option<i64>,
    base: Option<i64>,
    /// Vietnamese names of the two numbers.
    names: (&'static str, &'static str),
}

const IN_FAVOUR: (&str, &str) = ("tán thành", "tổng số");

impl Count<'_> {
    fn judge(&self) -> Option<Finding> {
        let event = Event::done(self.step.on);
        let base = self.base.filter(|base| *base > 0);
        let Some((votes, of)) = self.votes.zip(base) else {
            if self.step.elsewhere {
                return None;
            }
            let wanting = match if base.is_some() { self.names.0 } else { self.names.1 } {
                name if name.contains("số") => name.to_owned(),
                name => format!("số {name}"),
            };
            let says = format!("thiếu {wanting} của bước «{}». Ghi bổ sung theo biên bản", self.step.code.label());
            return Some(self.numbered(tested(self.rule, event, Outcome::Missing, says), base));
        };
        let needs = self.threshold.needs(of);
        let percent = crate::path::percent(votes, of);
        let share = percent.as_deref().unwrap_or_default().replace('.', ",");
        let at = format!("{} {votes} trên {} {of} ({share}%), cần ít nhất {needs}", self.names.0, self.names.1);
        let mut finding = match self.threshold.reached(votes, of) {
            true => tested(self.rule, event, Outcome::Met, at),
            false => tested(self.rule, event, Outcome::Failed, format!("{at}. {}", self.rule.act)),
        };
        finding.percent = percent;
        Some(self.numbered(finding, base))
    }

    fn numbered(&self, mut finding: Finding, base: Option<i64>) -> Finding {
        finding.base = base;
        finding.needs = base.map(|base| self.threshold.needs(base));
        finding
    }
}

/// `union-meeting-quorum`, `union-nomination-majority`.
pub(super) fn nomination(case: &Case<'_>, book: &Rulebook) -> Vec<Finding> {
    let Some(step) = case.timeline.step(StepCode::UnionBranchNomination) else { return Vec::new() };
    let vote = step.facts.vote.unwrap_or_default();
    let quorum = book.row("union-meeting-quorum", step.on);
    let majority = book.row("union-nomination-majority", step.on);
    let counts = [
        Count {
            rule: quorum,
            step,
            threshold: quorum.threshold(),
            votes: vote.present,
            base: vote.total,
            names: ("có mặt", "tổng số"),
        },
        Count {
            rule: majority,
            step,
            threshold: case.practice.settings.nomination_majority.threshold(majority.threshold()),
            votes: vote.in_favour,
            base: vote.present,
            names: ("tán thành", "có mặt"),
        },
    ];
    counts.iter().filter_map(Count::judge).collect()
}

/// `union-resolution-majority`: only the Union's own form.
pub(super) fn resolution(case: &Case<'_>, book: &Rulebook) -> Vec<Finding> {
    let own_form = |step: &&Step| step.facts.form.as_deref().is_none_or(|form| form == "4-KNĐ");
    let Some(step) = case.timeline.step(StepCode::UnionIntroduction).filter(own_form) else { return Vec::new() };
    let rule = book.row("union-resolution-majority", step.on);
    let threshold = case.practice.settings.resolution_majority.threshold(rule.threshold());
    let vote = step.facts.vote.unwrap_or_default();
    let count = Count { rule, step, threshold, votes: vote.in_favour, base: vote.total, names: IN_FAVOUR };
    count.judge().into_iter().collect()
}

const ADMISSION: &str = "admission";
const RECOGNITION: &str = "recognition";
const REMOVAL: &str = "removal";

/// `branch-vote-admission`, `branch-vote-recognition`, `branch-vote-removal`.
pub(super) fn branch(case: &Case<'_>, book: &Rulebook) -> Vec<Finding> {
    let timeline = case.timeline;
    let resolutions = |code, id, matter| timeline.steps_of(code).map(move |step| (step, step.facts.vote, id, matter));
    let removals = timeline
        .steps_of(StepCode::Removed)
        .filter(|step| step.facts.branch_vote.is_some())
        .map(|step| (step, step.facts.branch_vote, "branch-vote-removal", REMOVAL));
    resolutions(StepCode::BranchResolution, "branch-vote-admission", ADMISSION)
        .chain(resolutions(StepCode::RecognitionBranchResolution, "branch-vote-recognition", RECOGNITION))
        .chain(removals)
        .filter_map(|(step, vote, id, matter)| {
            let rule = book.row(id, step.on);
            let vote = vote.unwrap_or_default();
            let base = timeline.terms().base(&vote);
            let names = if base == vote.total { IN_FAVOUR } else { ("tán thành", "số được triệu tập") };
            let count = Count { rule, step, threshold: rule.threshold(), votes: vote.in_favour, base, names };
            count.judge().map(|finding| finding.about(matter))
        })
        .collect()
}

/// `base-committee-vote`.
pub(super) fn base_committee(case: &Case<'_>, book: &Rulebook) -> Vec<Finding> {
    let timeline = case.timeline;
    let admission = timeline.steps_of(StepCode::BaseCommitteeResolution).map(|step| (step, step.facts.vote, ADMISSION));
    let recognition =
        timeline.steps_of(StepCode::RecognitionBaseCommittee).map(|step| (step, step.facts.vote, RECOGNITION));
    let removal = timeline
        .steps_of(StepCode::Removed)
        .filter(|step| step.facts.base_committee_vote.is_some())
        .map(|step| (step, step.facts.base_committee_vote, REMOVAL));
    admission
        .chain(recognition)
        .chain(removal)
        .filter(|(step, ..)| !appraises(case, UnitRole::PartyBaseCommittee, step))
        .filter_map(|(step, vote, matter)| {
            let members = members(case, UnitRole::PartyBaseCommittee, step);
            committee(book.row("base-committee-vote", step.on), step, vote, members, matter)
        })
        .collect()
}

/// `standing-committee-vote`, `delegated-committee-vote`: decisions whose vote is recorded, by their body.
pub(super) fn deciding_body(case: &Case<'_>, book: &Rulebook) -> Vec<Finding> {
    let timeline = case.timeline;
    let decisions = timeline.steps_of(StepCode::AdmissionDecision).map(|step| (step, step.facts.vote, ADMISSION));
    let recognitions =
        timeline.steps_of(StepCode::RecognitionDecision).map(|step| (step, step.facts.vote, RECOGNITION));
    let removals = timeline.steps_of(StepCode::Removed).map(|step| (step, step.facts.decision_vote, REMOVAL));
    decisions
        .chain(recognitions)
        .chain(removals)
        .filter(|(_, vote, _)| vote.is_some())
        .filter_map(|(step, vote, matter)| {
            let told = case.practice.deciding_body(step.on.unwrap_or(case.today()));
            let body = step.facts.body.as_deref().and_then(DecidingBody::parse).unwrap_or(told);
            let members = members(case, UnitRole::PartyCompetent, step).filter(|_| body == told);
            let id = match body {
                DecidingBody::StandingCommittee => "standing-committee-vote",
                DecidingBody::DelegatedCommittee | DecidingBody::WholeCommittee => "delegated-committee-vote",
            };
            committee(book.row(id, step.on), step, vote, members, matter)
        })
        .collect()
}

/// How many members the body of a level had on the day of the step, as the chain tells.
fn members(case: &Case<'_>, role: UnitRole, step: &Step) -> Option<i64> {
    case.practice.chain.members(role, step.on.unwrap_or(case.today())).map(i64::from)
}

/// A level that only appraises has no share to reach.
fn appraises(case: &Case<'_>, role: UnitRole, step: &Step) -> bool {
    let day = step.on.unwrap_or(case.today());
    case.practice.chain.level(role, day).is_some_and(|level| level.appraises_only)
}

/// The total is what the minutes say, else the members of the body.
fn committee(rule: &Rule, step: &Step, vote: Option<Vote>, members: Option<i64>, matter: &str) -> Option<Finding> {
    let vote = vote.unwrap_or_default();
    let threshold = rule.threshold();
    let base = vote.total.or(members);
    let count = Count { rule, step, threshold, votes: vote.in_favour, base, names: IN_FAVOUR };
    count.judge().map(|finding| finding.about(matter))
}

/// `probation-three-votes`: the chi bộ has failed three times to recognise or remove.
pub(super) fn three_votes(case: &Case<'_>, book: &Rulebook) -> Vec<Finding> {
    let terms = case.timeline.terms();
    let failed: Vec<&Step> = case
        .timeline
        .counting()
        .filter(|step| match step.code {
            StepCode::RecognitionBranchResolution => terms.lacks_ratio(step.facts.vote.as_ref(), step.on),
            StepCode::Removed => terms.lacks_ratio(step.facts.branch_vote.as_ref(), step.on),
            _ => false,
        })
        .collect();
    let Some(last) = failed.last() else { return Vec::new() };
    let rule = book.row("probation-three-votes", last.on);
    if failed.len() < rule.number() as usize {
        return Vec::new();
    }
    let says = format!("đã {} lần biểu quyết không đủ tỷ lệ. {}", failed.len(), rule.act);
    vec![tested(rule, Event::done(last.on), Outcome::Failed, says)]
}
