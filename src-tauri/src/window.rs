//! What the window is, beside its page: it comes to the front when started again, and shows no browser menu.

use tauri::plugin::TauriPlugin;
use tauri::{AppHandle, Manager as _, Wry};

/// The second start of the program brings this window to the front instead of opening another one.
pub fn to_front(app: &AppHandle) {
    if let Some(window) = app.get_webview_window("main") {
        // Each may be refused by the desktop; the window is open all the same.
        let _ = window.unminimize();
        let _ = window.show();
        let _ = window.set_focus();
    }
}

/// Takes away the browser's own menu («Reload», «Inspect») from a released program, except in places where text is
/// typed or chosen: there the menu is how people copy and paste with the mouse.
pub fn quiet_menu() -> TauriPlugin<Wry> {
    let builder = tauri::plugin::Builder::new("quiet-menu");
    if cfg!(debug_assertions) {
        return builder.build();
    }
    builder
        .js_init_script(
            "addEventListener('contextmenu', (event) => {
               const typed = event.target.closest?.('input, textarea, [contenteditable]');
               if (!typed && String(getSelection()) === '') event.preventDefault();
             });"
            .to_owned(),
        )
        .build()
}
