//! Nothing unfinished, nothing switched off, nothing of one machine.

use crate::tree::File;
use crate::{allows, hold, refuses};

/// This suite names what it forbids.
fn is_own(file: &File) -> bool {
    file.within(&["tests/tidy/"])
}

fn find(file: &File, words: &[&str], sentence: &str) -> Vec<String> {
    let mut complaints = Vec::new();
    for (index, line) in file.text.lines().enumerate() {
        if let Some(word) = words.iter().find(|word| line.contains(*word)) {
            complaints.push(file.says(index + 1, format!("`{word}`: {sentence}")));
        }
    }
    complaints
}

fn unfinished(file: &File) -> Vec<String> {
    if is_own(file) {
        return Vec::new();
    }
    find(
        file,
        &["TODO", "FIXME", "todo!(", "unimplemented!(", "lorem ipsum"],
        "finish it, or leave it out and open an issue",
    )
}

fn switched_off(file: &File) -> Vec<String> {
    if is_own(file) {
        return Vec::new();
    }
    let off = [
        "#[ignore",
        "test.only",
        "it.only",
        "describe.only",
        "test.skip",
        "it.skip",
        "describe.skip",
        "test.todo",
        "it.todo",
    ];
    find(file, &off, "a test runs or does not exist")
}

fn machine(file: &File) -> Vec<String> {
    if is_own(file) {
        return Vec::new();
    }
    // Where programs build and where people keep their files. Tests of the pages show invented paths of the latter.
    let builders = ["work", "root"].map(|folder| format!("/{folder}/"));
    let people = ["/home/", "C:\\Users\\"].map(str::to_owned);
    let shown = if file.ends(&[".test.ts"]) { &[][..] } else { &people[..] };
    let forbidden: Vec<&str> = builders.iter().chain(shown).map(String::as_str).collect();
    find(file, &forbidden, "a path of one machine; take it from an argument or from the work tree")
}

fn cascade(file: &File) -> Vec<String> {
    if !file.ends(&[".sql"]) {
        return Vec::new();
    }
    let statements = file.text.lines().map(|line| line.split("--").next().unwrap_or_default()).enumerate();
    let wrong = statements.filter(|(_, line)| line.to_uppercase().contains("CASCADE"));
    wrong
        .map(|(index, _)| {
            file.says(
                index + 1,
                "CASCADE deletes what no command meant; the command deletes it, so that the journal knows",
            )
        })
        .collect()
}

#[test]
fn nothing_is_unfinished() {
    refuses(unfinished, "ui/src/members/rows.ts", "// TODO: sort");
    hold(unfinished);
}

#[test]
fn no_test_is_switched_off() {
    refuses(switched_off, "src-tauri/crates/store/src/undo.rs", "#[ignore = \"slow\"]");
    refuses(switched_off, "ui/src/members/rows.test.ts", "it.only('sorts', () => {});");
    allows(switched_off, "ui/src/members/rows.ts", "rows.skip(1)");
    hold(switched_off);
}

#[test]
fn no_path_of_one_machine() {
    refuses(machine, "tests/src/place.rs", "PathBuf::from(\"/home/lan/dong-hanh\")");
    hold(machine);
}

#[test]
fn nothing_is_deleted_behind_the_journal() {
    refuses(
        cascade,
        "src-tauri/crates/store/src/migrations/0001.sql",
        "person_id BLOB REFERENCES person ON DELETE CASCADE",
    );
    allows(
        cascade,
        "src-tauri/crates/store/src/migrations/0001.sql",
        "-- never CASCADE\nperson_id BLOB REFERENCES person",
    );
    hold(cascade);
}
