//! Spreadsheets made and read by programs that are not ours.

use std::fs::File;
use std::io::Write as _;

use calamine::{Data, Reader as _};
use rust_xlsxwriter::Workbook;
use zip::write::SimpleFileOptions;

/// Writes one sheet of texts, letter for letter.
pub fn write(path: &str, rows: &[&[&str]]) {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (row, cells) in rows.iter().enumerate() {
        for (column, text) in cells.iter().enumerate().filter(|(_, text)| !text.is_empty()) {
            sheet.write_string(row as u32, column as u16, *text).expect("a cell");
        }
    }
    book.save(path).expect("a spreadsheet");
}

/// The cells of the first sheet as text, row by row from the first row; dates as dd/mm/yyyy.
pub fn read(path: &str) -> Vec<Vec<String>> {
    let mut book: calamine::Xlsx<_> = calamine::open_workbook(path).expect("a spreadsheet");
    let range = book.worksheet_range_at(0).expect("a sheet").expect("readable cells");
    let text = |cell: &Data| match cell {
        Data::DateTime(day) => day.as_datetime().map(|day| day.format("%d/%m/%Y").to_string()).unwrap_or_default(),
        other => other.to_string(),
    };
    let (top, _) = range.start().unwrap_or_default();
    let above = std::iter::repeat_n(Vec::new(), top as usize);
    above.chain(range.rows().map(|row| row.iter().map(text).collect())).collect()
}

/// Whether a sheet of the file holds a formula.
pub fn has_formula(path: &str) -> bool {
    let mut book: calamine::Xlsx<_> = calamine::open_workbook(path).expect("a spreadsheet");
    let names = book.sheet_names();
    names.iter().any(|name| book.worksheet_formula(name).expect("readable cells").used_cells().next().is_some())
}

/// Writes a workbook whose only sheet is this XML: what no honest program writes.
pub fn raw(path: &str, sheet_data: &str) {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let package = "http://schemas.openxmlformats.org/package/2006";
    let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    let parts = [
        (
            "[Content_Types].xml",
            format!(
                "{head}<Types xmlns=\"{package}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"{kind}.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"{kind}.worksheet+xml\"/></Types>"
            ),
        ),
        (
            "_rels/.rels",
            format!(
                "{head}<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"rId1\" Type=\"{relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/workbook.xml",
            format!(
                "{head}<workbook xmlns=\"{main}\" xmlns:r=\"{relations}\"><sheets><sheet name=\"Lớp\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            format!(
                "{head}<Relationships xmlns=\"{package}/relationships\"><Relationship Id=\"rId1\" Type=\"{relations}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
            ),
        ),
        (
            "xl/worksheets/sheet1.xml",
            format!("{head}<worksheet xmlns=\"{main}\"><sheetData>{sheet_data}</sheetData></worksheet>"),
        ),
    ];
    let mut package = zip::ZipWriter::new(File::create(path).expect("a file"));
    for (name, content) in parts {
        package.start_file(name, SimpleFileOptions::default()).expect("a part");
        package.write_all(content.as_bytes()).expect("room on the disk");
    }
    package.finish().expect("a package");
}

/// A row of inline texts for [`raw`].
pub fn raw_row(number: u32, cells: &[&str]) -> String {
    let cells: String = cells
        .iter()
        .zip(b'A'..)
        .map(|(text, letter)| {
            format!("<c r=\"{}{number}\" t=\"inlineStr\"><is><t>{text}</t></is></c>", char::from(letter))
        })
        .collect();
    format!("<row r=\"{number}\">{cells}</row>")
}
