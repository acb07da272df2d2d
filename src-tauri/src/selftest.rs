//! `dong-hanh --selftest`: says line by line what works on this machine, without a window; the exit code says whether all
//! of it did. The trial itself belongs to the core.

use std::process::ExitCode;

/// Says it.
pub fn run() -> ExitCode {
    println!("Đồng Hành {}", env!("CARGO_PKG_VERSION"));
    match tauri::webview_version() {
        Ok(version) => println!("Thành phần hiện cửa sổ: {version}"),
        Err(_absent) => println!("Thành phần hiện cửa sổ: chưa có"),
    }
    match app::selftest(&std::env::temp_dir()) {
        Ok(()) => {
            println!("Lập, đóng, mở lại và kiểm tra dữ liệu: được");
            ExitCode::SUCCESS
        }
        Err(failure) => {
            println!("Lập, đóng, mở lại và kiểm tra dữ liệu: không được ({}): {}", failure.refused, failure.sentence);
            ExitCode::FAILURE
        }
    }
}
