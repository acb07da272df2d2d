//! The project's tasks: `cargo xtask run`, `cargo xtask test` and their smaller sisters.
//!
//! Standard library only, so that it compiles in seconds on a bare machine and can then fetch everything else. It asks no
//! question (there may be no terminal) and ends with one clear sentence. Rejected: a Makefile and shell scripts (Windows
//! has neither) and `cargo-make` or `just` (something more to install before the first command works).

mod bench;
mod inputs;
mod look;
mod node;
mod open;
mod packages;
mod place;
mod process;
mod suite;
mod test;
mod torture;
mod types;
mod windows;

use std::process::ExitCode;

/// What went wrong, in one sentence for the reader; what a child printed stands above it.
pub type Outcome<T = ()> = Result<T, String>;

const HELP: &str = "cargo xtask run [--release]   install what is missing, build, open the application
                              (without a display: a rehearsal in a virtual one, with pictures)
cargo xtask test [SUITE…]     install what is missing, run every suite (or only those named)
cargo xtask look              pictures of every screen into target/look, checked for layout and wording
cargo xtask look --papers     every paper at 0 to 400 lines, PDF and Word side by side, into target/look/papers
cargo xtask bench             ratios of the slow paths, release build
cargo xtask torture           kill an office at work and break its disk: 10,000 kills, a fault at
                              every call (--minutes N, --seed N), a table of how it ended
cargo xtask windows [--test]  the portable program for Windows, built on Debian; --test runs its suites under Wine
cargo xtask types             write ui/src/api/wire.ts from the Rust types
cargo xtask fmt               format all Rust code";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (verb, rest) = match arguments.split_first() {
        Some((verb, rest)) => (verb.as_str(), rest),
        None => ("help", [].as_slice()),
    };
    let done = match verb {
        "run" => open::run(rest),
        "test" => test::run(rest),
        "look" => look::run(rest),
        "bench" => bench::run(rest),
        "torture" => torture::run(rest),
        "types" => types::write(),
        "windows" => windows::run(rest),
        "fmt" => process::step("cargo fmt", process::cargo().args(["fmt", "--all"])),
        "help" | "--help" | "-h" => {
            println!("{HELP}");
            Ok(())
        }
        unknown => Err(format!("there is no task `{unknown}`\n{HELP}")),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("\nxtask {verb}: {reason}");
            ExitCode::FAILURE
        }
    }
}
