//! Delimited text → one [`Sheet`]: encoding, delimiter, `sep=`, quotes.
//!
//! Invariant: rows carry the numbers Excel would show, so blank lines count and a line `sep=;` does not. Every cell is
//! text; what looks like a number keeps its zeros and what looks like a formula stays letters.

use csv::ReaderBuilder;

use super::kind::Encoding;
use super::legacy::{self, Faces};
use super::{Flow, Limits, Listener, Progress, ReadError};
use crate::sheet::{Cell, CellValue, Row, Sheet, address};

/// Delimiters in the order they are preferred when a file speaks for several.
const DELIMITERS: [u8; 4] = [b';', b'\t', b',', b'|'];

pub(super) fn read(
    bytes: &[u8],
    encoding: Encoding,
    file: &str,
    limits: &Limits,
    listener: &mut Listener<'_>,
) -> Result<Sheet, ReadError> {
    let Some(content) = encoding.decode(bytes) else {
        return Err(ReadError::Damaged { file: file.to_owned(), sheet: None });
    };
    let (said, content) = said_delimiter(&content);
    let delimiter = said.unwrap_or_else(|| likeliest_delimiter(content));
    let mut sheet = Sheet { name: stem(file).to_owned(), ..Sheet::default() };
    let mut reader =
        ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(content.as_bytes());
    let mut record = csv::StringRecord::new();
    let (mut number, mut cells, mut text) = (0_u32, 0_u64, 0_u64);
    loop {
        let from = usize::try_from(reader.position().byte()).unwrap_or(usize::MAX);
        if !reader.read_record(&mut record).map_err(|_| ReadError::Damaged { file: file.to_owned(), sheet: None })? {
            break;
        }
        number = number.saturating_add(1 + blank_lines(content.as_bytes(), from));
        let mut row = Row { number, cells: Vec::new() };
        for (column, value) in (0_u32..).zip(record.iter()) {
            if value.trim().is_empty() {
                continue;
            }
            let here = || (file.to_owned(), sheet.name.clone(), address(number, column));
            cells += 1;
            text += value.len() as u64;
            if value.len() > limits.cell_chars && value.chars().count() > limits.cell_chars {
                let (file, sheet, cell) = here();
                return Err(ReadError::CellTooLong { file, sheet, cell, limit: limits.cell_chars });
            }
            if number > limits.last_row || column >= limits.columns {
                let (file, sheet, cell) = here();
                return Err(ReadError::TooFar { file, sheet, cell });
            }
            if cells > limits.cells || text > limits.text {
                let (file, sheet, cell) = here();
                return Err(ReadError::TooMuch { file, sheet, cell });
            }
            row.cells.push(Cell { column, value: CellValue::Text(unguarded(value).to_owned()) });
        }
        if !row.cells.is_empty() {
            sheet.rows.push(row);
        }
        let progress = Progress { done: reader.position().byte(), total: content.len() as u64 };
        if number.is_multiple_of(500) && listener(progress) == Flow::Stop {
            return Err(ReadError::Cancelled { file: file.to_owned() });
        }
    }
    legacy::mend(&mut sheet, &Faces::new(), encoding == Encoding::Bytes);
    let whole = content.len() as u64;
    match listener(Progress { done: whole, total: whole }) {
        Flow::Go => Ok(sheet),
        Flow::Stop => Err(ReadError::Cancelled { file: file.to_owned() }),
    }
}

/// Without the apostrophe that keeps a spreadsheet from taking a text for a formula.
fn unguarded(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@', '\t', '\r']) => rest,
        _ => text,
    }
}

/// The first line `sep=;`, which Excel obeys and does not show.
fn said_delimiter(content: &str) -> (Option<u8>, &str) {
    let line = content.lines().next().unwrap_or_default();
    let bare = line.trim_matches(['\r', '"']).as_bytes();
    let delimits = |byte: u8| byte.is_ascii() && !byte.is_ascii_alphanumeric();
    if bare.len() == 5 && bare[..4].eq_ignore_ascii_case(b"sep=") && delimits(bare[4]) {
        let rest = &content[line.len()..];
        let rest = rest.strip_prefix('\r').unwrap_or(rest);
        (Some(bare[4]), rest.strip_prefix('\n').unwrap_or(rest))
    } else {
        (None, content)
    }
}

