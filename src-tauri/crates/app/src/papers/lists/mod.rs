//! The lists, one file each.

mod admission_summary;
mod agenda_week;
mod attendance_sheet;
mod awareness_class_list;
mod branch_members;
mod candidates;
mod ceremony_admitted;
mod class_proposal;
mod cohort_plan;
mod companion_sheet;
mod file_index;
mod file_missing;
mod guest_list;
mod hand_over;
mod outstanding_members;
mod people;
mod probation_tracking;
mod sympathiser_tracking;
mod view_members;

pub use branch_members::class_of;
pub use candidates::{draft_remark, fact, introducer, lines, number, party_companion, remark};

pub use ceremony_admitted::ceremony_of;
pub use people::{sex, view};

use super::paper::Paper;

/// Every list, in the order of menus.
pub static ALL: &[&Paper] = &[
    &branch_members::PAPER,
    &view_members::PAPER,
    &attendance_sheet::PAPER,
    &outstanding_members::PAPER,
    &class_proposal::PAPER,
    &sympathiser_tracking::PAPER,
    &admission_summary::PAPER,
    &probation_tracking::PAPER,
    &hand_over::PAPER,
    &companion_sheet::PAPER,
    &awareness_class_list::PAPER,
    &file_missing::PAPER,
    &file_index::PAPER,
    &cohort_plan::PAPER,
    &ceremony_admitted::PAPER,
    &guest_list::PAPER,
    &agenda_week::PAPER,
];
