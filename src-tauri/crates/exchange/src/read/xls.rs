//! The xls reader: records of BIFF8 (Excel 97–2003), BIFF5 (Excel 95) and the bare streams some programs write → [`Sheet`]s.
//!
//! Written by hand. calamine was rejected for this kind: it names no fonts, so that a list in TCVN3 or VNI stays unread,
//! knows neither hidden rows nor columns, and lays every sheet out as a whole rectangle, which one stray cell makes 500 MB.
//!
//! Invariant: every record is looked at within its own bytes; what does not fit is left out or makes the file damaged, and
//! memory never exceeds a few times the file.

pub(crate) mod container;
pub(super) mod lock;
mod strings;
pub(crate) mod values;

use chrono::NaiveTime;

use self::container::{Container, Fault};
use self::values::{error, unpacked};
use super::legacy::{self, Face, Faces};
use super::tally::Tally;
use super::xlsx::styles::{shows_day, shows_day_unsaid};
use super::xlsx::{is_blank, serial};
use super::{Limits, Listener, ReadError};
use crate::sheet::{Cell, CellValue, Merged, Row, Sheet};

/// Merged areas and hidden rows kept of one sheet.
const MOST_AREAS: usize = 20_000;

/// Reads every worksheet.
pub(super) fn read(
    bytes: &[u8],
    file: &str,
    limits: &Limits,
    listener: &mut Listener<'_>,
) -> Result<Vec<Sheet>, ReadError> {
    let stream = stream(bytes).map_err(|fault| match fault {
        Fault::CutOff => ReadError::CutOff { file: file.to_owned() },
        Fault::Missing | Fault::Damaged => ReadError::Damaged { file: file.to_owned(), sheet: None },
    })?;
    let damaged = || ReadError::Damaged { file: file.to_owned(), sheet: None };
    let book = Book::read(&stream).ok_or_else(damaged)?;
    match book.lock {
        Shut::Open => {}
        Shut::Known => return Err(ReadError::Password { file: file.to_owned() }),
        Shut::Foreign => {
            return Err(ReadError::Locked {
                file: file.to_owned(), what: "sổ Excel đời cũ (.xls)", with: "Excel"
            });
        }
    }
    let mut tally = Tally::new(file, limits);
    let mut sheets = Vec::new();
    for (listed, at) in book.sheets.iter().zip(1_u64..) {
        let mut scan = Scan {
            book: &book,
            sheet: Sheet { name: listed.name.clone(), hidden: listed.hidden, ..Sheet::default() },
            faces: Faces::new(),
            rows: std::collections::BTreeMap::new(),
            said: None,
        };
        let from = stream.get(listed.from..).ok_or_else(damaged)?;
        scan.read(from, &mut tally, (at, book.sheets.len() as u64), listener)?;
        sheets.push(scan.finished());
    }
    Ok(sheets)
}

/// The stream of records: out of the container, or the file itself.
fn stream(bytes: &[u8]) -> Result<Vec<u8>, Fault> {
    if !bytes.starts_with(&[0xD0, 0xCF]) {
        return Ok(bytes.to_vec());
    }
    let container = Container::open(bytes)?;
    match container.stream("Workbook") {
        Err(Fault::Missing) => container.stream("Book"),
        found => found,
    }
}

/// One record: its number and its bytes.
type Record<'s> = (u16, &'s [u8]);

/// The records of a stream, up to one that is cut off.
fn records(mut stream: &[u8]) -> impl Iterator<Item = Record<'_>> {
    std::iter::from_fn(move || {
        let [a, b, c, d, rest @ ..] = stream else { return None };
        let length = usize::from(u16::from_le_bytes([*c, *d]));
        let content = rest.get(..length)?;
        stream = &rest[length..];
        Some((u16::from_le_bytes([*a, *b]), content))
    })
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at.checked_add(2)?)?.try_into().ok()?))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at.checked_add(4)?)?.try_into().ok()?))
}

const BOF: u16 = 0x809;
const EOF: u16 = 0x0A;
const CONTINUE: u16 = 0x3C;

struct Listed {
    name: String,
    hidden: bool,
    from: usize,
}

/// What stands before the sheets.
struct Book {
    sheets: Vec<Listed>,
    strings: Vec<String>,
    /// For each cell style whether it shows a day, and its font.
    styles: Vec<(bool, Face)>,
    /// Texts are counted in letters of one or two bytes; before BIFF8 all were bytes.
    wide: bool,
    from_1904: bool,
    lock: Shut,
}

/// Whether its owner locked it, and whether a password opens it here.
enum Shut {
    Open,
    Known,
    Foreign,
}

