//! The threat model names tests; a name that no test has would be a promise that nobody keeps.

use crate::tree::{self, File};

const PAGE: &str = "src-tauri/crates/vault/THREATS.md";

/// Names between backticks in the last column of the table, with their lines.
fn named(text: &str) -> Vec<(usize, &str)> {
    let rows = text.lines().enumerate().filter(|(_, line)| line.starts_with("| ") && !line.starts_with("| Who |"));
    rows.flat_map(|(index, line)| {
        let last = line.trim_end_matches(['|', ' ']).rsplit('|').next().unwrap_or_default();
        last.split('`').skip(1).step_by(2).map(move |name| (index + 1, name))
    })
    .collect()
}

/// Whether some file holds a Rust test or a browser story of this name.
fn exists(name: &str, files: &[File]) -> bool {
    let function = format!("fn {name}()");
    let story = format!("'{name}': async");
    files.iter().any(|file| match () {
        () if file.ends(&[".rs"]) => file.text.contains(&function),
        () if file.within(&["tests/browser/stories/"]) => file.text.contains(&story),
        () => false,
    })
}

#[test]
fn every_test_of_the_threat_model_is_there() {
    let invented = [File::invented("tests/stories/keys.rs", "fn kept() {}")];
    assert!(exists("kept", &invented) && !exists("broken", &invented));
    assert_eq!(named("| Who | a |\n|---|\n| x | y `no` | `one`, `two words` |"), [(3, "one"), (3, "two words")]);

    let files = tree::files();
    let page = files.iter().find(|file| file.path == PAGE).expect("there is a threat model");
    let named = named(&page.text);
    assert!(named.len() > 20, "only {} tests are named", named.len());
    let rows = page.text.lines().filter(|line| line.starts_with("| ") && !line.contains('`')).count();
    assert_eq!(rows, 1, "a row without a test promises what nothing shows");
    let lost: Vec<String> = named
        .into_iter()
        .filter(|(_, name)| !exists(name, &files))
        .map(|(line, name)| page.says(line, format!("no test is called `{name}`")))
        .collect();
    assert!(lost.is_empty(), "\n{}\n", lost.join("\n"));
}
