//! The rules: what the program has to say of a person, each with its source.
//!
//! Invariant: a rule is a plain function of the facts and the rulebook; all of them stand in one list, and a test
//! demands for each an example that fires and one that does not. Numbers of governing texts live in the rulebook
//! alone. Rejected: a trait with one type per rule, because a rule has no state of its own.

mod age;
mod beside;
mod case;
mod clock;
mod companions;
mod condition;
mod deadlines;
mod file;
mod finding;
mod introducers;
mod leaving;
mod meetings;
mod outcome;
mod overlay;
mod person;
mod practice;
mod questions;
mod report;
mod roll;
mod rulebook;
mod set;
mod unusual;
mod validity;
mod votes;
mod yearly;

pub use crate::unit::DecidingBody;
pub use beside::{Papers, member_lapsed};
pub use case::{Case, Moment};
pub use finding::{Finding, Reply};
pub use meetings::Meetings;
pub use outcome::{Outcome, Severity};
pub use overlay::{Override, OverrideError, OwnValue};
pub use practice::{AgeReading, Holds, Majority, Practice, Settings, Switch};
pub use questions::{QUESTIONS, Question};
pub use report::report_due;
pub use roll::{OnRoll, UnionBranch, of_branch, of_member, outstanding_of_branch};
pub use rulebook::{Certainty, Quantity, Rule, RuleKind, Rulebook, Scope, Theme, Unit};
pub use set::{SETTINGS, Setting, SettingKind};
pub use yearly::{MonthKept, RatedYear, fee_arrears, party_member_not_rated, rating_minimum_stay};

pub(crate) use age::asked_from;
pub(crate) use introducers::since as shared_since;
pub(crate) use meetings::day_of_month;

/// One entry of the list of rules.
pub struct Judge {
    /// The rulebook ids its findings may carry.
    pub ids: &'static [&'static str],
    judge: fn(&Case<'_>, &Rulebook) -> Vec<Finding>,
}

impl Judge {
    /// What this rule says of the case.
    pub fn judge(&self, case: &Case<'_>, book: &Rulebook) -> Vec<Finding> {
        (self.judge)(case, book)
    }
}

macro_rules! rules {
    ($($judge:path => $($id:literal),+;)*) => {
        /// Every rule the program judges from one timeline.
        pub const RULES: &[Judge] = &[$(Judge { ids: &[$($id),+], judge: $judge }),*];
    };
}

