//! The smallest HTTP client that a WebDriver and the bridge need: one request per connection, JSON both ways.
//! Rejected: a client crate (a hundred crates for two verbs).

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::Duration;

use serde_json::Value;

use crate::Outcome;

/// Sends a request to this machine and reads the JSON of the reply, with its status.
///
/// # Errors
/// When nobody listens, the connection breaks, or the reply is not JSON.
pub fn request(port: u16, method: &str, path: &str, body: Option<&Value>) -> Outcome<(u16, Value)> {
    let body = body.map(Value::to_string).unwrap_or_default();
    let head = format!(
        "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Type: application/json\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
        body.len()
    );
    let broken = |error: std::io::Error| format!("{method} {path} on port {port}: {error}");
    let mut stream = TcpStream::connect(("127.0.0.1", port)).map_err(broken)?;
    stream.set_read_timeout(Some(Duration::from_secs(120))).map_err(broken)?;
    stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(body.as_bytes())).map_err(broken)?;
    let mut reply = Vec::new();
    stream.read_to_end(&mut reply).map_err(broken)?;
    parse(&reply).ok_or_else(|| format!("{method} {path}: the reply is not JSON"))
}

fn parse(reply: &[u8]) -> Option<(u16, Value)> {
    let split = reply.windows(4).position(|four| four == b"\r\n\r\n")?;
    let head = std::str::from_utf8(&reply[..split]).ok()?;
    let status = head.split(' ').nth(1)?.parse().ok()?;
    let body = &reply[split + 4..];
    // Some drivers keep the connection open in spite of the wish; then the length says where the body ends.
    let length =
        head.lines().find_map(|line| line.to_ascii_lowercase().strip_prefix("content-length:")?.trim().parse().ok());
    let body = &body[..length.unwrap_or(body.len()).min(body.len())];
    Some((status, serde_json::from_slice(body).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reply_is_read_to_its_length_and_no_further() {
        let reply = b"HTTP/1.1 404 Not Found\r\nContent-Length: 8\r\n\r\n{\"a\": 1}trailing";
        assert_eq!(parse(reply), Some((404, serde_json::json!({ "a": 1 }))));
        assert_eq!(parse(b"HTTP/1.1 200 OK\r\n\r\nnot json"), None);
        assert_eq!(parse(b"HTTP/1.1 200 OK\r\n"), None);
    }
}
