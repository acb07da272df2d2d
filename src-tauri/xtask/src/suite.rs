//! A suite: something that can fail, what it depends on, and how many tests it counted.
//!
//! A suite that passed is remembered by the hash of its inputs and skipped while they stay the same, which is said each
//! time. Nothing is remembered about a failure: it runs again.

use std::fs;
use std::process::Command;

use crate::process::{now, overhear, spoken};
use crate::{Outcome, inputs, place};

/// Tests counted in a run.
#[derive(Default, Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tally {
    pub passed: u64,
    pub failed: u64,
    pub skipped: u64,
}

impl Tally {
    pub fn add(&mut self, other: Tally) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }

    /// Reads the closing line of a test runner; other lines count nothing.
    pub fn of_line(line: &str) -> Tally {
        let line = line.trim();
        // cargo test; vitest; the browser suites of this project.
        let counted = line.strip_prefix("test result: ").or_else(|| line.strip_prefix("Tests "));
        let own = line.split(", ").all(|part| {
            part.split_once(' ')
                .is_some_and(|(n, word)| n.parse::<u64>().is_ok() && ["passed", "failed"].contains(&word))
        });
        let Some(text) = counted.or(own.then_some(line)) else { return Tally::default() };
        Tally { passed: number_before(text, "passed"), failed: number_before(text, "failed"), skipped: 0 }
    }
}

fn number_before(text: &str, word: &str) -> u64 {
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.windows(2).find(|pair| pair[1] == word).and_then(|pair| pair[0].parse().ok()).unwrap_or(0)
}

/// Something that can fail.
pub struct Suite {
    pub name: &'static str,
    pub title: &'static str,
    pub inputs: &'static [&'static str],
    pub commands: fn() -> Vec<Command>,
}

impl Suite {
    /// What the suite counted when it last passed on the same inputs.
    pub fn unchanged(&self) -> Option<Tally> {
        let remembered = fs::read_to_string(self.memory()).ok()?;
        let (hash, passed) = remembered.split_once(' ')?;
        if inputs::hash(self.inputs).ok()? != hash {
            return None;
        }
        Some(Tally { skipped: passed.trim().parse().ok()?, ..Tally::default() })
    }

    /// Runs every command of the suite, even after one failed.
    pub fn run(&self) -> Outcome<Tally> {
        println!("\n== {}: {}", self.name, self.title);
        // Before running: what is changed meanwhile has not been tested.
        let hash = inputs::hash(self.inputs)?;
        let began = now();
        let mut tally = Tally::default();
        for mut command in (self.commands)() {
            command.env("NO_COLOR", "1").env("CARGO_TERM_COLOR", "never");
            let mut counted = Tally::default();
            let well = overhear(&mut command, |line| counted.add(Tally::of_line(line)))?;
            // A tool that counts nothing (fmt, clippy) is one check.
            match (well, counted.failed) {
                (true, _) if counted.passed == 0 => counted.passed = 1,
                (false, 0) => counted.failed = 1,
                _ => {}
            }
            tally.add(counted);
        }
        println!(
            "   {}: {} passed and {} failed in {}",
            self.name,
            tally.passed,
            tally.failed,
            spoken(began.elapsed())
        );
        if tally.failed == 0 {
            self.remember(&hash, tally)?;
        }
        Ok(tally)
    }

    fn remember(&self, hash: &str, tally: Tally) -> Outcome {
        let memory = self.memory();
        let written =
            fs::create_dir_all(place::memory()).and_then(|()| fs::write(&memory, format!("{hash} {}", tally.passed)));
        written.map_err(|error| format!("{}: {error}", memory.display()))
    }

    fn memory(&self) -> std::path::PathBuf {
        place::memory().join(self.name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closing_lines_of_every_runner_are_read() {
        for (line, passed, failed) in [
            ("test result: ok. 12 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s", 12, 0),
            ("test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out", 3, 2),
            ("      Tests  41 passed (41)", 41, 0),
            ("      Tests  1 failed | 40 passed (41)", 40, 1),
            ("7 passed, 1 failed", 7, 1),
            ("test members::renamed ... ok", 0, 0),
            (" Test Files  6 passed (6)", 0, 0),
            ("the ceremony of 7 passed", 0, 0),
            ("", 0, 0),
        ] {
            assert_eq!(Tally::of_line(line), Tally { passed, failed, skipped: 0 }, "{line}");
        }
    }
}
