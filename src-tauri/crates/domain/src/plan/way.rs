//! The way to official membership: which steps are still ahead, and which rest on which.
//!
//! Invariant: the table stands in the order of the path, so that a step comes after all it rests on. What lies behind
//! somebody is not asked for again: before the chi bộ's resolution only what the meeting itself needs.

use crate::path::{Levels, SideState, Stage, StepCode, Timeline};
use StepCode::*;

/// A step, and the steps it cannot precede.
pub(super) const WAY: &[(StepCode, &[StepCode])] = &[
    (Identified, &[]),
    (UnionBranchNomination, &[Identified]),
    (UnionRecognition, &[UnionBranchNomination]),
    (SympathiserListing, &[Identified]),
    (CompanionAssignment, &[SympathiserListing]),
    (ClassReferral, &[SympathiserListing]),
    (CertificateIssued, &[ClassReferral]),
    (UnionIntroduction, &[UnionRecognition]),
    (ApplicationReceived, &[CertificateIssued]),
    (CvReceived, &[ApplicationReceived]),
    (CvCertified, &[CvReceived]),
    (MemberIntroduction, &[CompanionAssignment]),
    (OpinionsSummary, &[CvReceived]),
    (
        SubmittedToBranch,
        &[
            CertificateIssued,
            UnionIntroduction,
            ApplicationReceived,
            CvReceived,
            CvCertified,
            MemberIntroduction,
            OpinionsSummary,
        ],
    ),
    (BranchResolution, &[CertificateIssued, UnionIntroduction, MemberIntroduction, SubmittedToBranch]),
    (BaseCommitteeResolution, &[BranchResolution]),
    (AdmissionDecision, &[BranchResolution, BaseCommitteeResolution]),
    (DecisionReceived, &[AdmissionDecision]),
    (CeremonyHeld, &[AdmissionDecision, DecisionReceived]),
    (MemberDeclared, &[CeremonyHeld]),
    (NewMemberClass, &[CeremonyHeld]),
    (SelfReview, &[CeremonyHeld]),
    (HelperReview, &[SelfReview]),
    (RecognitionOpinions, &[SelfReview, HelperReview]),
    (RecognitionBranchResolution, &[CeremonyHeld, NewMemberClass, SelfReview, RecognitionOpinions]),
    (RecognitionDecision, &[RecognitionBranchResolution]),
];

/// What a step rests on.
pub(super) fn rests_on(code: StepCode) -> &'static [StepCode] {
    WAY.iter().find(|(own, _)| *own == code).map_or(&[], |(_, needed)| needed)
}

/// The chi bộ has to consider the case anew: nothing it resolved so far carries the person on.
pub(super) fn starts_anew(timeline: &Timeline) -> bool {
    let failed = matches!(timeline.side_state(), Some(SideState::Rejected | SideState::VoteFailed));
    let uncarried = timeline.has(BranchResolution)
        && timeline.carried_resolution().is_none()
        && !timeline.live().any(|step| step.code == VoteFailureReported);
    failed || (uncarried && !timeline.has(AdmissionDecision))
}

/// Whether the chi bộ meeting on admission is still ahead.
pub(super) fn before_meeting(timeline: &Timeline) -> bool {
    let passed = timeline.has(AdmissionDecision) || timeline.has(CeremonyHeld) || timeline.has(BranchResolution);
    starts_anew(timeline) || !passed
}

/// The steps ahead, in the order of the path, with those that have to be done `again`; none once the candidacy is over.
pub(super) fn ahead(timeline: &Timeline, levels: Levels, again: Option<StepCode>) -> Vec<StepCode> {
    if timeline.closed() || timeline.reached(Stage::Official) {
        return Vec::new();
    }
    let wanted = |code: &StepCode| again == Some(*code) || is_ahead(timeline, *code, levels);
    WAY.iter().map(|(code, _)| *code).filter(wanted).collect()
}

fn is_ahead(timeline: &Timeline, code: StepCode, levels: Levels) -> bool {
    let before = |stage| !timeline.reached(stage);
    let unrecorded = !timeline.has(code);
    let anew = starts_anew(timeline);
    match code {
        code if code > CeremonyHeld => match code {
            RecognitionBranchResolution => !timeline.steps_of(code).any(|step| timeline.has_ratio(step)),
            _ => unrecorded,
        },
        _ if timeline.has(CeremonyHeld) => false,
        BaseCommitteeResolution => levels.base_committee && (anew || (unrecorded && !timeline.has(AdmissionDecision))),
        AdmissionDecision | DecisionReceived | CeremonyHeld => anew || unrecorded,
        BranchResolution => before_meeting(timeline),
        _ if !before_meeting(timeline) => false,
        SubmittedToBranch => anew || unrecorded,
        Identified => timeline.stage().is_none() && unrecorded,
        UnionBranchNomination | UnionRecognition => unrecorded && before(Stage::Outstanding),
        SympathiserListing | CompanionAssignment => unrecorded && before(Stage::Dossier),
        ClassReferral => unrecorded && before(Stage::Dossier) && !timeline.has(CertificateIssued),
        // What the rules of the meeting itself ask for.
        CertificateIssued | UnionIntroduction | MemberIntroduction => unrecorded,
        _ => unrecorded && before(Stage::BranchReview),
    }
}
