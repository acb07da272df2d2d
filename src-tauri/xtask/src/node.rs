//! Node's side: its version, the packages of `ui/`, the two builds of the UI (for the window, for the bridge).

use std::fs;

use crate::process::{npm, said, step};
use crate::{Outcome, inputs, place};

/// The lowest Node that Vite 8 runs on.
const LOWEST: (u32, u32) = (20, 19);

/// Makes sure that Node is new enough and that `ui/node_modules` is what the lock file says.
pub fn ensure() -> Outcome {
    let version = said("node", &["--version"])
        .ok_or("Node is not installed: version 20.19 or newer is needed (nodejs.org, or your system's own packages)")?;
    if parse(&version).is_none_or(|found| found < LOWEST) {
        return Err(format!("Node {version} is too old: version {}.{} or newer is needed", LOWEST.0, LOWEST.1));
    }
    let lock =
        fs::read(place::ui().join("package-lock.json")).map_err(|error| format!("ui/package-lock.json: {error}"))?;
    let installed = place::ui().join("node_modules/.xtask-lock");
    if fs::read(&installed).is_ok_and(|copy| copy == lock) {
        return Ok(());
    }
    step("npm ci", npm().args(["ci", "--include=dev", "--no-audit", "--no-fund"]))?;
    fs::write(&installed, lock).map_err(|error| format!("{}: {error}", installed.display()))
}

/// Builds the UI for the window (`ui/dist`); the shell is compiled around it.
pub fn build_window() -> Outcome {
    build("UI for the window", "dist", "build")
}

/// Builds the UI for the bridge (`ui/dist-bridge`), where the browser suites find it.
pub fn build_bridge() -> Outcome {
    build("UI for the bridge", "dist-bridge", "build:bridge")
}

fn build(title: &str, folder: &str, script: &str) -> Outcome {
    let hash = inputs::hash(inputs::UI)?;
    // Beside the packages and not in the target folder: the outcome belongs to this clone.
    let stamp = place::ui().join(format!("node_modules/.xtask-{folder}"));
    let there = place::ui().join(folder).join("index.html").exists();
    if there && fs::read_to_string(&stamp).is_ok_and(|old| old == hash) {
        return Ok(());
    }
    step(title, npm().args(["run", "--silent", script]))?;
    fs::write(&stamp, hash).map_err(|error| format!("{}: {error}", stamp.display()))
}

fn parse(version: &str) -> Option<(u32, u32)> {
    let mut parts = version.trim_start_matches('v').split('.').map(str::parse);
    Some((parts.next()?.ok()?, parts.next()?.ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_compare_by_number_and_not_by_letter() {
        assert!(parse("v20.9.0").expect("a version") < LOWEST);
        assert!(parse("v20.19.0").expect("a version") >= LOWEST);
        assert!(parse("v100.1.0").expect("a version") >= LOWEST);
        assert_eq!(parse("not a version"), None);
    }
}
