//! Web pages in one file (MHT): parts of a message, of which those that are pages with a table are read as pages are.
//!
//! Excel and school systems write one page a sheet, beside frames, pictures and style sheets that hold no people. Read by
//! hand: of the whole standard only boundaries, two ways of packing letters and the name of a character set are met, and a
//! part that cannot be unpacked must not hide the others. A workbook of several pages keeps them as several sheets.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::kind::Encoding;
use super::{Limits, Listener, ReadError, html};
use crate::sheet::Sheet;

/// Parts looked at; a real file has a page a sheet, and a few beside them.
const MOST_PARTS: usize = 500;

/// Reads every page with a table.
pub(super) fn read(
    bytes: &[u8],
    file: &str,
    limits: &Limits,
    listener: &mut Listener<'_>,
) -> Result<Vec<Sheet>, ReadError> {
    let mut sheets: Vec<Sheet> = Vec::new();
    for part in parts(bytes) {
        let (head, body) = halves(part);
        let head = String::from_utf8_lossy(head).into_owned();
        let kind = field(&head, "content-type").unwrap_or_default().to_ascii_lowercase();
        if !kind.contains("text/html") {
            continue;
        }
        let page = unpacked(body, &field(&head, "content-transfer-encoding").unwrap_or_default());
        let (page, encoding) = decoded(page, &kind);
        if !contains(&page, b"<td") {
            continue;
        }
        let mut sheet = html::read(&page, encoding, file, limits, listener)?;
        if let Some(name) = field(&head, "content-location").as_deref().and_then(leaf) {
            sheet.name = name.to_owned();
        }
        sheets.push(sheet);
    }
    // One page is the list; its name is that of the file, as with any page.
    if let [only] = sheets.as_mut_slice() {
        super::text::stem(file).clone_into(&mut only.name);
    }
    Ok(sheets)
}

/// The parts between the boundaries; a message without any is one part.
fn parts(bytes: &[u8]) -> Vec<&[u8]> {
    let (head, _) = halves(bytes);
    let head = String::from_utf8_lossy(head).into_owned();
    let Some(boundary) = field(&head, "content-type").and_then(|kind| parameter(&kind, "boundary")) else {
        return vec![bytes];
    };
    let line = format!("--{boundary}").into_bytes();
    let mut all = Vec::new();
    let mut from = None;
    let mut at = 0;
    while let Some(found) = find(&bytes[at..], &line).map(|found| found + at) {
        // A boundary begins a line.
        let begins = found == 0 || bytes[found - 1] == b'\n';
        if begins {
            all.extend(from.map(|from: usize| &bytes[from..found]));
            from = Some(found + line.len());
        }
        at = found + line.len();
        if all.len() >= MOST_PARTS {
            return all;
        }
    }
    // The last part of a file that was cut off.
    all.extend(from.map(|from| &bytes[from..]).filter(|rest| !rest.starts_with(b"--")));
    all
}

/// Heads and body, parted by the first empty line.
fn halves(part: &[u8]) -> (&[u8], &[u8]) {
    let start = part.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
    let part = &part[start..];
    let ends = [find(part, b"\r\n\r\n").map(|at| (at, 4)), find(part, b"\n\n").map(|at| (at, 2))];
    match ends.into_iter().flatten().min() {
        Some((at, length)) => (&part[..at], &part[at + length..]),
        None => (part, &[]),
    }
}

/// A field of the heads, its further lines joined.
fn field(head: &str, wanted: &str) -> Option<String> {
    let mut found: Option<String> = None;
    for line in head.lines() {
        if let Some(value) = &mut found {
            if !line.starts_with([' ', '\t']) {
                break;
            }
            value.push_str(line.trim());
        } else if let Some((name, value)) = line.split_once(':')
            && name.trim().eq_ignore_ascii_case(wanted)
        {
            found = Some(value.trim().to_owned());
        }
    }
    found
}

/// `boundary="x"` of a field.
fn parameter(field: &str, wanted: &str) -> Option<String> {
    let value = field.split(';').skip(1).find_map(|pair| {
        let (name, value) = pair.split_once('=')?;
        name.trim().eq_ignore_ascii_case(wanted).then(|| value.trim().trim_matches(['"', '\'']).to_owned())
    });
    value.filter(|value| !value.is_empty())
}

/// The last piece of an address, without its ending: the name of a sheet.
fn leaf(address: &str) -> Option<&str> {
    let leaf = address.rsplit(['/', '\\']).next()?;
    let name = leaf.rsplit_once('.').map_or(leaf, |(name, _)| name);
    (!name.is_empty()).then_some(name)
}

