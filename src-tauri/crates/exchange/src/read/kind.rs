//! What a file is, by its content. Endings lie: HTML and text are often saved as `.xls`.
//!
//! Only names inside the package are looked at here; nothing is unfolded.

use std::io::Cursor;

use zip::ZipArchive;
use zip::result::ZipError;

/// What the bytes are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// No bytes, or nothing but blanks.
    Empty,
    /// Office Open XML spreadsheet.
    Xlsx,
    /// The same in records ("binary workbook").
    Xlsb,
    /// Workbook of Excel 97–2003 and before.
    Xls,
    /// OpenDocument spreadsheet.
    Ods,
    /// A web page with tables, whatever its ending says.
    Html(Encoding),
    /// Web pages in one file, as Excel saves them ("Single File Web Page").
    Mime,
    /// XML spreadsheet of Office 2003.
    SheetXml(Encoding),
    /// Text in this encoding.
    Text(Encoding),
    /// Encrypted by its owner.
    Password,
    /// A file of Excel that ends before its end: a download or a copy that broke off.
    CutOff,
    /// A package that cannot be opened.
    Damaged,
    /// No table at all, named in Vietnamese.
    Foreign(&'static str),
}

/// Encodings in which text is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Encoding {
    /// UTF-8, with or without its mark.
    Utf8,
    /// UTF-16 little-endian, as Excel's "Unicode text".
    Utf16Le,
    /// UTF-16 big-endian.
    Utf16Be,
    /// Bytes of no known encoding, one a letter: Windows-1252, Windows-1258, TCVN3 or VNI.
    Bytes,
}

impl Encoding {
    /// The text of a whole file; `None` where it is not written so.
    pub(crate) fn decode(self, bytes: &[u8]) -> Option<String> {
        let strict = |encoding: &'static encoding_rs::Encoding| {
            let (text, _, broken) = encoding.decode(bytes);
            (!broken).then(|| text.into_owned())
        };
        match self {
            Self::Utf8 => strict(encoding_rs::UTF_8),
            Self::Utf16Le => strict(encoding_rs::UTF_16LE),
            Self::Utf16Be => strict(encoding_rs::UTF_16BE),
            Self::Bytes => Some(super::legacy::as_1252(bytes)),
        }
    }
}

const WORD: &str = "văn bản Word";
const OLD_WORD: &str = "văn bản Word đời cũ";

/// The media type of a file of Word or Excel.
pub(crate) fn media_type(kind: &Kind) -> Option<&'static str> {
    match kind {
        Kind::Xlsx => Some("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        Kind::Foreign(WORD) => Some("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        Kind::Foreign(OLD_WORD) => Some("application/msword"),
        Kind::Xls => Some("application/vnd.ms-excel"),
        _ => None,
    }
}

pub(crate) fn of(bytes: &[u8]) -> Kind {
    if bytes.iter().all(|byte| matches!(byte, b' ' | b'\t' | b'\r' | b'\n' | 0)) {
        Kind::Empty
    } else if bytes.starts_with(b"PK") && bytes.len() > 3 && bytes[2] <= 8 {
        package(bytes)
    } else if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
        compound(bytes)
    } else if bytes.len() > 40 && matches!(bytes, [0x09, 0x00 | 0x02 | 0x04 | 0x08, 4..=16, 0, ..]) {
        // Records of Excel without their container, as some programs on servers write them.
        Kind::Xls
    } else if let Some(what) = by_magic(bytes) {
        Kind::Foreign(what)
    } else {
        text(bytes)
    }
}

fn package(bytes: &[u8]) -> Kind {
    let mut archive = match ZipArchive::new(Cursor::new(bytes)) {
        Ok(archive) => archive,
        Err(ZipError::InvalidPassword) => return Kind::Password,
        // The directory of a package stands at its end.
        Err(_) if !bytes.windows(4).rev().take(70_000).any(|four| four == b"PK\x05\x06") => return Kind::CutOff,
        Err(_) => return Kind::Damaged,
    };
    let mut names = Vec::new();
    for at in 0..archive.len() {
        // by_index_raw opens without unfolding and also for encrypted entries.
        if let Ok(entry) = archive.by_index_raw(at)
            && let Ok(name) = entry.name()
        {
            if entry.encrypted() {
                return Kind::Password;
            }
            names.push(name.replace('\\', "/").to_ascii_lowercase());
        }
    }
    let has = |wanted: &str| names.iter().any(|name| name == wanted);
    if has("xl/workbook.bin") {
        Kind::Xlsb
    } else if has("[content_types].xml") && names.iter().any(|name| name.starts_with("xl/")) {
        Kind::Xlsx
    } else if has("content.xml") && has("mimetype") {
        Kind::Ods
    } else if names.iter().any(|name| name.starts_with("word/")) {
        Kind::Foreign(WORD)
    } else if names.iter().any(|name| name.starts_with("ppt/")) {
        Kind::Foreign("bài trình chiếu")
    } else {
        Kind::Foreign("tệp nén")
    }
}

/// The old container of Office: its directory names are UTF-16 and stand in the clear.
fn compound(bytes: &[u8]) -> Kind {
    let has = |name: &str| {
        let wanted: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(wanted.len()).any(|window| window == wanted)
    };
    if has("EncryptedPackage") {
        Kind::Password
    } else if has("WordDocument") {
        Kind::Foreign(OLD_WORD)
    } else if has("Workbook") || has("Book") {
        Kind::Xls
    } else {
        Kind::Foreign("tệp Office đời cũ")
    }
}