impl Book {
    fn read(stream: &[u8]) -> Option<Self> {
        let mut all = records(stream).peekable();
        let (first, head) = all.next()?;
        if first & 0xFF != 0x09 {
            return None;
        }
        let wide = u16_at(head, 0) == Some(0x600);
        let mut book = Self {
            sheets: Vec::new(),
            strings: Vec::new(),
            styles: Vec::new(),
            wide,
            from_1904: false,
            lock: Shut::Open,
        };
        // A stream without a list of sheets is one sheet.
        if u16_at(head, 2) != Some(0x05) {
            book.sheets.push(Listed { name: "Sheet1".to_owned(), hidden: false, from: 0 });
            return Some(book);
        }
        let mut fonts: Vec<Face> = Vec::new();
        let mut formats: Vec<(u16, bool)> = Vec::new();
        let mut styles: Vec<(u16, u16)> = Vec::new();
        while let Some((number, content)) = all.next() {
            match number {
                EOF => break,
                lock::FILE_PASS => {
                    book.lock = if lock::told(content).is_some() { Shut::Known } else { Shut::Foreign };
                    return Some(book);
                }
                0x22 => book.from_1904 = u16_at(content, 0) == Some(1),
                0x31 => {
                    let name = strings::short(content.get(14..).unwrap_or_default(), wide);
                    fonts.push(Face::of(&name.unwrap_or_default()));
                }
                0x41E => {
                    let code = if wide {
                        strings::long(content.get(2..).unwrap_or_default())
                    } else {
                        strings::short(content.get(2..).unwrap_or_default(), false)
                    };
                    formats.push((u16_at(content, 0)?, shows_day(&code.unwrap_or_default())));
                }
                0xE0 => styles.push((u16_at(content, 0)?, u16_at(content, 2)?)),
                0x85 => book.sheets.extend(listed(content, wide)),
                0xFC => {
                    let mut pieces = vec![content];
                    while let Some((CONTINUE, more)) = all.peek() {
                        pieces.push(more);
                        all.next();
                    }
                    book.strings = strings::shared(&pieces);
                }
                _ => {}
            }
        }
        book.styles = styles
            .into_iter()
            .map(|(font, format)| {
                // Font 4 is never written, so those behind it stand one earlier.
                let at = usize::from(if font > 4 { font - 1 } else { font });
                let said = formats.iter().find(|(id, _)| *id == format).map(|(_, day)| *day);
                let day = said.unwrap_or_else(|| shows_day_unsaid(u32::from(format)));
                (day, fonts.get(at).copied().unwrap_or_default())
            })
            .collect();
        Some(book)
    }
}

/// A worksheet of the book's list; charts and macros have no cells.
fn listed(content: &[u8], wide: bool) -> Option<Listed> {
    let name = strings::short(content.get(6..)?, wide)?;
    (content[5] == 0).then_some(Listed {
        name,
        hidden: content[4] & 0x03 != 0,
        from: usize::try_from(u32_at(content, 0)?).ok()?,
    })
}

struct Scan<'b> {
    book: &'b Book,
    sheet: Sheet,
    faces: Faces,
    rows: std::collections::BTreeMap<u32, Vec<Cell>>,
    /// Where the text of a formula belongs, which stands in the record behind it.
    said: Option<(u32, u32)>,
}

