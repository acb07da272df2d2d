//! Where an intention of the secretary becomes an operation.
//!
//! One door: [`App::call`] takes the name of a command of the [`catalogue`] and its arguments as JSON; the window, the
//! command line and the browser bridge use it alike and none of them knows what a command does. This room is the only
//! one that sees two of `store`, `exchange`, `print` and `vault` at once; it holds no SQL and knows no Tauri.

pub mod agenda;
pub mod attachments;
pub mod backups;
pub mod branches;
pub mod candidates;
pub mod catalogue;
pub mod ceremonies;
pub mod challenges;
pub mod classes;
pub mod clock;
pub mod companions;
pub mod demo;
pub mod failure;
pub mod find;
pub mod hand_overs;
pub mod ids;
pub mod import;
pub mod jobs;
pub mod journal;
pub mod members;
pub mod office;
pub mod overview;
pub mod papers;
pub mod register;
pub mod remarks;
pub mod reports;
pub mod reviews;
pub mod rounds;
pub mod rules;
pub mod settings;
pub mod templates;
pub mod typescript;
pub mod union;
pub mod users;
pub mod yearly;

mod call;
mod consent;
mod dates;

pub use call::Call;
pub use clock::Clock;
pub use failure::Failure;
pub use ids::Ids;
pub use office::{App, Place, proposed_folder, selftest};
