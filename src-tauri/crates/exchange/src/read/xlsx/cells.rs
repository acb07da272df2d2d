//! One worksheet's XML → rows and merged areas, in one pass.

use quick_xml::events::{BytesStart, Event};

use super::meter::{Events, Fault, entity};
use super::package::attribute;
use super::styles::Style;
use super::value::{self, Raw};
use crate::read::legacy::{Face, Faces};
use crate::read::{Flow, Limits, Listener, Progress, ReadError};
use crate::sheet::{Cell, CellValue, Merged, Row, Sheet, address};

/// Merged areas kept of one sheet; more are of no use to a list.
const MOST_MERGED: usize = 20_000;

/// Cells and rows, blank ones too, between two questions to the listener.
const CELLS_BETWEEN_QUESTIONS: u32 = 4000;

/// What the cells of a sheet are read with.
pub(super) struct Context<'a> {
    pub(super) file: &'a str,
    pub(super) sheet: &'a str,
    pub(super) limits: &'a Limits,
    pub(super) strings: &'a [String],
    pub(super) styles: &'a [Style],
    pub(super) from_1904: bool,
}

/// What all sheets of a file amount to.
#[derive(Clone)]
pub(super) struct Tally {
    cells: u64,
    text: u64,
    done: u64,
    total: u64,
}

impl Tally {
    pub(super) fn new(total: u64) -> Self {
        Self { cells: 0, text: 0, done: 0, total }
    }

    /// Takes in what was read beside, and how long it was.
    pub(super) fn add(&mut self, beside: &Self, passed: u64) {
        self.cells += beside.cells;
        self.text += beside.text;
        self.done += passed;
    }

    fn is_over(&self, limits: &Limits) -> bool {
        self.cells > limits.cells || self.text > limits.text
    }
}

/// What one sheet holds, or a part of it.
pub(super) struct Contents {
    pub(super) sheet: Sheet,
    pub(super) faces: Faces,
    pub(super) unfolded: u64,
    /// Every row said its own number.
    pub(super) numbered: bool,
}

impl Contents {
    /// Takes in what stands below.
    pub(super) fn append(&mut self, below: Self) {
        self.sheet.rows.extend(below.sheet.rows);
        self.sheet.hidden_rows.extend(below.sheet.hidden_rows);
        self.sheet.hidden_rows.truncate(MOST_MERGED);
        self.sheet.hidden_columns.extend(below.sheet.hidden_columns);
        self.sheet.merged.extend(below.sheet.merged);
        self.sheet.merged.truncate(MOST_MERGED);
        self.faces.extend(below.faces);
        self.unfolded += below.unfolded;
    }
}

/// Which text is being collected.
#[derive(Clone, Copy, PartialEq)]
enum Taking {
    Nothing,
    Value,
    Inline,
    Formula,
}

struct Scan<'c> {
    context: &'c Context<'c>,
    rows: Vec<Row>,
    merged: Vec<Merged>,
    hidden_rows: Vec<u32>,
    hidden_columns: Vec<u32>,
    faces: Faces,
    numbered: bool,
    row: u32,
    column: u32,
    cells: Vec<Cell>,
    raw: Raw,
}

/// One sheet from top to bottom.
pub(super) fn read(
    xml: impl Events,
    context: &Context<'_>,
    tally: &mut Tally,
    listener: &mut Listener<'_>,
) -> Result<Contents, ReadError> {
    let mut contents = scanned(xml, context, tally, &mut |tally, passed| ask(tally, passed, context, listener))?;
    tally.done += contents.unfolded;
    ask(tally, 0, context, listener)?;
    contents.sheet.settle();
    Ok(contents)
}

/// Asks the listener whether to read on.
pub(super) fn ask(
    tally: &Tally,
    passed: u64,
    context: &Context<'_>,
    listener: &mut Listener<'_>,
) -> Result<(), ReadError> {
    match listener(Progress { done: tally.done + passed, total: tally.total }) {
        Flow::Go => Ok(()),
        Flow::Stop => Err(ReadError::Cancelled { file: context.file.to_owned() }),
    }
}

