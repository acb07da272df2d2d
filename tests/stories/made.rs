//! Spreadsheets of every kind an office is given, made from one table of texts: each like the programs of its time wrote it.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A table of texts, row by row; empty texts are empty cells.
pub type Table<'t> = &'t [&'t [&'t str]];

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

fn package(parts: &[(&str, String)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).expect("a part");
        zip.write_all(content.as_bytes()).expect("room in memory");
    }
    zip.finish().expect("a package").into_inner()
}

/// How an xlsx is written.
#[derive(Debug, Clone, Copy, Default)]
pub struct Xlsx<'x> {
    /// The namespaces of the strict variant.
    pub strict: bool,
    /// Neither rows nor cells say where they stand.
    pub unaddressed: bool,
    /// Days are counted from 1904.
    pub from_1904: bool,
    /// The font of all cells.
    pub font: Option<&'x str>,
    /// Rows that are hidden, from 1.
    pub hidden_rows: &'x [usize],
    /// Columns that are hidden, from 1.
    pub hidden_columns: &'x [usize],
    /// The sheet itself is hidden.
    pub hidden: bool,
    /// Merged areas.
    pub merged: &'x [&'x str],
    /// Rows behind the table, as they stand in the file.
    pub tail: &'x str,
    /// Texts that begin so are numbers ("#39888"), days ("@39888") or formulas without a value ("=A1").
    pub values: bool,
}

