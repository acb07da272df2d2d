//! Wine as a Windows machine of its own: a prefix in `target/windows`, and a user with a Vietnamese name.
//!
//! Invariant: whatever runs here has its profile, its temporary folder and its documents below a name with marks and
//! spaces, so that every suite tries that, not one story alone. The prefix never sees the home folder of whoever runs it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::{at, home};
use crate::Outcome;
use crate::process::{program, step};

/// The user of the machine.
pub const USER: &str = "Nguyễn Thị Hòa";

/// Makes the prefix if it is not there.
pub fn ensure() -> Outcome {
    let prefix = prefix()?;
    let shim = prefix.join("drive_c/windows/system32/bcryptprimitives.dll");
    if !shim.is_file() {
        let _ = fs::remove_dir_all(&prefix);
        step("a machine in Wine (once)", quiet(&mut command("wineboot")?).arg("-i"))?;
        let source = home()?.join("bcryptprimitives.c");
        fs::write(&source, include_str!("bcryptprimitives.c")).map_err(|error| at(&source, &error))?;
        let mut compile = program("x86_64-w64-mingw32-gcc".as_ref());
        compile.args(["-shared", "-O2", "-s", "-o"]).arg(&shim).arg(&source).arg("-ladvapi32");
        step("a library that Wine 8 lacks", &mut compile)?;
    }
    Ok(())
}

/// Ends everything in the prefix.
pub fn stop() {
    if let Ok(mut server) = command("wineserver") {
        let _ = quiet(server.arg("-k")).status();
    }
}

/// A program for Windows, to be run in this prefix.
pub fn run(file: &Path) -> Outcome<Command> {
    let mut wine = command("wine")?;
    wine.arg(file);
    Ok(wine)
}

/// The folder of documents of the user, as Windows writes it.
pub fn documents() -> String {
    format!(r"C:\users\{USER}\Tài liệu")
}

fn command(name: &str) -> Outcome<Command> {
    let own_home = home()?.join("wine-home");
    fs::create_dir_all(&own_home).map_err(|error| at(&own_home, &error))?;
    let mut wine = program(name.as_ref());
    wine.env("WINEPREFIX", prefix()?).env("WINEARCH", "win64").env("WINEDEBUG", "-all");
    // Neither .NET nor a browser is wanted, and asking for them would open a dialog.
    wine.env("WINEDLLOVERRIDES", "mscoree,mshtml=").env("LC_ALL", "C.UTF-8");
    wine.env("USER", USER).env("LOGNAME", USER).env("HOME", own_home);
    // A suite that opens a window by mistake ends instead of waiting for somebody.
    wine.env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY");
    Ok(wine)
}

fn prefix() -> Outcome<PathBuf> {
    Ok(home()?.join("wine"))
}

fn quiet(command: &mut Command) -> &mut Command {
    command.stdout(Stdio::null()).stderr(Stdio::null())
}
