//! What is left behind, looked at as the secretary would the next morning: by the recovery code, with a program of its own.
//!
//! The office opens; nothing of it is damaged; it is as after the last confirmed deed, or as after the one that was in
//! flight, never between; a refusal came in words and wrote nothing; `office.keys` is whole or is not missed; every backup
//! that is listed is good; what stood there before a restore is kept and opens; and one can go on working.

use std::fs;
use std::path::Path;

use app::{App, Failure};
use serde_json::{Value, json};

use super::round::Run;
use super::scene::{Beginning, Desk, Scene, backup, next_code, open, probe, program, undo};
use super::stage::{PASSWORD, Stage};
use super::worker::{State, state};
use crate::Outcome;

/// Another chance than the worker's: ids never meet.
const SEED: u64 = 4099;

/// How a round ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// All deeds were done: the signal came too late, or the fault was got over.
    Done,
    /// As after the last confirmed deed.
    Before,
    /// The deed in flight is there, whole.
    After,
    /// A deed was refused in words and nothing of it is there.
    Refused,
}

/// What was found.
pub struct Verdict {
    /// How it ended; `None` when it cannot be told.
    pub ending: Option<Ending>,
    /// Whether `office.keys` is gone, so that only the code opens.
    pub without_keys: bool,
    /// What must not be.
    pub violations: Vec<String>,
}

/// What this PC remembers of the office and its backups, with the one before.
const MEMORY: [&str; 2] = ["may-nay.json", "may-nay.json.cu"];

/// Judges a round. `reference`: the states before the first deed and after each, when nothing is done to the worker.
pub fn judge(stage: &Stage, scene: &Scene, reference: &[State], run: &Run) -> Verdict {
    let mut verdict = Verdict { ending: None, without_keys: false, violations: Vec::new() };
    let heard = &run.heard;
    if heard.fell {
        verdict.violations.push("the program fell".to_owned());
    }
    verdict.violations.extend(heard.stuck.clone());
    if let Some((code, sentence)) = &heard.refused
        && (!is_sentence(sentence) || code == "database-error")
    {
        verdict.violations.push(format!("refused without a sentence: {code} {sentence}"));
    }
    if let Err(violation) = look(stage, scene, reference, run, &mut verdict) {
        verdict.violations.push(violation);
    }
    verdict
}

/// The state of an office that nobody has open.
///
/// # Errors
/// When it does not open.
pub fn state_of(folder: &Path, code: &str) -> Outcome<State> {
    let app = opened(folder, code)?;
    state(&app)
}

fn look(stage: &Stage, scene: &Scene, reference: &[State], run: &Run, verdict: &mut Verdict) -> Outcome {
    let code = stage.code(scene);
    let (app, code) = &opened_by_either(&run.folder, code, next_code(stage.files()).filter(|_| scene.name == "code"))?;
    let found = state(app)?;
    verdict.ending = ending(scene, reference, run, &found);
    if verdict.ending.is_none() {
        verdict.violations.push(format!("neither before nor after: {}", told(reference, run, &found)));
    }
    let problems = app.call("office.check", json!({})).map_err(words)?["problems"].clone();
    // After a swap this PC may not have been told that the file is older on purpose: the restore was cut short, or the
    // disk refused that line too. It is said then; of the file that was there it must never be.
    let swapped = scene.restores() && found.sha256 != reference[0].sha256;
    let expected = |problem: &Value| swapped && problem["code"] == "older-file";
    if problems.as_array().is_none_or(|all| !all.iter().all(expected)) {
        verdict.violations.push(format!("the check finds {problems}"));
    }
    if scene.restores() || scene.name == "backup" {
        backups_are_good(app)?;
    }
    goes_on(&Desk { app, files: stage.files(), code }, scene, &run.folder, &found)?;
    app.call("office.close", json!({})).map_err(words)?;
    if scene.beginning != Beginning::Old {
        verdict.without_keys = keys(stage, run)?;
    }
    if scene.restores() {
        let replaced = found.sha256 != reference[0].sha256;
        what_was_is_kept(run, code, &reference[0], replaced)?;
    }
    Ok(())
}

fn ending(scene: &Scene, reference: &[State], run: &Run, found: &State) -> Option<Ending> {
    let heard = &run.heard;
    let done = heard.confirmed.len();
    // The line that a restore enters in the journal afterwards is no part of what was restored.
    let own = u64::from(scene.restores());
    let same = |there: &State, known: &State, more: u64| {
        let operations = known.operations + more;
        there.sha256 == known.sha256 && (operations - own.min(operations)..=operations).contains(&there.operations)
    };
    // The same deeds on the same office with the same chance: anything else would make the comparison worthless.
    if !heard.confirmed.iter().zip(&reference[1..]).all(|(there, known)| same(there, known, 0)) {
        return None;
    }
    let last = &reference[done];
    if heard.refused.is_some() {
        return same(found, last, if heard.went_on { 2 } else { 0 }).then_some(Ending::Refused);
    }
    if same(found, last, 0) {
        return Some(if heard.ended { Ending::Done } else { Ending::Before });
    }
    let next = reference.get(done + 1).is_some_and(|known| same(found, known, 0));
    (heard.in_flight && next).then_some(Ending::After)
}

