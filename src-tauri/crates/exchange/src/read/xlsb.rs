//! The xlsb reader: the same package as xlsx, whose parts are records instead of XML → [`Sheet`]s.
//!
//! By hand on the package of the xlsx reader, for the reasons told there; the numbers of the records are those of
//! [MS-XLSB]. The tests hold it against calamine.
//!
//! Invariant: every record is looked at within its own bytes; what does not fit is left out or makes the file damaged.
//!
//! [MS-XLSB]: https://learn.microsoft.com/openspecs/office_file_formats/ms-xlsb

use chrono::NaiveTime;

use super::legacy::{self, Face, Faces};
use super::tally::Tally;
use super::xls::values::{error, unpacked};
use super::xlsx::meter::Fault;
use super::xlsx::package::Package;
use super::xlsx::styles::{shows_day, shows_day_unsaid};
use super::xlsx::{is_blank, serial};
use super::{Limits, Listener, ReadError};
use crate::sheet::{Cell, CellValue, Merged, Row, Sheet};

/// Merged areas and hidden rows kept of one sheet.
const MOST: usize = 20_000;

/// Reads every worksheet of the package.
pub(super) fn read(
    bytes: &[u8],
    file: &str,
    limits: &Limits,
    listener: &mut Listener<'_>,
) -> Result<Vec<Sheet>, ReadError> {
    let at = |fault: Fault| fault.into_error(file.to_owned(), None);
    let mut package = Package::open(bytes, limits).map_err(at)?;
    let relations = package.relations("xl/_rels/workbook.bin.rels", "xl").map_err(at)?;
    let part = |package: &mut Package<'_>, kind: &str| match relations.iter().find(|own| own.kind.ends_with(kind)) {
        Some(found) => package.bytes(&found.target).map(Option::unwrap_or_default),
        None => Ok(Vec::new()),
    };
    let strings = shared(&part(&mut package, "/sharedStrings").map_err(at)?);
    let styles = styles(&part(&mut package, "/styles").map_err(at)?);
    let (listed, from_1904) = listed(&package.bytes("xl/workbook.bin").map_err(at)?.unwrap_or_default());
    let book = Book { strings, styles, from_1904 };
    let mut tally = Tally::new(file, limits);
    let mut sheets = Vec::new();
    for (number, Listed { name, hidden, id }) in (1_u64..).zip(&listed) {
        let found = relations.iter().find(|own| own.id == *id).ok_or_else(|| at(Fault::Damaged))?;
        // Sheets of charts and dialogs have no cells.
        if !found.kind.ends_with("/worksheet") {
            continue;
        }
        let content = package.bytes(&found.target).map_err(at)?.ok_or_else(|| at(Fault::Damaged))?;
        package.spend(content.len() as u64);
        let sheet = Sheet { name: name.clone(), hidden: *hidden, ..Sheet::default() };
        let mut scan = Scan { book: &book, sheet, faces: Faces::new(), row: 0, cells: Vec::new() };
        for (kind, record) in records(&content) {
            scan.record(kind, record, &mut tally)?;
            tally.ask(number * 1000 - 1, listed.len() as u64 * 1000, listener)?;
        }
        sheets.push(scan.finished());
    }
    tally.ask(1, 1, listener)?;
    Ok(sheets)
}

/// What all sheets are read with.
struct Book {
    strings: Vec<String>,
    /// For each cell style whether it shows a day, and its font.
    styles: Vec<(bool, Face)>,
    from_1904: bool,
}

struct Listed {
    name: String,
    hidden: bool,
    id: String,
}

/// The records of a part, up to one that is cut off: numbers and lengths are written in pieces of seven bits.
fn records(mut part: &[u8]) -> impl Iterator<Item = (u16, &[u8])> {
    std::iter::from_fn(move || {
        let kind = pieces(&mut part, 2)?;
        let length = pieces(&mut part, 4)?;
        let (record, rest) = part.split_at_checked(length as usize)?;
        part = rest;
        Some((u16::try_from(kind).ok()?, record))
    })
}

fn pieces(part: &mut &[u8], most: u32) -> Option<u32> {
    let mut number = 0;
    for piece in 0..most {
        let (byte, rest) = part.split_first()?;
        *part = rest;
        number |= u32::from(byte & 0x7F) << (7 * piece);
        if byte & 0x80 == 0 {
            break;
        }
    }
    Some(number)
}

fn u16_at(record: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(record.get(at..at.checked_add(2)?)?.try_into().ok()?))
}

fn u32_at(record: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(record.get(at..at.checked_add(4)?)?.try_into().ok()?))
}

/// Letters of two bytes behind their number, and where they end.
fn wide(record: &[u8], at: usize) -> Option<(String, usize)> {
    let length = usize::try_from(u32_at(record, at)?).ok()?;
    let from = at + 4;
    let end = from.checked_add(length.checked_mul(2)?)?;
    let units = record.get(from..end)?.chunks_exact(2).map(|two| u16::from_le_bytes([two[0], two[1]]));
    Some((char::decode_utf16(units).map(|letter| letter.unwrap_or('\u{fffd}')).collect(), end))
}

/// The shared strings; one that cannot be read keeps its place.
fn shared(part: &[u8]) -> Vec<String> {
    let items = records(part).filter(|(kind, _)| *kind == 19);
    items.map(|(_, record)| wide(record, 1).map(|(text, _)| text).unwrap_or_default()).collect()
}

