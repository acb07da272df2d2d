//! The suites under Wine: each test program once, the first run of the command line, and the window's program as far as
//! it goes on a machine without WebView2.
//!
//! A test program belongs to the suite of its package, so that a new one is never forgotten. Nothing is remembered
//! between runs: whoever asks for this wants to see it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::compiler::Compiler;
use super::{assemble, at, folder, wine};
use crate::Outcome;
use crate::place;
use crate::process::{now, overhear, spoken};
use crate::suite::Tally;

/// Packages whose tests run, in this order.
pub const PACKAGES: &[&str] = &["domain", "store", "exchange", "print", "vault", "app", "dong-hanh-tests"];
/// The stories of the whole application, and those among them that are a first day on a Windows machine.
const STORIES: &str = "stories";
const FIRST_RUN: &str = "first_run::";
/// The window's answer where WebView2 is missing, as its own code says it.
const WITHOUT_WEBVIEW: i32 = 3;

/// What the suites came to.
pub struct Table {
    /// One line for each suite.
    pub lines: Vec<String>,
    /// All of them together.
    pub total: Tally,
}

impl Table {
    fn add(&mut self, name: &str, suite: impl FnOnce() -> Outcome<Tally>) -> Outcome {
        println!("\n== under Wine: {name}");
        let began = now();
        let tally = suite()?;
        let word = if tally.failed == 0 { "ok" } else { "FAILED" };
        self.lines.push(format!(
            "   {name:<13}{:>5} passed {:>4} failed  {:>12}  {word}",
            tally.passed,
            tally.failed,
            spoken(began.elapsed())
        ));
        self.total.add(tally);
        Ok(())
    }
}

/// Builds the test programs, runs them all, and says what they came to.
pub fn run(compiler: &Compiler) -> Outcome<Table> {
    let programs = build(compiler)?;
    wine::ensure()?;
    let table = run_all(&programs);
    wine::stop();
    table
}

fn run_all(programs: &[Program]) -> Outcome<Table> {
    let mut table = Table { lines: Vec::new(), total: Tally::default() };
    for package in PACKAGES.iter().filter(|package| **package != "dong-hanh-tests") {
        table.add(package, || tests(programs, package, &[]))?;
    }
    table.add(STORIES, || tests(programs, STORIES, &["--skip", FIRST_RUN]))?;
    table.add("first run", || tests(programs, STORIES, &[FIRST_RUN]))?;
    table.add("window", window)?;
    Ok(table)
}

/// A test program that was built.
#[derive(Debug, PartialEq)]
struct Program {
    /// The folder of its package, where cargo would start it.
    folder: PathBuf,
    /// The name of that folder, or `stories`.
    suite: String,
    file: PathBuf,
}

fn build(compiler: &Compiler) -> Outcome<Vec<Program>> {
    let mut cargo = compiler.cargo()?;
    cargo.args(assemble::selection("test")).args(["--no-run", "--message-format", "json-render-diagnostics", "--lib"]);
    for name in integration()? {
        cargo.args(["--test", &name]);
    }
    println!("\n== test programs for Windows");
    let began = now();
    let output = cargo.stderr(Stdio::inherit()).output().map_err(|error| format!("cannot start cargo: {error}"))?;
    println!("   test programs for Windows: {}", spoken(began.elapsed()));
    if !output.status.success() {
        return Err("the test programs do not compile for Windows; the reason stands above".to_owned());
    }
    Ok(String::from_utf8_lossy(&output.stdout).lines().filter_map(of_line).collect())
}

/// The names of the test programs beside the unit tests: one for each file in a package's own folder of tests.
fn integration() -> Outcome<Vec<String>> {
    let mut names = vec![STORIES.to_owned()];
    for package in PACKAGES {
        let folder = place::root().join("src-tauri/crates").join(package).join("tests");
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.extension().is_some_and(|ending| ending == "rs") {
                names.extend(path.file_stem().map(|stem| stem.to_string_lossy().into_owned()));
            }
        }
    }
    Ok(names)
}

