//! The smallest HTTP server the bridge needs: one thread and one request per connection, on this machine only.
//!
//! Rejected: tiny_http, which loses connections that a browser opens at the same moment (its pool counts a thread as free
//! before it is), so that a page with ten files hangs now and then.

use std::io::{BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::thread;

/// What a browser asks.
#[derive(Debug, PartialEq, Eq)]
pub struct Asked {
    /// `GET`, `POST`.
    pub method: String,
    /// The path, without what follows `?`.
    pub path: String,
    /// The body, empty when there is none.
    pub body: Vec<u8>,
}

/// What is answered.
pub struct Answer {
    /// `200`, `404`.
    pub status: u16,
    /// Headers of its own.
    pub headers: Vec<(&'static str, String)>,
    /// The body.
    pub body: Vec<u8>,
}

/// Listens on 127.0.0.1 (port 0: any free one), tells the port and answers for ever.
///
/// # Errors
/// When the port is taken.
pub fn serve(
    port: u16,
    told: impl FnOnce(u16),
    answer: impl Fn(Asked) -> Answer + Send + Sync + 'static,
) -> std::io::Result<()> {
    let listener = TcpListener::bind(("127.0.0.1", port))?;
    told(listener.local_addr()?.port());
    let answer = Arc::new(answer);
    for stream in listener.incoming() {
        let (stream, answer) = (stream?, Arc::clone(&answer));
        // A browser that goes away in the middle is not a failure of the server.
        thread::spawn(move || drop(talk(stream, answer.as_ref())));
    }
    Ok(())
}

fn talk(stream: TcpStream, answer: impl Fn(Asked) -> Answer) -> std::io::Result<()> {
    let Some(asked) = read(&mut BufReader::new(&stream))? else { return Ok(()) };
    let answer = answer(asked);
    let mut head =
        format!("HTTP/1.1 {} .\r\nContent-Length: {}\r\nConnection: close\r\n", answer.status, answer.body.len());
    for (name, value) in &answer.headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    let mut stream = &stream;
    stream.write_all(head.as_bytes())?;
    stream.write_all(b"\r\n")?;
    stream.write_all(&answer.body)
}

/// Reads one request; `None` when the connection closes before it says anything sensible.
fn read(from: &mut impl std::io::BufRead) -> std::io::Result<Option<Asked>> {
    let mut line = String::new();
    from.read_line(&mut line)?;
    let mut words = line.split_whitespace();
    let (Some(method), Some(target)) = (words.next(), words.next()) else { return Ok(None) };
    let path = target.split('?').next().unwrap_or_default().to_owned();
    let method = method.to_owned();
    let mut length = 0;
    loop {
        let mut header = String::new();
        if from.read_line(&mut header)? == 0 || header.trim().is_empty() {
            break;
        }
        if let Some((name, value)) = header.split_once(':')
            && name.eq_ignore_ascii_case("content-length")
        {
            length = value.trim().parse().unwrap_or(0);
        }
    }
    let mut body = Vec::new();
    from.take(length).read_to_end(&mut body)?;
    Ok(Some(Asked { method, path, body }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_is_read_to_its_length() {
        let asked = read(&mut &b"POST /__call/a.b?x=1 HTTP/1.1\r\nHost: h\r\ncontent-length: 2\r\n\r\n{}more"[..]);
        let expected = Asked { method: "POST".into(), path: "/__call/a.b".into(), body: b"{}".to_vec() };
        assert_eq!(asked.expect("memory can be read"), Some(expected));
        assert_eq!(read(&mut &b"\r\n"[..]).expect("memory can be read"), None);
    }

    #[test]
    fn many_connections_of_one_moment_are_all_answered() {
        let (told, port) = std::sync::mpsc::channel();
        thread::spawn(move || {
            let answer = |asked: Asked| Answer { status: 200, headers: Vec::new(), body: asked.body };
            serve(0, |port| told.send(port).expect("the test still listens"), answer)
        });
        let port = port.recv().expect("the server tells its port");
        let asking: Vec<_> = (0..40)
            .map(|number| {
                thread::spawn(move || crate::http::request(port, "POST", "/", Some(&serde_json::json!(number))))
            })
            .collect();
        for (number, asked) in asking.into_iter().enumerate() {
            assert_eq!(asked.join().expect("no panic"), Ok((200, serde_json::json!(number))));
        }
    }
}
