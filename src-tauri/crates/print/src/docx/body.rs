//! The text part of a Word file: letterhead, title, blocks, closing, page.
//!
//! Invariant: the closing keeps the last two rows of the table with it (`keepNext` in every paragraph of theirs), rows
//! do not split and the header row repeats, as in the PDF.

use super::parts::open_document;
use super::xml::{Cell, Look, Para, Xml, dxa};
use crate::fit::{self, CELL_SIDE, PT, TableFit};
use crate::fonts::{Face, width_em};
use crate::foot::{BODY_SIZE, Foot, RECIPIENTS_SIZE, feet};
use crate::signature::{NAME_DOTS, RECIPIENTS};
use crate::{Align, Block, Closing, Document, Heading, Letterhead, Page, Signature, Table, Text};

/// Room for hand and seal between post and name, in millimetres.
const SIGNING_ROOM: f64 = 17.0;
const BOLD: Look = Look { size: 0.0, bold: true, italic: false, underline: false, colour: None };
const ITALIC: Look = Look { size: 0.0, bold: false, italic: true, underline: false, colour: None };
const PLAIN: Look = Look { size: 0.0, bold: false, italic: false, underline: false, colour: None };
const CENTRED: Para = Para {
    align: Align::Center,
    keep_next: false,
    before: 0.0,
    after: 0.0,
    first_line: 0.0,
    sides: 0.0,
    left: 0.0,
    dots_to: None,
};

