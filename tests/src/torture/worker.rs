//! The worker: does the deeds of a scene and tells of each on its standard output, one line at a time.
//!
//! `begin 2`, then `done 2 SHA TOTAL` (the state of the office and the number of its operations) or
//! `refused 2 CODE SENTENCE`. After a refusal it tries whether the program still works: it writes and takes that back.

use std::io::Write as _;
use std::path::Path;

use app::App;

use super::scene::{Desk, SCENES, probe, program, undo};
use crate::Outcome;

/// The seed of every worker; torturers use others.
const SEED: u64 = 11;

/// What is in the office: the hash over everything journalled, and how many operations there are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    /// The hash.
    pub sha256: String,
    /// The number of operations.
    pub operations: u64,
}

/// Reads the state of the office that is open.
///
/// # Errors
/// What the office answers instead.
pub fn state(app: &App) -> Outcome<State> {
    let refused = |failure: app::Failure| failure.sentence;
    let sha256 = app.office().map_err(refused)?.store.state_sha256().map_err(|error| error.to_string())?;
    let listed = app.call("journal.list", serde_json::json!({ "limit": 0 })).map_err(refused)?;
    Ok(State { sha256, operations: listed["total"].as_u64().unwrap_or(0) })
}

/// Does the deeds of a scene on the office of a folder.
///
/// # Errors
/// When nobody listens, or a state cannot be read.
pub fn work(scene: &str, folder: &Path, files: &Path, code: &str) -> Outcome {
    let scene = SCENES.iter().find(|one| one.name == scene).ok_or("no such scene")?;
    let app = program(folder, SEED)?;
    let desk = Desk { app: &app, files, code };
    for (number, deed) in scene.deeds.iter().enumerate() {
        say(&format!("begin {number}"))?;
        match deed(&desk) {
            Ok(_) => match state(&app) {
                Ok(State { sha256, operations }) => say(&format!("done {number} {sha256} {operations}"))?,
                // A disk without room for a single page more: what was open has to be opened again.
                Err(_) => return say("stopped"),
            },
            Err(failure) => {
                say(&format!("refused {number} {} {}", failure.refused, failure.sentence))?;
                return afterwards(&desk);
            }
        }
    }
    Ok(())
}

/// After a refusal the office may be closed, refuse once more, or work; what it wrote then is taken back.
fn afterwards(desk: &Desk<'_>) -> Outcome {
    let before = desk.app.office().ok().and_then(|_| state(desk.app).ok());
    if probe(desk).is_err() {
        return say("stopped");
    }
    match (undo(desk), before, state(desk.app)) {
        (Ok(_), Some(before), Ok(after)) if before.sha256 == after.sha256 => say("went on"),
        (Ok(_), ..) => say("stuck the undo after a refusal brought something else back"),
        (Err(failure), ..) => say(&format!("stuck {} {}", failure.refused, failure.sentence)),
    }
}

fn say(line: &str) -> Outcome {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{line}").and_then(|()| out.flush()).map_err(|error| format!("nobody listens: {error}"))
}
