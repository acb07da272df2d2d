//! No byte of a person stays in plain on the disk.
//!
//! A program of its own works through every command of the catalogue, export apart, in folders of its own (home, temporary
//! files, settings, caches, its log), and is killed with -9 while it imports. Then every file and every file name in those
//! folders is searched for every name, number and note of the office, as written and as folded for search, in NFC and
//! NFD, in UTF-8 and UTF-16. The searcher is proved to find what is there.
//!
//! Plays both parts: the test starts itself once more as the other program, which finds the mark in its environment.
//! Rejected: the bridge over HTTP (the stories of `laws` hold an `App`, and the door behind both is the same).

mod searcher;
mod work;

use std::collections::BTreeSet;
use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use searcher::{files, marks, name_of, search};
pub use work::APART;
use work::work;

const WORKS: &str = "LEAK_STORY_WORKS";

#[test]
fn nothing_of_a_person_is_left_in_plain() {
    if std::env::var_os(WORKS).is_some() {
        return work();
    }
    let room = tempfile::tempdir().expect("a folder");
    let place = |name: &str| {
        let folder = room.path().join(name);
        fs::create_dir_all(&folder).expect("a folder");
        folder
    };
    let log = fs::File::create(room.path().join("log")).expect("a log");
    let mut worker = Command::new(std::env::current_exe().expect("this program"))
        .args(["--exact", "leak::nothing_of_a_person_is_left_in_plain", "--nocapture"])
        .current_dir(place("cwd"))
        .env("CARGO_MANIFEST_DIR", env!("CARGO_MANIFEST_DIR"))
        .env(WORKS, "1")
        .env("HOME", place("home"))
        .env("TMPDIR", place("tmp"))
        .env("XDG_CACHE_HOME", place("cache"))
        .env("XDG_CONFIG_HOME", place("config"))
        .env("XDG_DATA_HOME", place("data"))
        .env("XDG_STATE_HOME", place("state"))
        .env("XDG_RUNTIME_DIR", place("runtime"))
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(log)
        .spawn()
        .expect("a program that starts");
    let said = BufReader::new(worker.stdout.take().expect("its output")).lines().map_while(Result::ok);
    let mut told = said.filter_map(|line| line.strip_prefix("LEAK ").map(str::to_owned));
    let (folder, code) = (told.next(), told.next());
    // In the middle of its work: it imports and takes back until it is killed.
    let at_work = told.by_ref().take(4).count();
    let elsewhere = open_elsewhere(worker.id(), room.path());
    worker.kill().expect("a signal");
    let by_signal = worker.wait().expect("an end").code().is_none();
    let log = fs::read_to_string(room.path().join("log")).unwrap_or_default();
    assert!(by_signal && at_work == 4, "the program did not get to its work: {log}");
    assert_eq!(elsewhere, Vec::<PathBuf>::new(), "files open outside its folders");

    let (folder, code) = (PathBuf::from(folder.expect("a folder")), code.expect("a code"));
    let found: Vec<String> = {
        // The copy is looked into, so that the search meets the folders as the kill left them.
        let copy = tempfile::tempdir().expect("a folder");
        for name in ["office.db", "office.db-journal"] {
            fs::copy(folder.join(name), copy.path().join(name)).ok();
        }
        let marks = marks(copy.path(), &code);
        assert!(marks.len() > 60, "too little to look for: {}", marks.len());
        search(room.path(), &marks)
    };
    assert_eq!(found, Vec::<String>::new());
    let names: BTreeSet<String> = files(room.path()).iter().filter_map(|path| name_of(path)).collect();
    for name in ["office.db", "office.keys", "log"] {
        assert!(names.contains(name), "{name} was to be searched: {names:?}");
    }
    assert!(names.iter().any(|name| name.ends_with(".donghanh")), "a backup was to be searched: {names:?}");
}

/// Regular files that a process holds open outside a folder.
fn open_elsewhere(process: u32, folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(format!("/proc/{process}/fd")).expect("the files of a process");
    let open = entries.flatten().filter_map(|entry| fs::read_link(entry.path()).ok());
    open.filter(|path| path.is_file() && !path.starts_with(folder)).collect()
}
