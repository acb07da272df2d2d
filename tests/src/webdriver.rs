//! A WebDriver client of our own: a blocking conversation with one window, as a person would have it (see, click, type).
//!
//! Everything that looks for something waits for it; the failure names what was not there. Rejected: fantoccini (hangs
//! behind tauri-driver, an async runtime for a dozen requests) and tauri-driver itself (only renames one capability).

use std::path::Path;

use serde_json::{Value, json};

use crate::patience::{LONG, until};
use crate::{Outcome, base64, http};

/// The key under which WebDriver names an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// One open window.
pub struct Session {
    port: u16,
    id: String,
}

/// Something on the page.
#[derive(Debug, Clone)]
pub struct Element(String);

impl Session {
    /// Opens a program's window through the driver that listens on `port`.
    ///
    /// # Errors
    /// When the program does not start or shows no window.
    pub fn open(port: u16, program: &Path) -> Outcome<Session> {
        let options = json!({ "binary": program, "args": [] });
        let wish = json!({ "capabilities": { "alwaysMatch": { "webkitgtk:browserOptions": options } } });
        let value = answer(http::request(port, "POST", "/session", Some(&wish))?)?;
        let id = value["sessionId"].as_str().ok_or("the driver names no session")?.to_owned();
        Ok(Session { port, id })
    }

    /// Closes the window; the office is closed with it.
    ///
    /// # Errors
    /// When the driver has gone away.
    pub fn close(self) -> Outcome {
        self.ask("DELETE", "", None).map(|_| ())
    }

    /// Waits for an element by its CSS selector.
    ///
    /// # Errors
    /// When it does not appear in time.
    pub fn see(&self, css: &str) -> Outcome<Element> {
        until(css, LONG, || self.find("css selector", css)).map_err(|reason| self.with_page(&reason))
    }

    /// Waits for the innermost element that shows this text.
    ///
    /// # Errors
    /// When it does not appear in time.
    pub fn see_text(&self, text: &str) -> Outcome<Element> {
        let quoted = quote(text);
        let path = format!(
            "//body//*[contains(normalize-space(.), {quoted})][not(*[contains(normalize-space(.), {quoted})])]"
        );
        until(&format!("the text «{text}»"), LONG, || self.find("xpath", &path))
            .map_err(|reason| self.with_page(&reason))
    }

    /// Waits for a button, link or tab with this text and presses it.
    ///
    /// # Errors
    /// When there is none, or it stays disabled or covered.
    pub fn press(&self, text: &str) -> Outcome {
        self.press_in("body", text)
    }

    /// The same within an element named by its tag: the navigation and the page may use one word.
    ///
    /// # Errors
    /// As [`Session::press`].
    pub fn press_in(&self, tag: &str, text: &str) -> Outcome {
        let quoted = quote(text);
        let pressed = "self::button or self::a or self::label or @role='button' or @role='tab' or @role='menuitem' or @role='option'";
        let path =
            format!("//{tag}//*[{pressed}][contains(normalize-space(.), {quoted}) or contains(@aria-label, {quoted})]");
        self.click_found("xpath", &path, &format!("«{text}»"))
    }

    /// Waits for an element by its CSS selector and presses it.
    ///
    /// # Errors
    /// As [`Session::press`].
    pub fn click_when_ready(&self, css: &str) -> Outcome {
        self.click_found("css selector", css, css)
    }

    fn click_found(&self, using: &str, value: &str, name: &str) -> Outcome {
        let clicked = until(&format!("{name} to be pressed"), LONG, || {
            let element = self.find(using, value)?;
            self.click(&element).ok()
        });
        clicked.map_err(|reason| self.with_page(&reason))
    }

    /// Waits for the field with this label and puts a text into it, in place of what stood there.
    ///
    /// # Errors
    /// When there is no such field, or it takes no text.
    pub fn fill(&self, label: &str, text: &str) -> Outcome {
        let path = format!("//*[@id=//label[normalize-space(.)={}]/@for]", quote(label));
        let field = until(&format!("the field «{label}»"), LONG, || self.find("xpath", &path));
        let field = field.map_err(|reason| self.with_page(&reason))?;
        // By the keys of a person; WebDriver's own clearing goes past the page, which then writes its old text back.
        // In two goes: what follows the keys of one go is still typed with Ctrl held.
        self.write(&field, "\u{E009}a\u{E000}")?;
        self.write(&field, text)
    }

    /// Clicks an element.
    ///
    /// # Errors
    /// When it is covered or gone.
    pub fn click(&self, element: &Element) -> Outcome {
        self.ask("POST", &format!("/element/{}/click", element.0), Some(&json!({}))).map(|_| ())
    }

