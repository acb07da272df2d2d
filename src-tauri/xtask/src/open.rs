//! `cargo xtask run`: installs what is missing, builds, opens the application.
//!
//! On a machine without a display the true window is opened in a virtual one and rehearses the main job; the pictures and
//! papers it leaves are what a person would have seen.

use std::env;

use crate::process::{cargo, now, program, spoken, step};
use crate::{Outcome, node, packages, place, test};

/// Opens the application, or rehearses it where nobody could see it.
pub fn run(arguments: &[String]) -> Outcome {
    let release = match arguments {
        [] => false,
        [only] if only == "--release" => true,
        _ => return Err("`cargo xtask run` knows one option, --release".to_owned()),
    };
    let began = now();
    let seen = has_display();
    if !seen {
        println!("This machine has no display: the window will be opened in a virtual one and rehearse the main job.");
    }
    let needed: &[&[&str]] =
        if seen { &[packages::BUILD, packages::RUN] } else { &[packages::BUILD, packages::RUN, packages::VIRTUAL] };
    packages::ensure(needed)?;
    node::ensure()?;
    node::build_window()?;
    if !seen {
        test::build()?;
        println!("   ready after {}", spoken(began.elapsed()));
        let folder = place::target().join("rehearsal");
        return step("rehearsal in a virtual display", program(&place::built("debug", "rehearse")).arg(folder));
    }
    let profile = if release { "release" } else { "debug" };
    if release {
        step(
            "release build",
            cargo().args(["build", "--release", "-p", "dong-hanh", "--features", "custom-protocol"]),
        )?;
    } else {
        test::build()?;
    }
    println!("   ready after {}", spoken(began.elapsed()));
    step("Đồng Hành (ends when its window is closed)", &mut program(&place::built(profile, "dong-hanh")))
}

fn has_display() -> bool {
    if !cfg!(target_os = "linux") {
        return true;
    }
    ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| env::var_os(name).is_some_and(|value| !value.is_empty()))
}
