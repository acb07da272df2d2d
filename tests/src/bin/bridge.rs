//! The same catalogue over loopback HTTP, so that a browser shows the true UI over the true core. Never shipped.
//!
//! No logic of its own: `POST /__call/<command>` hands the body to [`App::call`] and answers with the window's envelope;
//! every other path is a file of `ui/dist-bridge` under the window's own Content-Security-Policy. `POST /__pick` stands in
//! for the system's file pickers and is answered from what `POST /__answers` laid down, in order; nothing laid down is a
//! cancelled picker.

use std::collections::VecDeque;
use std::path::{Component, Path, PathBuf};
use std::process::ExitCode;
use std::sync::{Mutex, MutexGuard, PoisonError};

use app::{App, Clock, Place};
use dong_hanh_tests::server::{Answer, Asked, serve};
use serde_json::{Value, json};

const USAGE: &str = "bridge (--data DIR | --home DIR) [--today YYYY-MM-DD] [--pages DIR] [--port N]";

struct Bridge {
    app: App,
    answers: Mutex<VecDeque<Value>>,
    pages: PathBuf,
    policy: String,
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("{reason}");
            ExitCode::from(2)
        }
    }
}

fn run() -> Result<(), String> {
    let (mut place, mut clock, mut port) = (None, Clock::System, 0u16);
    let mut pages = dong_hanh_tests::place::root().join("ui/dist-bridge");
    let mut words = std::env::args().skip(1);
    while let Some(option) = words.next() {
        let value = words.next().ok_or(USAGE)?;
        match option.as_str() {
            "--data" => place = Some(Place::Folder(value.into())),
            "--home" => place = Some(home(value.into())),
            "--today" => clock = Clock::Today(value.parse().map_err(|_not_a_date| USAGE)?),
            "--pages" => pages = value.into(),
            "--port" => port = value.parse().map_err(|_not_a_port| USAGE)?,
            _ => return Err(USAGE.to_owned()),
        }
    }
    let app = App::new(place.ok_or(USAGE)?, clock);
    let bridge = Bridge { app, answers: Mutex::default(), pages, policy: policy()? };
    // One line, for the suite that started this program.
    serve(port, |port| println!("{port}"), move |asked| bridge.answer(&asked))
        .map_err(|error| format!("cannot listen: {error}"))
}

/// A first start like the window's: nothing is known, and a new office is proposed inside the same folder.
fn home(folder: PathBuf) -> Place {
    let proposed = folder.join("van-phong");
    Place::home(folder, proposed)
}

impl Bridge {
    fn answer(&self, asked: &Asked) -> Answer {
        if asked.method == "GET" {
            return self.file(&asked.path);
        }
        let body = serde_json::from_slice(&asked.body).unwrap_or(Value::Null);
        let reply = match asked.path.strip_prefix("/__call/") {
            // The print queue belongs to the machine; here the page always opens the browser's own dialog.
            Some("shell.print") => json!({ "ok": { "dialog": true } }),
            // Nobody looks at this machine: the folder is told and not opened.
            Some("shell.open_folder") => match self.app.folder_to_show() {
                Ok(folder) => json!({ "ok": { "opened": folder.display().to_string() } }),
                Err(failure) => json!(failure),
            },
            Some(command) => match self.app.answer(command, body) {
                Ok(reply) => return told(format!("{{\"ok\":{}}}", reply.get())),
                Err(failure) => json!(failure),
            },
            None if asked.path == "/__pick" => json!({ "ok": self.answers().pop_front() }),
            None if asked.path == "/__answers" => {
                self.answers().extend(body.as_array().cloned().unwrap_or_default());
                json!({ "ok": null })
            }
            None => return nothing(404),
        };
        told(reply.to_string())
    }

    fn answers(&self) -> MutexGuard<'_, VecDeque<Value>> {
        self.answers.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn file(&self, path: &str) -> Answer {
        let name = if path == "/" { "index.html" } else { path.trim_start_matches('/') };
        let inside = Path::new(name).components().all(|part| matches!(part, Component::Normal(_)));
        match std::fs::read(self.pages.join(name)) {
            Ok(body) if inside => {
                let headers =
                    vec![("Content-Type", kind(name).to_owned()), ("Content-Security-Policy", self.policy.clone())];
                Answer { status: 200, headers, body }
            }
            // Every browser asks for it; a missing one would be an error in the console of each test.
            _ if name == "favicon.ico" => nothing(204),
            _ => nothing(404),
        }
    }
}

fn told(json: String) -> Answer {
    Answer { status: 200, headers: vec![("Content-Type", "application/json".to_owned())], body: json.into_bytes() }
}

fn nothing(status: u16) -> Answer {
    Answer { status, headers: Vec::new(), body: Vec::new() }
}

/// The window's policy, read where the window reads it.
fn policy() -> Result<String, String> {
    let window: Value = serde_json::from_str(include_str!("../../../src-tauri/tauri.conf.json"))
        .map_err(|error| format!("tauri.conf.json: {error}"))?;
    let rules = window["app"]["security"]["csp"].as_object().ok_or("tauri.conf.json has no policy")?;
    let rules: Vec<String> =
        rules.iter().map(|(name, value)| format!("{name} {}", value.as_str().unwrap_or_default())).collect();
    Ok(rules.join("; "))
}

fn kind(name: &str) -> &'static str {
    match Path::new(name).extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("webp") => "image/webp",
        Some("woff2") => "font/woff2",
        Some("json") => "application/json",
        _ => "application/octet-stream",
    }
}