/// The delimiter that cuts most lines into the same number of pieces; titles above the table have none of it, and
/// commas inside addresses are fewer than the columns.
fn likeliest_delimiter(content: &str) -> u8 {
    let lines: Vec<&str> = content.lines().filter(|line| !line.trim().is_empty()).take(50).collect();
    let mut best = (0, b',');
    for delimiter in DELIMITERS {
        let counts: Vec<usize> = lines.iter().map(|line| outside_quotes(line, delimiter)).collect();
        let score =
            counts.iter().map(|count| count * counts.iter().filter(|other| *other == count).count()).max().unwrap_or(0);
        if score > best.0 {
            best = (score, delimiter);
        }
    }
    best.1
}

fn outside_quotes(line: &str, delimiter: u8) -> usize {
    let mut quoted = false;
    line.bytes()
        .filter(|byte| {
            quoted ^= *byte == b'"';
            !quoted && *byte == delimiter
        })
        .count()
}

/// How many blank lines the csv reader passes over before the record that it reads from here.
fn blank_lines(content: &[u8], from: usize) -> u32 {
    // A record ends at its \r; the \n behind it belongs to the same line.
    let mut at = from;
    if at > 0 && content.get(at - 1) == Some(&b'\r') && content.get(at) == Some(&b'\n') {
        at += 1;
    }
    let mut blank = 0;
    loop {
        match content.get(at) {
            Some(b'\r') if content.get(at + 1) == Some(&b'\n') => at += 2,
            Some(b'\r' | b'\n') => at += 1,
            _ => return blank,
        }
        blank += 1;
    }
}

/// The name of a file without its ending.
pub(super) fn stem(file: &str) -> &str {
    file.rsplit_once('.').map_or(file, |(stem, _)| stem)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(content: &str) -> Vec<(u32, Vec<(u32, String)>)> {
        let sheet = read(content.as_bytes(), Encoding::Utf8, "lop.csv", &Limits::default(), &mut |_| Flow::Go).unwrap();
        sheet
            .rows
            .iter()
            .map(|row| (row.number, row.cells.iter().map(|cell| (cell.column, cell.value.shown())).collect()))
            .collect()
    }

    fn row(number: u32, cells: &[(u32, &str)]) -> (u32, Vec<(u32, String)>) {
        (number, cells.iter().map(|(column, text)| (*column, (*text).to_owned())).collect())
    }

    #[test]
    fn rows_carry_the_numbers_excel_shows() {
        let expected =
            vec![row(1, &[(0, "STT"), (1, "Họ tên")]), row(4, &[(0, "1"), (1, "An")]), row(6, &[(1, "Bình")])];
        for end in ["\n", "\r\n", "\r"] {
            let text = ["STT;Họ tên", "", "", "1;An", ";", ";Bình", "", ""].join(end);
            assert_eq!(rows(&text), expected, "{end:?}");
        }
    }

    #[test]
    fn delimiters() {
        for (text, expected) in [
            ("sep=|\na|b;c\n", vec![row(1, &[(0, "a"), (1, "b;c")])]),
            ("sep=\t\r\na\tb;c\r\n", vec![row(1, &[(0, "a"), (1, "b;c")])]),
            ("a\tb\n1\t2", vec![row(1, &[(0, "a"), (1, "b")]), row(2, &[(0, "1"), (1, "2")])]),
            (
                "DANH SÁCH\na;b;c\n1;Xã A, tỉnh B;3\n2;Xã C, tỉnh D;4\n",
                vec![
                    row(1, &[(0, "DANH SÁCH")]),
                    row(2, &[(0, "a"), (1, "b"), (2, "c")]),
                    row(3, &[(0, "1"), (1, "Xã A, tỉnh B"), (2, "3")]),
                    row(4, &[(0, "2"), (1, "Xã C, tỉnh D"), (2, "4")]),
                ],
            ),
            ("a,\"b\nc, \"\"d\"\"\"\n", vec![row(1, &[(0, "a"), (1, "b\nc, \"d\"")])]),
            ("\u{FEFF}a,b", vec![row(1, &[(0, "a"), (1, "b")])]),
        ] {
            assert_eq!(rows(text), expected, "{text:?}");
        }
    }
}
