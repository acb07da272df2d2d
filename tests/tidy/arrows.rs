//! Arrows between rooms: who may depend on whom, and one heavy dependency in one room.
//!
//! A crate can only use what its `Cargo.toml` names, so the manifests are enough; what lies inside one crate is for people
//! to see.

use crate::tree::File;
use crate::{allows, hold, refuses};

/// A room and the rooms it may know.
const KNOWS: &[(&str, &[&str])] = &[
    ("src-tauri/crates/domain/", &[]),
    ("src-tauri/crates/vault/", &[]),
    ("src-tauri/crates/store/", &["domain"]),
    ("src-tauri/crates/exchange/", &["domain"]),
    ("src-tauri/crates/print/", &["domain"]),
    ("src-tauri/crates/app/", &["domain", "store", "exchange", "print", "vault"]),
    ("src-tauri/crates/cli/", &["app"]),
    ("src-tauri/xtask/", &[]),
    ("src-tauri/Cargo.toml", &["app"]),
    // What is fuzzed is asked through its own public ways.
    ("tests/fuzz/", &["exchange"]),
    ("tests/", &["app"]),
];

const ROOMS: &[&str] = &["domain", "vault", "store", "exchange", "print", "app"];

/// A heavy thing (all crates that begin so) and the rooms it may live in.
const HEAVY: &[(&str, &[&str])] = &[
    ("rusqlite", &["src-tauri/crates/store/"]),
    ("calamine", &["src-tauri/crates/exchange/"]),
    ("rust_xlsxwriter", &["src-tauri/crates/exchange/"]),
    ("csv", &["src-tauri/crates/exchange/"]),
    ("icalendar", &["src-tauri/crates/exchange/"]),
    ("image", &["src-tauri/crates/exchange/", "tests/"]),
    ("encoding_rs", &["src-tauri/crates/exchange/"]),
    ("typst", &["src-tauri/crates/print/"]),
    ("comemo", &["src-tauri/crates/print/"]),
    ("flate2", &["src-tauri/crates/exchange/"]),
    ("zip", &["src-tauri/crates/exchange/", "src-tauri/crates/print/", "tests/fuzz/"]),
    ("quick-xml", &["src-tauri/crates/exchange/", "src-tauri/crates/print/"]),
    ("argon2", &["src-tauri/crates/vault/"]),
    ("aes", &["src-tauri/crates/vault/"]),
    ("cbc", &["src-tauri/crates/vault/"]),
    ("md-5", &["src-tauri/crates/vault/"]),
    ("rc4", &["src-tauri/crates/vault/"]),
    ("chacha20poly1305", &["src-tauri/crates/vault/"]),
    ("blake3", &["src-tauri/crates/vault/"]),
    ("zeroize", &["src-tauri/crates/vault/"]),
    ("ts-rs", &["src-tauri/crates/app/"]),
    ("tauri", &["src-tauri/Cargo.toml"]),
    ("lexopt", &["src-tauri/crates/cli/"]),
];

/// The names of the dependencies of a manifest, with their lines; those of tests may be left out.
fn dependencies(file: &File, tests_too: bool) -> Vec<(usize, &str)> {
    let mut wanted = false;
    let mut found = Vec::new();
    for (index, line) in file.text.lines().enumerate() {
        if let Some(section) = line.strip_prefix('[') {
            wanted = section.contains("dependencies]") && (tests_too || !section.starts_with("dev-"));
            continue;
        }
        let name = line.split(['.', ' ', '=']).next().unwrap_or_default();
        if wanted && !name.is_empty() && !name.starts_with('#') {
            found.push((index + 1, name));
        }
    }
    found
}

fn rooms(file: &File) -> Vec<String> {
    if !file.ends(&["/Cargo.toml"]) {
        return Vec::new();
    }
    let Some((_, known)) = KNOWS.iter().find(|(room, _)| file.within(&[room])) else {
        return vec![file.says(
            1,
            "a crate that the house does not know; name it in tests/tidy/arrows.rs with the rooms it may know",
        )];
    };
    let wrong = dependencies(file, true).into_iter().filter(|(_, name)| ROOMS.contains(name) && !known.contains(name));
    wrong
        .map(|(line, name)| {
            file.says(line, format!("this room must not know `{name}`; what needs both belongs in crates/app"))
        })
        .collect()
}