fn styles(part: &[u8]) -> Vec<(bool, Face)> {
    let (mut formats, mut fonts, mut styles) = (Vec::new(), Vec::new(), Vec::new());
    let mut of_cells = false;
    for (kind, record) in records(part) {
        match kind {
            43 => fonts.push(wide(record, 21).map(|(name, _)| Face::of(&name)).unwrap_or_default()),
            44 => formats.extend(u16_at(record, 0).zip(wide(record, 2)).map(|(id, (code, _))| (id, shows_day(&code)))),
            617 => of_cells = true,
            618 => of_cells = false,
            47 if of_cells => {
                let (format, font) = (u16_at(record, 2).unwrap_or(0), u16_at(record, 4).unwrap_or(0));
                let said = formats.iter().find(|(id, _)| *id == format).map(|(_, day)| *day);
                let face = fonts.get(usize::from(font)).copied().unwrap_or_default();
                styles.push((said.unwrap_or_else(|| shows_day_unsaid(u32::from(format))), face));
            }
            _ => {}
        }
    }
    styles
}

fn listed(part: &[u8]) -> (Vec<Listed>, bool) {
    let (mut sheets, mut from_1904) = (Vec::new(), false);
    for (kind, record) in records(part) {
        match kind {
            153 => from_1904 = u32_at(record, 0).is_some_and(|flags| flags & 1 != 0),
            156 => {
                let hidden = u32_at(record, 0).is_some_and(|state| state != 0);
                if let Some((id, end)) = wide(record, 8)
                    && let Some((name, _)) = wide(record, end)
                {
                    sheets.push(Listed { name, hidden, id });
                }
            }
            _ => {}
        }
    }
    (sheets, from_1904)
}

struct Scan<'b> {
    book: &'b Book,
    sheet: Sheet,
    faces: Faces,
    /// The number of the row being read, from 1.
    row: u32,
    cells: Vec<Cell>,
}

impl Scan<'_> {
    fn record(&mut self, kind: u16, record: &[u8], tally: &mut Tally<'_>) -> Result<(), ReadError> {
        let double = || record.get(8..16).and_then(|eight| eight.try_into().ok()).map(f64::from_le_bytes);
        let byte = || record.get(8).copied();
        let value = match kind {
            0 => {
                self.end_row();
                self.row = u32_at(record, 0).unwrap_or(0).saturating_add(1);
                let hidden = record.get(11).is_some_and(|flags| flags & 0x10 != 0);
                if hidden && self.sheet.hidden_rows.len() < MOST {
                    self.sheet.hidden_rows.push(self.row);
                }
                return Ok(());
            }
            2 => u32_at(record, 8).map(|packed| self.number(record, unpacked(packed))),
            5 | 9 => double().map(|number| self.number(record, number)),
            3 | 11 => byte().map(|code| CellValue::Error(error(code).to_owned())),
            4 | 10 => byte().map(|yes| CellValue::Bool(yes != 0)),
            6 | 8 => wide(record, 8).map(|(text, _)| CellValue::Text(text)),
            62 => wide(record, 9).map(|(text, _)| CellValue::Text(text)),
            7 => u32_at(record, 8).map(|at| {
                let text = self.book.strings.get(at as usize).cloned();
                // A text that is not there is a row that must not look blank.
                text.map_or_else(|| CellValue::Error("#NULL!".to_owned()), CellValue::Text)
            }),
            60 => {
                let hidden = u16_at(record, 16).is_some_and(|flags| flags & 1 != 0);
                if let (Some(first), Some(last)) = (u32_at(record, 0), u32_at(record, 4))
                    && hidden
                {
                    self.sheet.hidden_columns.extend((first..=last).take(400));
                }
                return Ok(());
            }
            176 => {
                let at = |place: usize| u32_at(record, place).unwrap_or(0);
                if self.sheet.merged.len() < MOST && record.len() >= 16 {
                    self.sheet.merged.push(Merged {
                        first_row: at(0).min(at(4)).saturating_add(1),
                        last_row: at(0).max(at(4)).saturating_add(1),
                        first_column: at(8).min(at(12)),
                        last_column: at(8).max(at(12)),
                    });
                }
                return Ok(());
            }
            _ => return Ok(()),
        };
        match (value, u32_at(record, 0)) {
            (Some(CellValue::Text(text)), _) if is_blank(&text) => Ok(()),
            (Some(value), Some(column)) => self.put(record, column, value, tally),
            _ => Ok(()),
        }
    }

    fn style(&self, record: &[u8]) -> (bool, Face) {
        let style = u32_at(record, 4).unwrap_or(0) & 0x00FF_FFFF;
        self.book.styles.get(style as usize).copied().unwrap_or_default()
    }

    fn number(&self, record: &[u8], number: f64) -> CellValue {
        let (day, _) = self.style(record);
        match serial(number, self.book.from_1904).filter(|_| day) {
            Some(at) if at.time() == NaiveTime::MIN => CellValue::Date(at.date()),
            Some(at) => CellValue::DateTime(at),
            None if !number.is_finite() => CellValue::Error(number.to_string()),
            None => CellValue::Number(number),
        }
    }

    fn put(&mut self, record: &[u8], column: u32, value: CellValue, tally: &mut Tally<'_>) -> Result<(), ReadError> {
        let row = self.row.max(1);
        tally.take(&self.sheet.name, row, column, &value)?;
        let (_, face) = self.style(record);
        if face != Face::Plain {
            self.faces.insert((row, column), face);
        }
        self.cells.push(Cell { column, value });
        Ok(())
    }

    fn end_row(&mut self) {
        let cells = std::mem::take(&mut self.cells);
        if !cells.is_empty() {
            self.sheet.rows.push(Row { number: self.row.max(1), cells });
        }
    }

    fn finished(mut self) -> Sheet {
        self.end_row();
        let Self { mut sheet, faces, .. } = self;
        sheet.settle();
        legacy::mend(&mut sheet, &faces, false);
        sheet
    }
}
