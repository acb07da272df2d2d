//! What is recorded of a person for each school year: results at school, the Union's rating, months of activity; and,
//! beside the years, rewards, discipline and levels of education.
//!
//! Invariant: a record keeps the scale it was made with, so that a list of five years ago reads as it was written.
//! Nothing is judged here; the rules that look at these facts are in `rules::yearly`.

mod awards;
mod marks;
mod month;
mod rating;

pub use awards::{AwardLevel, DisciplineKind, EDUCATION, RewardKind};
pub use marks::MarkScale;
pub use month::{FeeRate, FeeRates, Month, NotAMonth, months_between};
pub use rating::{NOT_RATED, RatingLevel, RatingScale, ScaleRefusal};
