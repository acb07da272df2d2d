//! `cargo xtask bench`: the slow paths, measured in a release build. Only ratios taken in one run are printed as results;
//! seconds of one machine say nothing about another.

use crate::process::{cargo, step};
use crate::{Outcome, packages};

/// Builds and runs the bench; words after the verb choose rows by name.
pub fn run(arguments: &[String]) -> Outcome {
    packages::ensure(&[packages::BUILD])?;
    let mut bench = cargo();
    bench.args(["run", "--release", "--package", "dong-hanh-tests", "--bin", "bench", "--"]).args(arguments);
    step("bench", &mut bench)
}
