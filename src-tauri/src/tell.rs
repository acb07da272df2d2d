//! What is said when there is no window to say it in: a message of the system itself, and the same on standard error.
//!
//! Invariant: a program that does not open has said why, and what to do. Without this, Windows would show nothing at all
//! (a program with a window has no console), or Tauri's own English message where WebView2 is missing. Rejected: opening
//! Microsoft's page by ourselves (the machine is likely to be without a network, and nothing leaves it unasked).

use std::process::ExitCode;

/// Exit code where WebView2 is missing; scripts of whoever installs rely on it.
const WITHOUT_WEBVIEW: u8 = 3;

const TITLE: &str = "Đồng Hành chưa mở được";
const NO_WEBVIEW: &str = "\
Máy này thiếu Microsoft Edge WebView2, phần của Windows mà Đồng Hành dùng để hiện cửa sổ.

Cách làm:
1. Trên một máy có mạng, mở trang
    developer.microsoft.com/microsoft-edge/webview2
    và tải «Evergreen Standalone Installer», bản x64.
2. Chép tệp đó vào USB, cắm vào máy này rồi chạy.
3. Mở lại Đồng Hành.

Dữ liệu của đơn vị vẫn còn nguyên.";

/// WebView2 is not on this machine.
pub fn no_webview() -> ExitCode {
    say(NO_WEBVIEW);
    ExitCode::from(WITHOUT_WEBVIEW)
}

/// The window could not be made, or the program's own folder could not be used.
pub fn cannot_open(reason: &dyn std::error::Error) -> ExitCode {
    say(&format!(
        "Không mở được cửa sổ của phần mềm. Hãy khởi động lại máy rồi mở lại; nếu vẫn vậy thì xem ổ đĩa còn chỗ trống không, \
         và chép dòng dưới đây gửi người phụ trách máy.\n\n{reason}\n\nDữ liệu của đơn vị vẫn còn nguyên."
    ));
    ExitCode::FAILURE
}

fn say(text: &str) {
    eprintln!("{TITLE}\n\n{text}");
    #[cfg(windows)]
    rfd::MessageDialog::new()
        .set_level(rfd::MessageLevel::Error)
        .set_title(TITLE)
        .set_description(text)
        .set_buttons(rfd::MessageButtons::OkCustom("Đóng".to_owned()))
        .show();
}