/// What stands in the XML, in its order; `asks` hears now and then how much has passed.
pub(super) fn scanned(
    mut xml: impl Events,
    context: &Context<'_>,
    tally: &mut Tally,
    asks: &mut dyn FnMut(&Tally, u64) -> Result<(), ReadError>,
) -> Result<Contents, ReadError> {
    let failed = |fault: Fault| fault.into_error(context.file.to_owned(), Some(context.sheet.to_owned()));
    let mut scan = Scan {
        context,
        rows: Vec::new(),
        merged: Vec::new(),
        hidden_rows: Vec::new(),
        hidden_columns: Vec::new(),
        faces: Faces::new(),
        numbered: true,
        row: 0,
        column: 0,
        cells: Vec::new(),
        raw: Raw::default(),
    };
    let (mut taking, mut phonetic, mut seen) = (Taking::Nothing, false, 0_u32);
    loop {
        match xml.event() {
            Ok(Event::Start(start)) => match start.local_name().as_ref() {
                "c" => scan.open_cell(&start).map_err(failed)?,
                "v" => taking = Taking::Value,
                "t" if !phonetic => taking = Taking::Inline,
                "f" => {
                    taking = Taking::Formula;
                    scan.raw.computed_by_formula = true;
                }
                "rPh" => phonetic = true,
                "row" => scan.open_row(&start).map_err(failed)?,
                "mergeCell" => scan.merge(&start).map_err(failed)?,
                "col" => scan.column(&start).map_err(failed)?,
                _ => {}
            },
            Ok(Event::Text(part)) => scan.take(taking, &part.xml10_content())?,
            Ok(Event::CData(part)) => scan.take(taking, &part.xml10_content())?,
            Ok(Event::GeneralRef(reference)) => {
                let letter = entity(&reference).map_err(failed)?;
                scan.take(taking, letter.encode_utf8(&mut [0; 4]))?;
            }
            Ok(Event::End(end)) => match end.local_name().as_ref() {
                "v" | "t" | "f" => taking = Taking::Nothing,
                "rPh" => phonetic = false,
                "c" => {
                    scan.close_cell(tally)?;
                    seen += 1;
                }
                "row" => {
                    scan.close_row();
                    seen += 1;
                }
                _ => {}
            },
            Ok(Event::Eof) => break,
            Ok(_) => {}
            Err(_) => return Err(failed(xml.fault())),
        }
        // Blank cells and rows count too: a file of nothing but them can be stopped.
        if seen >= CELLS_BETWEEN_QUESTIONS {
            seen = 0;
            asks(tally, xml.passed())?;
        }
    }
    Ok(scan.finished(xml.passed()))
}

/// Refuses more than a file may hold, of which this sheet is the last read.
pub(super) fn within(tally: &Tally, contents: &Contents, context: &Context<'_>) -> Result<(), ReadError> {
    if !tally.is_over(context.limits) {
        return Ok(());
    }
    let last = contents.sheet.rows.last();
    let cell = last.map_or_else(String::new, |row| address(row.number, row.cells.last().map_or(0, |cell| cell.column)));
    Err(ReadError::TooMuch { file: context.file.to_owned(), sheet: context.sheet.to_owned(), cell })
}

