//! The button In: pages go to the system's print queue where it takes a PDF by itself, else the page's own dialog opens.
//!
//! Linux: `lp` with a default queue takes the PDF through its standard input (nothing with names stays on the disk).
//! Windows has no queue that takes a PDF without a viewer, so the answer is `{"dialog": true}` and the page opens the
//! system's print dialog on the same pages, without a browser's header. Rejected: starting a PDF viewer (leaves the file
//! behind and depends on what is installed).

use std::io::Write as _;
use std::process::{Command, Stdio};

use app::{App, Failure};
use serde_json::{Value, json};

/// Prints the paper that `args` name: `{"queue": name}` when it lies in a queue, `{"dialog": true}` when the page has to ask.
pub fn print(app: &App, args: Value) -> Result<Value, Failure> {
    let Some(queue) = default_queue() else { return Ok(json!({ "dialog": true })) };
    let paper = app::papers::for_queue(app, args)?;
    let mut lp = Command::new("lp");
    // On its own size of paper and not fitted to another: margins are kept (measured: `tests/stories/golden/layout.md`).
    let media = format!("media={}", paper.media);
    send(lp.args(["-t", "Dong Hanh", "-o", &media, "-o", "print-scaling=none", "-"]), &paper.pdf)?;
    Ok(json!({ "queue": queue }))
}

/// The default queue, if the system has one that takes a PDF.
fn default_queue() -> Option<String> {
    if cfg!(windows) {
        return None;
    }
    // `lpstat -d` speaks the reader's language unless told otherwise.
    let said = Command::new("lpstat").arg("-d").env("LC_ALL", "C").stdin(Stdio::null()).output().ok()?;
    named_queue(&String::from_utf8_lossy(&said.stdout))
}

/// Reads `system default destination: NAME`; "no system default destination" names nothing.
fn named_queue(said: &str) -> Option<String> {
    let name = said.trim().strip_prefix("system default destination:")?.trim();
    (!name.is_empty()).then(|| name.to_owned())
}

fn send(queue: &mut Command, pdf: &[u8]) -> Result<(), Failure> {
    let failed = || {
        Failure::new(
            "print-queue",
            "Máy in không nhận tài liệu. Hãy xem máy in đã bật và còn giấy, rồi in lại; hoặc xuất tệp PDF để in sau.",
        )
    };
    let quiet = queue.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
    let mut lp = quiet.spawn().map_err(|_absent| failed())?;
    // A queue that refuses may close its end early; what counts is that it took everything and ended well.
    let written = lp.stdin.take().map(|mut pipe| pipe.write_all(pdf));
    let ended = lp.wait().map_err(|_lost| failed())?;
    if ended.success() && matches!(written, Some(Ok(()))) { Ok(()) } else { Err(failed()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_default_queue_is_read_and_its_absence_too() {
        assert_eq!(named_queue("system default destination: HP_Van_phong\n"), Some("HP_Van_phong".to_owned()));
        assert_eq!(named_queue("no system default destination\n"), None);
        assert_eq!(named_queue("system default destination: \n"), None);
        assert_eq!(named_queue(""), None);
    }

    #[cfg(unix)]
    #[test]
    fn a_queue_that_refuses_says_what_to_do() {
        let pages = vec![b'%'; 200_000];
        assert!(send(&mut Command::new("cat"), &pages).is_ok());
        for program in ["false", "no-such-program-as-this"] {
            let failure = send(&mut Command::new(program), &pages).expect_err("a refusing queue is a failure");
            assert_eq!(failure.refused, "print-queue");
        }
    }
}
