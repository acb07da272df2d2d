//! `cargo xtask test`: installs what the suites need and runs them all, or those that are named.
//!
//! One selection of packages and features for every debug call of cargo (`--workspace --all-targets`): with two, the
//! window's libraries would be compiled twice. A failing suite does not stop the others; the last lines say it all.

use std::process::Command;

use crate::process::{cargo, now, npm, program, spoken, step};
use crate::suite::{Suite, Tally};
use crate::{Outcome, inputs, node, packages, place};

const SUITES: &[Suite] = &[
    Suite {
        name: "fmt",
        title: "Rust code is formatted",
        inputs: inputs::RUST,
        commands: || vec![with(cargo(), &["fmt", "--all", "--check"])],
    },
    Suite {
        name: "clippy",
        title: "denied lints",
        inputs: inputs::RUST,
        commands: || {
            // `--all-targets` leaves out the two suites that are only built when named.
            let lints = |targets: &[&str]| with(with(cargo(), &["clippy", "--workspace", "--quiet"]), targets);
            vec![lints(&["--all-targets"]), lints(&["--test", "tidy", "--test", "window"])]
        },
    },
    Suite {
        name: "core",
        title: "unit tests, stories, the undo law over every writing command",
        inputs: inputs::RUST,
        commands: || {
            vec![with(cargo(), &["test", "--workspace", "--lib", "--bins", "--tests", "--no-fail-fast", "--quiet"])]
        },
    },
    Suite {
        name: "torture",
        title: "an office at work is killed 500 times and its disk refuses: nothing half, nothing lost",
        inputs: inputs::RUST,
        commands: || {
            // Some come too late: that many, so that five hundred meet the program at work.
            let torture = program(&place::built("debug", "torture"));
            vec![with(torture, &["--kills", "600", "--points", "3"])]
        },
    },
    Suite {
        name: "tidy",
        title: "rules of the house; generated TypeScript equals the committed",
        inputs: inputs::ALL,
        commands: || vec![with(cargo(), &["test", "--workspace", "--test", "tidy", "--quiet"])],
    },
    Suite {
        name: "svelte-check",
        title: "types of the UI",
        inputs: inputs::UI,
        commands: || vec![with(npm(), &["run", "--silent", "check"])],
    },
    Suite {
        name: "vitest",
        title: "logic and parts of the UI",
        inputs: inputs::UI,
        commands: || vec![with(npm(), &["run", "--silent", "test"])],
    },
    Suite {
        name: "browser",
        title: "the true UI over the true core, in Chromium",
        inputs: BOTH,
        commands: || vec![browser("run.mjs", &[])],
    },
    Suite {
        name: "screens",
        title: "every screen, light and dark: layout, wording, accessibility",
        inputs: BOTH,
        commands: || vec![browser("look.mjs", &["--quick"])],
    },
    Suite {
        name: "window",
        title: "the true window in a virtual display",
        inputs: BOTH,
        commands: || vec![with(cargo(), &["test", "--workspace", "--test", "window", "--quiet"])],
    },
];

const BOTH: &[&str] = &["Cargo.toml", "Cargo.lock", ".cargo", "src-tauri", "tests", "icons", "ui"];

/// Runs the suites that are named; without names, all whose inputs changed (`--all`: the unchanged ones too).
pub fn run(arguments: &[String]) -> Outcome {
    let began = now();
    let all = arguments.iter().any(|word| word == "--all");
    let named: Vec<&str> = arguments.iter().map(String::as_str).filter(|word| *word != "--all").collect();
    if let Some(unknown) = named.iter().find(|word| SUITES.iter().all(|suite| suite.name != **word)) {
        let names: Vec<&str> = SUITES.iter().map(|suite| suite.name).collect();
        return Err(format!("there is no suite `{unknown}`; there are: {}", names.join(" ")));
    }
    let chosen = || SUITES.iter().filter(|suite| named.is_empty() || named.contains(&suite.name));
    // A suite asked for by name is meant to run.
    let skipped = |suite: &Suite| if all || !named.is_empty() { None } else { suite.unchanged() };

    if chosen().any(|suite| skipped(suite).is_none()) {
        prepare()?;
    }
    let mut total = Tally::default();
    let mut lines = Vec::new();
    let mut failed = Vec::new();
    for suite in chosen() {
        let suite_began = now();
        let (tally, word) = match skipped(suite) {
            Some(tally) => (tally, "skipped, inputs unchanged since it passed"),
            None => match suite.run()? {
                tally if tally.failed == 0 => (tally, "ok"),
                tally => (tally, "FAILED"),
            },
        };
        if tally.failed > 0 {
            failed.push(suite.name);
        }
        total.add(tally);
        let count = tally.passed + tally.failed + tally.skipped;
        lines.push(format!("   {:<13}{count:>5} tests  {:>12}  {word}", suite.name, spoken(suite_began.elapsed())));
    }
    println!("\n== summary\n{}\n   in all {}\n", lines.join("\n"), spoken(began.elapsed()));
    if total.skipped == 0 {
        println!("{} passed, {} failed", total.passed, total.failed);
    } else {
        println!("{} passed, {} failed, {} skipped", total.passed, total.failed, total.skipped);
    }
    if failed.is_empty() {
        println!("Every suite passed.");
        return Ok(());
    }
    Err(format!("failed: {}. The reasons stand above, under the name of each suite.", failed.join(", ")))
}

/// Everything that a suite may need; each part costs nothing when it is there already.
fn prepare() -> Outcome {
    packages::ensure(&[packages::BUILD, packages::RUN, packages::PAPERS, packages::VIRTUAL, packages::BROWSER])?;
    packages::ensure_components()?;
    node::ensure()?;
    node::build_window()?;
    node::build_bridge()?;
    build()
}

/// The one debug build that every task shares.
pub fn build() -> Outcome {
    step("debug build of everything", cargo().args(["build", "--workspace", "--all-targets"]))
}

/// A script of the browser suites, which is told where the bridge lies.
pub fn browser(script: &str, arguments: &[&str]) -> Command {
    let mut node = program("node".as_ref());
    node.arg(place::root().join("tests/browser").join(script)).args(arguments);
    node.env("DONG_HANH_BRIDGE", place::built("debug", "bridge"));
    node
}

fn with(mut command: Command, arguments: &[&str]) -> Command {
    command.args(arguments);
    command
}
