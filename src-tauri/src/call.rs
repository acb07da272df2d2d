//! The one command of the window.
//!
//! A refusal is an answer and not a rejected promise: `{"ok": …}` or `{"refused", "sentence"}`, the same envelope that the
//! browser bridge sends, so that the UI has one way to read it.

use std::sync::Arc;

use app::{App, Failure};
use serde_json::{Value, json};
use tauri::State;
use tauri::ipc::Response;

use crate::{folder, print};

/// Runs a command of the catalogue away from the window's thread; the window never freezes.
#[tauri::command]
pub async fn call(app: State<'_, Arc<App>>, command: String, args: Value) -> Result<Response, ()> {
    let app = Arc::clone(&app);
    let done = tauri::async_runtime::spawn_blocking(move || match command.as_str() {
        // The print queue and the window on a folder belong to the system: the only names the shell answers itself.
        "shell.print" => print::print(&app, args).map(|reply| reply.to_string()),
        "shell.open_folder" => folder::open(&app).map(|reply| reply.to_string()),
        _ => app.answer(&command, args).map(|reply| Box::<str>::from(reply).into_string()),
    });
    Ok(Response::new(envelope(done.await.unwrap_or_else(|_panic| Err(fell_over())))))
}

fn fell_over() -> Failure {
    Failure::new(
        "internal",
        "Chương trình gặp lỗi khi làm việc này; dữ liệu giữ nguyên như trước đó. Hãy thử lại, nếu vẫn lỗi thì đóng rồi mở lại chương trình.",
    )
}

/// The reply is text already: what is long is not taken apart and put together again.
fn envelope(answer: Result<String, Failure>) -> String {
    match answer {
        Ok(reply) => format!("{{\"ok\":{reply}}}"),
        Err(failure) => json!(failure).to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(answer: Result<String, Failure>) -> Value {
        serde_json::from_str(&envelope(answer)).expect("JSON")
    }

    #[test]
    fn an_answer_and_a_refusal_never_look_alike() {
        assert_eq!(told(Ok(json!({ "total": 3 }).to_string())), json!({ "ok": { "total": 3 } }));
        let refused = told(Err(Failure::new("office-closed", "Chưa mở dữ liệu của đơn vị.")));
        assert_eq!(refused, json!({ "refused": "office-closed", "sentence": "Chưa mở dữ liệu của đơn vị." }));
        assert!(refused.get("ok").is_none());
    }

    #[test]
    fn an_empty_reply_is_still_an_answer() {
        assert_eq!(told(Ok(Value::Null.to_string())), json!({ "ok": null }));
    }
}
