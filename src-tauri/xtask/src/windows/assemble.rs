//! The portable folder: the window, the command line, the one library Windows does not bring, and a page to read first.
//!
//! Invariant: what the suites run is what is carried away: one profile (`portable`) for programs and tests. It has no
//! link-time optimisation, which would be paid again for each of a dozen test programs (the price: bigger programs),
//! and a panic unwinds, so that a command that falls over is answered by a sentence and not by a vanished window.

use std::fs;
use std::path::{Path, PathBuf};

use super::compiler::Compiler;
use super::{TARGET, at, folder, home};
use crate::Outcome;
use crate::process::{program, step};

/// The folder in which the profile's programs lie.
const PROFILE: &str = "portable";
const LOADER: &str = "WebView2Loader.dll";
const READ_FIRST: &str = include_str!("doc-truoc.txt");

/// The words every call of cargo for the target begins with. Always the same packages and features: with two selections
/// the typesetter and half the tree would be compiled twice.
pub fn selection(verb: &'static str) -> Vec<&'static str> {
    let mut words =
        vec![verb, "--locked", "--profile", PROFILE, "--target", TARGET, "--features", "dong-hanh/custom-protocol"];
    for package in super::suites::PACKAGES.iter().chain(&["dong-hanh", "dong-hanh-cli"]) {
        words.extend(["--package", package]);
    }
    words
}

/// Builds both programs and lays out the folder.
pub fn build(compiler: &Compiler) -> Outcome {
    let mut cargo = compiler.cargo()?;
    // One small test program along with them: with none, cargo would leave out the features that tests ask for, and half
    // the tree would be compiled again for `--test`.
    cargo.args(selection("build")).args(["--bin", "dong-hanh", "--bin", "dong-hanh-cli", "--test", "corners"]);
    step("programs for Windows", &mut cargo)?;

    let into = folder()?;
    let _ = fs::remove_dir_all(&into);
    fs::create_dir_all(&into).map_err(|error| at(&into, &error))?;
    let built = programs()?;
    for name in ["dong-hanh.exe", "dong-hanh-cli.exe"] {
        copy(&built.join(name), &into.join(name))?;
        own_imports(&into.join(name))?;
    }
    copy(&loader(&built)?, &into.join(LOADER))?;
    // As Notepad of every Windows reads it: with a mark of UTF-8, lines ending as there.
    let page = format!("\u{feff}{}", READ_FIRST.replace('\n', "\r\n"));
    let path = into.join("DOC-TRUOC.txt");
    fs::write(&path, page).map_err(|error| at(&path, &error))
}

/// Where cargo leaves the programs.
pub fn programs() -> Outcome<PathBuf> {
    Ok(home()?.join("build").join(TARGET).join(PROFILE))
}

/// The table of what is carried away.
pub fn sizes() -> Outcome<String> {
    let folder = folder()?;
    let mut files: Vec<(String, u64)> = fs::read_dir(&folder)
        .map_err(|error| at(&folder, &error))?
        .flatten()
        .filter_map(|entry| Some((entry.file_name().to_string_lossy().into_owned(), entry.metadata().ok()?.len())))
        .collect();
    files.sort();
    let sum = files.iter().map(|(_, bytes)| bytes).sum();
    files.push(("in all".to_owned(), sum));
    Ok(files.iter().map(|(name, bytes)| format!("   {name:<20}{:>14}", spelled(*bytes))).collect::<Vec<_>>().join("\n"))
}

fn spelled(bytes: u64) -> String {
    match bytes {
        0..100_000 => format!("{bytes} B"),
        _ => format!("{}.{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000),
    }
}

/// The library comes from the unpacked crate that links it; cargo may also have put it beside the programs.
fn loader(built: &Path) -> Outcome<PathBuf> {
    let beside = built.join(LOADER);
    let made = fs::read_dir(built.join("build")).into_iter().flatten().flatten();
    let unpacked = made.map(|entry| entry.path().join("out/x64").join(LOADER));
    unpacked.chain([beside]).find(|path| path.is_file()).ok_or_else(|| format!("the build left no {LOADER}"))
}

/// A program for Windows may need what Windows has, and the loader; never a library of the compiler that built it.
fn own_imports(file: &Path) -> Outcome {
    let output = program("x86_64-w64-mingw32-objdump".as_ref()).arg("-p").arg(file).output();
    let text = output.map_err(|error| format!("x86_64-w64-mingw32-objdump: {error}"))?.stdout;
    let foreign = foreign(&String::from_utf8_lossy(&text));
    if foreign.is_empty() {
        return Ok(());
    }
    Err(format!("{} would not start on a plain Windows: it needs {}", file.display(), foreign.join(", ")))
}

fn foreign(headers: &str) -> Vec<String> {
    let needed = headers.lines().filter_map(|line| line.trim().strip_prefix("DLL Name: "));
    // Windows names none of its own so; MinGW's are libgcc_s_seh-1, libwinpthread-1, libstdc++-6, libssp-0.
    needed.filter(|name| name.starts_with("lib")).map(str::to_owned).collect()
}

fn copy(from: &Path, to: &Path) -> Outcome {
    fs::copy(from, to).map(|_| ()).map_err(|error| at(from, &error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_library_of_the_compiler_is_told_from_those_of_windows() {
        let headers = "\tDLL Name: KERNEL32.dll\n 0000 12 Sleep\n\tDLL Name: libgcc_s_seh-1.dll\n\tDLL Name: WebView2Loader.dll\n";
        assert_eq!(foreign(headers), ["libgcc_s_seh-1.dll"]);
    }

    #[test]
    fn sizes_are_spelled_for_a_reader() {
        assert_eq!(
            (spelled(1_204), spelled(160_880), spelled(31_250_000)),
            ("1204 B".into(), "0.1 MB".into(), "31.2 MB".into())
        );
    }
}
