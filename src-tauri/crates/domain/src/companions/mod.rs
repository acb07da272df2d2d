//! Thử thách và đồng hành: challenge tasks, remarks by period, the monthly review of the list.
//!
//! Invariant: nothing of this moves anybody on the path. A conclusion is an opinion; the step that follows it is recorded
//! in the ordinary way. Who accompanies whom is read from the steps ([`crate::path::Companionship`]), never kept here.

mod form;
mod median;
mod period;
mod refusal;
mod remark;
mod review;
mod task;

pub use form::{Doubt, FormRow, FormVerdict, Stored, verdicts};
pub use median::median;
pub use period::{PeriodKind, RemarkPeriod};
pub use refusal::{WorkRefusal, WorkRefusalId};
pub use remark::{RemarkConclusion, RemarkText};
pub use review::ReviewVerdict;
pub use task::{GivenTask, TaskKind};
