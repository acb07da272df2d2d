//! Where the program keeps what it remembers (the office's folder, window size): the system's folder for program data.
//!
//! The office itself is proposed in Documents, where people look for their work and where their own backups reach, unless
//! a program synchronises that folder.
//!
//! Debug builds may be pointed elsewhere by `DONG_HANH_HOME`, so that a suite never touches a real office. A released
//! program ignores it: an office must not be moved by a variable nobody sees.

use std::path::PathBuf;

use tauri::path::PathResolver;

/// The folder proposed for a new office.
///
/// # Errors
/// When the system names no folder for program data.
pub fn proposed<R: tauri::Runtime>(paths: &PathResolver<R>) -> Result<PathBuf, tauri::Error> {
    #[cfg(debug_assertions)]
    if let Some(home) = std::env::var_os("DONG_HANH_HOME") {
        return Ok(PathBuf::from(home).join("van-phong"));
    }
    // Documents may be kept by OneDrive; then the home is proposed. A bare Linux has only a folder for program data.
    let data = paths.app_local_data_dir()?;
    let usual = [paths.document_dir(), paths.home_dir()].into_iter().flatten().chain([data.clone()]);
    Ok(app::proposed_folder(usual.map(|folder| folder.join("Dong Hanh"))).unwrap_or(data))
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
