//! Answers for the system's file pickers while a suite drives the window (debug builds only).
//!
//! WebDriver cannot reach a native dialog. When `DONG_HANH_ANSWERS` names a file, its text is the path that the next
//! picker "chose"; an empty or absent file is a cancelled picker. It stands in for the dialog plugin under the same name,
//! so that permissions and the page's code stay those of the real window.

use tauri::Wry;
use tauri::plugin::TauriPlugin;

/// The stand-in, when a suite asks for it.
pub fn answers() -> Option<TauriPlugin<Wry>> {
    std::env::var_os("DONG_HANH_ANSWERS")?;
    Some(tauri::plugin::Builder::new("dialog").invoke_handler(tauri::generate_handler![open, save]).build())
}

#[tauri::command]
fn open(options: serde_json::Value) -> Option<serde_json::Value> {
    let path = answer()?;
    let several = options.get("multiple").and_then(serde_json::Value::as_bool).unwrap_or(false);
    Some(if several { vec![path].into() } else { path.into() })
}

#[tauri::command]
fn save(options: serde_json::Value) -> Option<String> {
    // The picker's title and filter do not matter to an answer given beforehand.
    drop(options);
    answer()
}

fn answer() -> Option<String> {
    let text = std::fs::read_to_string(std::env::var_os("DONG_HANH_ANSWERS")?).ok()?;
    let path = text.trim();
    (!path.is_empty()).then(|| path.to_owned())
}