impl Xlsx<'_> {
    /// The file.
    pub fn bytes(self, sheets: &[(&str, Table<'_>)]) -> Vec<u8> {
        let (main, relations) = if self.strict {
            ("http://purl.oclc.org/ooxml/spreadsheetml/main", "http://purl.oclc.org/ooxml/officeDocument/relationships")
        } else {
            (
                "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            )
        };
        let package_relations = "http://schemas.openxmlformats.org/package/2006/relationships";
        let (mut list, mut links) = (String::new(), String::new());
        let mut parts = Vec::new();
        for (number, (name, table)) in (1..).zip(sheets) {
            let state = if self.hidden { " state=\"hidden\"" } else { "" };
            let _ =
                write!(list, "<sheet name=\"{}\" sheetId=\"{number}\" r:id=\"rId{number}\"{state}/>", escaped(name));
            let _ = write!(
                links,
                "<Relationship Id=\"rId{number}\" Type=\"{relations}/worksheet\" Target=\"worksheets/sheet{number}.xml\"/>"
            );
            parts.push((format!("xl/worksheets/sheet{number}.xml"), self.sheet(main, table)));
        }
        let _ = write!(links, "<Relationship Id=\"rId99\" Type=\"{relations}/styles\" Target=\"styles.xml\"/>");
        let since = if self.from_1904 { "<workbookPr date1904=\"1\"/>" } else { "" };
        let font = self.font.unwrap_or("Times New Roman");
        let styles = format!(
            "<styleSheet xmlns=\"{main}\"><fonts count=\"1\"><font><sz val=\"12\"/><name val=\"{font}\"/></font></fonts><cellXfs count=\"2\"><xf numFmtId=\"0\" fontId=\"0\"/><xf numFmtId=\"14\" fontId=\"0\"/></cellXfs></styleSheet>"
        );
        let mut all = vec![
            ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>".to_owned()),
            ("_rels/.rels", format!("<Relationships xmlns=\"{package_relations}\"><Relationship Id=\"rId1\" Type=\"{relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>")),
            ("xl/workbook.xml", format!("<workbook xmlns=\"{main}\" xmlns:r=\"{relations}\">{since}<sheets>{list}</sheets></workbook>")),
            ("xl/_rels/workbook.xml.rels", format!("<Relationships xmlns=\"{package_relations}\">{links}</Relationships>")),
            ("xl/styles.xml", styles),
        ];
        all.extend(parts.iter().map(|(name, content)| (name.as_str(), content.clone())));
        package(&all)
    }

    fn sheet(&self, main: &str, table: Table<'_>) -> String {
        let mut xml = format!("<worksheet xmlns=\"{main}\">");
        if !self.hidden_columns.is_empty() {
            xml.push_str("<cols>");
            for column in self.hidden_columns {
                let _ = write!(xml, "<col min=\"{column}\" max=\"{column}\" width=\"9\" hidden=\"1\"/>");
            }
            xml.push_str("</cols>");
        }
        xml.push_str("<sheetData>");
        for (number, row) in (1..).zip(table) {
            let hidden = if self.hidden_rows.contains(&number) { " hidden=\"1\"" } else { "" };
            let at = if self.unaddressed { String::new() } else { format!(" r=\"{number}\"") };
            let _ = write!(xml, "<row{at}{hidden}>");
            for (column, text) in row.iter().enumerate() {
                if text.is_empty() && !self.unaddressed {
                    continue;
                }
                let at = if self.unaddressed { String::new() } else { format!(" r=\"{}{number}\"", letter(column)) };
                xml.push_str(&self.cell(&at, text));
            }
            xml.push_str("</row>");
        }
        xml.push_str(self.tail);
        xml.push_str("</sheetData>");
        if !self.merged.is_empty() {
            xml.push_str("<mergeCells>");
            for area in self.merged {
                let _ = write!(xml, "<mergeCell ref=\"{area}\"/>");
            }
            xml.push_str("</mergeCells>");
        }
        xml + "</worksheet>"
    }

    fn cell(&self, at: &str, text: &str) -> String {
        match text.split_at_checked(1) {
            Some(("#", number)) if self.values => format!("<c{at}><v>{number}</v></c>"),
            Some(("@", day)) if self.values => format!("<c{at} s=\"1\"><v>{day}</v></c>"),
            Some(("=", formula)) if self.values => format!("<c{at}><f>{}</f></c>", escaped(formula)),
            _ if text.is_empty() => format!("<c{at}/>"),
            _ => format!("<c{at} t=\"inlineStr\"><is><t xml:space=\"preserve\">{}</t></is></c>", escaped(text)),
        }
    }
}

fn letter(column: usize) -> String {
    let own = char::from(b'A' + (column % 26) as u8);
    if column < 26 { own.to_string() } else { format!("{}{own}", char::from(b'A' + (column / 26 - 1) as u8)) }
}

/// A workbook in records inside a package ("binary workbook"): shared strings, numbers and days as Excel packs them.
pub fn xlsb(name: &str, table: Table<'_>) -> Vec<u8> {
    let wide = |text: &str| {
        let units: Vec<u16> = text.encode_utf16().collect();
        let mut bytes = (units.len() as u32).to_le_bytes().to_vec();
        bytes.extend(units.iter().flat_map(|unit| unit.to_le_bytes()));
        bytes
    };
    let record = |number: u16, content: &[u8]| {
        let mut bytes = match u8::try_from(number) {
            Ok(small) if small < 0x80 => vec![small],
            _ => vec![(number & 0x7F) as u8 | 0x80, (number >> 7) as u8],
        };
        let mut rest = content.len();
        while rest >= 0x80 {
            bytes.push((rest & 0x7F) as u8 | 0x80);
            rest >>= 7;
        }
        bytes.push(rest as u8);
        bytes.extend(content);
        bytes
    };
    let (mut shared, mut rows, mut count) = (Vec::new(), Vec::new(), 0_u32);
    for (number, row) in (0_u32..).zip(table) {
        let mut head = number.to_le_bytes().to_vec();
        head.extend([0; 13]);
        rows.extend(record(0, &head));
        for (column, text) in (0_u32..).zip(*row).filter(|(_, text)| !text.is_empty()) {
            let cell = [column.to_le_bytes(), [0; 4], count.to_le_bytes()].concat();
            rows.extend(record(7, &cell));
            shared.extend(record(19, &[vec![0], wide(text)].concat()));
            count += 1;
        }
    }
    let columns = table.iter().map(|row| row.len()).max().unwrap_or(1) as u32;
    let area = [0, table.len() as u32 - 1, 0, columns - 1].map(u32::to_le_bytes).concat();
    let sheet =
        [record(129, &[]), record(148, &area), record(145, &[]), rows, record(146, &[]), record(130, &[])].concat();
    let strings = [record(159, &count.to_le_bytes().repeat(2)), shared, record(160, &[])].concat();
    let listed = [vec![0; 4], 1_u32.to_le_bytes().to_vec(), wide("rId1"), wide(name)].concat();
    let book = [record(131, &[]), record(143, &[]), record(156, &listed), record(144, &[]), record(132, &[])].concat();
    let link = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let links = "http://schemas.openxmlformats.org/package/2006/relationships";
    let kind = "application/vnd.ms-excel";
    let parts: [(&str, Vec<u8>); 6] = [
        ("[Content_Types].xml", format!("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"bin\" ContentType=\"{kind}.sheet.binary.macroEnabled.main\"/></Types>").into_bytes()),
        ("_rels/.rels", format!("<Relationships xmlns=\"{links}\"><Relationship Id=\"rId1\" Type=\"{link}/officeDocument\" Target=\"xl/workbook.bin\"/></Relationships>").into_bytes()),
        ("xl/workbook.bin", book),
        ("xl/_rels/workbook.bin.rels", format!("<Relationships xmlns=\"{links}\"><Relationship Id=\"rId1\" Type=\"{link}/worksheet\" Target=\"worksheets/sheet1.bin\"/><Relationship Id=\"rId2\" Type=\"{link}/sharedStrings\" Target=\"sharedStrings.bin\"/></Relationships>").into_bytes()),
        ("xl/worksheets/sheet1.bin", sheet),
        ("xl/sharedStrings.bin", strings),
    ];
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(name, SimpleFileOptions::default()).expect("a part");
        zip.write_all(&content).expect("room in memory");
    }
    zip.finish().expect("a package").into_inner()
}

/// OpenDocument, as LibreOffice writes it: empty cells and rows in runs, a note on the first cell.
pub fn ods(name: &str, table: Table<'_>, font: Option<&str>) -> Vec<u8> {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" office:version=\"1.3\"><office:automatic-styles>",
    );
    if let Some(font) = font {
        let _ = write!(
            xml,
            "<style:style style:name=\"ce1\" style:family=\"table-cell\"><style:text-properties style:font-name=\"{font}\"/></style:style>"
        );
    }
    let _ = write!(
        xml,
        "</office:automatic-styles><office:body><office:spreadsheet><table:table table:name=\"{}\"><table:table-column table:number-columns-repeated=\"16384\"/>",
        escaped(name)
    );
    let style = if font.is_some() { " table:style-name=\"ce1\"" } else { "" };
    for (number, row) in table.iter().enumerate() {
        if row.iter().all(|text| text.is_empty()) {
            xml.push_str("<table:table-row table:number-rows-repeated=\"1\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>");
            continue;
        }
        xml.push_str("<table:table-row>");
        for (column, text) in row.iter().enumerate() {
            let note = if (number, column) == (0, 0) {
                "<office:annotation><text:p>ghi chú của người soạn</text:p></office:annotation>"
            } else {
                ""
            };
            if text.is_empty() {
                xml.push_str("<table:table-cell/>");
            } else {
                let _ = write!(
                    xml,
                    "<table:table-cell{style} office:value-type=\"string\">{note}<text:p>{}</text:p></table:table-cell>",
                    escaped(text)
                );
            }
        }
        xml.push_str("<table:table-cell table:number-columns-repeated=\"16370\"/></table:table-row>");
    }
    xml.push_str("<table:table-row table:number-rows-repeated=\"1048500\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>");
    package(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet".to_owned()),
        ("content.xml", xml),
        (
            "META-INF/manifest.xml",
            "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>".to_owned(),
        ),
    ])
}

