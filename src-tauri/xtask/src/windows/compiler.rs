//! A compiler for the target: a stable one, with the standard library for Windows in a folder of its own.
//!
//! Made once and kept in `target/windows`, under a note that says of which compiler it is. Two ways lead there. The
//! first takes Debian's source package of exactly the compiler's version, pinned with its checksum; when the mirror no
//! longer has it, or another compiler is in use, the second takes Debian's own newer compiler and its source. Which way
//! was taken is said each time.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::apt::Shelf;
use super::{Route, TARGET, at, home};
use crate::Outcome;
use crate::process::{cargo, program, said, step};

/// The version of the compiler of the first way, and of its source.
const VERSION: &str = "1.95.0";
const PACKAGE: &str = "rust-src=1.95.0+dfsg1-2~bpo13+1";
const SHA256: &str = "7b76db5b880a77f9e52975d2baa6209d2f76d2c9c2789515c3088cb960e2c83b";
const PACKAGE_SUITE: &str = "trixie-backports";
/// Where Debian 12 keeps the Rust it builds browsers with.
const SECOND_SUITES: &[&str] = &["bookworm", "bookworm-security"];

/// Cargo and compiler, with the standard library they need for the target.
pub struct Compiler {
    cargo: PathBuf,
    rustc: PathBuf,
    library: PathBuf,
    /// Which way was taken, for the reader.
    pub said: String,
}

/// The compiler of the way asked for, else of the first that is open. The library is built if it is not there yet.
pub fn ensure(wanted: Option<Route>) -> Outcome<Compiler> {
    let compiler = match wanted {
        Some(Route::Second) => second()?,
        _ => match (first()?, wanted) {
            (Ok(compiler), _) => compiler,
            (Err(reason), Some(_)) => return Err(reason),
            (Err(reason), None) => {
                println!("   {reason}: the second route is taken, Debian's own compiler with its own source.");
                second()?
            }
        },
    };
    println!("   standard library for Windows: {}", compiler.said);
    Ok(compiler)
}

/// The first way. The inner error is the reason why it is closed; the outer one stops the task.
fn first() -> Outcome<Result<Compiler, String>> {
    let Some(toolchain) = toolchain() else { return Ok(Err(format!("no Rust {VERSION} is installed"))) };
    let compiler = Compiler {
        cargo: toolchain.join("bin/cargo"),
        rustc: toolchain.join("bin/rustc"),
        library: home()?.join("library/a"),
        said: format!("route A, Rust {VERSION} with Debian's pinned source package"),
    };
    if compiler.is_ready() {
        return Ok(Ok(compiler));
    }
    let room = home()?.join("source");
    let shelf = Shelf::fresh(&room, &[PACKAGE_SUITE])?;
    if !shelf.download(&[PACKAGE]) {
        return Ok(Err(format!("{PACKAGE} has vanished from the mirror")));
    }
    let library = format!("usr/src/rustc-{VERSION}/library");
    for package in shelf.fetched()? {
        check(&package)?;
        shelf.unpack(&package, &format!("./{library}"))?;
    }
    compiler.build_library(&room.join(library))?;
    let _ = fs::remove_dir_all(&room);
    Ok(Ok(compiler))
}

/// The folder of the toolchain of the pinned version: the one in use, else one that rustup has.
fn toolchain() -> Option<PathBuf> {
    let pinned = format!("+{VERSION}");
    [&[][..], &[pinned.as_str()]].into_iter().find_map(|which| {
        let version = said("rustc", &[which, &["--version"]].concat())?;
        let right = number(&version) == VERSION;
        right.then(|| said("rustc", &[which, &["--print", "sysroot"]].concat()).map(PathBuf::from)).flatten()
    })
}

fn check(package: &Path) -> Outcome {
    let sum = said("sha256sum", &[&package.to_string_lossy()]).unwrap_or_default();
    let found = sum.split_whitespace().next().unwrap_or_default();
    if found == SHA256 {
        return Ok(());
    }
    Err(format!("{} is not the package that was pinned: sha256 {found} instead of {SHA256}", package.display()))
}

/// The second way: the compiler is unpacked beside the library, never installed.
fn second() -> Outcome<Compiler> {
    let room = home()?.join("debian-rust");
    let rustc = room.join("rustc");
    if said(&rustc.to_string_lossy(), &["--version"]).is_none() {
        let shelf = Shelf::fresh(&room, SECOND_SUITES)?;
        let mut packages = vec!["rustc-web".to_owned(), "rust-web-src".to_owned()];
        packages.extend(shelf.needed("rustc-web", &["libstd-rust-web", "libllvm"])?);
        let names: Vec<&str> = packages.iter().map(String::as_str).collect();
        if !shelf.download(&names) {
            return Err("the mirror has not Debian's own Rust either; both routes are closed".to_owned());
        }
        for package in shelf.fetched()? {
            shelf.unpack(&package, ".")?;
            let _ = fs::remove_file(&package);
        }
        start_from(&room, &rustc)?;
    }
    let version = said(&rustc.to_string_lossy(), &["--version"]).ok_or("Debian's own rustc does not start")?;
    let number = number(&version).to_owned();
    let cargo = PathBuf::from(cargo().get_program());
    let said = format!("route B, Debian's own Rust {number} with its own source");
    let compiler = Compiler { cargo, rustc, library: home()?.join("library/b"), said };
    if !compiler.is_ready() {
        compiler.build_library(&room.join(format!("usr/src/rustc-{number}/library")))?;
    }
    Ok(compiler)
}

