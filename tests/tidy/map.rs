//! The map in the README names every room, so that a newcomer finds theirs.

use std::collections::BTreeSet;

use crate::tree;

/// Rooms as the map writes them, found by what lies in the work tree.
fn rooms(paths: &[&str]) -> BTreeSet<String> {
    let mut rooms = BTreeSet::new();
    for path in paths {
        let parts: Vec<&str> = path.split('/').collect();
        let room = match parts.as_slice() {
            ["src-tauri", "crates", name, _, ..] => format!("crates/{name}"),
            ["src-tauri", "xtask", ..] => "src-tauri/xtask".to_owned(),
            ["src-tauri", "src", ..] => "src-tauri/src".to_owned(),
            ["ui", "src", name, _, ..] => format!("ui/src/{name}"),
            ["tests", name, _, ..] => format!("tests/{name}"),
            _ => continue,
        };
        rooms.insert(room);
    }
    rooms
}

fn missing(readme: &str, paths: &[&str]) -> Vec<String> {
    rooms(paths).into_iter().filter(|room| !readme.contains(&format!("`{room}`"))).collect()
}

#[test]
fn the_readme_lists_every_room() {
    assert_eq!(
        missing("| `crates/app` |", &["src-tauri/crates/app/src/lib.rs", "ui/src/members/Grid.svelte"]),
        ["ui/src/members"]
    );
    let files = tree::files();
    let readme = files.iter().find(|file| file.path == "README.md").expect("there is a README.md");
    let paths: Vec<&str> = files.iter().map(|file| file.path.as_str()).collect();
    let missing = missing(&readme.text, &paths);
    assert!(missing.is_empty(), "rooms that the map in README.md does not name: {}", missing.join(", "));
}