/// A web page with a table, as school systems save it under the name of a spreadsheet.
pub fn html(title: &str, table: Table<'_>) -> String {
    let mut page = format!(
        "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=utf-8\"><style>td {{ border: 1px }}</style></head><body><h3>{}</h3><table border=1>",
        escaped(title)
    );
    for row in table {
        page.push_str("<tr>");
        for text in *row {
            let _ = write!(page, "<td>{}</td>", if text.is_empty() { "&nbsp;".to_owned() } else { escaped(text) });
        }
        page.push_str("</tr>\n");
    }
    page + "</table></body></html>"
}

/// The same page among the parts of one file, as Excel saves it: packed letter by letter, or whole.
pub fn mht(name: &str, table: Table<'_>, quoted: bool) -> Vec<u8> {
    let page = html("Trường THPT Bến Lá", table);
    let (how, body) = if quoted {
        let letter = |byte: u8| match byte {
            b' '..=b'~' if byte != b'=' => char::from(byte).to_string(),
            _ => format!("={byte:02X}"),
        };
        let letters: Vec<String> = page.bytes().map(letter).collect();
        ("quoted-printable", letters.chunks(60).map(|line| line.concat() + "=\r\n").collect::<String>())
    } else {
        ("base64", base64(page.as_bytes()))
    };
    let part = |place: &str, how: &str, body: &str| {
        format!(
            "------=_Next\r\nContent-Location: file:///C:/{place}\r\nContent-Transfer-Encoding: {how}\r\nContent-Type: text/html; charset=\"utf-8\"\r\n\r\n{body}\r\n\r\n"
        )
    };
    let frames = part("lop.htm", "7bit", "<html><frameset><frame src=\"sheet001.htm\"></frameset></html>");
    let sheet = part(&format!("{name}.htm"), how, &body);
    let head = "MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\nContent-Type: multipart/related;\r\n\tboundary=\"----=_Next\"\r\n\r\n";
    format!("{head}{frames}{sheet}------=_Next--\r\n").into_bytes()
}

fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let group = |three: &[u8]| -> String {
        let at = |place: usize| u32::from(three.get(place).copied().unwrap_or(0));
        let bits = at(0) << 16 | at(1) << 8 | at(2);
        let letter = |place: usize| match place > three.len() {
            true => '=',
            false => char::from(LETTERS[(bits >> (18 - 6 * place) & 63) as usize]),
        };
        (0..4).map(letter).collect()
    };
    bytes.chunks(57).map(|line| line.chunks(3).map(group).collect::<String>() + "\r\n").collect()
}

/// An XML spreadsheet of Office 2003. Empty cells are passed over by numbers.
pub fn sheet_xml(name: &str, table: Table<'_>) -> String {
    let mut xml = format!(
        "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet ss:Name=\"{}\"><Table>",
        escaped(name)
    );
    for (number, row) in (1..).zip(table) {
        if row.iter().all(|text| text.is_empty()) {
            continue;
        }
        let _ = write!(xml, "<Row ss:Index=\"{number}\">");
        for (column, text) in (1..).zip(*row) {
            if !text.is_empty() {
                let _ =
                    write!(xml, "<Cell ss:Index=\"{column}\"><Data ss:Type=\"String\">{}</Data></Cell>", escaped(text));
            }
        }
        xml.push_str("</Row>");
    }
    xml + "</Table></Worksheet></Workbook>"
}

/// A value for each cell of delimited text, quoted where it must be.
pub fn delimited(delimiter: char, table: Table<'_>) -> String {
    let cell = |text: &&str| {
        if text.contains([delimiter, '"', '\n']) {
            format!("\"{}\"", text.replace('"', "\"\""))
        } else {
            (*text).to_owned()
        }
    };
    let line = |row: &&[&str]| row.iter().map(cell).collect::<Vec<_>>().join(&delimiter.to_string());
    table.iter().map(|row| line(row) + "\r\n").collect()
}

