//! Where the program keeps what it remembers (the office's folder, window size): the system's folder for program data.
//!
//! The office itself is proposed in Documents, where people look for their work and where their own backups reach.
//!
//! Debug builds may be pointed elsewhere by `DONG_HANH_HOME`, so that a suite never touches a real office. A released
//! program ignores it: an office must not be moved by a variable nobody sees.

use std::path::PathBuf;

use tauri::path::PathResolver;

/// The folder proposed for a new office.
///
/// # Errors
/// When the system names neither a folder for documents nor one for program data.
pub fn proposed<R: tauri::Runtime>(paths: &PathResolver<R>) -> Result<PathBuf, tauri::Error> {
    #[cfg(debug_assertions)]
    if let Some(home) = std::env::var_os("DONG_HANH_HOME") {
        return Ok(PathBuf::from(home).join("van-phong"));
    }
    // A machine without the folder of the desktop (a bare Linux) still has one for program data.
    let documents = paths.document_dir().or_else(|_absent| paths.app_data_dir())?;
    Ok(documents.join("Dong Hanh"))
}

/// The window's description from `tauri.conf.json`, with the folder of a debug build.
pub fn context() -> tauri::Context<tauri::Wry> {
    #[cfg_attr(not(debug_assertions), expect(unused_mut, reason = "only debug builds may move the folder"))]
    let mut context = tauri::generate_context!();
    #[cfg(debug_assertions)]
    if let Some(home) = std::env::var_os("DONG_HANH_HOME") {
        use tauri::utils::config::AppDirectoriesOverride;
        context.config_mut().app.app_directories_override = Some(AppDirectoriesOverride::Root(home.into()));
    }
    context
}
