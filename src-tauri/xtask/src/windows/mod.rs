//! `cargo xtask windows`: the portable program for 64-bit Windows, built on Debian; `--test` tries it under Wine.
//!
//! No Windows machine and no foreign download is needed: Debian's MinGW links, the standard library for the target is
//! built once from Debian's own source package, Wine runs the outcome. Everything lies in `target/windows`, which may be
//! removed at any time. Outside `cargo xtask test`, because a cold run costs as much as all other suites together.
//! Rejected: the MSVC target (its libraries may not be fetched from here), `-Zbuild-std` (builds the library anew for
//! every profile and lets nightly switches leak into build scripts), `tauri build` (downloads a program no registry has).

mod apt;
mod assemble;
mod compiler;
mod suites;
mod wine;

use std::path::PathBuf;

use crate::process::{now, spoken};
use crate::{Outcome, node, packages, place};

/// The target, as the compiler names it.
const TARGET: &str = "x86_64-pc-windows-gnu";

/// Which way the standard library comes. The pinned package is tried first unless one is asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Route {
    /// A compiler of the pinned version and Debian's source package of the same version.
    First,
    /// Debian's own newer compiler with its source package.
    Second,
}

/// Builds the portable folder; `--test` also runs the suites under Wine, `--route a|b` asks for one way.
pub fn run(arguments: &[String]) -> Outcome {
    let (test, wanted) = read(arguments)?;
    if !cfg!(target_os = "linux") {
        return Err("this task builds on Debian; on Windows itself the ordinary build does the same".to_owned());
    }
    let began = now();
    packages::ensure(&[packages::MINGW])?;
    if test {
        packages::ensure(&[packages::WINE])?;
    }
    node::ensure()?;
    node::build_window()?;
    let compiler = compiler::ensure(wanted)?;
    assemble::build(&compiler)?;
    let tested = if test { Some(suites::run(&compiler)?) } else { None };

    println!("\n== sizes (target/windows/dong-hanh)\n{}", assemble::sizes()?);
    println!("   standard library: {}", compiler.said);
    if let Some(table) = &tested {
        println!("\n== suites under Wine, as the user «{}»\n{}", wine::USER, table.lines.join("\n"));
        println!("\n{} passed, {} failed", table.total.passed, table.total.failed);
    }
    println!("   in all {}", spoken(began.elapsed()));
    match tested {
        Some(table) if table.total.failed > 0 => Err("not every suite passed; the reasons stand above".to_owned()),
        _ => Ok(()),
    }
}

fn read(arguments: &[String]) -> Outcome<(bool, Option<Route>)> {
    let (mut test, mut route) = (false, None);
    let mut words = arguments.iter().map(String::as_str);
    while let Some(word) = words.next() {
        match (word, if word == "--route" { words.next() } else { None }) {
            ("--test", _) => test = true,
            ("--route", Some("a")) => route = Some(Route::First),
            ("--route", Some("b")) => route = Some(Route::Second),
            _ => return Err("`cargo xtask windows` knows --test and --route a|b".to_owned()),
        }
    }
    Ok((test, route))
}

/// Everything this task makes.
fn home() -> Outcome<PathBuf> {
    let home = place::target().join("windows");
    std::fs::create_dir_all(&home).map_err(|error| at(&home, &error))?;
    // Absolute: cargo is started in other folders than ours, and Wine wants its prefix so.
    std::path::absolute(&home).map_err(|error| at(&home, &error))
}

/// The folder that is carried to a Windows machine.
fn folder() -> Outcome<PathBuf> {
    Ok(home()?.join("dong-hanh"))
}

fn at(path: &std::path::Path, error: &std::io::Error) -> String {
    format!("{}: {error}", path.display())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_after_the_verb_are_read_or_refused() {
        let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        assert!(matches!(read(&words("")), Ok((false, None))));
        assert!(matches!(read(&words("--test")), Ok((true, None))));
        assert!(matches!(read(&words("--route b --test")), Ok((true, Some(Route::Second)))));
        for wrong in ["--route", "--route c", "--tests", "a"] {
            assert!(read(&words(wrong)).is_err(), "{wrong}");
        }
    }
}
