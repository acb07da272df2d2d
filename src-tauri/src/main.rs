//! The program file: starts the window and nothing else, so that the window can be linked into other programs too.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

fn main() -> std::process::ExitCode {
    dong_hanh::start()
}
