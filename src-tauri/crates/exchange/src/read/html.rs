//! Web pages that school systems save as ".xls": every table of the page → one [`Sheet`], as Excel shows it.
//!
//! A reader of tags by hand, as lenient as browsers are: such pages leave tags open, nest tables for their layout and
//! write words between them. A full tree of the page was rejected: it costs many times the file, and nothing but rows
//! and cells is wanted. Rows of nested tables become rows; what a table covers by spanning is a merged area. Nothing in
//! a script is looked at.

mod entities;
mod tag;

use super::kind::Encoding;
use super::legacy::{self, Face, Faces};
use super::tally::Tally;
use super::text::stem;
use super::xlsx::is_blank;
use super::{Limits, Listener, ReadError};
use crate::sheet::{Cell, CellValue, Merged, Row, Sheet};
use tag::{Tag, face_of_style};

/// Merged areas and hidden rows kept.
const MOST: usize = 20_000;

/// Reads the page.
pub(super) fn read(
    bytes: &[u8],
    encoding: Encoding,
    file: &str,
    limits: &Limits,
    listener: &mut Listener<'_>,
) -> Result<Sheet, ReadError> {
    let content = encoding.decode(bytes).ok_or_else(|| ReadError::Damaged { file: file.to_owned(), sheet: None })?;
    let mut page = Page { sheet: Sheet { name: stem(file).to_owned(), ..Sheet::default() }, ..Page::default() };
    let mut tally = Tally::new(file, limits);
    let total = content.len() as u64;
    let mut rest = content.as_str();
    while let Some(at) = rest.find('<') {
        page.text(&rest[..at]);
        rest = &rest[at..];
        if let Some(after) = rest.strip_prefix("<!--") {
            // Excel hides parts of its own pages in comments; what they hold is no content.
            rest = after.find("-->").map_or("", |end| &after[end + 3..]);
            continue;
        }
        let Some(end) = end_of_tag(rest) else {
            // Cut off inside a tag.
            rest = "";
            break;
        };
        let tag = Tag::of(&rest[1..end]);
        rest = &rest[end + 1..];
        if let Some(tag) = tag {
            if matches!(tag.name.as_str(), "script" | "style" | "head" | "title" | "xml") && !tag.closes {
                if tag.name == "style" || tag.name == "head" {
                    page.faces_of_classes(rest);
                }
                rest = after_closing(rest, &tag.name);
                continue;
            }
            page.tag(&tag, &mut tally)?;
        }
        tally.ask(total - rest.len() as u64, total + 1, listener)?;
    }
    page.text(rest);
    page.end_row(&mut tally)?;
    tally.ask(total, total, listener)?;
    let Page { mut sheet, faces, .. } = page;
    sheet.settle();
    legacy::mend(&mut sheet, &faces, encoding == Encoding::Bytes);
    Ok(sheet)
}

/// Where a tag ends: at the first `>` outside quotes.
fn end_of_tag(from: &str) -> Option<usize> {
    let mut quote = None;
    for (at, byte) in from.bytes().enumerate().skip(1).take(100_000) {
        match (quote, byte) {
            (None, b'>') => return Some(at),
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), byte) if open == byte => quote = None,
            _ => {}
        }
    }
    // A quote left open: the first > will do.
    from.find('>')
}

/// What follows the closing tag of a part without content.
fn after_closing<'p>(rest: &'p str, name: &str) -> &'p str {
    let mut from = 0;
    while let Some(at) = rest[from..].find("</") {
        let after = &rest[from + at + 2..];
        if after.get(..name.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(name)) {
            return after.find('>').map_or("", |end| &after[end + 1..]);
        }
        from += at + 2;
    }
    // Left open: nothing was hidden after all.
    rest
}

#[derive(Default)]
struct Page {
    sheet: Sheet,
    faces: Faces,
    classes: Vec<(String, Face)>,
    row: u32,
    column: u32,
    in_table: u32,
    in_row: bool,
    in_cell: bool,
    face: Face,
    text: String,
    span: (u32, u32),
    cells: Vec<Cell>,
    /// Columns that cells of earlier rows reach down into: column, rows left.
    reaching: Vec<(u32, u32)>,
}

