//! An office in a temporary folder, and short words for what stories do with it.
//!
//! Invariant: what is refused changes nothing and says so in a sentence; every refusal of every story is held to that.

use std::path::{Path, PathBuf};

use app::{App, Clock, Failure, Ids, Place};
use serde_json::{Value, json};
use tempfile::TempDir;

/// The instant of every story that does not say otherwise.
pub const NOW: &str = "2026-05-14T02:00:00Z";
/// Its civil date.
pub const TODAY: &str = "2026-05-14";

/// A clock that stands still.
pub fn clock(instant: &str) -> Clock {
    Clock::Fixed(instant.parse().expect("an instant"))
}

/// Another program on an office that is there already; its ids must not be those of the first.
pub fn another(folder: &Path, clock: Clock) -> App {
    App::new(Place::Folder(folder.to_owned()), clock)
}

fn program(folder: &Path) -> App {
    App::with_ids(Place::Folder(folder.to_owned()), clock(NOW), Ids::seeded(7))
}

/// Cơ sở dữ liệu của một đơn vị bịa.
pub struct Office {
    /// The program.
    pub app: App,
    /// The code printed when it was made.
    pub recovery_code: String,
    home: TempDir,
}

impl Office {
    /// A school in its school year 2025-2026, without a password.
    pub fn new() -> Self {
        Self::with(json!({}))
    }

    /// The same, with other or more arguments of `office.create`.
    pub fn with(more: Value) -> Self {
        let home = tempfile::tempdir().expect("a temporary folder");
        let app = program(&home.path().join("don-vi"));
        let mut args = json!({ "unit": "Đoàn trường THPT Bến Lá", "kind": "school", "school_year": "2025-2026" });
        for (key, value) in more.as_object().expect("arguments") {
            args[key] = value.clone();
        }
        let made = app.call("office.create", args).expect("an office");
        let recovery_code = text(&made["recovery_code"]);
        Office { app, recovery_code, home }
    }

    /// The demonstration.
    pub fn demo() -> Self {
        Self::demo_of("school")
    }

    /// The demonstration of this kind of unit.
    pub fn demo_of(kind: &str) -> Self {
        let home = tempfile::tempdir().expect("a temporary folder");
        let app = program(&home.path().join("don-vi"));
        app.call("office.demo", json!({ "kind": kind })).expect("a demonstration");
        Office { app, recovery_code: String::new(), home }
    }

    /// The folder of the office.
    pub fn folder(&self) -> PathBuf {
        self.home.path().join("don-vi")
    }

    /// A path for a file of the user, outside the office.
    pub fn file(&self, name: &str) -> String {
        self.home.path().join(name).display().to_string()
    }

    /// Runs a command that succeeds.
    #[track_caller]
    pub fn call(&self, command: &str, args: Value) -> Value {
        self.app
            .call(command, args)
            .unwrap_or_else(|failure| panic!("{command}: {} ({})", failure.sentence, failure.refused))
    }

    /// Runs a command that is refused, and changes nothing thereby.
    #[track_caller]
    pub fn refused(&self, command: &str, args: Value) -> Failure {
        let before = self.state();
        let failure = match self.app.call(command, args) {
            Ok(reply) => panic!("{command} was to be refused and answered {reply}"),
            Err(failure) => failure,
        };
        assert_sentence(&failure.sentence);
        assert_eq!(self.state(), before, "{command} was refused ({}) and wrote all the same", failure.refused);
        failure
    }

    /// The hash over everything journalled.
    pub fn state(&self) -> String {
        self.app.office().expect("an open office").store.state_sha256().expect("a readable office")
    }

    /// Everything journalled, as text.
    pub fn dump(&self) -> String {
        self.app.office().expect("an open office").store.dump().expect("a readable office")
    }

    /// Problems that `office.check` finds.
    pub fn problems(&self) -> Value {
        self.call("office.check", json!({}))["problems"].clone()
    }

    /// Takes the newest operation back.
    pub fn undo(&self) -> Value {
        self.call("journal.undo", json!({}))
    }

    /// Does it again.
    pub fn redo(&self) -> Value {
        self.call("journal.redo", json!({}))
    }

    /// A new chi đoàn of the current school year.
    pub fn branch(&self, name: &str) -> String {
        text(&self.call("branches.save", json!({ "name": name }))["id"])
    }

    /// A new member; `values` by field name.
    pub fn member(&self, branch: Option<&str>, values: &[(&str, &str)]) -> String {
        let values: Vec<Value> =
            values.iter().map(|(field, value)| json!({ "field": field, "value": value })).collect();
        text(&self.call("members.add", json!({ "branch": branch, "values": values }))["row"]["id"])
    }

    /// Somebody of age, put on the path long ago: person and candidacy.
    pub fn candidate(&self, name: &str) -> (String, String) {
        let person = self.member(None, &[("name", name), ("born_on", "1999-03-02"), ("unit_joined_on", "2021-08-16")]);
        let opened = self.call("candidates.open", json!({ "persons": [person], "on": "2022-09-15" }));
        (person, text(&opened["ids"][0]))
    }

    /// Records a step.
    #[track_caller]
    pub fn step(&self, candidate: &str, code: &str, on: &str, facts: Value) -> Value {
        let args = json!({ "candidate": candidate, "code": code, "on": on, "facts": facts });
        self.call("candidates.record_step", args)
    }

    /// The page of a candidacy.
    pub fn page(&self, candidate: &str) -> Value {
        self.call("candidates.get", json!({ "id": candidate }))
    }

    /// Everybody, as `members.search` tells them.
    pub fn everybody(&self) -> Vec<Value> {
        rows(&self.call("members.search", json!({ "text": "" })))
    }

    /// The row of one person by the whole name.
    #[track_caller]
    pub fn named(&self, name: &str) -> Value {
        let mut found: Vec<Value> = self.everybody().into_iter().filter(|row| row["name"] == name).collect();
        assert_eq!(found.len(), 1, "people called {name}");
        found.remove(0)
    }
}

/// A string of a reply.
#[track_caller]
pub fn text(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("a text, not {value}")).to_owned()
}

/// The rows of a reply.
#[track_caller]
pub fn rows(reply: &Value) -> Vec<Value> {
    reply["rows"].as_array().unwrap_or_else(|| panic!("rows, not {reply}")).clone()
}

/// A sentence for the secretary: whole, calm, and no code or debug text in it.
#[track_caller]
pub fn assert_sentence(sentence: &str) {
    let first = sentence.chars().next().unwrap_or(' ');
    assert!(first.is_uppercase() || first == '«' || first.is_ascii_digit(), "how it begins: {sentence}");
    assert!(sentence.ends_with(['.', '…']), "how it ends: {sentence}");
    assert!(!sentence.contains('!') && !sentence.contains("Some(") && !sentence.contains('{'), "{sentence}");
}
