//! The ods reader: the one content part of an OpenDocument package → [`Sheet`]s, streamed.
//!
//! Written on zip and quick-xml, as the xlsx reader is: calamine knows neither fonts nor what is hidden, and repeats what a
//! file only says is repeated. Here repeated rows and cells that hold nothing cost nothing, and those that hold something
//! are held against the limits one by one.

use std::collections::{BTreeMap, HashMap};

use quick_xml::events::{BytesStart, Event};

use super::legacy::{self, Face, Faces};
use super::tally::Tally;
use super::xlsx::meter::{Fault, entity};
use super::xlsx::package::{Package, PartXml, attribute};
use super::xlsx::{is_blank, iso};
use super::{Limits, Listener, ReadError};
use crate::sheet::{Cell, CellValue, Merged, Row, Sheet};

/// Styles remembered, merged areas and hidden rows kept.
const MOST: usize = 20_000;

/// Reads every table of the package.
pub(super) fn read(
    bytes: &[u8],
    file: &str,
    limits: &Limits,
    listener: &mut Listener<'_>,
) -> Result<Vec<Sheet>, ReadError> {
    let at = |fault: Fault| fault.into_error(file.to_owned(), None);
    let mut package = Package::open(bytes, limits).map_err(at)?;
    if locked(&mut package).map_err(at)? {
        return Err(ReadError::Password { file: file.to_owned() });
    }
    let total = package.size("content.xml");
    let Some(xml) = package.part("content.xml").map_err(at)? else { return Err(at(Fault::Damaged)) };
    let mut scan = Scan { total, ..Scan::new(file, limits) };
    scan.read(xml, listener).map_err(|trouble| match trouble {
        Trouble::Fault(fault) => {
            fault.into_error(file.to_owned(), scan.open.as_ref().map(|open| open.sheet.name.clone()))
        }
        Trouble::Refused(error) => error,
    })?;
    Ok(scan.sheets)
}

/// A package that its owner encrypted says so in its list of parts.
fn locked(package: &mut Package<'_>) -> Result<bool, Fault> {
    let Some(mut xml) = package.part("META-INF/manifest.xml")? else { return Ok(false) };
    loop {
        match xml.next()? {
            Event::Start(start) if start.local_name().as_ref() == "encryption-data" => return Ok(true),
            Event::Eof => return Ok(false),
            _ => {}
        }
    }
}

enum Trouble {
    Fault(Fault),
    Refused(ReadError),
}

impl From<Fault> for Trouble {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

impl From<ReadError> for Trouble {
    fn from(error: ReadError) -> Self {
        Self::Refused(error)
    }
}

/// What an automatic style tells.
#[derive(Clone, Copy, Default)]
struct Style {
    face: Face,
    hidden: bool,
}

/// The table being read.
#[derive(Default)]
struct Open {
    sheet: Sheet,
    faces: Faces,
    /// Number of the row being read, and how often it stands there.
    row: u32,
    repeated: u32,
    column: u32,
    /// Columns told so far, for what is hidden among them.
    columns: u32,
    cells: Vec<(Cell, Face)>,
}

/// The cell being read.
struct OpenCell {
    kind: String,
    value: String,
    formula: Option<String>,
    style: String,
    repeated: u32,
    spanned: (u32, u32),
    paragraphs: u32,
    text: String,
}

struct Scan<'l> {
    tally: Tally<'l>,
    limits: &'l Limits,
    total: u64,
    styles: HashMap<String, Style>,
    style: Option<String>,
    sheets: Vec<Sheet>,
    open: Option<Open>,
    cell: Option<OpenCell>,
    /// Depth of what is no content: notes, drawings.
    aside: u32,
}

impl<'l> Scan<'l> {
    fn new(file: &'l str, limits: &'l Limits) -> Self {
        Self {
            tally: Tally::new(file, limits),
            limits,
            total: 0,
            styles: HashMap::new(),
            style: None,
            sheets: Vec::new(),
            open: None,
            cell: None,
            aside: 0,
        }
    }

