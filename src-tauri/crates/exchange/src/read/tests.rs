//! Bad files: every one ends in a sentence that names what it should, none in an abort.

use std::io::{Cursor, Write as _};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::*;
use crate::sheet::{Cell, CellValue, Merged, Row};

const HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>"#;
const TAIL: &str = "</sheetData></worksheet>";

/// An xlsx package around the XML of one sheet; `more` are further parts or replacements.
fn package(sheet: &str, more: &[(&str, &str)]) -> Vec<u8> {
    let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let sheet_part = format!("{HEAD}{sheet}{TAIL}");
    let book = format!(
        r#"<workbook xmlns:r="{relation}"><sheets><sheet name="Lớp 11A1" sheetId="1" r:id="rId1"/></sheets></workbook>"#
    );
    let relations = format!(
        r#"<Relationships><Relationship Id="rId1" Type="{relation}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{relation}/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="rId3" Type="{relation}/styles" Target="styles.xml"/></Relationships>"#
    );
    let root = format!(
        r#"<Relationships><Relationship Id="rId1" Type="{relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
    );
    let mut parts: Vec<(&str, &str)> = vec![
        ("[Content_Types].xml", "<Types/>"),
        ("_rels/.rels", &root),
        ("xl/workbook.xml", &book),
        ("xl/_rels/workbook.xml.rels", &relations),
        ("xl/worksheets/sheet1.xml", &sheet_part),
    ];
    for (name, content) in more {
        parts.retain(|(part, _)| part != name);
        parts.push((name, content));
    }
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn attempt(bytes: &[u8]) -> Result<Workbook, ReadError> {
    read(Source::Bytes(bytes), "lop.xlsx", &Limits::default(), &mut |_| Flow::Go)
}

/// The only sheet of a package.
fn sheet(xml: &str, more: &[(&str, &str)]) -> crate::sheet::Sheet {
    attempt(&package(xml, more)).unwrap().sheets.remove(0)
}

fn text(text: &str) -> CellValue {
    CellValue::Text(text.to_owned())
}

fn cfb(stream: &str) -> Vec<u8> {
    let mut bytes = vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    bytes.extend([0; 512]);
    bytes.extend(stream.encode_utf16().flat_map(u16::to_le_bytes));
    bytes
}

fn zip_of(names: &[&str]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for name in names {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(b"<x/>").unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// Code and words the sentence must have.
fn refused(bytes: &[u8], code: &str, words: &[&str]) {
    let error = attempt(bytes).unwrap_err();
    let sentence = error.to_string();
    assert_eq!(error.code(), code, "{sentence}");
    for word in words.iter().chain(&["lop.xlsx"]) {
        assert!(sentence.contains(word), "{word} in {sentence}");
    }
    assert!(!sentence.contains('!') && sentence.ends_with('.'), "{sentence}");
}

#[test]
fn files_that_are_no_table_here() {
    let cut = &package("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>", &[]);
    for (bytes, code, words) in [
        (Vec::new(), "file_empty", &["trống"][..]),
        (b" \r\n \n".to_vec(), "file_empty", &["trống"]),
        (package("", &[]), "file_empty", &["trống"]),
        (b"%PDF-1.7 ...".to_vec(), "not_a_spreadsheet", &["PDF"]),
        (b"\x89PNG\r\n\x1a\n0000".to_vec(), "not_a_spreadsheet", &["hình ảnh"]),
        (b"MZ\x90\x00\x03\x00".to_vec(), "not_a_spreadsheet", &["chương trình"]),
        (vec![7; 100], "not_a_spreadsheet", &["nhị phân"]),
        (zip_of(&["a.txt"]), "not_a_spreadsheet", &["nén"]),
        (zip_of(&["[Content_Types].xml", "word/document.xml"]), "not_a_spreadsheet", &["Word"]),
        (zip_of(&["[Content_Types].xml", "xl/workbook.bin"]), "file_empty", &["trống"]),
        (zip_of(&["mimetype", "content.xml"]), "file_empty", &["trống"]),
        (cfb("Workbook"), "file_damaged", &["hỏng"]),
        (cfb("EncryptedPackage"), "file_password", &["mật khẩu"]),
        (cfb("WordDocument"), "not_a_spreadsheet", &["Word"]),
        (b"<html><table><tr><td> </td></tr></table>".to_vec(), "file_empty", &["trống"]),
        (
            b"<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>".to_vec(),
            "file_empty",
            &["trống"],
        ),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related\n".to_vec(), "file_empty", &["trống"]),
        (b"PK\x03\x04 cut".to_vec(), "file_cut_off", &["chưa tải về hoặc chép xong"]),
        (cut[..cut.len() / 2].to_vec(), "file_cut_off", &["chưa tải về hoặc chép xong"]),
    ] {
        refused(&bytes, code, words);
    }
}

#[test]
fn damage_inside_is_named_with_its_sheet() {
    for (xml, more) in [
        ("<row r=\"1\"><c r=\"A1\"><v>1</c></row>", &[][..]),
        ("<row r=\"x\"></row>", &[]),
        ("<row r=\"1\"><c r=\"1A\"><v>1</v></c></row>", &[]),
        ("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>5</v></c></row>", &[]),
        ("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&unknown;</t></is></c></row>", &[]),
    ] {
        refused(&package(xml, more), "file_damaged", &["Lớp 11A1"]);
    }
    refused(
        &package("", &[("xl/workbook.xml", "<workbook><sheets><sheet name=\"a\" id=\"rId9\"/></sheets></workbook>")]),
        "file_damaged",
        &[],
    );
    refused(&package("", &[("xl/workbook.xml", "<workbook")]), "file_damaged", &[]);
}

#[test]
fn a_flipped_byte_never_aborts() {
    let good = package(
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\"><v>12</v></c></row>",
        &[("xl/sharedStrings.xml", "<sst uniqueCount=\"99999999999999\"><si><t>Họ tên</t></si></sst>")],
    );
    assert!(attempt(&good).is_ok(), "a count that lies asks for no memory");
    for at in 0..good.len() {
        for flip in [0x01, 0x80, 0xFF] {
            let mut bad = good.clone();
            bad[at] ^= flip;
            // Whatever it is now, it is an answer.
            let _ = attempt(&bad);
        }
    }
}

#[test]
fn cells_out_of_bounds_are_named() {
    refused(
        &package(
            "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>",
            &[],
        ),
        "cell_too_far",
        &["Lớp 11A1", "XFD1048576"],
    );
    refused(&package("<row r=\"3\"><c r=\"XFD3\"><v>1</v></c></row>", &[]), "cell_too_far", &["XFD3"]);
    let long = format!("<row r=\"1\"><c r=\"C1\" t=\"inlineStr\"><is><t>{}</t></is></c></row>", "ă".repeat(33_000));
    refused(&package(&long, &[]), "cell_too_long", &["C1", "32767"]);
    let pieces = format!(
        "<row r=\"1\"><c r=\"C1\" t=\"inlineStr\"><is>{}</is></c></row>",
        "<r><t>xxxxxxxxxx</t></r>".repeat(4000)
    );
    refused(&package(&pieces, &[]), "cell_too_long", &["C1"]);
    let limits = Limits { cells: 3, ..Limits::default() };
    let four = package("<row r=\"1\"><c><v>1</v></c><c><v>1</v></c><c><v>1</v></c><c><v>1</v></c></row>", &[]);
    let error = read(Source::Bytes(&four), "lop.xlsx", &limits, &mut |_| Flow::Go).unwrap_err();
    assert_eq!(error.code(), "file_too_much");
    assert!(error.to_string().contains("D1"), "{error}");
    // Ten thousand letters in one cell are read; the draft complains.
    let ten_thousand = format!("<row r=\"1\"><c t=\"inlineStr\"><is><t>{}</t></is></c></row>", "x".repeat(10_000));
    assert_eq!(sheet(&ten_thousand, &[]).cell(1, 0), Some(&text(&"x".repeat(10_000))));
}

#[test]
fn a_million_empty_rows_are_nothing() {
    let mut xml = String::from("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>");
    xml.push_str(&"<row s=\"1\"><c s=\"1\"/></row>".repeat(100_000));
    xml.push_str(&"<row/>".repeat(948_575));
    xml.push_str("<row r=\"1048576\"><c r=\"XFD1048576\" s=\"1\"/></row>");
    let found = sheet(&xml, &[]);
    assert_eq!(found.rows, [Row { number: 1, cells: vec![Cell { column: 0, value: CellValue::Number(1.0) }] }]);
}

#[test]
fn bombs_end_early() {
    let limits = Limits { unfolded: 1 << 20, ..Limits::default() };
    let blank = "<row><c s=\"1\"/></row>".repeat(200_000);
    let strings = format!("<sst>{}</sst>", "<si><t>xxxxxxxx</t></si>".repeat(200_000));
    for (xml, more) in
        [(blank.as_str(), &[][..]), ("<row><c><v>1</v></c></row>", &[("xl/sharedStrings.xml", strings.as_str())])]
    {
        let error = read(Source::Bytes(&package(xml, more)), "lop.xlsx", &limits, &mut |_| Flow::Go).unwrap_err();
        assert_eq!(error.code(), "file_swollen", "{error}");
    }
    let endless = format!("<row r=\"1\"><c r=\"A1\"><v>{}</v></c></row>", "1".repeat(3 << 20));
    refused(&package(&endless, &[]), "file_swollen", &["Lớp 11A1"]);
}

#[test]
fn a_file_of_300_mb_is_refused_unread() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("to.xlsx");
    // A hole of 300 MB: the size is read, not the content.
    File::create(&path).unwrap().set_len(300 << 20).unwrap();
    let error = read(Source::Path(&path), "to.xlsx", &Limits::default(), &mut |_| Flow::Go).unwrap_err();
    assert_eq!(error.code(), "file_too_big");
    assert!(error.to_string().contains("300 MB"), "{error}");
    let gone = folder.path().join("khong-co.xlsx");
    let error = read(Source::Path(&gone), "khong-co.xlsx", &Limits::default(), &mut |_| Flow::Go).unwrap_err();
    assert_eq!(error.code(), "file_unreadable");
    let error = read(Source::Path(folder.path()), "thu-muc", &Limits::default(), &mut |_| Flow::Go).unwrap_err();
    assert!(matches!(error.code(), "not_a_spreadsheet" | "file_unreadable"));
}

#[test]
fn reading_stops_when_asked() {
    let xml = "<row><c><v>1</v></c></row>".repeat(6000);
    let mut asked = 0;
    let result = read(Source::Bytes(&package(&xml, &[])), "lop.xlsx", &Limits::default(), &mut |progress| {
        asked += 1;
        assert!(progress.done > 0 && progress.total >= progress.done);
        if asked == 2 { Flow::Stop } else { Flow::Go }
    });
    assert_eq!((result.unwrap_err().code(), asked), ("cancelled", 2));
    let lines = "a;b\n".repeat(2000);
    let result = read(Source::Bytes(lines.as_bytes()), "lop.csv", &Limits::default(), &mut |_| Flow::Stop);
    assert_eq!(result.unwrap_err().code(), "cancelled");
}

#[test]
fn every_kind_of_cell() {
    let styles = r#"<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/></cellXfs></styleSheet>"#;
    let strings = r#"<sst><si/><si><t>Lê An</t></si><si><r><t>Lê </t></r><r><t>Bình</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si><si><t>a &amp; &lt;b&gt; &#x1EAF;_x000D_</t></si></sst>"#;
    let xml = r#"<row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" t="s"><v>2</v></c><c r="C2" t="s"><v>3</v></c><c r="D2" t="s"><v>0</v></c></row>
        <row r="3"><c r="A3" s="1"><v>39888</v></c><c r="B3" s="2"><v>39888.5</v></c><c r="C3"><v>39888</v></c><c r="D3" s="1"><v>60</v></c></row>
        <row r="4"><c r="A4" t="b"><v>1</v></c><c r="B4" t="e"><v>#N/A</v></c><c r="C4" t="d"><v>2009-03-16</v></c><c r="D4" t="inlineStr"><is><t xml:space="preserve"> =1+1</t></is></c></row>
        <row r="5"><c r="A5"><f>SUM(A1)</f><v>7</v></c><c r="B5"><f>A1&amp;"x"</f></c><c r="C5" t="str"><f>""</f><v></v></c><c r="D5"><f>A1</f><v/></c></row>
        <row><c><v>1.5</v></c><c/><c><v>9</v></c></row>"#;
    let relation =
        "<mergeCells><mergeCell ref=\"A1:C1\"/><mergeCell ref=\"B2:A1\"/><mergeCell ref=\"bad\"/></mergeCells>";
    let whole = format!("{HEAD}{xml}</sheetData>{relation}</worksheet>");
    let found = sheet(
        "",
        &[("xl/styles.xml", styles), ("xl/sharedStrings.xml", strings), ("xl/worksheets/sheet1.xml", &whole)],
    );
    let day = chrono::NaiveDate::from_ymd_opt(2009, 3, 16).unwrap();
    for (row, column, expected) in [
        (2, 0, Some(text("Lê An"))),
        (2, 1, Some(text("Lê Bình"))),
        (2, 2, Some(text("a & <b> ắ\r"))),
        (2, 3, None),
        (3, 0, Some(CellValue::Date(day))),
        (3, 1, Some(CellValue::DateTime(day.and_hms_opt(12, 0, 0).unwrap()))),
        (3, 2, Some(CellValue::Number(39_888.0))),
        (3, 3, Some(CellValue::Number(60.0))),
        (4, 0, Some(CellValue::Bool(true))),
        (4, 1, Some(CellValue::Error("#N/A".to_owned()))),
        (4, 2, Some(CellValue::Date(day))),
        (4, 3, Some(text(" =1+1"))),
        (5, 0, Some(CellValue::Number(7.0))),
        (5, 1, Some(CellValue::Formula("A1&\"x\"".to_owned()))),
        (5, 2, None),
        (5, 3, Some(CellValue::Formula("A1".to_owned()))),
        (6, 0, Some(CellValue::Number(1.5))),
        (6, 1, None),
        (6, 2, Some(CellValue::Number(9.0))),
    ] {
        assert_eq!(found.cell(row, column), expected.as_ref(), "{row} {column}");
    }
    assert_eq!(
        found.merged,
        [
            Merged { first_row: 1, last_row: 1, first_column: 0, last_column: 2 },
            Merged { first_row: 1, last_row: 2, first_column: 0, last_column: 1 }
        ]
    );
}

#[test]
fn rows_out_of_order_are_set_in_order() {
    let found = sheet(
        "<row r=\"3\"><c r=\"B3\"><v>2</v></c><c r=\"A3\"><v>1</v></c></row><row r=\"1\"><c r=\"A1\"><v>0</v></c></row><row r=\"3\"><c r=\"C3\"><v>3</v></c></row>",
        &[],
    );
    let numbers: Vec<(u32, usize)> = found.rows.iter().map(|row| (row.number, row.cells.len())).collect();
    assert_eq!(numbers, [(1, 1), (3, 3)]);
    assert_eq!(found.cell(3, 1), Some(&CellValue::Number(2.0)));
}

#[test]
fn utf16_text() {
    for (mark, little) in [(true, true), (true, false), (false, true), (false, false)] {
        let content = format!("{}Họ tên\tLop\r\nLê An\t11A1\r\n", if mark { "\u{feff}" } else { "" });
        let bytes: Vec<u8> = content
            .encode_utf16()
            .flat_map(|unit| if little { unit.to_le_bytes() } else { unit.to_be_bytes() })
            .collect();
        let book = read(Source::Bytes(&bytes), "lop.csv", &Limits::default(), &mut |_| Flow::Go).unwrap();
        assert_eq!(book.sheets[0].cell(2, 0), Some(&text("Lê An")), "{mark} {little}");
        assert_eq!(book.sheets[0].cell(2, 1), Some(&text("11A1")));
    }
}
