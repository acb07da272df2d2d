//! What is done to a worker: a signal, or one call of its disk refused.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::Outcome;

const SOURCE: &str = include_str!("../../torture/faults.c");

/// The kinds of calls that change what lies in the folder of the office.
pub const CALLS: [&str; 6] = ["create", "write", "sync", "truncate", "rename", "unlink"];

/// What happens at a counted call.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Act {
    /// kill -9.
    Kill,
    /// The program ends by itself, at once.
    Exit,
    /// Half of what was to be written is written, then the program ends.
    Torn,
    /// This one call fails with EIO.
    Eio,
    /// From this call on there is no room.
    Full,
}

impl Act {
    /// Whether it may meet this kind of call.
    pub fn may_meet(self, calls: &str) -> bool {
        match self {
            Act::Torn => calls == "write",
            Act::Full => matches!(calls, "write" | "create"),
            Act::Kill | Act::Exit | Act::Eio => true,
        }
    }

    fn word(self) -> &'static str {
        match self {
            Act::Kill => "kill",
            Act::Exit => "exit",
            Act::Torn => "torn",
            Act::Eio => "eio",
            Act::Full => "full",
        }
    }
}

/// What is done to a worker.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// kill -9, so long after the worker told that it begins a deed.
    KillAfter {
        /// The deed.
        deed: usize,
        /// Microseconds.
        micros: u64,
    },
    /// Something at the n-th call.
    At {
        /// Of this kind, or `all`.
        calls: &'static str,
        /// From 1; 0 lets everything pass and only counts.
        at: u64,
        /// What.
        act: Act,
    },
}

impl Fault {
    /// Its name in the table.
    pub fn name(&self) -> &'static str {
        match self {
            Fault::KillAfter { .. } => "kill -9 after a delay",
            Fault::At { act: Act::Kill, .. } => "kill -9 at a call",
            Fault::At { act: Act::Exit, .. } => "exit at a call",
            Fault::At { act: Act::Torn, .. } => "half a write",
            Fault::At { act: Act::Eio, .. } => "EIO at a call",
            Fault::At { act: Act::Full, .. } => "disk full",
        }
    }
}

/// The library that meets the calls of a worker.
pub struct Library(PathBuf);

impl Library {
    /// Compiles it into a folder.
    ///
    /// # Errors
    /// When there is no C compiler, or the source does not compile.
    pub fn build(folder: &Path) -> Outcome<Library> {
        let (source, library) = (folder.join("faults.c"), folder.join("libfaults.so"));
        std::fs::write(&source, SOURCE).map_err(|error| format!("{}: {error}", source.display()))?;
        let compiled = Command::new("cc")
            .args(["-shared", "-fPIC", "-O1", "-Wall", "-o"])
            .args([&library, &source])
            .arg("-ldl")
            .status()
            .map_err(|error| format!("cannot start cc: {error}"))?;
        if compiled.success() { Ok(Library(library)) } else { Err("faults.c does not compile".to_owned()) }
    }

    /// Loads it before a worker.
    pub fn arm(&self, worker: &mut Command, folder: &Path, fault: &Fault, count: &Path) {
        let Fault::At { calls, at, act } = fault else { return };
        worker
            .env("LD_PRELOAD", &self.0)
            .env("FAULTS_FOLDER", folder)
            .env("FAULTS_CALLS", calls)
            .env("FAULTS_AT", at.to_string())
            .env("FAULTS_DO", act.word())
            .env("FAULTS_COUNT", count);
    }
}
