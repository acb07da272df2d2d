//! The laws of undo over the whole catalogue.
//!
//! Law 1: for every command that writes, undo brings back what was there before and redo what was there after; a hundred
//! operations taken back in reverse end where they began. Law 2: what comes out of an undo is an office that the domain
//! accepts, otherwise the undo is refused with a sentence. A new writing command without a story here fails by its name.

use std::collections::BTreeSet;

use app::catalogue::{self, Effect};
use app::{App, Clock};
use serde_json::{Value, json};

use crate::office::{Office, TODAY, another, assert_sentence, clock, rows, text};

mod agenda;
mod candidates;
mod ceremonies;
mod classes;
mod companions;
mod desk;
mod import;
mod members;
mod office;
mod papers;
mod rounds;
mod rules;
mod yearly;

pub use desk::Desk;

/// Prepares what the command needs and gives its arguments.
pub type Story = fn(&Desk<'_>) -> Value;

/// The stories of all areas, each writing command at least once.
pub fn stories() -> impl Iterator<Item = &'static (&'static str, Story)> {
    [
        agenda::STORIES,
        candidates::STORIES,
        ceremonies::STORIES,
        classes::STORIES,
        companions::STORIES,
        import::STORIES,
        members::STORIES,
        office::STORIES,
        papers::STORIES,
        rounds::STORIES,
        rules::STORIES,
        yearly::STORIES,
    ]
    .into_iter()
    .flatten()
}

#[test]
fn every_writing_command_has_a_story_and_every_story_a_writing_command() {
    let writing: BTreeSet<&str> = catalogue::all()
        .into_iter()
        .filter(|command| command.effect == Effect::Writes)
        .map(|command| command.name)
        .collect();
    let told: BTreeSet<&str> = stories().map(|(name, _)| *name).collect();
    assert_eq!(writing.difference(&told).collect::<Vec<_>>(), Vec::<&&str>::new(), "commands without a story");
    assert_eq!(told.difference(&writing).collect::<Vec<_>>(), Vec::<&&str>::new(), "stories of no writing command");
}

#[test]
fn what_is_never_undone_says_why() {
    for command in catalogue::all() {
        if let Effect::NotUndone(reason) = command.effect {
            assert_sentence(reason);
            assert!(reason.chars().count() > 15, "{}: {reason}", command.name);
        }
    }
}

/// Law 1, one command at a time.
#[test]
fn each_writing_command_is_undone_and_redone() {
    for (command, story) in stories() {
        let office = Office::new();
        let desk = Desk::of(&office);
        let args = story(&desk);
        let before = office.dump();
        let reply = desk.act(command, args);
        let after = office.dump();
        let taken = office.undo();
        assert_eq!(office.dump(), before, "undo of {command}");
        assert_eq!(taken["of"], reply["operation"], "{command}");
        let done = office.redo();
        assert_eq!(office.dump(), after, "redo of {command}");
        office.undo();
        assert_eq!(office.dump(), before, "the second undo of {command}");
        for reply in [taken, done] {
            assert_sentence(&text(&reply["sentence"]));
            assert!(reply["changes"].as_array().is_some_and(|kinds| !kinds.is_empty()), "{command}: {reply}");
        }
    }
}

/// Law 1, all of them one after the other, a print and an export in between.
#[test]
fn more_than_a_hundred_operations_are_undone_in_reverse_and_done_again() {
    let office = Office::new();
    let desk = Desk::of(&office);
    while desk.operations() <= 150 {
        for (command, story) in stories() {
            let args = story(&desk);
            desk.act(command, args);
        }
        let export = json!({ "search": { "text": "" }, "path": office.file("xuat.xlsx") });
        office.call("members.export", export);
    }
    let states = desk.states.borrow();
    assert_eq!(office.problems(), json!([]));
    for (at, pair) in states.windows(2).enumerate().rev() {
        office.undo();
        assert_eq!(office.dump(), pair[0].1, "undo of operation {at}, {}", pair[1].0);
        // What was put right is wrong again once that is taken back.
        if at % 25 == 0 && pair[1].0 != "office.repair" {
            assert_eq!(office.problems(), json!([]), "after the undo of {}", pair[1].0);
        }
    }
    assert_eq!(office.refused("journal.undo", json!({})).refused, "nothing-to-undo");
    for (at, pair) in states.windows(2).enumerate() {
        office.redo();
        assert_eq!(office.dump(), pair[1].1, "redo of operation {at}, {}", pair[1].0);
    }
    assert_eq!(office.refused("journal.redo", json!({})).refused, "nothing-to-redo");
    assert_eq!(office.problems(), json!([]));
}

/// As in every editor: once something new is done, what was undone before is gone for good.
#[test]
fn nothing_is_done_again_after_something_new() {
    let office = Office::new();
    office.branch("11A1");
    office.undo();
    office.branch("11A2");
    assert_eq!(office.refused("journal.redo", json!({})).refused, "nothing-to-redo");
}