    /// Types into an element.
    ///
    /// # Errors
    /// When it takes no text.
    pub fn write(&self, element: &Element, text: &str) -> Outcome {
        self.ask("POST", &format!("/element/{}/value", element.0), Some(&json!({ "text": text }))).map(|_| ())
    }

    /// The text of an element as it is shown.
    ///
    /// # Errors
    /// When it is gone.
    pub fn text(&self, element: &Element) -> Outcome<String> {
        let value = self.ask("GET", &format!("/element/{}/text", element.0), None)?;
        Ok(value.as_str().unwrap_or_default().to_owned())
    }

    /// Runs script in the page; its `return` value comes back.
    ///
    /// # Errors
    /// When the script throws.
    pub fn run(&self, script: &str) -> Outcome<Value> {
        self.ask("POST", "/execute/sync", Some(&json!({ "script": script, "args": [] })))
    }

    /// Runs script in the page that returns a promise; a rejection comes back as the failure.
    ///
    /// # Errors
    /// What the promise was rejected with.
    pub fn promised(&self, script: &str) -> Outcome<Value> {
        let whole = format!(
            "const done = arguments[arguments.length - 1];
             (async () => {{ {script} }})().then((ok) => done({{ ok: ok ?? null }}), (error) => done({{ failed: String(error?.message ?? error) }}));"
        );
        let settled = self.ask("POST", "/execute/async", Some(&json!({ "script": whole, "args": [] })))?;
        match settled.get("ok") {
            Some(value) => Ok(value.clone()),
            None => Err(settled["failed"].as_str().unwrap_or("rejected").to_owned()),
        }
    }

    /// Calls a command of the catalogue through the window's own door.
    ///
    /// # Errors
    /// The sentence of the refusal.
    pub fn call(&self, command: &str, args: &Value) -> Outcome<Value> {
        let script =
            format!("return window.__TAURI_INTERNALS__.invoke('call', {{ command: '{command}', args: {args} }});");
        let envelope = self.promised(&script)?;
        match envelope.get("ok") {
            Some(reply) => Ok(reply.clone()),
            None => Err(format!("{command}: {}", envelope["sentence"].as_str().unwrap_or("no sentence"))),
        }
    }

    /// A picture of the page, once everything that was changed is painted.
    ///
    /// # Errors
    /// When the driver has no picture or the file cannot be written.
    pub fn picture(&self, file: &Path) -> Outcome {
        // First the page stops changing; then two frames, or the driver may answer with the one before the last change.
        let painted = "await document.fonts.ready;
            const pause = () => new Promise((resolve) => setTimeout(resolve, 50));
            for (let before = '', calm = 0, turn = 0; calm < 6 && turn < 200; turn += 1) {
              await pause();
              const now = document.body.innerText;
              calm = now === before && !document.querySelector('[aria-busy=true]') ? calm + 1 : 0;
              before = now;
            }
            const frame = () => new Promise(requestAnimationFrame);
            await frame();
            await frame();";
        self.promised(painted)?;
        let value = self.ask("GET", "/screenshot", None)?;
        let bytes = value.as_str().and_then(base64::decode).ok_or("the driver sent no picture")?;
        std::fs::write(file, bytes).map_err(|error| format!("{}: {error}", file.display()))
    }

    fn find(&self, using: &str, value: &str) -> Option<Element> {
        let found = self.ask("POST", "/element", Some(&json!({ "using": using, "value": value }))).ok()?;
        Some(Element(found[ELEMENT].as_str()?.to_owned()))
    }

    fn ask(&self, method: &str, path: &str, body: Option<&Value>) -> Outcome<Value> {
        answer(http::request(self.port, method, &format!("/session/{}{path}", self.id), body)?)
    }

    /// A failure with what the page shows instead.
    fn with_page(&self, reason: &str) -> String {
        let shown = self.run("return document.body ? document.body.innerText.slice(0, 1500) : '(no page)'");
        format!("{reason}. The page shows:\n{}", shown.as_ref().ok().and_then(Value::as_str).unwrap_or("(nothing)"))
    }
}

fn answer((status, reply): (u16, Value)) -> Outcome<Value> {
    let value = reply["value"].clone();
    if status == 200 { Ok(value) } else { Err(format!("{}: {}", value["error"], value["message"])) }
}

/// A text as XPath writes it; XPath knows no escape, and no text here holds both kinds of quotes.
fn quote(text: &str) -> String {
    if text.contains('\'') { format!("\"{text}\"") } else { format!("'{text}'") }
}
