//! What may come next: the step the program offers first, and the others.
//!
//! Invariant: an offer, never a barrier; anything that happened can be recorded. From a stage come the gates of its
//! next stages and the steps of the table between them; a step is offered first only when what it rests on is there.

use super::{SideState, Stage, StepCode, Timeline, Track};
use StepCode::*;

/// Chuỗi cấp ủy: which levels and local steps exist at this unit on this day.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Levels {
    /// There is a đảng ủy bộ phận that appraises.
    pub subcommittee: bool,
    /// There is a đảng ủy cơ sở between the chi bộ and the deciding committee.
    pub base_committee: bool,
    /// The parents' opinion is asked before the listing.
    pub parents_opinion: bool,
}

/// Việc tiếp theo: codes that may be recorded next.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NextSteps {
    /// The one offered first.
    pub proposed: Option<StepCode>,
    /// «Bước khác»: the other steps of the table, in its order.
    pub others: Vec<StepCode>,
    /// The side steps that fit the stage.
    pub side: Vec<StepCode>,
}

/// Steps that are right to record when they happen, but are not waited for.
const OCCASIONAL: [StepCode; 10] = [
    ListHandover,
    ParentsOpinion,
    ClassProposal,
    DossierOpened,
    DossierRenewed,
    VerificationWaived,
    SubcommitteeAppraisal,
    BaseCommitteeResolution,
    RecognitionSubcommittee,
    RecognitionBaseCommittee,
];

impl Timeline {
    /// What may come next.
    pub fn next_steps(&self, levels: Levels) -> NextSteps {
        if self.closed() {
            let reopened = self.side_state() == Some(SideState::Closed);
            return NextSteps { proposed: reopened.then_some(Resumed), ..NextSteps::default() };
        }
        let (from, until) = self.span();
        let open =
            |code: &StepCode| code.track() == Track::Main && (!self.has(*code) || code.occurs() != super::Occurs::Once);
        let within = |code: &StepCode| *code > from.unwrap_or(Identified) || (from.is_none() && *code == Identified);
        let mut usual =
            StepCode::all().filter(open).filter(within).filter(|code| until.is_none_or(|until| *code <= until));
        let proposed = self.way_out().or_else(|| usual.find(|code| self.is_offered(*code, levels)));
        let others =
            StepCode::all().filter(open).filter(|code| Some(*code) != proposed && self.is_possible(*code)).collect();
        NextSteps { proposed, others, side: self.side_steps() }
    }

    /// The gate where the person stands, and the furthest gate that may follow it.
    fn span(&self) -> (Option<StepCode>, Option<StepCode>) {
        let Some(stage) = self.stage() else { return (None, Some(Identified)) };
        let recorded = stage.gates().iter().copied().filter(|code| self.has(*code)).max();
        // Listing, class and introduction come in any order: what is missing among them is still offered.
        let from = if stage.is_middle() { Some(ListHandover) } else { recorded };
        let until = stage.next().iter().flat_map(|next| next.gates()).copied().max();
        (from, until)
    }

    /// A side state, or a vote without the ratio, is left by one definite step.
    fn way_out(&self) -> Option<StepCode> {
        match self.side_state() {
            Some(SideState::Paused) => Some(Resumed),
            Some(SideState::Returned) => Some(Resubmitted),
            Some(SideState::VoteFailed | SideState::Rejected) => Some(SubmittedToBranch),
            _ => {
                let resolution = self.step(BranchResolution).filter(|step| !self.has_ratio(step));
                let undecided =
                    !self.has(AdmissionDecision) && !self.live().any(|step| step.code == VoteFailureReported);
                resolution.filter(|_| undecided).map(|_| VoteFailureReported)
            }
        }
    }

    fn is_offered(&self, code: StepCode, levels: Levels) -> bool {
        let exists = match code {
            SubcommitteeAppraisal | RecognitionSubcommittee => levels.subcommittee,
            BaseCommitteeResolution | RecognitionBaseCommittee => levels.base_committee,
            ParentsOpinion => levels.parents_opinion,
            ClassReferral => !self.has(CertificateIssued),
            code => !OCCASIONAL.contains(&code),
        };
        exists
            && !self.has(code)
            && self.is_possible(code)
            && self.rests_on(code).iter().all(|needed| self.has(*needed))
            && (code != CvCertified || self.is_verified())
            && (code < SelfReview || self.dates().probation_end.is_none_or(|end| end < self.today()))
    }

    /// Every request answered, or the rest waived.
    fn is_verified(&self) -> bool {
        self.has(VerificationWaived)
            || (self.has(VerificationRequested)
                && self.steps_of(VerificationRequested).all(|request| {
                    self.steps_of(VerificationAnswered)
                        .any(|answer| answer.facts.request.as_deref() == Some(&request.id))
                }))
    }

    /// What the step cannot be offered without.
    fn rests_on(&self, code: StepCode) -> &'static [StepCode] {
        match code {
            UnionRecognition => &[UnionBranchNomination],
            CompanionAssignment | ClassProposal | ClassReferral => &[SympathiserListing],
            DossierClearance | ApplicationReceived => &[CertificateIssued],
            CvReceived => &[ApplicationReceived],
            VerificationRequested => &[CvReceived],
            VerificationAnswered => &[VerificationRequested],
            SubmittedToBranch => {
                &[CertificateIssued, ApplicationReceived, CvReceived, MemberIntroduction, OpinionsSummary]
            }
            BranchResolution => &[SubmittedToBranch],
            SubcommitteeAppraisal | BaseCommitteeResolution | FileSent | AdmissionDecision => &[BranchResolution],
            RecognitionSubcommittee | RecognitionBaseCommittee | RecognitionDecision => &[RecognitionBranchResolution],
            CardIssued => &[RecognitionDecision],
            _ => &[],
        }
    }

    /// Whether recording it would not be refused for want of an earlier act.
    fn is_possible(&self, code: StepCode) -> bool {
        match code {
            CeremonyHeld => self.has(AdmissionDecision),
            code if (SelfReview..=CardIssued).contains(&code) => self.has(CeremonyHeld),
            _ => true,
        }
    }

    fn side_steps(&self) -> Vec<StepCode> {
        let stage = self.stage().unwrap_or(Stage::Source);
        let entering =
            SideState::ALL.into_iter().filter(|state| state.may_follow(stage) && self.side_state() != Some(*state));
        let leaving = self.way_out().filter(|code| code.track() == Track::Side);
        let entering: Vec<StepCode> = entering.map(SideState::entered_by).collect();
        leaving.into_iter().filter(|code| !entering.contains(code)).chain(entering.iter().copied()).collect()
    }
}