/// Undo passes over what left the office, and never over an operation that stands.
#[test]
fn undo_passes_over_prints_and_exports() {
    let office = Office::new();
    let before = office.state();
    office.branch("11A1");
    office.call("members.export", json!({ "search": {}, "path": office.file("xuat.xlsx") }));
    office.call("papers.printed", json!({ "paper": "branch-members", "subject": "11A1" }));
    let taken = office.undo();
    assert_eq!(office.state(), before, "{taken}");
    let journal = rows(&office.call("journal.list", json!({})));
    let kinds: Vec<(String, bool, bool)> = journal
        .iter()
        .map(|row| {
            assert_sentence(&text(&row["sentence"]));
            (text(&row["command"]), row["undoable"] == true, row["undone"] == true)
        })
        .collect();
    let told = |command: &str| kinds.iter().find(|(name, ..)| name == command).cloned();
    assert_eq!(told("branches.save"), Some(("branches.save".to_owned(), true, true)));
    assert_eq!(told("papers.printed"), Some(("papers.printed".to_owned(), false, false)));
    assert_eq!(told("members.export"), Some(("members.export".to_owned(), false, false)));
}

/// Law 2. Undo goes from the newest operation back, so it only ever meets states the domain once accepted; what can turn
/// one of them impossible is the day. Here the clock of the machine stands before a birth date that was typed wrong.
#[test]
fn an_undo_that_the_domain_refuses_changes_nothing() {
    let office = Office::new();
    let (person, candidate) = office.candidate("Thạch Thị Sa Ry");
    let born = |day: &str| json!({ "id": person, "values": [{ "field": "born_on", "value": day }] });
    office.call("members.update", born("2026-05-10"));
    office.call("members.update", born("2000-05-10"));
    let before = office.state();
    let code = json!({ "recovery_code": office.recovery_code });
    office.call("office.close", json!({}));

    let behind = another(&office.folder(), Clock::today_from("2026-05-01").expect("a day"));
    behind.call("office.unlock", code.clone()).expect("an office");
    let failure = behind.call("journal.undo", json!({})).expect_err("a birth after today");
    assert_eq!(failure.refused, "born-after-today");
    assert!(failure.sentence.starts_with("Không hoàn tác được: "), "{}", failure.sentence);
    assert_sentence(&failure.sentence);
    let state = |app: &App| app.call("office.check", json!({})).expect("a check")["state_sha256"].clone();
    assert_eq!(state(&behind), before);
    behind.call("office.close", json!({})).expect("closed");

    // With the clock right again the same undo goes through.
    office.call("office.unlock", code);
    office.undo();
    assert_eq!(office.page(&candidate)["row"]["born_on"], "2026-05-10");
}

/// Law 2: the result of a ceremony stands upon the decision. Neither undo nor voiding takes the decision away under it.
#[test]
fn a_decision_is_not_taken_away_under_its_ceremony() {
    let office = Office::new();
    let (_, candidate) = office.candidate("Thạch Thị Sa Ry");
    office.step(&candidate, "admission_decision", "2026-05-04", json!({ "number": "300-QĐ/ĐU" }));
    let decided = office.state();
    let saved = office.call("ceremonies.save", json!({ "title": "Lễ kết nạp", "on": "2026-05-12" }));
    let people = json!({ "id": saved["id"], "candidates": [candidate] });
    office.call("ceremonies.add_people", people);
    let result = json!({ "candidate": candidate, "attended": true });
    office.call("ceremonies.record_result", json!({ "id": saved["id"], "on": "2026-05-12", "people": [result] }));

    let steps = office.page(&candidate)["steps"].as_array().cloned().unwrap_or_default();
    let decision = steps.iter().find(|step| step["code"] == "admission_decision").expect("the decision");
    let void = json!({ "candidate": candidate, "step": decision["id"], "reason": "Ghi nhầm" });
    assert_eq!(office.refused("candidates.void_step", void.clone()).refused, "held-without-decision");
    // Undo takes the result first, then the people, then the ceremony: the decision still stands.
    for _ in 0..3 {
        office.undo();
    }
    assert_eq!(office.state(), decided);
    office.call("candidates.void_step", void);
    assert_eq!(office.problems(), json!([]));
}

/// A clock that stands behind the last entry warns and refuses nothing.
#[test]
fn a_clock_behind_warns_and_refuses_nothing() {
    let office = Office::new();
    let (_, candidate) = office.candidate("Thạch Thị Sa Ry");
    office.step(&candidate, "union_recognition", TODAY, json!({}));
    assert_eq!(office.call("office.status", json!({}))["clock_warning"], Value::Null);
    office.call("office.close", json!({}));

    let behind = another(&office.folder(), clock("2026-05-01T02:00:00Z"));
    let opened = behind.call("office.unlock", json!({ "recovery_code": office.recovery_code })).expect("an office");
    assert_sentence(&text(&opened["clock_warning"]));
    let add = json!({ "values": [{ "field": "name", "value": "Kim Sô Phi" }] });
    behind.call("members.add", add).expect("written all the same");
    behind.call("journal.undo", json!({})).expect("taken back");
    behind.call("journal.undo", json!({})).expect("the step of a day to come is taken back");
    behind.call("journal.redo", json!({})).expect("and done again");
    let problems = behind.call("office.check", json!({})).expect("a check")["problems"].clone();
    assert_eq!(problems, json!([]));
}
