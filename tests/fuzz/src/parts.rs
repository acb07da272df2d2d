//! Parts of packages: the bytes are one part of an xlsx, xlsb or ods, packed anew, because damage of the whole package would
//! mostly break its checksums. The first byte says which part.

use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const LINKS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";

/// The names of the parts an xlsx is made of, the one to be replaced among them.
const XLSX: [&str; 5] = [
    "xl/worksheets/sheet1.xml",
    "xl/sharedStrings.xml",
    "xl/styles.xml",
    "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels",
];
const XLSB: [&str; 4] = ["xl/worksheets/sheet1.bin", "xl/sharedStrings.bin", "xl/styles.bin", "xl/workbook.bin"];
const ODS: [&str; 2] = ["content.xml", "META-INF/manifest.xml"];

fn honest(name: &str) -> String {
    match name {
        "xl/worksheets/sheet1.xml" => format!(
            "<worksheet xmlns=\"{MAIN}\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row><row r=\"2\"><c r=\"A2\" t=\"s\"><v>2</v></c><c r=\"B2\" s=\"1\"><v>39888</v></c></row></sheetData></worksheet>"
        ),
        "xl/sharedStrings.xml" => format!(
            "<sst xmlns=\"{MAIN}\"><si><t>Họ và tên</t></si><si><t>Ngày sinh</t></si><si><t>Thạch Sa Ry</t></si></sst>"
        ),
        "xl/styles.xml" => format!(
            "<styleSheet xmlns=\"{MAIN}\"><fonts><font><name val=\".VnTime\"/></font></fonts><cellXfs><xf numFmtId=\"0\" fontId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"
        ),
        "xl/workbook.xml" => format!(
            "<workbook xmlns=\"{MAIN}\" xmlns:r=\"{OFFICE}\"><sheets><sheet name=\"11A1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
        ),
        "xl/_rels/workbook.xml.rels" => format!(
            "<Relationships xmlns=\"{LINKS}\"><Relationship Id=\"rId1\" Type=\"{OFFICE}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"{OFFICE}/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"rId3\" Type=\"{OFFICE}/styles\" Target=\"styles.xml\"/></Relationships>"
        ),
        "META-INF/manifest.xml" => {
            "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>".to_owned()
        }
        _ => "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"/>".to_owned(),
    }
}

fn packed(parts: &[(&str, Vec<u8>)]) -> Option<Vec<u8>> {
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let mut package = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        package.start_file(*name, options).ok()?;
        package.write_all(content).ok()?;
    }
    Some(package.finish().ok()?.into_inner())
}

/// Letters of two bytes behind their number, as records write them.
fn wide(text: &str) -> Vec<u8> {
    let units: Vec<u16> = text.encode_utf16().collect();
    let mut bytes = u32::try_from(units.len()).unwrap_or(0).to_le_bytes().to_vec();
    bytes.extend(units.iter().flat_map(|unit| unit.to_le_bytes()));
    bytes
}

/// A workbook of records with one sheet; its other parts say nothing.
fn honest_records(name: &str) -> Vec<u8> {
    if name != "xl/workbook.bin" {
        return Vec::new();
    }
    let listed = [vec![0; 8], wide("rId1"), wide("11A1")].concat();
    [vec![0x9C, 0x01, u8::try_from(listed.len()).unwrap_or(0)], listed].concat()
}

/// Asks.
///
/// # Panics
/// When a promise is broken.
pub fn ask(bytes: &[u8]) {
    let Some((which, own)) = bytes.split_first() else { return };
    let which = usize::from(*which) % (XLSX.len() + ODS.len() + XLSB.len());
    let of_records = which >= XLSX.len() + ODS.len();
    let (names, first, victim): (&[&str], _, usize) = if which < XLSX.len() {
        (&XLSX, ("[Content_Types].xml", b"<Types/>".to_vec()), which)
    } else if of_records {
        (&XLSB, ("[Content_Types].xml", b"<Types/>".to_vec()), which - XLSX.len() - ODS.len())
    } else {
        (&ODS, ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet".to_vec()), which - XLSX.len())
    };
    let mut parts = vec![first];
    for (at, name) in names.iter().enumerate() {
        let honest = if of_records { honest_records(name) } else { honest(name).into_bytes() };
        parts.push((*name, if at == victim { own.to_vec() } else { honest }));
    }
    if of_records {
        let links = honest("xl/_rels/workbook.xml.rels").replace(".xml", ".bin");
        parts.push(("xl/_rels/workbook.bin.rels", links.into_bytes()));
    }
    if let Some(package) = packed(&parts) {
        super::bytes(&package);
    }
}
