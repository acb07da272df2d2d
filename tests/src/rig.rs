//! A virtual display with a session bus and a driver in it: everything that the true window needs to be driven.
//!
//! Everything started here dies with the rig: the driver leads a process group of its own, which holds the window, its web
//! processes and the bus. WebKit's environment is left as it is: `WEBKIT_DISABLE_DMABUF_RENDERER` saves memory and makes
//! every picture wait for ever. The window gets a home in a temporary folder and answers for its file pickers.

use std::ffi::OsString;
use std::io::{BufRead as _, BufReader};
use std::net::{TcpListener, TcpStream};
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use tempfile::TempDir;

use crate::patience::{LONG, until};
use crate::webdriver::Session;
use crate::{Outcome, place};

/// A display, a bus, a driver.
pub struct Rig {
    screen: Child,
    driver: Child,
    port: u16,
    home: TempDir,
}

impl Rig {
    /// Starts everything but the window.
    ///
    /// # Errors
    /// When `Xvfb`, `dbus-run-session` or `WebKitWebDriver` is not installed or does not come up.
    pub fn start() -> Outcome<Rig> {
        Self::start_with(&[])
    }

    /// The same, with variables of its own for the window.
    ///
    /// # Errors
    /// As [`Rig::start`].
    pub fn start_with(variables: &[(&str, OsString)]) -> Outcome<Rig> {
        let home = tempfile::tempdir().map_err(|error| format!("no temporary folder: {error}"))?;
        let (screen, display) = screen()?;
        let mut screen = Killed(Some(screen));
        let port = free_port()?;
        let driver = Command::new("dbus-run-session")
            .args(["--", "WebKitWebDriver", "--host=127.0.0.1", &format!("--port={port}")])
            .env("DISPLAY", display)
            .env_remove("WAYLAND_DISPLAY")
            .env("GDK_BACKEND", "x11")
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("DONG_HANH_E2E", "1")
            .env("DONG_HANH_HOME", home.path())
            .env("DONG_HANH_ANSWERS", answers(home.path()))
            .env("TZ", "Asia/Ho_Chi_Minh")
            .envs(variables.iter().cloned())
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .process_group(0)
            .spawn()
            .map_err(|error| format!("cannot start dbus-run-session: {error}"))?;
        let screen = screen.0.take().ok_or("the display is gone")?;
        let rig = Rig { screen, driver, port, home };
        until("WebKitWebDriver to listen", LONG, || TcpStream::connect(("127.0.0.1", port)).ok())?;
        Ok(rig)
    }

    /// Opens the program's window.
    ///
    /// # Errors
    /// When the program is not built or shows no window.
    pub fn open(&self) -> Outcome<Session> {
        Session::open(self.port, &place::program("dong-hanh")?)
    }

    /// The folder the program keeps its memory in.
    pub fn home(&self) -> &Path {
        self.home.path()
    }

    /// What the next file picker answers.
    ///
    /// # Errors
    /// When the answer cannot be written down.
    pub fn answer(&self, path: &Path) -> Outcome {
        std::fs::write(answers(self.home.path()), path.display().to_string())
            .map_err(|error| format!("no answer: {error}"))
    }
}

impl Drop for Rig {
    fn drop(&mut self) {
        let group = format!("-{}", self.driver.id());
        for signal in ["-TERM", "-KILL"] {
            let _ = Command::new("kill").args([signal, "--", &group]).stderr(Stdio::null()).status();
            let _ =
                until("the driver to end", std::time::Duration::from_secs(3), || self.driver.try_wait().ok().flatten());
        }
        let _ = self.screen.kill();
        let _ = self.screen.wait();
    }
}

/// A child that does not outlive a failure half-way.
struct Killed(Option<Child>);

impl Drop for Killed {
    fn drop(&mut self) {
        if let Some(child) = &mut self.0 {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

fn answers(home: &Path) -> PathBuf {
    home.join("answers.txt")
}

/// The server chooses a free number itself and tells it, so that several rigs can run at once.
fn screen() -> Outcome<(Child, String)> {
    let mut screen = Command::new("Xvfb")
        .args(["-displayfd", "1", "-screen", "0", "1366x768x24", "-nolisten", "tcp"])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|error| format!("cannot start Xvfb: {error}"))?;
    let mut number = String::new();
    if let Some(output) = screen.stdout.take() {
        BufReader::new(output).read_line(&mut number).map_err(|error| format!("Xvfb tells no display: {error}"))?;
    }
    if number.trim().is_empty() {
        return Err("Xvfb did not come up".to_owned());
    }
    Ok((screen, format!(":{}", number.trim())))
}

fn free_port() -> Outcome<u16> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).map_err(|error| format!("no free port: {error}"))?;
    listener.local_addr().map(|address| address.port()).map_err(|error| format!("no free port: {error}"))
}
