//! «Mở thư mục»: the system's own window on the folder of the office.
//!
//! Invariant: the page names no folder; only the one that the core names is opened. Rejected: `tauri-plugin-opener`, which
//! asks for a permission with a scope of paths, for a folder that is known only once an office is open.

use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;

use app::{App, Failure};
use serde_json::{Value, json};

/// Opens the folder: `{"opened": path}`.
pub fn open(app: &App) -> Result<Value, Failure> {
    let folder = app.folder_to_show()?;
    start(if cfg!(windows) { "explorer" } else { "xdg-open" }, &folder)?;
    Ok(json!({ "opened": folder.display().to_string() }))
}

fn start(program: &str, folder: &Path) -> Result<(), Failure> {
    let mut opening = Command::new(program);
    opening.arg(folder).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let mut child = opening.spawn().map_err(|_absent| {
        Failure::new(
            "folder-window",
            format!("Máy này không mở được cửa sổ thư mục. Tự mở thư mục {} để xem.", folder.display()),
        )
    })?;
    // Its end tells nothing (Explorer always ends with 1); it is waited for so that nothing of it stays behind.
    thread::spawn(move || child.wait());
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_machine_without_a_window_for_folders_says_where_to_look() {
        assert!(start("true", Path::new("/")).is_ok());
        let failure = start("no-such-program-as-this", Path::new("/noi-luu")).expect_err("nothing to start");
        assert!(failure.sentence.contains("/noi-luu"), "{}", failure.sentence);
    }
}
