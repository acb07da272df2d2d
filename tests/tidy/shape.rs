//! What a file must be: it says why it exists, and it is short enough to have one purpose.

use crate::tree::File;
use crate::{allows, hold, refuses};

/// Words of a comment that asks for more room and says why.
const REASON: &str = "Longer than usual because";

fn module_doc(file: &File) -> Vec<String> {
    // `tests.rs` beside a file says by its name what it is for.
    if !file.ends(&[".rs"]) || file.ends(&["/tests.rs"]) {
        return Vec::new();
    }
    let first = file.text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    if first.starts_with("//!") {
        return Vec::new();
    }
    vec![file.says(1, "begins without `//!`: say why the file exists, its invariant, what was rejected")]
}

fn length(file: &File) -> Vec<String> {
    let limit = match () {
        () if file.is_test() || file.path == "ui/src/api/wire.ts" => return Vec::new(),
        () if file.ends(&[".rs", ".ts", ".mjs"]) => 400,
        () if file.ends(&[".svelte"]) => 250,
        () => return Vec::new(),
    };
    let lines = file.code().count();
    if lines <= limit || file.text.contains(REASON) {
        return Vec::new();
    }
    vec![file.says(lines, format!("{lines} lines where {limit} are the limit: a file with two purposes is two files, or a comment says `{REASON} …`"))]
}

#[test]
fn every_rust_file_says_why_it_exists() {
    refuses(module_doc, "src-tauri/crates/app/src/lib.rs", "use std::fs;\n");
    allows(module_doc, "src-tauri/crates/app/src/lib.rs", "//! Why.\n");
    hold(module_doc);
}

#[test]
fn a_file_has_one_purpose() {
    let long = "let a = 1;\n".repeat(401);
    refuses(length, "src-tauri/crates/app/src/lib.rs", &long);
    refuses(length, "ui/src/members/Grid.svelte", &"<p></p>\n".repeat(251));
    allows(length, "src-tauri/crates/app/src/lib.rs", &format!("// {REASON} it is one table.\n{long}"));
    allows(length, "src-tauri/crates/app/src/lib.rs", &format!("fn a() {{}}\n#[cfg(test)]\nmod tests {{\n{long}}}"));
    allows(length, "src-tauri/crates/app/src/members/tests.rs", &long);
    hold(length);
}
