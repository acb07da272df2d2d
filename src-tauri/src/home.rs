//! Where the program keeps what it remembers (the office's folder, window size): the system's folder for program data.
//!
//! Debug builds may be pointed elsewhere by `DONG_HANH_HOME`, so that a suite never touches a real office. A released
//! program ignores it: an office must not be moved by a variable nobody sees.

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
