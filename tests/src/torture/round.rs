//! One round: a fresh copy of the office, a worker on it, something done to that worker, and what it said until then.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::PathBuf;
use std::process::{Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

use tempfile::TempDir;

use super::fault::{Fault, Library};
use super::scene::Scene;
use super::stage::{Stage, copy_folder};
use super::worker::State;
use crate::Outcome;
use crate::patience::{LONG, now};

/// What a worker said, and how it ended.
#[derive(Debug, Default)]
pub struct Heard {
    /// The states after the deeds that were confirmed.
    pub confirmed: Vec<State>,
    /// Whether a deed was begun and neither confirmed nor refused.
    pub in_flight: bool,
    /// Code and sentence of the refusal, if there was one.
    pub refused: Option<(String, String)>,
    /// Whether something was written and taken back after the refusal.
    pub went_on: bool,
    /// What must never be said.
    pub stuck: Option<String>,
    /// Whether it ended by itself, all done or refused.
    pub ended: bool,
    /// Whether it panicked or ended in another way that nobody asked for.
    pub fell: bool,
    /// How long each deed took, in microseconds.
    pub took: Vec<u64>,
}

/// A round that was run: its folder, and what was heard.
pub struct Run {
    /// Everything of the round; gone with this value.
    pub room: TempDir,
    /// The folder of the office.
    pub folder: PathBuf,
    /// What the worker said.
    pub heard: Heard,
}

/// Runs a worker on a copy of the office of a scene.
///
/// # Errors
/// When the copy cannot be made or the worker cannot be started: faults of the torturer, not of the program.
pub fn run(stage: &Stage, library: &Library, scene: &Scene, fault: &Fault) -> Outcome<Run> {
    let room = stage.room()?;
    let folder = room.path().join("don-vi");
    copy_folder(stage.base(scene.beginning), &folder)?;
    let own = std::env::current_exe().map_err(|error| format!("the running program has no path: {error}"))?;
    let mut worker = Command::new(own);
    worker.arg("work").arg(scene.name).args([folder.as_path(), stage.files()]).env("TORTURE_CODE", stage.code(scene));
    library.arm(&mut worker, &folder, fault, &room.path().join("count"));
    let mut child = worker
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|error| format!("no worker: {error}"))?;
    let output = child.stdout.take().ok_or("a worker without output")?;
    let (sender, lines) = channel();
    let reader = thread::spawn(move || {
        for line in BufReader::new(output).lines().map_while(Result::ok) {
            if sender.send(line).is_err() {
                break;
            }
        }
    });
    let mut heard = Heard::default();
    let late = listen(&lines, fault, &mut heard);
    if late {
        if !matches!(fault, Fault::KillAfter { .. }) {
            heard.stuck = Some(format!("nothing more was heard for {} s", LONG.as_secs()));
        }
        child.kill().map_err(|error| format!("no signal: {error}"))?;
        while let Ok(line) = lines.recv() {
            heard.line(&line);
        }
    }
    let status = child.wait().map_err(|error| format!("a worker was lost: {error}"))?;
    reader.join().map_err(|_| "the reader of a worker fell")?;
    heard.end(status);
    Ok(Run { room, folder, heard })
}

/// How many calls of each kind a worker makes, by name.
///
/// # Errors
/// When the library did not tell.
pub fn counted(run: &Run) -> Outcome<Vec<(String, u64)>> {
    let text = fs::read_to_string(run.room.path().join("count")).map_err(|error| format!("no count: {error}"))?;
    let pair = |line: &str| line.split_once(' ').and_then(|(name, n)| Some((name.to_owned(), n.parse().ok()?)));
    Ok(text.lines().filter_map(pair).collect())
}

/// Hears the worker out; true when its time is up before that.
fn listen(lines: &Receiver<String>, fault: &Fault, heard: &mut Heard) -> bool {
    let mut began = now();
    let mut left = LONG;
    loop {
        match lines.recv_timeout(left.saturating_sub(began.elapsed())) {
            Ok(line) => {
                if heard.line(&line) {
                    heard.took.push(u64::try_from(began.elapsed().as_micros()).unwrap_or(u64::MAX));
                }
                if let Some(number) = line.strip_prefix("begin ") {
                    match fault {
                        Fault::KillAfter { deed, micros } if number.parse() == Ok(*deed) => {
                            (began, left) = (now(), Duration::from_micros(*micros));
                        }
                        // Once the time to the kill runs, it runs on.
                        Fault::KillAfter { deed, .. } if heard.confirmed.len() > *deed => {}
                        _ => began = now(),
                    }
                }
            }
            Err(RecvTimeoutError::Timeout) => return true,
            Err(RecvTimeoutError::Disconnected) => return false,
        }
    }
}

impl Heard {
    /// Takes in a line; true when a deed was confirmed by it.
    fn line(&mut self, line: &str) -> bool {
        let words: Vec<&str> = line.splitn(4, ' ').collect();
        match words.as_slice() {
            ["begin", _] => self.in_flight = true,
            ["done", _, sha256, operations] => {
                self.in_flight = false;
                let operations = operations.parse().unwrap_or(0);
                self.confirmed.push(State { sha256: (*sha256).to_owned(), operations });
                return true;
            }
            ["refused", _, code, sentence] => {
                self.in_flight = false;
                self.refused = Some(((*code).to_owned(), (*sentence).to_owned()));
            }
            ["went", "on"] => self.went_on = true,
            ["stuck", ..] => self.stuck = Some(line.to_owned()),
            _ => {}
        }
        false
    }

    fn end(&mut self, status: ExitStatus) {
        self.ended = status.success();
        // By a signal, or by the library's own exit.
        self.fell = !self.ended && !matches!(status.code(), None | Some(137));
    }
}