pub(super) fn document(document: &Document) -> String {
    let mut xml = Xml::default();
    open_document(&mut xml);
    for (at, one) in document.sheets().into_iter().enumerate() {
        if at > 0 {
            xml.part_from_table();
            xml.raw(r#"<w:p><w:r><w:br w:type="page"/></w:r></w:p>"#);
        }
        sheet(&mut xml, one);
    }
    page(&mut xml, &document.page);
    xml.finish()
}

/// One sheet; those of a paper have one page size, so one section holds them all.
fn sheet(xml: &mut Xml, document: &Document) {
    let room = document.page.text_width_mm();
    if let Some(l) = &document.letterhead {
        letterhead(xml, l, &document.page);
    }
    heading(xml, &document.heading);
    if document.letterhead.is_some() && document.heading.lines.is_empty() {
        xml.part_from_table();
        xml.paragraph(CENTRED, |_| {});
    }
    let has_closing = !document.closing.is_empty();
    for (i, block) in document.body.iter().enumerate() {
        let before_closing = has_closing && i + 1 == document.body.len();
        match block {
            Block::Table(t) => table(xml, t, &fit::table(t, document), before_closing),
            Block::Paragraph(p) => {
                let first_line = if p.indent { 10.0 } else { 0.0 };
                let look = Look { bold: p.bold, italic: p.italic, size: p.size, ..PLAIN };
                let para = Para {
                    align: p.align,
                    first_line,
                    left: p.inset,
                    keep_next: before_closing,
                    before: 1.0,
                    after: 1.0,
                    ..CENTRED
                };
                xml.paragraph(para, |x| {
                    x.run(&p.text, look);
                });
            }
            Block::Dotted(d) => {
                let para = Para { align: Align::Left, dots_to: Some(room), before: 1.0, after: 1.0, ..CENTRED };
                xml.paragraph(Para { keep_next: before_closing, ..para }, |x| {
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
    closing(xml, &document.closing, room);
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

fn heading(xml: &mut Xml, heading: &Heading) {
    let sub = !heading.sub_title.is_blank();
    let last = heading.lines.len().saturating_sub(1);
    for (i, line) in heading.lines.iter().enumerate() {
        let before = if i == 0 { 5.0 } else { 0.0 };
        let after = if i == last && !sub && !heading.hyphens { 4.0 } else { 0.0 };
        xml.paragraph(Para { before, after, keep_next: true, ..CENTRED }, |x| {
            x.run(line, Look { size: 14.0, ..BOLD });
        });
    }
    for (text, look, wanted) in [(&*heading.sub_title, ITALIC, sub), ("-----", PLAIN, heading.hyphens)] {
        let is_last = text == "-----" || !heading.hyphens;
        if wanted {
            let after = if is_last { 4.0 } else { 0.0 };
            xml.paragraph(Para { before: 1.0, after, keep_next: true, ..CENTRED }, |x| {
                x.run(text, look);
            });
        }
    }
}

fn table(xml: &mut Xml, table: &Table, fit: &TableFit, before_closing: bool) {
    let look = Look { size: fit.size, ..PLAIN };
    let kept_from = if before_closing { table.rows().len() - fit.along } else { usize::MAX };
    xml.table(&fit.widths, true, (CELL_SIDE, 1.35), |x| {
        x.row(true, false, |x| {
            for (title, &width) in fit.titles.iter().zip(&fit.widths) {
                x.cell(Cell { width, grey: true, middle: true, span: 0 }, |x| {
                    x.paragraph(Para { keep_next: true, ..CENTRED }, |x| {
                        x.run(title, Look { bold: true, ..look });
                    });
                });
            }
        });
        for (i, row) in table.rows().iter().enumerate() {
            if let Some(title) = table.band_above(i) {
                band(x, title, &fit.widths, look);
            }
            x.row(false, fit.breakable, |x| {
                for ((column, cell), &width) in table.columns.iter().zip(row).zip(&fit.widths) {
                    let para = Para { align: column.align, keep_next: i >= kept_from, ..CENTRED };
                    x.cell(Cell { width, middle: true, ..Cell::default() }, |x| {
                        x.paragraph(para, |x| {
                            if cell.is_blank() && column.wanted {
                                x.run(&dots(width, fit.size), look);
                            } else {
                                x.run(cell, look);
                            }
                        });
                    });
                }
            });
        }
    });
}

/// A title over the whole width, on the page of the row below it.
fn band(xml: &mut Xml, title: &Text, widths: &[f64], look: Look) {
    let cell = Cell { width: widths.iter().sum(), middle: true, span: widths.len(), ..Cell::default() };
    xml.row(false, false, |x| {
        x.cell(cell, |x| {
            x.paragraph(Para { align: Align::Left, keep_next: true, ..CENTRED }, |x| {
                x.run(title, Look { bold: true, ..look });
            });
        });
    });
}

/// As many full stops as fit into a cell.
fn dots(width: f64, size: f64) -> String {
    let inner = width - 2.0 * CELL_SIDE - 0.5;
    ".".repeat((inner / (width_em(".", Face::Regular) * size * PT)).max(3.0) as usize)
}

fn closing(xml: &mut Xml, closing: &Closing, room: f64) {
    if !closing.count_line.is_blank() {
        let para = Para { align: Align::Left, keep_next: !closing.signatures.is_empty(), before: 3.0, ..CENTRED };
        xml.paragraph(para, |x| {
            x.run(&closing.count_line, ITALIC);
        });
    }
    if closing.signatures.is_empty() {
        return;
    }
    xml.paragraph(Para { keep_next: true, ..CENTRED }, |_| {});
    let feet = feet(&closing.signatures, room);
    let mut widths: Vec<f64> = feet.iter().map(|f| f.width).collect();
    let alone = matches!(closing.signatures.as_slice(), [Signature::Signer { .. }]);
    if alone {
        widths = vec![room / 2.0; 2];
    }
    let para = Para { keep_next: true, ..CENTRED };
    let most = feet.iter().map(Foot::printed_lines).max().unwrap_or(0);
    xml.table(&widths, false, (0.0, 0.0), |x| {
        x.row(false, false, |x| {
            if alone {
                x.cell(Cell { width: widths[0], ..Cell::default() }, |x| {
                    x.paragraph(para, |_| {});
                });
            }
            let widths = &widths[usize::from(alone)..];
            for ((block, foot), &width) in closing.signatures.iter().zip(&feet).zip(widths) {
                // Names stand on one level, whatever the number of lines above them.
                let lacking = (most - foot.printed_lines()) as f64;
                let gap = SIGNING_ROOM + lacking * BODY_SIZE * fit::LINE * PT;
                x.cell(Cell { width, ..Cell::default() }, |x| match block {
                    Signature::Recipients { lines } => recipients(x, lines, para),
                    Signature::Signer { name, .. } => signer(x, &foot.lines, name, para, gap),
                });
            }
        });
    });
}

fn recipients(xml: &mut Xml, lines: &[Text], para: Para) {
    let para = Para { align: Align::Left, ..para };
    let small = Look { size: RECIPIENTS_SIZE, ..PLAIN };
    xml.paragraph(para, |x| {
        x.run(RECIPIENTS, Look { bold: true, italic: true, ..small });
    });
    for line in lines {
        xml.paragraph(para, |x| {
            x.run(line, small);
        });
    }
}

fn signer(xml: &mut Xml, lines: &[Text], name: &Text, para: Para, gap: f64) {
    for line in lines {
        xml.paragraph(para, |x| {
            x.run(line, BOLD);
        });
    }
    xml.paragraph(Para { before: gap, ..para }, |x| {
        if name.is_blank() {
            x.run(NAME_DOTS, PLAIN)
        } else {
            x.run(name, BOLD)
        };
    });
}

/// Paper, margins, and which header and footer stand where; closes the part.
fn page(xml: &mut Xml, page: &Page) {
    xml.part_from_table();
    let (width, height) = page.size_mm();
    let turned = if page.landscape { r#" w:orient="landscape""# } else { "" };
    let m = page.margins;
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
        dxa((m.top / 2.0).min(10.0)),
        dxa((m.bottom / 2.0).min(8.0)),
    ));
    xml.raw("<w:titlePg/></w:sectPr></w:body></w:document>");
}