impl Page {
    fn text(&mut self, text: &str) {
        if text.is_empty() || (self.in_table > 0 && !self.in_cell && self.in_row) {
            return;
        }
        if self.in_table == 0 && text.trim().is_empty() {
            return;
        }
        // Between the tags of a table, but in no cell, only blanks stand.
        if self.in_table > 0 && !self.in_cell && text.trim().is_empty() {
            return;
        }
        if self.text.len() < 200_000 {
            // Line ends of the source are blanks.
            let plain = entities::plain(text);
            self.text.extend(plain.chars().map(|c| if matches!(c, '\r' | '\n' | '\t') { ' ' } else { c }));
        }
    }

    fn tag(&mut self, tag: &Tag, tally: &mut Tally<'_>) -> Result<(), ReadError> {
        match (tag.name.as_str(), tag.closes) {
            ("table", false) => {
                self.end_row(tally)?;
                self.in_table += 1;
                self.reaching.clear();
            }
            ("table", true) => {
                self.end_row(tally)?;
                self.in_table = self.in_table.saturating_sub(1);
                self.reaching.clear();
            }
            ("tr", false) => {
                self.end_row(tally)?;
                self.begin_row();
                if tag.hidden() && self.sheet.hidden_rows.len() < MOST {
                    self.sheet.hidden_rows.push(self.row);
                }
                self.in_row = true;
            }
            ("tr", true) => self.end_row(tally)?,
            ("td" | "th", false) => {
                self.end_cell(tally)?;
                if !self.in_row {
                    self.begin_row();
                    self.in_row = true;
                }
                while self.reaching.iter().any(|(column, rows)| *column == self.column && *rows > 0) {
                    self.column = self.column.saturating_add(1);
                }
                self.in_cell = true;
                self.face = tag.face(&self.classes).unwrap_or_default();
                self.span = (tag.number("rowspan"), tag.number("colspan"));
            }
            ("td" | "th", true) => self.end_cell(tally)?,
            ("br" | "p" | "div" | "li", _) if self.in_cell && !self.text.trim().is_empty() => self.text.push('\n'),
            // Words between tables are lines of their own.
            ("br" | "p" | "div" | "h1" | "h2" | "h3" | "h4" | "center" | "body" | "html" | "li", _)
                if self.in_table == 0 || !self.in_row =>
            {
                self.end_line(tally)?;
            }
            ("font" | "span" | "b" | "strong" | "i", false) if self.in_cell => {
                if let Some(face) = tag.face(&self.classes) {
                    self.face = face;
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn begin_row(&mut self) {
        self.row = self.row.saturating_add(1);
        self.column = 0;
        for reach in &mut self.reaching {
            reach.1 = reach.1.saturating_sub(1);
        }
        self.reaching.retain(|(_, rows)| *rows > 0);
    }

    fn end_cell(&mut self, tally: &mut Tally<'_>) -> Result<(), ReadError> {
        if !self.in_cell {
            self.text.clear();
            return Ok(());
        }
        let (rows, columns) = self.span;
        let (row, column) = (self.row, self.column);
        self.in_cell = false;
        self.column = column.saturating_add(columns);
        if rows > 1 {
            let reached = (column..self.column).map(|column| (column, rows));
            self.reaching.extend(reached.take(MOST.saturating_sub(self.reaching.len())));
        }
        if (rows > 1 || columns > 1) && self.sheet.merged.len() < MOST {
            self.sheet.merged.push(Merged {
                first_row: row,
                last_row: row + rows - 1,
                first_column: column,
                last_column: column + columns - 1,
            });
        }
        let text = std::mem::take(&mut self.text);
        self.put(row, column, text, tally)
    }

    fn put(&mut self, row: u32, column: u32, text: String, tally: &mut Tally<'_>) -> Result<(), ReadError> {
        if is_blank(&text) {
            return Ok(());
        }
        let value = CellValue::Text(text.trim_matches([' ', '\n']).to_owned());
        tally.take(&self.sheet.name, row, column, &value)?;
        if self.face != Face::Plain {
            self.faces.insert((row, column), self.face);
        }
        self.cells.push(Cell { column, value });
        Ok(())
    }

    fn end_row(&mut self, tally: &mut Tally<'_>) -> Result<(), ReadError> {
        if !self.in_row {
            return self.end_line(tally);
        }
        self.end_cell(tally)?;
        self.in_row = false;
        self.close();
        Ok(())
    }

    /// A line of words outside any row.
    fn end_line(&mut self, tally: &mut Tally<'_>) -> Result<(), ReadError> {
        let text = std::mem::take(&mut self.text);
        if !is_blank(&text) {
            self.begin_row();
            self.face = Face::Plain;
            self.put(self.row, 0, text, tally)?;
            self.close();
        }
        Ok(())
    }

    fn close(&mut self) {
        let cells = std::mem::take(&mut self.cells);
        if !cells.is_empty() {
            self.sheet.rows.push(Row { number: self.row, cells });
        }
    }

    /// Excel names the fonts of its own pages in a style sheet: `.xl65 {font-family:".VnTime", serif;}`.
    fn faces_of_classes(&mut self, sheet: &str) {
        let end = sheet.find("</style").or_else(|| sheet.find("</STYLE")).unwrap_or(sheet.len());
        for rule in sheet[..end].split('}').take(2000) {
            let Some((names, style)) = rule.split_once('{') else { continue };
            let Some(face) = face_of_style(style).filter(|face| *face != Face::Plain) else { continue };
            for name in names.split(',') {
                let name = name.trim().rsplit(['.', ' ', '\n']).next().unwrap_or_default();
                self.classes.push((name.to_owned(), face));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::Flow;

    fn rows(page: &str) -> Vec<(u32, Vec<(u32, String)>)> {
        let sheet =
            read(page.as_bytes(), Encoding::Utf8, "lop.xls", &Limits::default(), &mut |_| Flow::Go).expect("a page");
        let cells = |row: &Row| row.cells.iter().map(|cell| (cell.column, cell.value.shown())).collect();
        sheet.rows.iter().map(|row| (row.number, cells(row))).collect()
    }

    fn row(number: u32, cells: &[(u32, &str)]) -> (u32, Vec<(u32, String)>) {
        (number, cells.iter().map(|(column, text)| (*column, (*text).to_owned())).collect())
    }

    #[test]
    fn tables_as_browsers_show_them() {
        for (page, expected) in [
            (
                "<table><tr><td>a<td>b<tr><td>1<td>2</table>",
                vec![row(1, &[(0, "a"), (1, "b")]), row(2, &[(0, "1"), (1, "2")])],
            ),
            (
                "<html><head><title>x</title></head><body>Trường A<br>Lớp 11A1<table border=1><TR><TH colspan=2>Họ tên</TH><th>Lớp</th></TR><tr><td>L&ecirc;</td><td>An &amp; B&#236;nh</td><td>11A1</td></tr></table></body></html>",
                vec![
                    row(1, &[(0, "Trường A")]),
                    row(2, &[(0, "Lớp 11A1")]),
                    row(3, &[(0, "Họ tên"), (2, "Lớp")]),
                    row(4, &[(0, "Lê"), (1, "An & Bình"), (2, "11A1")]),
                ],
            ),
            (
                "<table><tr><td rowspan=2>11A1</td><td>An</td></tr><tr><td>Bình</td></tr></table>",
                vec![row(1, &[(0, "11A1"), (1, "An")]), row(2, &[(1, "Bình")])],
            ),
            (
                "<table><tr><td><table><tr><td>a</td><td>b</td></tr></table></td></tr></table>",
                vec![row(2, &[(0, "a"), (1, "b")])],
            ),
            (
                "<table><tr><td>a &lt;b&gt;</td><td>x<!-- <td>no --></td></tr></table><script>if (a<b) {}</script>",
                vec![row(1, &[(0, "a <b>"), (1, "x")])],
            ),
        ] {
            assert_eq!(rows(page), expected, "{page}");
        }
    }

    #[test]
    fn fonts_of_pages_are_known() {
        let page = "<style>.xl65 {mso-style:x; font-family:\".VnTime\", serif;}</style><table><tr><td class=xl65>NguyÔn V¨n Dòng</td><td><font face='VNI-Times'>Leâ Huøng</font></td></tr></table>";
        assert_eq!(rows(page), [row(1, &[(0, "Nguyễn Văn Dũng"), (1, "Lê Hùng")])]);
    }
}
