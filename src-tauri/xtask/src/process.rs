//! Starting other programs: each step is announced, timed and ends in a sentence.
//!
//! Children get no standard input (a question would wait for ever on a machine without a terminal) and none of the
//! variables cargo set for this task, which would make every crate look changed to the next cargo.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::{Outcome, place};

/// Cargo, in the root of the work tree.
pub fn cargo() -> Command {
    program(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()).as_ref())
}

/// A program in the root of the work tree.
pub fn program(path: &Path) -> Command {
    let mut command = Command::new(path);
    command.current_dir(place::root()).stdin(Stdio::null());
    for (name, _) in std::env::vars_os() {
        let name = name.to_string_lossy();
        if name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_") || name == "CARGO_PRIMARY_PACKAGE" {
            command.env_remove(&*name);
        }
    }
    command
}

/// npm in the folder of the UI; on Windows it is a script.
pub fn npm() -> Command {
    let mut command = program(Path::new(if cfg!(windows) { "npm.cmd" } else { "npm" }));
    command.current_dir(place::ui());
    command
}

/// Now, for measuring.
#[allow(clippy::disallowed_methods)] // the one place that may: measuring belongs to xtask
pub fn now() -> Instant {
    Instant::now()
}

/// `4.2 s` or `3 min 07 s`.
pub fn spoken(time: Duration) -> String {
    let seconds = time.as_secs();
    if seconds < 60 {
        format!("{:.1} s", time.as_secs_f64())
    } else {
        format!("{} min {:02} s", seconds / 60, seconds % 60)
    }
}

/// Announces, runs and times a step whose output goes straight to the reader.
pub fn step(title: &str, command: &mut Command) -> Outcome {
    println!("\n== {title}");
    let began = now();
    let status = command.status().map_err(|error| cannot_start(command, &error))?;
    println!("   {title}: {}", spoken(began.elapsed()));
    if status.success() { Ok(()) } else { Err(format!("{title} failed ({status}); the reason stands above")) }
}

/// Runs a program and hands each line of its standard output to `line` before showing it. True when it ended well.
pub fn overhear(command: &mut Command, mut line: impl FnMut(&str)) -> Outcome<bool> {
    let mut child = command.stdout(Stdio::piped()).spawn().map_err(|error| cannot_start(command, &error))?;
    if let Some(output) = child.stdout.take() {
        // Bytes and not text: a child may print what is not UTF-8.
        for read in BufReader::new(output).split(b'\n') {
            let read = read.map_err(|error| format!("output of {command:?} broke off: {error}"))?;
            let text = String::from_utf8_lossy(&read);
            println!("{text}");
            line(&text);
        }
    }
    Ok(child.wait().map_err(|error| format!("lost {command:?}: {error}"))?.success())
}

/// What a program says on standard output, when it is there and ends well.
pub fn said(program: &str, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program).args(arguments).stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

fn cannot_start(command: &Command, error: &std::io::Error) -> String {
    format!("cannot start `{}`: {error}", command.get_program().to_string_lossy())
}
