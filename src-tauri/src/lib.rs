//! The shell: one window, one command into the catalogue, the system's dialogs and the print queue.
//!
//! Invariant: the shell does not know what a command does; no rule of the Union, no SQL. Whatever the window can do, the
//! command line and the browser bridge can do through the same [`app::App::call`]. Rejected: one Tauri command per
//! intention (a second catalogue to keep equal to the first) and `tauri-plugin-fs` (paths reach the core as arguments
//! instead, so that the page can never read a file by itself).

mod call;
mod folder;
mod home;
mod print;
#[cfg(debug_assertions)]
mod rehearsal;
mod selftest;
mod tell;
mod window;

use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use app::{App, Clock, Place};
use tauri::Manager as _;

/// Set while a suite drives the window: other windows of the same person may then be open.
pub const UNDER_TEST: &str = "DONG_HANH_E2E";

/// So long the end of the program waits for the last backup: a school's takes a second, a slow stick may take more.
const AT_THE_END: Duration = Duration::from_secs(20);

/// Answers `--version` and `--selftest`; otherwise opens the window and returns when it is closed, or when it has been
/// said why it cannot open.
pub fn start() -> ExitCode {
    match std::env::args().nth(1).as_deref() {
        Some("--version") => {
            println!("Đồng Hành {}", env!("CARGO_PKG_VERSION"));
            ExitCode::SUCCESS
        }
        Some("--selftest") => selftest::run(),
        // Before Tauri, which would say so in English and then fall over.
        _ if tauri::webview_version().is_err() => tell::no_webview(),
        _ => match run() {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => tell::cannot_open(&error),
        },
    }
}

fn run() -> Result<(), tauri::Error> {
    let mut builder = tauri::Builder::default();
    // Must be the first plugin: a second start ends here, before anything opens the office.
    if std::env::var_os(UNDER_TEST).is_none() {
        builder = builder.plugin(tauri_plugin_single_instance::init(|app, _arguments, _folder| window::to_front(app)));
    }
    let shell = builder
        .plugin(file_pickers())
        .plugin(tauri_plugin_window_state::Builder::default().build())
        .plugin(window::quiet_menu())
        .invoke_handler(tauri::generate_handler![call::call])
        .setup(|shell| {
            // Tauri falls over on an error of the setup: it is said before.
            Ok(furnish(shell).inspect_err(|error| {
                tell::cannot_open(error);
            })?)
        })
        .build(home::context())?;
    shell.run(|shell, event| {
        // A setup that failed has no core to end.
        if let (tauri::RunEvent::Exit, Some(app)) = (event, shell.try_state::<Arc<App>>()) {
            app.end(AT_THE_END);
        }
    });
    Ok(())
}

/// The program's own folder, and the core behind the one command.
fn furnish(shell: &tauri::App) -> Result<(), tauri::Error> {
    let home = shell.path().app_data_dir()?;
    std::fs::create_dir_all(&home)?;
    let place = Place::home(home, home::proposed(shell.path())?);
    shell.manage(Arc::new(App::new(place, Clock::System)));
    Ok(())
}

#[cfg(not(debug_assertions))]
fn file_pickers() -> tauri::plugin::TauriPlugin<tauri::Wry> {
    tauri_plugin_dialog::init()
}

#[cfg(debug_assertions)]
fn file_pickers() -> tauri::plugin::TauriPlugin<tauri::Wry> {
    rehearsal::answers().unwrap_or_else(tauri_plugin_dialog::init)
}
