//! Việc đang chạy: any command may be started as a job; its progress is asked for, because events cross neither the
//! bridge nor the command line.

mod progress;
mod run;
pub mod wire;

pub use progress::Progress;
pub use run::Jobs;

use crate::catalogue::Command;

/// The commands of this area.
pub fn commands() -> Vec<Command> {
    vec![
        Command::reads("jobs.start", run::start),
        Command::reads_long("jobs.status", run::status),
        Command::reads("jobs.cancel", run::cancel),
    ]
}
