//! Debian packages by purpose: what is missing is installed as root or through `sudo -n`; otherwise the one line to run
//! is printed. On other systems nothing is installed; the README says what they need.

use std::path::Path;

use crate::Outcome;
use crate::process::{program, said, step};

/// Compiling: the window's library, and what OpenSSL's build inside SQLCipher asks for.
pub const BUILD: &[&str] = &["pkg-config", "perl", "make", "libwebkit2gtk-4.1-dev"];
/// Opening the window: a session bus, and fonts in which every Vietnamese letter looks right.
pub const RUN: &[&str] = &["dbus", "fonts-noto-core"];
/// Reading back the papers that were made, as a stranger's program does.
pub const PAPERS: &[&str] = &["poppler-utils", "unzip"];
/// Opening Word files that were made, with the faces they ask for.
pub const WORD: &[&str] = &["libreoffice-writer-nogui", "fonts-liberation2"];
/// A window on a machine without a display, and something that drives it.
pub const VIRTUAL: &[&str] = &["xvfb", "webkit2gtk-driver"];
/// The browser of the UI suites, the same engine as the window on Windows, and what measures the paper it prints.
pub const BROWSER: &[&str] = &["chromium", "poppler-utils"];
/// Linking for Windows, and what OpenSSL's build inside SQLCipher asks for.
pub const MINGW: &[&str] = &["gcc-mingw-w64-x86-64", "g++-mingw-w64-x86-64", "perl", "make"];
/// Running what was built for Windows.
pub const WINE: &[&str] = &["wine", "wine64"];

const APT: &[&str] = &["-o", "DPkg::Lock::Timeout=600", "-y", "--no-install-recommends"];

/// Makes sure that the packages of these purposes are there.
pub fn ensure(purposes: &[&[&str]]) -> Outcome {
    if !cfg!(target_os = "linux") {
        return Ok(());
    }
    let missing: Vec<&str> =
        purposes.iter().flat_map(|list| list.iter()).copied().filter(|name| !installed(name)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let line = format!("apt-get install -y --no-install-recommends {}", missing.join(" "));
    if said("dpkg-query", &["--version"]).is_none() || said("apt-get", &["--version"]).is_none() {
        println!("This system has no apt. On Debian 12 the missing packages would be: {}", missing.join(" "));
        return Ok(());
    }
    let Some(prefix) = rights() else {
        return Err(format!(
            "these packages are missing and only root may install them. Run this, then the task again:\n  sudo {line}"
        ));
    };
    println!("Missing packages: {}", missing.join(" "));
    step("apt-get update", apt(prefix).args(APT).arg("update"))?;
    step("apt-get install", apt(prefix).args(APT).arg("install").args(&missing))
}

/// Makes sure that cargo can format and lint; a minimal toolchain comes without both.
pub fn ensure_components() -> Outcome {
    if said("cargo", &["fmt", "--version"]).is_some() && said("cargo", &["clippy", "--version"]).is_some() {
        return Ok(());
    }
    step("rustup component add", program("rustup".as_ref()).args(["component", "add", "rustfmt", "clippy"]))
}

fn installed(package: &str) -> bool {
    said("dpkg-query", &["-W", "-f=${db:Status-Status}", package]).is_some_and(|status| status == "installed")
}

/// What to put before `apt-get`: nothing for root, `sudo` where it asks no password, none where neither is there.
fn rights() -> Option<&'static [&'static str]> {
    if said("id", &["-u"]).is_some_and(|user| user == "0") {
        return Some(&[]);
    }
    said("sudo", &["-n", "true"]).map(|_| ["sudo", "-n"].as_slice())
}

fn apt(prefix: &[&str]) -> std::process::Command {
    // `env` carries the variable through sudo, which drops the environment.
    let words: Vec<&str> = prefix.iter().copied().chain(["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]).collect();
    let mut command = program(Path::new(words[0]));
    command.args(&words[1..]);
    command
}
