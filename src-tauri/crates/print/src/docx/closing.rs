//! The end of a paper in a Word file: count line, recipients, signatures.
//!
//! Invariant: heads stand in one row and names in the next, so that names are on one level and are read after all heads,
//! as in the PDF; recipients stand beside both.

use super::body::{BOLD, CENTRED, ITALIC, PLAIN};
use super::xml::{Cell, Down, Look, Para, Xml};
use crate::foot::{RECIPIENTS_SIZE, feet};
use crate::signature::{NAME_DOTS, RECIPIENTS};
use crate::{Align, Closing, Page, Signature, Text};

pub(super) fn closing(xml: &mut Xml, closing: &Closing, page: &Page) {
    let room = page.text_width_mm();
    let counted = !closing.count_line.is_blank();
    if counted {
        let para = Para { align: Align::Left, keep_next: !closing.signatures.is_empty(), ..CENTRED };
        xml.paragraph(para, |x| {
            x.run(&closing.count_line, ITALIC);
        });
    }
    if closing.signatures.is_empty() {
        return;
    }
    if counted {
        xml.gap(5.0, true);
    }
    let feet = feet(&closing.signatures, room);
    let mut widths: Vec<f64> = feet.iter().map(|f| f.width).collect();
    let alone = matches!(closing.signatures.as_slice(), [Signature::Signer { .. }]);
    if alone {
        widths = vec![room / 2.0; 2];
    }
    let para = Para { keep_next: true, ..CENTRED };
    let nothing = |x: &mut Xml, width: f64| {
        x.cell(Cell { width, ..Cell::default() }, |x| {
            x.paragraph(para, |_| {});
        });
    };
    let own = &widths[usize::from(alone)..];
    xml.table(&widths, false, (0.0, 0.0), |x| {
        // Heads in one row and names in the next, so that names stand on one level; recipients beside both.
        x.row(false, false, |x| {
            if alone {
                nothing(x, widths[0]);
            }
            for ((block, foot), &width) in closing.signatures.iter().zip(&feet).zip(own) {
                match block {
                    Signature::Recipients { lines } => {
                        let both = Cell { width, down: Down::Begins, ..Cell::default() };
                        x.cell(both, |x| recipients(x, lines, para));
                    }
                    Signature::Signer { .. } => {
                        x.cell(Cell { width, ..Cell::default() }, |x| head(x, &foot.lines, para))
                    }
                }
            }
        });
        x.row(false, false, |x| {
            if alone {
                nothing(x, widths[0]);
            }
            for (block, &width) in closing.signatures.iter().zip(own) {
                match block {
                    Signature::Recipients { .. } => {
                        x.cell(Cell { width, down: Down::Goes, ..Cell::default() }, |x| {
                            x.paragraph(para, |_| {});
                        });
                    }
                    Signature::Signer { name, .. } => {
                        x.cell(Cell { width, ..Cell::default() }, |x| name_of(x, name, page.signing_room(), para));
                    }
                }
            }
        });
    });
}

fn recipients(xml: &mut Xml, lines: &[Text], para: Para) {
    let para = Para { align: Align::Left, mark: RECIPIENTS_SIZE, ..para };
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

fn head(xml: &mut Xml, lines: &[Text], para: Para) {
    for line in lines {
        xml.paragraph(para, |x| {
            x.run(line, BOLD);
        });
    }
}

fn name_of(xml: &mut Xml, name: &Text, room: f64, para: Para) {
    xml.paragraph(Para { before: room, ..para }, |x| {
        if name.is_blank() {
            x.run(NAME_DOTS, PLAIN)
        } else {
            x.run(name, BOLD)
        };
    });
}
