//! Writes the permissions of the shell's own commands, so that a window without the capability cannot call them.

fn main() {
    let commands = tauri_build::AppManifest::new().commands(&["call"]);
    tauri_build::try_build(tauri_build::Attributes::new().app_manifest(commands))
        .expect("the window's description is valid");
}