/// Reads one of cargo's messages: a test program, or nothing of interest.
fn of_line(line: &str) -> Option<Program> {
    // The profile's last key; the target has a key of the same name.
    if !line.contains(r#""test":true},"features""#) {
        return None;
    }
    let file = PathBuf::from(field(line, "executable")?);
    let folder = Path::new(field(line, "manifest_path")?).parent()?.to_path_buf();
    let package = folder.file_name()?.to_string_lossy().into_owned();
    let is_stories = file.file_stem()?.to_string_lossy().starts_with(STORIES);
    let suite = if is_stories { STORIES.to_owned() } else { package };
    Some(Program { folder, suite, file })
}

fn field<'a>(line: &'a str, name: &str) -> Option<&'a str> {
    let rest = line.split_once(&format!(r#""{name}":""#))?.1;
    rest.split_once('"').map(|(value, _)| value)
}

fn tests(programs: &[Program], suite: &str, words: &[&str]) -> Outcome<Tally> {
    let mut tally = Tally::default();
    for program in programs.iter().filter(|program| program.suite == suite) {
        let mut command = wine::run(&program.file)?;
        command.args(words).arg("--quiet").current_dir(&program.folder);
        command.env("CARGO_MANIFEST_DIR", &program.folder).env("DONG_HANH_DOCUMENTS", wine::documents());
        let mut counted = Tally::default();
        let well = overhear(&mut command, |line| counted.add(Tally::of_line(line)))?;
        // One that fell over before it could count has failed all the same.
        if !well && counted.failed == 0 {
            counted.failed = 1;
        }
        tally.add(counted);
    }
    if tally.passed + tally.failed == 0 {
        return Err(format!("the suite {suite} ran no test: was it built?"));
    }
    Ok(tally)
}

/// The window's own program. What it shows needs WebView2, which Wine has not: that is one of the checks.
fn window() -> Outcome<Tally> {
    let checks: [(&str, &[&str], i32, &str); 3] = [
        ("says its version", &["--version"], 0, env!("CARGO_PKG_VERSION")),
        ("tries itself on an office of its own", &["--selftest"], 0, "được"),
        ("says what to do where WebView2 is missing", &[], WITHOUT_WEBVIEW, "WebView2"),
    ];
    let mut tally = Tally::default();
    for (what, words, code, part) in checks {
        let mut command = wine::run(&folder()?.join("dong-hanh.exe"))?;
        let (ended, said) = heard(command.args(words))?;
        let well = ended == Some(code) && said.contains(part);
        println!("   {what}: {}", if well { "ok" } else { "FAILED" });
        if !well {
            println!("   it ended with {ended:?} instead of {code} and said: {said}");
        }
        tally.add(Tally { passed: u64::from(well), failed: u64::from(!well), skipped: 0 });
    }
    Ok(tally)
}

fn heard(command: &mut Command) -> Outcome<(Option<i32>, String)> {
    let program = command.get_program().to_os_string();
    let output = command.output().map_err(|error| at(Path::new(&program), &error))?;
    let said = [output.stdout, output.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).concat();
    Ok((output.status.code(), said))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn test_programs_are_told_from_other_messages_of_cargo() {
        let message = |test: bool, folder: &str, file: &str| {
            format!(
                r#"{{"reason":"compiler-artifact","manifest_path":"{folder}/Cargo.toml","target":{{"kind":["lib"],"test":true}},"profile":{{"opt_level":"s","test":{test}}},"features":[],"executable":"{file}","fresh":true}}"#
            )
        };
        let read = |line: &str| of_line(line).map(|program| program.suite);
        assert_eq!(read(&message(true, "/w/crates/store", "/t/deps/store-1.exe")), Some("store".to_owned()));
        assert_eq!(read(&message(true, "/w/crates/print", "/t/deps/golden-1.exe")), Some("print".to_owned()));
        assert_eq!(read(&message(true, "/w/tests", "/t/deps/stories-1.exe")), Some("stories".to_owned()));
        assert_eq!(read(&message(false, "/w/crates/cli", "/t/dong-hanh-cli.exe")), None);
        assert_eq!(read(r#"{"reason":"build-finished","success":true}"#), None);
    }
}
