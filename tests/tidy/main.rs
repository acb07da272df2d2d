//! The rules of the house, held by reading files: who may know whom, and what a file must be. A failure says where the
//! code should go.
//!
//! Each rule is a plain function from a file to its complaints, and each is shown one file that it must refuse: a rule
//! that cannot fail holds nothing. Rejected: a lint plugin (needs a nightly compiler and cannot read `.sql` or `.svelte`).

mod arrows;
mod map;
mod pages;
mod shape;
mod threats;
mod tree;
mod unfinished;
mod wire;
mod words;

use tree::File;

/// Fails with every complaint of a rule over the whole work tree.
fn hold(rule: impl Fn(&File) -> Vec<String>) {
    let files = tree::files();
    assert!(files.len() > 50, "the work tree was not found: only {} files", files.len());
    let complaints: Vec<String> = files.iter().flat_map(rule).collect();
    assert!(complaints.is_empty(), "\n{}\n", complaints.join("\n"));
}

/// A rule must refuse this file; otherwise it holds nothing.
fn refuses(rule: impl Fn(&File) -> Vec<String>, path: &str, text: &str) {
    assert!(!rule(&File::invented(path, text)).is_empty(), "{path} should have been refused:\n{text}");
}

/// A rule must let this file pass.
fn allows(rule: impl Fn(&File) -> Vec<String>, path: &str, text: &str) {
    assert_eq!(rule(&File::invented(path, text)), Vec::<String>::new(), "{path}:\n{text}");
}
