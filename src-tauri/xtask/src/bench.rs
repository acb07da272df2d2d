//! `cargo xtask bench`: the promises about speed and memory, measured in a release build.
//!
//! The bench and its two yardsticks are built by one call of cargo, so that all share the same dependencies and flags.

use crate::process::{cargo, program, step};
use crate::{Outcome, packages, place};

/// Builds and runs the bench; a number after the verb is the number of rounds, `imports` and `papers` run that part alone.
pub fn run(arguments: &[String]) -> Outcome {
    packages::ensure(&[packages::BUILD])?;
    let mut build = cargo();
    build.args([
        "build",
        "--release",
        "--bin",
        "bench",
        "--example",
        "bare_read",
        "--example",
        "school_list",
        "--example",
        "bare_inserts",
        "--example",
        "bare_vacuum",
    ]);
    build.args(["--package", "dong-hanh-tests", "--package", "exchange", "--package", "store"]);
    step("release build of the bench", &mut build)?;
    step("bench", program(&place::built("release", "bench")).args(arguments))
}
