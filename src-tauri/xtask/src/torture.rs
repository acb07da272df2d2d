//! `cargo xtask torture`: kills an office at work and breaks its disk, far oftener than the suite of that name does.

use crate::process::{cargo, program, step};
use crate::{Outcome, packages, place};

/// What is done without a word: ten thousand signals, and a fault at every call of the disk in turn.
const ALL: &[&str] = &["--kills", "10000"];

/// Builds and runs it; `--minutes N` goes on for so long, `--seed N` chooses other points.
pub fn run(arguments: &[String]) -> Outcome {
    if !cfg!(target_os = "linux") {
        return Err("faults are met by a preloaded library, which only Linux has".to_owned());
    }
    packages::ensure(&[packages::BUILD])?;
    step("build", cargo().args(["build", "--workspace", "--bin", "torture"]))?;
    let limited = arguments.iter().any(|word| word == "--minutes" || word == "--kills");
    let mut torture = program(&place::built("debug", "torture"));
    step("torture", torture.args(if limited { &[] } else { ALL }).args(arguments))
}
