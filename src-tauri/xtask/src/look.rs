//! `cargo xtask look`: a picture of every screen, 1366×768 and 1920×1080, light and dark, with demonstration data and
//! empty; fails on a horizontal scroll bar, clipped text or a word no reader should meet. `--papers`: pictures of every
//! paper at 0 to 400 lines instead, as PDF and as LibreOffice shows its Word file.

use crate::process::{cargo, program, step};
use crate::{Outcome, node, packages, place, test};

/// Takes the pictures; words after the verb choose screens by name.
pub fn run(arguments: &[String]) -> Outcome {
    if let Some((first, wanted)) = arguments.split_first()
        && first == "--papers"
    {
        return papers(wanted);
    }
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

/// Makes the papers; words choose them by name, numbers by how many lines they have.
fn papers(wanted: &[String]) -> Outcome {
    if !cfg!(target_os = "linux") {
        return Err("papers are read back with poppler and LibreOffice, which this task finds on Linux only".to_owned());
    }
    packages::ensure(&[packages::BUILD, packages::PAPERS, packages::WORD])?;
    step("build", cargo().args(["build", "--workspace", "--bin", "papers"]))?;
    let folder = place::target().join("look/papers");
    step("every paper", program(&place::built("debug", "papers")).arg(&folder).args(wanted))
}