    fn read(&mut self, mut xml: PartXml<'_, '_>, listener: &mut Listener<'_>) -> Result<(), Trouble> {
        loop {
            let passed = xml.passed();
            match xml.next()? {
                Event::Start(start) => {
                    let name = start.local_name();
                    if self.aside > 0 || matches!(name.as_ref(), "annotation" | "shapes" | "frame" | "custom-shape") {
                        self.aside += 1;
                    } else {
                        self.start(name.as_ref(), &start)?;
                    }
                }
                Event::End(_) if self.aside > 0 => self.aside -= 1,
                Event::End(end) => {
                    let name = end.local_name();
                    self.end(name.as_ref())?;
                    if name.as_ref() == "table-row" {
                        self.tally.ask(passed, self.total.max(passed + 1), listener)?;
                    }
                }
                Event::Text(part) if self.aside == 0 => self.take(&part.xml10_content()),
                Event::CData(part) if self.aside == 0 => self.take(&part.xml10_content()),
                Event::GeneralRef(reference) if self.aside == 0 => {
                    let letter = entity(&reference)?;
                    self.take(letter.encode_utf8(&mut [0; 4]));
                }
                Event::Eof => break,
                _ => {}
            }
        }
        Ok(self.tally.ask(self.total, self.total, listener)?)
    }

    fn start(&mut self, name: &str, start: &BytesStart<'_>) -> Result<(), Trouble> {
        match name {
            "style" => {
                let style = attribute(start, "name")?;
                if let Some(style) = style.clone().filter(|_| self.styles.len() < MOST) {
                    self.styles.insert(style, Style::default());
                }
                self.style = style;
            }
            "text-properties" | "table-properties" => {
                if let Some(style) = self.style.as_ref().and_then(|style| self.styles.get_mut(style)) {
                    let font = match attribute(start, "font-name")? {
                        Some(font) => Some(font),
                        None => attribute(start, "font-family")?,
                    };
                    style.face = font.map_or(style.face, |font| Face::of(&font));
                    style.hidden |= attribute(start, "display")?.as_deref() == Some("false");
                }
            }
            "table" if self.open.is_none() => {
                let style = attribute(start, "style-name")?.unwrap_or_default();
                let hidden = self.styles.get(&style).is_some_and(|style| style.hidden);
                let sheet = Sheet { name: attribute(start, "name")?.unwrap_or_default(), hidden, ..Sheet::default() };
                self.open = Some(Open { sheet, ..Open::default() });
            }
            "table-column" => {
                let times = times(start, "number-columns-repeated")?;
                let hidden = attribute(start, "visibility")?.is_some_and(|seen| seen != "visible");
                if let Some(open) = &mut self.open {
                    let until = open.columns.saturating_add(times).min(self.limits.columns);
                    if hidden {
                        open.sheet.hidden_columns.extend(open.columns..until);
                    }
                    open.columns = open.columns.saturating_add(times);
                }
            }
            "table-row" => {
                let times = times(start, "number-rows-repeated")?;
                let hidden = attribute(start, "visibility")?.is_some_and(|seen| seen != "visible");
                if let Some(open) = &mut self.open {
                    open.row = open.row.saturating_add(open.repeated.max(1));
                    if open.repeated == 0 {
                        open.row = 1;
                    }
                    (open.repeated, open.column) = (times, 0);
                    if hidden && open.sheet.hidden_rows.len() < MOST {
                        open.sheet.hidden_rows.push(open.row);
                    }
                }
            }
            "table-cell" | "covered-table-cell" => self.cell = Some(OpenCell::of(start)?),
            "p" => {
                if let Some(cell) = &mut self.cell {
                    if cell.paragraphs > 0 {
                        cell.text.push('\n');
                    }
                    cell.paragraphs += 1;
                }
            }
            "s" => {
                let spaces = attribute(start, "c")?.and_then(|count| count.parse().ok()).unwrap_or(1_usize);
                self.take(&" ".repeat(spaces.min(100)));
            }
            "tab" => self.take("\t"),
            "line-break" => self.take("\n"),
            _ => {}
        }
        Ok(())
    }

    fn take(&mut self, text: &str) {
        if let Some(cell) = self.cell.as_mut().filter(|cell| cell.paragraphs > 0) {
            // What is longer than any cell is refused when the cell ends; no more of it need be held.
            if cell.text.len() <= self.limits.cell_chars * 4 {
                cell.text.push_str(text);
            }
        }
    }

