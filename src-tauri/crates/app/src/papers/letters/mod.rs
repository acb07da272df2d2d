//! The letters, one file each: resolutions, minutes, decisions, công văn, and forms for somebody else's hand.

mod application_help;
mod ballot_minutes;
mod branch_union_resolution;
mod certificate;
mod committee_minutes;
mod consent_form;
mod follow_up_letter;
mod member_introduction_draft;
mod nomination_minutes;
mod one;
mod opinions_draft;
mod party_branch_letter;
mod probation_remark;
mod recognition_decision;
mod several;
mod union_resolution;
mod union_transfer;
mod words;
mod work_plan;
mod writer;

pub use one::One;
pub use writer::{DOTS, Texts, Writer};

use super::paper::Paper;

/// Every letter, in the order of menus.
pub static ALL: &[&Paper] = &[
    &nomination_minutes::PAPER,
    &ballot_minutes::PAPER,
    &committee_minutes::PAPER,
    &recognition_decision::PAPER,
    &branch_union_resolution::PAPER,
    &union_resolution::PAPER,
    &party_branch_letter::PAPER,
    &work_plan::PAPER,
    &application_help::PAPER,
    &member_introduction_draft::PAPER,
    &opinions_draft::PAPER,
    &probation_remark::PAPER,
    &union_transfer::PAPER,
    &follow_up_letter::PAPER,
    &consent_form::PAPER,
    &certificate::CERTIFICATE,
    &certificate::COMMENDATION,
];
