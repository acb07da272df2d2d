//! Where the work tree and the programs of a debug build lie.

use std::path::PathBuf;

/// The root of the work tree.
pub fn root() -> PathBuf {
    let manifest = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    // Started by hand and not by cargo: from the root.
    manifest.map_or_else(|| PathBuf::from("."), |folder| folder.join(".."))
}

/// A fixture by its name in `tests/fixtures`.
pub fn fixture(name: &str) -> PathBuf {
    root().join("tests/fixtures").join(name)
}

/// A program of the same build as the running one, which lies beside it or one folder further up.
///
/// # Errors
/// When it has not been built.
pub fn program(name: &str) -> Result<PathBuf, String> {
    let own = std::env::current_exe().map_err(|error| format!("the running program has no path: {error}"))?;
    let file = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    let found = own.ancestors().skip(1).take(2).map(|folder| folder.join(&file)).find(|path| path.is_file());
    found.ok_or_else(|| format!("{file} is not built; `cargo build --workspace --all-targets` builds it"))
}