    fn end(&mut self, name: &str) -> Result<(), Trouble> {
        match name {
            "style" => self.style = None,
            "table-cell" | "covered-table-cell" => {
                if let Some(cell) = self.cell.take() {
                    self.close_cell(cell)?;
                }
            }
            "table-row" => self.close_row()?,
            "table" => {
                if let Some(Open { mut sheet, faces, .. }) = self.open.take() {
                    sheet.settle();
                    legacy::mend(&mut sheet, &faces, false);
                    if self.sheets.len() < MOST {
                        self.sheets.push(sheet);
                    }
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn close_cell(&mut self, cell: OpenCell) -> Result<(), Trouble> {
        let face = self.styles.get(&cell.style).map(|style| style.face).unwrap_or_default();
        let Some(open) = &mut self.open else { return Ok(()) };
        let (row, column, repeated) = (open.row, open.column, cell.repeated);
        open.column = column.saturating_add(repeated);
        let (rows, columns) = cell.spanned;
        if (rows > 1 || columns > 1) && open.sheet.merged.len() < MOST {
            open.sheet.merged.push(Merged {
                first_row: row,
                last_row: row.saturating_add(rows - 1),
                first_column: column,
                last_column: column.saturating_add(columns - 1),
            });
        }
        let Some(value) = cell.value() else { return Ok(()) };
        for place in column..open.column {
            self.tally.take(&open.sheet.name, row, place, &value)?;
            open.cells.push((Cell { column: place, value: value.clone() }, face));
        }
        Ok(())
    }

    fn close_row(&mut self) -> Result<(), Trouble> {
        let Some(open) = &mut self.open else { return Ok(()) };
        let cells = std::mem::take(&mut open.cells);
        if cells.is_empty() {
            return Ok(());
        }
        for times in 0..open.repeated.max(1) {
            let number = open.row.saturating_add(times);
            for (cell, face) in &cells {
                if times > 0 {
                    self.tally.take(&open.sheet.name, number, cell.column, &cell.value)?;
                }
                if *face != Face::Plain {
                    open.faces.insert((number, cell.column), *face);
                }
            }
            let cells = cells.iter().map(|(cell, _)| cell.clone()).collect();
            open.sheet.rows.push(Row { number, cells });
        }
        Ok(())
    }
}

impl OpenCell {
    fn of(start: &BytesStart<'_>) -> Result<Self, Fault> {
        let mut said: BTreeMap<&str, String> = BTreeMap::new();
        const WANTED: [&str; 10] = [
            "value-type",
            "value",
            "date-value",
            "boolean-value",
            "string-value",
            "formula",
            "style-name",
            "number-columns-repeated",
            "number-columns-spanned",
            "number-rows-spanned",
        ];
        for wanted in WANTED {
            if let Some(value) = attribute(start, wanted)? {
                said.insert(wanted, value);
            }
        }
        let number = |name: &str| said.get(name).and_then(|text| text.parse().ok()).unwrap_or(1_u32).max(1);
        let kind = said.get("value-type").cloned().unwrap_or_default();
        let value =
            ["date-value", "boolean-value", "string-value", "value"].into_iter().find_map(|name| said.get(name));
        Ok(Self {
            value: value.cloned().unwrap_or_default(),
            formula: said.get("formula").cloned(),
            style: said.get("style-name").cloned().unwrap_or_default(),
            repeated: number("number-columns-repeated"),
            spanned: (number("number-rows-spanned"), number("number-columns-spanned")),
            kind,
            paragraphs: 0,
            text: String::new(),
        })
    }

    /// What stands in the cell; `None` where nothing does.
    fn value(&self) -> Option<CellValue> {
        let text = || if self.text.is_empty() { self.value.clone() } else { self.text.clone() };
        let value = match self.kind.as_str() {
            "float" | "currency" | "percentage" => match self.value.parse::<f64>() {
                Ok(number) if number.is_finite() => CellValue::Number(number),
                _ => CellValue::Text(text()),
            },
            "date" => iso(&self.value),
            "boolean" => CellValue::Bool(self.value == "true"),
            _ if is_blank(&self.text) && is_blank(&self.value) => {
                return self.formula.clone().map(|formula| CellValue::Formula(plain_formula(&formula)));
            }
            _ if self.text.starts_with('#') && self.formula.is_some() => CellValue::Error(text()),
            _ => CellValue::Text(text()),
        };
        Some(value)
    }
}

/// `of:=SUM([.A1])` without the name of its language.
fn plain_formula(formula: &str) -> String {
    let from = formula.find('=').map_or(0, |at| at + 1);
    formula[from..].to_owned()
}

fn times(start: &BytesStart<'_>, name: &str) -> Result<u32, Fault> {
    Ok(attribute(start, name)?.and_then(|times| times.parse().ok()).unwrap_or(1).max(1))
}