fn unpacked(body: &[u8], how: &str) -> Vec<u8> {
    match how.trim().to_ascii_lowercase().as_str() {
        "quoted-printable" => quoted(body),
        "base64" => {
            let letters: Vec<u8> = body.iter().copied().filter(|byte| !byte.is_ascii_whitespace()).collect();
            STANDARD.decode(letters).unwrap_or_default()
        }
        _ => body.to_vec(),
    }
}

/// `=C3=AA` is a letter, `=` at the end of a line joins it with the next.
fn quoted(body: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(body.len());
    let mut rest = body;
    while let Some((byte, after)) = rest.split_first() {
        rest = after;
        if *byte != b'=' {
            out.push(*byte);
            continue;
        }
        let pair = after.get(..2).and_then(|pair| std::str::from_utf8(pair).ok());
        match (after, pair.and_then(|pair| u8::from_str_radix(pair, 16).ok())) {
            (_, Some(letter)) => {
                out.push(letter);
                rest = &after[2..];
            }
            ([b'\r', b'\n', more @ ..] | [b'\n', more @ ..], None) => rest = more,
            _ => out.push(b'='),
        }
    }
    out
}

/// The page as the reader of pages takes it: UTF-8, or bytes of an encoding still to be found out.
fn decoded(page: Vec<u8>, kind: &str) -> (Vec<u8>, Encoding) {
    let said = parameter(kind, "charset").and_then(|name| encoding_rs::Encoding::for_label(name.as_bytes()));
    if let Some(encoding) = said.filter(|encoding| [encoding_rs::UTF_16LE, encoding_rs::UTF_16BE].contains(encoding)) {
        return (encoding.decode(&page).0.into_owned().into_bytes(), Encoding::Utf8);
    }
    let encoding = if std::str::from_utf8(&page).is_ok() { Encoding::Utf8 } else { Encoding::Bytes };
    (page, encoding)
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted)
}

fn contains(page: &[u8], tag: &[u8]) -> bool {
    page.windows(tag.len()).any(|window| window.eq_ignore_ascii_case(tag))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::Flow;

    fn sheets(message: &str) -> Vec<(String, Vec<String>)> {
        let found = read(message.as_bytes(), "lop.xls", &Limits::default(), &mut |_| Flow::Go).expect("a message");
        let texts = |sheet: &Sheet| -> Vec<String> {
            sheet.rows.iter().flat_map(|row| &row.cells).map(|cell| cell.value.shown()).collect()
        };
        found.iter().map(|sheet| (sheet.name.clone(), texts(sheet))).collect()
    }

    #[test]
    fn pages_among_the_parts() {
        let page = "<table><tr><td>H=E1=BB=8D t=C3=AAn<td>L=\r\n=E1=BB=9Bp</tr></table>";
        let part = |name: &str, kind: &str, how: &str, body: &str| {
            format!(
                "--=_x\r\nContent-Location: file:///C:/{name}\r\nContent-Transfer-Encoding: {how}\r\nContent-Type: {kind}\r\n\r\n{body}\r\n"
            )
        };
        let head = "MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n boundary=\"=_x\"\r\n\r\n";
        let html = "text/html; charset=\"utf-8\"";
        let frames = part("lop.htm", html, "7bit", "<html><frameset></frameset></html>");
        let picture = part("a.png", "image/png", "base64", "AAAA");
        let first = part("sheet001.htm", html, "quoted-printable", page);
        let base64 = STANDARD.encode("<table><tr><td>Kim<td>11A1</table>");
        let second = part("sheet002.htm", html, "base64", &base64);
        let list = vec!["Họ tên".to_owned(), "Lớp".to_owned()];
        for (message, expected) in [
            (format!("{head}{frames}{first}{picture}--=_x--"), vec![("lop".to_owned(), list.clone())]),
            (
                format!("{head}{first}{second}--=_x--"),
                vec![
                    ("sheet001".to_owned(), list.clone()),
                    ("sheet002".to_owned(), vec!["Kim".to_owned(), "11A1".to_owned()]),
                ],
            ),
            // Cut off before its end.
            (format!("{head}{first}"), vec![("lop".to_owned(), list.clone())]),
            // A message that is one page.
            (
                format!(
                    "MIME-Version: 1.0\r\nContent-Type: {html}\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n{page}"
                ),
                vec![("lop".to_owned(), list)],
            ),
            (format!("{head}{picture}--=_x--"), vec![]),
        ] {
            assert_eq!(sheets(&message), expected, "{message}");
        }
    }

    #[test]
    fn quoted_letters() {
        for (written, meant) in [("a=3Db", "a=b"), ("a=\r\nb", "ab"), ("a=\nb", "ab"), ("a=zb=", "a=zb="), ("=C", "=C")]
        {
            assert_eq!(quoted(written.as_bytes()), meant.as_bytes(), "{written}");
        }
    }
}
