//! `cargo xtask look`: a picture of every screen, 1366×768 and 1920×1080, light and dark, with demonstration data and
//! empty; fails on a horizontal scroll bar, clipped text or a word no reader should meet.

use crate::process::step;
use crate::{Outcome, node, packages, place, test};

/// Takes the pictures; words after the verb choose screens by name.
pub fn run(arguments: &[String]) -> Outcome {
    packages::ensure(&[packages::BUILD, packages::RUN, packages::BROWSER])?;
    node::ensure()?;
    node::build_window()?;
    node::build_bridge()?;
    test::build()?;
    let folder = place::target().join("look");
    let mut script = test::browser("look.mjs", &[]);
    step("pictures of every screen", script.arg("--out").arg(&folder).args(arguments))?;
    println!("The pictures are in {}", folder.display());
    Ok(())
}