fn heavy(file: &File) -> Vec<String> {
    if !file.ends(&["/Cargo.toml"]) {
        return Vec::new();
    }
    let mut complaints = Vec::new();
    for (line, name) in dependencies(file, false) {
        let homes = HEAVY
            .iter()
            .find(|(heavy, _)| name == *heavy || name.strip_prefix(heavy).is_some_and(|rest| rest.starts_with('-')));
        if let Some((_, homes)) = homes.filter(|(_, homes)| !file.within(homes)) {
            complaints.push(file.says(
                line,
                format!(
                    "`{name}` lives only in {}; put the code there and call it through crates/app",
                    homes.join(", ")
                ),
            ));
        }
    }
    complaints
}

/// SQL is text, so no manifest can hold it back.
fn sql(file: &File) -> Vec<String> {
    if !file.ends(&[".rs"]) || file.within(&["src-tauri/crates/store/", "tests/"]) {
        return Vec::new();
    }
    let words = ["\"SELECT ", "\"INSERT INTO ", "\"UPDATE ", "\"DELETE FROM ", "\"PRAGMA "];
    let wrong = file.code().filter(|(_, line)| words.iter().any(|word| line.contains(word)));
    wrong.map(|(line, _)| file.says(line, "SQL lives in crates/store, in the folder of its thing")).collect()
}

/// The shell must not know what a command does.
fn shell(file: &File) -> Vec<String> {
    if !file.within(&["src-tauri/src/"]) {
        return Vec::new();
    }
    let areas = ["members.", "candidates.", "ceremonies.", "papers.", "office.", "branches.", "import."];
    let wrong = file.code().filter(|(_, line)| areas.iter().any(|area| line.contains(&format!("\"{area}"))));
    wrong
        .map(|(line, _)| {
            file.says(line, "the shell names no command of the catalogue; the decision belongs in crates/app")
        })
        .collect()
}

#[test]
fn rooms_know_only_the_rooms_they_may() {
    refuses(rooms, "src-tauri/crates/store/Cargo.toml", "[dependencies]\nvault.workspace = true");
    refuses(rooms, "src-tauri/crates/domain/Cargo.toml", "[dev-dependencies]\nstore = { workspace = true }");
    refuses(rooms, "src-tauri/crates/cli/Cargo.toml", "[dependencies]\nstore.workspace = true");
    refuses(rooms, "src-tauri/crates/mail/Cargo.toml", "[dependencies]");
    allows(
        rooms,
        "src-tauri/crates/print/Cargo.toml",
        "[dependencies]\ndomain.workspace = true\nserde.workspace = true",
    );
    hold(rooms);
}

#[test]
fn a_heavy_dependency_has_one_room() {
    refuses(heavy, "src-tauri/crates/app/Cargo.toml", "[dependencies]\nrusqlite.workspace = true");
    refuses(heavy, "src-tauri/crates/app/Cargo.toml", "[target.x.dependencies]\ntauri-plugin-dialog = \"2\"");
    allows(heavy, "src-tauri/crates/store/Cargo.toml", "[dependencies]\nrusqlite = { workspace = true }");
    allows(heavy, "src-tauri/crates/app/Cargo.toml", "[dependencies]\ncsvish = \"1\"");
    hold(heavy);
}

#[test]
fn sql_is_written_in_the_store_alone() {
    refuses(sql, "src-tauri/crates/app/src/members/search.rs", "db.query(\"SELECT name FROM person\")");
    allows(sql, "src-tauri/crates/store/src/member/find.rs", "db.query(\"SELECT name FROM person\")");
    hold(sql);
}

#[test]
fn the_shell_decides_nothing() {
    refuses(shell, "src-tauri/src/call.rs", "if command == \"members.rename\" {}");
    allows(shell, "src-tauri/src/call.rs", "if command == \"shell.print\" {}");
    hold(shell);
}
