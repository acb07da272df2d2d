//! The one command of the window.
//!
//! A refusal is an answer and not a rejected promise: `{"ok": …}` or `{"refused", "sentence"}`, the same envelope that the
//! browser bridge sends, so that the UI has one way to read it.

use std::sync::Arc;

use app::{App, Failure};
use serde_json::{Value, json};
use tauri::State;

use crate::{folder, print};

/// Runs a command of the catalogue away from the window's thread; the window never freezes.
#[tauri::command]
pub async fn call(app: State<'_, Arc<App>>, command: String, args: Value) -> Result<Value, ()> {
    let app = Arc::clone(&app);
    let done = tauri::async_runtime::spawn_blocking(move || match command.as_str() {
        // The print queue and the window on a folder belong to the system: the only names the shell answers itself.
        "shell.print" => print::print(&app, args),
        "shell.open_folder" => folder::open(&app),
        _ => app.call(&command, args),
    });
    Ok(envelope(done.await.unwrap_or_else(|_panic| Err(fell_over()))))
}

fn fell_over() -> Failure {
    Failure::new(
        "internal",
        "Chương trình gặp lỗi khi làm việc này; dữ liệu giữ nguyên như trước đó. Hãy thử lại, nếu vẫn lỗi thì đóng rồi mở lại chương trình.",
    )
}

fn envelope(answer: Result<Value, Failure>) -> Value {
    match answer {
        Ok(reply) => json!({ "ok": reply }),
        Err(failure) => json!(failure),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_and_a_refusal_never_look_alike() {
        assert_eq!(envelope(Ok(json!({ "total": 3 }))), json!({ "ok": { "total": 3 } }));
        let refused = envelope(Err(Failure::new("office-closed", "Chưa mở dữ liệu của đơn vị.")));
        assert_eq!(refused, json!({ "refused": "office-closed", "sentence": "Chưa mở dữ liệu của đơn vị." }));
        assert!(refused.get("ok").is_none());
    }

    #[test]
    fn an_empty_reply_is_still_an_answer() {
        assert_eq!(envelope(Ok(Value::Null)), json!({ "ok": null }));
    }
}
