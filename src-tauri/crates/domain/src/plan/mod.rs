//! The planner: the first and the last day of every step that is still ahead, and what stands in the way.
//!
//! By rule only these take time: coming of age, the shared months of the introducer, the days of planned classes, the
//! probation and the day after it. All else takes none, so that "impossible" means that no date at all would do.
//! A paper that runs out delays nothing either, because it may be made anew on the day; it is named instead.
//! Invariant: every limit is asked of the rulebook for the day it is tested on. Beside the rule stands the pace: how
//! long the steps usually take in this office. Rejected: a search over dates, which is what the tests compare with.

mod after;
mod ask;
mod cohort;
mod limits;
mod pace;
mod path_plan;
mod says;
mod wanting;
mod way;
mod windows;

pub use after::{HandOver, hand_over};
pub use ask::Ask;
pub use cohort::Cohort;
pub use pace::{LEARNED_FROM, Pace};
pub use path_plan::{PathPlan, PlanVerdict, StepPlan};
