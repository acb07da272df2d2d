//! The text part of a Word file: letterhead, title, blocks, closing, page.
//!
//! Invariant: what stands where is what `paper.typ` says; a sheet is a section, so its pages are numbered from 1.

use super::closing::closing;
use super::parts::open_document;
use super::table::table;
use super::xml::{Cell, Look, Para, Xml, dxa};
use crate::fit;
use crate::{Align, Block, Document, Heading, Letterhead, Page};

pub(super) const BOLD: Look = Look { size: 0.0, bold: true, italic: false, underline: false, colour: None };
pub(super) const ITALIC: Look = Look { size: 0.0, bold: false, italic: true, underline: false, colour: None };
pub(super) const PLAIN: Look = Look { size: 0.0, bold: false, italic: false, underline: false, colour: None };
pub(super) const CENTRED: Para = Para {
    align: Align::Center,
    keep_next: false,
    before: 0.0,
    after: 0.0,
    first_line: 0.0,
    sides: 0.0,
    left: 0.0,
    dots_to: None,
    mark: 0.0,
};
/// Blank above a table, in millimetres.
const TABLE_ABOVE: f64 = 4.0;

pub(super) fn document(document: &Document) -> String {
    let mut xml = Xml::default();
    open_document(&mut xml);
    let sheets = document.sheets();
    let last = sheets.len() - 1;
    for (at, one) in sheets.into_iter().enumerate() {
        sheet(&mut xml, one);
        xml.part_from_table();
        if at < last {
            // A section ends with the paragraph that describes it; this one takes no room.
            xml.raw(r#"<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>"#);
            page(&mut xml, one);
            xml.raw("</w:pPr></w:p>");
        } else {
            page(&mut xml, one);
        }
    }
    xml.raw("</w:body></w:document>");
    xml.finish()
}

/// One sheet: a section of its own, so that it begins a page and its pages are numbered from 1.
fn sheet(xml: &mut Xml, document: &Document) {
    let room = document.page.text_width_mm();
    if let Some(l) = &document.letterhead {
        letterhead(xml, l, &document.page);
    }
    let begins = document.body.first();
    let headed = !document.heading.lines.is_empty();
    let (above_title, below_title) = document.page.around_title();
    heading(xml, &document.heading, above_title, if is_table(begins) { TABLE_ABOVE } else { 0.0 });
    if document.letterhead.is_some() && !headed {
        xml.part_from_table();
        xml.gap(5.0, false);
    }
    let closing_last = !document.closing.is_empty();
    for (i, block) in document.body.iter().enumerate() {
        let before_closing = closing_last && i + 1 == document.body.len();
        // Blanks stand above paragraphs only: where two meet, word processors do not agree on the sum.
        let above = match (i, headed) {
            (0, true) => below_title,
            (0, false) => 0.0,
            _ => 2.0,
        };
        let below = if is_table(document.body.get(i + 1)) { TABLE_ABOVE } else { 0.0 };
        let spaced = Para { before: above, after: below, keep_next: before_closing, ..CENTRED };
        match block {
            Block::Table(t) => {
                let closing = Some(&document.closing).filter(|_| before_closing);
                table(xml, t, &fit::table(t, document), closing, &document.page);
            }
            Block::Paragraph(p) => {
                let first_line = if p.indent { 10.0 } else { 0.0 };
                let look = Look { bold: p.bold, italic: p.italic, size: p.size, ..PLAIN };
                let para = Para { align: p.align, first_line, left: p.inset, mark: p.size, ..spaced };
                xml.paragraph(para, |x| {
                    for run in p.text.runs() {
                        x.run(&run.text, Look { bold: look.bold || run.bold, ..look });
                    }
                });
            }
            Block::Dotted(d) => {
                xml.paragraph(Para { align: Align::Left, dots_to: Some(room), ..spaced }, |x| {
                    x.run(&format!("{} ", &*d.label), PLAIN).tab();
                });
            }
            Block::Cards(c) => {
                for line in c.cards.iter().flatten() {
                    let look = Look { bold: line.bold, size: line.size, ..PLAIN };
                    xml.paragraph(CENTRED, |x| {
                        x.run(&line.text, look);
                    });
                }
            }
        }
    }
    if closing_last && !is_table(document.body.last()) {
        xml.gap(if document.closing.count_line.is_blank() { 5.0 } else { 3.0 }, true);
        closing(xml, &document.closing, &document.page);
    }
}

/// A table that is printed: one without columns is not.
fn is_table(block: Option<&Block>) -> bool {
    matches!(block, Some(Block::Table(table)) if !table.columns.is_empty())
}

fn letterhead(xml: &mut Xml, l: &Letterhead, page: &Page) {
    let room = page.text_width_mm();
    let (left, sides) = if page.size_mm().0 > 250.0 { (115.0_f64.min(room * 0.52), 8.0) } else { (room * 0.52, 0.0) };
    let para = Para { sides, ..CENTRED };
    xml.table(&[left, room - left], false, (0.0, 0.0), |x| {
        x.row(false, false, |x| {
            x.cell(Cell { width: left, ..Cell::default() }, |x| {
                for (text, look) in [(&l.upper, PLAIN), (&l.own, BOLD), (&l.separator, PLAIN)] {
                    x.paragraph(para, |x| {
                        x.run(text, look);
                    });
                }
                for (text, look) in [(&l.number, PLAIN), (&l.about, Look { size: 12.0, ..PLAIN })] {
                    if !text.is_blank() {
                        x.paragraph(Para { before: 1.0, ..para }, |x| {
                            x.run(text, look);
                        });
                    }
                }
            });
            x.cell(Cell { width: room - left, ..Cell::default() }, |x| {
                x.paragraph(CENTRED, |x| {
                    x.run(&l.motto, Look { underline: true, ..BOLD });
                });
                x.paragraph(Para { before: 1.4, ..CENTRED }, |x| {
                    x.run(&l.place_and_date, ITALIC);
                });
            });
        });
    });
}

/// The title with the blanks above and below it.
fn heading(xml: &mut Xml, heading: &Heading, above: f64, below: f64) {
    let mut lines: Vec<(&str, Look, f64)> =
        heading.lines.iter().map(|line| (&**line, Look { size: 14.0, ..BOLD }, 0.0)).collect();
    if let Some(first) = lines.first_mut() {
        first.2 = above;
        if !heading.sub_title.is_blank() {
            lines.push((&heading.sub_title, ITALIC, 1.0));
        }
        if heading.hyphens {
            lines.push(("-----", PLAIN, 1.0));
        }
    }
    let last = lines.len().saturating_sub(1);
    for (i, (line, look, before)) in lines.into_iter().enumerate() {
        let after = if i == last { below } else { 0.0 };
        xml.paragraph(Para { before, after, keep_next: true, ..CENTRED }, |x| {
            x.run(line, look);
        });
    }
}

/// Paper, margins, and which header and footer stand where: what describes a section.
fn page(xml: &mut Xml, document: &Document) {
    let page = &document.page;
    let (width, height) = page.size_mm();
    let turned = if page.landscape { r#" w:orient="landscape""# } else { "" };
    let m = page.margins;
    // A mark and a number need more of the upper margin than the number alone.
    let header = if document.mark.is_some() { 6.0 } else { 10.0 };
    xml.raw(concat!(
        r#"<w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:headerReference w:type="first" r:id="rId4"/>"#,
        r#"<w:footerReference w:type="default" r:id="rId5"/><w:footerReference w:type="first" r:id="rId5"/>"#
    ));
    xml.raw(&format!(r#"<w:pgSz w:w="{}" w:h="{}"{turned}/>"#, dxa(width), dxa(height)));
    xml.raw(&format!(
        r#"<w:pgMar w:top="{}" w:right="{}" w:bottom="{}" w:left="{}" w:header="{}" w:footer="{}" w:gutter="0"/>"#,
        dxa(m.top),
        dxa(m.right),
        dxa(m.bottom),
        dxa(m.left),
        dxa((m.top / 2.0).min(header)),
        dxa((m.bottom / 2.0).min(8.0)),
    ));
    xml.raw(r#"<w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>"#);
}