rules! {
    age::at_meeting => "age-at-branch-meeting";
    age::upper => "age-upper";
    condition::certificate_required => "awareness-certificate-required";
    condition::parents_opinion => "parents-opinion";
    condition::certified_before_vote => "certified-before-vote";
    condition::new_member_class => "new-member-class-before-recognition";
    condition::outstanding_throughout => "outstanding-throughout";
    condition::verifier_not_kin => "verifier-not-kin";
    file::before_submission => "submission-file-complete";
    deadlines::made_public => "decision-made-public";
    person::education => "education-minimum";
    person::political_standard => "political-standard-concluded";
    person::pupil_marks => "pupil-marks";
    person::religion => "religion-consent";
    person::readmission => "readmission-wait", "readmission-wait-record";
    person::consent => "consent-recorded";
    introducers::official => "introducer-official";
    introducers::shared_time => "introducer-shared-time";
    introducers::same_base => "introducer-same-base";
    introducers::union_introduction => "union-introduction";
    validity::certificate => "awareness-certificate-validity";
    validity::dossier => "dossier-validity";
    validity::papers => "paper-validity";
    deadlines::verification => "lich-verification-reply", "lich-verification-reply-abroad";
    deadlines::admission => "admission-decision";
    deadlines::inside_the_party => "branch-sends-file", "base-committee-considers";
    deadlines::database_entry => "party-database-entry";
    deadlines::ceremony_after_receipt => "ceremony-after-receipt";
    deadlines::ceremony_after_decision => "ceremony-after-decision";
    deadlines::declarations => "new-member-declarations";
    deadlines::yearly_supplement => "member-supplement-yearly";
    deadlines::after_probation => "self-criticism-not-before", "recognition-not-before";
    deadlines::recognition_meeting => "recognition-meeting";
    deadlines::recognition_decision => "recognition-decision", "recognition-decision-local";
    leaving::graduation_before_meeting => "graduation-before-branch-meeting";
    leaving::graduation_before_ceremony => "graduation-before-ceremony";
    leaving::helped_certificate => "transfer-helped-certificate";
    leaving::file_forward => "transfer-file-forward";
    leaving::decision_after_transfer => "decision-after-transfer";
    leaving::at_the_new_place => "transfer-receiving-decision", "transfer-reexamination";
    leaving::membership => "transfer-of-membership";
    leaving::paper_shown => "transfer-paper-shown";
    leaving::student_file => "student-party-file";
    leaving::handover => "handover-complete";
    votes::nomination => "union-meeting-quorum", "union-nomination-majority";
    votes::resolution => "union-resolution-majority";
    votes::branch => "branch-vote-admission", "branch-vote-recognition", "branch-vote-removal";
    votes::base_committee => "base-committee-vote";
    votes::deciding_body => "standing-committee-vote", "delegated-committee-vote";
    votes::three_votes => "probation-three-votes";
    companions::assigned => "companion-assigned";
    companions::not_official => "companion-not-official";
    companions::remarks => "quarterly-remark";
    companions::tasks => "challenge-task-due";
    unusual::official_date => "official-date-differs";
    unusual::resolution_after_decision => "resolution-after-decision";
    unusual::vote_not_adding_up => "vote-not-adding-up";
    unusual::weekend_meeting => "weekend-meeting";
    unusual::planned_past => "planned-past";
    unusual::step_order => "step-order";
    unusual::long_in_stage => "long-in-stage";
}

/// Judges a case by every rule: where the person stands, and the findings, gravest first.
///
/// A finding tested on a day before the first known version of its rule says so beside its source.
pub fn examine(case: &Case<'_>, book: &Rulebook) -> Reply {
    let mut findings: Vec<Finding> = RULES.iter().flat_map(|rule| rule.judge(case, book)).collect();
    for finding in &mut findings {
        mark_early(finding, book);
    }
    finding::sort(&mut findings);
    let timeline = case.timeline;
    Reply { stage: timeline.stage(), side_state: timeline.side_state(), dates: timeline.dates(), findings }
}

/// Whether the program judges anybody by this row; the others stand in the book to be looked up.
pub fn is_judged(id: &str) -> bool {
    RULES.iter().any(|rule| rule.ids.contains(&id))
        || [
            "probation-length",
            "admission-decision-special",
            "recognition-decision-special",
            "paper-number-twice",
            "decision-shared-number",
            "member-lapsed",
            "union-age",
            "union-leaving-age",
            "union-branch-minimum",
            "union-branch-committee",
            "outstanding-per-union-branch",
            "report-due",
            "fee-arrears",
            "rating-minimum-stay",
            "party-member-not-rated",
        ]
        .contains(&id)
}

fn mark_early(finding: &mut Finding, book: &Rulebook) {
    let Some(rule) = book.versions(&finding.rule_id).iter().find(|rule| rule.version == finding.version) else {
        return;
    };
    let clocked = matches!(rule.kind, RuleKind::Deadline | RuleKind::Validity);
    let day = if clocked { finding.start } else { finding.event };
    let early = day.zip(rule.valid_from).is_some_and(|(day, from)| day < from);
    if early && finding.outcome != Outcome::NotApplicable {
        finding.source.push_str("; áp dụng cho ngày trước khi văn bản có hiệu lực (quy ước của chương trình)");
    }
}

#[cfg(test)]
mod tests;
