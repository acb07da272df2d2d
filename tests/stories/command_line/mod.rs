//! The true `dong-hanh-cli`, as a script of the school calls it: shapes of replies and exit codes that others rely on.

mod imports;
mod lists;
mod offices;
mod rules;
mod usage;

use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use dong_hanh_tests::place;
use serde_json::Value;
use tempfile::TempDir;

use crate::office::{assert_sentence, text};

const DAY: &str = "2026-05-14";

/// A folder for one office, and the command line on it.
pub struct Desk {
    /// Where everything of this desk lies.
    pub home: TempDir,
}

/// How a call ended.
pub struct Ended {
    /// Its exit code.
    pub code: i32,
    out: String,
    err: String,
}

impl Ended {
    /// The one JSON value on standard output.
    #[track_caller]
    fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: «{}» {}", self.out, self.err))
    }

    /// The reply of a call that went well.
    #[track_caller]
    pub fn done(&self) -> Value {
        assert_eq!(self.code, 0, "{}", self.err);
        self.json()
    }

    /// A call that was refused with this code and a sentence.
    #[track_caller]
    pub fn refused(&self, code: &str) {
        assert_eq!(self.code, 1, "{} {}", self.out, self.err);
        let reply = self.json();
        assert_eq!(reply["refused"], code, "{reply}");
        assert_eq!(reply.as_object().map(serde_json::Map::len), Some(2), "{reply}");
        assert_sentence(&text(&reply["sentence"]));
        assert!(self.err.contains(&text(&reply["sentence"])), "the sentence on standard error: {}", self.err);
    }

    #[track_caller]
    fn wrong_usage(&self) {
        assert_eq!((self.code, self.out.as_str()), (2, ""), "{}", self.err);
        assert!(!self.err.trim().is_empty());
    }
}

/// One call of the command line, with what it reads on standard input.
pub fn spoken(arguments: &[&str], input: &str) -> Ended {
    let program = place::program("dong-hanh-cli").expect("the command line");
    let mut child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("a program that starts");
    // One that reads nothing may be gone already.
    child.stdin.take().expect("a pipe").write_all(input.as_bytes()).ok();
    let output = child.wait_with_output().expect("an end");
    Ended {
        code: output.status.code().expect("no signal"),
        out: String::from_utf8(output.stdout).expect("UTF-8"),
        err: String::from_utf8(output.stderr).expect("UTF-8"),
    }
}

impl Desk {
    fn empty() -> Self {
        Desk { home: tempfile::tempdir().expect("a temporary folder") }
    }

    /// With an office that the file «ma.txt» opens.
    fn new() -> Self {
        Desk::of_kind("school", "2025-2026")
    }

    /// The same, of another kind or in another school year.
    pub fn of_kind(kind: &str, school_year: &str) -> Self {
        let desk = Desk::empty();
        let made =
            desk.data(&["init", "--unit", "Đoàn trường THPT Bến Lá", "--kind", kind, "--school-year", school_year]);
        std::fs::write(desk.path("ma.txt"), text(&made.done()["recovery_code"])).expect("a file");
        desk
    }

    fn demo(day: &str) -> Self {
        let desk = Desk::empty();
        desk.data(&["demo", "--today", day]).done();
        desk
    }

    /// A path on this desk.
    pub fn path(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    /// The same as text.
    pub fn file(&self, name: &str) -> String {
        self.path(name).display().to_string()
    }

    /// With `--data` and `--json`, but no key.
    pub fn data(&self, arguments: &[&str]) -> Ended {
        let folder = self.file("don-vi");
        spoken(&[&["--data", &folder, "--json"], arguments].concat(), "")
    }

    /// With the recovery code too.
    pub fn run(&self, arguments: &[&str]) -> Ended {
        let code = self.file("ma.txt");
        self.data(&[&["--recovery-file", &code], arguments].concat())
    }

    /// Any command of the catalogue, on a day.
    pub fn call(&self, command: &str, arguments: &Value, today: &str) -> Ended {
        self.run(&["call", command, &arguments.to_string(), "--today", today])
    }

    fn state(&self) -> String {
        text(&self.run(&["check"]).done()["state_sha256"])
    }
}

fn keys(value: &Value) -> Vec<String> {
    value.as_object().expect("an object").keys().cloned().collect()
}

#[track_caller]
fn has_keys(value: &Value, wanted: &[&str]) {
    let found = keys(value);
    for key in wanted {
        assert!(found.iter().any(|own| own == key), "`{key}` in {found:?}");
    }
}

const MEMBER: &[&str] = &[
    "id",
    "name",
    "born_on",
    "sex",
    "status",
    "branch",
    "school_year",
    "union_joined_on",
    "ethnicity",
    "religion",
    "phone",
    "moet_id",
    "personal_id",
    "post",
];
