//! Where things lie in the work tree. Read when the task runs and not when it was compiled: a target folder may be shared
//! between clones.

use std::path::PathBuf;

/// The root of the work tree.
pub fn root() -> PathBuf {
    // `cargo run` sets the variable for the process it starts; a task started by hand is started from the root. Not
    // canonical: npm on Windows refuses the long form of a path.
    let manifest = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    let above = manifest.as_deref().and_then(|folder| folder.ancestors().nth(2)).map(PathBuf::from);
    above.unwrap_or_else(|| ".".into())
}

/// The folder of the UI.
pub fn ui() -> PathBuf {
    root().join("ui")
}

/// Cargo's target folder.
pub fn target() -> PathBuf {
    match std::env::var_os("CARGO_TARGET_DIR") {
        Some(given) => root().join(given),
        None => root().join("target"),
    }
}

/// A program that a build left in the target folder.
pub fn built(profile: &str, program: &str) -> PathBuf {
    target().join(profile).join(format!("{program}{}", std::env::consts::EXE_SUFFIX))
}

/// Where the tasks remember what they have done.
pub fn memory() -> PathBuf {
    target().join("xtask")
}
