//! The same catalogue over loopback HTTP, so that a browser shows the true UI over the true core. Never shipped.
//!
//! No logic of its own: `POST /__call/<command>` hands the body to [`App::call`] and answers with the window's envelope;
//! every other path is a file of `ui/dist-bridge` under the window's own Content-Security-Policy. `POST /__pick` stands in
//! for the system's file pickers and is answered from what `POST /__answers` laid down, in order; nothing laid down is a
//! cancelled picker. Listens on this machine only.

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::{Arc, Mutex, PoisonError};

use app::{App, Clock, Failure, Place};
use serde_json::{Value, json};
use tiny_http::{Header, Method, Request, Response, Server};

const USAGE: &str = "bridge (--data DIR | --home DIR) [--today YYYY-MM-DD] [--pages DIR] [--port N]";
const WORKERS: usize = 6;

struct Bridge {
    app: App,
    answers: Mutex<VecDeque<Value>>,
    pages: PathBuf,
    policy: String,
}

fn main() -> ExitCode {
    match serve() {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("{reason}");
            ExitCode::from(2)
        }
    }
}

fn serve() -> Result<(), String> {
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
    let bridge = Arc::new(Bridge { app, answers: Mutex::default(), pages, policy: policy()? });
    let server = Server::http(("127.0.0.1", port)).map_err(|error| format!("cannot listen: {error}"))?;
    let address = server.server_addr().to_ip().ok_or("the server has no port")?;
    // One line, for the suite that started this program.
    println!("{}", address.port());
    let server = Arc::new(server);
    let workers: Vec<_> = (0..WORKERS)
        .map(|_| {
            let (server, bridge) = (Arc::clone(&server), Arc::clone(&bridge));
            std::thread::spawn(move || {
                while let Ok(request) = server.recv() {
                    // A browser that went away is not a failure of the bridge.
                    let _ = bridge.answer(request);
                }
            })
        })
        .collect();
    workers.into_iter().for_each(|worker| drop(worker.join()));
    Ok(())
}

impl Bridge {
    fn answer(&self, mut request: Request) -> std::io::Result<()> {
        let path = request.url().split('?').next().unwrap_or_default().to_owned();
        if *request.method() == Method::Get {
            return self.file(request, &path);
        }
        let mut body = String::new();
        request.as_reader().read_to_string(&mut body)?;
        let body: Value = serde_json::from_str(&body).unwrap_or(Value::Null);
        let reply = match path.strip_prefix("/__call/") {
            // The print queue belongs to the machine; here the page always opens the browser's own dialog.
            Some("shell.print") => json!({ "ok": { "dialog": true } }),
            Some(command) => envelope(self.app.call(command, body)),
            None if path == "/__pick" => json!({ "ok": self.answers().pop_front() }),
            None if path == "/__answers" => {
                let laid = body.as_array().cloned().unwrap_or_default();
                self.answers().extend(laid);
                json!({ "ok": null })
            }
            None => return request.respond(Response::empty(404)),
        };
        request
            .respond(Response::from_string(reply.to_string()).with_header(header("Content-Type", "application/json")))
    }

    fn answers(&self) -> std::sync::MutexGuard<'_, VecDeque<Value>> {
        self.answers.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn file(&self, request: Request, path: &str) -> std::io::Result<()> {
        let name = if path == "/" { "index.html" } else { path.trim_start_matches('/') };
        let file = self.pages.join(name);
        let inside = Path::new(name).components().all(|part| matches!(part, std::path::Component::Normal(_)));
        match std::fs::read(&file) {
            Ok(bytes) if inside => request.respond(
                Response::from_data(bytes)
                    .with_header(header("Content-Type", kind(&file)))
                    .with_header(header("Content-Security-Policy", &self.policy)),
            ),
            // Every browser asks for it; a missing one would be an error in the console of each test.
            _ if name == "favicon.ico" => request.respond(Response::empty(204)),
            _ => request.respond(Response::empty(404)),
        }
    }
}

/// A first start like the window's: nothing is known, and a new office is proposed inside the same folder.
fn home(folder: PathBuf) -> Place {
    let proposed = folder.join("van-phong");
    Place::home(folder, proposed)
}

fn envelope(answer: Result<Value, Failure>) -> Value {
    match answer {
        Ok(reply) => json!({ "ok": reply }),
        Err(failure) => json!(failure),
    }
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

fn kind(file: &Path) -> &'static str {
    match file.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("woff2") => "font/woff2",
        Some("json") => "application/json",
        _ => "application/octet-stream",
    }
}

fn header(name: &str, value: &str) -> Header {
    Header::from_bytes(name, value).expect("names and values of our own headers are plain ASCII")
}