/// A compiler that lies elsewhere than its package expects has to be told where its own libraries are.
fn start_from(room: &Path, rustc: &Path) -> Outcome {
    let usr = room.join("usr");
    let script =
        format!("#!/bin/sh\nLD_LIBRARY_PATH='{0}/lib/x86_64-linux-gnu' exec '{0}/bin/rustc' \"$@\"\n", usr.display());
    fs::write(rustc, script).map_err(|error| at(rustc, &error))?;
    step("make it a program", program("chmod".as_ref()).arg("+x").arg(rustc))
}

/// The number in `rustc 1.95.0 (…)`.
fn number(version: &str) -> &str {
    version.split_whitespace().nth(1).unwrap_or_default()
}

impl Compiler {
    /// Cargo for the target: every call shares one target folder and the same flags.
    pub fn cargo(&self) -> Outcome<Command> {
        let user = || PathBuf::from(std::env::var_os("HOME").unwrap_or_default()).join(".cargo");
        let registry = std::env::var_os("CARGO_HOME").map_or_else(user, PathBuf::from);
        let flags = [
            format!("--sysroot={}", self.library.display()),
            // Neither paths of this machine nor the time of linking belong into the program.
            format!("--remap-path-prefix={}=/cargo", registry.display()),
            "-Clink-arg=-Wl,--no-insert-timestamp".to_owned(),
        ];
        let mut cargo = program(&self.cargo);
        cargo.env("RUSTC", &self.rustc).env("CARGO_TARGET_DIR", home()?.join("build"));
        // Unlike RUSTFLAGS this takes folders with spaces; as a target is named, build scripts do not see it.
        cargo.env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}")).env_remove("RUSTFLAGS");
        Ok(cargo)
    }

    fn note(&self) -> PathBuf {
        self.library.join("made-for")
    }

    fn version(&self) -> String {
        said(&self.rustc.to_string_lossy(), &["-vV"]).unwrap_or_default()
    }

    fn is_ready(&self) -> bool {
        fs::read_to_string(self.note()).is_ok_and(|note| note == self.version())
    }

    /// Builds the library from its source as the distribution of Rust does, and keeps what programs link.
    fn build_library(&self, source: &Path) -> Outcome {
        if !source.is_dir() {
            return Err(format!("{} is not in its package", source.display()));
        }
        let version = self.version();
        let commit = version.lines().find_map(|line| line.strip_prefix("commit-hash: ")).unwrap_or("unknown");
        let build = home()?.join("library-build");
        let flags = [
            "-Zforce-unstable-if-unmarked".to_owned(),
            "-Cembed-bitcode=yes".to_owned(),
            format!("--remap-path-prefix={}=/rustc/{commit}/library", source.display()),
        ];
        let mut cargo = program(&self.cargo);
        cargo.current_dir(source).env("RUSTC", &self.rustc).env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}"));
        cargo.env_remove("RUSTFLAGS").env_remove("CARGO_TARGET_DIR");
        // The library may use what is unstable elsewhere; nothing else is ever built with this switch.
        cargo.env("RUSTC_BOOTSTRAP", "1").env("__CARGO_DEFAULT_LIB_METADATA", "stablestd");
        cargo.args(["build", "--locked", "--release", "--target", TARGET, "--manifest-path"]);
        cargo.arg(source.join("sysroot/Cargo.toml")).args(["--features", "panic-unwind,backtrace", "--target-dir"]);
        step("standard library for Windows (once)", cargo.arg(&build))?;

        let made = build.join(TARGET).join("release/deps");
        let into = self.library.join("lib/rustlib").join(TARGET).join("lib");
        let _ = fs::remove_dir_all(&self.library);
        fs::create_dir_all(&into).map_err(|error| at(&into, &error))?;
        for entry in fs::read_dir(&made).map_err(|error| at(&made, &error))?.flatten() {
            let path = entry.path();
            if path.extension().is_some_and(|ending| ending == "rlib") {
                fs::copy(&path, into.join(entry.file_name())).map_err(|error| at(&path, &error))?;
            }
        }
        let _ = fs::remove_dir_all(&build);
        fs::write(self.note(), version).map_err(|error| at(&self.note(), &error))
    }
}