fn told(reference: &[State], run: &Run, found: &State) -> String {
    let at = reference.iter().position(|state| state.sha256 == found.sha256);
    format!(
        "{} deeds confirmed, in flight {}, refused {:?}; found the state after {at:?} with {} operations",
        run.heard.confirmed.len(),
        run.heard.in_flight,
        run.heard.refused,
        found.operations
    )
}

fn opened(folder: &Path, code: &str) -> Outcome<App> {
    let app = program(folder, SEED)?;
    let desk = Desk { app: &app, files: folder, code };
    open(&desk).map_err(|failure| format!("does not open by its code: {} {}", failure.refused, failure.sentence))?;
    Ok(app)
}

/// Opens by the code there was, or by the one that was about to be in force; tells which.
fn opened_by_either(folder: &Path, code: &str, next: Option<String>) -> Outcome<(App, String)> {
    match (opened(folder, code), next) {
        (Err(why), Some(next)) => {
            let app = opened(folder, &next).map_err(|other| format!("neither code: {why}; {other}"))?;
            Ok((app, next))
        }
        (app, _) => Ok((app?, code.to_owned())),
    }
}

fn backups_are_good(app: &App) -> Outcome {
    let listed = app.call("backup.list", json!({})).map_err(words)?;
    for row in listed["rows"].as_array().into_iter().flatten() {
        if !row["problem"].is_null() {
            return Err(format!("listed as a backup: {} {}", row["path"], row["problem"]));
        }
        app.call("backup.verify", json!({ "path": row["path"] }))
            .map_err(|failure| format!("a backup that is listed is not good: {} {}", row["path"], failure.sentence))?;
    }
    Ok(())
}

fn goes_on(desk: &Desk<'_>, scene: &Scene, folder: &Path, found: &State) -> Outcome {
    probe(desk).map_err(words)?;
    undo(desk).map_err(words)?;
    if state(desk.app)?.sha256 != found.sha256 {
        return Err("an undo after the opening does not bring back what was there".to_owned());
    }
    if scene.name != "backup" {
        return Ok(());
    }
    let folder = &folder.join("sao-luu");
    a_day_passes(folder)?;
    backup(desk).map_err(words)?;
    let names = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let strange: Vec<String> = names
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| !name.ends_with(".donghanh") && !MEMORY.contains(&name.as_str()))
        .collect();
    if strange.is_empty() { Ok(()) } else { Err(format!("left beside the backups for ever: {strange:?}")) }
}

/// Half-written copies are left alone for a day, because somebody may still be at work on them.
fn a_day_passes(folder: &Path) -> Outcome {
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    for entry in fs::read_dir(folder).map_err(failed)?.flatten() {
        if entry.file_name().to_string_lossy().starts_with('.') {
            let file = fs::File::options().append(true).open(entry.path()).map_err(failed)?;
            file.set_modified(std::time::UNIX_EPOCH).map_err(failed)?;
        }
    }
    Ok(())
}

/// Whole and one of those that were, or gone with a sentence that says how to go on; true when it is gone.
fn keys(stage: &Stage, run: &Run) -> Outcome<bool> {
    let path = run.folder.join("office.keys");
    if let Ok(bytes) = fs::read(&path) {
        let there: Value = serde_json::from_slice(&bytes).map_err(|_| "office.keys is half written".to_owned())?;
        if stage.keys().contains(&there) {
            return Ok(false);
        }
        // The opening by the code made them anew, as the database knows its users.
        let app = program(&run.folder, SEED)?;
        return match app.call("office.unlock", json!({ "password": PASSWORD })) {
            Ok(_) => Ok(false),
            Err(failure) => Err(format!("office.keys is one that never was: {} {}", failure.refused, failure.sentence)),
        };
    }
    let app = program(&run.folder, SEED)?;
    match app.call("office.unlock", json!({ "password": PASSWORD })) {
        Err(failure) if failure.refused == "no-password" && is_sentence(&failure.sentence) => Ok(true),
        Err(failure) => Err(format!("without office.keys: {} {}", failure.refused, failure.sentence)),
        Ok(_) => Err("a password opened without office.keys".to_owned()),
    }
}

/// What a restore replaced lies beside and opens as it was; and nothing half lies there under its name.
fn what_was_is_kept(run: &Run, code: &str, was: &State, replaced: bool) -> Outcome {
    let entries = fs::read_dir(&run.folder).map_err(|error| format!("{}: {error}", run.folder.display()))?;
    let kept: Vec<_> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.join("office.db").is_file() && path.is_dir())
        .collect();
    for folder in &kept {
        let found = state_of(folder, code).map_err(|why| format!("what was kept {why}"))?;
        if found.sha256 != was.sha256 {
            return Err("what was kept is not what was there".to_owned());
        }
    }
    if replaced && kept.is_empty() { Err("what was there is not kept".to_owned()) } else { Ok(()) }
}

fn is_sentence(text: &str) -> bool {
    text.chars().next().is_some_and(char::is_uppercase) && text.ends_with('.') && text.contains(' ')
}

fn words(failure: Failure) -> String {
    format!("one cannot go on: {} {}", failure.refused, failure.sentence)
}
