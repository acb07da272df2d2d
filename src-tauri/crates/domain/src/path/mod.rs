//! The candidates' path: dated steps, and what follows from them.
//!
//! Invariant: where somebody stands is computed from the recorded steps, never stored and never typed in. The
//! impossible is a [`Refusal`]; the unusual is recorded and becomes a finding in [`crate::rules`]. Rejected: a state
//! machine with allowed transitions, because people arrive with papers from elsewhere and the order differs by place.

mod code;
mod companionship;
mod conditions;
mod counting;
mod documents;
mod handover;
mod next;
mod person;
mod refusal;
mod refuse;
mod side_state;
mod stage;
mod standing;
mod station;
mod step;
mod terms;
mod timeline;
mod view;
mod vote;

pub use code::{Occurs, StepCode, Track};
pub use companionship::{CompanionRole, Companionship};
pub use conditions::{Conditions, Education, Mark};
pub use documents::{DOCUMENTS, DocumentKind, DocumentMark, DocumentStatus, Filed, UNION_DOCUMENTS, lettered};
pub use handover::{HandOverItem, HandedOver, LeavingAt, completed_on};
pub use next::{Levels, NextSteps};
pub use person::{Leaving, Person, PersonKind, Remark, Task, TaskResult};
pub use refusal::{Refusal, RefusalId};
pub use side_state::SideState;
pub use stage::Stage;
pub use station::Station;
pub use step::{AnnulCause, CompanionKind, Consent, Facts, Helper, Planned, RenewedPaper, Step};
pub use terms::{Since, Terms};
pub use timeline::{Dates, Timeline};
pub use view::{ShownStep, StationState, StationView};
pub use vote::{Threshold, Vote, percent};

pub(crate) use code::Shape;
pub(crate) use counting::same_name;
pub(crate) use documents::BEFORE_SUBMISSION;

#[cfg(test)]
mod tests;