/// A workbook of Excel 97–2003: records in a container. `bytes`: the cells as bytes of an old font, named by `font`.
pub fn xls(name: &str, table: &[Vec<Vec<u8>>], font: &str) -> Vec<u8> {
    let mut shared: Vec<&[u8]> = Vec::new();
    let mut cells = Vec::new();
    for (row, texts) in (0_u16..).zip(table) {
        for (column, text) in (0_u16..).zip(texts) {
            if text.is_empty() {
                continue;
            }
            let mut content = [row.to_le_bytes(), column.to_le_bytes(), 0_u16.to_le_bytes()].concat();
            content.extend((shared.len() as u32).to_le_bytes());
            shared.push(text);
            cells.extend(record(0xFD, &content));
        }
    }
    let mut book = record(0x809, &[0, 6, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    let mut face = vec![0; 14];
    face.extend([font.len() as u8, 0]);
    face.extend(font.bytes());
    book.extend(record(0x31, &face));
    book.extend(record(0xE0, &[0; 20]));
    let mut strings = (shared.len() as u32).to_le_bytes().repeat(2);
    for text in shared {
        strings.extend((text.len() as u16).to_le_bytes());
        strings.push(0);
        strings.extend(text);
    }
    // A record holds 8,224 bytes; what is longer goes on in the next.
    let mut listed = vec![0, 0, 0, 0, 0, 0, name.len() as u8, 0];
    listed.extend(name.bytes());
    let mut rest = Vec::new();
    for (number, piece) in strings.chunks(8224).enumerate() {
        rest.extend(record(if number == 0 { 0xFC } else { 0x3C }, piece));
    }
    rest.extend(record(0x0A, &[]));
    let from = (book.len() + record(0x85, &listed).len() + rest.len()) as u32;
    listed[..4].copy_from_slice(&from.to_le_bytes());
    book.extend(record(0x85, &listed));
    book.extend(rest);
    book.extend(record(0x809, &[0, 6, 0x10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]));
    book.extend(cells);
    book.extend(record(0x0A, &[]));
    contained("Workbook", &book)
}

/// Bare records of Excel as programs on servers write them, without any list of sheets.
pub fn bare_records(table: &[Vec<Vec<u8>>]) -> Vec<u8> {
    let mut stream = record(0x809, &[0, 0, 0x10, 0, 0, 0, 0, 0]);
    for (row, texts) in (0_u16..).zip(table) {
        for (column, text) in (0_u16..).zip(texts) {
            let mut content = [row.to_le_bytes(), column.to_le_bytes(), 0_u16.to_le_bytes()].concat();
            content.extend((text.len() as u16).to_le_bytes());
            content.extend(text);
            stream.extend(record(0x204, &content));
        }
    }
    stream.extend(record(0x0A, &[]));
    stream
}

fn record(number: u16, content: &[u8]) -> Vec<u8> {
    let mut bytes = [number.to_le_bytes(), (content.len() as u16).to_le_bytes()].concat();
    bytes.extend(content);
    bytes
}

/// One stream in the old container of Office.
pub fn contained(name: &str, stream: &[u8]) -> Vec<u8> {
    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).expect("a container");
    file.create_stream(format!("/{name}")).expect("a stream").write_all(stream).expect("room in memory");
    file.flush().expect("room in memory");
    file.into_inner().into_inner()
}

/// The cells of a table as bytes, each written by `write`.
pub fn bytes_of(table: Table<'_>, write: fn(&str) -> Vec<u8>) -> Vec<Vec<Vec<u8>>> {
    table.iter().map(|row| row.iter().map(|text| write(text)).collect()).collect()
}