fn by_magic(bytes: &[u8]) -> Option<&'static str> {
    let table: [(&[u8], &str); 8] = [
        (b"%PDF", "tệp PDF"),
        (b"\x89PNG", "hình ảnh"),
        (b"\xFF\xD8\xFF", "hình ảnh"),
        (b"GIF8", "hình ảnh"),
        (b"Rar!", "tệp nén"),
        (b"7z\xBC\xAF", "tệp nén"),
        (b"\x1F\x8B", "tệp nén"),
        (b"MZ", "chương trình"),
    ];
    // Two letters alone also begin a table ("MZ;…"): a program has zeros soon after them.
    table
        .iter()
        .find(|(magic, _)| {
            bytes.starts_with(magic) && (magic.len() > 2 || bytes.iter().take(64).any(|byte| *byte == 0))
        })
        .map(|(_, what)| *what)
}

fn text(bytes: &[u8]) -> Kind {
    if bytes.starts_with(&[0xFF, 0xFE]) {
        return written(bytes, Encoding::Utf16Le);
    }
    if bytes.starts_with(&[0xFE, 0xFF]) {
        return written(bytes, Encoding::Utf16Be);
    }
    if let Some(encoding) = utf16_without_mark(bytes) {
        return written(bytes, encoding);
    }
    if is_lock_of_excel(bytes) {
        return Kind::Foreign("tệp khóa do Excel tạo khi sổ đang mở (tên bắt đầu bằng ~$); hãy chọn tệp sổ cùng tên");
    }
    // Old programs end their text with 0x1A.
    if bytes.iter().any(|byte| matches!(byte, 0..=8 | 14..=31 if !matches!(byte, 0x1A | 0x1B))) {
        return Kind::Foreign("tệp nhị phân");
    }
    let encoding = if is_utf8(bytes) { Encoding::Utf8 } else { Encoding::Bytes };
    written(bytes, encoding)
}

/// UTF-8, also where the last letter was cut in two.
fn is_utf8(bytes: &[u8]) -> bool {
    match std::str::from_utf8(bytes) {
        Ok(_) => true,
        Err(error) => error.error_len().is_none() && bytes.len() > 4,
    }
}

/// What a text is by how it begins.
fn written(bytes: &[u8], encoding: Encoding) -> Kind {
    let first = bytes.get(..8000).unwrap_or(bytes);
    // A letter cut in two at the end is of no interest here.
    let first = match encoding {
        Encoding::Utf16Le | Encoding::Utf16Be => encoding.decode(&first[..first.len() & !1]),
        _ => Some(String::from_utf8_lossy(first).into_owned()),
    };
    let first = first.unwrap_or_default().to_ascii_lowercase();
    let start = first.trim_start_matches('\u{feff}').trim_start();
    let page = ["<html", "<!doctype html", "<table", "<meta", "<head", "<style", "<body", "<div"];
    if start.starts_with("<?xml") && start.contains("office:spreadsheet") {
        Kind::SheetXml(encoding)
    } else if page.iter().any(|tag| start.starts_with(tag)) || (start.starts_with('<') && start.contains("<table")) {
        Kind::Html(encoding)
    } else if start.starts_with("<?xml") || start.starts_with("<workbook") {
        if start.contains("<workbook") { Kind::SheetXml(encoding) } else { Kind::Foreign("tệp XML") }
    } else if is_mime(start) {
        Kind::Mime
    } else if start.starts_with("{\\rtf") {
        Kind::Foreign("văn bản RTF")
    } else if matches!(start.chars().next(), Some('{' | '[')) && start.contains("\":") {
        Kind::Foreign("tệp JSON")
    } else {
        Kind::Text(encoding)
    }
}

/// Heads of a message, and parts that follow.
fn is_mime(start: &str) -> bool {
    let head = start.split("\r\n\r\n").next().and_then(|head| head.split("\n\n").next()).unwrap_or_default();
    let begins = ["mime-version:", "from:", "content-type:", "subject:"].iter().any(|name| start.starts_with(name));
    begins && head.contains("content-type:") && (head.contains("multipart/") || head.contains("text/html"))
}

/// `~$lop.xlsx`: 165 bytes that begin with the length of the user's name.
fn is_lock_of_excel(bytes: &[u8]) -> bool {
    bytes.len() == 165 && bytes[0] > 0 && bytes[0] < 55
}

/// UTF-16 without a mark: zeros stand on one side only of nearly every pair of the first bytes.
fn utf16_without_mark(bytes: &[u8]) -> Option<Encoding> {
    let pairs: Vec<&[u8]> = bytes.chunks_exact(2).take(200).collect();
    let first = pairs.iter().filter(|pair| pair[0] == 0).count();
    let second = pairs.iter().filter(|pair| pair[1] == 0).count();
    if pairs.len() < 4 || bytes.len() % 2 == 1 {
        None
    } else if first == 0 && second * 2 > pairs.len() {
        Some(Encoding::Utf16Le)
    } else if second == 0 && first * 2 > pairs.len() {
        Some(Encoding::Utf16Be)
    } else {
        None
    }
}