impl Scan<'_> {
    fn open_row(&mut self, start: &BytesStart<'_>) -> Result<(), Fault> {
        self.row = match attribute(start, "r")? {
            Some(number) => number.trim().parse().map_err(|_| Fault::Damaged)?,
            None => {
                self.numbered = false;
                self.row.checked_add(1).ok_or(Fault::Damaged)?
            }
        };
        self.column = 0;
        if is_set(start, "hidden")? && self.hidden_rows.len() < MOST_MERGED {
            self.hidden_rows.push(self.row);
        }
        Ok(())
    }

    /// A run of columns that is hidden.
    fn column(&mut self, start: &BytesStart<'_>) -> Result<(), Fault> {
        if is_set(start, "hidden")? {
            let at = |name| Ok::<_, Fault>(attribute(start, name)?.and_then(|at| at.trim().parse::<u32>().ok()));
            if let (Some(from @ 1..), Some(to)) = (at("min")?, at("max")?) {
                self.hidden_columns.extend(from - 1..to.min(self.context.limits.columns));
            }
        }
        Ok(())
    }

    fn open_cell(&mut self, start: &BytesStart<'_>) -> Result<(), Fault> {
        self.raw.clear();
        for found in start.attributes().with_checks(false) {
            let Ok(found) = found else { return Err(Fault::Damaged) };
            match found.key.local_name().as_ref() {
                "r" => (self.row, self.column) = place(&found.value).ok_or(Fault::Damaged)?,
                "s" => self.raw.style = found.value.trim().parse().unwrap_or(0),
                "t" => self.raw.kind = value::Kind::of(&found.value),
                _ => {}
            }
        }
        Ok(())
    }

    /// Collects text, of which no cell may have more than Excel allows.
    fn take(&mut self, taking: Taking, part: &str) -> Result<(), ReadError> {
        let into = match taking {
            Taking::Nothing => return Ok(()),
            Taking::Value => &mut self.raw.value,
            Taking::Inline => &mut self.raw.inline,
            Taking::Formula => &mut self.raw.formula,
        };
        into.push_str(part);
        // Counting letters is dear, so bytes are compared first.
        let limit = self.context.limits.cell_chars;
        if into.len() > limit && into.chars().count() > limit {
            return Err(self.too_long());
        }
        Ok(())
    }

    fn close_cell(&mut self, tally: &mut Tally) -> Result<(), ReadError> {
        let (row, column) = (self.row, self.column);
        self.column = column.saturating_add(1);
        let context = self.context;
        let at = || (context.file.to_owned(), context.sheet.to_owned());
        let damaged = |fault: Fault| {
            let (file, sheet) = at();
            fault.into_error(file, Some(sheet))
        };
        let Some(found) = self.raw.value(context).map_err(damaged)? else { return Ok(()) };
        let limits = context.limits;
        if row == 0 {
            return Err(damaged(Fault::Damaged));
        }
        if row > limits.last_row || column >= limits.columns {
            let (file, sheet) = at();
            return Err(ReadError::TooFar { file, sheet, cell: address(row, column) });
        }
        if let CellValue::Text(text) | CellValue::Formula(text) | CellValue::Error(text) = &found {
            tally.text += text.len() as u64;
            if text.len() > limits.cell_chars && text.chars().count() > limits.cell_chars {
                return Err(self.too_long());
            }
        }
        tally.cells += 1;
        if tally.is_over(limits) {
            let (file, sheet) = at();
            return Err(ReadError::TooMuch { file, sheet, cell: address(row, column) });
        }
        if let Some(face) =
            context.styles.get(self.raw.style).map(|style| style.face).filter(|face| *face != Face::Plain)
            && matches!(found, CellValue::Text(_))
        {
            self.faces.insert((row, column), face);
        }
        self.cells.push(Cell { column, value: found });
        Ok(())
    }

    fn too_long(&self) -> ReadError {
        ReadError::CellTooLong {
            file: self.context.file.to_owned(),
            sheet: self.context.sheet.to_owned(),
            cell: address(self.row.max(1), self.column),
            limit: self.context.limits.cell_chars,
        }
    }

    fn close_row(&mut self) {
        if !self.cells.is_empty() {
            // The next row is likely to be as long.
            let next = Vec::with_capacity(self.cells.len());
            self.rows.push(Row { number: self.row, cells: std::mem::replace(&mut self.cells, next) });
        }
    }

    fn merge(&mut self, start: &BytesStart<'_>) -> Result<(), Fault> {
        let area = attribute(start, "ref")?.unwrap_or_default();
        if let Some((from, to)) = area.split_once(':')
            && let (Some(from), Some(to)) = (place(from), place(to))
            && self.merged.len() < MOST_MERGED
        {
            self.merged.push(Merged {
                first_row: from.0.min(to.0),
                last_row: from.0.max(to.0),
                first_column: from.1.min(to.1),
                last_column: from.1.max(to.1),
            });
        }
        Ok(())
    }

    fn finished(self, unfolded: u64) -> Contents {
        let Self { rows, merged, hidden_rows, hidden_columns, faces, numbered, .. } = self;
        let sheet = Sheet { rows, merged, hidden_rows, hidden_columns, ..Sheet::default() };
        Contents { sheet, faces, unfolded, numbered }
    }
}

/// Whether a switch of XML is on.
fn is_set(start: &BytesStart<'_>, name: &str) -> Result<bool, Fault> {
    Ok(attribute(start, name)?.is_some_and(|set| matches!(set.trim(), "1" | "true" | "on")))
}

/// `C12` → (12, 2): row from 1, column from 0; `None` when it is no address Excel could have.
fn place(reference: &str) -> Option<(u32, u32)> {
    let reference = reference.trim();
    let digits = reference.find(|letter: char| letter.is_ascii_digit())?;
    let (letters, row) = reference.split_at(digits);
    if letters.is_empty() || letters.len() > 3 {
        return None;
    }
    let mut column = 0_u32;
    for letter in letters.chars() {
        let letter = letter.to_ascii_uppercase();
        if !letter.is_ascii_uppercase() {
            return None;
        }
        column = column * 26 + (u32::from(letter) - u32::from('A')) + 1;
    }
    Some((row.parse().ok().filter(|row| *row > 0)?, column - 1))
}

#[cfg(test)]
mod tests {
    use super::place;

    #[test]
    fn places() {
        for (reference, expected) in [
            ("A1", Some((1, 0))),
            ("c12", Some((12, 2))),
            ("XFD1048576", Some((1_048_576, 16_383))),
            ("AAAA1", None),
            ("A0", None),
            ("12", None),
            ("A99999999999", None),
            ("", None),
        ] {
            assert_eq!(place(reference), expected, "{reference}");
        }
    }
}
