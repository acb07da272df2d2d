//! XML spreadsheets of Office 2003, which school systems save as ".xls" → [`Sheet`]s.

use std::collections::HashMap;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::kind::Encoding;
use super::legacy::{self, Face, Faces};
use super::tally::Tally;
use super::xlsx::meter::{Fault, entity};
use super::xlsx::package::attribute;
use super::xlsx::{is_blank, iso};
use super::{Limits, Listener, ReadError};
use crate::sheet::{Cell, CellValue, Merged, Row, Sheet};

/// Styles remembered, merged areas and hidden rows kept.
const MOST: usize = 20_000;

/// Reads every worksheet.
pub(super) fn read(
    bytes: &[u8],
    encoding: Encoding,
    file: &str,
    limits: &Limits,
    listener: &mut Listener<'_>,
) -> Result<Vec<Sheet>, ReadError> {
    let damaged = |sheet: Option<String>| ReadError::Damaged { file: file.to_owned(), sheet };
    let content = encoding.decode(bytes).ok_or_else(|| damaged(None))?;
    let content = content.trim_start_matches('\u{feff}').trim_start();
    let mut reader = Reader::from_str(content);
    let config = reader.config_mut();
    config.expand_empty_elements = true;
    config.check_end_names = true;
    let mut scan = Scan { bytes: encoding == Encoding::Bytes, ..Scan::default() };
    let mut tally = Tally::new(file, limits);
    let total = content.len() as u64;
    loop {
        let event = match reader.read_event() {
            Ok(Event::Eof) => break,
            Ok(event) => event,
            // A page that breaks off keeps what was read of it nowhere: the sentence says so.
            Err(_) if reader.buffer_position() + 1 >= total => return Err(ReadError::CutOff { file: file.to_owned() }),
            Err(_) => return Err(damaged(scan.name())),
        };
        scan.event(&event, &mut tally).map_err(|trouble| match trouble {
            Trouble::Fault(fault) => fault.into_error(file.to_owned(), scan.name()),
            Trouble::Refused(error) => error,
        })?;
        tally.ask(reader.buffer_position(), total + 1, listener)?;
    }
    if scan.open.is_some() {
        return Err(ReadError::CutOff { file: file.to_owned() });
    }
    tally.ask(total, total, listener)?;
    Ok(scan.sheets)
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

#[derive(Default)]
struct Open {
    sheet: Sheet,
    faces: Faces,
    row: u32,
    column: u32,
    columns: u32,
    cells: Vec<Cell>,
}

#[derive(Default)]
struct Data {
    kind: String,
    text: String,
    formula: Option<String>,
    style: Option<String>,
    across: u32,
}

#[derive(Default)]
struct Scan {
    bytes: bool,
    fonts: HashMap<String, Face>,
    style: Option<String>,
    sheets: Vec<Sheet>,
    open: Option<Open>,
    cell: Option<Data>,
    taking: bool,
    visible: bool,
    /// Depth of a note, whose text is no content.
    note: u32,
}

impl Scan {
    fn name(&self) -> Option<String> {
        self.open.as_ref().map(|open| open.sheet.name.clone())
    }

    fn event(&mut self, event: &Event<'_>, tally: &mut Tally<'_>) -> Result<(), Trouble> {
        match event {
            Event::Start(start) if self.note > 0 || start.local_name().as_ref() == "Comment" => self.note += 1,
            Event::End(_) if self.note > 0 => self.note -= 1,
            _ if self.note > 0 => {}
            Event::Start(start) => self.start(start)?,
            Event::End(end) => match end.local_name().as_ref() {
                "Style" => self.style = None,
                "Data" => self.taking = false,
                "Visible" => self.visible = false,
                "Cell" => self.close_cell(tally).map_err(Trouble::Refused)?,
                "Row" => self.close_row(),
                "Worksheet" => self.close_sheet(),
                _ => {}
            },
            Event::Text(part) => self.take(&part.xml10_content()),
            Event::CData(part) => self.take(&part.xml10_content()),
            Event::GeneralRef(reference) => {
                let letter = entity(reference)?;
                self.take(letter.encode_utf8(&mut [0; 4]));
            }
            _ => {}
        }
        Ok(())
    }

    fn start(&mut self, start: &BytesStart<'_>) -> Result<(), Fault> {
        let number = |name| Ok::<_, Fault>(attribute(start, name)?.and_then(|text| text.trim().parse::<u32>().ok()));
        let hidden = || Ok::<_, Fault>(attribute(start, "Hidden")?.as_deref() == Some("1"));
        match start.local_name().as_ref() {
            "Style" => self.style = attribute(start, "ID")?,
            "Font" => {
                if let (Some(style), Some(font)) = (&self.style, attribute(start, "FontName")?)
                    && self.fonts.len() < MOST
                {
                    self.fonts.insert(style.clone(), Face::of(&font));
                }
            }
            "Worksheet" => {
                let sheet = Sheet { name: attribute(start, "Name")?.unwrap_or_default(), ..Sheet::default() };
                self.open = Some(Open { sheet, ..Open::default() });
            }
            "Visible" => self.visible = true,
            "Column" => {
                let (index, span, hidden) = (number("Index")?, number("Span")?.unwrap_or(0), hidden()?);
                if let Some(open) = &mut self.open {
                    let from = index.map_or(open.columns, |index| index.saturating_sub(1));
                    open.columns = from.saturating_add(span).saturating_add(1);
                    if hidden {
                        open.sheet.hidden_columns.extend((from..open.columns).take(400));
                    }
                }
            }
            "Row" => {
                let (index, hidden) = (number("Index")?, hidden()?);
                if let Some(open) = &mut self.open {
                    open.row = index.unwrap_or(open.row.saturating_add(1));
                    open.column = 0;
                    if hidden && open.sheet.hidden_rows.len() < MOST {
                        open.sheet.hidden_rows.push(open.row);
                    }
                }
            }
            "Cell" => {
                let (across, down) = (number("MergeAcross")?.unwrap_or(0), number("MergeDown")?.unwrap_or(0));
                if let Some(open) = &mut self.open {
                    if let Some(index) = number("Index")? {
                        open.column = index.saturating_sub(1);
                    }
                    if (across > 0 || down > 0) && open.sheet.merged.len() < MOST {
                        open.sheet.merged.push(Merged {
                            first_row: open.row,
                            last_row: open.row.saturating_add(down),
                            first_column: open.column,
                            last_column: open.column.saturating_add(across),
                        });
                    }
                }
                let style = attribute(start, "StyleID")?;
                self.cell = Some(Data { formula: attribute(start, "Formula")?, style, across, ..Data::default() });
            }
            "Data" => {
                if let Some(cell) = &mut self.cell {
                    cell.kind = attribute(start, "Type")?.unwrap_or_default();
                    self.taking = true;
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn take(&mut self, text: &str) {
        if self.visible {
            if let Some(open) = &mut self.open {
                open.sheet.hidden |= text.trim().starts_with("SheetHidden") || text.trim() == "SheetVeryHidden";
            }
        } else if let Some(cell) = self.cell.as_mut().filter(|_| self.taking) {
            cell.text.push_str(text);
        }
    }

    fn close_cell(&mut self, tally: &mut Tally<'_>) -> Result<(), ReadError> {
        let (Some(cell), Some(open)) = (self.cell.take(), &mut self.open) else { return Ok(()) };
        let (row, column) = (open.row, open.column);
        open.column = column.saturating_add(cell.across).saturating_add(1);
        let value = match cell.kind.as_str() {
            _ if is_blank(&cell.text) => match cell.formula {
                Some(formula) => CellValue::Formula(formula.trim_start_matches('=').to_owned()),
                None => return Ok(()),
            },
            "Number" => match cell.text.trim().parse::<f64>() {
                Ok(number) if number.is_finite() => CellValue::Number(number),
                _ => CellValue::Text(cell.text),
            },
            "DateTime" => iso(cell.text.trim()),
            "Boolean" => CellValue::Bool(cell.text.trim() == "1"),
            "Error" => CellValue::Error(cell.text),
            _ => CellValue::Text(cell.text),
        };
        tally.take(&open.sheet.name, row, column, &value)?;
        let face = cell.style.and_then(|style| self.fonts.get(&style).copied()).unwrap_or_default();
        if face != Face::Plain {
            open.faces.insert((row, column), face);
        }
        open.cells.push(Cell { column, value });
        Ok(())
    }

    fn close_row(&mut self) {
        if let Some(open) = &mut self.open {
            let cells = std::mem::take(&mut open.cells);
            if !cells.is_empty() && open.row > 0 {
                open.sheet.rows.push(Row { number: open.row, cells });
            }
        }
    }

    fn close_sheet(&mut self) {
        if let Some(Open { mut sheet, faces, .. }) = self.open.take() {
            sheet.settle();
            legacy::mend(&mut sheet, &faces, self.bytes);
            if self.sheets.len() < MOST {
                self.sheets.push(sheet);
            }
        }
    }
}