impl Scan<'_> {
    fn read(
        &mut self,
        stream: &[u8],
        tally: &mut Tally<'_>,
        (at, sheets): (u64, u64),
        listener: &mut Listener<'_>,
    ) -> Result<(), ReadError> {
        let mut depth = 0_u32;
        for (number, content) in records(stream) {
            match number {
                // Charts inside the sheet have a beginning and an end of their own.
                BOF => depth += 1,
                EOF if depth <= 1 => break,
                EOF => depth -= 1,
                _ if depth == 1 => {
                    self.record(number, content, tally)?;
                    tally.ask(at * 1000 - 1, sheets * 1000, listener)?;
                }
                _ => {}
            }
        }
        tally.ask(at * 1000, at * 1000, listener)
    }

    fn record(&mut self, number: u16, content: &[u8], tally: &mut Tally<'_>) -> Result<(), ReadError> {
        let place = || Some((u32::from(u16_at(content, 0)?) + 1, u32::from(u16_at(content, 2)?)));
        let style = u16_at(content, 4).unwrap_or(0);
        match (number, place()) {
            (0xFD, Some((row, column))) => {
                let at = u32_at(content, 6).unwrap_or(u32::MAX) as usize;
                let text = self.book.strings.get(at).cloned();
                // A text that is not there is a row that must not look blank.
                let value = text.map_or_else(|| CellValue::Error("#NULL!".to_owned()), CellValue::Text);
                self.put(row, column, style, value, tally)
            }
            (0x204 | 0xD6, Some((row, column))) => {
                let text = content.get(6..).and_then(|text| strings::of_cell(text, self.book.wide)).unwrap_or_default();
                self.put(row, column, style, CellValue::Text(text), tally)
            }
            (0x203, Some((row, column))) => match content.get(6..14).and_then(|eight| eight.try_into().ok()) {
                Some(eight) => self.number(row, column, style, f64::from_le_bytes(eight), tally),
                None => Ok(()),
            },
            (0x27E, Some((row, column))) => match u32_at(content, 6) {
                Some(packed) => self.number(row, column, style, unpacked(packed), tally),
                None => Ok(()),
            },
            (0xBD, Some((row, first))) => {
                for (column, six) in (first..).zip(content.get(4..).unwrap_or_default().chunks_exact(6)) {
                    let style = u16::from_le_bytes([six[0], six[1]]);
                    let packed = u32::from_le_bytes([six[2], six[3], six[4], six[5]]);
                    self.number(row, column, style, unpacked(packed), tally)?;
                }
                Ok(())
            }
            (0x06 | 0x206 | 0x406, Some((row, column))) => self.formula(row, column, style, content, tally),
            (0x207, _) => match self.said.take() {
                Some((row, column)) => {
                    let text = strings::of_cell(content, self.book.wide).unwrap_or_default();
                    self.put(row, column, 0, CellValue::Text(text), tally)
                }
                None => Ok(()),
            },
            (0x205, Some((row, column))) => {
                let value = match (content.get(6), content.get(7)) {
                    (Some(yes), Some(0)) => CellValue::Bool(*yes != 0),
                    (Some(code), _) => CellValue::Error(error(*code).to_owned()),
                    _ => return Ok(()),
                };
                self.put(row, column, style, value, tally)
            }
            (0x208, Some((row, _))) => {
                let hidden = u16_at(content, 12).is_some_and(|flags| flags & 0x20 != 0);
                if hidden && self.sheet.hidden_rows.len() < MOST_AREAS {
                    self.sheet.hidden_rows.push(row);
                }
                Ok(())
            }
            (0x7D, _) => {
                if let (Some(first), Some(last), Some(flags)) =
                    (u16_at(content, 0), u16_at(content, 2), u16_at(content, 8))
                    && flags & 1 != 0
                {
                    self.sheet.hidden_columns.extend((u32::from(first)..=u32::from(last)).take(256));
                }
                Ok(())
            }
            (0xE5, _) => {
                self.merge(content);
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn merge(&mut self, content: &[u8]) {
        for eight in content.get(2..).unwrap_or_default().chunks_exact(8) {
            let at = |place: usize| u32::from(u16::from_le_bytes([eight[place], eight[place + 1]]));
            if self.sheet.merged.len() < MOST_AREAS {
                self.sheet.merged.push(Merged {
                    first_row: at(0).min(at(2)) + 1,
                    last_row: at(0).max(at(2)) + 1,
                    first_column: at(4).min(at(6)),
                    last_column: at(4).max(at(6)),
                });
            }
        }
    }

    /// What a formula came to: a number, or a kind of value told by its first bytes.
    fn formula(
        &mut self,
        row: u32,
        column: u32,
        style: u16,
        content: &[u8],
        tally: &mut Tally<'_>,
    ) -> Result<(), ReadError> {
        let Some(value) = content.get(6..14) else { return Ok(()) };
        if value[6..] != [0xFF, 0xFF] {
            let number = f64::from_le_bytes(value.try_into().unwrap_or_default());
            return self.number(row, column, style, number, tally);
        }
        match value[0] {
            0 => {
                self.said = Some((row, column));
                Ok(())
            }
            1 => self.put(row, column, style, CellValue::Bool(value[2] != 0), tally),
            2 => self.put(row, column, style, CellValue::Error(error(value[2]).to_owned()), tally),
            _ => Ok(()),
        }
    }

    fn number(
        &mut self,
        row: u32,
        column: u32,
        style: u16,
        number: f64,
        tally: &mut Tally<'_>,
    ) -> Result<(), ReadError> {
        let day = self.book.styles.get(usize::from(style)).is_some_and(|(day, _)| *day);
        let value = match serial(number, self.book.from_1904).filter(|_| day) {
            Some(at) if at.time() == NaiveTime::MIN => CellValue::Date(at.date()),
            Some(at) => CellValue::DateTime(at),
            None if !number.is_finite() => CellValue::Error(number.to_string()),
            None => CellValue::Number(number),
        };
        self.put(row, column, style, value, tally)
    }

    fn put(
        &mut self,
        row: u32,
        column: u32,
        style: u16,
        value: CellValue,
        tally: &mut Tally<'_>,
    ) -> Result<(), ReadError> {
        if matches!(&value, CellValue::Text(text) if is_blank(text)) {
            return Ok(());
        }
        tally.take(&self.sheet.name, row, column, &value)?;
        let face = self.book.styles.get(usize::from(style)).map(|(_, face)| *face).unwrap_or_default();
        if face != Face::Plain {
            self.faces.insert((row, column), face);
        }
        self.rows.entry(row).or_default().push(Cell { column, value });
        Ok(())
    }

    fn finished(self) -> Sheet {
        let Self { book, mut sheet, faces, rows, .. } = self;
        sheet.rows = rows.into_iter().map(|(number, cells)| Row { number, cells }).collect();
        sheet.settle();
        legacy::mend(&mut sheet, &faces, !book.wide);
        sheet
    }
}
